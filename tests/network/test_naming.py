"""How a contribution is signed: the more discreet of two choices wins."""

import pytest

from contrepoint.common.attribution import Attribution
from contrepoint.network.models import Person
from contrepoint.network.queries import byline, country_name
from contrepoint.workshops.models import Note
from tests.conftest import NOW, persona

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

NAMED, ROLE, COUNTRY, NOBODY = Attribution


@pytest.mark.parametrize(
    ("agreed", "chosen", "expected"),
    [
        (NAMED, NAMED, "Idriss"),
        (NAMED, ROLE, "country focal point, Morocco"),
        (NAMED, COUNTRY, "Morocco"),
        (NAMED, NOBODY, ""),
        (ROLE, NAMED, "country focal point, Morocco"),
        (COUNTRY, NAMED, "Morocco"),
        (COUNTRY, ROLE, "Morocco"),
        (NOBODY, NAMED, ""),
        (NOBODY, COUNTRY, ""),
    ],
)
def test_a_signature_says_no_more_than_both_choices_allow(
    settings: object, agreed: str, chosen: str, expected: str
) -> None:
    from django.utils import translation

    author = persona("relais-maroc")
    Person.objects.filter(user=author).update(attribution=agreed)
    note = Note.objects.get(code="N3-7-1")
    note.author, note.attribution, note.country = author, chosen, "MA"
    author.refresh_from_db()
    note.written_at = NOW

    with translation.override("en"):
        assert byline(note).text == expected


def test_the_library_and_the_example_are_signed_by_nobody() -> None:
    assert byline(Note.objects.get(code="N3-7-1")).text == ""


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [("MA", "fr", "Maroc"), ("MA", "ar", "المغرب"), ("BE", "en", "Belgium"), ("ZZZ", "fr", "ZZZ")],
)
def test_countries_are_named_in_the_readers_language(code: str, language: str, name: str) -> None:
    assert country_name(code, language) == name
