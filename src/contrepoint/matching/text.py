"""What are its words and letters?  Normalisation that can always point back to the original.

Offsets are code points of the original string, end excluded.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
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
_RUN: Final = 3


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
    starts: tuple[int, ...]
    ends: tuple[int, ...]

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


@lru_cache(maxsize=8192)
def _fold_letter(letter: str) -> str:
    """The folded form of one code point, empty for marks and invisible characters."""
    folded = letter
    for _ in range(4):
        spread = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", folded).casefold())
        kept = (
            _SAME_LETTER.get(c, c)
            for c in spread
            if c != _TATWEEL and unicodedata.category(c) not in {"Mn", "Me", "Cf", "Cc"}
        )
        digits = (str(unicodedata.digit(c, 0)) if c.isdecimal() else c for c in "".join(kept))
        again = "".join(digits)
        if again == folded:
            break
        folded = again
    return " " if letter.isspace() else folded


def fold(text: str) -> Folded:
    """Letters without case, accents, vowel marks, tatweel, direction marks or elongation.

    Three or more of the same letter become one. Folding its own result changes nothing.
    A line end stays one, because sentences stop there.
    """
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for position, original in enumerate(text):
        folded = "\n" if original in "\n\r\u2028\u2029" else _fold_letter(original)
        if not folded and ends and ends[-1] == position:
            ends[-1] = position + 1  # a mark belongs to the letter that carries it
        for letter in folded:
            letters.append(letter)
            starts.append(position)
            ends.append(position + 1)
    return _without_elongation(letters, starts, ends)


def _without_elongation(letters: list[str], starts: list[int], ends: list[int]) -> Folded:
    kept: list[int] = []
    stops: list[int] = []
    position = 0
    while position < len(letters):
        letter = letters[position]
        after = position + 1
        while after < len(letters) and letters[after] == letter:
            after += 1
        if after - position >= _RUN and letter.isalpha():
            kept.append(position)
            stops.append(ends[after - 1])
        else:
            kept.extend(range(position, after))
            stops.extend(ends[position:after])
        position = after
    return Folded(
        letters="".join(letters[i] for i in kept),
        starts=tuple(starts[i] for i in kept),
        ends=tuple(stops),
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
    return tuple(_joined_letters(found))


def _joined_letters(found: list[Word]) -> list[Word]:
    """`v o t e r` and `v.o.t.e.r` are one word; one or two lone letters are left alone."""
    joined: list[Word] = []
    position = 0
    while position < len(found):
        after = position
        while (
            after < len(found)
            and len(found[after].letters) == 1
            and found[after].letters.isalpha()
            and (after == position or found[after].span.start - found[after - 1].span.end == 1)
        ):
            after += 1
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


def is_arabic(letters: str) -> bool:
    """Does the word begin with an Arabic letter?"""
    return any("\u0620" <= c <= "\u06ff" for c in letters[:2])
