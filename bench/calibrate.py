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
from contrepoint.matching.match import best_by_claim, candidates
from contrepoint.matching.passages import passages
from contrepoint.matching.score import THRESHOLD, Evidence
from contrepoint.matching.text import words

WEIGHTS = own.ROOT / "src/contrepoint/matching/weights.py"
LEAD_AT_MOST = 3.0
RIDGE = 2.0
FOLDS = 5
# An ordinary message weighs as much as two others: a false alarm costs a leader more trust than
# a silence, and life brings more of them than a list of cases.
ORDINARY = 2.0
# A row of the library as much as a third of one: there are many, and they resemble one another.
ROW = 0.33

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Case:
    """One message: features of each claim that is near (rows), and which claim is meant.

    `rivals[i, j]` tells whether claims i and j compete: mirrors do not, nor a claim with itself.
    """

    source: str
    features: Floats
    rivals: NDArray[np.bool_]
    claims: tuple[str, ...]
    meant: str | None
    weight: float

    @property
    def truth(self) -> list[bool]:
        return [name == self.meant for name in self.claims]


@dataclass(frozen=True)
class Fit:
    """`own` weights with the bias last; `final` scale of the odds, weight of the lead, bias."""

    own: Floats
    final: Floats

    def odds(self, case: Case) -> Floats:
        return np.asarray(case.features @ self.own[:-1] + self.own[-1])

    def scores(self, case: Case) -> Floats:
        if not case.claims:
            return np.zeros(0)
        odds = self.odds(case)
        mixed = self.final[0] * odds + self.final[1] * leads(case, odds) + self.final[2]
        return np.asarray(1 / (1 + np.exp(-mixed)))


def case(frozen: Register, text: str, meant: str | None, source: str, weight: float) -> Case:
    found = words(text)
    language = detect(text, found, frozen.languages)
    best = best_by_claim(c for w in passages(found) for c in candidates(frozen, w, language))
    best = [c for c in best if c.found.is_enough]
    rows = [c.found.features() for c in best]
    rivals = [
        [b.claim != a.claim and b.claim not in frozen.mirrors[a.claim] for b in best] for a in best
    ]
    return Case(
        source,
        np.array(rows).reshape(len(rows), len(Evidence.FEATURES)),
        np.array(rivals, dtype=bool).reshape(len(rows), len(rows)),
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


def fitted(features: Floats, truth: Floats, weights: Floats) -> Floats:
    """Logistic regression with a ridge, by Newton's steps; the last number is the bias."""
    x = np.hstack([features, np.ones((len(features), 1))])
    found = np.zeros(x.shape[1])
    ridge = RIDGE * np.diag([*np.ones(x.shape[1] - 1), 0.0])
    for _ in range(50):
        odds = 1 / (1 + np.exp(-x @ found))
        slope = x.T @ (weights * (odds - truth)) + ridge @ found
        bend = (x * (weights * odds * (1 - odds))[:, None]).T @ x + ridge
        found = found - np.linalg.solve(bend, slope)
    return found


def leads(one: Case, odds: Floats) -> Floats:
    """How far each claim is ahead of the strongest one that competes with it."""
    strongest = np.where(one.rivals, odds[None, :], -np.inf).max(axis=1, initial=-np.inf)
    return np.asarray(np.clip(odds - strongest, -LEAD_AT_MOST, LEAD_AT_MOST))


def trained(some: Sequence[Case]) -> Fit:
    near = [c for c in some if c.claims]
    features = np.vstack([c.features for c in near])
    truth = np.array([value for c in near for value in c.truth], dtype=float)
    weights = np.array([c.weight for c in near for _ in c.claims])
    own_weights = fitted(features, truth, weights)
    first = Fit(own_weights, np.array([1.0, 0.0, 0.0]))
    rows = [np.column_stack([first.odds(c), leads(c, first.odds(c))]) for c in near]
    return Fit(own_weights, fitted(np.vstack(rows), truth, weights))


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
        f'    "{name}": {fit.final[0] * weight:.2f},\n'
        for name, weight in zip(Evidence.FEATURES, fit.own[:-1], strict=True)
    )
    return f'''"""What each piece of evidence weighs: written by `python -m bench.calibrate`."""

from typing import Final

WEIGHTS: Final = {{
{rows}}}
BIAS: Final = {fit.final[0] * fit.own[-1] + fit.final[2]:.2f}
LEAD: Final = {fit.final[1] / fit.final[0]:.2f}
LEAD_AT_MOST: Final = {LEAD_AT_MOST * fit.final[0]:.2f}
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
