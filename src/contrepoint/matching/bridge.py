"""How is it said in another language?  Learned from texts that say the same in several.

For each pair of languages a word has the few words that best explain it: IBM's first model of
translation, over what the register itself says side by side.  The more the network translates, the
further it carries.  Nothing is drawn by chance: the same texts give the same bridge.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Final

import numpy as np
from numpy.typing import NDArray

_ROUNDS: Final = 6
_KEPT: Final = 4
_LEAST: Final = 0.08
_SEEN_AT_LEAST: Final = 2
_SEGMENTS: Final = 10_000
_STEMS: Final = 60

Stems = frozenset[str]
Side = Mapping[str, Stems]
"""Something said in several languages: the stems of each."""
Lexicon = Mapping[str, tuple[tuple[str, float], ...]]
"""Stems of one language with those of another that they may be, and how surely."""


@dataclass(frozen=True, slots=True)
class Bridge:
    """A lexicon for each (from, to)."""

    lexicons: Mapping[tuple[str, str], Lexicon]

    def across(self, stems: Iterable[str], here: str, there: str) -> dict[str, float]:
        """What the stems may be in the other language, each with a share in (0, 1]."""
        lexicon = self.lexicons.get((here, there), {})
        made: dict[str, float] = {}
        for stem in sorted(stems):
            for other, share in lexicon.get(stem, ()):
                made[other] = max(made.get(other, 0.0), share)
        return made

    def knows(self, stem: str, here: str, there: str) -> bool:
        return stem in self.lexicons.get((here, there), {})


def learned(sides: Sequence[Side]) -> Bridge:
    """The bridge that some parallel texts give; the first 10,000 of them are read."""
    kept = sides[:_SEGMENTS]
    languages = sorted({language for side in kept for language in side})
    return Bridge(
        {
            (here, there): lexicon
            for here, there in permutations(languages, 2)
            if (
                lexicon := _lexicon([(s[here], s[there]) for s in kept if here in s and there in s])
            )
        }
    )


def aligned(
    here: Sequence[tuple[Stems, frozenset[str]]], there: Sequence[tuple[Stems, frozenset[str]]]
) -> Iterator[tuple[Stems, Stems]]:
    """Which texts of one claim say the same?  Given (stems, concepts) of each, in two languages.

    Those that hold most concepts in common, each being the other's nearest; the place in the list
    helps, for lists are often translated row by row.
    """
    if not here or not there:
        return
    near = np.array(
        [[_alike(a[1], b[1], i == j) for j, b in enumerate(there)] for i, a in enumerate(here)]
    )
    for row, column in enumerate(near.argmax(axis=1)):
        if near[row, column] > 0 and near[:, column].argmax() == row:
            yield here[row][0], there[column][0]


def _alike(one: frozenset[str], other: frozenset[str], same_place: bool) -> float:
    both = len(one | other)
    return (len(one & other) / both if both else 0.0) + 0.2 * same_place


def _lexicon(pairs: Sequence[tuple[Stems, Stems]]) -> Lexicon:
    """Of each stem on the left, the stems on the right that it best explains."""
    left, right = _Numbers(), _Numbers()
    mine: list[NDArray[np.int64]] = []
    theirs: list[NDArray[np.int64]] = []
    groups: list[NDArray[np.int64]] = []
    words = 0
    for one, other in pairs:
        a = left.of(sorted(one)[:_STEMS])
        b = right.of(sorted(other)[:_STEMS])
        mine.append(np.tile(a, len(b)))
        theirs.append(np.repeat(b, len(a)))
        groups.append(np.repeat(np.arange(words, words + len(b)), len(a)))
        words += len(b)
    if not words:
        return {}
    source, target, group = np.concatenate(mine), np.concatenate(theirs), np.concatenate(groups)
    cells, cell = np.unique(source * len(right.names) + target, return_inverse=True)
    own = cells // len(right.names)
    seen = np.bincount(cell)
    likely = seen / np.maximum(left.counts[own] + right.counts[cells % len(right.names)], 1)
    for _ in range(_ROUNDS):
        shares = likely[cell]
        shares = shares / np.maximum(np.bincount(group, weights=shares)[group], 1e-12)
        counted = np.bincount(cell, weights=shares)
        likely = counted / np.bincount(own, weights=counted)[own]
    good = (likely >= _LEAST) & (seen >= _SEEN_AT_LEAST)
    return _named(left.names, right.names, cells[good], likely[good])


def _named(
    left: Sequence[str], right: Sequence[str], cells: NDArray[np.int64], likely: NDArray[np.float64]
) -> Lexicon:
    held: dict[str, list[tuple[str, float]]] = {}
    for cell, share in zip(cells.tolist(), likely.tolist(), strict=True):
        held.setdefault(left[cell // len(right)], []).append((right[cell % len(right)], share))
    return {
        stem: tuple(sorted(others, key=lambda pair: (-pair[1], pair[0]))[:_KEPT])
        for stem, others in sorted(held.items())
    }


class _Numbers:
    """Stems numbered as they come, and in how many texts each stands."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}
        self._counts: list[int] = []

    def of(self, stems: Sequence[str]) -> NDArray[np.int64]:
        for stem in stems:
            if stem not in self._known:
                self._known[stem] = len(self._counts)
                self._counts.append(0)
            self._counts[self._known[stem]] += 1
        return np.array([self._known[stem] for stem in stems], dtype=np.int64)

    @property
    def names(self) -> list[str]:
        return list(self._known)

    @property
    def counts(self) -> NDArray[np.float64]:
        return np.array(self._counts, dtype=np.float64)
