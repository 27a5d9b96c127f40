"""Why do you say so?  Pairs what a message and a wording both speak of."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from contrepoint.matching.bridge import Bridge
from contrepoint.matching.terms import Thing
from contrepoint.matching.text import Span

_SAME_STEM: Final = 1.0
_SAME_CONCEPT: Final = 0.85
_SAME_CONSONANTS: Final = 0.65
_TRANSLATED: Final = 0.7
TRANSLATED_SURELY: Final = 0.2
_NEAR_SPELLING: Final = 0.7
_BONES_AT_LEAST: Final = 3
_LETTERS_AT_LEAST: Final = 5
_LETTERS_PER_SLIP: Final = 4


@dataclass(frozen=True, slots=True)
class SharedWord:
    """The same thing said in the `message` and in the `wording`: code points of each original."""

    message: Span
    wording: Span


@dataclass(frozen=True, slots=True)
class Pair:
    """Places of a shared thing in two lists of things; `quality` in (0, 1], 1 the same stem."""

    message: int
    wording: int
    quality: float


class Lookup:
    """The things of a message by stem, concept, consonants and first letter.

    `bridge` leads from the `language` of the message to what its words are in others.
    """

    def __init__(self, message: Sequence[Thing], language: str, bridge: Bridge) -> None:
        self.things = tuple(message)
        self.language = language
        self._bridge = bridge
        self._led: dict[str, dict[str, list[int]]] = {}
        self._stems: dict[str, list[int]] = {}
        self._concepts: dict[str, list[int]] = {}
        self._bones: dict[str, list[int]] = {}
        self._first: dict[str, list[int]] = {}
        for place, thing in enumerate(self.things):
            self._stems.setdefault(thing.stem, []).append(place)
            for name in thing.concepts:
                self._concepts.setdefault(name, []).append(place)
            if len(thing.skeleton) >= _BONES_AT_LEAST:
                self._bones.setdefault(thing.skeleton, []).append(place)
            if len(thing.stem) >= _LETTERS_AT_LEAST - 1:
                self._first.setdefault(thing.stem[0], []).append(place)

    def same_stem(self, thing: Thing) -> Iterable[int]:
        """`allowed` and `allowance` share a stem only: their concepts say that they differ."""
        for place in self._stems.get(thing.stem, ()):
            theirs = self.things[place].concepts
            if theirs == thing.concepts or not set(theirs).isdisjoint(thing.concepts):
                yield place

    def same_concept(self, thing: Thing) -> Iterable[int]:
        if len(thing.concepts) == 1:
            return self._concepts.get(thing.concepts[0], ())
        return sorted({i for name in thing.concepts for i in self._concepts.get(name, ())})

    def same_consonants(self, thing: Thing) -> Iterable[int]:
        return self._bones.get(thing.skeleton, ())

    def translated(self, there: str) -> Callable[[Thing], Iterable[int]]:
        """Who in the message may be this thing of a wording in another language?"""
        if there not in self._led:
            led: dict[str, list[int]] = {}
            for place, thing in enumerate(self.things):
                others = self._bridge.across((thing.stem,), self.language, there)
                for stem, share in others.items():
                    if share >= TRANSLATED_SURELY:
                        led.setdefault(stem, []).append(place)
            self._led[there] = led
        return lambda thing: self._led[there].get(thing.stem, ())

    def nearly_spelt(self, thing: Thing) -> Iterable[int]:
        for place in self._first.get(thing.stem[:1], ()):
            if _nearly_spelt(self.things[place], thing):
                yield place


def pairs(message: Lookup, wording: Sequence[Thing], language: str) -> tuple[Pair, ...]:
    """Pairs one to one, surest first; across languages concepts, translations and consonants do.

    `language` is that of the wording.
    """
    taken: set[int] = set()
    free = list(range(len(wording)))
    made: list[Pair] = []
    steps: list[tuple[float, Callable[[Thing], Iterable[int]]]] = [
        (_SAME_CONCEPT, message.same_concept),
        (_SAME_CONSONANTS, message.same_consonants),
    ]
    if message.language != language:
        steps.insert(1, (_TRANSLATED, message.translated(language)))
    else:
        steps = [
            (_SAME_STEM, message.same_stem),
            *steps,
            (_NEAR_SPELLING, message.nearly_spelt),
        ]
    for quality, mates in steps:
        still = []
        for place in free:
            mate = next((i for i in mates(wording[place]) if i not in taken), None)
            if mate is None:
                still.append(place)
            else:
                taken.add(mate)
                made.append(Pair(mate, place, quality))
        free = still
    return tuple(made)


def _nearly_spelt(a: Thing, b: Thing) -> bool:
    shorter, longer = sorted((len(a.stem), len(b.stem)))
    if shorter < _LETTERS_AT_LEAST or longer - shorter > 1:
        return False
    slips = longer // _LETTERS_PER_SLIP
    return DamerauLevenshtein.distance(a.stem, b.stem, score_cutoff=slips) <= slips


def shared_words(
    message: Sequence[Thing], wording: Sequence[Thing], made: Sequence[Pair]
) -> tuple[SharedWord, ...]:
    """The pairs as spans, in the message's reading order, without overlaps in the message."""
    found: list[SharedWord] = []
    for pair in sorted(made, key=lambda p: (message[p.message].span, wording[p.wording].span)):
        here = message[pair.message].span
        if not found or here.start >= found[-1].message.end:
            found.append(SharedWord(here, wording[pair.wording].span))
    return tuple(found)
