"""A promise is read back at the closing, mended there, and confirmed by its owner on a phone."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.harness.calendars import events_in
from tests.journeys.conftest import Visit
from tests.plugins.pictures import Picture

pytestmark = pytest.mark.browser

FIRST = datetime.now(tz=UTC).date() + timedelta(days=30)
FRENCH = {
    "promise": "former dix imams à l’écoute",
    "place": "Tanger",
    "evidence": "Dix attestations signées.",
    "given": "Vous avez donné votre parole",
    "changed": "version 2",
}
ARABIC = {
    "promise": "تدريب عشرة أئمّة على الإصغاء",
    "place": "طنجة",
    "evidence": "عشر شهادات موقّعة.",
    "given": "أعطيت كلمتك",
    "changed": "النسخة 2",
}


def fits(window: Page) -> bool:
    """Nothing stands out of the screen sideways."""
    return bool(
        window.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        )
    )


def send(window: Page) -> None:
    window.click("main form.writing button[type=submit]")


@pytest.mark.parametrize(
    ("language", "say"), [("fr", FRENCH), ("ar", ARABIC)], ids=["french", "arabic"]
)
def test_an_owner_confirms_a_commitment_on_a_phone(
    visit: Visit, picture: Picture, language: str, say: dict[str, str]
) -> None:
    camille = visit("Camille", language=language)
    camille.goto("/se-reunir/3/7/engagement/")
    camille.fill("#id_promise", say["promise"])
    camille.check("input[name=kind][value=project]")
    send(camille)
    found = re.search(r"/engagements/([\w-]+)/", camille.url)
    assert found, camille.url
    code = found[1]

    # Read back at the closing, at a desk: what is missing is marked, and mended on the spot.
    camille.goto("/se-reunir/3/engagements/")
    camille.locator("ol.lines a", has_text=say["promise"]).click()
    expect(camille.locator(".aloud-promise")).to_have_text(
        re.compile(say["promise"], re.IGNORECASE)
    )
    expect(camille.locator("dd.missing")).to_have_count(4)
    picture(camille, f"aloud-{language}")
    camille.fill("#id_place", say["place"])
    camille.fill("#id_evidence", say["evidence"])
    camille.fill("#id_due_on", FIRST.isoformat())
    camille.click("details.long-choices summary")
    camille.locator("input[name=owners]").first.check()
    send(camille)
    expect(camille.locator("dd.missing")).to_have_count(0)

    # One tap on a phone, with the exact words, and a receipt.
    phone = visit("Camille", language=language, width=360)
    phone.goto(f"/agir/engagements/{code}/parole/")
    expect(phone.locator(".aloud-promise")).to_have_text(say["promise"])
    expect(phone.locator(".is-word")).to_contain_text(say["evidence"])
    box = phone.locator(".word-button").bounding_box()
    assert box is not None
    assert box["height"] >= 44
    assert fits(phone)
    picture(phone, f"word-{language}")
    phone.click(".word-button")
    expect(phone.locator("h1")).to_have_text(say["given"])
    receipt = phone.locator(".receipt .code").last.inner_text()
    assert re.fullmatch(r"[0-9a-f]{4}( [0-9a-f]{4}){2}", receipt)
    picture(phone, f"receipt-{language}")

    # The words are frozen, and the story tells the receipt to everybody who may see it.
    camille.goto(f"/agir/engagements/{code}/histoire/")
    expect(camille.locator(".trace")).to_contain_text(receipt)
    camille.goto(f"/agir/engagements/{code}/")
    expect(camille.locator("a[href*='a-completer']")).to_have_count(0)
    expect(camille.locator("a[href$='/renegocier/']")).to_have_count(1)


def test_an_agenda_is_released_and_changed_and_the_notice_is_seen(
    visit: Visit, picture: Picture
) -> None:
    salma, idriss = visit("Salma"), visit("Idriss", language="ar", width=360)
    salma.goto("/se-reunir/ouvrir/")
    salma.fill("#id_starts_on", FIRST.isoformat())
    salma.fill("#id_ends_on", (FIRST + timedelta(days=1)).isoformat())
    salma.select_option("#id_time_zone", "Africa/Casablanca")
    send(salma)
    root = re.sub(r"^https?://[^/]+", "", salma.url)
    salma.goto(f"{root}sessions/ajouter/")
    salma.fill("#id_title", "Les femmes, les enfants")
    send(salma)
    salma.goto(f"{root}participants/attendus/")
    salma.locator("#id_people label", has_text="point focal du pays, Maroc").click()
    send(salma)

    def draft(starts: str, ends: str) -> None:
        salma.goto(f"{root}horaire/preparer/")
        salma.select_option("#id_s1-day", FIRST.isoformat())
        salma.fill("#id_s1-starts_at", starts)
        salma.fill("#id_s1-ends_at", ends)
        salma.click("form.writing .buttons.section button")
        salma.click("form[action$='/diffuser/'] button")
        expect(salma.locator("#notices .success").first).to_be_visible()

    draft("09:00", "10:30")
    idriss.goto("/")
    idriss.locator(".today a", has_text="هل ستحضر").click()
    idriss.click("main a[href*='/participants/relais-maroc/']")
    idriss.check("input[name=state][value=coming]")
    idriss.check("input[name=consents][value=quoted]")
    assert fits(idriss)
    picture(idriss, "registration-ar")
    send(idriss)
    idriss.goto(f"{root}horaire/")
    idriss.click("form[action$='/horaire/lu/'] button")
    draft("14:00", "15:30")

    idriss.goto("/")
    idriss.locator(".today a", has_text=ARABIC["changed"]).click()
    expect(idriss.locator("main del")).to_have_count(1)
    assert fits(idriss)
    picture(idriss, "agenda-changed-ar")
    with idriss.expect_download() as waiting:
        idriss.click("a[href$='horaire.ics']")
    (event,) = events_in(waiting.value.path().read_bytes().decode())
    assert (event["SUMMARY"], event["SEQUENCE"]) == ("Les femmes, les enfants", "1")
    idriss.click("form[action$='/horaire/lu/'] button")
    idriss.goto("/")
    expect(idriss.locator(".today a", has_text=ARABIC["changed"])).to_have_count(0)
