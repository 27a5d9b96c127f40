"""Agir, projects in depth, through their pages: leads, plan, milestones, safety, lessons."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from contrepoint.fieldwork.enums import LINES, ActivityKind, AgeBand, Sex
from contrepoint.fieldwork.models import (
    LessonPlan,
    Milestone,
    Project,
    ProjectPartner,
    SafeguardingSignature,
)
from contrepoint.network.models import Person
from tests.harness.fieldwork import activity_of, project_of
from tests.harness.pages import page, state_shown, text_of
from tests.harness.projects import (
    SIGNER,
    kept_safe,
    led_by_two,
    lesson_plan_of,
    milestone_of,
)
from tests.harness.signed import SIGNED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
IDRISS, INES = "relais-maroc", "relais-belgique"
URL = "/agir/projets/P1/"
PROJECT = SIGNED | {"kind": "youth", "title": "Jeunes", "countries": ["MA", "BE"]}
LESSON = SIGNED | {
    "title": "Libres et égaux",
    "age_band": "15_17",
    "minutes": "60",
    "steps": "On lit.\n\nOn joue.",
    "rights_basis": ["UDHR-1"],
}


def sheet(**changes: str) -> dict[str, str]:
    person = Person.objects.get(code=SIGNER)
    return {item.value: "yes" for item in LINES} | {"person": str(person.uuid)} | changes


def milestone(**changes: str) -> dict[str, str]:
    values = {"text": "Un groupe formé", "due_on": "2027-03-01", "country": "BE", "language": "fr"}
    return values | changes


def test_two_come_to_lead_through_the_pages(signed_in: SignIn) -> None:
    idriss, ines = signed_in(IDRISS), signed_in(INES)
    idriss.post("/agir/projets/ajouter/", PROJECT | {"names_lead": "on"})
    assert not page(ines.get(URL)).xpath("//form[contains(@action, '/direction/')]")
    ines.post(f"{URL}partenaires/entrer/")

    asked = ines.post(f"{URL}direction/demander/", follow=True)
    assert "Demandé." in text_of(asked)
    assert ines.get(f"{URL}modifier/").status_code == 404
    waiting = page(idriss.get(URL)).xpath("string(//section[contains(@class, 'notice')])")
    assert "Maison des droits et du dialogue (inventée) demande à diriger" in waiting
    idriss.post(f"{URL}direction/maison-des-droits/accepter/")

    assert ines.get(f"{URL}modifier/").status_code == 200
    leads = page(ines.get(URL)).xpath("//*[@class='glance-line']")
    assert [" ".join(lead.text_content().split()) for lead in leads] == [
        "Cercle d’oulémas de l’Atlas (inventé) Maroc",
        "Maison des droits et du dialogue (inventée) Belgique",
    ]
    deeds = text_of(ines.get(f"{URL}partenaires/"))
    assert "direction à deux acceptée" in deeds
    ines.post(f"{URL}direction/retirer/")
    assert ines.get(f"{URL}modifier/").status_code == 404


def test_a_request_is_answered_by_those_who_run_the_project_alone(signed_in: SignIn) -> None:
    idriss, ines, bilal = (signed_in(who) for who in (IDRISS, INES, "participant-belgique"))
    idriss.post("/agir/projets/ajouter/", PROJECT)
    ines.post(f"{URL}partenaires/entrer/")
    ines.post(f"{URL}direction/demander/")

    for client in (ines, bilal):
        assert client.post(f"{URL}direction/maison-des-droits/accepter/").status_code == 404
    assert idriss.post(f"{URL}direction/maison-des-droits/burn/").status_code == 404
    assert ines.post(f"{URL}direction/burn/").status_code == 404
    assert idriss.post(f"{URL}direction/demander/").status_code == 404  # it leads already
    idriss.post(f"{URL}direction/maison-des-droits/decliner/")

    assert ProjectPartner.objects.get().lead_asked_on is None
    refused = idriss.post(f"{URL}direction/maison-des-droits/accepter/", follow=True)
    assert "ne demande pas, ou plus" in text_of(refused)


def test_roles_of_partners_are_written_on_their_page(signed_in: SignIn) -> None:
    project_of(IDRISS, countries=["MA", "BE"], partners=["clubs-du-canal"])
    idriss = signed_in(IDRISS)

    idriss.post(f"{URL}partenaires/", {"role_clubs-du-canal": "host"})
    refused = idriss.post(f"{URL}partenaires/", {"role_clubs-du-canal": "joint_lead"})

    assert refused.status_code == 200
    assert ProjectPartner.objects.get().role == "host"
    partners = page(signed_in(INES).get(URL)).xpath(
        "string(//section[@aria-labelledby='partners'])"
    )
    assert "accueil" in partners
    assert signed_in(INES).get(f"{URL}partenaires/").status_code == 404


def test_the_project_shows_objectives_and_both_bases_side_by_side(signed_in: SignIn) -> None:
    ines = signed_in(INES)
    told = {
        "objective": "Un",
        "objective_3": "Deux",
        "theory": "S’ils jouent, ils se parlent.",
        "rights_basis": ["UDHR-1"],
        "religious_basis": ["Q-49-13"],
        "has_minors": "on",
    }
    ines.post("/agir/projets/ajouter/", PROJECT | told)

    html = page(ines.get(URL))
    assert html.xpath("//ul[@class='objectives']/li/span/text()") == ["Un", "Deux"]
    bases = html.xpath("//div[@class='bases']/section")
    assert [base.xpath("string(h3)") for base in bases] == [
        "Dans les droits humains", "Dans la religion",
    ]  # fmt: skip
    assert ["à faire valider" in base.text_content() for base in bases] == [True, True]
    form = page(ines.get(f"{URL}modifier/"))
    boxes = form.xpath("//textarea[starts-with(@name, 'objective')]/text()")
    assert [text.strip() for text in boxes] == ["Un", "Deux", "", "", ""]
    assert form.xpath("//input[@name='has_minors']/@checked")


def test_a_plan_is_read_jointly_and_country_by_country(signed_in: SignIn) -> None:
    project = led_by_two(IDRISS, INES)
    milestone_of(IDRISS, "À Rabat", project=project, country="MA")
    milestone_of(IDRISS, "Ensemble", project=project)
    activity_of(INES, "À Bruxelles.", project=project)
    ines = signed_in(INES)
    ines.post(f"{URL}pays/BE/", {"text": "Un groupe à Molenbeek.", "language": "fr"})

    def shown(query: str) -> list[bool]:
        html = page(ines.get(f"{URL}{query}"))
        text = " ".join(html.xpath("string(//section[@aria-labelledby='plan'])").split())
        return [words in text for words in ("À Rabat", "Ensemble", "Un groupe à Molenbeek.")]

    assert shown("") == [True, True, False]
    assert shown("?pays=BE") == [False, True, True]
    assert shown("?pays=MA") == [True, True, False]
    assert shown("?pays=FR") == shown("")
    assert "À Bruxelles." not in text_of(ines.get(f"{URL}?pays=MA"))
    assert ines.get(f"{URL}pays/FR/").status_code == 404
    assert signed_in("relais-france").get(f"{URL}pays/BE/").status_code == 404


def test_milestones_are_set_moved_reached_and_dropped(signed_in: SignIn) -> None:
    led_by_two(IDRISS, INES)
    ines = signed_in(INES)

    added = ines.post(f"{URL}jalons/ajouter/", milestone(), follow=True)
    assert "Numéro de reçu : P1-1." in text_of(added)
    ines.post("/agir/jalons/P1-1/modifier/", milestone(due_on="2027-04-01"))
    row = page(ines.get(URL)).xpath("string(//tr[@id='P1-1'])")
    assert "1er avril 2027" in row
    assert "d’abord le 1er mars 2027" in row
    ines.post("/agir/jalons/P1-1/etape/reach/", {"pays": "BE"})
    html = page(signed_in("participant-france").get(URL))
    assert "1 sur 1" in html.xpath("string(//*[@id='milestones-told'])")
    assert html.xpath("//svg//svg/@class") == ["mark-at done"]
    assert not html.xpath("//table[@class='milestones']//form")
    ines.post("/agir/jalons/P1-1/etape/drop/")
    assert not page(ines.get(URL)).xpath("//figure[@class='timeline']")
    assert ines.post("/agir/jalons/P1-1/etape/burn/").status_code == 404
    assert signed_in("participant-france").post("/agir/jalons/P1-1/etape/reach/").status_code == 404


@pytest.mark.parametrize(
    ("field", "value"), [("text", " "), ("due_on", ""), ("due_on", "2040-01-01"), ("country", "FR")]
)
def test_a_bad_milestone_comes_back_with_a_sentence_and_what_was_typed(
    signed_in: SignIn, field: str, value: str
) -> None:
    led_by_two(IDRISS, INES)

    sent = milestone(**{field: value})

    html = page(signed_in(INES).post(f"{URL}jalons/ajouter/", sent))

    assert html.xpath("//*[@class='field-errors']")
    assert "".join(html.xpath("//input[@name='due_on']/@value")) == sent["due_on"]
    assert not Milestone.objects.exists()


def test_the_start_is_refused_by_name_mended_and_done(signed_in: SignIn) -> None:
    project_of(INES)
    Project.objects.update(state="agreed")
    ines, leila = signed_in(INES), signed_in(SIGNER)

    refused = ines.post(f"{URL}etape/start/", follow=True)
    notice = page(refused).xpath("string(//*[@id='notices'])")
    assert "la politique de protection" in notice
    assert page(refused).xpath("//*[@id='standing']//a/@href") == [f"{URL}protection/"]
    assert state_shown(refused) == "convenu"

    ines.post(f"{URL}protection/", sheet(two_adults="no"))
    assert "présence de deux adultes" in text_of(
        leila.post(f"{URL}protection/signer/", follow=True)
    )
    ines.post(f"{URL}protection/", sheet())
    assert ines.post(f"{URL}protection/signer/").status_code == 404
    waits = page(leila.get("/agir/projets/")).xpath(
        "//section[@aria-labelledby='waiting']//a/@href"
    )
    assert waits == [f"{URL}protection/"]
    leila.post(f"{URL}protection/signer/")
    ines.post(f"{URL}etape/start/")

    assert state_shown(ines.get(URL)) == "en cours"
    assert "Fiche de protection signée" in text_of(ines.get(URL))
    assert SafeguardingSignature.objects.get().signed_as == "safeguarding"


def test_the_sheet_is_read_by_all_and_filled_by_those_who_run_the_project(
    signed_in: SignIn,
) -> None:
    kept_safe(project_of(INES), INES)
    bilal = signed_in("participant-belgique")

    html = page(bilal.get(f"{URL}protection/"))
    assert not html.xpath("//main//form")
    assert html.xpath("count(//ul[contains(@class, 'sheet')]/li)") == 1 + len(LINES)
    assert bilal.post(f"{URL}protection/", sheet()).status_code == 404
    assert "point focal du pays, Belgique" in html.xpath("string(//main)")


def test_a_lesson_plan_is_written_read_held_and_found_by_its_article(signed_in: SignIn) -> None:
    project = project_of(INES)
    activity_of(INES, project=project, kind=ActivityKind.LESSON, place="Molenbeek")
    ines = signed_in(INES)

    refused = ines.post(f"{URL}lecons/ajouter/", LESSON | {"rights_basis": []})
    assert "aucun article" in text_of(refused)
    assert page(refused).xpath("//input[@name='title']/@value") == ["Libres et égaux"]
    ines.post(f"{URL}lecons/ajouter/", LESSON)
    ines.post("/agir/lecons/P1-L1/seances/", {"activities": ["A1"]})
    signed_in("relectrice-droits").post("/agir/lecons/P1-L1/relire/")

    html = page(signed_in(IDRISS).get("/agir/lecons/P1-L1/"))
    assert "validé" in html.xpath("string(//span[contains(@class, 'stamp')])")
    assert "Molenbeek" in html.xpath("string(//section[@aria-labelledby='held'])")
    assert len(html.xpath("//section[contains(@class, 'lesson-steps')]/p")) == 2
    found = page(ines.get("/agir/lecons/?article=UDHR-1")).xpath("//ul/li/@id")
    assert found == ["P1-L1"]
    assert page(ines.get("/agir/lecons/?article=UDHR-26")).xpath("//div[@class='empty']")
    assert "Tenue le" in text_of(ines.get("/agir/lecons/?projet=P1"))
    lessons = page(ines.get(URL)).xpath("string(//section[@aria-labelledby='lessons'])")
    assert "1 plan de leçon" in lessons


def test_a_lesson_plan_is_rewritten_by_its_team_and_read_by_others(signed_in: SignIn) -> None:
    lesson_plan_of(INES)
    plan = "/agir/lecons/P1-L1/"

    signed_in(INES).post(f"{plan}modifier/", LESSON | {"title": "Autrement", "number": "3"})

    assert LessonPlan.objects.get().number == 3
    for who in (IDRISS, "participant-belgique"):
        client = signed_in(who)
        assert client.get(f"{plan}modifier/").status_code == 404
        assert client.post(f"{plan}seances/").status_code == 404
        assert client.post(f"{plan}relire/").status_code == 404
        assert "Autrement" in text_of(client.get(plan))


def test_lesson_plans_are_paged(signed_in: SignIn) -> None:
    project = project_of(INES)
    for number in range(25):
        lesson_plan_of(INES, f"Leçon {number}", project=project)

    html = page(signed_in(INES).get("/agir/lecons/"))

    assert len(html.xpath("//ul[contains(@class, 'lessons')]/li")) == 24
    assert html.xpath("//a[@rel='next']")


def test_donors_see_none_of_it(signed_in: SignIn) -> None:
    milestone_of(INES, project=kept_safe(project_of(INES), INES))
    lesson_plan_of(INES, project=Project.objects.get())
    donor = signed_in("bailleur")

    for path in ("protection/", "lecons/ajouter/", "jalons/ajouter/", "partenaires/"):
        assert donor.get(f"{URL}{path}").status_code == 404
    assert not page(donor.get("/agir/lecons/")).xpath("//ul[contains(@class, 'lessons')]")


@pytest.mark.parametrize(
    "url",
    [
        URL,
        f"{URL}?pays=BE",
        f"{URL}partenaires/",
        f"{URL}protection/",
        f"{URL}pays/BE/",
        f"{URL}jalons/ajouter/",
        f"{URL}lecons/ajouter/",
        "/agir/jalons/P1-1/modifier/",
        "/agir/lecons/",
        "/agir/lecons/P1-L1/",
        "/agir/lecons/P1-L1/modifier/",
    ],
)
def test_one_more_of_each_asks_no_more_questions(signed_in: SignIn, url: str) -> None:
    client = signed_in("coordination-1")
    bases: dict[str, Any] = {"rights_basis": ["UDHR-1", "UDHR-26"], "religious_basis": ["Q-49-13"]}
    project = led_by_two(INES, IDRISS, partners=["clubs-du-canal"], names_lead=True, **bases)
    kept_safe(project, INES)
    client.post(f"{URL}pays/BE/", {"text": "Ici.", "language": "fr"})

    def rows() -> None:
        who = {"organisation": "clubs-du-canal", "country": "BE"}
        milestone_of(INES, project=project, **who)
        milestone_of(IDRISS, project=project, due_on=date(2026, 11, 1))
        lesson = activity_of(
            INES, project=project, kind=ActivityKind.LESSON, reach={(Sex.MEN, AgeBand.FROM_15): 7}
        )
        plan = lesson_plan_of(INES, project=project, **bases)
        plan.activities.add(lesson)

    def questions() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(url).status_code == 200
        return len(queries)

    rows()
    with_one = questions()
    rows()
    rows()

    assert questions() == with_one
    assert with_one <= 20
