"""The log of adjustments: what was changed in a campaign on its way, and why."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from contrepoint.common.languages import Language
from contrepoint.fieldwork.enums import AdjustmentPart
from contrepoint.fieldwork.errors import NothingAdjustedError
from contrepoint.fieldwork.models import Adjustment, AdjustmentText, Campaign
from contrepoint.network.models import User
from contrepoint.network.services import record, write_original


@transaction.atomic
def note_adjustment(
    *, campaign: Campaign, what: str, why: str, language: Language, by: User, at: datetime
) -> None:
    """Keep what was changed and why, under the day of today. Refuses one without the other."""
    if not what.strip() or not why.strip():
        raise NothingAdjustedError
    keep_adjustment(campaign, what=what, why=why, language=language, changed=(), by=by, at=at)
    record(actor=by, action="adjust", object_kind="campaign", object_code=campaign.code, at=at)


def keep_adjustment(
    campaign: Campaign,
    *,
    what: str,
    why: str,
    language: Language,
    changed: Iterable[str],
    by: User,
    at: datetime,
) -> None:
    """One entry of the log, within a deed that is recorded by whoever does it."""
    entry = Adjustment.objects.create(
        campaign=campaign, noted_on=timezone.localdate(at), author=by, changed=list(changed)
    )
    for part, text in ((AdjustmentPart.WHAT, what), (AdjustmentPart.WHY, why)):
        write_original(
            AdjustmentText.objects.all(), language=language, text=text, adjustment=entry, part=part
        )
