"""Every address, found by introspection: closed until somebody says otherwise."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import resolve, reverse

from contrepoint.common.markings import Marking
from tests.harness.addresses import addresses
from tests.harness.everything import CANARY, everything_of
from tests.harness.pages import page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
Doors = dict[str, str]
INNER_WORDS = (
    "Ebrahim Rasool",
    "projets transfrontaliers",
    "N3-7-",
    "C02-R1",
    "(inventé",
    CANARY,
)
OPEN_BEFORE_THE_LOGIN = {
    "login", "enter-as", "logout", "quick-exit", "set-language", "kit-check",
}  # fmt: skip
LEAVING = {"logout", "quick-exit"}  # they end the session of whoever opens them
FILES = {"meet:report-docx", "answer:card-image", "act:kit-card", "act:kit-image", "act:kit-audio"}
# These read every floor; they ask the same with one record and with a thousand.
READS_EVERYTHING = {
    "meet:report": 30,
    "meet:candidates": 47,
    "meet:plan": 45,
    "meet:topic-decline": 45,
}
TWENTY = 20
# What an address may ask for behind its question mark.
ASKED = (
    "page", "campagne", "projet", "comme", "pays", "periode", "engagement", "rapport", "camp", "q",
    "country", "language", "mois", "volet", "sujet", "etat", "source", "de",
)  # fmt: skip


@pytest.fixture
def doors(programme: None) -> Doors:
    """Every address by its name, with one of each record of the network behind them."""
    return dict(addresses(everything_of(Marking.NETWORK).samples))


@pytest.fixture
def pages(doors: Doors) -> Doors:
    """The addresses that whoever is signed in can open one after the other."""
    return {name: path for name, path in doors.items() if name not in LEAVING}


def test_the_introspection_finds_the_rooms(doors: Doors) -> None:
    assert {"home", "answer:box", "meet:session", "meet:report-docx", "ally:room"} <= set(doors)
    assert [path for path in doors.values() if "<" in path] == []


def test_without_an_account_every_address_leads_to_the_door(doors: Doors) -> None:
    answers = {name: Client().get(path) for name, path in doors.items()}
    led_to_the_door = {
        name
        for name, answer in answers.items()
        if answer.headers.get("location") == f"/entrer/?next={doors[name]}"
    }

    assert set(doors) - led_to_the_door == OPEN_BEFORE_THE_LOGIN
    assert {answers[name].status_code for name in OPEN_BEFORE_THE_LOGIN} <= {200, 302, 404, 405}


def test_without_an_account_no_form_is_taken_and_the_page_shows_the_door(doors: Doors) -> None:
    answers = {name: Client().post(path) for name, path in doors.items()}
    shows_the_door = {
        name
        for name, answer in answers.items()
        if answer.status_code == 401
        and page(answer).xpath("//main//a[starts-with(@href, '/entrer/')]")
    }

    assert set(doors) - shows_the_door == OPEN_BEFORE_THE_LOGIN
    assert {answers[name].status_code for name in OPEN_BEFORE_THE_LOGIN} <= {200, 302, 404, 405}


def test_a_donor_reads_nothing_of_the_network(signed_in: SignIn, pages: Doors) -> None:
    browser = signed_in("bailleur")

    read = [
        (path, inner)
        for path in pages.values()
        for inner in INNER_WORDS
        if inner in browser.get(path).content.decode().replace(path, "")  # what one asks, one knows
    ]

    assert read == []


def test_every_page_is_kept_out_of_caches_frames_and_referrers(
    signed_in: SignIn, pages: Doors
) -> None:
    browser = signed_in("coordination-1")

    for path in pages.values():
        headers = browser.get(path).headers
        assert headers["cache-control"] == "no-store, private", path
        assert headers["x-frame-options"] == "DENY", path
        assert headers["referrer-policy"] == "same-origin", path
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy, path
        assert "unsafe" not in policy, path
        assert "http" not in policy, path


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_no_page_asks_anything_of_another_site(
    signed_in: SignIn, pages: Doors, language: str
) -> None:
    browser = signed_in("coordination-1", language)
    read = 0

    for name, path in pages.items():
        answer = browser.get(path)
        if b"<main" not in answer.content:
            # What takes a form alone, what leads elsewhere, and files.
            assert answer.status_code in {302, 405} or name in FILES, path
            continue
        html = page(answer)
        links = html.xpath("//@src | //link/@href | //@action | //use/@href")
        assert [link for link in links if "//" in link] == [], path
        assert html.xpath("//script[not(@src)] | //@style | //style") == [], path
        read += 1

    assert read > len(pages) / 2


def test_an_unknown_address_says_the_same_to_everybody(signed_in: SignIn) -> None:
    answer = signed_in("coordination-1").get("/nulle-part/")

    assert answer.status_code == 404
    assert page(answer).xpath("//main//a[@href='/']")


def parameters(path: str) -> dict[str, Any]:
    """What an address captures, by name; what it was given beforehand is not among it."""
    return resolve(path).captured_kwargs  # type: ignore[attr-defined,no-any-return]  # stubs lag


def with_odd_values(path: str, number: int) -> str:
    """The same address with this number, and a code that no column has room for."""
    beyond = {int: number, str: "x" * 300}
    odd = {key: beyond.get(type(value), value) for key, value in parameters(path).items()}
    return reverse(resolve(path).view_name, kwargs=odd)


@pytest.mark.parametrize("number", [2**31, 10**30])
def test_a_value_beyond_every_column_is_nothing_that_is_here(
    signed_in: SignIn, pages: Doors, number: int
) -> None:
    browser = signed_in("coordination-1")
    odd = [with_odd_values(path, number) for path in pages.values() if parameters(path)]

    found = {
        (path, method): code
        for path in odd
        for method in ("get", "post")
        if (code := getattr(browser, method)(path).status_code) not in {404, 405}
    }

    assert found == {}
    assert len(odd) > len(pages) / 3


def test_a_nul_in_an_address_or_in_any_field_breaks_nothing(
    signed_in: SignIn, pages: Doors
) -> None:
    browser = signed_in("coordination-1")
    sent = 0

    # The browser of the tests raises what the product does not catch.
    for path in pages.values():
        answer = browser.get(path, dict.fromkeys(ASKED, "K1\0"))
        assert answer.status_code < 500, path
        for form in page(answer).xpath("//main//form") if b"<main" in answer.content else []:
            fields = {field.get("name"): "x\0y" for field in form.xpath(".//*[@name]")}
            assert browser.post(form.get("action") or path, fields).status_code < 500, path
            sent += 1

    assert sent > len(pages) / 4


@pytest.mark.parametrize("who", ["relais-maroc", "coordination-1"])
def test_no_page_asks_more_than_twenty_questions(signed_in: SignIn, pages: Doors, who: str) -> None:
    browser = signed_in(who)

    asked = {}
    for name, path in pages.items():
        with CaptureQueriesContext(connection) as questions:
            browser.get(path)
        if name not in FILES and len(questions) > READS_EVERYTHING.get(name, TWENTY):
            asked[path] = len(questions)

    assert asked == {}
