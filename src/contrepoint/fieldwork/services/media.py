"""The media desk: voices with their own consent, requests, and what was said."""

import dataclasses
from collections.abc import Iterable, Mapping
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking, tightest
from contrepoint.fieldwork.access import (
    may_keep_roster,
    may_speak_for,
    may_stop_voice,
    voices_visible_to,
)
from contrepoint.fieldwork.enums import (
    APPEARANCE_STEPS,
    PROMISED_BY_A_VOICE,
    VOICE_STEPS,
    AppearancePart,
    AppearanceStep,
    Medium,
    VoicePart,
    VoiceState,
    VoiceStep,
)
from contrepoint.fieldwork.errors import (
    AlreadyAVoiceError,
    AskedAlreadyError,
    NoLanguageError,
    NotTheirsToSayError,
    OutletMissingError,
    PastDayError,
    SaidMissingError,
    TopicsMissingError,
    VoiceNotReadyError,
)
from contrepoint.fieldwork.models import (
    Appearance,
    AppearanceText,
    MediaVoice,
    MediaVoiceLanguage,
    MediaVoiceText,
)
from contrepoint.narratives.access import answers_visible_to
from contrepoint.narratives.errors import FutureDayError
from contrepoint.network.access import people_visible_to, the_one
from contrepoint.network.enums import CodeLetter
from contrepoint.network.models import User
from contrepoint.network.services import (
    let_the_author_choose,
    next_code,
    record,
    signed,
    take_step,
    write_original,
)


@dataclasses.dataclass(frozen=True, slots=True)
class VoicePlan:
    """What a voice can speak about, in which languages, and when. Written in one language."""

    language: Language
    texts: Mapping[VoicePart, str]
    speaks: Iterable[str]


@transaction.atomic
def add_voice(
    *,
    person: str,
    plan: VoicePlan,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> MediaVoice:
    """Put the person of this code on the roster, to be asked; the code of the voice comes back.

    Nobody is ready to speak before their own yes. Refuses a person whom the writer may not see or
    not put forward (NotHereError), a second voice of the same person (AlreadyAVoiceError), no
    topic (TopicsMissingError), no language (NoLanguageError).
    """
    people = people_visible_to(by).filter(code=person)
    found = the_one(people if may_keep_roster(by) else people.filter(user=by))
    if MediaVoice.objects.filter(person=found).exists():
        raise AlreadyAVoiceError
    voice = MediaVoice.objects.create(
        code=next_code(CodeLetter.MEDIA_VOICE),
        person=found,
        **signed(marking=marking, attribution=attribution, by=by, at=at),
    )
    _write(voice, plan)
    record(actor=by, action="add", object_kind="voice", object_code=voice.code, at=at)
    return voice


@transaction.atomic
def revise_voice(
    *,
    voice: MediaVoice,
    plan: VoicePlan,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> None:
    """Rewrite what a voice can speak about. Rewritten by somebody else, the person is asked again.

    Who may see it changes for the person and the author alone; what the person closed, the author
    does not open. Its signature is the author's.
    """
    voice = MediaVoice.objects.select_for_update().get(pk=voice.pk)
    _write(voice, plan)
    is_own = voice.person.user_id == by.pk
    closed = Marking(voice.marking)
    let_the_author_choose(voice, marking=marking, attribution=attribution, by=by)
    if is_own:
        voice.marking = marking
    elif voice.person.user_id is not None:
        voice.marking = tightest((voice.marking, closed))
    if not is_own and voice.state == VoiceState.READY:
        voice.state, voice.agreed_on, voice.is_on_paper = VoiceState.ASKED, None, False
    voice.save(update_fields=["marking", "attribution", "state", "agreed_on", "is_on_paper"])
    record(actor=by, action="revise", object_kind="voice", object_code=voice.code, at=at)


def _write(voice: MediaVoice, plan: VoicePlan) -> None:
    if not plan.texts.get(VoicePart.TOPICS, "").strip():
        raise TopicsMissingError
    speaks = set(plan.speaks)
    if not speaks:
        raise NoLanguageError
    for part in VoicePart:
        write_original(
            MediaVoiceText.objects.all(),
            language=plan.language,
            text=plan.texts.get(part, ""),
            voice=voice,
            part=part,
        )
    MediaVoiceLanguage.objects.filter(voice=voice).exclude(language__in=speaks).delete()
    for language in sorted(speaks):
        MediaVoiceLanguage.objects.get_or_create(voice=voice, language=language)


@transaction.atomic
def agree_voice(*, voice: MediaVoice, by: User, at: datetime) -> None:
    """The person's own yes; without an account, the coordinator's, who holds it on signed paper.

    Refuses everybody else (NotTheirsToSayError).
    """
    if not may_speak_for(by, voice):
        raise NotTheirsToSayError(voice.code)
    voice = MediaVoice.objects.select_for_update().get(pk=voice.pk)
    voice.agreed_on = timezone.localdate(at)
    voice.is_on_paper = voice.person.user_id != by.pk
    voice.save(update_fields=["agreed_on", "is_on_paper"])
    take_step(voice, VOICE_STEPS, VoiceStep.AGREE, kind="voice", by=by, at=at)


@transaction.atomic
def stop_voice(*, voice: MediaVoice, by: User, at: datetime) -> None:
    """Off the air, at once and without a reason: what the voice was asked for is declined too.

    Refuses everybody but the person and the coordinator (NotTheirsToSayError).
    """
    if not may_stop_voice(by, voice):
        raise NotTheirsToSayError(voice.code)
    take_off_the_air(voice, by=by, at=at)


def take_off_the_air(voice: MediaVoice, *, by: User, at: datetime) -> None:
    """The same, whoever `by` is: for what silences a voice by itself. Within a transaction."""
    voice = take_step(voice, VOICE_STEPS, VoiceStep.STOP, kind="voice", by=by, at=at)
    voice.agreed_on, voice.is_on_paper = None, False
    voice.save(update_fields=["agreed_on", "is_on_paper"])
    for asked in voice.appearances.filter(state__in=PROMISED_BY_A_VOICE).order_by("pk"):
        _move(asked, AppearanceStep.DECLINE, by=by, at=at)


@dataclasses.dataclass(frozen=True, slots=True)
class RequestEntry:
    """Who asks, what about, for when."""

    outlet: str
    medium: Medium
    spoken_in: Language
    due_on: date
    language: Language
    topic: str


@transaction.atomic
def receive_request(
    *, entry: RequestEntry, marking: Marking, attribution: Attribution, by: User, at: datetime
) -> Appearance:
    """Keep a media request; its code is the receipt.

    Refuses one without an outlet (OutletMissingError) or without a topic (TopicsMissingError),
    and a day that has passed (PastDayError).
    """
    if not entry.outlet.strip():
        raise OutletMissingError
    if not entry.topic.strip():
        raise TopicsMissingError
    if entry.due_on < timezone.localdate(at):
        raise PastDayError
    appearance = Appearance.objects.create(
        code=next_code(CodeLetter.APPEARANCE),
        outlet=entry.outlet.strip(),
        medium=entry.medium,
        spoken_in=entry.spoken_in,
        due_on=entry.due_on,
        **signed(marking=marking, attribution=attribution, by=by, at=at),
    )
    _write_part(appearance, AppearancePart.TOPIC, entry.topic, entry.language)
    record(actor=by, action="receive", object_kind="appearance", object_code=appearance.code, at=at)
    return appearance


def _write_part(
    appearance: Appearance, part: AppearancePart, text: str, language: Language
) -> None:
    write_original(
        AppearanceText.objects.all(),
        language=language,
        text=text,
        appearance=appearance,
        part=part,
    )


def _move(appearance: Appearance, step: AppearanceStep, *, by: User, at: datetime) -> None:
    take_step(appearance, APPEARANCE_STEPS, step, kind="appearance", by=by, at=at)


def _is_ready(appearance: Appearance) -> bool:
    return appearance.voice is not None and appearance.voice.state == VoiceState.READY


@transaction.atomic
def offer_request(*, appearance: Appearance, voice: str, by: User, at: datetime) -> None:
    """Ask the voice of this code.

    Refuses one that has not said yes (VoiceNotReadyError), and the one that was asked last,
    whatever it answered (AskedAlreadyError).
    """
    asked = the_one(voices_visible_to(by).filter(code=voice))
    if asked.state != VoiceState.READY:
        raise VoiceNotReadyError(asked.code)
    appearance = Appearance.objects.select_for_update().get(pk=appearance.pk)
    if appearance.voice_id == asked.pk:
        raise AskedAlreadyError(asked.code)
    appearance.voice = asked
    appearance.save(update_fields=["voice"])
    _move(appearance, AppearanceStep.OFFER, by=by, at=at)


@transaction.atomic
def accept_request(*, appearance: Appearance, by: User, at: datetime) -> None:
    """The voice says yes to this request.

    Refuses everybody else (NotTheirsToSayError), and a voice that is not ready any more
    (VoiceNotReadyError).
    """
    _insist_on_own_word(appearance, by=by)
    if appearance.voice and not _is_ready(appearance):
        raise VoiceNotReadyError(appearance.voice.code)
    _move(appearance, AppearanceStep.ACCEPT, by=by, at=at)


@transaction.atomic
def decline_request(*, appearance: Appearance, by: User, at: datetime) -> None:
    """The voice says no, also after a yes, and owes no reason. Refuses everybody else."""
    _insist_on_own_word(appearance, by=by)
    _move(appearance, AppearanceStep.DECLINE, by=by, at=at)


def _insist_on_own_word(appearance: Appearance, *, by: User) -> None:
    if appearance.voice and not may_speak_for(by, appearance.voice):
        raise NotTheirsToSayError(appearance.voice.code)


@dataclasses.dataclass(frozen=True, slots=True)
class Outcome:
    """When somebody spoke, what was said, and the code of the answer that was used, if any."""

    appeared_on: date
    language: Language
    said: str
    answer: str = ""


@transaction.atomic
def conclude_appearance(
    *, appearance: Appearance, outcome: Outcome, by: User, at: datetime
) -> None:
    """Note that it took place, with the line used in the version of today.

    Refuses a day to come (FutureDayError), nothing said (SaidMissingError), and an answer that
    the writer may not see (NotHereError).
    """
    if outcome.appeared_on > timezone.localdate(at):
        raise FutureDayError
    if not outcome.said.strip():
        raise SaidMissingError
    appearance = Appearance.objects.select_for_update().get(pk=appearance.pk)
    appearance.appeared_on = outcome.appeared_on
    if outcome.answer:
        used = the_one(answers_visible_to(by).filter(code=outcome.answer))
        appearance.answer, appearance.answer_version = used, used.version
    appearance.save(update_fields=["appeared_on", "answer", "answer_version"])
    _write_part(appearance, AppearancePart.OUTCOME, outcome.said, outcome.language)
    _move(appearance, AppearanceStep.CONCLUDE, by=by, at=at)
