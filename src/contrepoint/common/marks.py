"""Marks that stand in stored texts, and the words that a reader sees in their place."""

import dataclasses
from collections.abc import Iterator
from functools import cache

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from contrepoint.common.masking import MARKS, Kind, pieces

LOST_PASSAGE = "[…]"

_WORDS = {
    Kind.PHONE: _("phone number hidden"),
    Kind.EMAIL: _("e-mail address hidden"),
    Kind.HANDLE: _("account name hidden"),
    Kind.PROFILE_LINK: _("profile link hidden"),
    Kind.DOCUMENT_NUMBER: _("document number hidden"),
}


@dataclasses.dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a text: words as written, or a mark (`kind`) with the words that stand for it."""

    text: str
    kind: str = ""


def stretches(text: str) -> Iterator[Stretch]:
    """The text cut at its marks; the words for a mark are in the language now active."""
    for piece in pieces(text):
        if isinstance(piece, Kind):
            yield Stretch(str(_WORDS[piece]), "masked")
            continue
        parts = piece.split(LOST_PASSAGE)
        for n, part in enumerate(parts):
            if n:
                yield Stretch(str(_("lost passage")), "lost")
            if part:
                yield Stretch(part)


def in_plain_words(text: str) -> str:
    """The text for where nothing but letters can be shown: its marks in square brackets."""
    return "".join(map(bracketed, stretches(text)))


def bracketed(part: Stretch) -> str:
    """A stretch as it is printed: a mark in square brackets."""
    return f"[{part.text}]" if part.kind else part.text


def as_stored(text: str) -> str:
    """The text of a box back as it is stored: the words of `in_plain_words` are marks again."""
    for words, mark in _typed().items():
        text = text.replace(words, mark)
    return text


@cache
def _typed() -> dict[str, str]:
    """What stands for each mark in a box, in every language of the interface, and the mark."""
    marks = [*MARKS.values(), LOST_PASSAGE]
    found: dict[str, str] = {}
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            found |= {in_plain_words(mark): mark for mark in marks}
    return found
