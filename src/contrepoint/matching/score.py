"""How near, and how sure?  Evidence for a claim, and the probability that it is pushed."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from contrepoint.matching.explain import Pair
from contrepoint.matching.index import Entry, Register, concept_term, stem_term
from contrepoint.matching.terms import Reading, Thing
from contrepoint.matching.vocabulary import BROAD

THRESHOLD: Final = 0.5
"""The least probability at which a claim is named."""

# Fitted on the development cases by bench/calibrate.py; the order is that of `features`.
_WEIGHTS: Final = (4.0, 3.0, 1.5, 1.0, 2.5, 1.5)
_BIAS: Final = -5.0
_LEAD: Final = 0.5
_LEAD_AT_MOST: Final = 3.0
_PER_PASSAGE: Final = 0.15

_TELLING: Final = 0.3
_UNKNOWN: Final = 0.5
_KERNEL: Final = 4


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for one wording; every figure is in [0, 1] except `weight`.

    wording_cover  share of the wording's telling things that the message has
    message_cover  share of the message's telling things that the wording has
    weight         telling things shared, counted by how telling they are (0, 1, 2, …)
    letters        cosine of letter runs
    kernel         how much of the claim's recurring concepts the message has
    terms          cosine of stems, concepts and consonants
    distinct       number of different telling things shared
    """

    wording_cover: float
    message_cover: float
    weight: float
    letters: float
    kernel: float
    terms: float
    distinct: int

    def features(self) -> tuple[float, ...]:
        return (
            self.wording_cover,
            self.message_cover,
            min(self.weight, 4.0) / 4.0,
            self.letters,
            self.kernel,
            self.terms,
        )

    @property
    def is_enough(self) -> bool:
        """One common word, however rare in the register, never makes a match."""
        return self.distinct > 1


def evidence(
    register: Register,
    entry: Entry,
    reading: Reading,
    language: str,
    made: Sequence[Pair],
    nearness: tuple[float, float],
) -> Evidence:
    """Weigh the pairs; `nearness` is (terms, letters), the cosines of the entry."""
    mine = [value(register, thing, language) for thing in reading.things]
    theirs = [value(register, thing, entry.language) for thing in entry.things]
    if entry.language != language:
        theirs = [v if t.concepts else 0.0 for v, t in zip(theirs, entry.things, strict=True)]
    worth = [(p, p.quality * min(mine[p.message], theirs[p.wording])) for p in made]
    telling = {_name(entry.things[p.wording]) for p, amount in worth if amount >= _TELLING}
    return Evidence(
        wording_cover=_share(sum(p.quality * theirs[p.wording] for p, _ in worth), sum(theirs)),
        message_cover=_share(sum(p.quality * mine[p.message] for p, _ in worth), sum(mine)),
        weight=sum(amount for _, amount in worth),
        letters=nearness[1],
        kernel=_kernel(register, register.profiles[entry.claim], reading.things),
        terms=nearness[0],
        distinct=len(telling),
    )


def value(register: Register, thing: Thing, language: str) -> float:
    """How telling a thing is in this register, in [0, 1]."""
    names = [concept_term(name) for name in thing.concepts]
    terms = [*names, stem_term(language, thing.stem)]
    known = [register.rarity(term) for term in terms if term in register.terms.numbers]
    return thing.weight * (min(known) if known else _UNKNOWN)


def _name(thing: Thing) -> str:
    return thing.concepts[0] if thing.concepts else thing.stem


def _share(part: float, whole: float) -> float:
    return min(1.0, part / whole) if whole > 0 else 0.0


def _kernel(register: Register, profile: Mapping[str, float], message: Sequence[Thing]) -> float:
    """Share of the claim's few most recurring, most telling concepts that the message has."""
    worth = {
        name: share * register.rarity(concept_term(name)) * (0.5 if name in BROAD else 1.0)
        for name, share in profile.items()
    }
    spoken = {name for thing in message for name in thing.concepts}
    whole = sum(sorted(worth.values(), reverse=True)[:_KERNEL])
    return _share(sum(worth[name] for name in sorted(spoken) if name in worth), whole)


def leaning(found: Evidence) -> float:
    """Log-odds of the evidence on its own, before other claims are looked at."""
    return _BIAS + sum(w * f for w, f in zip(_WEIGHTS, found.features(), strict=True))


def probability(own: float, best_other: float | None, passages: int) -> float:
    """Probability in [0, 1] from the log-odds of a claim and of its strongest rival.

    A text of many passages has more chances to be near something by accident: `passages`
    lowers the odds.
    """
    lead = _LEAD_AT_MOST if best_other is None else own - best_other
    lead = max(-_LEAD_AT_MOST, min(_LEAD_AT_MOST, lead))
    odds = own + _LEAD * lead - _PER_PASSAGE * math.log(max(passages, 1))
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))
