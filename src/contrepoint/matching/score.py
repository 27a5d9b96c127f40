"""How near, and how sure?  Evidence for a claim, and the probability that it is pushed."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from contrepoint.matching.explain import Pair
from contrepoint.matching.index import Entry, Profile, Register, concept_term, stem_term
from contrepoint.matching.likelihood import Likelihood
from contrepoint.matching.nearness import Near
from contrepoint.matching.terms import Thing
from contrepoint.matching.vocabulary import (
    ACTORS,
    EVERYDAY_LIFE,
    OF_PEOPLE,
    PEOPLES,
    TOGETHER,
    TOPIC,
    WHO,
)
from contrepoint.matching.weights import BIAS, WEIGHTS

THRESHOLD: Final = 0.5
"""The least probability at which a claim is named.

`docs/decisions` tell what is found and what is named by mistake at this line and near it."""

RIVALRY: Final = 0.8
"""What the strongest rival takes from a claim: at 1 either one of them is meant or nothing."""

_PER_PASSAGE: Final = 0.15

_TELLING: Final = 0.12
_UNKNOWN: Final = 0.5
_RECURRING: Final = 0.04
_MANY: Final = 3
_SPEAKER: Final = 0.6
_UNDERSTOOD: Final = 1.4
_UNTELLING: Final = WHO | EVERYDAY_LIFE
_WHOLE_WORDING: Final = 0.9
_MOST_OF_MESSAGE: Final = 0.6
_ALWAYS: Final = 0.9


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for one wording; shares and cosines are in [0, 1].

    wording_cover  share of the wording's telling things that the message has
    message_cover  share of the message's telling things that the wording has
    letters        cosine of letter runs
    words          cosine of all words, none of them left out
    bones          cosine of the consonants of Arabic
    bridged        cosine over the bridge from another language
    likely         how much likelier this claim makes the message's words than claims usually do
    unlike         how much less likely it makes others of them
    apiece         both of them for each word that is said: a short message says little
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
    letters: float
    words: float
    bones: float
    bridged: float
    likely: float
    unlike: float
    apiece: float
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
            self.letters,
            self.terms,
            self.stray,
            min(self.distinct, 4) / 4.0,
            self.foreign,
            self.words,
            self.bones,
            self.bridged,
            self.likely,
            self.unlike,
            self.apiece,
            min(self.asserted, _MANY) / _MANY,
        )

    @property
    def is_enough(self) -> bool:
        """A subject without a claim is never a match, nor are names, nor one common word.

        Unless that word claims by itself, like "replaced".  What a wording says in the same words
        is claimed, whatever the words.  A claim whose every wording names its group needs it
        named, or its mirror would do as well.
        """
        shared = self.pairs > 0 and (self.distinct > 1 or self.claims)
        whole = self.wording_cover >= _WHOLE_WORDING and self.message_cover >= _MOST_OF_MESSAGE
        verbatim = self.pairs > 1 and whole
        said = self.said and (self.asserted > 0 or verbatim)
        return said and shared and self.unnamed <= _ALWAYS


@dataclass(frozen=True, slots=True)
class Said:
    """What the message speaks of, how telling each thing is, and in which language."""

    things: tuple[Thing, ...]
    values: tuple[float, ...]
    language: str


def evidence(
    register: Register,
    entry: Entry,
    said: Said,
    made: Sequence[Pair],
    near: Near,
    likelihood: Likelihood,
) -> Evidence:
    """Weigh the pairs; `near` holds the cosines of the entry, `likelihood` is that of its claim."""
    things, mine = said.things, said.values
    theirs = [value(register, thing, entry.language) for thing in entry.things]
    if entry.language != said.language:
        led = {pair.wording for pair in made}
        theirs = [
            v if t.concepts or place in led else 0.0
            for place, (v, t) in enumerate(zip(theirs, entry.things, strict=True))
        ]
    worth = [(p, p.quality * min(mine[p.message], theirs[p.wording])) for p in made]
    profile = register.profiles[entry.claim]
    telling = {_name(entry.things[p.wording]) for p, amount in worth if amount >= _TELLING}
    recurring = _recurring(profile, things, mine)
    foreign, unnamed = _who_claims(profile, things)
    mirrored = bool(register.mirrors[entry.claim])
    return Evidence(
        wording_cover=_share(sum(p.quality * theirs[p.wording] for p, _ in worth), sum(theirs)),
        message_cover=_share(sum(p.quality * mine[p.message] for p, _ in worth), sum(mine)),
        letters=near.letters,
        likely=likelihood.likely,
        unlike=likelihood.unlike,
        apiece=likelihood.apiece,
        terms=near.terms,
        words=near.words,
        bones=near.bones,
        bridged=near.bridged,
        stray=_stray(profile, things, mine, made),
        distinct=len(telling | recurring) if worth else 0,
        pairs=sum(amount >= _TELLING for _, amount in worth),
        asserted=_asserted(profile, entry, things, mine, made),
        claims=any(
            amount >= _TELLING and _claims(things[p.message], entry.things[p.wording])
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
    they are subject; those who are quoted are not.  Where concepts know the claim well, one such
    word is no more than chance.  An animal is claimed only where people are spoken of.  In a text
    about health, meals or sport one thing may be said by chance.
    """
    paired = {pair.message: entry.things[pair.wording] for pair in made}
    said: set[str] = set()
    plain: set[str] = set()
    for place, (thing, amount) in enumerate(zip(message, values, strict=True)):
        if amount < _TELLING:
            continue
        mate = paired.get(place)
        if mate and not (mate.concepts or thing.concepts) and thing.weight > _SPEAKER:
            plain.add(thing.stem)
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
    known = sum(share for name, share in profile.shares.items() if name not in _UNTELLING)
    more = max(0, len(plain) - (known >= _UNDERSTOOD))
    return max(0, len(said) + more + promised + together - elsewhere)


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


def probability(own: float, rivals: Sequence[float], passages: int) -> float:
    """Probability in [0, 1] from the log-odds of a claim and of those that compete with it.

    Silence and the strongest rival are set against it; two that are as near may both be meant.
    A text of many passages has more chances to be near something by accident: `passages` lowers
    the odds.
    """
    fewer = _PER_PASSAGE * math.log(max(passages, 1))
    rival = RIVALRY * math.exp(min(30.0, max(rivals, default=-30.0) - fewer))
    return 1.0 / (1.0 + (1.0 + rival) * math.exp(min(30.0, fewer - own)))
