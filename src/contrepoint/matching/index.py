"""Where is each word?  Texts of the register, read once and frozen into numpy postings."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from contrepoint.matching.languages import base
from contrepoint.matching.terms import Reading, Thing, read
from contrepoint.matching.text import words

# A register of three claims must not believe that each of its words is rare: so many claims
# that hold none of them are imagined beside it.
_IMAGINED_CLAIMS: Final = 12
# Letter runs of more than this share of a large register are dropped: slow, and they say little.
_COMMON_SHARE: Final = 0.03
_COMMON_FROM: Final = 3000

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
    """A claim by its identifier, and everything that is known to say it."""

    claim: str
    wordings: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One wording in the index: `claim` is its place in `Register.claims`."""

    claim: int
    wording: Wording
    language: str
    things: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """Postings of one kind of term; cosines of binary vectors weighted by rarity."""

    numbers: Mapping[str, int]
    rarity: Floats
    starts: Numbers
    entries: Numbers
    weights: Floats
    size: int

    def scores(self, terms: Mapping[str, float]) -> Floats:
        """Cosine in [0, 1] of the terms (each with a weight) with each entry; shape `(size,)`."""
        length = 0.0
        places: list[NDArray[np.int64]] = []
        amounts: list[Floats] = []
        for term, weight in sorted(terms.items()):
            number = self.numbers.get(term)
            value = weight * (1.0 if number is None else float(self.rarity[number]))
            length += value * value
            if number is not None:
                here = slice(int(self.starts[number]), int(self.starts[number + 1]))
                places.append(self.entries[here])
                amounts.append(self.weights[here] * value)
        if not places:
            return np.zeros(self.size)
        found = np.bincount(
            np.concatenate(places), weights=np.concatenate(amounts), minlength=self.size
        )
        return np.asarray(found / math.sqrt(length), dtype=np.float64)


@dataclass(frozen=True, slots=True)
class Register:
    """Everything frozen.  `profiles[c]` tells which share of claim c's wordings hold a concept."""

    claims: tuple[str, ...]
    entries: tuple[Entry, ...]
    terms: Field
    letters: Field
    profiles: tuple[Mapping[str, float], ...]

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
    readings: list[Reading] = []
    for place, texts in enumerate(ordered):
        for wording in sorted(texts.wordings, key=lambda w: w.id):
            language = base(wording.language)
            reading = read(words(wording.text), language)
            entries.append(Entry(place, wording, language, reading.things))
            readings.append(reading)
    filed = [terms_of(entry.things, entry.language) for entry in entries]
    runs = [dict.fromkeys(reading.grams, 1.0) for reading in readings]
    owners = [entry.claim for entry in entries]
    return Register(
        claims=tuple(texts.claim for texts in ordered),
        entries=tuple(entries),
        terms=_field(filed, owners, len(ordered)),
        letters=_field(runs, list(range(len(runs))), len(runs), common=_common(len(runs))),
        profiles=_profiles(entries, len(ordered)),
    )


def _common(size: int) -> int:
    return size if size < _COMMON_FROM else int(size * _COMMON_SHARE)


def _field(
    texts: Sequence[Mapping[str, float]], owners: Sequence[int], groups: int, common: int = 0
) -> Field:
    """Rarity counts owners (claims) rather than texts, so that many wordings do not blunt it."""
    names = sorted({term for text in texts for term in text})
    numbers = {name: number for number, name in enumerate(names)}
    counts = [len(text) for text in texts]
    terms = np.fromiter((numbers[t] for text in texts for t in text), np.int64, sum(counts))
    shares = np.fromiter((v for text in texts for v in text.values()), np.float64, sum(counts))
    entries = np.repeat(np.arange(len(texts), dtype=np.int64), counts)
    held = np.repeat(np.asarray(owners, dtype=np.int64), counts)
    pairs = np.unique(terms * max(groups, 1) + held)
    holders = np.bincount(pairs // max(groups, 1), minlength=len(names))
    total = groups + _IMAGINED_CLAIMS
    rarity = np.log((total + 1) / (holders + 0.5)) / math.log((total + 1) / 0.5)
    values = shares * rarity[terms]
    lengths = np.sqrt(np.bincount(entries, weights=values * values, minlength=len(texts)))
    weights = values / np.maximum(lengths[entries], 1e-9)
    if common:
        kept = holders[terms] <= common
        terms, entries, weights = terms[kept], entries[kept], weights[kept]
    order = np.lexsort((entries, terms))
    starts = np.searchsorted(terms[order], np.arange(len(names) + 1))
    return Field(
        numbers, rarity, starts.astype(np.int64), entries[order], weights[order], len(texts)
    )


def _profiles(entries: Sequence[Entry], claims: int) -> tuple[dict[str, float], ...]:
    sizes = [0] * claims
    counts: list[dict[str, int]] = [{} for _ in range(claims)]
    for entry in entries:
        sizes[entry.claim] += 1
        for name in {name for thing in entry.things for name in thing.concepts}:
            mine = counts[entry.claim]
            mine[name] = mine.get(name, 0) + 1
    return tuple(
        {name: count / size for name, count in sorted(mine.items())}
        for mine, size in zip(counts, sizes, strict=True)
    )
