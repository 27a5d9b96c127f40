"""What the source says of the network, seen working on the pages, on records made there."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.harness.pages import page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

NAME = "بيت الحوار والتعايش"


def test_S20_an_organisation_named_in_arabic_is_read_in_three_languages_each_its_own_way(  # noqa: N802
    signed_in: Callable[..., Client],
) -> None:
    added = signed_in("relais-maroc", "ar").post(
        "/s-allier/organisations/ajouter/",
        {
            "name": NAME,
            "language": "ar",
            "kind": "ngo",
            "country": "MA",
            "town": "",
            "marking": "network",
        },
    )
    url = added.headers["location"]

    for language, direction, country in (
        ("fr", "ltr", "Maroc"),
        ("ar", "rtl", "المغرب"),
        ("en", "ltr", "Morocco"),
    ):
        html = page(signed_in("relais-france", language).get(url))
        (name,) = html.xpath("//h1/span")
        assert (html.get("lang"), html.get("dir")) == (language, direction)
        assert (name.text_content(), name.get("lang"), name.get("dir")) == (NAME, "ar", "auto")
        assert country in html.xpath("string(//main)")
        listed = page(signed_in("relais-france", language).get("/s-allier/organisations/"))
        assert listed.xpath(f"//a[@href='{url}']//span[@lang='ar' and @dir='auto']/text()") == [
            NAME
        ]
