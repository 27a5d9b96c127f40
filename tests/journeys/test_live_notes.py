"""Two rapporteurs, a network that goes, a tab that is closed: no line is lost, none comes twice."""

import re
from collections.abc import Iterator
from contextlib import suppress

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect

from tests.journeys.conftest import Visit

pytestmark = pytest.mark.browser

SESSION = "/se-reunir/3/5/"
QUESTION = "سؤال: كيف نجيب شابًا يسأل هذه الليلة؟"


@pytest.fixture(autouse=True)
def _with_patience() -> Iterator[None]:
    """A busy machine loses no line either; it only takes longer."""
    expect.set_options(timeout=20_000)
    yield
    expect.set_options(timeout=5_000)


def until(window: Page, is_so: str) -> None:
    """Wait for what a script says. Asked from outside: the page itself evaluates no string."""
    for _ in range(200):
        with suppress(Error):  # on its way from one page to the next it answers nothing
            if window.evaluate(is_so):
                return
        window.wait_for_timeout(100)
    pytest.fail(f"never came: {is_so}")


def type_line(window: Page, line: str) -> None:
    """With the keyboard alone: the line and Enter."""
    window.focus("#id_text")
    window.keyboard.insert_text(line)
    window.keyboard.press("Enter")


def lines_of(window: Page) -> list[str]:
    """The record as this window shows it, in its order."""
    return window.locator("#record > ol > li > .record-text").all_inner_texts()


def settled(window: Page, *lines: str) -> None:
    """Every one of these lines stands once on record, and nothing waits any more."""
    for line in lines:
        expect(window.locator("#record > ol > li", has_text=line)).to_have_count(1, timeout=30_000)
    expect(window.locator("#waiting")).to_be_hidden()


def test_two_rapporteurs_type_at_once_and_lose_nothing_with_the_network_cut_for_ten_seconds(
    visit: Visit,
) -> None:
    theo, ines = visit("Théo"), visit("Inès")
    for window in (theo, ines):
        window.goto(SESSION)
    type_line(theo, "! Première ligne de Théo.")
    type_line(ines, "? Première question d’Inès.")
    settled(ines, "Première ligne de Théo.", "Première question d’Inès.")

    theo.context.set_offline(True)
    cut = [f"+ Ligne {number} de Théo, sans réseau." for number in range(1, 5)]
    for number, line in enumerate(cut, start=1):
        type_line(theo, line)
        type_line(ines, f"- Ligne {number} d’Inès, pendant ce temps.")
    expect(theo.locator("#waiting > li")).to_have_count(4, timeout=30_000)
    expect(theo.locator("#line-told")).to_contain_text("En attente sur cet appareil")
    theo.wait_for_timeout(10_000)
    expect(theo.locator("#waiting > li")).to_have_count(4)
    theo.context.set_offline(False)

    said = [line.removeprefix("+ ") for line in cut]
    hers = [f"Ligne {number} d’Inès, pendant ce temps." for number in range(1, 5)]
    for window in (theo, ines):
        settled(window, *said, *hers)
    expect(theo.locator("#line-told")).to_contain_text("Numéro de reçu")
    told = lines_of(theo)
    assert [line for line in told if line in said] == said
    assert [line for line in told if line in hers] == hers
    assert lines_of(ines) == told
    kinds = theo.locator("#record > ol > li", has_text=said[0]).locator(".tag").first
    expect(kinds).to_have_text("accord")


def test_lines_typed_off_line_survive_a_closed_tab(visit: Visit) -> None:
    window = visit("Théo", language="ar", width=360)
    window.goto(SESSION)
    context = window.context
    context.set_offline(True)
    type_line(window, QUESTION)
    expect(window.locator("#line-kind")).to_be_hidden()
    expect(window.locator("#waiting > li .tag").first).to_have_text("سؤال")
    window.close()

    context.set_offline(False)
    again = context.new_page()
    again.goto("/se-reunir/3/")  # any page of the place sends what waits
    until(again, "!Object.keys(localStorage).some((key) => key.startsWith('contrepoint.line.'))")
    again.goto(SESSION)

    kept = again.locator("#record > ol > li", has_text="كيف نجيب شابًا يسأل هذه الليلة؟")
    expect(kept).to_have_count(1)
    words = kept.locator(".record-text span").first
    assert words.get_attribute("lang") == "ar"
    assert words.evaluate("el => getComputedStyle(el).direction") == "rtl"
    assert again.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_line_that_was_sent_but_whose_answer_was_lost_is_kept_once(visit: Visit) -> None:
    window = visit("Théo")
    window.goto(SESSION)
    answers: list[str] = []

    def lose_the_first_answer(route: object) -> None:
        response = route.fetch()  # type: ignore[attr-defined]  # a playwright Route
        answers.append(response.text())
        if len(answers) == 1:
            route.abort()  # type: ignore[attr-defined]
        else:
            route.fulfill(response=response)  # type: ignore[attr-defined]

    window.route("**/ligne/", lose_the_first_answer)
    type_line(window, "Une ligne dont la réponse s’est perdue.")

    settled(window, "Une ligne dont la réponse s’est perdue.")
    assert len(answers) == 2
    assert answers[0] == answers[1]


def test_a_refused_line_stays_with_its_reason_until_it_is_mended(visit: Visit) -> None:
    window = visit("Théo")
    window.goto(SESSION)
    window.evaluate("document.getElementById('id_text').removeAttribute('maxlength')")
    type_line(window, "x" * 2001)
    refused = window.locator("#waiting > li")
    expect(refused.locator("[data-why]")).to_be_visible()
    refused.locator("[data-take-up]").click()
    window.fill("#id_text", "Une ligne plus courte.")
    window.keyboard.press("Enter")

    settled(window, "Une ligne plus courte.")


def test_when_the_session_is_over_the_line_waits_and_a_sentence_says_so(visit: Visit) -> None:
    window = visit("Théo")
    window.goto(SESSION)
    window.context.clear_cookies(name="sessionid")
    type_line(window, "Une ligne après la fin de la session.")

    expect(window.locator("#line-told")).to_contain_text("Votre session est terminée")
    expect(window.locator("#waiting > li")).to_contain_text("Une ligne après la fin")


def waiting_words(context: BrowserContext, place: str) -> list[str]:
    """What this device still holds of us."""
    page = context.new_page()
    page.goto(f"{place}/entrer/")
    found: list[str] = page.evaluate("Object.keys(localStorage)")
    return [key for key in found if key.startswith("contrepoint.")]


@pytest.mark.parametrize("way", ["sign out", "leave at once", "leave off line"])
def test_leaving_erases_what_waits_on_the_device(visit: Visit, place: str, way: str) -> None:
    window = visit("Mehdi")
    window.goto(SESSION)
    window.context.set_offline(True)
    type_line(window, "Une ligne qui ne doit pas rester sur l’appareil.")
    expect(window.locator("#waiting > li")).to_have_count(1)
    if way != "leave off line":
        window.route("**/ligne/", lambda route: route.abort())
        window.context.set_offline(False)
    if way == "sign out":
        window.on("dialog", lambda dialog: dialog.accept())
        window.locator("header details.menu summary").nth(1).click()
        window.click("form[data-sign-out] button")
        window.wait_for_url("**/entrer/")
    else:
        window.focus("h1")
        window.keyboard.press("Escape")
        window.keyboard.press("Escape")
        until(window, "!document.getElementById('record')")
    window.context.set_offline(False)

    assert waiting_words(window.context, place) == []


def test_a_line_of_somebody_else_on_the_same_device_is_neither_shown_nor_sent(
    visit: Visit, chromium: Browser
) -> None:
    window = visit("Théo")
    window.goto(SESSION)
    window.evaluate(
        """localStorage.setItem("contrepoint.line.0", JSON.stringify({key: "0", at: 1, refused: "",
        member: "somebody-else", url: location.pathname + "ligne/",
        fields: {text: "Un secret", kind: "point"}}))"""
    )
    window.reload()
    type_line(window, "Une ligne à moi.")

    settled(window, "Une ligne à moi.")
    expect(window.locator("main")).not_to_contain_text("Un secret")


def test_without_scripts_a_line_is_kept_with_its_sign(visit: Visit) -> None:
    window = visit("Théo", scripts=False)
    window.goto(SESSION)
    window.fill("#id_text", "> Sans script, une promesse entendue.")
    window.click("#line-form button[type=submit]")

    expect(window.locator("#notices .success")).to_contain_text("Numéro de reçu")
    kept = window.locator("#record li", has_text="Sans script, une promesse entendue.")
    expect(kept.locator(".tag").first).to_have_text("promesse entendue")
    assert not re.search("> Sans", kept.inner_text())
