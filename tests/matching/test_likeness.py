"""Which short texts name the same subject, in one language or in two?"""

import json
import tomllib
from itertools import combinations
from pathlib import Path

import pytest

from contrepoint.matching import (
    ALIKE,
    PERHAPS_ALIKE,
    ClaimTexts,
    Index,
    IndexBuilder,
    Saying,
    Wording,
)

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data" / "agenda"


@pytest.fixture(scope="module")
def index() -> Index:
    """The starter library, as the product holds it."""
    builder = IndexBuilder()
    for path in sorted((ROOT / "library/claims").glob("*.toml")):
        data = tomllib.loads(path.read_text())
        texts = [Wording(f"{code}-00", code, text) for code, text in data["statement"].items()]
        for code, rows in data["wordings"].items():
            texts += [Wording(f"{code}-{n:02}", code, text) for n, text in enumerate(rows, 1)]
        builder.add(ClaimTexts(data["code"], tuple(texts)))
    return builder.freeze()


def topics(name: str) -> dict[Saying, str]:
    """Each wording under a code of its own, with the topic that it asks for."""
    lines = (DATA / name).read_text().splitlines()
    rows = [json.loads(line) for line in lines]
    return {
        Saying(f"{place:03}", row["language"], row["text"]): row["topic"]
        for place, row in enumerate(rows)
    }


@pytest.mark.parametrize(
    ("name", "precision", "recall"),
    [
        ("topics.jsonl", 1.0, 0.3),
        ("topics-2.jsonl", 1.0, 0.55),
        ("topics-unseen.jsonl", 0.95, 0.6),
    ],
)
def test_what_is_called_alike_asks_for_the_same(
    index: Index, name: str, precision: float, recall: float
) -> None:
    known = topics(name)
    topic_of = {saying.subject: topic for saying, topic in known.items()}
    same = {
        frozenset((one.subject, other.subject))
        for one, other in combinations(known, 2)
        if known[one] == known[other]
    }

    found = {
        frozenset((pair.one, pair.other)) for pair in index.likenesses(known) if pair.share >= ALIKE
    }

    assert len(found & same) / len(found) >= precision
    assert len(found & same) / len(same) >= recall
    assert {topic_of[code] for pair in found for code in pair} <= set(known.values())


@pytest.mark.parametrize(
    ("french", "arabic", "english"),
    [
        ("Les femmes et les enfants soldats", "النساء والأطفال الجنود", "Women and child soldiers"),
        ("Le dialogue intra-musulman", "الحوار بين المسلمين", "Dialogue among Muslims"),
        ("L’établissement de coalitions", "بناء التحالفات", "Building coalitions"),
        ("Le travail en prison", "العمل في السجون", "Working in prisons"),
    ],
)
def test_arabic_leads_to_french_or_english_and_back(
    index: Index, french: str, arabic: str, english: str
) -> None:
    sayings = [Saying("A", "fr", french), Saying("B", "ar", arabic), Saying("C", "en", english)]
    around = [Saying("X", "fr", "La radio de quartier"), Saying("Y", "ar", "المياه والري")]

    found = index.likenesses([*sayings, *around])

    alike = {(pair.one, pair.other) for pair in found if pair.share >= ALIKE}
    assert len(alike) >= 2
    assert {code for pair in alike for code in pair} == {"A", "B", "C"}


def test_a_subject_is_told_by_any_of_its_languages(index: Index) -> None:
    one = [Saying("A", "fr", "Les bibliothèques"), Saying("A", "en", "Libraries for children")]

    (pair,) = index.likenesses([*one, Saying("B", "en", "Libraries for children")])

    assert (pair.one, pair.other) == ("A", "B")
    assert pair.share == 1.0


def test_the_order_of_the_texts_changes_nothing(index: Index) -> None:
    known = list(topics("topics.jsonl"))

    assert index.likenesses(reversed(known)) == index.likenesses(known)
    assert all(pair.share >= PERHAPS_ALIKE for pair in index.likenesses(known))


def test_texts_without_words_are_like_nothing(index: Index) -> None:
    assert index.likenesses([Saying("A", "fr", "…"), Saying("B", "fr", "…")]) == ()
    assert index.likenesses([]) == ()
