"""Which characters does nobody see, and what is left without them?

Overrides of the direction make a text read otherwise than it is stored; other format characters
hide words or let a text seem to be there. Kept: what scripts need to be written right.
"""

import re
import unicodedata

# Direction marks; and what Unicode calls format characters although they show: ۝ and its like.
_KEPT = re.compile(
    "[\u061c\u200e\u200f\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd]"
)
_JOINERS = "\u200c\u200d"
# They are letters or symbols by category, and look like nothing.
_LOOKS_EMPTY = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"


def without_invisible(text: str) -> str:
    """The text without format characters; joiners stay inside words, marks of direction anywhere.

    Doing it again changes nothing. An emoji that joiners hold together stays whole.
    """
    if text.isascii():
        return text
    kept = "".join(
        character
        for character in text
        if unicodedata.category(character) != "Cf"
        or character in _JOINERS
        or _KEPT.match(character)
    )
    return "".join(
        character
        for position, character in enumerate(kept)
        if character not in _JOINERS
        or (
            _is_written(kept[position - 1 : position])
            and _is_written(kept[position + 1 : position + 2])
        )
    )


def is_empty(text: str) -> bool:
    """Whether a reader would see nothing at all."""
    return all(
        character.isspace()
        or character in _LOOKS_EMPTY
        or "\ufe00" <= character <= "\ufe0f"
        or (unicodedata.category(character) in {"Cf", "Cc"} and not _shows(character))
        for character in text
    )


def _shows(character: str) -> bool:
    return character not in "\u061c\u200e\u200f" and _KEPT.match(character) is not None


def _is_written(neighbour: str) -> bool:
    """Letters, vowel signs, and the symbols that emoji are made of."""
    return bool(neighbour) and unicodedata.category(neighbour)[0] in "LMS"
