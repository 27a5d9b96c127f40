"""How is an alliance: alive, cooling, sleeping?  Computed, with the reason in words."""

import dataclasses
from collections.abc import Sequence
from datetime import date, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from contrepoint.fieldwork.enums import AllianceState, Health
from contrepoint.fieldwork.models import Alliance, AlliancePromise

COOLING_AFTER = timedelta(days=45)
SLEEPING_AFTER = timedelta(days=90)


@dataclasses.dataclass(frozen=True, slots=True)
class HealthFound:
    """How an alliance is, and why."""

    kind: Health
    why: str


def health_of(
    row: Alliance, promises: Sequence[AlliancePromise], today: date
) -> HealthFound | None:
    """None once it has ended. Silence counts from the last contact, or else from the beginning."""
    began_on = row.since or timezone.localdate(row.written_at)
    late = sum(is_late(each, today) for each in promises)
    return health_by(
        AllianceState(row.state), row.last_contact_on, began_on, late_count=late, today=today
    )


def health_by(
    state: AllianceState,
    last_contact_on: date | None,
    began_on: date,
    *,
    late_count: int,
    today: date,
) -> HealthFound | None:
    """At rest, or without contact for longer than 90 days, an alliance sleeps.

    After 45 days, or with a promise past its day, it cools.
    """
    if state == AllianceState.ENDED:
        return None
    if state == AllianceState.DORMANT:
        return HealthFound(Health.SLEEPING, _("its members let it rest"))
    silence = today - (last_contact_on or began_on)
    text = ngettext("no contact for %(n)d day", "no contact for %(n)d days", silence.days)
    silent = text % {"n": silence.days}
    if silence > SLEEPING_AFTER:
        return HealthFound(Health.SLEEPING, silent)
    if silence > COOLING_AFTER:
        return HealthFound(Health.COOLING, silent)
    if late_count:
        text = ngettext(
            "%(n)d promise is past its day", "%(n)d promises are past their day", late_count
        )
        return HealthFound(Health.COOLING, text % {"n": late_count})
    if last_contact_on is None:
        return HealthFound(Health.ALIVE, _("it has just begun"))
    return HealthFound(Health.ALIVE, _("contact of late, no promise late"))


def is_late(promise: AlliancePromise, today: date) -> bool:
    """Past its day, and not kept."""
    return promise.kept_on is None and promise.due_on is not None and promise.due_on < today
