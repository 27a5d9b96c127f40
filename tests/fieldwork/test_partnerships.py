"""Partners of a project: what they do, and how two come to lead."""

from collections.abc import Callable

import pytest

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.common.steps import StepClosedError
from contrepoint.fieldwork.access import leads_jointly, may_run, may_run_project
from contrepoint.fieldwork.enums import PartnerRole, ProjectKind, ProjectPart
from contrepoint.fieldwork.errors import (
    HiddenFromJointLeadError,
    LeadOfOneCountryError,
    NotAPartnerError,
    NothingAskedError,
    OwnRequestError,
)
from contrepoint.fieldwork.models import Project, ProjectPartner
from contrepoint.fieldwork.queries import deeds_on, project_card
from contrepoint.fieldwork.services import (
    ProjectPlan,
    abandon_project,
    agree_joint_lead,
    ask_to_lead,
    decline_joint_lead,
    give_roles,
    join_project,
    revise_project,
    step_down,
)
from contrepoint.network.models import AuditEntry, Organisation
from tests.conftest import NOW, persona
from tests.harness.fieldwork import project_of
from tests.harness.network import organisation_of
from tests.harness.projects import led_by_two

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

IDRISS, INES, SALMA = "relais-maroc", "relais-belgique", "coordination-1"
BELGIAN = "maison-des-droits"


def shared() -> Project:
    """A project of Morocco in two countries, in which the Belgian organisation takes part."""
    project = project_of(IDRISS, countries=["MA", "BE"])
    join_project(project=project, by=persona(INES), at=NOW)
    return project


def rewritten(project: Project, by: str, **changes: object) -> None:
    values = {"countries": ["MA", "BE"], "partners": [BELGIAN]} | changes
    marking = values.pop("marking", Marking.NETWORK)
    revise_project(
        project=project,
        plan=ProjectPlan(
            kind=ProjectKind.YOUTH,
            language=Language.FRENCH,
            texts={ProjectPart.TITLE: "Autre titre"},
            **values,  # type: ignore[arg-type]
        ),
        marking=marking,  # type: ignore[arg-type]
        attribution=Attribution.ROLE_AND_COUNTRY,
        by=persona(by),
        at=NOW,
    )


def test_who_asks_to_lead_runs_nothing_until_the_other_lead_agrees() -> None:
    project, ines = shared(), persona(INES)

    ask_to_lead(project=project, by=ines, at=NOW)
    assert not may_run_project(ines, project)
    agree_joint_lead(project=project, organisation=BELGIAN, by=persona(IDRISS), at=NOW)

    assert may_run_project(ines, project)
    assert may_run_project(persona("relectrice-droits"), project)  # of the same organisation
    assert not may_run(ines, project)  # it is nobody else's team
    row = ProjectPartner.objects.get()
    assert (row.lead_asked_by, row.lead_agreed_by) == (ines, persona(IDRISS))
    trail = AuditEntry.objects.filter(object_code=project.code).order_by("sequence")
    assert list(trail.values_list("action", flat=True)) == [
        "open", "join", "ask_to_lead", "agree_lead",
    ]  # fmt: skip


def test_the_coordinator_may_agree_and_nobody_agrees_to_the_own_request() -> None:
    project = shared()
    ask_to_lead(project=project, by=persona(INES), at=NOW)

    with pytest.raises(OwnRequestError):
        agree_joint_lead(project=project, organisation=BELGIAN, by=persona(INES), at=NOW)
    agree_joint_lead(project=project, organisation=BELGIAN, by=persona(SALMA), at=NOW)

    assert leads_jointly(persona(INES), project)


@pytest.mark.parametrize("answer", [agree_joint_lead, decline_joint_lead])
def test_one_answers_only_what_was_asked(answer: Callable[..., None]) -> None:
    project = shared()

    with pytest.raises(NothingAskedError):
        answer(project=project, organisation=BELGIAN, by=persona(IDRISS), at=NOW)

    assert ProjectPartner.objects.get().role == PartnerRole.PARTNER


def test_whoever_was_declined_stays_a_partner_and_may_ask_again() -> None:
    project = shared()
    ask_to_lead(project=project, by=persona(INES), at=NOW)

    decline_joint_lead(project=project, organisation=BELGIAN, by=persona(IDRISS), at=NOW)

    card = project_card(project, persona(INES), "fr")
    assert (card.is_partner, card.may_ask_to_lead, card.asks_to_lead) == (True, True, False)


def test_who_takes_no_part_does_not_ask_to_lead() -> None:
    with pytest.raises(NotAPartnerError):
        ask_to_lead(project=shared(), by=persona("relais-tunisie"), at=NOW)


def test_in_one_country_there_is_no_joint_lead() -> None:
    project = project_of(IDRISS, countries=["MA"], partners=[BELGIAN])

    with pytest.raises(LeadOfOneCountryError):
        ask_to_lead(project=project, by=persona(INES), at=NOW)

    assert not project_card(project, persona(INES), "fr").may_ask_to_lead


def test_what_not_the_whole_network_sees_has_no_joint_lead() -> None:
    project = project_of(
        IDRISS, countries=["MA", "BE"], marking=Marking.COUNTRY, partners=["mourchidates"]
    )

    with pytest.raises(HiddenFromJointLeadError):
        ask_to_lead(project=project, by=persona("participante-maroc"), at=NOW)


def test_nobody_asks_to_lead_what_was_given_up() -> None:
    project = shared()
    abandon_project(project=project, by=persona(IDRISS), at=NOW)

    with pytest.raises(StepClosedError, match="P1"):
        ask_to_lead(project=project, by=persona(INES), at=NOW)


def test_a_joint_lead_is_not_shut_out_by_rewriting() -> None:
    """By no tick, by no marking, by no country: neither unseen nor in one stroke."""
    project = led_by_two(IDRISS, INES)

    rewritten(project, IDRISS, partners=[])
    assert leads_jointly(persona(INES), project)
    with pytest.raises(LeadOfOneCountryError):
        rewritten(project, IDRISS, countries=["MA"])
    with pytest.raises(HiddenFromJointLeadError):
        rewritten(project, IDRISS, marking=Marking.TEAM)
    give_roles(project=project, roles={BELGIAN: PartnerRole.HOST}, by=persona(IDRISS), at=NOW)

    assert ProjectPartner.objects.get().role == PartnerRole.JOINT_LEAD


def test_a_joint_lead_rewrites_and_no_name_stands_over_their_words() -> None:
    project = led_by_two(IDRISS, INES)
    Project.objects.update(attribution=Attribution.NAMED)

    rewritten(project, INES, marking=Marking.TEAM)

    project.refresh_from_db()
    assert project.texts.get(part=ProjectPart.TITLE).text == "Autre titre"
    assert (project.marking, project.attribution) == (Marking.NETWORK, Attribution.ROLE_AND_COUNTRY)


def test_whoever_leads_steps_down_and_stays_a_partner() -> None:
    project = led_by_two(IDRISS, INES)

    step_down(project=project, by=persona(INES), at=NOW)

    row = ProjectPartner.objects.get()
    assert (row.role, row.lead_asked_on, row.lead_agreed_by) == (PartnerRole.PARTNER, None, None)
    assert not may_run_project(persona(INES), project)


def test_roles_are_given_to_those_whom_the_writer_sees_and_leading_is_not_among_them() -> None:
    project = project_of(IDRISS, countries=["MA", "BE"], partners=[BELGIAN, "clubs-du-canal"])
    hidden = organisation_of(INES, marking=Marking.COUNTRY)
    project.partners.add(hidden)

    give_roles(
        project=project,
        roles={
            BELGIAN: PartnerRole.JOINT_LEAD,
            "clubs-du-canal": PartnerRole.HOST,
            hidden.code: PartnerRole.FUNDER,
        },
        by=persona(IDRISS),
        at=NOW,
    )

    roles = dict(ProjectPartner.objects.values_list("organisation__code", "role"))
    assert roles == {BELGIAN: "partner", "clubs-du-canal": "host", hidden.code: "partner"}


def test_the_lead_is_named_where_its_author_wants_it_and_the_reader_may_see_it() -> None:
    silent = project_of(IDRISS)
    named = project_of(IDRISS, names_lead=True)

    def lead(project: Project, who: str) -> str:
        found = project_card(project, persona(who), "fr").lead
        return found.code if found else ""

    assert [lead(project, INES) for project in (silent, named)] == ["", "cercle-oulemas"]
    Organisation.objects.filter(code="cercle-oulemas").update(marking=Marking.COUNTRY)
    assert [lead(named, who) for who in (INES, "participante-maroc")] == ["", "cercle-oulemas"]


def test_who_did_what_is_told_as_each_agreed_to_be_named() -> None:
    project = led_by_two(IDRISS, INES)
    persona(INES).person.__class__.objects.filter(code=INES).update(attribution=Attribution.NOBODY)

    def told() -> list[tuple[str, str]]:
        return [(deed.action, deed.by) for deed in deeds_on(Project.objects.get())]

    assert told() == [
        ("agree_lead", "point focal du pays, Maroc"),
        ("ask_to_lead", ""),
        ("join", ""),
        ("open", "point focal du pays, Maroc"),
    ]
    Project.objects.update(attribution=Attribution.NOBODY)
    assert {by for _action, by in told()} == {""}
    assert project.code == "P1"
