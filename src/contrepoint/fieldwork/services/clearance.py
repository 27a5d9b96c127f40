"""What a media voice needs besides its yes: a talk about its safety, training, an evening free.

Of the talk only the day is kept, who held it, and until when it holds: never what was feared.
"""

from datetime import date, datetime, time, timedelta

from django.db import transaction
from django.utils import timezone

from contrepoint.fieldwork.access import may_clear_voice, may_end_clearance, may_speak_for
from contrepoint.fieldwork.enums import Tonight, TrainingKind
from contrepoint.fieldwork.errors import (
    ClearanceRefusedError,
    ClearanceTooLongError,
    NotTheirsToSayError,
    OwnClearanceError,
    PastDayError,
    TrainedThatDayError,
)
from contrepoint.fieldwork.models import MediaTraining, MediaVoice
from contrepoint.fieldwork.services.voices import decline_what_was_asked
from contrepoint.narratives.errors import FutureDayError
from contrepoint.network.models import User
from contrepoint.network.services import record

LONGEST = timedelta(days=365)
CLEARANCE = ["cleared_on", "cleared_until", "cleared_by", "clearance_refused_on"]


def _locked(voice: MediaVoice) -> MediaVoice:
    return MediaVoice.objects.select_for_update(of=("self",)).get(pk=voice.pk)


@transaction.atomic
def clear_voice(*, voice: MediaVoice, talked_on: date, until: date, by: User, at: datetime) -> None:
    """Say that one talked with the person about their safety, and until when that holds.

    Refuses oneself (OwnClearanceError), whoever does not clear (NotTheirsToSayError), a person who
    wants none (ClearanceRefusedError), a talk to come (FutureDayError), and more than a year after
    it (ClearanceTooLongError).
    """
    if voice.person.user_id == by.pk:
        raise OwnClearanceError
    if not may_clear_voice(by, voice):
        raise NotTheirsToSayError(voice.code)
    today = timezone.localdate(at)
    if talked_on > today:
        raise FutureDayError
    if not max(talked_on, today) <= until <= talked_on + LONGEST:
        raise ClearanceTooLongError
    voice = _locked(voice)
    if voice.clearance_refused_on:
        raise ClearanceRefusedError(voice.code)
    voice.cleared_on, voice.cleared_until, voice.cleared_by = talked_on, until, by
    voice.save(update_fields=CLEARANCE)
    record(actor=by, action="clear", object_kind="voice", object_code=voice.code, at=at)


@transaction.atomic
def end_clearance(*, voice: MediaVoice, by: User, at: datetime) -> None:
    """It holds no more, at once; what the voice was asked for is declined. No reason is asked.

    Ended by the person, it stays refused until they say otherwise. Refuses everybody but the
    person and those who clear (NotTheirsToSayError).
    """
    if not may_end_clearance(by, voice):
        raise NotTheirsToSayError(voice.code)
    is_refused = may_speak_for(by, voice)
    voice = _locked(voice)
    voice.cleared_on = voice.cleared_until = voice.cleared_by = None
    if is_refused:
        voice.clearance_refused_on = timezone.localdate(at)
    voice.save(update_fields=CLEARANCE)
    decline_what_was_asked(voice, by=by, at=at)
    record(actor=by, action="unclear", object_kind="voice", object_code=voice.code, at=at)


@transaction.atomic
def ask_for_clearance(*, voice: MediaVoice, by: User, at: datetime) -> None:
    """The person takes a refusal back, and may be cleared again. Refuses everybody else."""
    if not may_speak_for(by, voice):
        raise NotTheirsToSayError(voice.code)
    voice = _locked(voice)
    voice.clearance_refused_on = None
    voice.save(update_fields=["clearance_refused_on"])
    record(actor=by, action="ask", object_kind="voice", object_code=voice.code, at=at)


@transaction.atomic
def say_tonight(
    *, voice: MediaVoice, says: Tonight, until: date | None = None, by: User, at: datetime
) -> None:
    """The person is available, or is not, until the end of today or of a day to come.

    It ends by itself. Refuses everybody else (NotTheirsToSayError) and a day that has passed
    (PastDayError).
    """
    if not may_speak_for(by, voice):
        raise NotTheirsToSayError(voice.code)
    today = timezone.localdate(at)
    last = until or today
    if last < today:
        raise PastDayError
    voice = _locked(voice)
    voice.tonight = says
    voice.tonight_until = timezone.make_aware(datetime.combine(last + timedelta(days=1), time.min))
    voice.save(update_fields=["tonight", "tonight_until"])
    record(actor=by, action=f"tonight_{says}", object_kind="voice", object_code=voice.code, at=at)


@transaction.atomic
def add_training(
    *,
    voice: MediaVoice,
    kind: TrainingKind,
    held_on: date,
    about: str = "",
    by: User,
    at: datetime,
) -> None:
    """Note what a voice was trained in. Refuses a day to come, and the same twice."""
    if held_on > timezone.localdate(at):
        raise FutureDayError
    voice = _locked(voice)
    if voice.trainings.filter(kind=kind, held_on=held_on).exists():
        raise TrainedThatDayError
    MediaTraining.objects.create(voice=voice, kind=kind, held_on=held_on, about=about.strip())
    record(actor=by, action="train", object_kind="voice", object_code=voice.code, at=at)


@transaction.atomic
def remove_training(*, training: MediaTraining, by: User, at: datetime) -> None:
    """Take away a training that was noted by mistake."""
    code = training.voice.code
    training.delete()
    record(actor=by, action="untrain", object_kind="voice", object_code=code, at=at)
