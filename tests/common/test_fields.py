"""What a box for people's words lets through, and what it says of a text that nobody can see."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from contrepoint.common.fields import FreeText, FreeTextFormField
from contrepoint.common.marks import LOST_PASSAGE
from contrepoint.common.masking import MARKS
from contrepoint.common.masking.invisible import is_empty, without_invisible
from tests.common.masking_cases import EMAIL, PHONE

CLEANED = [
    ("‮txet neddih‬", "txet neddih"),
    ("\u202aa\u202bb\u202cc\u202dd\u202ee", "abcde"),
    ("\u2066a\u2067b\u2068c\u2069", "abc"),
    ("\u206606 12 34 56 78\u2069", PHONE),
    ("jean\u2060@\u202eexemple.org", EMAIL),
    ("mot\u200bs\ufeff, sou\u00adligné", "mots, souligné"),
    ("a\U000e0068\U000e0069b", "ab"),
    ("می\u200cخواهم", "می\u200cخواهم"),
    ("\u200cmot \u200d mot\u200d", "mot  mot"),
    ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
    ("قال\u200f: (نعم)\u200e", "قال\u200f: (نعم)\u200e"),
    ("لا إكراه في الدين \u06dd٢٥٦", "لا إكراه في الدين \u06dd٢٥٦"),
    ("deux\r\nlignes", "deux\r\nlignes"),
]
NOTHING = [
    "\u200b",
    " \u200b \ufeff ",
    "\u202e\u202c",
    "\u200e\u200f",
    "\u200d\n\u200c",
    "\u2066 \u2069",
    "\u3164",
    "\u2800\u2800",
    "\u00a0\u202f",
    "\U000e0068",
]


@pytest.mark.parametrize(("written", "stored"), CLEANED)
def test_what_nobody_sees_is_dropped_and_what_scripts_need_is_kept(
    written: str, stored: str
) -> None:
    assert FreeTextFormField().clean(written) == stored
    assert FreeText().get_prep_value(written) == stored


@pytest.mark.parametrize("written", NOTHING)
def test_a_text_that_shows_nothing_is_no_text(written: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        FreeTextFormField().clean(written)

    assert [error.code for error in refusal.value.error_list] == ["required"]
    assert FreeTextFormField(required=False).clean(written) == ""
    assert FreeText().get_prep_value(written) == ""


def test_control_characters_are_refused_with_a_sentence_of_their_own() -> None:
    with pytest.raises(ValidationError) as refusal:
        FreeTextFormField().clean("\x01\u200b")

    assert [error.code for error in refusal.value.error_list] == ["not_text"]


def test_no_text_stays_no_text() -> None:
    assert FreeTextFormField(required=False).clean(None) == ""
    assert FreeText(null=True).get_prep_value(None) is None


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("\u200c\u200d\u202e\u200bب"))))
def test_dropping_again_changes_nothing(text: str) -> None:
    once = without_invisible(text)

    assert without_invisible(once) == once
    assert is_empty(once) == is_empty(text)
    assert not set(once) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b")


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_a_mark_stands_in_a_box_in_words_and_comes_back_as_the_same_mark(language: str) -> None:
    stored = " puis ".join([*MARKS.values(), LOST_PASSAGE])
    box = FreeTextFormField()
    with translation.override(language):
        shown = box.prepare_value(stored)

    assert not any(mark in shown for mark in MARKS.values())
    assert box.clean(shown) == stored  # also where the language was changed meanwhile
    assert box.prepare_value(shown) == shown
