"""The development cases against the library: a floor below which nobody may fall."""

import json
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from bench.own import is_test
from contrepoint.matching import ClaimTexts, Index, IndexBuilder, Wording

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests/data/matching"
LIBRARY = sorted((ROOT / "library/claims").glob("*.toml"))


@pytest.fixture(scope="module")
def library() -> Index:
    builder = IndexBuilder()
    for path in LIBRARY:
        data = tomllib.loads(path.read_text())
        texts = [Wording(f"{lang}-00", lang, text) for lang, text in data["statement"].items()]
        for lang, rows in data["wordings"].items():
            texts += [Wording(f"{lang}-{n:02}", lang, text) for n, text in enumerate(rows, 1)]
        builder.add(ClaimTexts(data["code"], tuple(texts), tuple(data["mirrors"])))
    return builder.freeze()


def rows(name: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in (CASES / name).read_text().splitlines()]


def test_four_messages_in_five_find_their_claim_first(library: Index) -> None:
    asked: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for row in rows("dev-claims.jsonl"):
        first = [match.claim for match in library.match(row["text"], limit=1).matches]
        asked[row["language"]] += 1
        found[row["language"]] += first == [row["claim"]]

    # From .85 in French up; half of these cases were tuned on.
    assert {code: found[code] / asked[code] >= 0.84 for code in asked} == dict.fromkeys(asked, True)


@pytest.mark.parametrize("language", ["fr", "ar", "en", "nl", "ar-Latn"])
def test_messages_that_nobody_tuned_on_find_their_claim(library: Index, language: str) -> None:
    """The half that is kept apart; named: .75, .83, .88, .79, .88, likeliest 1, .99, .96, .95, .96.

    While the register held 24 claims, .88, .87, .90, .84 and .88 were named.  The Dutch are 19
    messages, so one of them is .05; the floors leave as much as that.
    """
    files = ("dev-claims.jsonl", "dev-claims-2.jsonl", "dev-claims-harder.jsonl")
    asked = [
        row
        for name in files
        for row in rows(name)
        if row["language"] == language and is_test(row["id"])
    ]

    named = [[m.claim for m in library.match(row["text"], limit=3).matches] for row in asked]
    likeliest = [library.likeliest(row["text"], limit=3) for row in asked]

    share = 1 / len(asked)
    assert (
        sum(share for row, claims in zip(asked, named, strict=True) if row["claim"] in claims) > 0.7
    )
    assert (
        sum(share for row, claims in zip(asked, likeliest, strict=True) if row["claim"] in claims)
        > 0.93
    )


def test_hard_negatives_are_kept_silent(library: Index) -> None:
    """Discrimination reported, news, practice, errands, in five languages, both halves."""
    ordinary = rows("dev-ordinary-2.jsonl")

    alarms = [row["id"] for row in ordinary if library.match(row["text"]).matches]

    assert len(alarms) * 20 <= len(ordinary), alarms


def test_ordinary_messages_match_nothing(library: Index) -> None:
    """Three of a hundred at most; two are."""
    ordinary = [
        row
        for name in ("dev-ordinary.jsonl", "dev-ordinary-2.jsonl", "dev-ordinary-3.jsonl")
        for row in rows(name)
    ]

    alarms = [row["id"] for row in ordinary if library.match(row["text"]).matches]

    assert len(alarms) * 33 <= len(ordinary), alarms


def test_ordinary_messages_near_every_subject_match_nothing(library: Index) -> None:
    """Written to be near, a half of them tuned on: one of twelve at most."""
    ordinary = rows("dev-ordinary-4.jsonl")

    alarms = [row["id"] for row in ordinary if library.match(row["text"]).matches]

    assert len(alarms) * 12 <= len(ordinary), alarms


def test_the_cases_are_told_apart_by_their_identifiers() -> None:
    names = sorted(path.name for path in CASES.glob("dev-*.jsonl"))

    identifiers = [row["id"] for name in names for row in rows(name)]

    assert len(set(identifiers)) == len(identifiers)
