"""What a machine doubts in a translation: references, numbers, words to avoid."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contrepoint.narratives.enums import Register
from contrepoint.narratives.fidelity import Doubt, Suspicion, avoided, doubts, numbers, words_in


def doubted(original: str, translation: str, *avoid: str) -> list[tuple[str, str]]:
    found = doubts({Register.PLAIN: original}, {Register.PLAIN: translation}, avoid)
    return [(doubt.suspicion.value, doubt.what) for doubt in found]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dans 15 pays", "في ١٥ بلدًا"),
        ("1 200 écoles", "1,200 schools"),
        ("1\u202f200 écoles", "١٬٢٠٠ مدرسة"),
        ("12,5 %", "12.5 %"),
        ("12,5 %", "١٢٫٥ ٪"),
        ("sourate 5, verset 32 (5:32)", "السورة ٥، الآية ٣٢ (٥:٣٢)"),
        ("le 3 mai 2024", "3 May 2024"),
    ],
)
def test_the_same_number_in_other_figures_is_no_doubt(one: str, other: str) -> None:
    assert doubted(one, other) == []


def test_a_lost_and_a_changed_number_are_doubted() -> None:
    assert doubted("Le verset 5:32 et 15 pays", "Verse 5:33 and 15 countries") == [
        ("lost_number", "5:32"),
        ("added_number", "5:33"),
    ]


def test_a_lost_reference_is_doubted_and_its_figures_are_no_numbers() -> None:
    assert doubted("C’est un droit [ICCPR-25].", "It is a right.") == [
        ("lost_reference", "ICCPR-25")
    ]


def test_a_part_that_is_not_translated_yet_is_not_doubted() -> None:
    assert doubted("C’est un droit [ICCPR-25], depuis 1966.", "") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L’État islamique recrute.", ["État islamique"]),
        ("L'ÉTAT ISLAMIQUE recrute.", ["État islamique"]),
        ("Le groupe qui se dit « État islamique » recrute.", []),
        ("L’état islamiquement", []),
        ("والدولةُ الإسلاميّة", []),
    ],
)
def test_a_word_to_avoid_is_found_as_a_word_and_not_in_a_quotation(
    text: str, found: list[str]
) -> None:
    assert avoided(text, ["État islamique"]) == found


def test_arabic_small_words_and_vowel_marks_hide_nothing() -> None:
    assert avoided("تحدّث عن وَالغَزْوَة", ["الغزوة"]) == ["الغزوة"]


def test_a_line_speaks_of_what_it_quotes_or_of_the_whole_of_it() -> None:
    assert words_in("Ne pas dire « État islamique » ni “soldats”.") == ["État islamique", "soldats"]
    assert words_in("radicalisé.") == ["radicalisé"]


@given(st.text())
def test_a_text_never_differs_from_itself(text: str) -> None:
    assert doubts({Register.PLAIN: text}, {Register.PLAIN: text}, ()) == []


@given(st.lists(st.integers(0, 10**6), max_size=6))
def test_every_number_is_found_in_either_figures(values: list[int]) -> None:
    text = " ; ".join(map(str, values))
    eastern = text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))

    assert numbers(text) == numbers(eastern) == [str(value) for value in values]


def test_a_doubt_says_in_which_part() -> None:
    found = doubts({Register.SPOKEN: "Trois."}, {Register.SPOKEN: "3."}, ())

    assert found == [Doubt(Suspicion.ADDED_NUMBER, Register.SPOKEN, "3")]
