"""A campaign from its idea to its pause, by a participant, on a phone of 360 pixels, in French.

Refused without its offline leg, and without its sheet; launched; a kit taken; paused: stopped.
"""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Visit
from tests.plugins.pictures import Picture

pytestmark = pytest.mark.browser

SHEET = {
    "people": "Aucun visage n’est filmé ; personne n’est nommé.",
    "backlash": "Si l’affiche est détournée, nous n’y répondons pas en ligne.",
    "minors": "Deux adultes, et l’accord écrit des parents.",
    "law": "La commune est prévenue ; la salle est assurée.",
    "stop": "Une menace, ou un nom qui circule.",
}


def send(window: Page) -> None:
    window.click("main form.writing > section:last-of-type button[type=submit]")


def refusal(window: Page) -> str:
    return window.locator("#notices .error").last.inner_text()


def vetted(visit: Visit) -> str:
    """A reply that two reviewers vouch for, written by somebody else; its code."""
    ines = visit("Inès")
    ines.goto("/repondre/affirmations/C03/repondre/")
    ines.check("input[name=kind][value=rights]")
    ines.fill("#id_spoken", "Vivre ici, c’est pouvoir y prendre la parole.")
    ines.fill("#id_plain", "Prendre part est un droit [ICCPR-25].")
    ines.select_option("#id_language", "fr")
    ines.click("details.long-choices summary >> nth=0")
    ines.check("input[name=rights_basis][value='ICCPR-25']")
    ines.click("main form.writing button[type=submit]")
    found = re.search(r"C03-R\d+", ines.locator("#notices .success").inner_text())
    assert found
    address = f"/repondre/reponses/{found[0]}/validation/"
    ines.goto(address)
    ines.click("a[href$='/a-relire/']")
    for question in ("deceives", "infiltrates", "dehumanises", "targets", "repeats"):
        ines.check(f"input[name={question}][value=no]")
    for line in ines.locator("input[name=red]").all():
        line.check()
    ines.click("main form.writing button[type=submit]")
    for name, gate in (("Hanne", "rights"), ("Cheikh Anouar", "content")):
        window = visit(name)
        window.goto(address)
        form = window.locator(f"form[action$='/relecture/{gate}/']")
        form.locator("input[value=approved]").check()
        form.locator("button[type=submit]").click()
        expect(window.locator("#notices .success")).to_be_visible()
    return found[0]


def test_a_campaign_is_planned_refused_signed_launched_handed_out_and_stopped(
    visit: Visit, picture: Picture, tmp_path: Path
) -> None:
    code = vetted(visit)
    bilal = visit("Bilal", width=360)

    # An idea, kept with a title alone; then the plan, without its offline leg.
    bilal.goto("/agir/campagnes/ajouter/")
    bilal.fill("#id_title", "Nous sommes d’ici")
    bilal.click("text=Garder l’idée maintenant")
    expect(bilal.locator(".gaps li")).to_have_count(6)
    campaign = bilal.url
    bilal.click(".gaps a >> nth=0")
    bilal.fill("#id_goal", "Que quarante jeunes s’inscrivent pour voter.")
    bilal.fill("#id_measure", "Les récépissés montrés au club.")
    bilal.fill("#id_goal_number", "40")
    bilal.fill("#id_audience", "Des jeunes de dix-huit à vingt-quatre ans.")
    bilal.fill("#id_message", "Nous sommes d’ici, et notre voix compte.")
    bilal.click("details.long-choices summary")
    bilal.check(f"input[name=answers][value='{code}']")
    bilal.fill("#id_action", "Venir samedi avec sa carte d’identité.")
    bilal.check("input[name=checks][value=clear]")
    bilal.fill("#id_online", "Des portraits de trente secondes.")
    picture(bilal, "campaign-plan-fr-360")
    send(bilal)
    expect(bilal.locator(".gaps li")).to_have_count(4)
    bilal.click("#standing button")
    expect(bilal.locator("#standing .tag")).to_have_text("planifiée")
    bilal.click("#standing button")
    assert "volet hors ligne" in refusal(bilal)
    picture(bilal, "campaign-refused-fr-360")

    # With its offline leg, and without its sheet.
    bilal.click(".gaps a >> nth=0")
    bilal.fill("#id_offline", "Quatre samedis au club, pour remplir ensemble.")
    bilal.fill("#id_offline_hoped_for", "40")
    send(bilal)
    bilal.click("#standing button")
    assert "fiche « ne pas nuire »" in refusal(bilal).replace("\u00a0", " ")

    # The sheet: written, somebody named, signed. Nothing is missing, and it is launched.
    bilal.click(".gaps a >> nth=0")
    for part, words in SHEET.items():
        bilal.fill(f"#id_{part}", words)
    bilal.select_option("#id_stopper", index=1)
    picture(bilal, "campaign-sheet-fr-360")
    send(bilal)
    bilal.click("text=Signer la fiche")
    expect(bilal.locator(".gaps")).to_have_count(0)
    bilal.click("#standing button")
    expect(bilal.locator("#standing .tag")).to_have_text("lancée")
    picture(bilal, "campaign-live-fr-360")

    # A kit: a card to print, and the address on it.
    bilal.click("text=Ouvrir les kits")
    picture(bilal, "campaign-kits-fr-360")
    with bilal.expect_download() as card:
        bilal.click("a[href*='/carte/']")
    card.value.save_as(tmp_path / "card.pdf")
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF-")
    with bilal.expect_download() as told:
        bilal.click("a[href*='/texte/']")
    told.value.save_as(tmp_path / "told.txt")
    address = re.search(r"\S+/v/\w+", (tmp_path / "told.txt").read_text(encoding="utf-8"))
    assert address
    checked = bilal.context.browser.new_page(locale="fr-FR")  # type: ignore[union-attr]  # it has one
    checked.goto(f"http://{address[0]}/")
    expect(checked.locator(".check.valid")).to_be_visible()

    # A month is counted; what nobody counted is told as such.
    bilal.goto(campaign)
    bilal.click("text=Compter un mois")
    bilal.fill("#id_asked", "50")
    bilal.fill("#id_came", "20")
    send(bilal)
    bilal.goto(campaign)
    expect(bilal.locator(".funnel-blank")).to_have_count(3)
    bilal.click("text=La même chose en tableau")
    expect(bilal.locator("section[aria-labelledby=funnel] table")).to_contain_text("40")

    # Paused in one tap: the kits are stopped, on the page and on paper.
    bilal.click("#standing button >> nth=0")
    expect(bilal.locator("#standing .tag")).to_have_text("suspendue")
    bilal.click("text=Ouvrir les kits")
    expect(bilal.locator(".notice.warning")).to_contain_text("tous ses kits sont arrêtés")
    expect(bilal.locator("a[download]")).to_have_count(0)
    picture(bilal, "campaign-stopped-fr-360")
    checked.reload()
    expect(checked.locator(".check.stopped")).to_be_visible()
    checked.close()
    assert bilal.evaluate("document.documentElement.scrollWidth") <= 360
