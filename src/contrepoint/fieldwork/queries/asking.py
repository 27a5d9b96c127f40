"""Who can speak on this, in this language, tonight?  One question, with why for each."""

import dataclasses
from collections import defaultdict
from datetime import date, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from contrepoint.common.languages import Language, Words, original_of
from contrepoint.fieldwork.access import (
    appearances_visible_to,
    may_see_clearance,
    requests_to_offer,
    voices_visible_to,
)
from contrepoint.fieldwork.enums import (
    WITH_A_VOICE,
    AppearancePart,
    AppearanceState,
    Tonight,
    VoicePart,
    VoiceState,
)
from contrepoint.fieldwork.models import Appearance, MediaVoice
from contrepoint.fieldwork.queries.lines_used import common_lines, vetted_answers
from contrepoint.fieldwork.queries.media import (
    RequestMention,
    request_mention,
    soonest_first,
)
from contrepoint.fieldwork.queries.subjects import Subject, in_common, shared_words, subjects_of
from contrepoint.fieldwork.queries.voices import (
    VoiceLine,
    open_cards,
    readable_voices,
    voice_line,
)
from contrepoint.narratives.queries import AnswerName
from contrepoint.network.access import Viewer

OF_LATE = timedelta(days=30)
SAID_AT_MOST = 2
LINES_AT_MOST = 3


@dataclasses.dataclass(frozen=True, slots=True)
class SaidBefore:
    """Where a voice spoke on the topic before."""

    code: str
    outlet: str
    appeared_on: date | None


@dataclasses.dataclass(frozen=True, slots=True)
class VoiceFound:
    """A voice that may be asked. `shared`: its own words that meet the topic.

    `load`: how often it was asked or spoke in the last thirty days, as far as the reader may see.
    """

    line: VoiceLine
    shared: tuple[str, ...]
    load: int
    said: tuple[SaidBefore, ...]

    @property
    def code(self) -> str:
        return self.line.code


@dataclasses.dataclass(frozen=True, slots=True)
class NotNow:
    """A voice that is not to be asked, and as much of the reason as the reader may know."""

    line: VoiceLine
    why: str

    @property
    def code(self) -> str:
        return self.line.code


@dataclasses.dataclass(frozen=True, slots=True)
class LineToSay:
    """A vetted reply or a line of the common message that has words of the topic."""

    code: str
    words: Words
    answer: AnswerName | None


@dataclasses.dataclass(frozen=True, slots=True)
class VoicesFound:
    """Who speaks a language in public: on the topic, on others, and who is not to be asked."""

    on_topic: tuple[VoiceFound, ...]
    on_others: tuple[VoiceFound, ...]
    not_now: tuple[NotNow, ...]

    def __bool__(self) -> bool:
        return bool(self.on_topic or self.on_others or self.not_now)


def voices_to_ask(
    user: Viewer,
    topic: str,
    spoken_in: str,
    language: str,
    *,
    asked_in: str = "",
    tonight: bool = False,
) -> VoicesFound:
    """Who can speak on this topic, in this language? Those with most words in common first.

    `language` is that of the reader, `asked_in` that of the topic where it is another one. Words
    meet without their accents and endings, and across languages where the engine knows what they
    have in common. `tonight` puts those who said that they are available first, and leaves out
    those who are not.
    """
    rows = list(readable_voices(voices_visible_to(user).filter(languages__language=spoken_in)))
    wanted = subjects_of(topic, asked_in or language)
    hits = {row.pk: in_common(wanted, _topics(row)) for row in rows}
    named = open_cards(user)
    before = _before(user, [row.pk for row in rows])
    on_topic: list[VoiceFound] = []
    on_others: list[VoiceFound] = []
    not_now: list[NotNow] = []
    for row in sorted(rows, key=lambda each: (-hits[each.pk], each.pk)):
        line = voice_line(row, named, user, language)
        why = _why_not(row, line, user, tonight=tonight)
        if why:
            not_now.append(NotNow(line, why))
            continue
        found = VoiceFound(
            line=line,
            shared=_shared(row, wanted),
            load=sum(_is_of_late(each) for each in before[row.pk]),
            said=_said(before[row.pk], wanted),
        )
        (on_topic if hits[row.pk] or not wanted else on_others).append(found)
    if tonight:
        for group in (on_topic, on_others):
            group.sort(key=lambda found: found.line.tonight != Tonight.YES)
    return VoicesFound(tuple(on_topic), tuple(on_others), tuple(not_now))


def _topics(row: MediaVoice) -> list[Subject]:
    texts = [text for text in row.texts.all() if text.part == VoicePart.TOPICS]
    return [each for text in texts for each in subjects_of(text.text, text.language)]


def _shared(row: MediaVoice, wanted: list[Subject]) -> tuple[str, ...]:
    texts = [text for text in row.texts.all() if text.part == VoicePart.TOPICS]
    return tuple(word for text in texts for word in shared_words(wanted, text.text, text.language))


def _why_not(row: MediaVoice, line: VoiceLine, user: Viewer, *, tonight: bool) -> str:
    """Why this voice is not to be asked; "" where it may be. Who may not know is told no more."""
    if line.state != VoiceState.READY:
        return str(line.state.label)
    if not line.is_cleared:
        if may_see_clearance(user, row):
            return _("no clearance that holds")
        return _("not to be asked for now")
    if tonight and line.tonight == Tonight.NO:
        return _("not available tonight")
    return ""


def _before(user: Viewer, voices: list[int]) -> dict[int, list[Appearance]]:
    """What these voices were asked and said, the latest first, as far as the reader may see."""
    rows = (
        appearances_visible_to(user)
        .filter(voice__in=voices, state__in=WITH_A_VOICE)
        .prefetch_related("texts")
        .order_by("-appeared_on", "-pk")
    )
    found: dict[int, list[Appearance]] = defaultdict(list)
    for row in rows:
        if row.voice_id is not None:
            found[row.voice_id].append(row)
    return found


def _is_of_late(row: Appearance) -> bool:
    return (row.appeared_on or row.due_on) >= timezone.localdate() - OF_LATE


def _said(rows: list[Appearance], wanted: list[Subject]) -> tuple[SaidBefore, ...]:
    on_it = [
        row
        for row in rows
        if row.state == AppearanceState.DONE and (not wanted or in_common(wanted, _asked(row)))
    ]
    return tuple(SaidBefore(row.code, row.outlet, row.appeared_on) for row in on_it[:SAID_AT_MOST])


def _asked(row: Appearance) -> list[Subject]:
    texts = [text for text in row.texts.all() if text.part == AppearancePart.TOPIC]
    return [each for text in texts for each in subjects_of(text.text, text.language)]


def lines_to_say(user: Viewer, topic: str, spoken_in: str, language: str) -> list[LineToSay]:
    """Vetted replies and agreed lines that share most words with the topic; few of them."""
    wanted = subjects_of(topic, language)
    if not wanted:
        return []
    told = [
        LineToSay(name.code, name.statement, name) for name in vetted_answers(user, language)
    ] + [LineToSay(code, words, None) for code, words in common_lines(user, spoken_in)]
    hits = {
        line.code: in_common(wanted, subjects_of(line.words.text, line.words.language))
        for line in told
    }
    near = sorted((line for line in told if hits[line.code]), key=lambda line: -hits[line.code])
    return near[:LINES_AT_MOST]


def requests_looking(user: Viewer) -> list[tuple[RequestMention, Words]]:
    """The requests that the reader may offer to a voice, soonest first, with what is asked."""
    rows = soonest_first(requests_to_offer(user)).prefetch_related("texts")
    return [(request_mention(row), topic_asked(row)) for row in rows]


def topic_asked(row: Appearance) -> Words:
    """What a request asks, as it was written: the words that are looked for."""
    texts = [text for text in row.texts.all() if text.part == AppearancePart.TOPIC]
    original = original_of(texts)
    return Words(original.text, original.language) if original else Words("", Language.FRENCH)


def voices_to_offer(appearance: Appearance, user: Viewer, language: str) -> VoicesFound:
    """Who may be asked this request: those on its topic first, without who was asked last."""
    topic = topic_asked(appearance)
    found = voices_to_ask(user, topic.text, appearance.spoken_in, language, asked_in=topic.language)
    asked = appearance.voice.code if appearance.voice else ""
    return VoicesFound(
        tuple(each for each in found.on_topic if each.code != asked),
        tuple(each for each in found.on_others if each.code != asked),
        tuple(each for each in found.not_now if each.code != asked),
    )
