"""How fast is the engine?  Synthetic registers, one thread, explanation included.

    python bench/matching.py [claims …]        default: 12 1000 10000, five wordings each

Texts are made of words from the vocabularies and of made-up ones, with frequencies that fall
like those of a language, from a fixed seed.  Rates on shared machines vary up to threefold.
"""

import random
import resource
import sys
import time
from itertools import accumulate

from contrepoint.matching import ClaimTexts, Index, IndexBuilder, Wording
from contrepoint.matching.vocabulary import VOCABULARIES

WORDINGS = 5
MESSAGES = 300
MADE_UP = 12_000


class Writer:
    """Writes sentences of one language; the same seed writes the same ones."""

    def __init__(self, code: str, seed: int) -> None:
        self.code = code
        self.chance = random.Random(seed)
        vocabulary = VOCABULARIES[code]
        known = [w for _, entries in vocabulary.concepts for w in entries if " " not in w]
        letters = "اأبتثجحخدرزسشصطعفقكلمنهوي" if code == "ar" else "aabcdeeefghiiklmnoopqrrsttuv"
        invented = [
            "".join(self.chance.choices(letters, k=self.chance.randint(3, 9)))
            for _ in range(MADE_UP)
        ]
        self.words = [*known, *invented]
        self.chance.shuffle(self.words)
        self.words = [*vocabulary.function[:120], *vocabulary.everyday, *self.words]
        self.totals = list(accumulate(1 / (rank + 10) for rank in range(len(self.words))))

    def sentence(self) -> str:
        count = self.chance.randint(9, 20)
        return " ".join(self.chance.choices(self.words, cum_weights=self.totals, k=count)) + "."

    def bent(self, text: str) -> str:
        """A message that says it with half of the words changed."""
        other = self.sentence().split()
        return " ".join(self.chance.choice(pair) for pair in zip(text.split(), other, strict=False))


def build(claims: int) -> tuple[Index, list[str], float]:
    writers = [Writer(code, seed) for seed, code in enumerate(("fr", "ar", "en"))]
    texts = [
        ClaimTexts(
            f"S{number:05}",
            tuple(
                Wording(str(row), writer.code, writer.sentence())
                for row in range(WORDINGS)
                for writer in [writers[(number + row) % 3]]
            ),
        )
        for number in range(claims)
    ]
    messages = []
    for turn in range(MESSAGES):
        wording = texts[turn * 7 % claims].wordings[turn % WORDINGS]
        writer = next(w for w in writers if w.code == wording.language)
        messages.append(writer.bent(wording.text))
    start = time.perf_counter()
    builder = IndexBuilder()
    for claim in texts:
        builder.add(claim)
    index = builder.freeze()
    return index, messages, time.perf_counter() - start


def milliseconds(index: Index, messages: list[str]) -> list[float]:
    spent = []
    for message in messages:
        start = time.perf_counter()
        index.match(message)
        spent.append((time.perf_counter() - start) * 1000)
    return sorted(spent)


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or [12, 1000, 10_000]
    print("claims × wordings     build    p50 ms   p95 ms   long text ms   memory MB")
    for size in sizes:
        index, messages, built = build(size)
        index.match(messages[0])
        spent = milliseconds(index, messages)
        long_text = " ".join(messages)[:19_000]
        start = time.perf_counter()
        index.match(long_text)
        long_spent = (time.perf_counter() - start) * 1000
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{size:6} × {WORDINGS}        {built:7.2f} s  {spent[len(spent) // 2]:7.2f}"
            f"  {spent[int(len(spent) * 0.95)]:7.2f}   {long_spent:9.0f}     {memory:8.0f}"
        )


if __name__ == "__main__":
    main()
