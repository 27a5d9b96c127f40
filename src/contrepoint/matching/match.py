"""Which claim is it?  Builder → frozen index → the claims that a message pushes, and why."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from contrepoint.matching.errors import (
    DuplicateClaimError,
    EmptyMessageError,
    LimitError,
    MessageTooLongError,
    NotTextError,
)
from contrepoint.matching.explain import Lookup, Pair, SharedWord, pairs, shared_words
from contrepoint.matching.freezing import register
from contrepoint.matching.index import ClaimTexts, Register, Translated, Wording
from contrepoint.matching.languages import base, detect
from contrepoint.matching.likelihood import likelihoods
from contrepoint.matching.likeness import Likeness, Saying, likenesses
from contrepoint.matching.nearness import Nearness, highest, nearness
from contrepoint.matching.passages import passages
from contrepoint.matching.score import (
    THRESHOLD,
    Evidence,
    Said,
    evidence,
    leaning,
    probability,
    value,
)
from contrepoint.matching.stance import Heard, seems_to_answer
from contrepoint.matching.terms import Reading, read
from contrepoint.matching.text import Word, words

MESSAGE_LIMIT: Final = 20_000
"""Code points of a message at most."""

_RANKED_WHOLE: Final = 120
_CLAIMS: Final = 16
_ENTRIES_PER_CLAIM: Final = 4
_ALLOWED_CONTROLS: Final = frozenset("\t\n\r\f\v\x1c\x1d\x1e\x1f\x85")


@dataclass(frozen=True, slots=True)
class Match:
    """`score` is the probability in [0, 1] that the message pushes `claim`.

    `wording` is the nearest one; `shared` tells which words of the message and of the wording
    speak of the same thing, in the message's reading order, never empty.

    `seems_to_answer` is a hint, from denials and condemnations that the wording does not make:
    the message may refute the claim instead of pushing it.  Similarity cannot tell who speaks,
    so a message that refutes a claim is found too; a person decides.
    """

    claim: str
    score: float
    wording: Wording
    shared: tuple[SharedWord, ...]
    seems_to_answer: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """`language` of the message: fr, ar, ar-Latn, en, nl or another of the register.

    `matches` from the surest down, ties by claim; empty when nothing is near enough.
    """

    language: str
    matches: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A claim by its place in the register, one of its entries, and what speaks for it.

    `language` is that of the message, without its region.
    """

    claim: int
    entry: int
    window: Sequence[Word]
    reading: Reading
    language: str
    found: Evidence
    leaning: float


@dataclass(frozen=True, slots=True)
class Text:
    """A message and its words."""

    whole: str
    found: Sequence[Word]

    def heard(self, candidate: Candidate) -> Heard:
        end = candidate.window[-1].span.end
        after = [word for word in self.found if word.span.start >= end]
        return Heard(candidate.window, after, candidate.reading.things, self.whole)


@dataclass(frozen=True, slots=True)
class Ranked:
    """A claim and how near its nearest wording is: comparable within one message only."""

    claim: str
    nearness: float


class IndexBuilder:
    """Takes claims one by one, in any order; `freeze` gives the index."""

    def __init__(self) -> None:
        self._claims: dict[str, ClaimTexts] = {}
        self._said: list[Translated] = []

    def add(self, texts: ClaimTexts) -> None:
        """Refuses a claim given twice and two wordings of one identifier (DuplicateClaimError)."""
        if texts.claim in self._claims:
            raise DuplicateClaimError(texts.claim)
        seen: set[str] = set()
        for wording in texts.wordings:
            if wording.id in seen:
                raise DuplicateClaimError(texts.claim, wording.id)
            seen.add(wording.id)
        self._claims[texts.claim] = texts

    def learn(self, text: Translated) -> None:
        """A text that says the same in several languages, by code: the bridge learns from it.

        It says no claim and is never matched: an answer, a definition.
        """
        self._said.append(text)

    def freeze(self) -> "Index":
        """An index of what was added so far; adding more later does not change it."""
        said = sorted(self._said, key=lambda text: sorted(text.items()))
        return Index(register(self._claims.values(), said))


class Index:
    """A frozen register.  Safe to share between threads: matching changes nothing."""

    def __init__(self, frozen: Register) -> None:
        self._register = frozen
        self._languages = frozen.languages

    @property
    def claim_count(self) -> int:
        return len(self._register.claims)

    @property
    def wording_count(self) -> int:
        return self._register.size

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages of the wordings, sorted, without regions."""
        return self._languages

    def match(self, message: str, *, limit: int = 5) -> Outcome:
        """The claims that the message pushes, at most `limit`, from the surest down.

        Raises EmptyMessageError, MessageTooLongError, NotTextError, LimitError.
        """
        if limit < 1:
            raise LimitError(limit)
        found = _checked(message)
        language = detect(message, found, self._languages)
        text = Text(message, found)
        weighed = self._weighed(found, language)
        named = [
            self._match(candidate, self._shown(candidate, weighed, language), text, score)
            for candidate, score in self._scored(weighed, len(passages(found)))
            if score >= THRESHOLD and candidate.found.is_enough
        ]
        return Outcome(language, tuple(named[:limit]))

    def weighed(self, message: str) -> tuple[tuple[str, float], ...]:
        """The claims that are near with their probability, also those too unsure to be named.

        A claim that shares too little to be named at all has the probability 0.
        """
        found = _checked(message)
        language = detect(message, found, self._languages)
        weighed = [
            (self._register.claims[candidate.claim], score if candidate.found.is_enough else 0.0)
            for candidate, score in self._read(found, language)
        ]
        return tuple(sorted(weighed, key=lambda pair: (-pair[1], pair[0])))

    def likeliest(self, message: str, *, limit: int = 5) -> tuple[str, ...]:
        """The claims from the likeliest down, whether or not there is enough to name one.

        Raises as `match` does.
        """
        if limit < 1:
            raise LimitError(limit)
        found = _checked(message)
        scored = self._read(found, detect(message, found, self._languages))
        return tuple(self._register.claims[candidate.claim] for candidate, _ in scored[:limit])

    def rank(self, message: str, *, limit: int = 10) -> tuple[Ranked, ...]:
        """The claims from the nearest down, whether or not the message pushes them.

        The nearness is the one by which `match` picks the wordings that it weighs. No claim
        without anything in common. Raises as `match` does.
        """
        if limit < 1:
            raise LimitError(limit)
        found = _checked(message)
        language = detect(message, found, self._languages)
        best = np.zeros(self.claim_count)
        for window in [found] if len(found) <= _RANKED_WHOLE else passages(found):
            near = nearness(self._register, read(window, language), language)
            np.maximum.at(best, self._register.shelf.owners, near.whole)
        return tuple(
            Ranked(self._register.claims[place], float(best[place]))
            for place in highest(best, limit)
            if best[place] > 0
        )

    def likenesses(self, sayings: Iterable[Saying]) -> tuple[Likeness, ...]:
        """Which short texts name the same subject, by what this register says side by side.

        The most alike first; see `ALIKE` and `PERHAPS_ALIKE`.
        """
        return likenesses(sayings, self._register.bridge)

    def _read(self, found: Sequence[Word], language: str) -> list[tuple[Candidate, float]]:
        """The best candidate of each claim with its probability, from the surest down."""
        return self._scored(self._weighed(found, language), len(passages(found)))

    def _weighed(self, found: Sequence[Word], language: str) -> list[Candidate]:
        """The candidates of all passages."""
        return [
            candidate
            for window in passages(found)
            for candidate in candidates(self._register, window, language)
        ]

    def _scored(
        self, weighed: Iterable[Candidate], passage_count: int
    ) -> list[tuple[Candidate, float]]:
        best = best_by_claim(weighed)
        scored = []
        for candidate in best:
            others = [o.leaning for o in best if rivals(self._register, candidate, o)]
            scored.append((candidate, probability(candidate.leaning, others, passage_count)))
        return sorted(scored, key=lambda pair: (-pair[1], pair[0].claim))

    def _shown(self, best: Candidate, weighed: Iterable[Candidate], language: str) -> Candidate:
        """The candidate whose wording is shown: one in the language of the message, if it says it.

        Whoever reads a message in French is not to be told why in Arabic.
        """
        home = self._register.shelf.place_of(base(language))
        near = [
            candidate
            for candidate in weighed
            if candidate.claim == best.claim
            and candidate.window == best.window
            and candidate.found.is_enough
            and self._register.shelf.spoken[candidate.entry] == home
        ]
        return max(near, key=_order, default=best)

    def _alike(self, candidate: Candidate) -> tuple[Pair, ...]:
        """Which things of the message and of the wording are the same."""
        entry = self._register.shelf.entry(candidate.entry)
        lookup = Lookup(candidate.reading.things, candidate.language, self._register.bridge)
        return pairs(lookup, entry.things, entry.language)

    def _match(self, best: Candidate, shown: Candidate, message: Text, score: float) -> Match:
        entry = self._register.shelf.entry(shown.entry)
        return Match(
            claim=self._register.claims[best.claim],
            score=score,
            wording=entry.wording,
            shared=shared_words(shown.reading.things, entry.things, self._alike(shown)),
            seems_to_answer=seems_to_answer(
                message.heard(best),
                self._register.shelf.entry(best.entry),
                self._register.profiles[best.claim],
                self._alike(best),
            ),
        )


def candidates(frozen: Register, window: Sequence[Word], language: str) -> list[Candidate]:
    """The nearest wordings of the nearest claims for one passage, weighed one by one."""
    reading = read(window, language)
    if not reading.things or not frozen.size:
        return []
    code = base(language)
    near = nearness(frozen, reading, language)
    lookup = Lookup(reading.things, code, frozen.bridge)
    values = tuple(value(frozen, thing, code) for thing in reading.things)
    said = Said(reading.things, values, code)
    chosen = _chosen(frozen, near, frozen.shelf.place_of(code))
    likely = likelihoods(frozen, said.things, code, list(chosen))
    made = []
    for claim, places in chosen.items():
        for place in places:
            entry = frozen.shelf.entry(place)
            alike = pairs(lookup, entry.things, entry.language)
            weighed = evidence(frozen, entry, said, alike, near.at(place), likely[claim])
            made.append(Candidate(claim, place, window, reading, code, weighed, leaning(weighed)))
    return made


def _chosen(frozen: Register, near: Nearness, home: int) -> dict[int, list[int]]:
    """The nearest claims, each with its nearest entries, one in the language `home` among them."""
    chosen: dict[int, list[int]] = {}
    at_home: set[int] = set()
    for place in near.nearest:
        if near.whole[place] <= 0:
            break
        claim = int(frozen.shelf.owners[place])
        if claim in chosen or len(chosen) < _CLAIMS:
            entries = chosen.setdefault(claim, [])
            is_home = int(frozen.shelf.spoken[place]) == home
            if len(entries) < _ENTRIES_PER_CLAIM or (is_home and claim not in at_home):
                entries.append(place)
                at_home.update({claim} if is_home else ())
    return chosen


def _checked(message: str) -> tuple[Word, ...]:
    """The words of a message that can be read; otherwise says what is wrong."""
    if len(message) > MESSAGE_LIMIT:
        raise MessageTooLongError(len(message), MESSAGE_LIMIT)
    for position, character in enumerate(message):
        if unicodedata.category(character) in {"Cc", "Cs", "Co", "Cn"} and (
            character not in _ALLOWED_CONTROLS
        ):
            raise NotTextError(position, character)
    if all(c.isspace() or unicodedata.category(c) == "Cf" for c in message):
        raise EmptyMessageError
    found = words(message)
    if not any(c.isalpha() for word in found for c in word.letters):
        raise NotTextError
    return found


def best_by_claim(weighed: Iterable[Candidate]) -> list[Candidate]:
    """The surest candidate of each claim, in the order of claims."""
    best: dict[int, Candidate] = {}
    for candidate in weighed:
        known = best.get(candidate.claim)
        if known is None or _order(candidate) > _order(known):
            best[candidate.claim] = candidate
    return [best[claim] for claim in sorted(best)]


def rivals(frozen: Register, one: Candidate, other: Candidate) -> bool:
    """Do two claims compete?  For the same words only, and mirrors do not.

    What shares too little to be named at all takes nothing from another.
    """
    apart = one.window[-1].span.end <= other.window[0].span.start or (
        other.window[-1].span.end <= one.window[0].span.start
    )
    alike = other.claim == one.claim or other.claim in frozen.mirrors[one.claim]
    return other.found.is_enough and not alike and not apart


def _order(candidate: Candidate) -> tuple[bool, float, int]:
    return (candidate.found.is_enough, candidate.leaning, -candidate.entry)
