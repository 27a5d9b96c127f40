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
    read = [(word.letters, sense(word.letters, base(language))) for word in words(text)]
    return [
        Subject(letters, frozenset({meant.stem, *meant.concepts}))
        for letters, meant in read
        if meant.role in TELLING
    ]


def in_common(wanted: list[Subject], offered: list[Subject]) -> int:
    """How many of the wanted words are offered."""
    return sum(any(one.is_like(other) for other in offered) for one in wanted)
