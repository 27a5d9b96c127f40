"""Where in a long text?  Windows of whole sentences that overlap, so that nothing is cut in two."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from contrepoint.matching.text import Word

WINDOW: Final = 45
"""Words in a window at most; a longer sentence is cut, with half a window shared."""


def passages(found: Sequence[Word]) -> tuple[tuple[Word, ...], ...]:
    """The text as windows: each sentence, each pair of neighbours, and a short text whole."""
    sentences = [part for sentence in _sentences(found) for part in _cut(sentence)]
    windows = dict.fromkeys(sentences)
    for left, right in pairwise(sentences):
        pair = _together(left, right)
        if len(pair) <= WINDOW:
            windows.setdefault(pair)
    if len(found) <= WINDOW:
        windows.setdefault(tuple(found))
    return tuple(windows)


def _sentences(found: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
    for _, group in groupby(found, key=lambda word: word.sentence):
        yield tuple(group)


def _cut(sentence: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    if len(sentence) <= WINDOW:
        yield sentence
        return
    for start in range(0, len(sentence) - WINDOW // 2, WINDOW // 2):
        yield sentence[start : start + WINDOW]


def _together(left: tuple[Word, ...], right: tuple[Word, ...]) -> tuple[Word, ...]:
    """Two neighbours as one; halves of a cut sentence overlap and are not counted twice."""
    after = left[-1].span.start
    return left + tuple(word for word in right if word.span.start > after)
