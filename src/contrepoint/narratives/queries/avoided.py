"""Which words to avoid stand in a reply, and which red lines is its author to read?

A line that names words between « » speaks of these; another of what stands before its colon,
dash or semicolon; the whole line says why. What a reply itself puts between « » is quoted.
"""

import dataclasses
import re
import unicodedata
from collections.abc import Iterable, Iterator

from contrepoint.common.languages import Language, Words, best_words
from contrepoint.narratives.access import lines_visible_to
from contrepoint.narratives.enums import LineKind, LineState, Register
from contrepoint.narratives.models import AnswerText, CommonLine
from contrepoint.narratives.queries.message import in_message_order
from contrepoint.network.access import Viewer

_QUOTED = re.compile(r"«\s*([^»]*?)\s*»|“\s*([^”]*?)\s*”")
_HEAD = re.compile(r"\s*[:;–—]\s*|\s+-\s+")
_TOKENS = re.compile(r"\w+")
_ARTICLE = re.compile(r"^(?:[وفبك]?ال|لل)(?=\w{3})")
_PREFIXES = "وفبكل"
Said = tuple[Register, Language, str]


@dataclasses.dataclass(frozen=True, slots=True)
class CommonWords:
    """A line of the common message: its code, and its words in the reader's language."""

    code: str
    words: Words


@dataclasses.dataclass(frozen=True, slots=True)
class AvoidedWord:
    """A word to avoid that stands in a register: the line that names it, and why."""

    line: CommonWords
    word: Words
    register: Register


def red_lines(user: Viewer, language: str) -> list[CommonWords]:
    """The adopted red lines that `user` may see, in the order of the message."""
    return [
        CommonWords(row.code, best_words(row.texts.all(), language))
        for row in _adopted(user, LineKind.RED)
    ]


def avoided_words(said: Iterable[Said], user: Viewer, language: str) -> list[AvoidedWord]:
    """The words to avoid of the adopted lines that `user` may see, where they stand in texts."""
    texts = list(said)
    found: list[AvoidedWord] = []
    for row in _adopted(user, LineKind.AVOID):
        line = CommonWords(row.code, best_words(row.texts.all(), language))
        for text in row.texts.all():
            for word in terms_of(text.text):
                found += [
                    AvoidedWord(line, Words(word, text.language), register)
                    for register, written_in, words in texts
                    if written_in == text.language and stands_in(word, words)
                ]
    return found


def texts_said(rows: Iterable[AnswerText]) -> list[Said]:
    """What a reply says, in all its languages; what it says not to say is no use of a word."""
    return [
        (Register(row.register), Language(row.language), row.text)
        for row in sorted(rows, key=lambda row: row.pk)
        if row.register != Register.AVOID
    ]


def _adopted(user: Viewer, kind: LineKind) -> Iterator[CommonLine]:
    lines = lines_visible_to(user).filter(kind=kind, state=LineState.ADOPTED)
    yield from in_message_order(lines).prefetch_related("texts")


def terms_of(line: str) -> list[str]:
    """The words that a line asks to avoid."""
    quoted = [a or b for a, b in _QUOTED.findall(line)]
    head = _HEAD.split(line, maxsplit=1)[0]
    terms = quoted or [part.strip(" .!") for part in head.split(",")]
    return [term for term in terms if _TOKENS.search(term)]


def stands_in(term: str, text: str) -> bool:
    """The words of `term` follow one another in `text`, outside what it quotes."""
    wanted = _stems(term)
    unquoted = _QUOTED.sub("\n", text)
    return any(_holds(_stems(stretch), wanted) for stretch in unquoted.split("\n"))


def _holds(words: list[str], wanted: list[str]) -> bool:
    size = len(wanted)
    return any(
        all(map(_is_form_of, words[n : n + size], wanted)) for n in range(len(words) - size + 1)
    )


def _is_form_of(word: str, wanted: str) -> bool:
    """The same word, or the same behind a particle that Arabic writes in one with it."""
    return word == wanted or (word[0] in _PREFIXES and word[1:] == wanted)


def _stems(text: str) -> list[str]:
    """The words without capitals, accents, vowel signs, plural endings, the Arabic article."""
    bare = unicodedata.normalize("NFKD", text.casefold().replace("\u0640", ""))
    letters = "".join(c for c in bare if not unicodedata.combining(c))
    return [_stem(word) for word in _TOKENS.findall(letters)]


def _stem(word: str) -> str:
    if word.isascii():
        return word[:-1] if len(word) > 3 and word[-1] in "sx" else word
    return _ARTICLE.sub("", word)
