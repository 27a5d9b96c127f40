"""Fit the weights of `matching.score` on the development cases and say how far they hold.

    python bench/calibrate.py [library/claims]

Positives: `dev-claims*.jsonl` and `dev-answers.jsonl` against the whole library, and each wording
of the library against the library without its row (the same place in every language, as rows are
translations).
Negatives: the other claims of those, and `dev-ordinary.jsonl`.  Held-out messages are not read.
"""

import json
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from contrepoint.matching.index import ClaimTexts, Register, Wording, register
from contrepoint.matching.languages import detect
from contrepoint.matching.match import best_by_claim, candidates
from contrepoint.matching.passages import passages
from contrepoint.matching.text import words

CASES = Path(__file__).parent.parent / "tests/data/matching"
LEAD_AT_MOST = 3.0
RIDGE = 2.0
# An ordinary message weighs as much as four others: a false alarm costs a leader more trust than
# a silence, and life brings more of them than a list of cases.
ORDINARY = 4.0


@dataclass(frozen=True)
class Case:
    """One message: features a claim (rows), which claim is meant (or none), and its source.

    `rivals[i, j]` tells whether claims i and j compete: mirrors do not, nor a claim with itself.
    """

    source: str
    features: np.ndarray
    rivals: np.ndarray
    claims: tuple[str, ...]
    meant: str | None


def library(folder: Path, without: int | None = None) -> list[ClaimTexts]:
    claims = []
    for path in sorted(folder.glob("*.toml")):
        data = tomllib.loads(path.read_text())
        texts = [Wording(f"{lang}-00", lang, text) for lang, text in data["statement"].items()]
        for lang, rows in data["wordings"].items():
            texts += [
                Wording(f"{lang}-{n:02}", lang, text)
                for n, text in enumerate(rows, 1)
                if n != without
            ]
        claims.append(ClaimTexts(data["code"], tuple(texts), tuple(data["mirrors"])))
    return claims


def case(frozen: Register, text: str, meant: str | None, source: str) -> Case:
    found = words(text)
    language = detect(text, found)
    best = best_by_claim(c for w in passages(found) for c in candidates(frozen, w, language))
    best = [c for c in best if c.found.is_enough]
    rows = [c.found.features() for c in best]
    width = len(rows[0]) if rows else 0
    rivals = [
        [b.claim != a.claim and b.claim not in frozen.mirrors[a.claim] for b in best] for a in best
    ]
    return Case(
        source,
        np.array(rows).reshape(len(rows), width),
        np.array(rivals, dtype=bool).reshape(len(rows), len(rows)),
        tuple(frozen.claims[c.claim] for c in best),
        meant,
    )


def cases(folder: Path) -> Iterator[Case]:
    whole = register(library(folder))
    for name in ("dev-claims", "dev-claims-harder", "dev-answers", "dev-ordinary"):
        for line in (CASES / f"{name}.jsonl").read_text().splitlines():
            row = json.loads(line)
            yield case(whole, row["text"], row["claim"], f"{name} {row['language']}")
    rows = max(int(w.id[-2:]) for claim in library(folder) for w in claim.wordings)
    for row in range(1, rows + 1):
        rest = register(library(folder, row))
        for claim in library(folder):
            for wording in claim.wordings:
                if int(wording.id[-2:]) == row:
                    source = f"left out {wording.language}"
                    yield case(rest, wording.text, claim.claim, source)


def fit(features: np.ndarray, truth: np.ndarray, weights: np.ndarray) -> np.ndarray:
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


def leads(one: Case, odds: np.ndarray) -> np.ndarray:
    """How far each claim is ahead of the strongest one that competes with it."""
    strongest = np.where(one.rivals, odds[None, :], -np.inf).max(axis=1, initial=-np.inf)
    return np.clip(odds - strongest, -LEAD_AT_MOST, LEAD_AT_MOST)


def stacked(some: list[Case]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    features = np.vstack([c.features for c in some if c.claims])
    truth = np.array([name == c.meant for c in some for name in c.claims], dtype=float)
    weights = np.array([1.0 if c.meant else ORDINARY for c in some for _ in c.claims])
    return features, truth, weights


def train(some: list[Case]) -> tuple[np.ndarray, np.ndarray]:
    """(weights with bias, then scale of the odds, weight of the lead, bias)."""
    features, truth, weights = stacked(some)
    own = fit(features, truth, weights)
    rows = [
        np.column_stack([odds, leads(c, odds)])
        for c in some
        if c.claims
        for odds in [c.features @ own[:-1] + own[-1]]
    ]
    return own, fit(np.vstack(rows), truth, weights)


def scores(one: Case, own: np.ndarray, final: np.ndarray) -> np.ndarray:
    if not one.claims:
        return np.zeros(0)
    odds = one.features @ own[:-1] + own[-1]
    mixed = final[0] * odds + final[1] * leads(one, odds) + final[2]
    return np.asarray(1 / (1 + np.exp(-mixed)))


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "library/claims")
    everything = list(cases(folder))
    folds = 5
    sums: dict[str, list[float]] = {}
    pairs: list[tuple[float, bool]] = []
    for fold in range(folds):
        own, final = train([c for n, c in enumerate(everything) if n % folds != fold])
        for one in (c for n, c in enumerate(everything) if n % folds == fold):
            found = scores(one, own, final)
            order = [i for i in np.argsort(-found) if found[i] >= 0.5]
            names = [one.claims[i] for i in order]
            row = sums.setdefault(one.source, [0, 0, 0, 0])
            row[0] += 1
            row[1] += names[:1] == [one.meant] if one.meant else bool(names)
            row[2] += one.meant in names[:3]
            best = [one.claims[i] for i in np.argsort(-found)]
            row[3] += best[:1] == [one.meant]
            pairs += [
                (float(p), name == one.meant) for p, name in zip(found, one.claims, strict=True)
            ]
    for source, (count, first, three, ranked) in sorted(sums.items()):
        if "ordinary" in source:
            print(f"{source:22} n={count:3.0f} false alarms {first / count:.2f}")
        else:
            print(
                f"{source:22} n={count:3.0f} first {first / count:.2f} top 3 {three / count:.2f}"
                f" (first without threshold {ranked / count:.2f})"
            )
    error = 0.0
    for low in np.arange(0, 1, 0.1):
        inside = [(p, t) for p, t in pairs if low <= p < low + 0.1 or (p == 1 and low > 0.89)]
        if inside:
            said, true = (float(np.mean(v)) for v in zip(*inside, strict=True))
            error += abs(said - true) * len(inside) / len(pairs)
            print(f"  said {said:.2f} true {true:.2f} n={len(inside)}")
    print(f"expected calibration error {error:.3f} over {len(pairs)} pairs")
    own, final = train(everything)
    print("_WEIGHTS", tuple(round(float(final[0] * w), 2) for w in own[:-1]))
    print("_BIAS", round(float(final[0] * own[-1] + final[2]), 2))
    print("_LEAD", round(float(final[1] / final[0]), 2))
    print("_LEAD_AT_MOST", round(float(LEAD_AT_MOST * final[0]), 2))


if __name__ == "__main__":
    main()
