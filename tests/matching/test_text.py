"""Letters and words: what folding keeps, and that offsets always lead back."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contrepoint.matching.text import Span, fold, words


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Élève", "eleve"),
        ("مُسْلِمُونَ", "مسلمون"),
        ("مـسـلـم", "مسلم"),
        ("أ إ آ ى ة ؤ", "ا ا ا ي ه و"),
        ("ﻣﺴﻠﻢ", "مسلم"),
        ("nooooon", "non"),
        ("abandonner", "abandonner"),
        ("٢٠٢٦", "2026"),
        ("vоtеr", "voter"),  # о and е are Cyrillic
        ("l’œuvre", "l'oeuvre"),
        ("Straße", "strasse"),
        ("a\u202eb\u2069c", "abc"),
    ],
)
def test_folding(written: str, read: str) -> None:
    assert fold(written).letters == read


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text).letters

    assert fold(once).letters == once


@given(st.text())
def test_each_letter_leads_back_into_the_original(text: str) -> None:
    folded = fold(text)

    assert len(folded.starts) == len(folded.ends) == len(folded.letters)
    assert list(folded.starts) == sorted(folded.starts)
    assert all(0 <= s < e <= len(text) for s, e in zip(folded.starts, folded.ends, strict=True))


@given(st.text())
def test_each_word_folds_to_its_letters_again(text: str) -> None:
    for word in words(text):
        stretch = text[word.span.start : word.span.end]

        assert word.letters in fold(stretch).letters.replace(" ", "") or not stretch.isalpha()


@given(st.text(alphabet="abé مسلم\u064b\u0640\u200f.!\n"))
def test_words_stand_in_reading_order(text: str) -> None:
    found = words(text)

    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(a.sentence <= b.sentence for a, b in pairwise(found))


def test_a_mark_belongs_to_its_letter() -> None:
    decomposed = "e\u0301le\u0300ve dit"

    assert words(decomposed)[0].span == Span(0, 7)


def test_letters_spelt_out_are_one_word() -> None:
    assert [word.letters for word in words("v o t e r, v.o.t.e.r à b")] == [
        "voter",
        "voter",
        "a",
        "b",
    ]


def test_sentences_are_counted() -> None:
    assert [word.sentence for word in words("Un. Deux ؟ Trois\nquatre")] == [0, 1, 2, 3]


def test_an_empty_stretch_has_no_span() -> None:
    with pytest.raises(IndexError):
        fold("abc").span(1, 1)
