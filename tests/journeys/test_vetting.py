"""The life of a reply before its reviewers, as an author and two reviewers, to its recall.

Draft, five questions, handed in, changes on a passage, the next version, every gate passed,
approved, used, its reference changed and flagged, looked at again, recalled, acknowledged.
"""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Visit
from tests.plugins.pictures import Picture

pytestmark = pytest.mark.browser

FRENCH = {
    "spoken": "Voter, c’est prendre part à la vie commune.",
    "plain": "Prendre part est un droit [ICCPR-25]. Nul n’y est forcé.",
    "mended": "Prendre part est un droit reconnu [ICCPR-25]. Nul n’y est forcé.",
    "added": "reconnu",
    "remark": "Dire que ce droit est reconnu.",
    "to be vetted": "à faire valider",
    "vetted": "validé · version 2",
    "gist": "L’article reconnaît à chaque citoyen le droit de prendre part et de voter.",
    "reason": "L’article est cité de travers.",
    "count": "1 sur 2",
}
ARABIC = {
    "spoken": "التصويت مشاركة في الحياة المشتركة.",
    "plain": "المشاركة حقّ [ICCPR-25]. ولا يُجبَر عليها أحد.",
    "mended": "المشاركة حقّ معترف به [ICCPR-25]. ولا يُجبَر عليها أحد.",
    "added": "معترف به",
    "remark": "يُرجى القول إن هذا الحقّ معترف به.",
    "to be vetted": "تنتظر التدقيق",
    "vetted": "مدقَّقة · النسخة 2",
    "gist": "تعترف المادّة لكلّ مواطن بحقّ المشاركة والتصويت.",
    "reason": "المادّة مستشهَد بها على غير وجهها.",
    "count": "1 من أصل 2",
}


def send(window: Page) -> None:
    window.click("main form.writing button[type=submit]")


def vouch(window: Page, address: str, gate: str) -> None:
    """Say at one gate that one vouches for it."""
    window.goto(address)
    form = window.locator(f"form[action$='/relecture/{gate}/']")
    form.locator("input[value=approved]").check()
    form.locator("button[type=submit]").click()
    expect(window.locator("#notices .success")).to_be_visible()


def hand_in(window: Page, address: str, **answers: str) -> None:
    """Through the questions; no to each of them unless something else is said."""
    window.goto(address)
    window.click("a[href$='/a-relire/']")
    for question in ("deceives", "infiltrates", "dehumanises", "targets", "repeats"):
        window.check(f"input[name={question}][value={answers.get(question, 'no')}]")
    for line in window.locator("input[name=red]").all():
        line.check()
    for line in window.locator("input[name=kept]").all():
        line.check()
    send(window)


@pytest.mark.parametrize(
    ("language", "width", "say"),
    [("fr", 1280, FRENCH), ("ar", 360, ARABIC)],
    ids=["french-desktop", "arabic-phone"],
)
def test_a_reply_is_vetted_gate_by_gate_used_recalled_and_its_recall_acknowledged(
    visit: Visit, picture: Picture, language: str, width: int, say: dict[str, str]
) -> None:
    enter: Callable[[str], Page] = lambda name: visit(name, language=language, width=width)  # noqa: E731  # the same window for everybody
    ines, anouar, hanne = enter("Inès"), enter("Cheikh Anouar"), enter("Hanne")

    def look(window: Page, name: str) -> None:
        picture(window, f"vetting-{name}-{language}-{width}")

    # A draft.
    ines.goto("/repondre/affirmations/C02/repondre/")
    ines.check("input[name=kind][value=rights]")
    ines.fill("#id_spoken", say["spoken"])
    ines.fill("#id_plain", say["plain"])
    ines.select_option("#id_language", language)
    ines.click("details.long-choices summary >> nth=0")
    ines.check("input[name=rights_basis][value='ICCPR-25']")
    send(ines)
    receipt = ines.locator("#notices .success").inner_text()
    found = re.search(r"C02-R\d+", receipt)
    assert found, receipt
    code = found[0]
    address = f"/repondre/reponses/{code}/validation/"
    anouar.goto(address)
    expect(anouar.locator(".stamp").first).to_contain_text(say["to be vetted"])
    expect(anouar.locator("form[action*='/relecture/']")).to_have_count(0)

    # One yes is the end of it; five times no, and its reviewers see it.
    hand_in(ines, address, targets="yes")
    expect(ines.locator("#id_targets_error")).to_be_visible()
    look(ines, "questions")
    hand_in(ines, address)
    expect(ines.locator(".gate")).to_have_count(ines.locator(".gate.open").count())
    expect(ines.locator("form[action*='/relecture/']")).to_have_count(0)

    # Changes are asked for on a passage, and stand beside it.
    hanne.goto("/")
    hanne.click("section.today a[href='/repondre/reponses/a-relire/']")
    hanne.click(f"a[href='{address}']")
    form = hanne.locator("form[action$='/relecture/rights/']")
    form.locator("input[value=changes_requested]").check()
    passage = form.locator("select[name=passage] option", has_text="ICCPR-25").first
    form.locator("select[name=passage]").select_option(passage.get_attribute("value"))
    form.locator("textarea").fill(say["remark"])
    look(hanne, "review")
    form.locator("button[type=submit]").click()
    expect(hanne.locator("mark")).to_contain_text("[ICCPR-25]")
    expect(hanne.locator(".remarks")).to_contain_text(say["remark"])

    # The author is called home, rewrites, and hands in the next version.
    ines.goto("/")
    ines.click("section.today a[href='/repondre/affirmations/C02/']")
    ines.click(f"a[href='/repondre/reponses/{code}/modifier/']")
    expect(ines.locator(".remarks")).to_contain_text(say["remark"])
    ines.fill("#id_plain", say["mended"])
    send(ines)
    hand_in(ines, address)

    # What changed is read word by word, and every gate is passed by two people.
    hanne.goto(address)
    expect(hanne.locator("#changes ~ * ins, #changes ~ ins").first).to_contain_text(say["added"])
    look(hanne, "changes")
    vouch(hanne, address, "rights")
    expect(hanne.locator(".stamp").first).to_contain_text(say["to be vetted"])
    vouch(anouar, address, "content")
    expect(anouar.locator(".stamp").first).to_contain_text(say["vetted"])
    expect(anouar.locator(".gate.passed")).to_have_count(2)
    look(anouar, "approved")

    # It is used.
    anouar.goto("/repondre/affirmations/C02/")
    anouar.click(f"#{code}-used button[value=listened]")
    expect(anouar.locator("#notices .success")).to_be_visible()

    # A reference on which it stands is rewritten: it is flagged, until somebody has looked again.
    hanne.goto(f"/repondre/references/ICCPR-25/modifier/?language={language}")
    hanne.fill("#id_gist", say["gist"])
    send(hanne)
    ines.goto("/repondre/affirmations/C02/")
    flag = ines.locator(f"article[aria-labelledby='{code}'] .stamp.again")
    expect(flag).to_contain_text("ICCPR-25")
    ines.goto("/")
    ines.click("section.today a[href='/repondre/affirmations/C02/']")
    anouar.goto("/repondre/references/changees/")
    anouar.click(f"a[href='/repondre/reponses/{code}/references/ICCPR-25/']")
    look(anouar, "flagged")
    anouar.check("input[name=decision][value=stands]")
    anouar.fill("#id_remark", say["remark"])
    send(anouar)
    ines.goto("/repondre/affirmations/C02/")
    expect(flag).to_have_count(0)

    # It is recalled all the same; whoever used it is told, and says so.
    hanne.goto(address)
    hanne.click(f"a[href='/repondre/reponses/{code}/retirer/']")
    hanne.check("input[name=kind][value=recalled]")
    hanne.fill("#id_reason", say["reason"])
    look(hanne, "recall")
    send(hanne)
    anouar.goto("/")
    anouar.click(f"section.today a[href='{address}']")
    expect(anouar.locator("main")).to_contain_text(say["reason"])
    look(anouar, "recalled")
    anouar.click("form[action$='/recu/'] button")
    expect(anouar.locator("main")).to_contain_text(say["count"])
    anouar.goto("/")
    expect(anouar.locator(f"section.today a[href='{address}']")).to_have_count(0)
    ines.goto("/")
    expect(ines.locator(f"section.today a[href='{address}']")).to_have_count(1)

    # Nobody is offered it any more; its page stays.
    ines.goto("/repondre/affirmations/C02/")
    expect(ines.locator(f"[id='{code}-used']")).to_have_count(0)
    expect(ines.locator(f"a[href='{address}']")).to_have_count(1)
