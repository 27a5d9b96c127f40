"""Where is each word?  Texts of the register, read once and frozen into numpy postings."""

import math
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from contrepoint.matching.denial import denials
from contrepoint.matching.languages import base
from contrepoint.matching.terms import Thing, read
from contrepoint.matching.text import words
from contrepoint.matching.vocabulary import BROAD, WHO

# A register of three claims must not believe that each of its words is rare: so many claims
# that hold none of them are imagined beside it.
_IMAGINED_CLAIMS: Final = 24
# Letter runs of more than this share of a large register are dropped: slow, and they say little.
_COMMON_SHARE: Final = 0.03
_COMMON_FROM: Final = 3000

_KERNEL: Final = 4
_BROAD: Final = 0.4
_WHO: Final = 0.6

Floats = NDArray[np.float64]
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to put a claim: `id` unique within its claim, `language` a code such as `fr`."""

    id: str
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class ClaimTexts:
    """A claim by its identifier, and everything that is known to say it.

    `mirrors` are the claims that say the same from the other side: they do not compete with it,
    for where nobody is named both may be meant.
    """

    claim: str
    wordings: tuple[Wording, ...]
    mirrors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One wording in the index: `claim` is its place in `Register.claims`.

    `denied` are the places of the things that the wording denies.
    """

    claim: int
    wording: Wording
    language: str
    things: tuple[Thing, ...]
    denied: frozenset[int]


@dataclass(frozen=True, slots=True)
class Field:
    """Postings of one kind of term; cosines of binary vectors weighted by rarity."""

    numbers: Mapping[str, int]
    rarity: Floats
    starts: Numbers
    entries: NDArray[np.int32]
    weights: NDArray[np.float32]
    size: int

    def scores(self, terms: Mapping[str, float]) -> Floats:
        """Cosine in [0, 1] of the terms (each with a weight) with each entry; shape `(size,)`."""
        length = 0.0
        places: list[NDArray[np.int32]] = []
        amounts: list[NDArray[np.float32]] = []
        for term, weight in sorted(terms.items()):
            number = self.numbers.get(term)
            value = weight * (1.0 if number is None else float(self.rarity[number]))
            length += value * value
            if number is not None:
                here = slice(int(self.starts[number]), int(self.starts[number + 1]))
                places.append(self.entries[here])
                amounts.append(self.weights[here] * np.float32(value))
        if not places:
            return np.zeros(self.size)
        found = np.bincount(
            np.concatenate(places), weights=np.concatenate(amounts), minlength=self.size
        )
        return np.asarray(found / math.sqrt(length), dtype=np.float64)


@dataclass(frozen=True, slots=True)
class Profile:
    """What recurs in a claim.

    `shares` tells which share of its wordings hold a concept, `worth` the same weighted by
    rarity, names less than what is said of them; `kernel` sums the few worth most; `denied`
    tells which share of its wordings deny a concept.
    """

    shares: Mapping[str, float]
    worth: Mapping[str, float]
    kernel: float
    denied: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Register:
    """Everything frozen; `profiles`, `mirrors` and `claims` in the order of claims."""

    claims: tuple[str, ...]
    mirrors: tuple[frozenset[int], ...]
    entries: tuple[Entry, ...]
    terms: Field
    letters: Field
    profiles: tuple[Profile, ...]

    def rarity(self, term: str) -> float:
        """How telling a term is, from 0 (everywhere) to 1 (unknown to the register)."""
        number = self.terms.numbers.get(term)
        return 1.0 if number is None else float(self.terms.rarity[number])


def terms_of(things: Iterable[Thing], language: str) -> dict[str, float]:
    """Terms under which a text is filed: stems per language, concepts and skeletons for all."""
    filed: dict[str, float] = {}
    for thing in things:
        for term, share in (
            (stem_term(language, thing.stem), 1.0),
            *((concept_term(name), 0.9) for name in thing.concepts),
            *([(skeleton_term(thing.skeleton), 0.4)] if len(thing.skeleton) > 2 else []),
        ):
            filed[term] = max(filed.get(term, 0.0), share * thing.weight)
    return filed


def stem_term(language: str, stem: str) -> str:
    return f"{language}:{stem}"


def concept_term(name: str) -> str:
    return f"concept:{name}"


def skeleton_term(bones: str) -> str:
    return f"bones:{bones}"


def register(claims: Iterable[ClaimTexts]) -> Register:
    """Read and freeze; the order of claims and wordings does not matter."""
    ordered = sorted(claims, key=lambda texts: texts.claim)
    entries: list[Entry] = []
    terms, letters = _Pile(), _Pile()
    for place, texts in enumerate(ordered):
        for wording in sorted(texts.wordings, key=lambda w: w.id):
            language = base(wording.language)
            found = words(wording.text)
            reading = read(found, language)
            terms.add(terms_of(reading.things, language))
            letters.add(dict.fromkeys(sorted(reading.grams), 1.0))
            denied = denials(found, reading.things, wording.text).places
            entries.append(Entry(place, wording, language, reading.things, denied))
    owners = np.array([entry.claim for entry in entries], dtype=np.int64)
    size = len(entries)
    filed = terms.field(owners, len(ordered))
    return Register(
        claims=tuple(texts.claim for texts in ordered),
        mirrors=_mirrors(ordered),
        entries=tuple(entries),
        terms=filed,
        letters=letters.field(np.arange(size), size, common=_common(size)),
        profiles=tuple(
            _profile(shares, denied, filed)
            for shares, denied in zip(
                _profiles(entries, len(ordered), _spoken),
                _profiles(entries, len(ordered), _denied),
                strict=True,
            )
        ),
    )


def _mirrors(ordered: Sequence[ClaimTexts]) -> tuple[frozenset[int], ...]:
    """Places of the mirrors of each claim, said by either side; unknown ones are left out."""
    places = {texts.claim: place for place, texts in enumerate(ordered)}
    found: list[set[int]] = [set() for _ in ordered]
    for place, texts in enumerate(ordered):
        for other in {places[name] for name in texts.mirrors if name in places}:
            found[place].add(other)
            found[other].add(place)
    return tuple(frozenset(others) for others in found)


def _common(size: int) -> int:
    return size if size < _COMMON_FROM else int(size * _COMMON_SHARE)


class _Pile:
    """Terms of texts, numbered as they come; `field` turns them into postings."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._terms = array("i")
        self._shares = array("f")
        self._counts = array("i")

    def add(self, terms: Mapping[str, float]) -> None:
        numbers = self._numbers
        self._terms.extend([numbers.setdefault(term, len(numbers)) for term in terms])
        self._shares.extend(terms.values())
        self._counts.append(len(terms))

    def field(self, owners: NDArray[np.int64], groups: int, common: int = 0) -> Field:
        """Rarity counts owners (claims), not texts, so that many wordings do not blunt it."""
        size, names = len(self._counts), len(self._numbers)
        terms = np.array(self._terms, dtype=np.int64)
        counts = np.array(self._counts, dtype=np.int64)
        entries = np.repeat(np.arange(size, dtype=np.int32), counts)
        order = np.argsort(terms, kind="stable")  # entries stay in order, so owners do too
        held = np.stack([terms[order], owners[entries[order]]])
        fresh = np.append(True, np.any(held[:, 1:] != held[:, :-1], axis=0))[: len(order)]
        holders = np.bincount(held[0][fresh], minlength=names)
        total = groups + _IMAGINED_CLAIMS
        rarity = np.log((total + 1) / (holders + 0.5)) / math.log((total + 1) / 0.5)
        values = np.array(self._shares, dtype=np.float64) * rarity[terms]
        lengths = np.sqrt(np.bincount(entries, weights=values * values, minlength=size))
        weights = (values / np.maximum(lengths[entries], 1e-9)).astype(np.float32)
        if common:
            kept = holders[terms] <= common
            order = order[kept[order]]
        starts = np.searchsorted(terms[order], np.arange(names + 1))
        return Field(self._numbers, rarity, starts, entries[order], weights[order], size)


def _profile(shares: Mapping[str, float], denied: Mapping[str, float], filed: Field) -> Profile:
    worth = {}
    for name, share in shares.items():
        rarity = float(filed.rarity[filed.numbers[concept_term(name)]])
        worth[name] = share * rarity * (_BROAD if name in BROAD else _WHO if name in WHO else 1.0)
    return Profile(shares, worth, sum(sorted(worth.values(), reverse=True)[:_KERNEL]), denied)


def _spoken(entry: Entry) -> set[str]:
    return {name for thing in entry.things for name in thing.concepts}


def _denied(entry: Entry) -> set[str]:
    return {name for place in entry.denied for name in entry.things[place].concepts}


def _profiles(
    entries: Sequence[Entry], claims: int, concepts: Callable[[Entry], set[str]]
) -> tuple[dict[str, float], ...]:
    """For each claim, the share of its wordings with each of the concepts."""
    sizes = [0] * claims
    counts: list[dict[str, int]] = [{} for _ in range(claims)]
    for entry in entries:
        sizes[entry.claim] += 1
        for name in concepts(entry):
            mine = counts[entry.claim]
            mine[name] = mine.get(name, 0) + 1
    return tuple(
        {name: count / size for name, count in sorted(mine.items())}
        for mine, size in zip(counts, sizes, strict=True)
    )
