"""What does a text speak of?  Words without their reporting frame, phrases put together."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from contrepoint.matching.languages import Phrase, Role, Sense, base, bones, plain, sense
from contrepoint.matching.text import Span, Word
from contrepoint.matching.vocabulary import BROAD, WHO

_FRAME_REACH: Final = 12
_FRAME_CONTENT: Final = 3
_SPEAKER_REACH: Final = 3
_SENTENCE_EDGE: Final = 5
_PHRASE_GAP: Final = 2
_PHRASE_REACH: Final = 5
_WEIGHT: Final = {Role.CONTENT: 1.0, Role.SPEAKER: 0.6, Role.EVERYDAY: 0.4, Role.CUE: 0.15}
_SUBJECT: Final = frozenset({Role.CONTENT, Role.SPEAKER, Role.EVERYDAY})
_BROAD_WEIGHT: Final = 0.5


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that a text speaks of.

    `weight` in (0, 1] is how much it may count before the register is known.
    """

    stem: str
    concepts: tuple[str, ...]
    skeleton: str
    start: int
    end: int
    weight: float

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class _Read:
    word: Word
    sense: Sense


@dataclass(frozen=True, slots=True)
class Reading:
    """`things` in reading order, each stem once; then every word that is not framed.

    `stems` of those words, `content` those of them that carry a subject, `letters` of them all with
    a space between, and `bones`, the same as consonants when they are Arabic in either script.
    """

    things: tuple[Thing, ...]
    stems: frozenset[str]
    content: frozenset[str]
    letters: str
    bones: str


def read(found: Sequence[Word], language: str) -> Reading:
    """What the words speak of; `language` is any code."""
    code = base(language)
    senses = [_Read(word, sense(word.letters, code)) for word in found]
    spoken = _phrases_in(senses)
    inside = {place for _, places in spoken for place in places}
    framed = _frame(senses, inside)
    whole = [_phrase_thing(senses, phrase, places) for phrase, places in spoken]
    parts = {
        place
        for phrase, places in spoken
        for place in places
        if not _says_more(senses, phrase, places, place)
    }
    single = [
        _thing(item)
        for place, item in enumerate(senses)
        if place not in framed and place not in parts and item.sense.role in _WEIGHT
    ]
    seen: dict[str, Thing] = {}
    for thing in sorted((*whole, *single), key=lambda thing: (thing.start, thing.end)):
        seen.setdefault(thing.stem, thing)
    said = [item for place, item in enumerate(senses) if place not in framed]
    return Reading(
        things=tuple(seen.values()),
        stems=frozenset(item.sense.stem for item in said),
        content=frozenset(item.sense.stem for item in said if item.sense.role in _SUBJECT),
        letters=" ".join(plain(item.word.letters, code) for item in said),
        bones=" ".join(filter(None, (bones(item.word.letters, code) for item in said))),
    )


def _says_more(senses: Sequence[_Read], phrase: Phrase, places: Sequence[int], place: int) -> bool:
    """Does a word of a phrase count beside it?

    `laws` in "follow the laws" does; `war` in "civil war" says nothing new, `civil` is not a
    civilian there, and `welcome` in "not welcome" says the contrary.
    """
    own = set(senses[place].sense.concepts)
    denied = any(senses[other].sense.role is Role.FUNCTION for other in places)
    return bool(own) and own.isdisjoint(WHO.union(phrase.concepts)) and not denied


def _frame(senses: Sequence[_Read], inside: Container[int]) -> set[int]:
    """Positions that only report: "mon fils dit que", "is it true that", "قال لي ولدي بلي".

    Words inside a phrase are never framed: "a true family" reports nothing.
    """
    framed: set[int] = set()
    opening = 0
    for position, item in enumerate(senses):
        if item.word.sentence != senses[opening].word.sentence:
            opening = position
        role = item.sense.role
        if role is Role.THAT and _reports(senses[opening:position]):
            framed.update(range(opening, position))
            opening = position
        elif role is Role.CUE and position not in inside:
            framed.update(_speakers_near(senses, opening, position))
    return {position for position in framed if position not in inside}


def _reports(before: Sequence[_Read]) -> bool:
    """Somebody says, and little else has been said yet.

    Those who are named after the cue may be what is spoken of: "she thinks she will find
    sisters and a family".
    """
    cues = [place for place, item in enumerate(before) if item.sense.role is Role.CUE]
    if not cues or len(before) > _FRAME_REACH:
        return False
    subject = sum(item.sense.role is Role.CONTENT for item in before)
    concepts = sum(
        bool(item.sense.concepts)
        and (
            item.sense.role in {Role.CONTENT, Role.EVERYDAY}
            or (item.sense.role is Role.SPEAKER and place > cues[-1])
        )
        for place, item in enumerate(before)
    )
    return subject <= _FRAME_CONTENT and concepts <= 1


def _speakers_near(senses: Sequence[_Read], opening: int, cue: int) -> Iterator[int]:
    """Those who speak stand beside the cue, where a sentence begins or ends."""
    sentence = senses[cue].word.sentence
    end = next(
        (i for i in range(cue, len(senses)) if senses[i].word.sentence != sentence), len(senses)
    )
    if cue - opening > _SENTENCE_EDGE and end - cue > _SENTENCE_EDGE:
        return
    before = range(cue - 1, max(opening, cue - _SPEAKER_REACH) - 1, -1)
    for way in (before, range(cue + 1, min(end, cue + _SPEAKER_REACH + 1))):
        for place in way:
            role = senses[place].sense.role
            if role in {Role.CONTENT, Role.EVERYDAY}:
                break  # "she thinks she will find sisters": they are found, they do not speak
            if role is Role.SPEAKER:
                yield place


def _phrases_in(senses: Sequence[_Read]) -> list[tuple[Phrase, list[int]]]:
    taken: set[int] = set()
    found = []
    for position, item in enumerate(senses):
        if item.sense.opens and position not in taken:
            phrase, places = _phrase_at(senses, position, taken)
            if phrase:
                taken.update(places)
                found.append((phrase, places))
    return found


def _phrase_at(
    senses: Sequence[_Read], start: int, taken: set[int]
) -> tuple[Phrase | None, list[int]]:
    for phrase in senses[start].sense.opens:
        places = [start]
        for stem in phrase.stems[1:]:
            place = _next_place(senses, places[-1], stem, taken)
            if place is None:
                break
            places.append(place)
        else:
            return phrase, places
    return None, []


def _next_place(senses: Sequence[_Read], after: int, stem: str, taken: set[int]) -> int | None:
    """Where the phrase goes on: function words are free, one other word may stand between.

    Before a function word of the phrase none may: "les … notre" is not "les nôtres".
    """
    between = 0
    for place in range(after + 1, min(len(senses), after + 1 + _PHRASE_REACH)):
        if place not in taken and stem in senses[place].sense.forms:
            little = senses[place].sense.role is Role.FUNCTION
            return None if little and between else place
        between += senses[place].sense.role in _SUBJECT
        if between >= _PHRASE_GAP:
            return None
    return None


def _phrase_thing(senses: Sequence[_Read], phrase: Phrase, places: Sequence[int]) -> Thing:
    start, end = senses[places[0]].word.span.start, senses[places[-1]].word.span.end
    weight = _weight(Role.CONTENT, phrase.concepts)
    return Thing(" ".join(phrase.stems), phrase.concepts, "", start, end, weight)


def _thing(item: _Read) -> Thing:
    found, span = item.sense, item.word.span
    role = Role.CONTENT if found.concepts and found.role is Role.EVERYDAY else found.role
    weight = _weight(role, found.concepts)
    return Thing(found.stem, found.concepts, found.skeleton, span.start, span.end, weight)


@lru_cache(maxsize=4096)
def _weight(role: Role, concepts: tuple[str, ...]) -> float:
    broad = bool(concepts) and BROAD.issuperset(concepts)
    return _WEIGHT[role] * (_BROAD_WEIGHT if broad else 1.0)
