"""Stems, concepts and detection, in cases that a native speaker can read."""

import pytest

from contrepoint.matching.languages import base, detect, sense
from contrepoint.matching.text import fold, words


def concepts(word: str, language: str) -> set[str]:
    return set(sense(fold(word).letters, language).concepts)


@pytest.mark.parametrize(
    ("language", "same"),
    [
        ("fr", ["abandonner", "abandonnés", "abandonnera", "délaissent", "ABANDONNÉE"]),
        ("en", ["abandon", "abandoned", "desert", "forsake"]),
        ("ar", ["تخلّى", "سيتخلى", "يتخلون", "خذلونا", "التخلّي"]),
        ("nl", ["verlaten"]),
    ],
)
def test_abandoning(language: str, same: list[str]) -> None:
    assert all("ABANDON" in concepts(word, language) for word in same)


@pytest.mark.parametrize(
    ("word", "concept"),
    [
        ("وبالمسلمين", "MUSLIM"),
        ("للمسلمين", "MUSLIM"),
        ("كيخونو", "BETRAY"),
        ("خونة", "BETRAY"),
        ("غيطردونا", "REJECT"),
        ("فالانتخابات", "VOTE"),
        ("محگورين", "HUMILIATE"),
        ("القوانين", "LAW"),
        ("وسيتخلّون", "ABANDON"),
        ("سينهار", "COLLAPSE"),
    ],
)
def test_arabic_clitics_and_dialect(word: str, concept: str) -> None:
    assert concept in concepts(word, "ar")


@pytest.mark.parametrize(
    ("word", "concept"),
    [("7aram", "FORBIDDEN"), ("l7okouma", "STATE"), ("lmoslimin", "MUSLIM"), ("khawana", "BETRAY")],
)
def test_arabic_in_latin_letters(word: str, concept: str) -> None:
    assert concept in concepts(word, "ar-Latn")


def test_a_country_is_not_a_payment() -> None:
    assert concepts("pays", "fr") == {"COUNTRY"}


def test_a_young_man_is_not_fasting() -> None:
    assert concepts("jeune", "fr") == set()


def test_figures_drawn_for_letters() -> None:
    assert concepts("v0ter", "fr") == concepts("voter", "fr") == {"VOTE"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Mon fils dit que c'est interdit", "fr"),
        ("Is it true that it is forbidden?", "en"),
        ("Is het waar dat het verboden is?", "nl"),
        ("قال لي ولدي", "ar"),
        ("wach bsse7 had lhadra?", "ar-Latn"),
        ("weldi kaygoul bli 7aram 3lina", "ar-Latn"),
        ("7he pr3sid3n7 0f th3 c0untry li3d t0 us", "en"),
        ("les 3lus nous m3n7en7 et l3s journali5tes aus51", "fr"),
        ("ok", "fr"),
        ("ok ok", "fr"),
        ("le 3e arrondissement et le B2 en 2026", "fr"),
    ],
)
def test_detection(text: str, language: str) -> None:
    assert detect(text, words(text)) == language


@pytest.mark.parametrize(
    ("code", "rules"),
    [("fr-BE", "fr"), ("ary", "ar"), ("ar_MA", "ar"), ("ar-Latn", "ar-Latn"), ("es", "es")],
)
def test_rules_of_a_region(code: str, rules: str) -> None:
    assert base(code) == rules
