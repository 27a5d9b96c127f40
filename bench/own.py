"""The project's own cases, and the library that they are asked of.

A case belongs to the tuning or the test half by a hash of its identifier, so that no new case
moves an old one.  Whoever tunes looks at messages of the tuning half only.
"""

import hashlib
import json
import tomllib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from contrepoint.matching import ClaimTexts, Index, IndexBuilder, Wording

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests/data/matching"
LIBRARY = ROOT / "library/claims"


@dataclass(frozen=True)
class Case:
    """A message; `claim` is None for one that should match nothing."""

    id: str
    file: str
    language: str
    claim: str | None
    text: str

    @property
    def is_test(self) -> bool:
        return is_test(self.id)


def is_test(identifier: str) -> bool:
    """Does the case of this identifier belong to the half that nobody tunes on?"""
    return hashlib.sha256(identifier.encode()).digest()[0] % 2 == 1


def fold(claim: str, folds: int) -> int:
    """The fold of a claim, by a hash of its code."""
    return hashlib.sha256(claim.encode()).digest()[1] % folds


def cases(pattern: str) -> list[Case]:
    """Development cases of the files that match, in the order of their names."""
    return [
        Case(row["id"], path.stem, row["language"], row["claim"], row["text"])
        for path in sorted(CASES.glob(f"{pattern}.jsonl"))
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())
    ]


def library(
    folder: Path = LIBRARY, *, without_row: int | None = None, only: Collection[str] | None = None
) -> list[ClaimTexts]:
    """The claims of the starter library, perhaps without one row, or in some languages only.

    A row is the same place in the list of wordings of every language: they are translations.
    """
    claims = []
    for path in sorted(folder.glob("*.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        texts = [
            Wording(f"{language}-{row:02}", language, text)
            for language, statement in data["statement"].items()
            for row, text in enumerate([statement, *data["wordings"].get(language, ())])
            if (row == 0 or row != without_row) and (only is None or language in only)
        ]
        claims.append(ClaimTexts(data["code"], tuple(texts), tuple(data["mirrors"])))
    return claims


def answers(folder: Path = LIBRARY) -> Iterator[dict[str, str]]:
    """Each paragraph of the answers in its languages, where they have as many paragraphs."""
    for path in sorted(folder.glob("*.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        for answer in (data.get("answer", {}), *data.get("answers", ())):
            told = {code: parts for code, parts in answer.items() if isinstance(parts, dict)}
            for name in sorted({name for parts in told.values() for name in parts}):
                cut = {
                    code: [part for part in parts[name].split("\n") if part.strip()]
                    for code, parts in told.items()
                    if isinstance(parts.get(name), str)
                }
                if len({len(parts) for parts in cut.values()}) == 1:
                    for row in zip(*cut.values(), strict=True):
                        yield dict(zip(cut, row, strict=True))


def index_of(claims: Collection[ClaimTexts], said: Iterable[dict[str, str]] = ()) -> Index:
    builder = IndexBuilder()
    for claim in claims:
        builder.add(claim)
    for text in said:
        builder.learn(text)
    return builder.freeze()
