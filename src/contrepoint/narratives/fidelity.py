"""Does a translation say what its original says?  What a machine can doubt, and no more.

Nothing here understands a sentence: it counts references and numbers, and looks for words that the
network has agreed to avoid. Whether the words are as strong as the original, people judge.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from contrepoint.narratives.enums import Register

CITED = re.compile(r"\[([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+)\]")

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬", "01234567890123456789.,")
_MARKS = re.compile(r"[\u064b-\u0652\u0670\u0640\u200b-\u200f\u2066-\u2069]")
_GROUPED = re.compile(r"(?<=\d)[\s\u00a0\u202f.,’'](?=\d{3}(?!\d))")
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_QUOTED = re.compile(r"[«“\"„]\s*([^»”\"“]+?)\s*[»”\"“]")
_AS_A_WORD = r"(?<!\w)[وفبكل]{{0,2}}{}(?!\w)"


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


def words_in(line: str) -> list[str]:
    """The words that a line of the common message speaks of: what it quotes, or the whole line."""
    return _QUOTED.findall(line) or [line.strip(" .")]


def avoided(text: str, words: Iterable[str]) -> list[str]:
    """Which of `words` stand in a text as words of their own, whatever the case and vowel marks.

    What the text quotes is left out: one has to name what one answers. In Arabic, small words are
    written together with the next one (ودولة, بدولة).
    """
    folded = _folded(_QUOTED.sub(" ", text))
    return [
        word
        for word in dict.fromkeys(words)
        if word.strip() and re.search(_AS_A_WORD.format(re.escape(_folded(word))), folded)
    ]


def doubts(
    original: Mapping[Register, str], translation: Mapping[Register, str], avoid: Iterable[str]
) -> list[Doubt]:
    """What to look at again in a translation, part by part; parts not translated yet are left."""
    words = list(avoid)
    found: list[Doubt] = []
    for register, text in translation.items():
        if not text.strip():
            continue
        source = original.get(register, "")
        found += [
            *_differences(register, cited(source), cited(text), _REFERENCES),
            *_differences(register, numbers(source), numbers(text), _NUMBERS),
            *(Doubt(Suspicion.WORD_TO_AVOID, register, word) for word in avoided(text, words)),
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


def _folded(text: str) -> str:
    return " ".join(_MARKS.sub("", text).casefold().replace("'", "’").split())
