"""A youth project of two people of two countries, on a phone: Idriss in Rabat, Inès in Brussels.

They come to lead it together, plan it by country, are refused the start until minors are safe in
it, start it, and print a lesson that rests on an article of human-rights law.
"""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Visit
from tests.journeys.test_the_whole_cycle import code_in, fill, is_closed, send, take
from tests.plugins.pictures import Picture

pytestmark = pytest.mark.browser

TODAY = datetime.now(tz=UTC).date()
BELGIAN = "Maison des droits et du dialogue (inventée)"
STEPS = (
    "En cercle : quand t’es-tu senti traité comme moins que les autres ?\n\n"
    "L’article à voix haute, puis le verset.\n\nOn joue la scène du bus."
)


def in_days(days: int) -> str:
    return (TODAY + timedelta(days=days)).isoformat()


def fits(window: Page) -> None:
    """Nothing is wider than the phone."""
    assert window.evaluate("document.documentElement.scrollWidth") <= 360


def milestone(window: Page, code: str, what: str, days: int, where: str) -> None:
    window.goto(f"/agir/projets/{code}/?pays={where}")
    window.click("a[href*='/jalons/ajouter/']")
    expect(window.locator("#id_country")).to_have_value(where)
    fill(window, text=what, due_on=in_days(days))
    send(window)
    expect(window.locator("table.milestones")).to_contain_text(what)


def answer_sheet(window: Page, *, but: str = "") -> None:
    for row in window.locator("form.writing fieldset").all():
        name = row.locator("input").first.get_attribute("name")
        row.locator(f"input[value={'no' if name == but else 'yes'}]").check()


def test_two_people_of_two_countries_open_and_run_a_youth_project(
    visit: Visit, picture: Picture, tmp_path: Path
) -> None:
    enter: Callable[[str], Page] = lambda name: visit(name, language="fr", width=360)  # noqa: E731  # the same window for everybody
    idriss, ines, leila = enter("Idriss"), enter("Inès"), enter("Leïla")
    hanne, bilal = enter("Hanne"), enter("Bilal")

    # Idriss opens it, in human rights and in religion.
    idriss.goto("/agir/projets/ajouter/")
    fill(idriss, title="D’une rive à l’autre", objective="Que soixante jeunes se répondent.")
    idriss.check("input[name=countries][value=BE]")
    idriss.click("summary:has-text('D’autres objectifs')")
    fill(idriss, objective_2="Que dix d’entre eux animent une séance.")
    idriss.click("summary:has-text('Fondement en droits humains')")
    idriss.check("input[name=rights_basis][value=UDHR-1]")
    idriss.click("summary:has-text('Fondement religieux')")
    idriss.check("input[name=religious_basis][value='Q-49-13']")
    picture(idriss, "borders-form-fr-360")
    fits(idriss)
    send(idriss)
    code = code_in(idriss, r"/projets/(P\d+)/")
    expect(idriss.locator(".objectives li")).to_have_count(2)
    expect(idriss.locator(".bases > section")).to_have_count(2)

    # Inès takes part and asks to lead; nothing is hers before he agrees.
    ines.goto(f"/agir/projets/{code}/")
    ines.click("form[action$='/partenaires/entrer/'] button")
    assert is_closed(ines, f"/agir/projets/{code}/modifier/")
    ines.goto(f"/agir/projets/{code}/")
    ines.click("form[action$='/direction/demander/'] button")
    assert is_closed(ines, f"/agir/projets/{code}/modifier/")
    idriss.goto(f"/agir/projets/{code}/")
    expect(idriss.locator("section.notice")).to_contain_text(BELGIAN)
    picture(idriss, "borders-request-fr-360")
    idriss.click("form[action$='/accepter/'] button")
    expect(idriss.locator(".glance")).to_contain_text(BELGIAN)

    # Each plans the own country, and what is joint.
    milestone(idriss, code, "Un groupe formé à Rabat", 20, "MA")
    milestone(ines, code, "Un groupe formé à Bruxelles", 30, "BE")
    milestone(ines, code, "Les deux groupes se voient", 90, "")
    milestone(ines, code, "La convention signée", -10, "")
    ines.goto(f"/agir/projets/{code}/?pays=BE")
    ines.click("a[href$='/pays/BE/']")
    fill(ines, text="Une séance de sport le samedi, une leçon le mercredi.")
    send(ines)
    expect(ines.locator("section[aria-labelledby=plan]")).to_contain_text("Une séance de sport")
    ines.goto(f"/agir/projets/{code}/")
    expect(ines.locator("figure.timeline svg.mark-at")).to_have_count(4)
    expect(ines.locator("figure.timeline svg.mark-at.late")).to_have_count(1)
    expect(ines.locator("table.milestones tbody tr")).to_have_count(4)
    expect(ines.locator(".glance")).to_contain_text("en retard")
    ines.locator("tr", has_text="La convention signée").get_by_role("button").click()
    expect(ines.locator("figure.timeline svg.mark-at.late")).to_have_count(0)
    picture(ines, "borders-plan-fr-360")
    fits(ines)

    # The start is refused by name, mended, refused for want of a signature, signed, done.
    take(ines, "agree")
    with ines.expect_response(re.compile("/etape/start/$")):
        ines.click("#standing form[action$='/etape/start/'] button")
    expect(ines.locator("#notices .error")).to_contain_text("la politique de protection")
    picture(ines, "borders-refused-fr-360")
    ines.click("#standing a[href$='/protection/']")
    answer_sheet(ines, but="two_adults")
    ines.select_option("#id_person", index=1)
    picture(ines, "borders-sheet-fr-360")
    fits(ines)
    send(ines)
    expect(ines.locator("section.standing")).to_contain_text("la présence de deux adultes")
    leila.goto(f"/agir/projets/{code}/protection/")
    expect(leila.locator("form[action$='/signer/']")).to_have_count(0)
    answer_sheet(ines)
    send(ines)
    leila.reload()
    leila.click("form[action$='/signer/'] button")
    expect(leila.locator(".stamp.vetted")).to_be_visible()
    idriss.goto(f"/agir/projets/{code}/")
    take(idriss, "start")
    expect(idriss.locator("#standing")).to_contain_text("en cours")
    expect(idriss.locator("#standing .stamp.vetted")).to_be_visible()

    # A lesson with its article: refused without one, read by a reviewer, held, printed.
    ines.goto(f"/agir/projets/{code}/lecons/ajouter/")
    fill(ines, title="Libres et égaux", aim="Dire ce qu’est la dignité.", steps=STEPS)
    ines.uncheck("input[name=rights_basis][value=UDHR-1]")  # the project's own, ticked already
    send(ines)
    expect(ines.locator(".field-errors")).to_contain_text("aucun article")
    ines.check("input[name=rights_basis][value=UDHR-1]")
    send(ines)
    lesson = code_in(ines, r"/lecons/(P\d+-L\d+)/")
    hanne.goto(f"/agir/lecons/{lesson}/")
    hanne.click("form[action$='/relire/'] button")
    expect(hanne.locator(".stamp.vetted")).to_contain_text("droits")
    bilal.goto(f"/agir/activites/ajouter/?projet={code}")
    bilal.check("input[name=kind][value=lesson]")
    fill(bilal, place="Une maison de quartier")
    send(bilal)
    ines.goto(f"/agir/lecons/{lesson}/")
    ines.click("summary:has-text('dans quelles activités')")
    ines.locator("input[name=activities]").first.check()
    ines.click("form[action$='/seances/'] button")
    expect(ines.locator("section[aria-labelledby=held]")).to_contain_text("Une maison de quartier")
    picture(ines, "borders-lesson-fr-360")
    fits(ines)
    sheet = tmp_path / "lesson.pdf"
    ines.pdf(path=sheet, format="A4", prefer_css_page_size=True)
    assert sheet.read_bytes().count(b"/Type /Page\n") == 1  # one sheet
    ines.emulate_media(media="print")
    expect(ines.locator("section[aria-labelledby=held]")).to_be_hidden()
    expect(ines.locator(".lesson-sheet .bases")).to_be_visible()
    ines.emulate_media(media="screen")

    # Whoever is of neither lead reads it, and runs nothing.
    bilal.goto(f"/agir/projets/{code}/")
    expect(bilal.locator("#standing form")).to_have_count(0)
    assert is_closed(bilal, f"/agir/projets/{code}/modifier/")
    ines.goto(f"/agir/projets/{code}/partenaires/")
    expect(ines.locator("aside")).to_contain_text("direction à deux acceptée")

    # Thirty people of an excursion that both share: told in each country, and counted once.
    ines.goto(f"/agir/activites/ajouter/?projet={code}")
    ines.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    ines.check("input[name=kind][value=excursion]")
    ines.check("input[name=shared_with][value=MA]")
    fill(ines, place="La vieille ville", people="30")
    send(ines)
    expect(ines.locator("#notices .success")).to_be_visible()
    for country in ("BE", "MA", ""):
        idriss.goto(f"/agir/resultats/?projet={code}&pays={country}")
        expect(idriss.locator("p.reading").first).to_contain_text("30 personnes")
