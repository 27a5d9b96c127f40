"""What do these characters say, however they are dressed?

Numbers reach us in Arabic-Indic, Persian, full-width, circled and key-cap digits, with thin, wide
or invisible spaces between them. The other modules read a plain copy of the text; each of its
characters remembers where it came from, so that the original is cut in the right place.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache

_CIRCLED = range(0x2460, 0x2794)
_DASHES = "‐‑‒–—―−﹘﹣－ـ"  # with the Arabic lengthening stroke, used as one


@dataclass(frozen=True)
class Plain:
    """A plain copy of a text, and where each of its characters stands in the original."""

    text: str
    origins: tuple[int, ...]  # one more than there are characters: the end of the original

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that a stretch of the copy stands for.

        Invisible characters right after it go with it: a key-cap sign belongs to its digit.
        """
        return self.origins[start], self.origins[end]


@cache
def _plain_character(character: str) -> str:
    """One plain character, or nothing for an invisible one."""
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category == "No":  # circled digits hide numbers; superscripts are notes: «mot²»
        digit = unicodedata.digit(character, None)
        return character if digit is None or ord(character) not in _CIRCLED else str(digit)
    if character in _DASHES:
        return "-"
    if character in "\n\r\t\v\f\x1c\x1d\x1e\x85\u2028\u2029":
        return "\n" if character != "\t" else "\t"
    if category == "Zs":
        return " "
    if category == "Cf" or character == "\u20e3" or "\ufe00" <= character <= "\ufe0f":
        return ""
    folded = unicodedata.normalize("NFKC", character)
    return folded if len(folded) == 1 and not folded.isspace() else character


def plain(text: str) -> Plain:
    """The plain copy of `text`, in time proportional to its length."""
    characters: list[str] = []
    origins: list[int] = []
    for position, character in enumerate(text):
        if character == "\n" and text[position - 1 : position] == "\r":
            continue  # browsers send two characters for one line break
        replacement = _plain_character(character)
        if replacement:
            characters.append(replacement)
            origins.append(position)
    return Plain("".join(characters), (*origins, len(text)))


def walk_left(text: str, position: int, also: str, limit: int) -> int:
    """The start of the word that ends at `position`, at most `limit` characters away."""
    start = position
    while start > max(0, position - limit):
        character = text[start - 1]
        if not (character.isalnum() or character in also):
            break
        start -= 1
    return start
