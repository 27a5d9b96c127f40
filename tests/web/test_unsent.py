"""A form that cannot be taken, for its token or its session, hands back what was typed."""

from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client

from contrepoint.fieldwork.models import Campaign
from tests.conftest import persona
from tests.harness.pages import page, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

FORM = "/agir/campagnes/ajouter/"
TYPED = {
    "title": "Des mots <b>à nous</b>",
    "goal": "\nPremière ligne,\nوسطر بالعربية.",
    "language": "fr",
    "marking": "network",
    "countries": ["MA", "TN"],
    "starts_on": "2026-12-01",
    "csrfmiddlewaretoken": "Un Jeton Qui Reste Secret",
    "new_password": "Une phrase qui reste secrète",
}
TEXTS = [TYPED["title"], TYPED["goal"]]


@pytest.fixture
def strict() -> Client:
    """A browser whose forms are checked, signed in, with a token that is of no use any more."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(persona("relais-maroc"), backend=settings.AUTHENTICATION_BACKENDS[0])
    client.get(FORM)
    return client


def handed_back(answer: Any) -> list[str]:
    """The texts to copy, as a browser reads them: without the first end of line of a box."""
    boxes = page(answer).xpath("//main//textarea[@readonly][@dir='auto']")
    return [(box.text or "").removeprefix("\n") for box in boxes]


def links(answer: Any) -> list[str]:
    return [str(link) for link in page(answer).xpath("//main//a/@href")]


def test_a_form_whose_token_is_too_old_shows_what_was_typed(strict: Client) -> None:
    before = Campaign.objects.count()

    answer = strict.post(FORM, TYPED)

    assert (answer.status_code, handed_back(answer), links(answer)) == (403, TEXTS, [FORM])
    assert answer.headers["cache-control"] == "no-store, private"
    assert "secr" not in text_of(answer).lower()
    assert Campaign.objects.count() == before
    assert "Des mots" not in str(dict(strict.session)) + text_of(strict.get(FORM))


def test_a_form_of_a_session_that_ended_shows_what_was_typed_and_the_door_back() -> None:
    before, client = Campaign.objects.count(), Client()

    answer = client.post(FORM, TYPED)

    assert (answer.status_code, handed_back(answer)) == (401, TEXTS)
    assert links(answer) == [f"/entrer/?next={FORM}"]
    assert answer.headers["cache-control"] == "no-store, private"
    assert Campaign.objects.count() == before
    assert dict(client.session) == {}


@pytest.mark.parametrize(
    ("came_from", "page_of_the_form"),
    [
        (
            "http://testserver/repondre/?camp=daesh",
            "/repondre/?camp=daesh",
        ),
        ("https://evil.example/repondre/", "/repondre/affirmations/C01/rencontree/"),
        ("http://testserver//evil.example/", "/repondre/affirmations/C01/rencontree/"),
    ],
)
def test_the_way_back_is_the_page_where_the_form_stood(
    strict: Client, came_from: str, page_of_the_form: str
) -> None:
    told = {"host": "testserver", "referer": came_from}

    answer = strict.post("/repondre/affirmations/C01/rencontree/", TYPED, headers=told)

    assert links(answer) == [page_of_the_form]


def test_a_swap_of_a_session_that_ended_leaves_the_page_as_it_is() -> None:
    answer = Client().post(FORM, TYPED, headers={"hx-request": "true"})

    assert (answer.status_code, answer.content) == (401, b"")


@pytest.mark.parametrize("path", ["/entrer/demonstration/", "/compte/login/", "/langue/"])
def test_nothing_of_the_door_is_handed_back(path: str) -> None:
    cache.clear()
    answer = Client(enforce_csrf_checks=True).post(path, TYPED)

    assert (answer.status_code, handed_back(answer)) == (403, [])


def test_words_that_another_site_sends_in_our_name_are_not_shown(strict: Client) -> None:
    answer = strict.post(FORM, TYPED, headers={"sec-fetch-site": "cross-site"})

    assert (answer.status_code, handed_back(answer)) == (403, [])
    assert "Des mots" not in answer.content.decode()


def test_changing_the_language_asks_first_where_what_was_typed_is_not_kept(
    signed_in: Callable[..., Client],
) -> None:
    browser = signed_in("relais-maroc")

    def switch(answer: Any) -> tuple[bool, bool]:
        (form,) = page(answer).xpath("//form[@action='/langue/']")
        return bool(form.get("data-ask")), form.get("data-unsent") is not None

    asks = switch(browser.get(FORM)), switch(browser.post(FORM, {"title": "Un titre"}))

    assert asks == ((True, False), (True, True))
