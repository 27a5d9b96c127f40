"""Which texts hold a term?  Numpy postings of words and of letter runs, weighted by rarity.

A score is the cosine of binary vectors, with the length of a text pulled half-way to the mean:
long wordings are not punished as a plain cosine does, which ranks as well as BM25 does on
short texts and stays between 0 and about 1 in a register of any size.
"""

import math
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Numbers = NDArray[np.int64]

# A register of three claims must not believe that each of its words is rare: so many claims
# that hold none of them are imagined beside it.
_IMAGINED_CLAIMS: Final = 24
_RUN: Final = 4
_FACTOR: Final = np.uint32(2654435761)
_CHUNK: Final = 4096
_APART: Final = "\x00"


@dataclass(frozen=True, slots=True)
class Postings:
    """Entries of each numbered term; `rarity` from 0 (everywhere) to 1 (in no claim)."""

    rarity: Floats
    starts: Numbers
    entries: NDArray[np.int32]
    weights: NDArray[np.float32]
    size: int

    def scores(self, numbers: Numbers, shares: Floats) -> Floats:
        """Cosine of the terms, each with its share, with each entry; -1 is an unknown term."""
        known = numbers >= 0
        values = shares * np.where(known, self.rarity[numbers], 1.0) if len(self.rarity) else shares
        length = math.sqrt(float(np.sum(values * values)))
        numbers, values = numbers[known], values[known]
        begins, ends = self.starts[numbers], self.starts[numbers + 1]
        if not length or not np.any(ends > begins):
            return np.zeros(self.size)
        bounds = list(zip(begins.tolist(), ends.tolist(), strict=True))
        places = np.concatenate([self.entries[a:b] for a, b in bounds])
        amounts = np.concatenate([self.weights[a:b] for a, b in bounds])
        amounts *= np.repeat((values / length).astype(np.float32), ends - begins)
        found = np.bincount(places, weights=amounts, minlength=self.size)
        return np.asarray(found, dtype=np.float64)


@dataclass(frozen=True, slots=True)
class Field:
    """Postings of terms that have a name."""

    numbers: Mapping[str, int]
    postings: Postings

    def scores(self, terms: Mapping[str, float]) -> Floats:
        """Nearness of the terms, each with a share, to each entry; shape `(size,)`."""
        named = sorted(terms.items())
        numbers = np.array([self.numbers.get(term, -1) for term, _ in named], dtype=np.int64)
        return self.postings.scores(numbers, np.array([share for _, share in named], dtype=float))

    def rarity(self, term: str) -> float:
        """How telling a term is, from 0 (everywhere) to 1 (unknown to the register)."""
        number = self.numbers.get(term)
        return 1.0 if number is None else float(self.postings.rarity[number])


@dataclass(frozen=True, slots=True)
class Runs:
    """Postings of letter runs, known by a hash of theirs; `hashes` is sorted.

    `lengths` of the entries; `texts` too when common runs were left out of the postings, so that
    the nearest entries can be weighed again with all of their letters.
    """

    hashes: NDArray[np.uint32]
    postings: Postings
    lengths: NDArray[np.float32]
    texts: tuple[str, ...]

    def scores(self, text: str) -> Floats:
        """Nearness of the letters of a text to those of each entry; shape `(size,)`."""
        mine = distinct(run_hashes(text))
        if not len(self.hashes) or not len(mine):
            return np.zeros(self.postings.size)
        return self.postings.scores(self._numbers(mine), np.ones(len(mine)))

    def exactly(self, text: str, entries: Sequence[int]) -> Floats:
        """The same for some entries, with the runs that are too common to be searched."""
        mine = distinct(run_hashes(text))
        if not len(self.hashes) or not len(mine):
            return np.zeros(len(entries))
        rarity = self._rarity(mine)
        held = _chunk([self.texts[entry] for entry in entries], 0)
        hashes = (held >> np.uint64(32)).astype(np.uint32)
        places = np.minimum(np.searchsorted(mine, hashes), len(mine) - 1)
        shared = mine[places] == hashes
        owners = (held & np.uint64(0xFFFFFFFF)).astype(np.int64)[shared]
        worth = rarity[places[shared]]
        found = np.bincount(owners, weights=worth * worth, minlength=len(entries))
        return np.asarray(
            found / (self.lengths[list(entries)] * math.sqrt(float(np.sum(rarity * rarity))))
        )

    def _numbers(self, mine: NDArray[np.uint32]) -> Numbers:
        places = np.minimum(np.searchsorted(self.hashes, mine), len(self.hashes) - 1)
        return np.where(self.hashes[places] == mine, places, -1)

    def _rarity(self, mine: NDArray[np.uint32]) -> Floats:
        numbers = self._numbers(mine)
        return np.where(numbers >= 0, self.postings.rarity[numbers], 1.0)


class Pile:
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

    def field(self, owners: Numbers, groups: int, common: int) -> Field:
        """Rarity counts owners (claims), not texts, so that many wordings do not blunt it."""
        terms = np.array(self._terms, dtype=np.int64)
        counts = np.array(self._counts, dtype=np.int64)
        entries = np.repeat(np.arange(len(counts), dtype=np.int32), counts)
        order = np.argsort(terms, kind="stable")  # entries stay in order, so owners do too
        shares = np.array(self._shares, dtype=np.float64)
        sizes = (owners, groups, len(self._numbers))
        made, _ = _postings(terms[order], entries[order], shares[order], sizes, common)
        return Field(self._numbers, made)


def run_hashes(text: str) -> NDArray[np.uint32]:
    """A number for each run of four letters, spaces and both edges included."""
    padded = f" {text} ".ljust(_RUN)
    return _hashes(np.frombuffer(padded.encode("utf-32-le"), dtype=np.uint32))


def runs(texts: Sequence[str], owners: Numbers, groups: int, common: int) -> Runs:
    """Letter runs of the entries, as `Pile.field` files words."""
    chunks = [_chunk(texts[at : at + _CHUNK], at) for at in range(0, len(texts), _CHUNK)]
    keys = np.concatenate(chunks) if chunks else np.zeros(0, dtype=np.uint64)
    chunks.clear()
    keys.sort()
    entries = (keys & np.uint64(0xFFFFFFFF)).astype(np.int32)
    whole = (keys >> np.uint64(32)).astype(np.uint32)
    del keys
    fresh = np.ones(len(whole), dtype=bool)
    fresh[1:] = whole[1:] != whole[:-1]
    hashes, terms = whole[fresh], np.cumsum(fresh, dtype=np.int32) - 1
    del whole, fresh
    made, lengths = _postings(terms, entries, None, (owners, groups, len(hashes)), common)
    return Runs(hashes, made, lengths, tuple(texts) if common < groups else ())


def distinct(numbers: NDArray[Any]) -> NDArray[Any]:
    """Sorted, each once: numpy's own `unique` goes through a table and takes longer."""
    ordered = np.sort(numbers)
    fresh = np.ones(len(ordered), dtype=bool)
    fresh[1:] = ordered[1:] != ordered[:-1]
    return ordered[fresh]


def _chunk(texts: Iterable[str], first: int) -> NDArray[np.uint64]:
    """(hash, entry) of some texts in a row as one number each, every pair once."""
    padded = [f" {text} ".ljust(_RUN) + _APART for text in texts]
    letters = np.frombuffer("".join(padded).encode("utf-32-le"), dtype=np.uint32)
    within = np.repeat(np.arange(first, first + len(padded)), [len(text) for text in padded])
    closed = np.convolve(letters == ord(_APART), np.ones(_RUN, dtype=np.int8), mode="valid") == 0
    hashes = _hashes(letters)[closed].astype(np.uint64)
    return distinct(hashes << np.uint64(32) | within[: len(closed)][closed].astype(np.uint64))


def _hashes(letters: NDArray[np.uint32]) -> NDArray[np.uint32]:
    made = np.zeros(max(0, len(letters) - _RUN + 1), dtype=np.uint32)
    for shift in range(_RUN):
        made = made * _FACTOR + letters[shift : shift + len(made)]
    return made ^ (made >> np.uint32(15))


def _postings(
    terms: NDArray[np.integer],
    entries: NDArray[np.int32],
    shares: Floats | None,
    sizes: tuple[Numbers, int, int],
    common: int,
) -> tuple[Postings, NDArray[np.float32]]:
    """From (term, entry) pairs in order, with the lengths of the entries.

    Terms of more than `common` claims keep their rarity, and no place is kept of them.
    """
    owners, groups, names = sizes
    size = len(owners)
    mine = owners.astype(np.int32)[entries]
    fresh = np.ones(len(terms), dtype=bool)
    fresh[1:] = (terms[1:] != terms[:-1]) | (mine[1:] != mine[:-1])
    holders = np.bincount(terms[fresh], minlength=names)
    total = groups + _IMAGINED_CLAIMS
    rarity = np.log((total + 1) / (holders + 0.5)) / math.log((total + 1) / 0.5)
    told = rarity.astype(np.float32)[terms]
    values = told if shares is None else (shares * told).astype(np.float32)
    del mine, fresh, told
    lengths = np.sqrt(np.bincount(entries, weights=values * values, minlength=size))
    lengths = np.maximum((lengths + (lengths.mean() if size else 1.0)) / 2, 1e-9)
    if common < groups:
        kept = holders[terms] <= common
        terms, entries, values = terms[kept], entries[kept], values[kept]
    lengths = lengths.astype(np.float32)
    weights = values / lengths[entries]
    starts = np.searchsorted(terms, np.arange(names + 1))
    return Postings(rarity, starts, entries, weights, size), lengths
