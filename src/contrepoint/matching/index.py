"""What is held of a register?  Its wordings, what they speak of, and where each word stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from contrepoint.matching.bridge import Bridge
from contrepoint.matching.denial import denials
from contrepoint.matching.postings import Field, Floats, Numbers, Runs
from contrepoint.matching.terms import Thing
from contrepoint.matching.text import words

Translated = Mapping[str, str]
"""One text in several languages, by their codes."""


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
    """One wording in the index: `claim` is its place in `Register.claims`."""

    claim: int
    wording: Wording
    language: str
    things: tuple[Thing, ...]

    @property
    def denied(self) -> frozenset[int]:
        """Places of the things that the wording denies; read anew each time."""
        text = self.wording.text
        return denials(words(text), self.things, text).places


Kind = tuple[str, tuple[str, ...], str, float]
"""Stem, concepts, skeleton and weight of a thing, wherever it stands."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Entries as arrays: `entry` takes one out.

    `owners` tells the claim of each entry, `spoken` its language by its place in `languages`.
    Things of the entry `e` are those from `bounds[e]` to `bounds[e + 1]`, each with its kind.
    """

    wordings: tuple[Wording, ...]
    owners: Numbers
    languages: tuple[str, ...]
    spoken: NDArray[np.int8]
    kinds: tuple[Kind, ...]
    bounds: Numbers
    kind: NDArray[np.int32]
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]

    def place_of(self, language: str) -> int:
        """The place of a language in `languages`; -1 where nothing is said in it."""
        return self.languages.index(language) if language in self.languages else -1

    def entry(self, place: int) -> Entry:
        here = slice(int(self.bounds[place]), int(self.bounds[place + 1]))
        spans = zip(
            self.kind[here].tolist(),
            self.starts[here].tolist(),
            self.ends[here].tolist(),
            strict=True,
        )
        things = []
        for number, start, end in spans:
            stem, concepts, skeleton, weight = self.kinds[number]
            things.append(Thing(stem, concepts, skeleton, start, end, weight))
        language = self.languages[int(self.spoken[place])]
        return Entry(int(self.owners[place]), self.wordings[place], language, tuple(things))


@dataclass(frozen=True, slots=True)
class Profile:
    """What recurs in a claim.

    `shares` tells which share of its wordings hold a concept, `denied` which share deny it.
    """

    shares: Mapping[str, float]
    denied: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Usage:
    """How much of a claim holds a term, as against what claims usually do.

    The wordings of the claim `c` are those from `bounds[c]` to `bounds[c + 1]`; `sizes[c]` counts
    them all, then language by language; `usual` is the mean share of each numbered term.
    """

    bounds: Numbers
    sizes: Floats
    usual: Floats


@dataclass(frozen=True, slots=True)
class Register:
    """Everything frozen; `profiles`, `mirrors` and `claims` in the order of claims.

    `words`, `runs` and `bones` file every word of the entries, their letters and the consonants
    of Arabic; `terms` files what they speak of; `bridge` leads from one language to another;
    `usage` tells how much of each claim holds a term.
    """

    claims: tuple[str, ...]
    mirrors: tuple[frozenset[int], ...]
    shelf: Shelf
    terms: Field
    words: Field
    runs: Runs
    bones: Runs
    bridge: Bridge
    profiles: tuple[Profile, ...]
    usage: Usage

    def rarity(self, term: str) -> float:
        """How telling a term is, from 0 (everywhere) to 1 (unknown to the register)."""
        return self.terms.rarity(term)

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages of the wordings, sorted, without regions."""
        return self.shelf.languages

    @property
    def size(self) -> int:
        return len(self.shelf.wordings)


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
