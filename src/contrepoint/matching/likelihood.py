"""How likely are these words where a claim is meant?  All of its wordings speak, not the nearest.

A concept counts by the share of the wordings that hold it, a word without one by that of the
wordings in its language; both beside what claims usually hold.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from contrepoint.matching.explain import TRANSLATED_SURELY
from contrepoint.matching.index import Register, Shelf, Usage, concept_term, stem_term
from contrepoint.matching.postings import Field
from contrepoint.matching.terms import Thing

_BY_CHANCE: Final = 0.05
_MANY: Final = 5.0
_EACH: Final = 3.0
# A register of three claims must not believe that it knows what claims usually speak of.
_IMAGINED_CLAIMS: Final = 24
_OF_ALL: Final = 0


@dataclass(frozen=True, slots=True)
class Likelihood:
    """Log-odds against what claims usually say, in fives: of what is likelier, of what is less.

    `apiece` is what both come to for each thing that is said, in threes.
    """

    likely: float
    unlike: float
    apiece: float


def usage(filed: Field, shelf: Shelf, claims: int) -> Usage:
    """What claims hold: their wordings, and how often each term stands in one of them."""
    bounds = np.searchsorted(shelf.owners, np.arange(claims + 1))
    spoken = shelf.spoken.astype(np.int64)
    by_language = [
        np.bincount(shelf.owners[spoken == language], minlength=claims)
        for language in range(len(shelf.languages))
    ]
    sizes = np.column_stack([np.diff(bounds), *by_language]).astype(np.float64)
    held = filed.postings
    terms = np.repeat(np.arange(len(filed.numbers)), np.diff(held.starts))
    owners = shelf.owners[held.entries]
    concept = np.zeros(len(filed.numbers), dtype=bool)
    concept[[number for term, number in filed.numbers.items() if _is_concept(term)]] = True
    column = np.where(concept[terms], _OF_ALL, 1 + spoken[held.entries])
    summed = np.bincount(terms, weights=1.0 / sizes[owners, column], minlength=len(concept))
    return Usage(bounds, sizes, summed / (claims + _IMAGINED_CLAIMS))


def likelihoods(
    register: Register, message: Sequence[Thing], language: str, claims: Sequence[int]
) -> dict[int, Likelihood]:
    """For each of the claims; a word under several concepts counts by the one that fits best."""
    places = np.array(claims, dtype=np.int64)
    likely, unlike = np.zeros(len(places)), np.zeros(len(places))
    begins, ends = register.usage.bounds[places], register.usage.bounds[places + 1]
    held = register.terms.postings
    for thing in message:
        best = None
        for number, column in _terms(register, thing, language):
            entries = held.entries[held.starts[number] : held.starts[number + 1]]
            holding = np.searchsorted(entries, ends) - np.searchsorted(entries, begins)
            size = register.usage.sizes[places, column]
            usual = register.usage.usual[number]
            share = np.where(size > 0, holding / np.maximum(size, 1.0), usual)
            ratio = (share + _BY_CHANCE) / (usual + _BY_CHANCE)
            best = ratio if best is None else np.maximum(best, ratio)
        if best is not None:
            odds = thing.weight * np.log(best)
            likely += np.maximum(odds, 0.0)
            unlike += np.maximum(-odds, 0.0)
    whole = max(1.0, sum(thing.weight for thing in message))
    return {
        claim: Likelihood(
            float(more) / _MANY, float(less) / _MANY, float(more - less) / whole / _EACH
        )
        for claim, more, less in zip(claims, likely, unlike, strict=True)
    }


def _terms(register: Register, thing: Thing, language: str) -> Iterator[tuple[int, int]]:
    """Numbers of the terms that are known, each with the column of the wordings it is told of."""
    numbers = register.terms.numbers
    for name in thing.concepts:
        if (number := numbers.get(concept_term(name))) is not None:
            yield number, _OF_ALL
    if not thing.concepts:
        for place, there in enumerate(register.languages, 1):
            for stem in _stems(register, thing.stem, language, there):
                if (number := numbers.get(stem_term(there, stem))) is not None:
                    yield number, place


def _stems(register: Register, stem: str, language: str, there: str) -> Iterable[str]:
    """The stem itself in its language, what it surely is in another."""
    if there == language:
        return (stem,)
    led = register.bridge.across((stem,), language, there)
    return [other for other, share in led.items() if share >= TRANSLATED_SURELY]


def _is_concept(term: str) -> bool:
    return term.startswith(concept_term(""))
