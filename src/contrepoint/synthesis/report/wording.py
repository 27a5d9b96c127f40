"""How do records become sentences of a language?  Frames, lists, full stops, capitals."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from babel.lists import format_list

from contrepoint.common.languages import TranslationStatus, Words, direction
from contrepoint.common.marks import LOST_PASSAGE

_SLOT = re.compile("\ue000([0-9]+)\ue001")
_CLOSERS = "»”\"’')]\u00a0\u202f "
_STOPS = ".!?…؟۔"

# Words that open an item of a list with a capital only because somebody began a line with it.
_OPENERS = {
    "fr": frozenset({"le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "comment"}),
    "en": frozenset({"the", "a", "an", "how", "what"}),
}
_FRENCH_INFINITIVE = re.compile(r"^(?:s['’]|se )?[a-zà-ÿ]+(?:er|ir|re)$")


def slot(place: int) -> str:
    """The hole of a frame into which `assembled` puts the value of this place."""
    return f"\ue000{place}\ue001"


def assembled(frame: str, values: Sequence[Words], language: str) -> tuple[Words, ...]:
    """The frame, a text in `language`, with people's words in its slots.

    Neighbours of one language become one part, a draft if one of them is.
    """
    pieces: list[Words] = []
    done = 0
    for found in _SLOT.finditer(frame):
        pieces.append(Words(frame[done : found.start()], language))
        pieces.append(values[int(found[1])])
        done = found.end()
    pieces.append(Words(frame[done:], language))
    joined = []
    pieces = [piece for piece in pieces if piece.text]
    for part_language, group in groupby(pieces, key=lambda piece: piece.language):
        members = list(group)
        is_draft = any(member.is_draft_translation for member in members)
        status = TranslationStatus.DRAFT if is_draft else members[0].status
        joined.append(Words("".join(m.text for m in members), part_language, status))
    return tuple(joined)


def told_by_line(
    frame: str, words: Words, values: Sequence[Words], language: str
) -> list[tuple[Words, ...]]:
    """A text of several lines as sentences: the first in the frame, the others as they stand.

    The words take slot 0 of the frame, `values` the slots after it. Nothing comes of no words.
    """
    lines = [line for line in words.text.splitlines() if line.strip()]
    said = [as_sentence(replace(words, text=line)) for line in lines]
    return [
        assembled(slot(0) if place else frame, [sentence, *values], language)
        for place, sentence in enumerate(said)
    ]


def listed(items: Sequence[str], language: str) -> str:
    """“a, b and c” as the language does it."""
    return format_list(list(items), locale=language)


def listed_clauses(items: Sequence[str], language: str) -> str:
    """The same for long items: Arabic sets them apart, for “and” is also inside of them."""
    if language == "ar":
        return "، و".join(items)
    return listed(items, language)


def begins_lost(text: str) -> bool:
    """The beginning of this sentence is lost."""
    return text.lstrip().startswith(LOST_PASSAGE)


def ends_lost(text: str) -> bool:
    """The end of this sentence is lost."""
    return text.rstrip().endswith(LOST_PASSAGE)


def named_in(name: str, language: str) -> Words:
    """A person's name, in the language of the text unless it is written in the other script."""
    is_arabic = any("\u0600" <= letter <= "\u06ff" for letter in name)
    if is_arabic == (direction(language) == "rtl"):
        return Words(name, language)
    return Words(name, "ar" if is_arabic else "fr")


def as_sentence(words: Words) -> Words:
    """The words on one line, with a capital and a full stop; a lost end stays open."""
    text = " ".join(words.text.split())
    if text and text[0].islower():
        text = text[0].upper() + text[1:]
    return Words(ended(text), words.language, words.status)


def ended(text: str) -> str:
    """The text with a full stop where it has no end of its own."""
    bare = text.rstrip(_CLOSERS)
    if ends_lost(text) or (bare and bare[-1] in _STOPS):
        return text
    return text.rstrip(" ;,:") + "."


def as_item(words: Words) -> Words:
    """The words as they stand inside a list: no full stop, no capital of a line's beginning."""
    text = " ".join(words.text.split())
    if not ends_lost(text):
        text = text.rstrip(" ;,:.") or text
    first = re.split(r"[ '’]", text, maxsplit=1)[0].casefold()
    if first in _OPENERS.get(words.language, ()) or is_infinitive(words):
        text = text[0].lower() + text[1:]
    return Words(text, words.language, words.status)


def is_infinitive(words: Words) -> bool:
    """A French text that begins with a verb in the infinitive, as a promise does."""
    pieces = unicodedata.normalize("NFC", words.text.strip()).split()
    if words.language != "fr" or not pieces:
        return False
    verb = " ".join(pieces[:2]) if pieces[0].casefold() == "se" else pieces[0]
    return _FRENCH_INFINITIVE.match(verb.casefold()) is not None
