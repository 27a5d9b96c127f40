"""One table: who sees and runs a milestone, a lesson plan, a safeguarding sheet, behind each door.

They are written by Idriss, focal point of Morocco, member of the invented circle of ulama.
"""

import pytest

from contrepoint.common.markings import Marking
from contrepoint.fieldwork import access
from contrepoint.fieldwork.models import LessonPlan, Milestone, Project
from tests.conftest import persona
from tests.harness.doors import edges, opens
from tests.harness.fieldwork import project_of
from tests.harness.projects import led_by_two, lesson_plan_of, milestone_of
from tests.harness.visits import browser
from tests.security.test_access_table import AUTHOR, CANARY, viewer
from tests.security.test_fieldwork_access import CASES, TABLE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SIGNING = {"coordination-1", "protection"}
VOUCHING = {"relecteur-oulema", "relectrice-droits"}


@pytest.mark.parametrize(("who", "marking", "sees", "runs"), CASES)
def test_a_milestone_and_the_sheet_are_as_open_as_their_project(
    who: str, marking: Marking, sees: bool, runs: bool
) -> None:
    milestone_of(AUTHOR, f"Jalon {CANARY}", project=project_of(AUTHOR))
    Project.objects.update(marking=marking)
    user = viewer(who)

    assert access.milestones_visible_to(user).exists() is sees
    assert opens(access.milestone_to_run, user, "P1-1") is (sees and runs)
    assert opens(access.project_to_sign, user, "P1") is (sees and who in SIGNING)
    if marking not in edges(TABLE[who][0]):
        return
    client = browser(user)
    assert (CANARY in client.get("/agir/projets/P1/", follow=True).content.decode()) is sees
    form = client.get("/agir/jalons/P1-1/modifier/", follow=True).content.decode()
    assert (CANARY in form) is (sees and runs)
    sheet = client.get("/agir/projets/P1/protection/", follow=True).content.decode()
    assert ('aria-labelledby="said"' in sheet or "Fiche de protection" in sheet) is sees


@pytest.mark.parametrize(("who", "marking", "sees", "runs"), CASES)
def test_a_lesson_plan_is_open_to_whom_the_table_says(
    who: str, marking: Marking, sees: bool, runs: bool
) -> None:
    lesson_plan_of(AUTHOR, f"Leçon {CANARY}", project=project_of("coordination-1"))
    LessonPlan.objects.update(marking=marking)
    user = viewer(who)

    assert access.lesson_plans_visible_to(user).exists() is sees
    assert opens(access.lesson_plan_visible, user, "P1-L1") is sees
    assert opens(access.lesson_plan_to_run, user, "P1-L1") is (sees and runs)
    assert opens(access.lesson_plan_to_vouch_for, user, "P1-L1") is (sees and who in VOUCHING)
    if marking not in edges(TABLE[who][0]):
        return
    client = browser(user)
    for url in ("/agir/lecons/", "/agir/lecons/P1-L1/"):
        assert (CANARY in client.get(url, follow=True).content.decode()) is sees, url
    form = client.get("/agir/lecons/P1-L1/modifier/", follow=True).content.decode()
    assert (CANARY in form) is (sees and runs)


@pytest.mark.parametrize("marking", [Marking.COUNTRY, Marking.TEAM, Marking.PRIVATE])
def test_a_lesson_plan_is_never_more_open_than_its_project(marking: Marking) -> None:
    lesson_plan_of(AUTHOR, project=project_of(AUTHOR))
    Project.objects.update(marking=marking)
    LessonPlan.objects.update(marking=Marking.PUBLIC)

    allowed = {
        Marking.COUNTRY: {AUTHOR, "participante-maroc", "relecteur-oulema", "coordination-1"},
        Marking.TEAM: {AUTHOR, "relecteur-oulema"},
        Marking.PRIVATE: {AUTHOR},
    }
    people = allowed[Marking.COUNTRY] | {"relais-belgique", "experte", "bailleur"}
    seen = {who for who in people if opens(access.lesson_plan_visible, viewer(who), "P1-L1")}
    assert seen == allowed[marking]


@pytest.mark.parametrize(
    ("who", "leads"),
    [
        (AUTHOR, True),
        ("relecteur-oulema", True),
        ("relais-belgique", True),
        ("relectrice-droits", True),
        ("coordination-1", True),
        ("participant-belgique", False),
        ("participante-maroc", False),
        ("protection", False),
        ("bailleur", False),
        ("nobody", False),
    ],
)
def test_the_people_of_both_leads_run_the_project_and_nobody_else(who: str, leads: bool) -> None:
    project = led_by_two(AUTHOR, "relais-belgique")
    milestone_of(AUTHOR, project=project)
    user = viewer(who)

    assert opens(access.project_to_run, user, "P1") is leads
    assert opens(access.milestone_to_run, user, "P1-1") is leads


def test_a_joint_lead_does_not_run_what_they_may_not_see() -> None:
    """Whatever wrote the marking: the rule of markings comes first."""
    led_by_two(AUTHOR, "relais-belgique")
    milestone_of(AUTHOR, project=Project.objects.get())
    Project.objects.update(marking=Marking.COUNTRY)

    ines = persona("relais-belgique")
    assert not opens(access.project_to_run, ines, "P1")
    assert not opens(access.milestone_to_run, ines, "P1-1")
    assert Milestone.objects.exists()


def test_a_joint_lead_reports_and_reads_no_small_number_of_the_other() -> None:
    project = led_by_two(AUTHOR, "relais-belgique")

    assert access.leads_project(persona("relais-belgique"), project)
    assert not access.is_of_team(persona("relais-belgique"), project)
