"""Do two short texts name the same subject?  For titles and wishes, in one language or in two."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from contrepoint.matching.bridge import Bridge
from contrepoint.matching.explain import Lookup, pairs
from contrepoint.matching.languages import base
from contrepoint.matching.terms import Thing, read
from contrepoint.matching.text import words

ALIKE: Final = 0.51
"""From here on two texts name the same subject, nearly always."""
PERHAPS_ALIKE: Final = 0.34
"""From here on a person should have a look."""

_LATIN: Final = frozenset({"fr", "en", "nl"})
_COGNATE: Final = 0.8
_BEGINS: Final = 4
_SAME_BEGINNING: Final = 6
_CANNOT_BE_TOLD: Final = 0.25
_REMEMBERED: Final = 4096


@dataclass(frozen=True, slots=True)
class Saying:
    """One text of a subject: `subject` may have several, in as many languages."""

    subject: str
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two subjects, `one` before `other`, and how much of what they name is shared: 0 to 1."""

    one: str
    other: str
    share: float


@dataclass(frozen=True, slots=True)
class _Said:
    subject: str
    language: str
    things: tuple[Thing, ...]


def likenesses(sayings: Iterable[Saying], bridge: Bridge) -> tuple[Likeness, ...]:
    """The pairs of subjects that are alike or perhaps alike, the most alike first.

    The share is that of the things named by both among the things named by either (Dice), each
    weighed by how rare it is among the subjects. What neither a concept nor the bridge can lead
    into the other language counts little: nobody knows whether it is shared. Texts without words
    are like nothing. The order of the sayings does not matter.
    """
    said = [
        _Said(saying.subject, base(saying.language), _things(base(saying.language), saying.text))
        for saying in sorted(sayings, key=lambda s: (s.subject, s.language, s.text))
    ]
    weights = _Weights(said)
    best: dict[tuple[str, str], float] = {}
    for here, there in _pairs_to_compare(said, bridge):
        one, other = said[here], said[there]
        share = max(_share(one, other, weights, bridge), _share(other, one, weights, bridge))
        if share >= PERHAPS_ALIKE:
            key = (one.subject, other.subject)
            best[key] = max(best.get(key, 0.0), share)
    found = [Likeness(one, other, share) for (one, other), share in best.items()]
    return tuple(sorted(found, key=lambda pair: (-pair.share, pair.one, pair.other)))


@lru_cache(maxsize=_REMEMBERED)
def _things(language: str, text: str) -> tuple[Thing, ...]:
    return read(words(text), language).things


class _Weights:
    """How telling each thing is: rare among the subjects, and heavy in itself."""

    def __init__(self, said: Sequence[_Said]) -> None:
        holders: defaultdict[str, set[str]] = defaultdict(set)
        for text in said:
            for thing in text.things:
                for key in _keys(text.language, thing):
                    holders[key].add(text.subject)
        self._counts = Counter({key: len(subjects) for key, subjects in holders.items()})
        self._all = len({text.subject for text in said})

    def of(self, language: str, thing: Thing) -> float:
        most = max(self._counts[key] for key in _keys(language, thing))
        # As if three more subjects were there: two that are alike are no reason to call it common.
        return thing.weight * math.log((self._all + 3) / most)


def _keys(language: str, thing: Thing) -> list[str]:
    return [f"{language}:{thing.stem}", *(f"concept:{name}" for name in thing.concepts)]


def _pairs_to_compare(said: Sequence[_Said], bridge: Bridge) -> Iterator[tuple[int, int]]:
    """Places of texts of two subjects that have anything in common, each pair once."""
    languages = sorted({text.language for text in said})
    filed: defaultdict[str, set[int]] = defaultdict(set)
    for place, text in enumerate(said):
        for key in _where_found(text, languages, bridge):
            filed[key].add(place)
    seen: set[tuple[int, int]] = set()
    for places in filed.values():
        ordered = sorted(places)
        for first, here in enumerate(ordered):
            seen.update((here, there) for there in ordered[first + 1 :])
    return (pair for pair in sorted(seen) if said[pair[0]].subject != said[pair[1]].subject)


def _where_found(text: _Said, languages: Sequence[str], bridge: Bridge) -> Iterator[str]:
    for thing in text.things:
        yield from _keys(text.language, thing)
        if thing.skeleton:
            yield f"bones:{thing.skeleton}"
        if text.language in _LATIN:
            yield f"begins:{thing.stem[:_BEGINS]}"
        for there in languages:
            if there != text.language:
                led = bridge.across((thing.stem,), text.language, there)
                yield from (f"{there}:{stem}" for stem in led)


def _share(one: _Said, other: _Said, weights: _Weights, bridge: Bridge) -> float:
    if not one.things or not other.things:
        return 0.0
    lookup = Lookup(one.things, one.language, bridge)
    shared = [
        (pair.message, pair.wording, pair.quality)
        for pair in pairs(lookup, other.things, other.language)
    ]
    shared += _cognates(one, other, shared)
    here = {place for place, _there, _quality in shared}
    there = {place for _here, place, _quality in shared}
    mine = _weighed(one, other.language, here, weights, bridge)
    theirs = _weighed(other, one.language, there, weights, bridge)
    whole = sum(mine) + sum(theirs)
    both = sum(math.sqrt(quality) * (mine[a] + theirs[b]) for a, b, quality in shared)
    return both / whole if whole else 0.0


def _weighed(
    text: _Said, abroad: str, shared: set[int], weights: _Weights, bridge: Bridge
) -> list[float]:
    def can_be_told(thing: Thing) -> bool:
        if text.language == abroad or thing.concepts:
            return True
        related = {text.language, abroad} <= _LATIN
        return related or bridge.knows(thing.stem, text.language, abroad)

    return [
        weights.of(text.language, thing)
        * (1.0 if place in shared or can_be_told(thing) else _CANNOT_BE_TOLD)
        for place, thing in enumerate(text.things)
    ]


def _cognates(
    one: _Said, other: _Said, shared: Sequence[tuple[int, int, float]]
) -> list[tuple[int, int, float]]:
    """Words that French, English and Dutch spell nearly alike: reintegration, réintégration."""
    if one.language == other.language or not {one.language, other.language} <= _LATIN:
        return []
    taken = {place for _here, place, _quality in shared}
    known = {place for place, _there, _quality in shared}
    found = []
    for here, mine in enumerate(one.things):
        if here in known:
            continue
        for there, theirs in enumerate(other.things):
            if there not in taken and _begin_alike(mine.stem, theirs.stem):
                taken.add(there)
                found.append((here, there, _COGNATE))
                break
    return found


def _begin_alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    begins = len(short) >= _BEGINS and long.startswith(short)
    return begins or (
        len(short) >= _SAME_BEGINNING and short[:_SAME_BEGINNING] == long[:_SAME_BEGINNING]
    )
