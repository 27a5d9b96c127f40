"""Fit the weights of `matching.score` on the tuning half of the cases.

    python -m bench.calibrate              prints them, with figures in five folds
    python -m bench.calibrate --write      puts them into src/contrepoint/matching/weights.py

Positives: `dev-claims*` and `dev-answers*` against the whole library, and each row of wordings of
the library against the library without it (the same place in every language, as rows are
translations), also by a message in one language against the row's claim known in another alone.
Negatives: the other claims of those, and `dev-ordinary*`.  Messages of the test half and unseen
ones are not read.  Run it again whenever the library or the vocabulary has grown.
"""

import argparse
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench import own
from bench.metrics import calibration
from contrepoint.matching.freezing import register
from contrepoint.matching.index import ClaimTexts, Register
from contrepoint.matching.languages import detect
from contrepoint.matching.match import best_by_claim, candidates, rivals
from contrepoint.matching.passages import passages
from contrepoint.matching.score import RIVALRY, THRESHOLD, Evidence
from contrepoint.matching.text import words

WEIGHTS = own.ROOT / "src/contrepoint/matching/weights.py"
RIDGE = 2.0
FOLDS = 5
SMALLEST = 1e-6
# An ordinary message weighs as much as five others: a false alarm costs a leader more trust than
# a silence, and life brings more of them than a list of cases.
ORDINARY = 5.0
# A row of the library as much as a third of one: there are many, and they resemble one another.
ROW = 0.33

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Case:
    """One message: features of each claim that is near (rows), and which claim is meant.

    `rivals[i, j]` tells whether claims i and j compete.
    """

    source: str
    features: Floats
    rivals: NDArray[np.bool_]
    claims: tuple[str, ...]
    meant: str | None
    weight: float


@dataclass(frozen=True)
class Fit:
    """Weights of the features, the bias last."""

    weights: Floats

    def scores(self, case: Case) -> Floats:
        if not case.claims:
            return np.zeros(0)
        odds = np.exp(np.clip(case.features @ self.weights[:-1] + self.weights[-1], -30, 30))
        rival = np.where(case.rivals, odds[None, :], 0.0).max(axis=1)
        return np.asarray(odds / (1 + odds + RIVALRY * rival))


def case(frozen: Register, text: str, meant: str | None, source: str, weight: float) -> Case:
    found = words(text)
    language = detect(text, found, frozen.languages)
    best = best_by_claim(c for w in passages(found) for c in candidates(frozen, w, language))
    best = [c for c in best if c.found.is_enough]
    rows = [c.found.features() for c in best]
    competing = [[rivals(frozen, one, other) for other in best] for one in best]
    return Case(
        source,
        np.array(rows).reshape(len(rows), len(Evidence.FEATURES)),
        np.array(competing, dtype=bool).reshape(len(rows), len(rows)),
        tuple(frozen.claims[c.claim] for c in best),
        meant,
        weight,
    )


def cases() -> Iterator[Case]:
    whole = register(own.library())
    for row in own.cases("dev-*"):
        if not row.is_test:
            weight = 1.0 if row.claim else ORDINARY
            yield case(whole, row.text, row.claim, f"{row.file} {row.language}", weight)
    for number in range(1, 1 + max(_row(w.id) for c in own.library() for w in c.wordings)):
        library = own.library(without_row=number)
        left_out = _of_row(number)
        yield from _rows(register(library), left_out, "left out")


def _row(identifier: str) -> int:
    return int(identifier.rsplit("-", 1)[1])


def _of_row(number: int) -> list[tuple[str, str, str]]:
    """(claim, language, text) of the wordings of one row."""
    return [
        (claim.claim, wording.language, wording.text)
        for claim in own.library()
        for wording in claim.wordings
        if _row(wording.id) == number
    ]


def _rows(frozen: Register, texts: Sequence[tuple[str, str, str]], source: str) -> Iterator[Case]:
    for claim, language, text in texts:
        yield case(frozen, text, claim, f"{source} {language}", ROW)


def across() -> Iterator[Case]:
    """Tuning messages whose claim is known in one other language alone, in folds of claims."""
    mine = [c for c in own.cases("dev-claims*") if c.claim and not c.is_test]
    for there in ("fr", "ar", "en"):
        for fold in range(4):
            library = [
                c if own.fold(c.claim, 4) != fold else _only(c, there) for c in own.library()
            ]
            frozen = register(library)
            for row in mine:
                if row.language != there and own.fold(row.claim or "", 4) == fold:
                    yield case(frozen, row.text, row.claim, f"across to {there}", ROW)


def _only(claim: ClaimTexts, language: str) -> ClaimTexts:
    kept = tuple(w for w in claim.wordings if w.language == language)
    return ClaimTexts(claim.claim, kept, claim.mirrors)


@dataclass(frozen=True)
class Table:
    """Cases side by side: `features` of claims that compete, the `present` ones, the `meant` one.

    Where no claim that is near is meant, `meant` is all nought: silence is right.
    """

    features: Floats
    present: NDArray[np.bool_]
    meant: Floats
    weights: Floats

    def loss(self, found: Floats, ridge: Floats) -> tuple[float, Floats]:
        """What is to be made least, and the probability of each claim."""
        odds = np.where(self.present, self.features @ found, -np.inf)
        top = np.maximum(0.0, odds.max(axis=1))
        raised = np.exp(odds - top[:, None])
        whole = np.exp(-top) + raised.sum(axis=1)
        lost = top + np.log(whole) - self.meant @ found
        return float(self.weights @ lost + found @ ridge @ found / 2), raised / whole[:, None]


def table(some: Sequence[Case]) -> Table:
    near = [c for c in some if c.claims]
    width, depth = len(Evidence.FEATURES) + 1, max(len(c.claims) for c in near)
    features = np.zeros((len(near), depth, width))
    present = np.zeros((len(near), depth), dtype=bool)
    meant = np.zeros((len(near), width))
    for place, one in enumerate(near):
        features[place, : len(one.claims), :-1] = one.features
        features[place, : len(one.claims), -1] = 1.0
        present[place, : len(one.claims)] = True
        if one.meant in one.claims:
            right = one.claims.index(one.meant)
            present[place, : len(one.claims)] = one.rivals[right]
            present[place, right] = True
            meant[place] = features[place, right]
    return Table(features, present, meant, np.array([c.weight for c in near]))


def trained(some: Sequence[Case]) -> Fit:
    """Logistic regression over claims that compete, or silence; a ridge; Newton's steps."""
    held = table(some)
    width = held.meant.shape[1]
    ridge = RIDGE * np.diag([*np.ones(width - 1), 0.0])
    found = np.zeros(width)
    loss, odds = held.loss(found, ridge)
    for _ in range(60):
        mean = np.einsum("nk,nkd->nd", odds, held.features)
        slope = held.weights @ (mean - held.meant) + ridge @ found
        weighed = held.features * np.sqrt(held.weights[:, None] * odds)[:, :, None]
        spread = weighed.reshape(-1, width)
        centre = mean * np.sqrt(held.weights)[:, None]
        bend = spread.T @ spread - centre.T @ centre + ridge + 1e-9 * np.eye(width)
        step, share = np.linalg.solve(bend, slope), 1.0
        while (after := held.loss(found - share * step, ridge))[0] > loss and share > SMALLEST:
            share /= 2
        found, gained = found - share * step, loss - after[0]
        loss, odds = after
        if gained < SMALLEST:
            break
    return Fit(found)


def tell(everything: Sequence[Case]) -> None:
    """Places and calibration where a case is scored by weights that have not seen it."""
    sums: dict[str, list[int]] = {}
    pairs: list[tuple[float, bool]] = []
    for turn in range(FOLDS):
        fit = trained([c for n, c in enumerate(everything) if n % FOLDS != turn])
        for one in (c for n, c in enumerate(everything) if n % FOLDS == turn):
            found = fit.scores(one)
            order = np.argsort(-found)
            named = [one.claims[i] for i in order if found[i] >= THRESHOLD]
            row = sums.setdefault(one.source, [0, 0, 0, 0])
            row[0] += 1
            row[1] += named[:1] == [one.meant] if one.meant else bool(named)
            row[2] += one.meant in named[:3]
            row[3] += [one.claims[i] for i in order[:1]] == [one.meant]
            if one.weight != ROW:
                pairs += [(float(found[i]), one.claims[i] == one.meant) for i in order[:3]]
    for source, (count, first, three, ranked) in sorted(sums.items()):
        if "ordinary" in source:
            print(f"{source:26} n={count:4} named {first / count:.3f}")
        else:
            print(
                f"{source:26} n={count:4} first {first / count:.3f} in three {three / count:.3f}"
                f" (first without the threshold {ranked / count:.3f})"
            )
    print(f"expected calibration error {calibration(pairs):.3f} over {len(pairs)} pairs")


def written(fit: Fit) -> str:
    """The module of weights, as `bench.calibrate --write` leaves it."""
    rows = "".join(
        f'    "{name}": {weight:.2f},\n'
        for name, weight in zip(Evidence.FEATURES, fit.weights[:-1], strict=True)
    )
    return f'''"""What each piece of evidence weighs: written by `python -m bench.calibrate`."""

from typing import Final

WEIGHTS: Final = {{
{rows}}}
BIAS: Final = {fit.weights[-1]:.2f}
'''


def main() -> None:
    read = argparse.ArgumentParser(description=__doc__)
    read.add_argument("--write", action="store_true", help="put the weights into the engine")
    asked = read.parse_args()
    everything = [*cases(), *across()]
    tell(everything)
    made = written(trained(everything))
    print(made)
    if asked.write:
        WEIGHTS.write_text(made, encoding="utf-8")
        ruff = Path(sys.executable).parent / "ruff"
        subprocess.run((str(ruff), "format", "-q", str(WEIGHTS)), check=True)  # noqa: S603


if __name__ == "__main__":
    main()
