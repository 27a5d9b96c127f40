"""What was said in a forwarded chat?  The words alone: who wrote them and when goes first.

Reads what WhatsApp, Signal and Telegram copy or export, with European and Arabic digits. Names of
senders, times, telephone numbers, handles, links to profiles and notices of the service are
dropped; nothing is kept. Pure: no Django, no clock.
"""

import re
from collections.abc import Iterator
from typing import Final

from contrepoint.common.masking import MARKS, mask

GONE: Final = "…"
"""What stands where a name or a number was."""

_DIGIT = r"[0-9\u0660-\u0669\u06f0-\u06f9]"
_DAY = (
    rf"(?:{_DIGIT}{{1,4}}[./\-]{_DIGIT}{{1,2}}[./\-]{_DIGIT}{{1,4}}"
    rf"|{_DIGIT}{{1,2}} \w{{3,9}}\.? {_DIGIT}{{4}})"
)
_CLOCK = (
    rf"{_DIGIT}{{1,2}}[:.h]{_DIGIT}{{2}}(?:[:.]{_DIGIT}{{2}})?"
    r"(?:\s?(?:[AaPp]\.?\s?[Mm]\.?|[صم]))?"
)
_MOMENT = rf"{_DAY}(?:\s?[,،]\s?|\s(?:à|at|om|في|الساعة)\s|\s){_CLOCK}"
_SENDER = r"(?P<sender>[^:\n]{1,80}?)"
_HEADS: Final = (
    # [12/11/2026, 21:14] Name: text       WhatsApp on an iPhone, Telegram, Signal
    re.compile(rf"^\[{_MOMENT}\]\s?(?:{_SENDER}\s?:\s?(?P<said>.*)|(?P<notice>.*))$"),
    # 12/11/2026, 21:14 - Name: text       WhatsApp on Android
    re.compile(rf"^{_MOMENT}\s[-–—]\s(?:{_SENDER}\s?:\s?(?P<said>.*)|(?P<notice>.*))$"),
    # Name, [12.11.2026 21:14]             Telegram on a desk; the words come on the next lines
    re.compile(rf"^(?P<sender>[^\n\[\]]{{1,80}}?)[,،] \[{_MOMENT}\]:?(?P<said>)(?P<notice>)$"),
)
_MARKS_OF_DIRECTION = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_SPACES = re.compile("[\u00a0\u202f\u2009]")
_WITHOUT_WORDS = re.compile(
    r"^(?:<.{1,60}>|\W*|.{0,30}(?:omitted|omise?s?|absente?s?|attached|joint|weggelaten)"
    r"|.*(?:تم استبعاد|لم يتم إدراج).*)$",
    re.IGNORECASE,
)
_NAME_AT_LEAST = 3


def messages_of(text: str) -> tuple[str, ...] | None:
    """The words of a forwarded chat, message by message; None where the text is no chat.

    A chat begins with the head of a message: whatever stands before one is no chat.
    """
    lines = [_plain(line) for line in text.splitlines()]
    first = next((line for line in lines if line.strip()), "")
    if _head(first) is None:
        return None
    senders: list[str] = []
    said: list[str] = []
    for sender, words in _messages(lines):
        if sender:
            senders.append(sender)
            said.append(words)
    names = _names(senders)
    told = (_without_people(words, names) for words in said if not _WITHOUT_WORDS.match(words))
    return tuple(words for words in told if any(letter.isalpha() for letter in words))


def _plain(line: str) -> str:
    return _SPACES.sub(" ", _MARKS_OF_DIRECTION.sub("", line)).strip()


def _head(line: str) -> re.Match[str] | None:
    return next((found for head in _HEADS if (found := head.match(line))), None)


def _messages(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Each sender with the words; a notice of the service has no sender."""
    sender, words = "", [""]
    for line in lines:
        head = _head(line)
        if head is None:
            words.append(line)
            continue
        yield sender, "\n".join(words).strip()
        sender, words = (head["sender"] or "").strip(" ~"), [head["said"] or ""]
    yield sender, "\n".join(words).strip()


def _names(senders: list[str]) -> re.Pattern[str] | None:
    """What to look for in the words: whole names, and the first name of each."""
    found = set(senders)
    found |= {sender.split()[0] for sender in senders if sender.split()}
    kept = sorted((name for name in found if len(name) >= _NAME_AT_LEAST), key=len, reverse=True)
    if not kept:
        return None
    return re.compile(rf"@?(?<!\w)(?:{'|'.join(map(re.escape, kept))})(?!\w)", re.IGNORECASE)


def _without_people(words: str, names: re.Pattern[str] | None) -> str:
    found = mask(names.sub(GONE, words) if names else words).text
    for mark in MARKS.values():
        found = found.replace(mark, GONE)
    return found.strip()
