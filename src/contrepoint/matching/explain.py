"""Why do you say so?  Pairs what a message and a wording both speak of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from contrepoint.matching.terms import Thing
from contrepoint.matching.text import Span

_SAME_STEM: Final = 1.0
_SAME_CONCEPT: Final = 0.85
_SAME_CONSONANTS: Final = 0.65
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


def pairs(
    message: Sequence[Thing], wording: Sequence[Thing], *, same_language: bool
) -> tuple[Pair, ...]:
    """Pairs one to one, surest first; across languages only concepts pair."""
    free_message = dict.fromkeys(range(len(message)))
    free_wording = dict.fromkeys(range(len(wording)))
    made: list[Pair] = []

    def take(quality: float, alike: Callable[[Thing, Thing], bool]) -> None:
        for place in tuple(free_wording):
            mate = next((i for i in free_message if alike(message[i], wording[place])), None)
            if mate is not None:
                del free_message[mate], free_wording[place]
                made.append(Pair(mate, place, quality))

    if same_language:
        take(_SAME_STEM, _same_stem)
    take(_SAME_CONCEPT, _same_concept)
    take(
        _SAME_CONSONANTS,
        lambda a, b: len(a.skeleton) >= _BONES_AT_LEAST and a.skeleton == b.skeleton,
    )
    if same_language:
        take(_NEAR_SPELLING, _nearly_spelt)
    return tuple(made)


def _same_stem(a: Thing, b: Thing) -> bool:
    """`allowed` and `allowance` share a stem only: their concepts say that they differ."""
    return a.stem == b.stem and (a.concepts == b.concepts or _same_concept(a, b))


def _same_concept(a: Thing, b: Thing) -> bool:
    return not set(a.concepts).isdisjoint(b.concepts)


def _same_consonants(a: Thing, b: Thing) -> bool:
    return len(a.skeleton) >= _BONES_AT_LEAST and a.skeleton == b.skeleton


def _nearly_spelt(a: Thing, b: Thing) -> bool:
    shorter, longer = sorted((len(a.stem), len(b.stem)))
    if shorter < _LETTERS_AT_LEAST or longer - shorter > 1 or a.stem[0] != b.stem[0]:
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
