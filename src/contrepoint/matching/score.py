"""How near, and how sure?  Evidence for a claim, and the probability that it is pushed."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from contrepoint.matching.explain import Pair
from contrepoint.matching.index import Entry, Profile, Register, concept_term, stem_term
from contrepoint.matching.nearness import Near
from contrepoint.matching.terms import Reading, Thing
from contrepoint.matching.vocabulary import (
    ACTORS,
    EVERYDAY_LIFE,
    OF_PEOPLE,
    PEOPLES,
    TOGETHER,
    TOPIC,
    WHO,
)
from contrepoint.matching.weights import BIAS, LEAD, LEAD_AT_MOST, WEIGHTS

THRESHOLD: Final = 0.5
"""The least probability at which a claim is named.

On the development cases the band from 0.5 to 0.6 holds eight of 420 messages that push a claim and
one of the two of 427 ordinary messages that are named at all: silence is the better answer
there."""

_PER_PASSAGE: Final = 0.15

_TELLING: Final = 0.12
_UNKNOWN: Final = 0.5
_RECURRING: Final = 0.08
_ALONE: Final = 2
_SPEAKER: Final = 0.6
_ALWAYS: Final = 0.9
_SLOGAN: Final = 0.4


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for one wording; every figure is in [0, 1] except `weight`.

    wording_cover  share of the wording's telling things that the message has
    message_cover  share of the message's telling things that the wording has
    weight         telling things shared, counted by how telling they are (0, 1, 2, …)
    letters        cosine of letter runs
    words          cosine of all words, none of them left out
    bones          cosine of the consonants of Arabic
    bridged        cosine over the bridge from another language
    kernel         how much of the claim's recurring concepts the message has
    terms          cosine of stems, concepts and consonants
    stray          share of what the message speaks of that the claim never does
    distinct       number of different telling things shared with the wording or the claim
    pairs          number of things shared with the wording itself
    asserted       number of things said by the claim, more than its subject, that the message says
    claims         whether something shared with the wording claims by itself, as concepts tell
    said           whether one of them is more than the name of somebody or of a place
    foreign        1 when the message names a group that makes claims, and not the one of this claim
    unnamed        share of the wordings of a claim with a mirror that name its group, when the
                   message names none
    """

    wording_cover: float
    message_cover: float
    weight: float
    letters: float
    words: float
    bones: float
    bridged: float
    kernel: float
    terms: float
    stray: float
    distinct: int
    pairs: int
    asserted: int
    claims: bool
    said: bool
    foreign: float
    unnamed: float

    FEATURES: ClassVar = tuple(WEIGHTS)

    def features(self) -> tuple[float, ...]:
        """What is weighed, in the order of `FEATURES`."""
        return (
            self.wording_cover,
            self.message_cover,
            min(self.weight, 4.0) / 4.0,
            self.letters,
            self.kernel,
            self.terms,
            self.stray,
            min(self.distinct, 4) / 4.0,
            self.foreign,
            self.words,
            self.bones,
            self.bridged,
        )

    @property
    def is_enough(self) -> bool:
        """A subject without a claim is never a match, nor are names, nor one common word.

        Unless that word claims by itself, like "replaced", and the message says little else.  A
        claim whose every wording names its group needs it named, or its mirror would do as well.
        """
        shared = self.distinct > 1 and (self.pairs > 1 or self.distinct > _ALONE)
        slogan = self.claims and min(self.message_cover, self.wording_cover + 0.1) >= _SLOGAN
        said = self.said and self.asserted > 0
        return said and (shared or slogan) and self.unnamed <= _ALWAYS


def evidence(
    register: Register,
    entry: Entry,
    reading: Reading,
    mine: Sequence[float],
    language: str,
    made: Sequence[Pair],
    near: Near,
) -> Evidence:
    """Weigh the pairs.

    `mine` is the `value` of each thing of the message; `near` holds the cosines of the entry.
    """
    theirs = [value(register, thing, entry.language) for thing in entry.things]
    if entry.language != language:
        led = {pair.wording for pair in made}
        theirs = [
            v if t.concepts or place in led else 0.0
            for place, (v, t) in enumerate(zip(theirs, entry.things, strict=True))
        ]
    worth = [(p, p.quality * min(mine[p.message], theirs[p.wording])) for p in made]
    profile = register.profiles[entry.claim]
    telling = {_name(entry.things[p.wording]) for p, amount in worth if amount >= _TELLING}
    recurring = _recurring(profile, reading.things, mine)
    foreign, unnamed = _who_claims(profile, reading.things)
    mirrored = bool(register.mirrors[entry.claim])
    return Evidence(
        wording_cover=_share(sum(p.quality * theirs[p.wording] for p, _ in worth), sum(theirs)),
        message_cover=_share(sum(p.quality * mine[p.message] for p, _ in worth), sum(mine)),
        weight=sum(amount for _, amount in worth),
        letters=near.letters,
        kernel=_kernel(profile, reading.things),
        terms=near.terms,
        words=near.words,
        bones=near.bones,
        bridged=near.bridged,
        stray=_stray(profile, reading.things, mine, made),
        distinct=len(telling | recurring) if worth else 0,
        pairs=sum(amount >= _TELLING for _, amount in worth),
        asserted=_asserted(profile, entry, reading.things, mine, made),
        claims=any(
            amount >= _TELLING and _claims(reading.things[p.message], entry.things[p.wording])
            for p, amount in worth
        ),
        said=not telling | recurring <= WHO,
        foreign=foreign,
        unnamed=unnamed if mirrored else 0.0,
    )


def _asserted(
    profile: Profile,
    entry: Entry,
    message: Sequence[Thing],
    values: Sequence[float],
    made: Sequence[Pair],
) -> int:
    """Things that the message says with the claim or with the wording, beyond its subject.

    Two subjects beside the group that makes the claim are claimed too: "Daesh gives a house and
    a salary".  Words without a concept count when the wording has them, for nothing tells that
    they are subject; those who are quoted are not.  An animal is claimed only where people are
    spoken of.  In a text about health, meals or sport one thing may be said by chance.
    """
    paired = {pair.message: entry.things[pair.wording] for pair in made}
    said: set[str] = set()
    for place, (thing, amount) in enumerate(zip(message, values, strict=True)):
        if amount < _TELLING:
            continue
        mate = paired.get(place)
        if mate and not (mate.concepts or thing.concepts) and thing.weight > _SPEAKER:
            said.add(thing.stem)
        said.update(
            name
            for name in thing.concepts
            if name not in TOPIC
            and (profile.shares.get(name, 0.0) >= _RECURRING or (mate and name in mate.concepts))
        )
    concepts = {name for thing in message for name in thing.concepts}
    if concepts.isdisjoint(PEOPLES):
        said -= OF_PEOPLE
    subjects = {n for t in message for n in t.concepts if profile.shares.get(n, 0.0) >= _RECURRING}
    elsewhere = any(
        name in EVERYDAY_LIFE and name not in profile.shares for t in message for name in t.concepts
    )
    promised = bool(subjects & ACTORS) and len(subjects - WHO) > 1
    together = any(pair <= subjects for pair in TOGETHER)
    return max(0, len(said) + promised + together - elsewhere)


def _claims(said: Thing, wording: Thing) -> bool:
    return any(name not in TOPIC for name in said.concepts if name in wording.concepts)


def value(register: Register, thing: Thing, language: str) -> float:
    """How telling a thing is in this register, in [0, 1]."""
    names = [concept_term(name) for name in thing.concepts]
    terms = [*names, stem_term(language, thing.stem)]
    known = [register.rarity(term) for term in terms if term in register.terms.numbers]
    return thing.weight * (min(known) if known else _UNKNOWN)


def _name(thing: Thing) -> str:
    said = [name for name in thing.concepts if name not in WHO]
    return min(said or thing.concepts) if thing.concepts else thing.stem


def _share(part: float, whole: float) -> float:
    return min(1.0, part / whole) if whole > 0 else 0.0


def _kernel(profile: Profile, message: Sequence[Thing]) -> float:
    """Share of the claim's few most recurring, most telling concepts that the message has."""
    spoken = sorted({name for thing in message for name in thing.concepts})
    return _share(sum(profile.worth.get(name, 0.0) for name in spoken), profile.kernel)


def _recurring(profile: Profile, message: Sequence[Thing], values: Sequence[float]) -> set[str]:
    """Concepts of the message that recur in the claim's wordings, though not in the nearest."""
    return {
        min(shared)
        for thing, amount in zip(message, values, strict=True)
        if amount >= _TELLING
        and (shared := [n for n in thing.concepts if profile.shares.get(n, 0.0) >= _RECURRING])
    }


def _who_claims(profile: Profile, message: Sequence[Thing]) -> tuple[float, float]:
    """(foreign, unnamed) as in `Evidence`, as if every claim had a mirror."""
    own = {name: profile.shares[name] for name in ACTORS if profile.shares.get(name)}
    spoken = {name for thing in message for name in thing.concepts}
    named = spoken & ACTORS
    if not own or not named.isdisjoint(own) or (not named and "GROUP" in spoken):
        return 0.0, 0.0
    return (1.0, 0.0) if named else (0.0, max(own.values()))


def _stray(
    profile: Profile,
    message: Sequence[Thing],
    values: Sequence[float],
    made: Sequence[Pair],
) -> float:
    """Share of the message, by value, outside the wording and outside the claim's concepts."""
    paired = {pair.message for pair in made}
    lost = sum(
        value
        for place, (thing, value) in enumerate(zip(message, values, strict=True))
        if place not in paired and profile.shares.keys().isdisjoint(thing.concepts)
    )
    return _share(lost, sum(values))


def leaning(found: Evidence) -> float:
    """Log-odds of the evidence on its own, before other claims are looked at."""
    return BIAS + sum(w * f for w, f in zip(WEIGHTS.values(), found.features(), strict=True))


def probability(own: float, best_other: float | None, passages: int) -> float:
    """Probability in [0, 1] from the log-odds of a claim and of its strongest rival.

    A text of many passages has more chances to be near something by accident: `passages`
    lowers the odds.
    """
    lead = LEAD_AT_MOST if best_other is None else own - best_other
    lead = max(-LEAD_AT_MOST, min(LEAD_AT_MOST, lead))
    odds = own + LEAD * lead - _PER_PASSAGE * math.log(max(passages, 1))
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))
