"""The media desk: requests, offered to voices, and what was said."""

import dataclasses
from datetime import date, datetime, time

from django.db import transaction
from django.utils import timezone

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.access import may_speak_for, voices_visible_to
from contrepoint.fieldwork.enums import (
    APPEARANCE_STEPS,
    AppearancePart,
    AppearanceStep,
    Medium,
    VoiceState,
)
from contrepoint.fieldwork.errors import (
    AskedAlreadyError,
    LineNotVettedError,
    NotTheirsToSayError,
    OutletMissingError,
    PastDayError,
    PastHourError,
    SaidMissingError,
    TopicsMissingError,
    VoiceNotClearedError,
    VoiceNotReadyError,
)
from contrepoint.fieldwork.models import Appearance, AppearanceText, MediaVoice
from contrepoint.narratives.access import answers_visible_to, lines_visible_to
from contrepoint.narratives.enums import AnswerState, LineState
from contrepoint.narratives.errors import FutureDayError
from contrepoint.network.access import the_one
from contrepoint.network.enums import CodeLetter
from contrepoint.network.models import User
from contrepoint.network.services import next_code, record, signed, take_step, write_original


@dataclasses.dataclass(frozen=True, slots=True)
class RequestEntry:
    """Who asks, what about, for when: by a day, and by an hour of it where there is one."""

    outlet: str
    medium: Medium
    spoken_in: Language
    due_on: date
    language: Language
    topic: str
    due_at: time | None = None


@transaction.atomic
def receive_request(
    *, entry: RequestEntry, marking: Marking, attribution: Attribution, by: User, at: datetime
) -> Appearance:
    """Keep a media request; its code is the receipt.

    Refuses one without an outlet (OutletMissingError) or without a topic (TopicsMissingError),
    a day that has passed (PastDayError), and an hour of today that has (PastHourError).
    """
    if not entry.outlet.strip():
        raise OutletMissingError
    if not entry.topic.strip():
        raise TopicsMissingError
    if entry.due_on < timezone.localdate(at):
        raise PastDayError
    now = timezone.localtime(at)
    if entry.due_at and entry.due_on == now.date() and entry.due_at < now.time():
        raise PastHourError
    appearance = Appearance.objects.create(
        code=next_code(CodeLetter.APPEARANCE),
        outlet=entry.outlet.strip(),
        medium=entry.medium,
        spoken_in=entry.spoken_in,
        due_on=entry.due_on,
        due_at=entry.due_at,
        **signed(marking=marking, attribution=attribution, by=by, at=at),
    )
    write_appearance_part(appearance, AppearancePart.TOPIC, entry.topic, entry.language)
    record(actor=by, action="receive", object_kind="appearance", object_code=appearance.code, at=at)
    return appearance


def write_appearance_part(
    appearance: Appearance, part: AppearancePart, text: str, language: Language
) -> None:
    """Let one part of an appearance say this."""
    write_original(
        AppearanceText.objects.all(),
        language=language,
        text=text,
        appearance=appearance,
        part=part,
    )


def move_appearance(
    appearance: Appearance, step: AppearanceStep, *, by: User, at: datetime
) -> None:
    """Take one step of a media request. Within a transaction."""
    take_step(appearance, APPEARANCE_STEPS, step, kind="appearance", by=by, at=at)


def _insist_on_a_voice_to_ask(voice: MediaVoice, on: date) -> None:
    if voice.state != VoiceState.READY:
        raise VoiceNotReadyError(voice.code)
    if not voice.is_cleared_on(on):
        raise VoiceNotClearedError(voice.code)


@transaction.atomic
def offer_request(*, appearance: Appearance, voice: str, by: User, at: datetime) -> None:
    """Ask the voice of this code.

    Refuses one that has not said yes (VoiceNotReadyError), one whose clearance is missing or over
    (VoiceNotClearedError), and the one that was asked last, whatever it answered
    (AskedAlreadyError).
    """
    asked = the_one(voices_visible_to(by).filter(code=voice))
    _insist_on_a_voice_to_ask(asked, timezone.localdate(at))
    appearance = Appearance.objects.select_for_update().get(pk=appearance.pk)
    if appearance.voice_id == asked.pk:
        raise AskedAlreadyError(asked.code)
    appearance.voice = asked
    appearance.save(update_fields=["voice"])
    move_appearance(appearance, AppearanceStep.OFFER, by=by, at=at)


@transaction.atomic
def accept_request(*, appearance: Appearance, by: User, at: datetime) -> None:
    """The voice says yes to this request.

    Refuses everybody else (NotTheirsToSayError), and a voice that is not ready any more
    (VoiceNotReadyError) or not cleared any more (VoiceNotClearedError).
    """
    _insist_on_own_word(appearance, by=by)
    if appearance.voice:
        _insist_on_a_voice_to_ask(appearance.voice, timezone.localdate(at))
    move_appearance(appearance, AppearanceStep.ACCEPT, by=by, at=at)


@transaction.atomic
def decline_request(*, appearance: Appearance, by: User, at: datetime) -> None:
    """The voice says no, also after a yes, and owes no reason. Refuses everybody else."""
    _insist_on_own_word(appearance, by=by)
    move_appearance(appearance, AppearanceStep.DECLINE, by=by, at=at)


def _insist_on_own_word(appearance: Appearance, *, by: User) -> None:
    if appearance.voice and not may_speak_for(by, appearance.voice):
        raise NotTheirsToSayError(appearance.voice.code)


@dataclasses.dataclass(frozen=True, slots=True)
class Outcome:
    """When somebody spoke, what was said, and which line was used, by its code.

    `answer` is a vetted reply, `line` one of the common message; at most one of them.
    """

    appeared_on: date
    language: Language
    said: str
    answer: str = ""
    line: str = ""


@transaction.atomic
def conclude_appearance(
    *, appearance: Appearance, outcome: Outcome, by: User, at: datetime
) -> None:
    """Note that it took place, with the line used; a reply in the version of today.

    Refuses a day to come (FutureDayError), nothing said (SaidMissingError), what the writer may
    not see (NotHereError), and a line that nobody vetted or adopted (LineNotVettedError).
    """
    if outcome.appeared_on > timezone.localdate(at):
        raise FutureDayError
    if not outcome.said.strip():
        raise SaidMissingError
    appearance = Appearance.objects.select_for_update(of=("self",)).get(pk=appearance.pk)
    appearance.appeared_on = outcome.appeared_on
    _keep_line(appearance, outcome, by)
    appearance.save(update_fields=["appeared_on", "answer", "answer_version", "line"])
    write_appearance_part(appearance, AppearancePart.OUTCOME, outcome.said, outcome.language)
    move_appearance(appearance, AppearanceStep.CONCLUDE, by=by, at=at)


def _keep_line(appearance: Appearance, outcome: Outcome, by: User) -> None:
    if outcome.answer:
        used = the_one(answers_visible_to(by).filter(code=outcome.answer))
        if used.state != AnswerState.APPROVED:
            raise LineNotVettedError(used.code)
        appearance.answer, appearance.answer_version = used, used.version
    elif outcome.line:
        line = the_one(lines_visible_to(by).filter(code=outcome.line))
        if line.state != LineState.ADOPTED:
            raise LineNotVettedError(line.code)
        appearance.line = line
