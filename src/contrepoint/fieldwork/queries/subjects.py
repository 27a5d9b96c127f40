"""Is it the same subject?  Words met without their accents and endings, across languages."""

import dataclasses

from contrepoint.matching.languages import Role as WordRole
from contrepoint.matching.languages import base, sense
from contrepoint.matching.text import words

SHORTEST_STEM = 4
TELLING = frozenset({WordRole.CONTENT, WordRole.EVERYDAY, WordRole.SPEAKER})


@dataclasses.dataclass(frozen=True, slots=True)
class Subject:
    """One word that tells something: its letters, and its stem with its concepts."""

    letters: str
    senses: frozenset[str]

    def is_like(self, other: "Subject") -> bool:
        short = min(self.letters, other.letters, key=len)
        begins = self.letters.startswith(short) and other.letters.startswith(short)
        return bool(self.senses & other.senses) or (len(short) >= SHORTEST_STEM and begins)


def subjects_of(text: str, language: str) -> list[Subject]:
    return [told for word in words(text) for told in _told(word.letters, language)]


def _told(letters: str, language: str) -> list[Subject]:
    """The word, if it tells something."""
    meant = sense(letters, base(language))
    if meant.role not in TELLING:
        return []
    return [Subject(letters, frozenset({meant.stem, *meant.concepts}))]


def in_common(wanted: list[Subject], offered: list[Subject]) -> int:
    """How many of the wanted words are offered."""
    return sum(any(one.is_like(other) for other in offered) for one in wanted)


def shared_words(wanted: list[Subject], text: str, language: str) -> tuple[str, ...]:
    """Those words of a text that say the same as one that is wanted, as they stand in it."""
    found = [
        text[word.span.start : word.span.end]
        for word in words(text)
        for told in _told(word.letters, language)
        if any(one.is_like(told) for one in wanted)
    ]
    return tuple(dict.fromkeys(found))
