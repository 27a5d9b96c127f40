"""A correction asked of an outlet, and what became of it. No journalist is named."""

import dataclasses
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from contrepoint.common.languages import Language
from contrepoint.fieldwork.enums import (
    CORRECTION_CLOSED,
    AppearancePart,
    AppearanceState,
    CorrectionState,
)
from contrepoint.fieldwork.errors import (
    CorrectionBeforeError,
    CorrectionMissingError,
    NoCorrectionAskedError,
    NothingSaidYetError,
)
from contrepoint.fieldwork.models import Appearance
from contrepoint.fieldwork.services.media import write_appearance_part
from contrepoint.narratives.errors import FutureDayError
from contrepoint.network.models import User
from contrepoint.network.services import record

CORRECTION = ["correction", "correction_asked_on", "correction_closed_on"]


@dataclasses.dataclass(frozen=True, slots=True)
class CorrectionEntry:
    """What should be put right, in one language, and when the outlet was asked."""

    text: str
    language: Language
    asked_on: date


def _locked(appearance: Appearance) -> Appearance:
    return Appearance.objects.select_for_update(of=("self",)).get(pk=appearance.pk)


@transaction.atomic
def ask_correction(
    *, appearance: Appearance, entry: CorrectionEntry, by: User, at: datetime
) -> None:
    """Keep that the outlet was asked to put something right; asked again, it is open again.

    Refuses what has not taken place (NothingSaidYetError), nothing to put right
    (CorrectionMissingError), a day to come (FutureDayError) or before it was published
    (CorrectionBeforeError).
    """
    if not entry.text.strip():
        raise CorrectionMissingError
    if entry.asked_on > timezone.localdate(at):
        raise FutureDayError
    appearance = _locked(appearance)
    if appearance.state != AppearanceState.DONE:
        raise NothingSaidYetError(appearance.code)
    if appearance.appeared_on and entry.asked_on < appearance.appeared_on:
        raise CorrectionBeforeError
    appearance.correction = CorrectionState.ASKED
    appearance.correction_asked_on, appearance.correction_closed_on = entry.asked_on, None
    appearance.save(update_fields=CORRECTION)
    write_appearance_part(appearance, AppearancePart.CORRECTION, entry.text, entry.language)
    record(actor=by, action="correct", object_kind="appearance", object_code=appearance.code, at=at)


@transaction.atomic
def close_correction(
    *, appearance: Appearance, state: CorrectionState, closed_on: date, by: User, at: datetime
) -> None:
    """Say that it was made, or refused, on this day.

    Refuses where none is open (NoCorrectionAskedError), a day to come (FutureDayError) or before
    it was asked (CorrectionBeforeError).
    """
    if closed_on > timezone.localdate(at):
        raise FutureDayError
    appearance = _locked(appearance)
    asked_on = appearance.correction_asked_on
    if (
        appearance.correction != CorrectionState.ASKED
        or asked_on is None
        or state not in CORRECTION_CLOSED
    ):
        raise NoCorrectionAskedError(appearance.code)
    if closed_on < asked_on:
        raise CorrectionBeforeError
    appearance.correction, appearance.correction_closed_on = state, closed_on
    appearance.save(update_fields=CORRECTION)
    record(actor=by, action=state, object_kind="appearance", object_code=appearance.code, at=at)


@transaction.atomic
def note_follow_up(*, appearance: Appearance, by: User, at: datetime) -> None:
    """Say that somebody spoke with the outlet again today."""
    appearance = _locked(appearance)
    appearance.followed_up_on = timezone.localdate(at)
    appearance.save(update_fields=["followed_up_on"])
    code = appearance.code
    record(actor=by, action="follow_up", object_kind="appearance", object_code=code, at=at)
