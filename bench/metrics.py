"""How far up does the right claim stand, and does a probability mean what it says?"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

NAMES = ("S@1", "S@3", "S@5", "MRR", "MAP@5", "R@10")
DEPTH = 10


@dataclass
class Places:
    """Sums over questions; `row` gives the means in the order of `NAMES`."""

    asked: int = 0
    sums: list[float] = field(default_factory=lambda: [0.0] * len(NAMES))

    def add(self, ranked: Sequence[str], right: Collection[str]) -> None:
        self.asked += 1
        hits = [place for place, name in enumerate(ranked[:DEPTH], 1) if name in right]
        first = hits[0] if hits else 0
        five = [(n, place) for n, place in enumerate(hits, 1) if place <= 5]
        for number, value in enumerate(
            (
                *(float(0 < first <= k) for k in (1, 3, 5)),
                1 / first if first else 0.0,
                sum(n / place for n, place in five) / min(len(right), 5),
                len(hits) / len(right),
            )
        ):
            self.sums[number] += value

    @property
    def row(self) -> tuple[float, ...]:
        return tuple(value / max(self.asked, 1) for value in self.sums)


def calibration(pairs: Iterable[tuple[float, bool]], bins: int = 10) -> float:
    """Expected calibration error of (probability said, was it so)."""
    held: list[list[tuple[float, bool]]] = [[] for _ in range(bins)]
    for said, true in pairs:
        held[min(bins - 1, int(said * bins))].append((said, true))
    total = sum(map(len, held))
    return sum(
        abs(sum(said for said, _ in inside) - sum(true for _, true in inside)) for inside in held
    ) / max(total, 1)


def printed(name: str, places: Places) -> str:
    return f"  {name:26} n={places.asked:4} " + " ".join(f"{value:6.3f}" for value in places.row)


HEAD = f"  {'':26} {'':6} " + " ".join(f"{name:>6}" for name in NAMES)
