"""Plain search engines to stand beside ours: BM25 over stems, over characters, their sum; fuzz.

BM25 as Lucene has it, k1 1.5 and b 0.75, over numpy postings.  A claim scores as its best wording.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
import Stemmer
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from bench.sets import Document

K1, B = 1.5, 0.75
SNOWBALL = {"ar": "arabic", "en": "english", "fr": "french", "nl": "dutch"}
WORD = re.compile(r"\w+")

Floats = NDArray[np.float64]
Tokens = Callable[[str], list[str]]


def stems(language: str) -> Tokens:
    if language not in SNOWBALL:
        return lambda text: WORD.findall(text.lower())
    stemmer = Stemmer.Stemmer(SNOWBALL[language])
    return lambda text: list(stemmer.stemWords(WORD.findall(text.lower())))


def characters(text: str) -> list[str]:
    """Runs of 3, 4 and 5 characters, spaces included."""
    whole = f" {' '.join(text.lower().split())} "
    return [whole[i : i + n] for n in (3, 4, 5) for i in range(len(whole) - n + 1)]


class BM25:
    def __init__(self, texts: Sequence[str], tokens: Tokens) -> None:
        self._tokens = tokens
        counted = [Counter(tokens(text)) for text in texts]
        lengths = np.array([sum(c.values()) for c in counted], dtype=np.float64)
        norm = K1 * (1 - B + B * lengths / max(lengths.mean(), 1e-9))
        held: dict[str, tuple[list[int], list[int]]] = {}
        for place, terms in enumerate(counted):
            for term, count in terms.items():
                places, counts = held.setdefault(term, ([], []))
                places.append(place)
                counts.append(count)
        self._size = len(texts)
        self._postings: dict[str, tuple[NDArray[np.int32], NDArray[np.float32]]] = {}
        for term, (places, counts) in held.items():
            where = np.array(places, dtype=np.int32)
            often = np.array(counts, dtype=np.float64)
            rarity = math.log(1 + (self._size - len(places) + 0.5) / (len(places) + 0.5))
            weights = rarity * often / (often + norm[where])
            self._postings[term] = (where, weights.astype(np.float32))

    def scores(self, text: str) -> Floats:
        total = np.zeros(self._size)
        for term, count in Counter(self._tokens(text)).items():
            if term in self._postings:
                where, weights = self._postings[term]
                total[where] += count * weights
        return total


class Baselines:
    """All of them over one list of documents of one language."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._names = [d.name for d in documents]
        texts = [text for d in documents for text in d.wordings]
        self._owners = np.array([n for n, d in enumerate(documents) for _ in d.wordings])
        self._lower = [text.lower() for text in texts]
        self._stems = BM25(texts, stems(documents[0].language))
        self._characters = BM25(texts, characters)

    def ranked(self, text: str, fuzzy: bool = True) -> dict[str, list[str]]:
        """Ten first names by each system."""
        by_stems, by_characters = self._stems.scores(text), self._characters.scores(text)
        found = {
            "BM25 stems": by_stems,
            "BM25 characters 3-5": by_characters,
            "sum of the two": by_stems + by_characters,
        }
        if fuzzy:
            found["RapidFuzz token set"] = np.asarray(
                process.cdist([text.lower()], self._lower, scorer=fuzz.token_set_ratio)[0],
                dtype=np.float64,
            )
        return {name: self._first(scores) for name, scores in found.items()}

    def _first(self, scores: Floats) -> list[str]:
        best = np.full(len(self._names), -np.inf)
        np.maximum.at(best, self._owners, scores)
        order = np.lexsort((np.arange(best.size), -best))[:10]
        return [self._names[place] for place in order if best[place] > 0]
