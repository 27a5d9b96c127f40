"""Every page, on a phone and on a desktop, in both directions of writing."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.journeys.conftest import Visit
from tests.plugins.pictures import Picture

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("_field")]

PAGES = (
    "/",
    "/repondre/",
    "/repondre/affirmations/",
    "/repondre/affirmations/C01/",
    "/agir/",
    "/agir/engagements/",
    "/agir/campagnes/",
    "/agir/campagnes/ajouter/",
    "/agir/campagnes/K1/",
    "/agir/campagnes/K1/modifier/",
    "/agir/projets/",
    "/agir/projets/ajouter/",
    "/agir/projets/P1/",
    "/agir/activites/",
    "/agir/activites/ajouter/",
    "/agir/activites/A1/",
    "/s-allier/",
    "/se-reunir/",
    "/se-reunir/1/",
    "/se-reunir/3/",
    "/se-reunir/3/1/",
    "/se-reunir/3/2/",
    "/se-reunir/3/7/",
    "/se-reunir/3/rapport/",
    "/rendre-compte/",
    "/nulle-part/",
)
MESSAGES = {
    "fr": "Mon neveu répète que tôt ou tard l’Occident tournera le dos aux musulmans.",
    "ar": "ابني يقول إن الغرب سيدير ظهره للمسلمين عاجلا أم آجلا.",
}
DIRECTION = {"fr": "ltr", "ar": "rtl"}


@pytest.fixture(scope="session")
def _field(place: str, chromium: Browser) -> None:
    """K1, P1 and A1, written by Inès in their forms."""
    context = chromium.new_context(base_url=place)
    context.add_cookies([{"name": "django_language", "value": "fr", "url": place}])
    window = context.new_page()
    window.goto("/entrer/")
    window.locator("button.persona", has=window.get_by_text("Inès", exact=True)).click()
    window.wait_for_url(f"{place}/")
    window.goto("/agir/campagnes/ajouter/")
    window.fill("#id_title", "Nous sommes d’ici")
    window.fill(
        "#id_goal", "Que de jeunes citoyennes et citoyens votent, et le disent autour d’eux."
    )
    window.fill("#id_online", "Des portraits d’électrices, partagés par les familles du quartier.")
    window.click("main form button[type=submit]")
    window.goto("/agir/projets/ajouter/")
    window.fill("#id_title", "Du terrain au musée")
    window.get_by_label("Maroc").check()
    window.click("main form button[type=submit]")
    window.goto("/agir/activites/ajouter/?projet=P1&campagne=K1")
    window.get_by_label("excursion").check()
    window.fill("#id_place", "Un musée de la ville")
    window.fill("#id_observed", "Le groupe a posé des questions jusqu’à la fermeture.")
    window.fill("#id_reach_women_15_17", "12")
    window.fill("#id_reach_men_15_17", "4")
    window.click("main form button[type=submit]")
    window.wait_for_url("**/agir/activites/A1/")
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_no_page_scrolls_sideways_turns_the_wrong_way_or_shuts_anybody_out(
    visit: Visit, picture: Picture, language: str, width: int
) -> None:
    window = visit("Salma", language=language, width=width)
    said: list[str] = []
    window.on("console", lambda entry: said.append(entry.text) if entry.type == "error" else None)
    found = []
    for path in PAGES:
        window.goto(path)
        found += troubles(window, path, language)
        name = "-".join(path.lower().strip("/").split("/")) or "home"
        picture(window, f"{name}-{language}-{width}")
    window.goto("/repondre/")
    window.fill("#id_message", MESSAGES[language])
    window.click("form.box button")
    window.wait_for_selector("article.match")
    found += troubles(window, "an answer", language)
    picture(window, f"answer-{language}-{width}")

    assert found == []
    assert [text for text in said if "404" not in text] == []


def troubles(window: Page, path: str, language: str) -> list[str]:
    """What is wrong with the page that is open."""
    wide, room, direction = window.evaluate(
        "[document.documentElement.scrollWidth, innerWidth, document.documentElement.dir]"
    )
    found = [f"{path}: {wide} px on {room}"] if wide > room else []
    if direction != DIRECTION[language]:
        found.append(f"{path}: dir is {direction}")
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

    assert troubles(window, "the door", language) == []
    picture(window, f"door-{language}-{width}")
    context.close()


def test_pages_are_light_enough_for_a_slow_network(place: str, chromium: Browser) -> None:
    context = chromium.new_context(base_url=place, viewport={"width": 360, "height": 800})
    window = context.new_page()
    devtools = context.new_cdp_session(window)
    devtools.send("Network.enable")
    received = [0]
    devtools.on(
        "Network.loadingFinished",
        lambda event: received.__setitem__(0, received[0] + event["encodedDataLength"]),
    )

    window.goto("/entrer/", wait_until="networkidle")
    first, received[0] = received[0], 0
    window.locator("button.persona").first.click()
    window.wait_for_load_state("networkidle")
    weights = {"/": received[0]}
    for path in PAGES[1:]:
        received[0] = 0
        window.goto(path, wait_until="networkidle")
        weights[path] = received[0]
    context.close()

    assert first < 100_000
    assert {path: weight for path, weight in weights.items() if weight >= 30_000} == {}
