"""What does a text deny?  Negations and the things in their reach; "it is not true that"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from contrepoint.matching.terms import Thing
from contrepoint.matching.text import Word, words
from contrepoint.matching.vocabulary import stance

_REACH: Final = 8
_OPENING: Final = 5
_NE: Final = frozenset({"ne", "n"})
_NE_REACH: Final = 5
_STOP: Final = re.compile(r"[,;:،؛()\n]")
_ASKED: Final = re.compile(r"\s*[\"»”']*\s*[?؟]")

Phrases = Mapping[str, tuple[tuple[str, ...], ...]]


def _phrases(listed: str) -> Phrases:
    """Folded phrases by their first word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for entry in listed.split(","):
        if letters := tuple(word.letters for word in words(entry)):
            found.setdefault(letters[0], []).append(letters)
    return {first: tuple(sorted(them, key=lambda p: (-len(p), p))) for first, them in found.items()}


_NOT: Final = _phrases(stance.NOT)
_EXCEPT: Final = _phrases(stance.EXCEPT)
_HARMLESS: Final = _phrases(stance.HARMLESS)
_CLAUSE: Final = _phrases(stance.CLAUSE)
_FALSE: Final = _phrases(stance.FALSE)
_LYING: Final = _phrases(stance.LYING)
_ASKING: Final = _phrases(stance.ASKING)
REFUSING: Final = _phrases(stance.REFUSING)


@dataclass(frozen=True, slots=True)
class Denials:
    """`places` of the things that are denied; is the whole said to be untrue, or a lie?

    `asks` when the passage, or what it ends with, is a question.
    """

    places: frozenset[int]
    untrue: bool
    lying: bool
    asks: bool


def denials(found: Sequence[Word], things: Sequence[Thing], text: str) -> Denials:
    """What a passage denies; a negation inside a thing ("not welcome") is part of that thing."""
    skipped = set(_covered(found, _HARMLESS))
    untrue = set(_covered(found, _FALSE, skipped))
    lying = set(_covered(found, _LYING, skipped))
    skipped |= untrue | lying
    phrases = [(thing.start, thing.end) for thing in things if " " in thing.stem]
    inside = {
        place
        for start, end in phrases
        for place, word in enumerate(found)
        if start <= word.span.start < end
    }
    denied: set[int] = set()
    for place in range(len(found)):
        if place in skipped or place in inside:
            continue
        if length := _denial_at(found, place):
            start = _ne_before(found, place) or place + length
            denied.update(_reached(found, start, things, text))
    asks = is_asked(found, text) or any(_covered(found, _ASKING))
    return Denials(frozenset(denied), bool(untrue), bool(lying), asks)


def is_asked(found: Sequence[Word], text: str) -> bool:
    """Does a question mark follow?"""
    return bool(found) and bool(_ASKED.match(text, found[-1].span.end))


def is_called_untrue(after: Sequence[Word], text: str) -> bool:
    """Does the next sentence open with "that is false"?"""
    if not after:
        return False
    following = [word for word in after if word.sentence == after[0].sentence]
    begins = any(_covered(following[:_OPENING], _FALSE))
    return begins and not is_asked(following, text)


def _ne_before(found: Sequence[Word], place: int) -> int:
    """The place after the `ne` of `ne … pas`, 0 without one: its reach begins at the verb."""
    for before in range(place - 1, max(-1, place - 1 - _NE_REACH), -1):
        if found[before].sentence == found[place].sentence and found[before].letters in _NE:
            return before + 1
    return 0


def phrase_at(found: Sequence[Word], place: int, phrases: Phrases) -> int:
    """How many words of one of the phrases stand here, 0 when none does."""
    first = found[place].letters
    for letters in (first, first[1:]) if first[0] in "وف" else (first,):
        for phrase in phrases.get(letters, ()):
            rest = found[place + 1 : place + len(phrase)]
            if tuple(word.letters for word in rest) == phrase[1:]:
                return len(phrase)
    return 0


def _covered(found: Sequence[Word], phrases: Phrases, but: set[int] | None = None) -> Iterator[int]:
    for place, word in enumerate(found):
        letters = word.letters
        known = letters in phrases or (letters[0] in "وف" and letters[1:] in phrases)
        if known and (not but or place not in but):
            yield from range(place, place + phrase_at(found, place, phrases))


def _denial_at(found: Sequence[Word], place: int) -> int:
    """Length of the denial that stands here; `ما … ش` goes around its verb."""
    if length := phrase_at(found, place, _NOT):
        return length
    letters = found[place].letters
    if letters == "personne":
        return int(_ne_before(found, place) > 0)
    following = found[place + 1].letters if place + 1 < len(found) else ""
    around = letters in {"ما", "ma"} and following.endswith(("ش", "ch"))
    joined = letters.startswith("ما") and letters.endswith("ش") and len(letters) > len("ماش") + 1
    return int(around or joined)


def _reached(
    found: Sequence[Word], start: int, things: Sequence[Thing], text: str
) -> Iterator[int]:
    """Things after a denial, up to the end of its clause; none when an exception follows."""
    for place in range(start, min(len(found), start + 2 * _REACH)):
        if phrase_at(found, place, _CLAUSE) or found[place].sentence != found[start].sentence:
            break
        if phrase_at(found, place, _EXCEPT):
            return
    end = start
    while end < min(len(found), start + _REACH):
        before = found[end - 1]
        between = text[before.span.end : found[end].span.start]
        if found[end].sentence != before.sentence or _STOP.search(between):
            break
        if phrase_at(found, end, _CLAUSE):
            break
        end += 1
    if end == start:
        return
    reach = range(found[start - 1].span.start, found[end - 1].span.end)
    yield from (place for place, thing in enumerate(things) if thing.start in reach)
