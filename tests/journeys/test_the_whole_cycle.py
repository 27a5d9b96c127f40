"""From one workshop to the next, as five people of two countries and a network that looks on.

A commitment made in workshop 3 leads to a project; an activity of another country pre-fills its
progress report; the accepted report opens workshop 4 and stands in its report; the lesson and the
help wanted become topics of its agenda. At each step, who must not see something does not.
"""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Visit
from tests.plugins.pictures import Picture

pytestmark = pytest.mark.browser

YESTERDAY = (datetime.now(tz=UTC).date() - timedelta(days=1)).isoformat()
FRENCH = {
    "promise": "ouvrir des après-midi communs pour les jeunes",
    "evidence": "Trois après-midi tenus avant l’été.",
    "focal point of Belgium": "point focal du pays, Belgique",
    "observed": "Les jeunes ont préparé la suite eux-mêmes.",
    "place": "Un gymnase de quartier",
    "lesson": "Confier la suite aux jeunes les fait revenir.",
    "help": "Trouver un lieu sûr pour les filles",
    "next": "Un quatrième après-midi à Tanger.",
    "question": "Combien de familles sont venues ?",
    "mended": "Douze familles sont venues.",
    "aside": "Une réserve entre nous, au Maroc",
    "fewer than five": "moins de 5",
}
ARABIC = {
    "promise": "فتح أمسيات مشتركة للشباب",
    "evidence": "ثلاث أمسيات قبل الصيف.",
    "focal point of Belgium": "نقطة اتصال البلد، بلجيكا",
    "observed": "أعدّ الشباب الخطوة التالية بأنفسهم.",
    "place": "قاعة رياضية في الحي",
    "lesson": "إسناد الخطوة التالية إلى الشباب يعيدهم.",
    "help": "إيجاد مكان آمن للفتيات",
    "next": "أمسية رابعة في طنجة.",
    "question": "كم عائلة حضرت؟",
    "mended": "حضرت اثنتا عشرة عائلة.",
    "aside": "ملاحظة بيننا في المغرب",
    "fewer than five": "أقلّ من 5",
}


def code_in(window: Page, pattern: str) -> str:
    """The code of what was just kept, from the address."""
    found = re.search(pattern, window.url)
    assert found, window.url
    return found[1]


def send(window: Page) -> None:
    window.click("main form.writing button[type=submit]")


def take(window: Page, step: str) -> None:
    """Press the button of a step, and wait for its receipt."""
    with window.expect_response(re.compile(f"/etape/{step}/$")):
        window.click(f"#standing form[action$='/etape/{step}/'] button")
    expect(window.locator("#notices .success").first).to_be_visible()


def give_word(window: Page, promised: str) -> None:
    """Give one's word on the page with the exact words, and see the receipt."""
    window.goto(f"/agir/engagements/{promised}/")
    window.click("#standing a[href$='/parole/']")
    window.click(".word-button")
    expect(window.locator(".receipt")).to_be_visible()


def is_closed(window: Page, path: str) -> bool:
    answer = window.goto(path)
    return answer is not None and answer.status == 404


def fill(window: Page, **words: str) -> None:
    for name, text in words.items():
        window.fill(f"#id_{name}", text)


@pytest.mark.parametrize(
    ("language", "width", "say"),
    [("fr", 1280, FRENCH), ("ar", 360, ARABIC)],
    ids=["french-desktop", "arabic-phone"],
)
def test_a_promise_comes_back_as_a_lesson_on_the_next_agenda(
    visit: Visit, picture: Picture, language: str, width: int, say: dict[str, str]
) -> None:
    enter: Callable[[str], Page] = lambda name: visit(name, language=language, width=width)  # noqa: E731  # the same window for everybody
    idriss, ines, bilal = enter("Idriss"), enter("Inès"), enter("Bilal")
    salma, camille, donor = enter("Salma"), enter("Camille"), enter("Fonds de l’exemple")

    def look(window: Page, name: str) -> None:
        picture(window, f"cycle-{name}-{language}-{width}")

    of_promise = re.compile(re.escape(say["promise"]), re.IGNORECASE)

    # A commitment of two people of two countries, made in workshop 3.
    idriss.goto("/se-reunir/3/7/engagement/")
    fill(idriss, promise=say["promise"], evidence=say["evidence"])
    idriss.check("input[name=kind][value=project]")
    idriss.fill("#id_due_on", YESTERDAY)
    idriss.click("details.long-choices summary")
    idriss.locator("input[name=owners]").first.check()
    idriss.locator("#id_owners label", has_text=say["focal point of Belgium"]).click()
    look(idriss, "commitment-form")
    send(idriss)
    promised = code_in(idriss, r"/engagements/([\w-]+)/")
    give_word(idriss, promised)
    camille.goto(f"/agir/engagements/{promised}/")
    expect(camille.locator("a[href$='/parole/']")).to_have_count(0)
    assert is_closed(donor, f"/agir/engagements/{promised}/")
    give_word(ines, promised)

    # The next workshop is opened, and builds on this one.
    salma.goto("/se-reunir/ouvrir/")
    salma.check("input[name=builds_on][value='3']")
    send(salma)
    number = code_in(salma, r"/se-reunir/(\d+)/")
    assert is_closed(idriss, "/se-reunir/ouvrir/")

    # The project that keeps the promise.
    idriss.goto(f"/agir/engagements/{promised}/")
    idriss.click("a[href*='/projets/ajouter/?engagement=']")
    expect(idriss.locator("#id_title")).to_have_value(of_promise)
    idriss.check("input[name=kind][value=other]")  # the safety of minors has a journey of its own
    for country in ("MA", "BE"):
        idriss.check(f"input[name=countries][value={country}]")
    send(idriss)
    project = code_in(idriss, r"/projets/(P\d+)/")
    for step in ("agree", "start"):
        take(idriss, step)
    ines.goto(f"/agir/engagements/{promised}/")
    expect(ines.locator("main")).to_contain_text(project)

    # An activity of the other country, with a number too small to be told.
    bilal.goto(f"/agir/activites/ajouter/?projet={project}")
    bilal.check("input[name=kind][value=sport]")
    for inside in ("#id_observed", "table.reach-form"):
        bilal.click(f"details.fold:has({inside}) > summary")
    fill(bilal, place=say["place"], observed=say["observed"])
    fill(bilal, reach_women_15_17="12", reach_men_15_17="3")
    look(bilal, "activity-form")
    send(bilal)
    activity = code_in(bilal, r"/activites/(A\d+)/")
    expect(bilal.locator("table.reach")).to_contain_text("3")
    idriss.goto(f"/agir/activites/{activity}/")
    expect(idriss.locator("table.reach")).to_have_count(0)
    idriss.goto(f"/agir/projets/{project}/")
    expect(idriss.locator("table.reach")).to_contain_text(say["fewer than five"])

    # The report begins with what was logged; until it is accepted, it is for few.
    idriss.goto(f"/rendre-compte/rapports/ajouter/?projet={project}")
    expect(idriss.locator("#id_done")).to_have_value(re.compile(re.escape(say["observed"])))
    fill(idriss, lesson=say["lesson"], help=say["help"], next=say["next"])
    idriss.select_option("#id_workshop", number)
    look(idriss, "report-form")
    send(idriss)
    report = code_in(idriss, r"/rapports/(R\d+)/")
    address = f"/rendre-compte/rapports/{report}/"
    assert is_closed(ines, address)
    assert is_closed(camille, address)
    take(idriss, "submit")
    expect(idriss.locator("form[action$='/etape/accept/']")).to_have_count(0)
    ines.goto(address)
    ines.click("details.fold summary")
    ines.fill("#id_question", say["question"])
    ines.click(f"form[action='{address}renvoyer/'] button[type=submit]")
    assert is_closed(camille, address)
    idriss.goto(f"{address}modifier/")
    expect(idriss.locator("main")).to_contain_text(say["question"])
    idriss.fill("#id_not_done", say["mended"])
    send(idriss)
    take(idriss, "submit")
    ines.goto(address)
    expect(ines.locator("main")).to_contain_text(say["mended"])
    take(ines, "accept")
    look(ines, "report")
    camille.goto(address)
    expect(camille.locator("main")).to_contain_text(say["observed"])
    expect(camille.locator("main")).not_to_contain_text(say["question"])
    assert is_closed(donor, address)

    # What was learned, what help is wanted, and a word that stays at home.
    idriss.goto(address)
    idriss.click("a[href*='/enseignements/ajouter/?rapport=']")
    expect(idriss.locator("#id_observation")).to_have_value(say["lesson"])
    send(idriss)
    lesson = code_in(idriss, r"/enseignements/(B\d+)/")
    idriss.goto(address)
    idriss.click("a[href*='/aide/ajouter/?rapport=']")
    fill(idriss, title=say["help"])
    send(idriss)
    wanted = code_in(idriss, r"/aide/(H\d+)/")
    idriss.goto("/se-reunir/3/7/")
    idriss.locator("#line-form details > summary").last.click()
    idriss.check("input[name=kind][value=agenda_wish]")
    idriss.fill("#id_text", say["aside"])
    idriss.select_option("#id_marking", "country")
    idriss.click("#line-form button[type=submit]")
    expect(idriss.locator("#line-told")).to_contain_text("N3-7-")

    # Workshop 4 opens with it, and its agenda asks for it.
    ines.goto(f"/se-reunir/{number}/ouverture/")
    expect(ines.locator("#across").locator("..")).to_contain_text(say["observed"])
    expect(ines.locator("main")).to_contain_text(of_promise)
    look(ines, "opening")
    topics = f"/se-reunir/{number}/propositions/"
    ines.goto(topics)
    for code in (lesson, wanted, promised):
        expect(ines.locator(f"#{code}")).to_have_count(1)
    expect(ines.locator("main")).not_to_contain_text(say["aside"])
    expect(ines.locator("form[action*='/propositions/']")).to_have_count(0)
    salma.goto(topics)
    expect(salma.locator("main")).to_contain_text(say["aside"])
    for code in (lesson, wanted):
        salma.click(f"#{code} .topic-deeds form button")
        expect(salma.locator(f"#{code} a.tag.warm")).to_be_visible()
    look(salma, "topics")

    # The report of workshop 4 tells it to the network, and keeps what is to be kept.
    camille.goto(f"/se-reunir/{number}/rapport/")
    compiled = camille.locator("article.document")
    for words in (say["observed"], say["mended"], say["next"], say["help"], report):
        expect(compiled).to_contain_text(words)
    look(camille, "compiled")
    for window in (camille, salma, idriss):
        window.goto(f"/se-reunir/{number}/rapport/")
        for words in (say["aside"], say["question"]):
            expect(window.locator("article.document")).not_to_contain_text(words)
    assert is_closed(donor, f"/se-reunir/{number}/rapport/")
