"""Where is each word?  Texts of the register, read once and frozen into numpy postings."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

from contrepoint.matching.bridge import Bridge, Side, aligned, learned
from contrepoint.matching.denial import denials
from contrepoint.matching.languages import base
from contrepoint.matching.postings import Field, Numbers, Pile, Runs, runs
from contrepoint.matching.terms import Thing, read
from contrepoint.matching.text import words
from contrepoint.matching.vocabulary import BROAD, WHO

# Of many claims, words and letter runs that more than this share hold are not searched: slow, and
# they say little.
_COMMON_FROM: Final = 2000
_COMMON_WORDS: Final = 0.2
_COMMON_RUNS: Final = 0.03

_KERNEL: Final = 4
_BROAD: Final = 0.4
_WHO: Final = 0.6


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
    """One wording in the index: `claim` is its place in `Register.claims`.

    `denied` are the places of the things that the wording denies.
    """

    claim: int
    wording: Wording
    language: str
    things: tuple[Thing, ...]
    denied: frozenset[int]


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
    """Everything frozen; `profiles`, `mirrors` and `claims` in the order of claims.

    `words`, `runs` and `bones` file every word of the entries, their letters and the consonants
    of Arabic; `terms` files what they speak of; `owners` tells the claim of each entry,
    `spoken` its language by its place in `languages`; `bridge` leads from one to another.
    """

    claims: tuple[str, ...]
    mirrors: tuple[frozenset[int], ...]
    entries: tuple[Entry, ...]
    owners: Numbers
    terms: Field
    words: Field
    runs: Runs
    bones: Runs
    bridge: Bridge
    languages: tuple[str, ...]
    spoken: NDArray[np.int8]
    profiles: tuple[Profile, ...]

    def rarity(self, term: str) -> float:
        """How telling a term is, from 0 (everywhere) to 1 (unknown to the register)."""
        return self.terms.rarity(term)


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


def register(claims: Iterable[ClaimTexts], said: Iterable[Translated] = ()) -> Register:
    """Read and freeze; the order of claims and wordings does not matter.

    `said` are texts beside the claims that say the same in several languages: answers.
    """
    ordered = sorted(claims, key=lambda texts: texts.claim)
    entries: list[Entry] = []
    terms, stems = Pile(), Pile()
    letters: list[str] = []
    bones: list[str] = []
    sides: list[Side] = [side_of(texts) for texts in said]
    for place, texts in enumerate(ordered):
        read_of: dict[str, list[tuple[frozenset[str], frozenset[str]]]] = {}
        for wording in sorted(texts.wordings, key=lambda w: w.id):
            language = base(wording.language)
            found = words(wording.text)
            reading = read(found, language)
            terms.add(terms_of(reading.things, language))
            stems.add({stem_term(language, stem): 1.0 for stem in sorted(reading.stems)})
            letters.append(reading.letters)
            bones.append(reading.bones)
            denied = denials(found, reading.things, wording.text).places
            entries.append(Entry(place, wording, language, reading.things, denied))
            names = frozenset(name for thing in reading.things for name in thing.concepts)
            read_of.setdefault(language, []).append((reading.content, names))
        for here, there in combinations(sorted(read_of), 2):
            sides += [{here: a, there: b} for a, b in aligned(read_of[here], read_of[there])]
    owners = np.array([entry.claim for entry in entries], dtype=np.int64)
    languages = tuple(sorted({entry.language for entry in entries}))
    count = len(ordered)
    many = count >= _COMMON_FROM
    common = int(count * _COMMON_RUNS) if many else count
    filed = terms.field(owners, count, count)
    return Register(
        claims=tuple(texts.claim for texts in ordered),
        mirrors=_mirrors(ordered),
        entries=tuple(entries),
        owners=owners,
        terms=filed,
        words=stems.field(owners, count, int(count * _COMMON_WORDS) if many else count),
        runs=runs(letters, owners, count, common),
        bones=runs(bones, owners, count, common),
        bridge=learned(sides),
        languages=languages,
        spoken=np.array([languages.index(entry.language) for entry in entries], dtype=np.int8),
        profiles=tuple(
            _profile(shares, denied, filed)
            for shares, denied in zip(
                _profiles(entries, len(ordered), _spoken),
                _profiles(entries, len(ordered), _denied),
                strict=True,
            )
        ),
    )


def side_of(texts: Translated) -> Side:
    """The stems of one text in each of its languages."""
    return {
        base(language): read(words(text), base(language)).content
        for language, text in sorted(texts.items())
    }


def _mirrors(ordered: Sequence[ClaimTexts]) -> tuple[frozenset[int], ...]:
    """Places of the mirrors of each claim, said by either side; unknown ones are left out."""
    places = {texts.claim: place for place, texts in enumerate(ordered)}
    found: list[set[int]] = [set() for _ in ordered]
    for place, texts in enumerate(ordered):
        for other in {places[name] for name in texts.mirrors if name in places}:
            found[place].add(other)
            found[other].add(place)
    return tuple(frozenset(others) for others in found)


def _profile(shares: Mapping[str, float], denied: Mapping[str, float], filed: Field) -> Profile:
    worth = {}
    for name, share in shares.items():
        rarity = filed.rarity(concept_term(name))
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
