"""The main deeds, as people do them."""

import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.journeys.conftest import Visit

pytestmark = pytest.mark.browser

BOX = "#id_message"


def ask(window: Page, message: str) -> None:
    window.locator("nav.rooms a").nth(0).click()
    window.fill(BOX, message)
    window.click("form.box button")
    window.wait_for_selector("[data-arrive]")


def write_a_line(window: Page, sentence: str) -> str:
    """Adds a line to the conclusions of the third workshop; gives its receipt."""
    window.goto("/se-reunir/3/7/")
    window.fill("#id_text", sentence)
    window.locator("#line-form details > summary").last.click()
    window.select_option("#id_attribution", "role_and_country")
    window.click("#line-form button[type=submit]")
    receipt = window.locator("#line-told, #notices .success", has_text="N3-7-")
    expect(receipt).to_be_visible()
    found = re.search(r"N3-7-[A-Z]+", receipt.inner_text())
    assert found
    return found[0]


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
def test_a_french_desktop_answers_opens_the_workshop_and_takes_the_report_home(
    visit: Visit, tmp_path: Path, scripts: bool
) -> None:
    window = visit("Camille", scripts=scripts)
    ask(window, "Mon neveu répète que tôt ou tard l’Occident tournera le dos aux musulmans.")
    expect(window.locator("article.match").first).to_contain_text("Je comprends ta peur")
    expect(window.locator("article.match .stamp").first).to_contain_text("à faire valider")

    code = write_a_line(window, f"Une remarque de Camille, scripts : {scripts}.")
    expect(window.locator(f"#{code}")).to_contain_text("France")
    window.locator(f"#{code} button").click()
    expect(window.locator(f"#{code}")).to_have_count(0)
    window.locator("#record details.fold summary").click()
    window.locator("#record details.fold button").last.click()
    expect(window.locator(f"#{code}")).to_have_count(1)

    window.goto("/se-reunir/3/")
    window.locator("a.button").first.click()
    expect(window.locator("article.document")).to_contain_text("Ebrahim Rasool")
    expect(window.locator("article.document")).to_contain_text("Une remarque de Camille")
    with window.expect_download() as download:
        window.locator("a.button").first.click()
    file = tmp_path / "report.docx"
    download.value.save_as(file)
    assert "Ebrahim Rasool" in zipfile.ZipFile(file).read("word/document.xml").decode()


def test_an_arabic_phone_answers_and_writes_in_its_own_direction(visit: Visit) -> None:
    window = visit("Olfa", language="ar", width=360)
    ask(window, "ابني يقول إن الغرب سيدير ظهره للمسلمين عاجلا أم آجلا.")
    expect(window.locator("article.match").first).to_contain_text("أفهم خوفك")

    code = write_a_line(window, "نرجو مزيداً من الوقت للحوار.")
    line = window.locator(f"#{code} .record-text span").first
    assert line.get_attribute("lang") == "ar"
    assert line.evaluate("el => getComputedStyle(el).direction") == "rtl"


def test_a_line_for_ones_country_stays_there(visit: Visit) -> None:
    moroccan = visit("Zineb")
    moroccan.goto("/se-reunir/3/7/")
    moroccan.fill("#id_text", "Entre nous, au Maroc seulement.")
    moroccan.locator("#line-form details > summary").last.click()
    moroccan.select_option("#id_marking", "country")
    moroccan.click("#line-form button[type=submit]")
    expect(moroccan.locator("ol.record").first).to_contain_text("Entre nous, au Maroc")

    belgian = visit("Bilal")
    belgian.goto("/se-reunir/3/7/")

    expect(belgian.locator("main")).not_to_contain_text("Entre nous, au Maroc")


def test_no_match_keeps_the_message_and_says_what_to_do(visit: Visit) -> None:
    window = visit("Bilal")
    ask(window, "La bibliothèque ferme à dix-huit heures.")

    expect(window.locator("#found .empty .buttons a").first).to_be_visible()
    expect(window.locator(BOX)).to_have_value("La bibliothèque ferme à dix-huit heures.")
    window.click("#found button[name=proches]")
    expect(window.locator("#found .nearest a")).to_have_count(5)


def test_escape_twice_leaves_at_once_and_signs_out(visit: Visit) -> None:
    window = visit("Inès")
    window.goto("/se-reunir/3/")
    window.keyboard.press("Escape")
    window.keyboard.press("Escape")
    window.wait_for_url("**/quitter/")

    assert window.inner_text("body").strip() == ""
    window.goto("/se-reunir/3/")
    assert "/entrer/" in window.url


def test_the_keyboard_alone_reaches_the_reply(visit: Visit) -> None:
    window = visit("Inès")
    window.goto("/repondre/")
    window.keyboard.press("Tab")
    expect(window.locator(".skip")).to_be_focused()
    window.keyboard.press("Enter")
    window.keyboard.press("Tab")
    expect(window.locator(BOX)).to_be_focused()
    window.keyboard.type("Tôt ou tard l’Occident tournera le dos aux musulmans, dit-il.")
    window.keyboard.press("Tab")
    window.keyboard.press("Enter")
    window.wait_for_selector("article.match")

    expect(window.locator("h2[data-arrive]")).to_be_focused()


def test_when_the_network_or_the_session_is_gone_what_was_typed_stays_and_a_sentence_says_so(
    visit: Visit,
) -> None:
    window = visit("Mehdi")
    ask(window, "La bibliothèque ferme à dix-huit heures.")
    window.fill(BOX, "Une phrase à ne pas perdre.")
    window.context.set_offline(True)
    window.click("form.box button")
    expect(window.locator("#notices .error")).to_contain_text("réseau")
    expect(window.locator(BOX)).to_have_value("Une phrase à ne pas perdre.")

    window.context.set_offline(False)
    window.context.clear_cookies(name="sessionid")
    window.click("form.box button")
    expect(window.locator("#notices .error")).to_contain_text("session")
    expect(window.locator(BOX)).to_have_value("Une phrase à ne pas perdre.")


def test_changing_the_language_asks_first_where_words_would_be_lost(visit: Visit) -> None:
    window, asked = visit("Mehdi"), []

    def answer_no(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    window.on("dialog", answer_no)
    window.goto("/se-reunir/3/7/")
    window.fill("#id_text", "Une phrase à ne pas perdre.")
    window.click("header details.menu summary")
    window.click("header button[name=language][value=en]")
    expect(window.locator("#id_text")).to_have_value("Une phrase à ne pas perdre.")
    expect(window.locator("html")).to_have_attribute("lang", "fr")

    window.fill("#id_text", "")
    window.click("header button[name=language][value=en]")
    expect(window.locator("html")).to_have_attribute("lang", "en")
    assert len(asked) == 1


def test_a_refused_line_says_what_is_wrong(visit: Visit) -> None:
    window = visit("Mehdi", scripts=False)
    window.goto("/se-reunir/3/7/")
    window.click("#line-form button[type=submit]")

    expect(window.locator("#id_text_error")).to_be_visible()


def test_a_very_long_word_widens_no_page(visit: Visit) -> None:
    window = visit("Olfa", width=360)
    window.goto("/se-reunir/3/5/")
    window.fill("#id_text", "W" * 300)
    window.click("#line-form button[type=submit]")
    expect(window.locator("#line-told")).to_contain_text("N3-5-")

    assert window.evaluate("document.documentElement.scrollWidth") <= 360
    window.goto("/se-reunir/3/rapport/")
    assert window.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_reply_can_be_had_in_another_language_than_the_page(visit: Visit) -> None:
    window = visit("Zineb")
    window.goto("/repondre/")
    window.select_option("#id_reply_in", "ar")
    window.fill(BOX, "ابني يقول إن الغرب سيدير ظهره للمسلمين عاجلا أم آجلا.")
    window.click("form.box button")

    expect(window.locator("article.match").first).to_contain_text("أفهم خوفك")
