"""The life of a project."""

from collections.abc import Callable

import pytest

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.common.steps import StepClosedError
from contrepoint.fieldwork.access import may_run, projects_visible_to
from contrepoint.fieldwork.enums import ProjectKind, ProjectPart, ProjectState
from contrepoint.fieldwork.errors import (
    NoCountryError,
    NoOrganisationToJoinError,
    TitleMissingError,
)
from contrepoint.fieldwork.models import Project
from contrepoint.fieldwork.queries import cross_border, project_lines
from contrepoint.fieldwork.services import (
    ProjectPlan,
    abandon_project,
    agree_project,
    complete_project,
    evaluate_project,
    join_project,
    leave_project,
    revise_project,
    seek_partners,
    start_project,
)
from contrepoint.network.models import AuditEntry, Organisation, Person
from tests.conftest import NOW, persona
from tests.harness.fieldwork import project_of
from tests.harness.projects import kept_safe

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

Step = Callable[..., None]


@pytest.mark.parametrize(
    ("steps", "ends"),
    [
        ([seek_partners, agree_project, start_project, complete_project], "completed"),
        ([agree_project, start_project, complete_project, evaluate_project], "evaluated"),
        ([abandon_project], "abandoned"),
        ([agree_project, start_project, abandon_project, evaluate_project], "evaluated"),
    ],
)
def test_a_project_goes_through_its_life(steps: list[Step], ends: str) -> None:
    project = project_of("relais-belgique")
    assert (project.code, project.state) == ("P1", ProjectState.CONCEPT)
    kept_safe(project, "relais-belgique")

    for step in steps:
        step(project=project, by=persona("relais-belgique"), at=NOW)

    assert Project.objects.get().state == ends


@pytest.mark.parametrize("step", [start_project, complete_project, evaluate_project])
def test_a_step_out_of_turn_is_refused(step: Step) -> None:
    with pytest.raises(StepClosedError, match="P1"):
        step(project=project_of("relais-belgique"), by=persona("relais-belgique"), at=NOW)


def test_a_project_needs_a_title_and_a_country() -> None:
    with pytest.raises(TitleMissingError):
        project_of("relais-belgique", " ")
    with pytest.raises(NoCountryError):
        project_of("relais-belgique", countries=[])

    assert not Project.objects.exists()


def test_two_countries_make_it_cross_border_and_it_is_listed_once() -> None:
    project_of("relais-belgique", "Ici")
    both = project_of("relais-belgique", "Ici et là-bas", countries=["MA", "BE", "MA"])
    reader = persona("relais-maroc")

    found = project_lines(cross_border(projects_visible_to(reader)), reader, "fr")

    assert [(line.code, line.countries) for line in found] == [(both.code, ("BE", "MA"))]
    assert found[0].is_cross_border
    assert [
        line.is_cross_border for line in project_lines(projects_visible_to(reader), reader, "fr")
    ] == [True, False]


def test_a_partner_that_the_reader_may_not_see_is_left_out() -> None:
    project_of("relais-belgique", partners=["maison-des-droits", "clubs-du-canal"])
    Organisation.objects.filter(code="clubs-du-canal").update(marking=Marking.TEAM)

    def partners(who: str) -> list[str]:
        user = persona(who)
        (line,) = project_lines(projects_visible_to(user), user, "fr")
        return [words.text for words in line.partners]

    assert len(partners("participant-belgique")) == 2
    assert partners("relais-maroc") == ["Maison des droits et du dialogue (inventée)"]


def test_rewriting_changes_countries_and_partners_and_keeps_what_was_not_offered() -> None:
    project = project_of(
        "relais-belgique", countries=["BE", "FR"], partners=["maison-des-droits", "clubs-du-canal"]
    )
    Organisation.objects.filter(code="clubs-du-canal").update(marking=Marking.TEAM)

    revise_project(
        project=project,
        plan=ProjectPlan(
            kind=ProjectKind.MEDIA,
            language=Language.FRENCH,
            texts={ProjectPart.TITLE: "Nouveau titre"},
            countries=["FR", "TN"],
        ),
        marking=Marking.COUNTRY,
        attribution=Attribution.COUNTRY,
        by=persona("relais-belgique"),
        at=NOW,
    )

    project = Project.objects.get()
    assert (project.kind, project.marking) == (ProjectKind.MEDIA, Marking.COUNTRY)
    assert set(project.countries.values_list("country", flat=True)) == {"FR", "TN"}
    assert list(project.partners.values_list("code", flat=True)) == ["clubs-du-canal"]
    assert list(project.texts.values_list("part", "text")) == [("title", "Nouveau titre")]


def test_an_organisation_joins_and_leaves_and_those_who_run_the_project_stay_the_same() -> None:
    project = project_of("relais-belgique")
    idriss, colleague = persona("relais-maroc"), persona("relecteur-oulema")

    join_project(project=project, by=idriss, at=NOW)
    join_project(project=project, by=colleague, at=NOW)
    assert [partner.code for partner in project.partners.all()] == ["cercle-oulemas"]
    assert not may_run(colleague, project)

    leave_project(project=project, by=colleague, at=NOW)
    leave_project(project=project, by=idriss, at=NOW)
    assert not project.partners.exists()
    trail = AuditEntry.objects.filter(object_code="P1").order_by("sequence")
    assert list(trail.values_list("action", flat=True)) == ["open", "join", "leave"]


@pytest.mark.parametrize("change", [join_project, leave_project])
def test_nobody_joins_or_leaves_what_was_agreed_nor_without_an_organisation(change: Step) -> None:
    project = project_of("relais-belgique")
    agree_project(project=project, by=persona("relais-belgique"), at=NOW)

    with pytest.raises(StepClosedError, match="P1"):
        change(project=project, by=persona("relais-maroc"), at=NOW)
    Person.objects.filter(code="experte").update(organisation=None)
    with pytest.raises(NoOrganisationToJoinError):
        change(project=project, by=persona("experte"), at=NOW)
