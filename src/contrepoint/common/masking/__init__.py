"""Takes ways to reach or identify a person out of what people write, before it is stored.

Owns: what a telephone number, an e-mail address, an @handle, a link to a profile and the number of
a document look like in French, Arabic, English and Dutch texts, and what stands in their place.
Leaves alone: places in books (2:256, Bukhari 6018, article 18), dates, years, pages, amounts.
Does not own: names. No pattern tells a person's name from a prophet's; that is asked of people.

Pure: no Django, no clock. Its words are kept in the database, so the marks are constant and in no
language of their own; pages show them in the reader's language by way of `pieces`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from contrepoint.common.masking.accounts import find_accounts
from contrepoint.common.masking.documents import find_documents
from contrepoint.common.masking.kinds import Kind, Span
from contrepoint.common.masking.letters import plain
from contrepoint.common.masking.phones import find_phones

__all__ = ["MARKS", "Finding", "Kind", "Masked", "mask", "pieces"]

# Stored for ever: never change one, only add.
MARKS: dict[Kind, str] = {
    Kind.PHONE: "‹phone masked›",
    Kind.EMAIL: "‹e-mail masked›",
    Kind.HANDLE: "‹handle masked›",
    Kind.PROFILE_LINK: "‹profile link masked›",
    Kind.DOCUMENT_NUMBER: "‹document number masked›",
}
_KINDS = {mark: kind for kind, mark in MARKS.items()}
_MARK = re.compile("|".join(re.escape(mark) for mark in _KINDS))


@dataclass(frozen=True)
class Finding:
    """One thing that was masked: what it was, and where its mark stands. Never what it said."""

    kind: Kind
    start: int
    end: int


@dataclass(frozen=True)
class Masked:
    """A text fit to be stored, and what was taken out of it just now."""

    text: str
    found: tuple[Finding, ...]


def mask(text: str) -> Masked:
    """Put a mark in the place of everything by which a person can be reached or identified.

    Masking again changes nothing. Time is proportional to the length of the text.
    """
    parts: list[str | Kind | _Fresh] = list(pieces(text))
    while True:
        cut = list(_cut_all(parts))
        if cut == parts:
            break
        parts = cut  # a mark announces or uncovers its neighbours: look again
    written: list[str] = []
    found: list[Finding] = []
    length = 0
    for part in parts:
        if isinstance(part, _Fresh):
            words = MARKS[part.kind]
            found.append(Finding(part.kind, length, length + len(words)))
        else:
            words = MARKS[part] if isinstance(part, Kind) else part
        written.append(words)
        length += len(words)
    return Masked("".join(written), tuple(found))


def pieces(text: str) -> Iterator[str | Kind]:
    """A stored text in order: words as strings, marks as their kind, for pages that show them."""
    end = 0
    for mark in _MARK.finditer(text):
        if mark.start() > end:
            yield text[end : mark.start()]
        yield _KINDS[mark.group()]
        end = mark.end()
    if end < len(text):
        yield text[end:]


@dataclass(frozen=True)
class _Fresh:
    """A mark that was not in the text that came in."""

    kind: Kind


def _cut_all(parts: list[str | Kind | _Fresh]) -> Iterator[str | Kind | _Fresh]:
    kind_before: Kind | None = None
    for number, part in enumerate(parts, start=1):
        if isinstance(part, str) and not isinstance(part, Kind):
            yield from _cut(part, after_phone=kind_before is Kind.PHONE, ends=number == len(parts))
            kind_before = None
        else:
            yield part
            kind_before = part.kind if isinstance(part, _Fresh) else part


def _cut(text: str, *, after_phone: bool, ends: bool) -> Iterator[str | _Fresh]:
    """One stretch of words, with marks where something was found."""
    copy = plain(text)
    end = 0
    for span in _found_in(copy.text, after_phone=after_phone, ends=ends):
        start, stop = copy.original_span(span.start, span.end)
        if start > end:
            yield text[end:start]
        yield _Fresh(span.kind)
        end = stop
    if end < len(text):
        yield text[end:]


def _found_in(text: str, *, after_phone: bool, ends: bool) -> list[Span]:
    """What was found, in order, without overlap: accounts, then documents, then telephones."""
    taken = bytearray(len(text))
    spans: list[Span] = []
    for finder in (
        find_accounts(text, ends=ends),
        find_documents(text),
        find_phones(text, after_phone),
    ):
        for span in finder:
            if not any(taken[span.start : span.end]):
                taken[span.start : span.end] = b"\x01" * (span.end - span.start)
                spans.append(span)
    return sorted(spans, key=lambda span: span.start)
