"""The media desk: the roster of voices, who can speak tonight, requests and appearances."""

import dataclasses
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Case, F, Prefetch, QuerySet, Value, When

from contrepoint.common.languages import Language, Words, best_words
from contrepoint.common.markings import Marking
from contrepoint.common.marks import in_plain_words
from contrepoint.common.steps import open_steps
from contrepoint.fieldwork.access import (
    appearances_visible_to,
    may_answer_request,
    may_conclude,
    may_keep_roster,
    may_offer,
    may_rewrite_voice,
    may_speak_for,
    may_stop_voice,
    voices_visible_to,
)
from contrepoint.fieldwork.enums import (
    APPEARANCE_STEPS,
    VOICE_STEPS,
    AppearancePart,
    AppearanceState,
    AppearanceStep,
    Medium,
    VoicePart,
    VoiceState,
    VoiceStep,
)
from contrepoint.fieldwork.models import Appearance, MediaVoice
from contrepoint.fieldwork.queries.subjects import Subject, in_common, subjects_of
from contrepoint.narratives.queries import AnswerName, answer_names
from contrepoint.network.access import (
    Viewer,
    cards_visible_to,
    organisations_listed_for,
    people_visible_to,
    sees_name,
)
from contrepoint.network.enums import Role
from contrepoint.network.queries import Byline, byline, person_byline, with_authors

if TYPE_CHECKING:
    from contrepoint.network.models import Person


@dataclasses.dataclass(frozen=True, slots=True)
class VoiceLine:
    """One voice. `name` is what the person agreed to; empty where they are not to be named."""

    code: str
    name: Byline
    topics: Words
    availability: Words
    speaks: tuple[Language, ...]
    state: VoiceState
    agreed_on: date | None
    is_on_paper: bool
    is_own: bool
    marking: Marking


@dataclasses.dataclass(frozen=True, slots=True)
class VoiceCard:
    """One voice with everything that its page shows."""

    line: VoiceLine
    byline: Byline
    has_account: bool
    appearances: tuple["AppearanceLine", ...]
    steps: tuple[VoiceStep, ...]
    may_rewrite: bool


@dataclasses.dataclass(frozen=True, slots=True)
class VoicesFound:
    """Who speaks a language in public: on the topic, on others, and who has not said yes."""

    on_topic: tuple[VoiceLine, ...]
    on_others: tuple[VoiceLine, ...]
    not_ready: tuple[VoiceLine, ...]

    def __bool__(self) -> bool:
        return bool(self.on_topic or self.on_others or self.not_ready)


@dataclasses.dataclass(frozen=True, slots=True)
class VoiceName:
    """A voice where it is only mentioned."""

    code: str
    name: Byline


@dataclasses.dataclass(frozen=True, slots=True)
class RequestMention:
    """A media request where it is only mentioned: who asks, for when, how it stands."""

    code: str
    outlet: str
    medium: Medium
    spoken_in: Language
    due_on: date
    state: AppearanceState


@dataclasses.dataclass(frozen=True, slots=True)
class AppearanceLine:
    """One media request or appearance.

    `voice` is left out where the reader may not see it, and who declined is told to nobody but
    those who offer.
    """

    code: str
    outlet: str
    topic: Words
    medium: Medium
    spoken_in: Language
    due_on: date
    appeared_on: date | None
    state: AppearanceState
    voice: VoiceName | None
    is_asked_of_reader: bool
    marking: Marking
    byline: Byline


@dataclasses.dataclass(frozen=True, slots=True)
class AppearanceCard:
    """One media request or appearance with everything that its page shows."""

    line: AppearanceLine
    said: Words
    answer: AnswerName | None
    answer_version: int | None
    steps: tuple[AppearanceStep, ...]
    may_offer: bool
    may_conclude: bool


def voice_lines(voices: QuerySet[MediaVoice], user: Viewer, language: str) -> list[VoiceLine]:
    """These voices, the ready ones first, then by code, as their reader sees them."""
    open_cards = _open_cards(user)
    rows = [_voice_line(row, open_cards, user, language) for row in _readable(voices)]
    return sorted(rows, key=lambda line: line.state != VoiceState.READY)


def _readable(voices: QuerySet[MediaVoice]) -> QuerySet[MediaVoice]:
    return (
        voices.select_related("person__country", "person__user")
        .prefetch_related("texts", "languages", "person__user__mandates")
        .order_by("pk")
    )


def _open_cards(user: Viewer) -> set[int]:
    """People who may be named to this reader, if they agreed to be."""
    return set(people_visible_to(user).values_list("pk", flat=True))


def _voice_part(row: MediaVoice, part: VoicePart, language: str) -> Words:
    return best_words([text for text in row.texts.all() if text.part == part], language)


def _voice_line(row: MediaVoice, open_cards: set[int], user: Viewer, language: str) -> VoiceLine:
    spoken = {each.language for each in row.languages.all()}
    return VoiceLine(
        code=row.code,
        name=person_byline(row.person, may_be_named=row.person_id in open_cards),
        topics=_voice_part(row, VoicePart.TOPICS, language),
        availability=_voice_part(row, VoicePart.AVAILABILITY, language),
        speaks=tuple(each for each in Language if each in spoken),
        state=VoiceState(row.state),
        agreed_on=row.agreed_on,
        is_on_paper=row.is_on_paper,
        is_own=row.person.user_id is not None and row.person.user_id == user.pk,
        marking=Marking(row.marking),
    )


def voice_card(voice: MediaVoice, user: Viewer, language: str) -> VoiceCard:
    """One voice that the reader may see, with what it said in public."""
    only = MediaVoice.objects.filter(pk=voice.pk)
    row = with_authors(_readable(only)).get()
    allowed = {
        VoiceStep.AGREE: may_speak_for(user, row),
        VoiceStep.STOP: may_stop_voice(user, row),
    }
    own = appearances_visible_to(user).filter(voice=row)
    if not (may_speak_for(user, row) or may_keep_roster(user)):
        own = own.exclude(state=AppearanceState.DECLINED)
    return VoiceCard(
        line=_voice_line(row, _open_cards(user), user, language),
        byline=byline(row),
        has_account=row.person.user_id is not None,
        appearances=tuple(appearance_lines(own, user, language)),
        steps=tuple(step for step in open_steps(VOICE_STEPS, row.state) if allowed[step]),
        may_rewrite=may_rewrite_voice(user, row),
    )


def voice_originals(voice: MediaVoice) -> tuple[str, dict[VoicePart, str]]:
    """The language and the parts as they were written, for who rewrites them."""
    texts = {VoicePart(t.part): t for t in voice.texts.filter(status="original")}
    return texts[VoicePart.TOPICS].language, {part: row.text for part, row in texts.items()}


def voices_to_ask(user: Viewer, topic: str, spoken_in: str, language: str) -> VoicesFound:
    """Who can speak on this topic, in this language? Those with most words in common first.

    `language` is that of the reader, in which the topic is read. Words meet without their accents
    and endings, and across languages where the engine knows what they have in common.
    """
    rows = list(_readable(voices_visible_to(user).filter(languages__language=spoken_in)))
    wanted = subjects_of(topic, language)
    hits = {row.code: in_common(wanted, _topics(row)) for row in rows}
    open_cards = _open_cards(user)
    lines = sorted(
        (_voice_line(row, open_cards, user, language) for row in rows),
        key=lambda line: -hits[line.code],
    )
    ready = [line for line in lines if line.state == VoiceState.READY]
    return VoicesFound(
        on_topic=tuple(line for line in ready if hits[line.code] or not wanted),
        on_others=tuple(line for line in ready if wanted and not hits[line.code]),
        not_ready=tuple(line for line in lines if line.state != VoiceState.READY),
    )


def _topics(row: MediaVoice) -> list[Subject]:
    texts = [text for text in row.texts.all() if text.part == VoicePart.TOPICS]
    return [each for text in texts for each in subjects_of(text.text, text.language)]


def people_for_roster(user: Viewer) -> list[tuple[str, str]]:
    """Codes and names of those whom the reader may put on the roster and who are not on it.

    Oneself first; for the coordinator and focal points, everybody whose card they may see, told
    as it is in the directory. Donors do not speak for the programme.
    """
    rows = cards_visible_to(user).exclude(pk__in=voices_visible_to(user).values("person"))
    if not may_keep_roster(user):
        rows = rows.filter(user=user)
    rows = (
        rows.exclude(user__mandates__role=Role.DONOR)
        .select_related("country", "user")
        .prefetch_related(
            "user__mandates", Prefetch("organisation", queryset=organisations_listed_for(user))
        )
        .order_by("country__position", "pk")
    )
    people = sorted(rows, key=lambda row: row.user_id is None or row.user_id != user.pk)
    return [(row.code, _named_with_organisation(row, user)) for row in people]


def _named_with_organisation(person: "Person", user: Viewer) -> str:
    if not sees_name(user, person):
        return person_byline(person, may_be_named=False).text or person.code
    named = [person.display_name]
    if person.organisation:
        named.append(person.organisation.name)
    return in_plain_words(" · ".join(named))


def soonest_first(appearances: QuerySet[Appearance]) -> QuerySet[Appearance]:
    """The order of every list: what is open by its day, then what took place, latest first."""
    done = AppearanceState.DONE
    return appearances.alias(
        is_done=Case(When(state=done, then=Value(1)), default=Value(0)),
        still_due=Case(When(state=done, then=None), default=F("due_on")),
    ).order_by("is_done", F("still_due").asc(nulls_last=True), "-appeared_on", "-pk")


def requests_ahead(user: Viewer, count: int) -> list[RequestMention]:
    """The next media requests that have not taken place, soonest first: one question."""
    ahead = soonest_first(appearances_visible_to(user).exclude(state=AppearanceState.DONE))
    return [
        RequestMention(
            code=row.code,
            outlet=row.outlet,
            medium=Medium(row.medium),
            spoken_in=Language(row.spoken_in),
            due_on=row.due_on,
            state=AppearanceState(row.state),
        )
        for row in ahead[:count]
    ]


def appearance_lines(
    appearances: QuerySet[Appearance], user: Viewer, language: str
) -> list[AppearanceLine]:
    """These requests and appearances, as their reader sees them."""
    rows = list(
        with_authors(soonest_first(appearances))
        .select_related("voice__person__country", "voice__person__user")
        .prefetch_related("texts", "voice__person__user__mandates")
    )
    seen = set(
        voices_visible_to(user)
        .filter(pk__in={row.voice_id for row in rows if row.voice_id})
        .values_list("pk", flat=True)
    )
    open_cards = _open_cards(user)
    return [_appearance_line(row, seen, open_cards, user, language) for row in rows]


def _part(row: Appearance, part: AppearancePart, language: str) -> Words:
    return best_words([text for text in row.texts.all() if text.part == part], language)


def _appearance_line(
    row: Appearance, seen: set[int], open_cards: set[int], user: Viewer, language: str
) -> AppearanceLine:
    is_asked = may_answer_request(user, row)
    shown = row.voice_id in seen and (
        row.state != AppearanceState.DECLINED or is_asked or may_offer(user, row)
    )
    return AppearanceLine(
        code=row.code,
        outlet=row.outlet,
        topic=_part(row, AppearancePart.TOPIC, language),
        medium=Medium(row.medium),
        spoken_in=Language(row.spoken_in),
        due_on=row.due_on,
        appeared_on=row.appeared_on,
        state=AppearanceState(row.state),
        voice=VoiceName(
            row.voice.code,
            person_byline(row.voice.person, may_be_named=row.voice.person_id in open_cards),
        )
        if row.voice and shown
        else None,
        is_asked_of_reader=is_asked,
        marking=Marking(row.marking),
        byline=byline(row),
    )


def appearance_card(appearance: Appearance, user: Viewer, language: str) -> AppearanceCard:
    """One media request or appearance that the reader may see."""
    (line,) = appearance_lines(Appearance.objects.filter(pk=appearance.pk), user, language)
    steps = open_steps(APPEARANCE_STEPS, appearance.state)
    answers_it = may_answer_request(user, appearance)
    used = None
    if appearance.answer:
        among = type(appearance.answer).objects.filter(pk=appearance.answer.pk)
        used = answer_names(user, language, among=among).get(appearance.answer.code)
    return AppearanceCard(
        line=line,
        said=_part(appearance, AppearancePart.OUTCOME, language),
        answer=used,
        answer_version=appearance.answer_version if used else None,
        steps=tuple(
            step
            for step in steps
            if answers_it and step in {AppearanceStep.ACCEPT, AppearanceStep.DECLINE}
        ),
        may_offer=AppearanceStep.OFFER in steps and may_offer(user, appearance),
        may_conclude=AppearanceStep.CONCLUDE in steps and may_conclude(user, appearance),
    )


def voices_to_offer(appearance: Appearance, user: Viewer, language: str) -> list[VoiceLine]:
    """The ready voices for a request, those on its topic first, without who was asked last."""
    topics = " ".join(t.text for t in appearance.texts.all() if t.part == AppearancePart.TOPIC)
    found = voices_to_ask(user, topics, appearance.spoken_in, language)
    asked = appearance.voice.code if appearance.voice else ""
    return [line for line in (*found.on_topic, *found.on_others) if line.code != asked]
