"""How fast is the engine?  Made-up registers, one thread, explanation included.

    python -m bench.speed CLAIMS WORDINGS        one row, in a process of its own

Texts are made of words from the vocabularies and of made-up ones, with frequencies that fall
like those of a language, from a fixed seed.  Seconds and milliseconds are those of the
processor, so that neighbours on a shared machine do not count; messages a second are by the clock.
"""

import os
import pickle
import random
import subprocess
import sys
import time
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path

from contrepoint.matching import ClaimTexts, Index, IndexBuilder, Wording
from contrepoint.matching.vocabulary import VOCABULARIES

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


def register(claims: int, wordings: int) -> tuple[list[ClaimTexts], list[str]]:
    """Claims in French, Arabic and English, and messages that say half of a wording."""
    writers = [Writer(code, seed) for seed, code in enumerate(("fr", "ar", "en"))]
    texts = [
        ClaimTexts(
            f"S{number:06}",
            tuple(
                Wording(str(row), writer.code, writer.sentence())
                for row in range(wordings)
                for writer in [writers[(number + row) % 3]]
            ),
        )
        for number in range(claims)
    ]
    messages = []
    for turn in range(MESSAGES):
        wording = texts[turn * 7 % claims].wordings[turn % wordings]
        writer = next(w for w in writers if w.code == wording.language)
        messages.append(writer.bent(wording.text))
    return texts, messages


def built(texts: Sequence[ClaimTexts]) -> tuple[Index, float]:
    start = time.process_time()
    builder = IndexBuilder()
    for claim in texts:
        builder.add(claim)
    index = builder.freeze()
    return index, time.process_time() - start


def loaded(index: Index) -> float:
    """Seconds to read the frozen index from bytes, as another process would."""
    held = pickle.dumps(index, protocol=5)
    start = time.process_time()
    pickle.loads(held)  # noqa: S301 – our own bytes, of a moment ago
    return time.process_time() - start


def milliseconds(index: Index, messages: Sequence[str]) -> list[float]:
    spent = []
    for message in messages:
        start = time.process_time()
        index.match(message)
        spent.append((time.process_time() - start) * 1000)
    return sorted(spent)


def on_two_cores(index: Index, messages: Sequence[str]) -> float:
    """Messages a second, two processes that share the index by forking."""
    start = time.perf_counter()
    children = []
    for half in (messages[::2], messages[1::2]):
        child = os.fork()
        if not child:
            milliseconds(index, half)
            os._exit(0)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)
    return len(messages) / (time.perf_counter() - start)


def memory(field: str) -> float:
    """MB of this process: VmRSS now, VmHWM at most."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(field))


def row(claims: int, wordings: int) -> str:
    texts, messages = register(claims, wordings)
    before = memory("VmRSS")
    index, seconds = built(texts)
    kept = memory("VmRSS")
    milliseconds(index, messages[:20])
    spent = milliseconds(index, messages)
    rate = on_two_cores(index, messages * 2)
    cpu = time.process_time()
    index.match(" ".join(messages)[:19_000])
    long = (time.process_time() - cpu) * 1000
    again = loaded(index)
    return (
        f"{claims:7} × {wordings}  {seconds:7.1f} {again:7.2f} {spent[len(spent) // 2]:8.2f}"
        f" {spent[int(len(spent) * 0.95)]:8.2f} {rate:9.0f} {long:8.0f}"
        f" {kept - before:9.0f} {kept:8.0f}"
    )


def tell(sizes: Sequence[int]) -> None:
    print(
        "claims × wordings  build s  load s   p50 ms   p95 ms  msg/s ×2 long ms  index MB  whole MB"
    )
    for size in sizes:
        wordings = 5 if size <= 10_000 else 1
        command = (sys.executable, "-m", "bench.speed", str(size), str(wordings))
        made = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
        print(made.stdout.rstrip(), flush=True)


if __name__ == "__main__":
    print(row(int(sys.argv[1]), int(sys.argv[2])))
