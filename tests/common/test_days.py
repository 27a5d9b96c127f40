"""How a day reads."""

from datetime import date

import pytest

from contrepoint.common.days import day_in_words


@pytest.mark.parametrize(
    ("day", "language", "words"),
    [
        (date(2027, 1, 1), "fr", "1er janvier 2027"),
        (date(2027, 1, 11), "fr", "11 janvier 2027"),
        (date(2027, 1, 1), "en", "January 1, 2027"),
        (date(2027, 1, 1), "ar", "1 يناير 2027"),
    ],
)
def test_the_first_of_a_month_is_an_ordinal_in_french_alone(
    day: date, language: str, words: str
) -> None:
    assert day_in_words(day, language) == words
