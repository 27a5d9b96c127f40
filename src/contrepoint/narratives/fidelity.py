"""Does a translation say what its original says?  What a machine can doubt, and no more.

Nothing here understands a sentence: it counts references and numbers. Whether the words are as
strong as the original, people judge.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from contrepoint.narratives.enums import Register

CITED = re.compile(r"\[([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+)\]")

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬", "01234567890123456789.,")
_GROUPED = re.compile(r"(?<=\d)[\s\u00a0\u202f.,’'](?=\d{3}(?!\d))")
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")


class Suspicion(StrEnum):
    """What may be wrong with a translation."""

    LOST_REFERENCE = "lost_reference"
    ADDED_REFERENCE = "added_reference"
    LOST_NUMBER = "lost_number"
    ADDED_NUMBER = "added_number"
    WORD_TO_AVOID = "word_to_avoid"


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to look at again: in which part, and the reference, number or word."""

    suspicion: Suspicion
    register: Register
    what: str


def cited(text: str) -> list[str]:
    """The codes of the references that a text cites in brackets, in its order."""
    return CITED.findall(text)


def numbers(text: str) -> list[str]:
    """The numbers of a text in figures of one form, sura and verse (5:32) as one; no codes.

    Arabic-Indic figures read as European ones, and groups of thousands as one number, however
    they are parted: "1 200", "1,200" and "١٬٢٠٠" are the same.
    """
    plain = _GROUPED.sub("", CITED.sub(" ", text).translate(_DIGITS))
    return [number.replace(",", ".") for number in _NUMBER.findall(plain)]


def doubts(original: Mapping[Register, str], translation: Mapping[Register, str]) -> list[Doubt]:
    """What to look at again in a translation, part by part; parts not translated yet are left."""
    found: list[Doubt] = []
    for register, text in translation.items():
        if not text.strip():
            continue
        source = original.get(register, "")
        found += [
            *_differences(register, cited(source), cited(text), _REFERENCES),
            *_differences(register, numbers(source), numbers(text), _NUMBERS),
        ]
    return found


_REFERENCES = (Suspicion.LOST_REFERENCE, Suspicion.ADDED_REFERENCE)
_NUMBERS = (Suspicion.LOST_NUMBER, Suspicion.ADDED_NUMBER)


def _differences(
    register: Register, before: list[str], after: list[str], kinds: tuple[Suspicion, Suspicion]
) -> list[Doubt]:
    lost, added = Counter(before) - Counter(after), Counter(after) - Counter(before)
    return [
        Doubt(kind, register, what)
        for kind, several in zip(kinds, (lost, added), strict=True)
        for what in several
    ]
