"""Two windows on the same form: the second save overwrites nothing unseen."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from contrepoint.common.markings import Marking
from contrepoint.fieldwork.models import Campaign
from tests.harness.addresses import addresses
from tests.harness.everything import AUTHOR, everything_of
from tests.harness.fieldwork import campaign_of
from tests.harness.pages import page, text_of
from tests.harness.progress import report_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
Fields = dict[str, list[str]]
CAMPAIGN = "/agir/campagnes/K1/modifier/"


@pytest.fixture
def edits(programme: None) -> dict[str, str]:
    """Every address that rewrites a stored row, by its name."""
    samples = everything_of(Marking.NETWORK).samples
    samples = {**samples, "rapports/code": report_of(AUTHOR).code}  # one that can be rewritten
    return {name: path for name, path in addresses(samples) if name.endswith("-edit")}


@pytest.fixture
def windows(signed_in: SignIn) -> tuple[Client, ...]:
    """Of those who write: the first who may rewrite a row does."""
    return signed_in(AUTHOR), signed_in("coordination-1")


def opened(windows: tuple[Client, ...], path: str) -> tuple[Client, Fields]:
    """A window that shows the form of this address, and what a browser would send of it."""
    window = next(each for each in windows if each.get(path).status_code == 200)
    return window, filled(window.get(path))


def filled(answer: Any) -> Fields:
    (form,) = page(answer).xpath("//main//form[contains(@class, 'writing')]")
    fields: Fields = {}
    for name, value in form.form_values():
        if name != "csrfmiddlewaretoken":
            fields.setdefault(name, []).append(value)
    return fields


def with_one_more_word(fields: Fields, word: str = "encore") -> Fields:
    """The same with a word more in the first text; what has no text gets a day."""
    texts = (
        "title", "spoken", "statement", "name", "observation", "done", "topics", "words_fr",
        "observed", "citation", "people", "text", "source", "about",
    )  # fmt: skip
    for name in texts:
        if name in fields:
            return {**fields, name: [f"{fields[name][0]} {word}"]}
    if (
        "marking" in fields and len(fields) == 3
    ):  # a figure with its day; a browser sends no radio that is unset
        first = "1" if word == "encore" else "2"
        return {**fields, "baseline": [first], "baseline_on": ["2026-11-01"]}
    return {**fields, "starts_on": [f"2026-11-0{len(word) % 7 + 1}"]}


def test_every_form_of_a_stored_row_carries_what_stood_when_it_was_shown(
    windows: tuple[Client, ...], edits: dict[str, str]
) -> None:
    digests = {name: opened(windows, path)[1].get("stood", [""]) for name, path in edits.items()}

    assert [name for name, digest in digests.items() if len(digest[0]) != 32] == []
    assert len(digests) >= 12


def test_every_form_says_what_was_changed_meanwhile_and_then_replaces_knowingly(
    windows: tuple[Client, ...], edits: dict[str, str]
) -> None:
    for name, path in edits.items():
        window, first = opened(windows, path)
        assert window.post(path, with_one_more_word(first)).status_code == 302, name
        _, between = opened(windows, path)

        refused = window.post(path, with_one_more_word(first, "autrement"))

        assert refused.status_code == 200, name
        assert page(refused).xpath("//main//*[@role='alert']"), name
        assert filled(window.get(path)) == between, name
        again = filled(refused)
        assert again["stood"] == between["stood"] != first["stood"], name
        assert again != between, name
        assert window.post(path, again).status_code == 302, name


def test_what_was_typed_and_what_stands_now_are_both_shown(windows: tuple[Client, ...]) -> None:
    campaign_of(AUTHOR, "Notre quartier")
    window, fields = opened(windows, CAMPAIGN)
    window.post(CAMPAIGN, fields | {"title": ["Écrit par l’une"], "goal": ["Le sien."]})

    refused = window.post(CAMPAIGN, fields | {"title": ["Écrit par l’autre"], "goal": ["Le sien."]})

    (heading,) = page(refused).xpath("//*[@aria-labelledby='meantime']//dt")
    (standing,) = page(refused).xpath("//*[@aria-labelledby='meantime']//dd")
    assert (heading.text, standing.text.strip()) == ("Titre", "Écrit par l’une")
    assert filled(refused)["title"] == ["Écrit par l’autre"]
    assert "pendant que vous écriviez" in text_of(refused)


def test_the_same_words_twice_and_a_form_without_a_digest_are_taken_as_before(
    windows: tuple[Client, ...],
) -> None:
    campaign_of(AUTHOR, "Notre quartier")
    window, fields = opened(windows, CAMPAIGN)
    changed = fields | {"title": ["Deux clics"]}
    old_page = {name: value for name, value in fields.items() if name != "stood"}

    codes = [window.post(CAMPAIGN, each).status_code for each in (changed, changed, old_page)]

    assert codes == [302, 302, 302]
    assert filled(window.get(CAMPAIGN))["title"] == ["Notre quartier"]
    assert Campaign.objects.count() == 1
