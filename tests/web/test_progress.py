"""Progress reports, lessons and help, through their pages."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from contrepoint.common.markings import Marking
from contrepoint.fieldwork.enums import AgeBand, Sex
from contrepoint.progress.enums import LessonPart, ReportPart, ReportState
from contrepoint.progress.models import HelpAnswer, HelpRequest, Lesson, ProgressReport
from contrepoint.workshops.enums import WorkshopState
from contrepoint.workshops.models import Workshop
from tests.harness.fieldwork import activity_of, project_of
from tests.harness.pages import assert_swap_equals_reload, page, text_of
from tests.harness.progress import help_answer_of, help_of, lesson_of, report_of
from tests.harness.signed import SIGNED
from tests.harness.workshops import workshop_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
HTMX = {"HX-Request": "true"}
REPORTS = "/rendre-compte/rapports/"
LESSONS = "/rendre-compte/enseignements/"
HELP = "/s-allier/aide/"


def report_form(**changes: str) -> dict[str, str]:
    days = {"starts_on": "2026-09-01", "ends_on": "2026-11-01"}
    return {"done": "Deux débats."} | days | SIGNED | changes


def lesson_form(**changes: str) -> dict[str, str]:
    return {"observation": "Le thé.", "learned_on": "2026-10-01"} | SIGNED | changes


def help_form(**changes: str) -> dict[str, str]:
    return {"title": "Parler aux pères"} | SIGNED | changes


@pytest.fixture
def ines(signed_in: SignIn) -> Client:
    return signed_in("relais-belgique")


def test_the_room_says_where_reports_stand_and_which_wait(signed_in: SignIn) -> None:
    report_of("relais-belgique", state=ReportState.SUBMITTED)
    report_of("relais-belgique", state=ReportState.ACCEPTED)
    lesson_of("relais-maroc")

    html = page(signed_in("coordination-1").get("/rendre-compte/"))

    board = [
        " ".join(each.text_content().split())
        for each in html.xpath("//ul/li/a[@class='tag plain']")
    ]
    assert board == ["0 brouillon", "0 renvoyé avec une question", "1 à lire", "1 accepté"]
    assert html.xpath("//section[@aria-labelledby='progress']//a[@class='card']/@href") == [
        f"{REPORTS}R1/"
    ]
    assert html.xpath("//section[@aria-labelledby='lessons']//a[@class='card']/@href") == [
        f"{LESSONS}B1/"
    ]


def test_the_board_leads_to_the_reports_of_a_state(signed_in: SignIn) -> None:
    for state in ReportState:
        report_of("relais-belgique", state=state)
    client = signed_in("relais-belgique")

    shown = {
        tab: [
            link.removeprefix(REPORTS).strip("/")
            for link in page(client.get(f"{REPORTS}{tab}")).xpath("//a[@class='card']/@href")
        ]
        for tab in ("", "en-cours/", "remis/", "acceptes/")
    }

    assert shown == {
        "": ["R4", "R3", "R2", "R1"],
        "en-cours/": ["R3", "R1"],
        "remis/": ["R2"],
        "acceptes/": ["R4"],
    }


def test_a_report_begins_with_the_choice_of_a_project_of_the_team(ines: Client) -> None:
    project_of("relais-belgique", "Le nôtre")
    project_of("relais-maroc", "Le leur")

    html = page(ines.get(f"{REPORTS}ajouter/"))

    assert html.xpath("//a[@class='card']/@href") == [f"{REPORTS}ajouter/?projet=P1"]
    assert ines.get(f"{REPORTS}ajouter/?projet=P2").status_code == 404
    assert ines.post(f"{REPORTS}ajouter/?projet=P2", report_form()).status_code == 404
    assert not page(ines.get("/agir/projets/P2/")).xpath("//a[contains(@href, 'rapports')]")


def test_a_report_is_kept_with_a_receipt(ines: Client) -> None:
    project_of("relais-belgique")

    answer = ines.post(
        f"{REPORTS}ajouter/?projet=P1",
        report_form(done="Joindre le +32 475 12 34 56."),
        follow=True,
    )

    assert "R1" in page(answer).xpath("string(//*[@id='notices'])")
    assert len(page(answer).xpath("//*[@id='notices']/*")) == 2
    assert "475" not in text_of(answer)


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"starts_on": "2026-11-02"}, "id_ends_on_error"),
        ({"ends_on": "2999-01-01"}, "id_ends_on_error"),
        ({"ends_on": "hier"}, "id_ends_on_error"),
        ({"marking": "public"}, "id_marking_error"),
        ({"workshop": "9"}, "id_workshop_error"),
        ({"next": "x" * 2001}, "id_next_error"),
    ],
)
def test_a_bad_report_is_refused_with_a_sentence_and_nothing_typed_is_lost(
    ines: Client, changes: dict[str, str], where: str
) -> None:
    project_of("relais-belgique")
    report_of("relais-belgique")

    for url in (f"{REPORTS}ajouter/?projet=P1", f"{REPORTS}R1/modifier/"):
        html = page(ines.post(url, report_form(obstacle="La salle.") | changes))

        assert html.xpath(f"string(//*[@id='{where}'])").strip()
        assert html.xpath("string(//textarea[@name='obstacle'])").strip() == "La salle."
    assert ProgressReport.objects.count() == 1


def test_a_report_whose_project_is_kept_close_offers_nothing_wider(ines: Client) -> None:
    project_of("relais-belgique", marking=Marking.COUNTRY)

    html = page(ines.get(f"{REPORTS}ajouter/?projet=P1"))

    assert html.xpath("//select[@name='marking']/option/@value") == ["country", "team", "private"]


def test_the_buttons_of_a_report_are_those_of_ones_part_in_it(signed_in: SignIn) -> None:
    report_of("relais-belgique", state=ReportState.SUBMITTED)
    report_of("relais-belgique")

    def forms(who: str, code: str) -> list[str]:
        html = page(signed_in(who).get(f"{REPORTS}{code}/"))
        return [
            action.removeprefix(f"{REPORTS}{code}/")
            for action in html.xpath("//form/@action")
            if action.startswith(REPORTS)
        ]

    assert forms("coordination-1", "R1") == ["etape/accept/", "renvoyer/"]
    assert forms("relais-belgique", "R1") == []
    assert forms("relais-belgique", "R2") == ["etape/submit/"]
    assert forms("relectrice-droits", "R2") == ["etape/submit/"]


def test_a_step_of_others_is_nothing_and_changes_nothing(signed_in: SignIn) -> None:
    report_of("relais-belgique", state=ReportState.SUBMITTED)
    asked = {"language": "fr", "question": "Pourquoi ?"}

    for who in ("relais-belgique", "relais-maroc", "participant-belgique", "bailleur"):
        client = signed_in(who)
        assert client.post(f"{REPORTS}R1/etape/accept/").status_code == 404
        assert client.post(f"{REPORTS}R1/renvoyer/", asked).status_code == 404
    assert signed_in("coordination-1").post(f"{REPORTS}R1/etape/burn/").status_code == 404

    assert ProgressReport.objects.get().state == ReportState.SUBMITTED


def test_a_report_is_not_returned_without_a_question(signed_in: SignIn) -> None:
    report_of("relais-belgique", state=ReportState.SUBMITTED)

    html = page(
        signed_in("coordination-1").post(
            f"{REPORTS}R1/renvoyer/", {"language": "fr", "question": " "}
        )
    )

    assert html.xpath("string(//*[@id='id_question_error'])").strip()
    assert html.xpath("//details[@open]")


def test_a_report_shows_what_was_written_and_names_what_was_not(ines: Client) -> None:
    report_of("relais-belgique", "Deux débats.")

    html = page(ines.get(f"{REPORTS}R1/"))

    assert [each.get("id") for each in html.xpath("//*[@class='told-part']/h2")] == ["part-done"]
    assert [each.text for each in html.xpath("//p[contains(@class, 'told-part')]/*")] == [
        "Rien n’a été écrit sur\u00a0:",
        "prévu et non fait, et pourquoi",
        "la suite",
        "obstacle",
        "aide souhaitée",
        "enseignement",
    ]


def test_a_question_is_answered_in_the_report_and_settled_when_it_is_accepted(
    signed_in: SignIn, ines: Client
) -> None:
    report = report_of("relais-belgique", state=ReportState.RETURNED)
    address = f"{REPORTS}{report.code}/"

    form = page(ines.get(f"{address}modifier/"))
    (asked,) = form.xpath("//section[@aria-labelledby='questions']")
    assert asked.xpath("following::textarea[@name='done']")
    assert "Répondez dans le rapport lui-même" in asked.text_content()
    ines.post(f"{address}etape/submit/")
    assert "réglé" not in page(ines.get(address)).xpath("string(//h2[@id='questions'])")

    signed_in("coordination-1").post(f"{address}etape/accept/")

    assert "réglé" in page(ines.get(address)).xpath("string(//h2[@id='questions'])")
    assert "Répondez dans le rapport" not in text_of(ines.get(address))


@pytest.mark.parametrize(
    ("state", "offered"),
    [
        (None, ["", "3"]),
        (WorkshopState.IN_PREPARATION, ["4", "3"]),
        (WorkshopState.UNDER_WAY, ["4", "3"]),
        (WorkshopState.FINAL, ["", "3"]),
    ],
)
def test_a_report_is_offered_every_workshop_whose_own_is_not_final(
    ines: Client, state: WorkshopState | None, offered: list[str]
) -> None:
    project = project_of("relais-belgique")
    Workshop.objects.filter(number__lt=3).update(state=WorkshopState.FINAL)
    if state is not None:
        workshop = workshop_of()
        Workshop.objects.filter(pk=workshop.pk).update(state=state)

    form = page(ines.get(f"{REPORTS}ajouter/?projet={project.code}"))

    assert form.xpath("//select[@name='workshop']/option/@value") == offered


def test_what_cannot_be_submitted_says_why(ines: Client) -> None:
    report_of("relais-belgique", marking=Marking.PRIVATE)

    answer = ines.post(f"{REPORTS}R1/etape/submit/", follow=True)

    assert "n’est pas ouvert à qui doit l’accepter" in text_of(answer)


def test_the_lesson_of_an_accepted_report_becomes_a_lesson_for_any_reader(
    signed_in: SignIn,
) -> None:
    texts = {ReportPart.LESSON: "Les mères parlent d’abord."}
    report_of("relais-belgique", texts=texts, state=ReportState.ACCEPTED)
    reader = signed_in("relais-maroc")
    add = f"{LESSONS}ajouter/?rapport=R1"
    assert page(reader.get(f"{REPORTS}R1/")).xpath(f"//a[@href='{add}']")

    html = page(reader.get(add))
    assert html.xpath("string(//textarea[@name='observation'])").strip() == (
        "Les mères parlent d’abord."
    )
    answer = reader.post(add, lesson_form(), follow=True)

    assert page(answer).xpath(f"//a[@href='{REPORTS}R1/']")
    assert Lesson.objects.get().report == ProgressReport.objects.get()


def test_the_help_that_a_report_wants_becomes_a_request(ines: Client) -> None:
    report_of("relais-belgique", texts={ReportPart.HELP: "Inviter les pères."})
    add = f"{HELP}ajouter/?rapport=R1"
    assert page(ines.get(f"{REPORTS}R1/")).xpath(f"//a[@href='{add}']")

    html = page(ines.get(add))

    assert html.xpath("string(//textarea[@name='need'])").strip() == "Inviter les pères."
    ines.post(add, help_form())
    assert HelpRequest.objects.get().report == ProgressReport.objects.get()


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"observation": " "}, "id_observation_error"),
        ({"learned_on": "2999-01-01"}, "id_learned_on_error"),
        ({"about_country": "XX"}, "id_about_country_error"),
    ],
)
def test_a_bad_lesson_is_refused_with_a_sentence(
    ines: Client, changes: dict[str, str], where: str
) -> None:
    html = page(ines.post(f"{LESSONS}ajouter/", lesson_form() | changes))

    assert html.xpath(f"string(//*[@id='{where}'])").strip()
    assert not Lesson.objects.exists()


def test_an_adopted_lesson_goes_on_saying_what_changed(ines: Client) -> None:
    lesson_of("relais-belgique", texts={LessonPart.CHANGE: "Le thé d’abord."})
    for step in ("confirm", "adopt"):
        ines.post(f"{LESSONS}B1/etape/{step}/")

    html = page(ines.post(f"{LESSONS}B1/modifier/", lesson_form(change="")))

    assert "ne dit pas encore ce qui a changé" in html.xpath("string(//*[@role='alert'])")
    assert Lesson.objects.get().texts.filter(part=LessonPart.CHANGE).exists()


def test_what_htmx_swaps_is_what_a_reload_shows(ines: Client) -> None:
    lesson_of("relais-belgique", texts={LessonPart.CHANGE: "Le thé d’abord."})
    for step in ("confirm", "adopt", "supersede", "supersede"):
        swap = ines.post(f"{LESSONS}B1/etape/{step}/", headers=HTMX)

        assert page(swap).xpath("string(//*[@id='notices'])").strip()
        assert_swap_equals_reload(swap, ines.get(f"{LESSONS}B1/"), "standing")


def test_a_request_shows_each_what_it_can_do(signed_in: SignIn) -> None:
    help_of("relais-belgique")

    def forms(who: str) -> list[str]:
        html = page(signed_in(who).get(f"{HELP}H1/"))
        return [
            action.removeprefix(f"{HELP}H1/")
            for action in html.xpath("//form/@action")
            if action.startswith(HELP)
        ]

    assert forms("relais-belgique") == ["clore/"]
    assert forms("relais-maroc") == ["etape/take/", "repondre/"]
    signed_in("relais-maroc").post(f"{HELP}H1/etape/take/")
    assert forms("relais-maroc") == ["repondre/"]
    signed_in("relais-belgique").post(f"{HELP}H1/clore/", {"useful": "no"})
    assert forms("relais-maroc") == forms("relais-belgique") == []


def test_help_is_not_taken_answered_or_closed_by_the_wrong_person(signed_in: SignIn) -> None:
    help_of("relais-belgique")
    asker, other = signed_in("relais-belgique"), signed_in("relais-maroc")

    assert asker.post(f"{HELP}H1/etape/take/").status_code == 404
    assert asker.post(f"{HELP}H1/repondre/", SIGNED | {"text": "Moi."}).status_code == 404
    assert other.post(f"{HELP}H1/clore/", {"useful": "yes"}).status_code == 404
    assert HelpRequest.objects.get().state == "open"


def test_a_closing_without_a_judgement_and_an_answer_without_words_are_refused(
    signed_in: SignIn,
) -> None:
    help_of("relais-belgique")

    closing = page(signed_in("relais-belgique").post(f"{HELP}H1/clore/", {"useful": "maybe"}))
    answering = page(signed_in("relais-maroc").post(f"{HELP}H1/repondre/", SIGNED | {"text": " "}))

    assert closing.xpath("string(//*[@id='id_useful_error'])").strip()
    assert answering.xpath("string(//*[@id='id_text_error'])").strip()
    assert not HelpAnswer.objects.exists()


def test_an_answer_offers_nothing_wider_than_its_request(signed_in: SignIn) -> None:
    help_of("relais-belgique", marking=Marking.COUNTRY)

    html = page(signed_in("participant-belgique").get(f"{HELP}H1/"))

    assert html.xpath("//select[@name='marking']/option/@value") == ["country", "team", "private"]


def test_a_donor_cannot_write(signed_in: SignIn) -> None:
    project_of("relais-belgique")
    donor = signed_in("bailleur")

    assert donor.post(f"{REPORTS}ajouter/?projet=P1", report_form()).status_code == 404
    assert donor.get(f"{REPORTS}ajouter/").status_code == 404
    assert donor.post(f"{LESSONS}ajouter/", lesson_form()).status_code == 404
    assert donor.post(f"{HELP}ajouter/", help_form()).status_code == 404
    assert not ProgressReport.objects.exists()
    assert not Lesson.objects.exists()


def test_lists_are_paged(ines: Client) -> None:
    project = project_of("relais-belgique")
    for _ in range(25):
        report_of("relais-belgique", project=project)
        lesson_of("relais-belgique")
        help_of("relais-belgique")

    for url in (REPORTS, LESSONS, HELP):
        assert len(page(ines.get(url)).xpath("//a[@class='card']")) == 24
        assert len(page(ines.get(f"{url}?page=2")).xpath("//a[@class='card']")) == 1


@pytest.mark.parametrize(
    "url",
    [
        "/",
        "/rendre-compte/",
        REPORTS,
        f"{REPORTS}remis/",
        f"{REPORTS}R1/",
        f"{REPORTS}R2/",
        f"{REPORTS}R2/modifier/",
        f"{REPORTS}ajouter/",
        f"{REPORTS}ajouter/?projet=P1",
        LESSONS,
        f"{LESSONS}B1/",
        f"{LESSONS}B1/modifier/",
        f"{LESSONS}ajouter/?rapport=R1",
        "/s-allier/",
        HELP,
        f"{HELP}H1/",
        f"{HELP}ajouter/?rapport=R1",
    ],
)
def test_one_more_row_asks_no_more_questions(signed_in: SignIn, url: str) -> None:
    client = signed_in("relais-belgique")
    reach = {(Sex.WOMEN, AgeBand.FROM_15): 6}
    texts = {ReportPart.LESSON: "Le thé.", ReportPart.HELP: "Les pères."}

    def rows(who: str) -> None:
        project = project_of(who, countries=["BE", "MA"], partners=["clubs-du-canal"])
        activity_of(who, project=project, reach=reach)
        for state in (ReportState.ACCEPTED, ReportState.RETURNED, ReportState.SUBMITTED):
            report = report_of(who, project=project, texts=texts, state=state)
            if state == ReportState.ACCEPTED:
                lesson_of(who, report=report)
        asked = help_of(who)
        help_answer_of("experte", request=asked)

    def questions() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(url).status_code == 200
        return len(queries)

    rows("relais-belgique")
    help_of("relais-maroc")
    report_of(
        "relais-maroc",
        state=ReportState.SUBMITTED,
        project=project_of("relais-maroc", countries=["BE"]),
    )
    with_one = questions()
    first = HelpRequest.objects.get(code="H1")
    for who in ("relais-maroc", "relais-belgique"):
        rows(who)
        help_answer_of("rapporteur", request=first)

    assert questions() == with_one
    assert with_one <= 20
