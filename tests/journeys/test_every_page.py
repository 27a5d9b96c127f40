"""Every page, on a phone and on a desktop, in both directions of writing."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.harness.addresses import addresses
from tests.journeys.conftest import Visit
from tests.plugins.pictures import Picture

pytestmark = pytest.mark.browser

FILES = {  # not pages
    "meet:report-docx", "meet:timetable-ics",
    "answer:card-image", "act:kit-card", "act:kit-image", "act:kit-audio",
}  # fmt: skip
LEAVING = {"logout", "quick-exit", "set-language", "enter-as", "login"}
MESSAGES = {
    "fr": "Mon neveu répète que tôt ou tard l’Occident tournera le dos aux musulmans.",
    "ar": "ابني يقول إن الغرب سيدير ظهره للمسلمين عاجلا أم آجلا.",
}
WHO = ("Inès", "Salma", "Hanne")  # focal point, coordinator, reviewer
DIRECTION = {"fr": "ltr", "ar": "rtl"}


@pytest.fixture(scope="module")
def doors(place: str, data: Path) -> dict[str, str]:
    """Every address by its name, once one of each record is written into the demonstration."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.journeys.field"],
        env=os.environ
        | {"CONTREPOINT_DATA": str(data), "CONTREPOINT_DEMO": "true"}
        | {"DJANGO_SETTINGS_MODULE": "contrepoint.conf.settings"},
        capture_output=True,
        text=True,
        check=True,
    )
    found = dict(addresses(json.loads(done.stdout)))
    return {name: path for name, path in found.items() if name not in FILES | LEAVING}


def walk(windows: list[Page], doors: dict[str, str]) -> Iterator[tuple[str, str, Page]]:
    """Every page (name, path, window), in the first window to which it is open.

    What takes a form alone has no page. A page that is open in no window is a fault of the walk.
    """
    closed = []
    for name, path in doors.items():
        statuses = set()
        for window in windows:
            statuses.add(window.request.get(path).status)
            if 200 in statuses:
                window.goto(path)
                yield name, path, window
                break
        else:
            if statuses != {405}:
                closed.append(path)
    assert closed == []


class Weight:
    """What came over the network for the page that is open, in bytes as they were sent."""

    def __init__(self, window: Page) -> None:
        self.received = 0
        devtools = window.context.new_cdp_session(window)
        devtools.send("Network.enable")
        devtools.on("Network.requestWillBeSent", self._asked)
        devtools.on("Network.loadingFinished", self._got)

    def _asked(self, event: dict[str, Any]) -> None:
        if event["type"] == "Document":
            self.received = 0

    def _got(self, event: dict[str, Any]) -> None:
        self.received += event["encodedDataLength"]


@pytest.mark.parametrize(("language", "widths"), [("fr", (1280, 360)), ("ar", (360, 1280))])
def test_no_page_shuts_anybody_out_scrolls_sideways_turns_the_wrong_way_or_is_heavy(
    visit: Visit, picture: Picture, doors: dict[str, str], language: str, widths: tuple[int, int]
) -> None:
    windows = [visit(name, language=language, width=widths[0]) for name in WHO]
    weights = {window: Weight(window) for window in windows}
    said: list[str] = []
    for window in windows:
        window.on(
            "console", lambda entry: said.append(entry.text) if entry.type == "error" else None
        )
    found = []
    for name, path, window in walk(windows, doors):
        if weights[window].received >= 30_000:
            found.append(f"{path}: {weights[window].received} bytes")
        found += barriers(window, path)
        for width in widths:
            window.set_viewport_size({"width": width, "height": 800})
            found += troubles(window, path, language)
            picture(window, f"{name.replace(':', '-').replace('_', '-')}-{language}-{width}")
        window.set_viewport_size({"width": widths[0], "height": 800})
    window = windows[0]
    window.goto("/repondre/")
    window.fill("#id_message", MESSAGES[language])
    window.click("form.box button")
    window.wait_for_selector("article.match")
    found += troubles(window, "an answer", language) + barriers(window, "an answer")
    picture(window, f"answer-{language}-{widths[0]}")
    window.goto("/nulle-part/")
    found += troubles(window, "nowhere", language) + barriers(window, "nowhere")

    assert found == []
    assert all(weight.received > 0 for weight in weights.values())
    assert [text for text in said if "40" not in text] == []


def troubles(window: Page, path: str, language: str) -> list[str]:
    """What is wrong with the page that is open."""
    wide, room, direction = window.evaluate(
        "[document.documentElement.scrollWidth, innerWidth, document.documentElement.dir]"
    )
    found = [f"{path}: {wide} px on {room}"] if wide > room else []
    if direction != DIRECTION[language]:
        found.append(f"{path}: dir is {direction}")
    return found


def barriers(window: Page, path: str) -> list[str]:
    """What axe finds on the page that is open."""
    found = []
    for violation in Axe().run(window).response["violations"]:
        nodes = [node["html"][:120] for node in violation["nodes"][:3]]
        found.append(f"{path}: {violation['id']}: {nodes}")
    return found


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_door_itself_is_open_to_all(
    place: str, chromium: Browser, picture: Picture, language: str, width: int
) -> None:
    context = chromium.new_context(base_url=place, viewport={"width": width, "height": 800})
    context.add_cookies([{"name": "django_language", "value": language, "url": place}])
    window = context.new_page()
    window.goto("/entrer/")

    assert troubles(window, "the door", language) + barriers(window, "the door") == []
    picture(window, f"door-{language}-{width}")
    context.close()


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_first_page_is_light_enough_for_a_slow_network(
    place: str, chromium: Browser, language: str
) -> None:
    context = chromium.new_context(base_url=place, viewport={"width": 360, "height": 800})
    context.add_cookies([{"name": "django_language", "value": language, "url": place}])
    window = context.new_page()
    weight = Weight(window)

    window.goto("/entrer/", wait_until="networkidle")

    assert 0 < weight.received < 100_000
    context.close()
