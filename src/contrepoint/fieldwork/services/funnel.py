"""The funnel of a campaign, counted by hand: one line a month and leg."""

import dataclasses
from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from contrepoint.fieldwork.enums import FunnelStage, Leg
from contrepoint.fieldwork.errors import (
    MonthToComeError,
    NegativeCountError,
    NothingCountedError,
)
from contrepoint.fieldwork.models import Campaign, FunnelCount
from contrepoint.network.models import User
from contrepoint.network.services import record


@dataclasses.dataclass(frozen=True, slots=True)
class FunnelEntry:
    """What was counted of one leg in the month of this day; a stage that is left out: not known."""

    leg: Leg
    month: date
    counts: Mapping[FunnelStage, int | None]


@transaction.atomic
def count_funnel(*, campaign: Campaign, entry: FunnelEntry, by: User, at: datetime) -> None:
    """Keep what was counted, in place of what stood for this leg and month.

    Nothing counted takes a line away. Refuses a month to come (MonthToComeError), a number below
    zero (NegativeCountError), and nothing where there was nothing (NothingCountedError).
    """
    month = entry.month.replace(day=1)
    if month > timezone.localdate(at):
        raise MonthToComeError
    counts = {stage.value: entry.counts.get(stage) for stage in FunnelStage}
    known = [count for count in counts.values() if count is not None]
    if any(count < 0 for count in known):
        raise NegativeCountError
    Campaign.objects.select_for_update().get(pk=campaign.pk)
    row = FunnelCount.objects.filter(campaign=campaign, leg=entry.leg, month=month).first()
    if row is None and not known:
        raise NothingCountedError
    if row is not None and not known:
        row.delete()
    else:
        FunnelCount.objects.update_or_create(
            campaign=campaign, leg=entry.leg, month=month, defaults=counts
        )
    record(actor=by, action="count", object_kind="campaign", object_code=campaign.code, at=at)
