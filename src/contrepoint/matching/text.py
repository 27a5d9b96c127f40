"""What are its words and letters?  Normalisation that can always point back to the original.

Offsets are code points of the original string, end excluded.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_TATWEEL: Final = "\u0640"

# One reading for letters that writers swap: hamza seats, alif maqsura, ta marbuta, Persian and
# Maghrebi extra letters; then letters of other scripts that are drawn like a Latin one.
_SAME_LETTER: Final = {
    **dict.fromkeys("أإآٱ", "ا"),
    **dict.fromkeys("ىئیې", "ي"),
    **dict.fromkeys("ؤۇ", "و"),
    **dict.fromkeys("ةہۀە", "ه"),
    **dict.fromkeys("کڪ", "ك"),
    **dict.fromkeys("گڭݣڨ", "ك"),
    **dict.fromkeys("ڤۋڥ", "ف"),
    "ء": "",
    "پ": "ب",
    "چ": "ش",
    "ژ": "ج",
    "œ": "oe",
    "æ": "ae",
    "ø": "o",
    "ł": "l",
    "ı": "i",
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "`": "'",
    "´": "'",
    **dict(zip("асеорхуіјѕһԁґкмтвнгп", "aceopxyijshdrkmtbhrn", strict=True)),
    **dict(zip("αεικνορτυχ", "aeikvoptux", strict=True)),
}

_WORD: Final = re.compile(r"[^\W_]+(?:[*@$][^\W_]+)*")
_SENTENCE_END: Final = re.compile(r"[.!?…؟۔;؛\n]+")
_SPELT_OUT_FROM: Final = 4
RUN: Final = re.compile(r"(.)\1{2,}", re.DOTALL)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points `start` to `end` (excluded) of an original string."""

    start: int
    end: int

    def moved(self, by: int) -> "Span":
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Folded:
    """`letters[i]` was drawn at `starts[i]` to `ends[i]` of the original."""

    letters: str
    starts: Sequence[int]
    ends: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """The original stretch behind `letters[start:end]`; refuses an empty one."""
        if not 0 <= start < end <= len(self.letters):
            raise IndexError(f"{start}:{end} is not a stretch of {len(self.letters)} letters")
        return Span(self.starts[start], self.ends[end - 1])


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word and where it stands in the original; `sentence` counts from 0."""

    letters: str
    span: Span
    sentence: int


class _Letters(dict[str, str]):
    """The folded form of each code point met so far."""

    def __missing__(self, letter: str) -> str:
        self[letter] = folded = _fold_letter(letter)
        return folded


def _fold_letter(letter: str) -> str:
    """The folded form of one code point, empty for marks and invisible characters."""
    if letter in "\n\r\u2028\u2029":
        return "\n"
    if letter.isspace():
        return " "
    folded = letter
    for _ in range(4):
        spread = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", folded).casefold())
        kept = (
            _SAME_LETTER.get(c, c)
            for c in spread
            if c != _TATWEEL and unicodedata.category(c) not in {"Mn", "Me", "Cf", "Cc"}
        )
        again = "".join(str(unicodedata.digit(c, 0)) if c.isdecimal() else c for c in "".join(kept))
        if again == folded:
            break
        folded = again
    return folded


_LETTERS: Final = _Letters()


def fold(text: str) -> Folded:
    """Letters without case, accents, vowel marks, tatweel, direction marks or elongation.

    Three or more of the same letter become one. Folding its own result changes nothing.
    A line end stays one, because sentences stop there.
    """
    pieces = [_LETTERS[letter] for letter in text]
    letters = "".join(pieces)
    if len(letters) == len(text) and all(pieces):
        whole = Folded(letters, range(len(text)), range(1, len(text) + 1))
        return _without_elongation(whole)
    starts: list[int] = []
    ends: list[int] = []
    for position, piece in enumerate(pieces):
        if not piece and ends and ends[-1] == position and _hangs(text[position]):
            ends[-1] = position + 1
        starts.extend([position] * len(piece))
        ends.extend([position + 1] * len(piece))
    return _without_elongation(Folded(letters, starts, ends))


def _hangs(mark: str) -> bool:
    """Accents, vowel marks and tatweel belong to the letter before; direction marks do not."""
    return mark == _TATWEEL or unicodedata.category(mark) in {"Mn", "Me"}


def _without_elongation(folded: Folded) -> Folded:
    runs = [run for run in RUN.finditer(folded.letters) if run.group(1).isalpha()]
    if not runs:
        return folded
    kept: list[int] = []
    ends: list[int] = []
    after = 0
    for run in runs:
        kept.extend(range(after, run.start() + 1))
        ends.extend([*folded.ends[after : run.start()], folded.ends[run.end() - 1]])
        after = run.end()
    kept.extend(range(after, len(folded.letters)))
    ends.extend(folded.ends[after:])
    return Folded(
        letters="".join(folded.letters[place] for place in kept),
        starts=[folded.starts[place] for place in kept],
        ends=ends,
    )


def words(text: str) -> tuple[Word, ...]:
    """The words of `text` in reading order; letters spelt out one by one are put together."""
    folded = fold(text)
    found: list[Word] = []
    sentence = 0
    seen_until = 0
    for match in _WORD.finditer(folded.letters):
        if found and _SENTENCE_END.search(folded.letters, seen_until, match.start()):
            sentence += 1
        seen_until = match.end()
        found.append(
            Word(match.group(), folded.span(match.start(), match.end()), sentence),
        )
    return tuple(_joined_letters(found, text))


def _joined_letters(found: list[Word], text: str) -> list[Word]:
    """`v o t e r` and `v.o.t.e.r` are one word; fewer than four lone letters are left alone."""
    if sum(len(word.letters) == 1 for word in found) < _SPELT_OUT_FROM:
        return found
    joined: list[Word] = []
    position = 0
    while position < len(found):
        after = _end_of_spelling(found, text, position)
        if after - position >= _SPELT_OUT_FROM:
            run = found[position:after]
            letters = "".join(word.letters for word in run)
            span = Span(run[0].span.start, run[-1].span.end)
            joined.append(Word(letters, span, run[0].sentence))
            position = after
        else:
            joined.append(found[position])
            position += 1
    return joined


def _end_of_spelling(found: list[Word], text: str, position: int) -> int:
    """The place after the last of the lone letters that one same sign keeps apart."""
    after = position
    apart = ""
    while after < len(found) and len(found[after].letters) == 1:
        if after > position:
            between = text[found[after - 1].span.end : found[after].span.start]
            if len(between) != 1 or (apart and between != apart):
                break
            apart = between
        after += 1
    return after


def is_arabic(letters: str) -> bool:
    """Does the word begin with an Arabic letter?"""
    return "\u0620" <= letters[:1] <= "\u06ff"
