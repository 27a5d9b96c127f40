"""The roster of media voices: who is on it, their own yes and no."""

import dataclasses
from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking, tightest
from contrepoint.fieldwork.access import may_keep_roster, may_speak_for, may_stop_voice
from contrepoint.fieldwork.enums import (
    PROMISED_BY_A_VOICE,
    VOICE_STEPS,
    AppearanceStep,
    VoicePart,
    VoiceState,
    VoiceStep,
)
from contrepoint.fieldwork.errors import (
    AlreadyAVoiceError,
    NoLanguageError,
    NotTheirsToSayError,
    TopicsMissingError,
)
from contrepoint.fieldwork.models import MediaVoice, MediaVoiceLanguage, MediaVoiceText
from contrepoint.fieldwork.services.media import move_appearance
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
    decline_what_was_asked(voice, by=by, at=at)


def decline_what_was_asked(voice: MediaVoice, *, by: User, at: datetime) -> None:
    """What was offered to this voice, or accepted by it, is free again. Within a transaction."""
    for asked in voice.appearances.filter(state__in=PROMISED_BY_A_VOICE).order_by("pk"):
        move_appearance(asked, AppearanceStep.DECLINE, by=by, at=at)
