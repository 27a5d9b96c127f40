"""Which wordings are near, before anything is understood?  Words, letters, consonants, concepts.

Words and letters together find more than either; letters alone save text that is disguised;
consonants are what Arabic in Latin letters has in common with Arabic; concepts and the bridge
reach what is said with other words.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from contrepoint.matching.index import Register, stem_term, terms_of
from contrepoint.matching.languages import ARABIC_IN_LATIN, base
from contrepoint.matching.postings import Floats
from contrepoint.matching.terms import Reading
from contrepoint.matching.vocabulary import BROAD

# Weighed on the public development sets and on the project's own cases, clean and disguised:
# letters carry words that no vocabulary knows, concepts a message that is full of them.
_WORDS: Final = 0.5
_LETTERS: Final = 1.0
_BONES: Final = {"ar": 0.5, ARABIC_IN_LATIN: 0.5}
_TERMS: Final = 0.3
_TERMS_WITH_CONCEPTS: Final = 2.0
_BRIDGE: Final = 2.0
_ABROAD: Final = 3.0
_WEIGHED_AGAIN: Final = 128
_NEAREST: Final = 64
_FAR: Final = (0.7, 0.5, 0.3, 0.1)


@dataclass(frozen=True, slots=True)
class Nearness:
    """Cosines with every entry, each of shape `(entries,)`, and their weighed sum.

    `nearest` are the places of the 64 highest, from the nearest down.
    """

    words: Floats
    letters: Floats
    bones: Floats
    terms: Floats
    bridged: Floats
    whole: Floats
    nearest: list[int]

    def at(self, place: int) -> "Near":
        return Near(
            float(self.words[place]),
            float(self.letters[place]),
            float(self.bones[place]),
            float(self.terms[place]),
            float(self.bridged[place]),
        )


@dataclass(frozen=True, slots=True)
class Near:
    """The cosines with one entry."""

    words: float
    letters: float
    bones: float
    terms: float
    bridged: float


def nearness(register: Register, reading: Reading, language: str) -> Nearness:
    """How near each wording is to what was read; `language` is that of the message."""
    code = base(language)
    stems = {stem_term(code, stem): 1.0 for stem in reading.stems}
    words = register.words.scores(stems)
    letters = register.runs.scores(reading.letters)
    bones = register.bones.scores(reading.bones) if reading.bones else words * 0.0
    terms = register.terms.scores(terms_of(reading.things, code))
    bridged = across(register, reading, code)
    told = _told(reading)
    whole = _WORDS * words + _LETTERS * letters + _BONES.get(code, 0.0) * bones
    whole += (_TERMS + _TERMS_WITH_CONCEPTS * told) * terms
    abroad = register.shelf.spoken != register.shelf.place_of(code)
    whole[abroad] += (_BRIDGE * bridged + (_ABROAD * told) * terms)[abroad]
    nearest = highest(whole, _WEIGHED_AGAIN if register.runs.texts else _NEAREST)
    if register.runs.texts:
        again = register.runs.exactly(reading.letters, nearest)
        whole[nearest] += _LETTERS * (again - letters[nearest])
        letters[nearest] = again
        order = np.lexsort((np.array(nearest), -whole[nearest]))[:_NEAREST]
        nearest = [nearest[place] for place in order]
    return Nearness(words, letters, bones, terms, bridged, whole, nearest)


def across(register: Register, reading: Reading, code: str) -> Floats:
    """Nearness of what was read, led over the bridge, to the entries of other languages."""
    found = np.zeros(register.size)
    for there in register.languages:
        led = register.bridge.across(reading.content, code, there) if there != code else {}
        if led:
            terms = {stem_term(there, stem): share for stem, share in led.items()}
            lost = [s for s in reading.content if not register.bridge.knows(s, code, there)]
            terms.update((stem_term(there, f" {stem}"), 1.0) for stem in lost)
            found += register.words.scores(terms)
    return found


def _told(reading: Reading) -> float:
    """Share of the things read that a concept other than a broad one stands for."""
    whole = sum(thing.weight for thing in reading.things)
    known = sum(
        thing.weight
        for thing in reading.things
        if thing.concepts and not BROAD.issuperset(thing.concepts)
    )
    return known / whole if whole else 0.0


def highest(scores: Floats, count: int) -> list[int]:
    """Places of the highest scores, ties by place."""
    near = np.arange(scores.size)
    if scores.size > count:
        # Most are far: a look at the best saves sorting them.
        for far in _FAR:
            close = np.flatnonzero(scores >= far * scores.max())
            if len(close) >= count:
                near = close
                break
        # Turned round: most are equally far, and numpy is slow to cut from below among equals.
        near = near[scores[near] >= -np.partition(-scores[near], count - 1)[count - 1]]
    return [int(place) for place in near[np.lexsort((near, -scores[near]))]][:count]
