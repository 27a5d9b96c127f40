"""An activity in a minute on a phone, done again, confirmed from another country, counted once."""

import re
import time

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Visit
from tests.journeys.test_every_page import barriers, troubles
from tests.plugins.pictures import Picture

pytestmark = pytest.mark.browser

MOST_CLICKS = 4
A_MINUTE = 60


class Hand:
    """A thumb on a phone: it counts what it presses."""

    def __init__(self, window: Page) -> None:
        self.window, self.clicks = window, 0

    def press(self, selector: str) -> None:
        self.window.locator(selector).first.click()
        self.clicks += 1


def code_of(window: Page) -> str:
    found = re.search(r"/activites/(A\d+)/", window.url)
    assert found, window.url
    return found[1]


def test_an_activity_in_a_minute_is_repeated_confirmed_and_seen_among_the_results(
    visit: Visit, picture: Picture
) -> None:
    bilal = visit("Bilal", width=360)
    thumb = Hand(bilal)
    began = time.monotonic()
    bilal.goto("/agir/activites/ajouter/")
    picture(bilal, "activity-form-fr-360")
    thumb.press("label:has(input[name=kind][value=sport])")
    thumb.press("#id_place")
    bilal.keyboard.type("Le gymnase du canal")
    thumb.press("#id_people")
    bilal.keyboard.type("23")
    thumb.press("main form.writing button[type=submit]")
    expect(bilal.locator("#notices .success")).to_be_visible()

    assert thumb.clicks <= MOST_CLICKS
    assert time.monotonic() - began < A_MINUTE
    first = code_of(bilal)
    expect(bilal.locator("table.reach")).to_contain_text("23")

    # The same again, in one tap; its numbers are not those of the first.
    again = Hand(bilal)
    again.press(f"form[action='/agir/activites/{first}/refaire/'] button")
    expect(bilal.locator("#notices .success")).to_be_visible()
    assert again.clicks == 1
    assert code_of(bilal) != first
    expect(bilal.locator("main")).to_contain_text("Le gymnase du canal")
    expect(bilal.locator("main")).to_contain_text("Personne n’a encore compté.")

    # Somebody of another country was there.
    idriss = visit("Idriss", width=360)
    idriss.goto(f"/agir/activites/{first}/")
    expect(idriss.locator("table.reach")).to_have_count(0)
    idriss.click("#peers button[value=saw]")
    expect(idriss.locator("#peers")).to_contain_text("témoin · confirmé par un pair")
    picture(idriss, "activity-confirmed-fr-360")

    # Whom it reached, and how one knows.
    idriss.goto("/agir/resultats/?pays=BE")
    expect(idriss.locator("p.reading").first).to_contain_text("23 personnes")
    expect(idriss.locator("ol.ladder")).to_contain_text("témoin")
    picture(idriss, "results-fr-360")
    assert troubles(idriss, "results", "fr") + barriers(idriss, "results") == []


@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_of_results_reads_from_right_to_left(
    visit: Visit, picture: Picture, width: int
) -> None:
    bilal = visit("Bilal", width=360)
    bilal.goto("/agir/activites/ajouter/")
    bilal.locator("label:has(input[name=kind][value=excursion])").click()
    bilal.fill("#id_people", "31")
    bilal.locator("main form.writing button[type=submit]").first.click()
    salma = visit("Salma", language="ar", width=width)

    salma.goto("/agir/resultats/")

    expect(salma.locator("svg.months").first).to_have_attribute("direction", "ltr")
    expect(salma.locator("svg.months text.count").last).to_be_visible()
    bar = salma.locator("ol.ladder li:last-child svg.bar").bounding_box()
    fill = salma.locator("ol.ladder li:last-child .bar-fill").bounding_box()
    assert bar is not None
    assert fill is not None
    assert fill["x"] + fill["width"] == pytest.approx(bar["x"] + bar["width"], abs=1)
    picture(salma, f"results-ar-{width}")
    assert troubles(salma, "results", "ar") + barriers(salma, "results") == []
