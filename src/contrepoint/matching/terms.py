"""What does a text speak of?  Words without their reporting frame, phrases put together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from contrepoint.matching.languages import Phrase, Role, Sense, base, phrases, sense
from contrepoint.matching.text import Span, Word
from contrepoint.matching.vocabulary import BROAD

_FRAME_REACH: Final = 12
_SPEAKER_REACH: Final = 3
_PHRASE_GAP: Final = 2
_PHRASE_REACH: Final = 5
_WEIGHT: Final = {Role.CONTENT: 1.0, Role.SPEAKER: 0.6, Role.EVERYDAY: 0.4, Role.CUE: 0.15}
_SUBJECT: Final = frozenset({Role.CONTENT, Role.SPEAKER, Role.EVERYDAY})
_BROAD_WEIGHT: Final = 0.5
_GRAM: Final = 3


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that a text speaks of.

    `weight` in (0, 1] is how much it may count before the register is known.
    """

    stem: str
    concepts: tuple[str, ...]
    skeleton: str
    span: Span
    weight: float


@dataclass(frozen=True, slots=True)
class _Read:
    word: Word
    sense: Sense


@dataclass(frozen=True, slots=True)
class Reading:
    """`things` in reading order, each stem once; `grams` of the words that are not framed."""

    things: tuple[Thing, ...]
    grams: frozenset[str]


def read(found: Sequence[Word], language: str) -> Reading:
    """What the words speak of; `language` is any code."""
    code = base(language)
    senses = [_Read(word, sense(word.letters, code)) for word in found]
    framed = _frame(senses)
    kept = [r for i, r in enumerate(senses) if i not in framed]
    seen: dict[str, Thing] = {}
    for thing in _with_phrases(kept, phrases(code)):
        seen.setdefault(thing.stem, thing)
    subject = [r.word.letters for r in kept if r.sense.role in _SUBJECT]
    return Reading(tuple(seen.values()), _grams(subject))


def _frame(senses: Sequence[_Read]) -> set[int]:
    """Positions that only report: "mon fils dit que", "is it true that", "قال لي ولدي بلي"."""
    framed: set[int] = set()
    opening = 0
    for position, item in enumerate(senses):
        if item.word.sentence != senses[opening].word.sentence:
            opening = position
        role = item.sense.role
        if role is Role.THAT and position - opening <= _FRAME_REACH:
            before = range(opening, position)
            if any(senses[i].sense.role is Role.CUE for i in before):
                framed.update(before)
                opening = position
        elif role is Role.CUE:
            framed.update(_speakers_near(senses, position))
    return framed


def _speakers_near(senses: Sequence[_Read], cue: int) -> Iterator[int]:
    sentence = senses[cue].word.sentence
    for i in range(max(0, cue - _SPEAKER_REACH), min(len(senses), cue + _SPEAKER_REACH + 1)):
        if senses[i].sense.role is Role.SPEAKER and senses[i].word.sentence == sentence:
            yield i


def _with_phrases(
    kept: Sequence[_Read], known: Mapping[str, tuple[Phrase, ...]]
) -> Iterator[Thing]:
    taken: set[int] = set()
    for position, item in enumerate(kept):
        if position in taken:
            continue
        phrase, places = _phrase_at(kept, position, known, taken)
        if phrase:
            taken.update(places)
            span = Span(item.word.span.start, kept[places[-1]].word.span.end)
            weight = _weight(Role.CONTENT, phrase.concepts)
            yield Thing(" ".join(phrase.stems), phrase.concepts, "", span, weight)
        elif item.sense.role in _WEIGHT:
            yield _thing(item)


def _thing(item: _Read) -> Thing:
    found = item.sense
    role = Role.CONTENT if found.concepts and found.role is Role.EVERYDAY else found.role
    weight = _weight(role, found.concepts)
    return Thing(found.stem, found.concepts, found.skeleton, item.word.span, weight)


def _phrase_at(
    kept: Sequence[_Read], start: int, known: Mapping[str, tuple[Phrase, ...]], taken: set[int]
) -> tuple[Phrase | None, list[int]]:
    for form in kept[start].sense.forms:
        for phrase in known.get(form, ()):
            places = [start]
            for stem in phrase.stems[1:]:
                place = _next_place(kept, places[-1], stem, taken)
                if place is None:
                    break
                places.append(place)
            else:
                return phrase, places
    return None, []


def _next_place(kept: Sequence[_Read], after: int, stem: str, taken: set[int]) -> int | None:
    """Where the phrase goes on: function words are free, one other word may stand between."""
    between = 0
    for place in range(after + 1, min(len(kept), after + 1 + _PHRASE_REACH)):
        if place not in taken and stem in kept[place].sense.forms:
            return place
        between += kept[place].sense.role in _SUBJECT
        if between >= _PHRASE_GAP:
            return None
    return None


def _weight(role: Role, concepts: Sequence[str]) -> float:
    broad = bool(concepts) and BROAD.issuperset(concepts)
    return _WEIGHT[role] * (_BROAD_WEIGHT if broad else 1.0)


def _grams(letters: Sequence[str]) -> frozenset[str]:
    """Runs of three letters across words: split and joined words still meet."""
    text = "".join(letters)
    if len(text) <= _GRAM:
        return frozenset({text} - {""})
    return frozenset(text[i : i + _GRAM] for i in range(len(text) - _GRAM + 1))
