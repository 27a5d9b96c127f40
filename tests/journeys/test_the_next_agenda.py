"""Three people of two countries rank on their phones; the coordination makes an agenda of it."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Visit
from tests.plugins.pictures import Picture

pytestmark = pytest.mark.browser

WISHES = {
    "Idriss": ("ar", "النساء والأطفال الجنود"),
    "Inès": ("fr", "Une radio de quartier pour les jeunes"),
    "Bilal": ("fr", "Apprendre à filmer avec un téléphone"),
}


def wish(window: Page, language: str, text: str) -> None:
    window.goto("/se-reunir/souhait/")
    window.fill("main [name=text]", text)
    window.select_option("main [name=language]", language)
    window.click("main form.writing button[type=submit]")
    expect(window.locator("#notices .success")).to_be_visible()


def fits_the_screen(window: Page) -> None:
    assert window.evaluate("document.documentElement.scrollWidth") == 360


def rank_all(window: Page, ballot: str, choices: list[str]) -> None:
    """One thumb: one topic after the other, from the line on the home page on."""
    window.goto("/")
    window.click(f"main a[href='{ballot}']")
    place = 0
    while window.locator(".ballot-choices").count():
        fits_the_screen(window)
        button = window.locator(f"button[value='{choices[place % len(choices)]}']")
        box = button.bounding_box()
        assert box is not None
        assert box["height"] >= 44
        before = window.locator("#topic").inner_text()
        button.click()
        expect(window.locator("#ballot")).not_to_contain_text(before)
        place += 1
    expect(window.locator("#ballot .empty")).to_be_visible()


def test_three_people_rank_on_phones_and_the_coordination_makes_sessions(
    visit: Visit, picture: Picture
) -> None:
    salma = visit("Salma")
    phones = {
        "Idriss": visit("Idriss", language="ar", width=360),
        "Inès": visit("Inès", width=360),
        "Bilal": visit("Bilal", language="ar", width=360),
    }
    for name, (language, text) in WISHES.items():
        wish(phones[name], language, text)
    salma.goto("/se-reunir/ouvrir/")
    salma.click("main form.writing button[type=submit]")
    found = re.search(r"/se-reunir/(\d+)/", salma.url)
    assert found, salma.url
    number = found[1]

    # What asks for the same stands together, in whatever language it was asked.
    salma.goto(f"/se-reunir/{number}/propositions/")
    expect(salma.locator("#topics")).to_contain_text("Une radio de quartier pour les jeunes")
    same = salma.locator("li.topic", has=salma.get_by_text(WISHES["Idriss"][1]))
    same.locator("summary").click()
    expect(same.locator(".same").first).to_be_visible()
    picture(salma, "topics")

    ballot = f"/se-reunir/{number}/vote/"
    salma.goto(ballot)
    salma.click("form[action$='ouvrir/'] button")
    picture(phones["Bilal"], "home-before-the-ballot")
    rank_all(phones["Idriss"], ballot, ["agree", "pass"])
    rank_all(phones["Inès"], ballot, ["agree", "disagree"])
    phones["Bilal"].goto(ballot)
    picture(phones["Bilal"], "ballot")
    rank_all(phones["Bilal"], ballot, ["agree"])

    # A choice is changed as long as the ballot is open, and nobody else is told any.
    phones["Inès"].goto(f"{ballot}choix/")
    fits_the_screen(phones["Inès"])
    phones["Inès"].locator("li.topic a.button").first.click()
    expect(phones["Inès"].locator(".ballot-choices")).to_be_visible()
    phones["Inès"].click("button[value='pass']")
    expect(phones["Inès"].locator("#ballot .empty")).to_be_visible()
    salma.goto(ballot)
    expect(salma.locator("#ballot")).to_contain_text("Moins de cinq personnes ont classé")
    salma.click("form[action$='clore/'] button")

    plan = f"/se-reunir/{number}/ordre/"
    salma.goto(plan)
    salma.fill("[name=days]", "1")
    salma.click(".frame-form button")
    expect(salma.locator("#notices .success")).to_be_visible()
    rows = salma.locator("#plan .planned")
    first, second = (rows.nth(place).get_attribute("id") for place in (0, 1))
    salma.click(f"#descendre-{first}")
    expect(rows.nth(0)).to_have_attribute("id", str(second))
    salma.locator(f"#{first}").drag_to(salma.locator(f"#{second}"))
    expect(rows.nth(0)).to_have_attribute("id", str(first))
    salma.click(f"#descendre-{first}")
    expect(rows.nth(0)).to_have_attribute("id", str(second))
    picture(salma, "plan")
    phones["Idriss"].goto(plan)
    fits_the_screen(phones["Idriss"])
    expect(phones["Idriss"].locator("#plan form")).to_have_count(0)

    salma.click("form[action$='ordre/sessions/'] button")
    expect(salma.locator("#notices .success")).to_be_visible()
    expect(salma.locator(".session-row").first).to_be_visible()
    titles = salma.locator(".session-row h3").all_inner_texts()
    assert len(titles) >= 3
    salma.locator(".session-row h3 a").first.click()
    expect(salma.locator(f"main a[href*='{second}']").first).to_be_visible()
