"""How are these digits grouped? Runs of digit groups, away from dates.

«06.12.34.56.78» is one run of five groups; whether it is a telephone number, a document number or
neither is for `phones` and `documents` to say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SEPARATOR = r"[ .\-/()_,*•·|~:]{1,3}"
_RUN = re.compile(rf"\d++(?:{_SEPARATOR}\d++)*+")
_SPACES = re.compile(r" +")

_YEAR = r"(?:1[34]\d\d|19\d\d|20\d\d)"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
# Dates and spans of years, Gregorian and Hijri, not inside a longer chain of the same kind.
_DATE = re.compile(
    rf"""
    (?<!\d) (?<!\d[./-])
    (?: (?: {_DAY}\ ?-\ ? )? {_DAY} (?P<a>[./-]) {_MONTH} (?P=a) [12]\d{{3}}
      | [12]\d{{3}} (?P<b>[./-]) {_MONTH} (?P=b) {_DAY}
      | {_YEAR} \ ?[-/]\ ? {_YEAR} )
    (?!\d) (?![./-]\d)
    """,
    re.VERBOSE,
)


# Digits and the letter O (Latin, Greek, Cyrillic), a word to themselves.
_WITH_LETTER_O = re.compile(r"(?<![^\W_])[\dOoΟοОо]++(?![^\W_])")
_O_IS_ZERO = str.maketrans("OoΟοОо", "000000")


@dataclass(frozen=True)
class Group:
    """Digits without a break, and what stands between them and the group before."""

    start: int
    end: int
    digits: str
    separator: str  # empty for the first of a run; several spaces count as one


@dataclass(frozen=True)
class Run:
    """Groups that only separators part."""

    groups: tuple[Group, ...]

    @property
    def start(self) -> int:
        return self.groups[0].start


def runs(text: str) -> Iterator[Run]:
    """Every run of digit groups in plain text; dates belong to none."""
    without_dates = _DATE.sub(lambda match: "D" * len(match.group()), text)
    for match in _RUN.finditer(without_dates):
        groups: list[Group] = []
        for part in re.finditer(r"\d++", match.group()):
            start, end = match.start() + part.start(), match.start() + part.end()
            separator = text[groups[-1].end : start] if groups else ""
            groups.append(Group(start, end, part.group(), _SPACES.sub(" ", separator)))
        yield Run(tuple(groups))


def with_zeros(text: str) -> str:
    """The same text, as long, with a zero for each letter O that stands among digits: O6 12."""
    return _WITH_LETTER_O.sub(_zeros, text)


def _zeros(word: re.Match[str]) -> str:
    written = word.group()
    has_digit = any(character.isdigit() for character in written)
    return written.translate(_O_IS_ZERO) if has_digit else written
