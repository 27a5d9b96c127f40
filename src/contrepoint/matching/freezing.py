"""From texts to a frozen register: each wording is read once."""

from array import array
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Final

import numpy as np

from contrepoint.matching.bridge import Side, aligned, learned
from contrepoint.matching.denial import denials
from contrepoint.matching.index import (
    ClaimTexts,
    Kind,
    Profile,
    Register,
    Shelf,
    Translated,
    Wording,
    stem_term,
    terms_of,
)
from contrepoint.matching.languages import base
from contrepoint.matching.likelihood import usage
from contrepoint.matching.postings import Pile, runs
from contrepoint.matching.terms import Reading, Thing, read
from contrepoint.matching.text import Word, words

# Of many claims, words and letter runs that more than this share hold are not searched: slow, and
# they say little.
_COMMON_FROM: Final = 2000
_COMMON_WORDS: Final = 0.2
_COMMON_RUNS: Final = 0.03
# As many wordings as the largest register that was measured.
_REMEMBERED: Final = 65_536

Stems = frozenset[str]
# The stems of a wording, and its concepts.
Sense = tuple[Stems, frozenset[str]]


def register(claims: Iterable[ClaimTexts], said: Iterable[Translated] = ()) -> Register:
    """Read and freeze; the order of claims and wordings does not matter.

    `said` are texts beside the claims that say the same in several languages: answers.
    """
    ordered = sorted(claims, key=lambda texts: texts.claim)
    shelf = _Filling()
    terms, stems = Pile(), Pile()
    letters: list[str] = []
    bones: list[str] = []
    spoken, denied = _Shares(), _Shares()
    sides: list[Side] = [side_of(texts) for texts in said]
    for place, texts in enumerate(ordered):
        read_of: dict[str, list[Sense]] = {}
        for wording in sorted(texts.wordings, key=lambda w: w.id):
            language = base(wording.language)
            reading, denies = _read(language, wording.text)
            terms.add(terms_of(reading.things, language))
            stems.add({stem_term(language, stem): 1.0 for stem in sorted(reading.stems)})
            letters.append(reading.letters)
            bones.append(reading.bones)
            shelf.add(place, wording, language, reading.things)
            names = frozenset(name for thing in reading.things for name in thing.concepts)
            spoken.add(place, names)
            denied.add(place, denies)
            read_of.setdefault(language, []).append((reading.content, names))
        for here, there in combinations(sorted(read_of), 2):
            alike = _aligned(tuple(read_of[here]), tuple(read_of[there]))
            sides += [{here: a, there: b} for a, b in alike]
    frozen = shelf.frozen()
    owners = frozen.owners
    count = len(ordered)
    many = count >= _COMMON_FROM
    common = int(count * _COMMON_RUNS) if many else count
    filed = terms.field(owners, count, count)
    return Register(
        claims=tuple(texts.claim for texts in ordered),
        mirrors=_mirrors(ordered),
        shelf=frozen,
        terms=filed,
        words=stems.field(owners, count, int(count * _COMMON_WORDS) if many else count),
        runs=runs(letters, owners, count, common),
        bones=runs(bones, owners, count, common),
        bridge=learned(sides),
        profiles=tuple(Profile(spoken.of(place), denied.of(place)) for place in range(count)),
        usage=usage(filed, frozen, count),
    )


@lru_cache(maxsize=_REMEMBERED)
def _read(language: str, text: str) -> tuple[Reading, frozenset[str]]:
    """A wording, and the concepts that it denies; read once, for most of a register stays."""
    found = words(text)
    reading = read(found, language)
    return reading, _denied(found, reading.things, text)


@lru_cache(maxsize=_REMEMBERED)
def _aligned(here: tuple[Sense, ...], there: tuple[Sense, ...]) -> tuple[tuple[Stems, Stems], ...]:
    """What of one claim says the same in two languages; most claims stay as they are."""
    return tuple(aligned(here, there))


def side_of(texts: Translated) -> Side:
    """The stems of one text in each of its languages."""
    return {
        base(language): read(words(text), base(language)).content
        for language, text in sorted(texts.items())
    }


def _mirrors(ordered: Sequence[ClaimTexts]) -> tuple[frozenset[int], ...]:
    """Places of the mirrors of each claim, said by either side; unknown ones are left out."""
    places = {texts.claim: place for place, texts in enumerate(ordered)}
    found: list[set[int]] = [set() for _ in ordered]
    for place, texts in enumerate(ordered):
        for other in {places[name] for name in texts.mirrors if name in places}:
            found[place].add(other)
            found[other].add(place)
    return tuple(frozenset(others) for others in found)


def _denied(found: Sequence[Word], things: Sequence[Thing], text: str) -> frozenset[str]:
    """Concepts that a wording denies."""
    places = denials(found, things, text).places
    return frozenset(name for place in places for name in things[place].concepts)


class _Shares:
    """For each claim, the share of its wordings with each of the concepts."""

    def __init__(self) -> None:
        self._sizes: dict[int, int] = {}
        self._counts: dict[int, dict[str, int]] = {}

    def add(self, claim: int, names: frozenset[str]) -> None:
        self._sizes[claim] = self._sizes.get(claim, 0) + 1
        counts = self._counts.setdefault(claim, {})
        for name in names:
            counts[name] = counts.get(name, 0) + 1

    def of(self, claim: int) -> dict[str, float]:
        counts = sorted(self._counts.get(claim, {}).items())
        return {name: count / self._sizes[claim] for name, count in counts}


class _Filling:
    """A shelf that is being filled."""

    def __init__(self) -> None:
        self._wordings: list[Wording] = []
        self._owners = array("q")
        self._languages: dict[str, int] = {}
        self._spoken = array("b")
        self._kinds: dict[Kind, int] = {}
        self._bounds = array("q", [0])
        self._things = (array("i"), array("i"), array("i"))

    def add(self, claim: int, wording: Wording, language: str, things: Sequence[Thing]) -> None:
        self._wordings.append(wording)
        self._owners.append(claim)
        self._spoken.append(self._languages.setdefault(language, len(self._languages)))
        kinds, starts, ends = self._things
        for thing in things:
            kind = (thing.stem, thing.concepts, thing.skeleton, thing.weight)
            kinds.append(self._kinds.setdefault(kind, len(self._kinds)))
            starts.append(thing.start)
            ends.append(thing.end)
        self._bounds.append(len(kinds))

    def frozen(self) -> Shelf:
        languages = tuple(sorted(self._languages))
        places = np.array([languages.index(code) for code in self._languages], dtype=np.int8)
        spoken = np.array(self._spoken, dtype=np.int64)
        kinds, starts, ends = (np.array(part, dtype=np.int32) for part in self._things)
        return Shelf(
            wordings=tuple(self._wordings),
            owners=np.array(self._owners, dtype=np.int64),
            languages=languages,
            spoken=places[spoken] if len(places) else spoken.astype(np.int8),
            kinds=tuple(self._kinds),
            bounds=np.array(self._bounds, dtype=np.int64),
            kind=kinds,
            starts=starts,
            ends=ends,
        )
