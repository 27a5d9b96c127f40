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
    """None once it has ended. Silence counts from the last contact, or else from the beginning.

    At rest, or without contact for longer than 90 days, it sleeps; after 45 days, or with a promise
    past its day, it cools.
    """
    if row.state == AllianceState.ENDED:
        return None
    if row.state == AllianceState.DORMANT:
        return HealthFound(Health.SLEEPING, _("its members let it rest"))
    silence = today - (row.last_contact_on or row.since or timezone.localdate(row.written_at))
    text = ngettext("no contact for %(n)d day", "no contact for %(n)d days", silence.days)
    silent = text % {"n": silence.days}
    if silence > SLEEPING_AFTER:
        return HealthFound(Health.SLEEPING, silent)
    late = sum(is_late(each, today) for each in promises)
    if silence > COOLING_AFTER:
        return HealthFound(Health.COOLING, silent)
    if late:
        text = ngettext("%(n)d promise is past its day", "%(n)d promises are past their day", late)
        return HealthFound(Health.COOLING, text % {"n": late})
    if row.last_contact_on is None:
        return HealthFound(Health.ALIVE, _("it has just begun"))
    return HealthFound(Health.ALIVE, _("contact of late, no promise late"))


def is_late(promise: AlliancePromise, today: date) -> bool:
    """Past its day, and not kept."""
    return promise.kept_on is None and promise.due_on is not None and promise.due_on < today
