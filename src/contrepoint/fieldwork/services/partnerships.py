"""Partners of a project: they join and leave, do something in it, ask to lead jointly."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from contrepoint.common.markings import Marking, tightest
from contrepoint.common.steps import StepClosedError
from contrepoint.fieldwork.access import may_ask_to_lead
from contrepoint.fieldwork.enums import OPEN_TO_PARTNERS, ROLES_TO_GIVE, STILL_AHEAD, PartnerRole
from contrepoint.fieldwork.errors import (
    HiddenPartnerError,
    NoOrganisationToJoinError,
    NotAPartnerError,
    NothingAskedError,
    OwnRequestError,
)
from contrepoint.fieldwork.models import Project, ProjectPartner
from contrepoint.fieldwork.services.projects import insist_on_two
from contrepoint.network.access import organisations_visible_to, the_one
from contrepoint.network.models import User
from contrepoint.network.services import record

if TYPE_CHECKING:
    from django.db.models import QuerySet


@transaction.atomic
def join_project(*, project: Project, by: User, at: datetime) -> None:
    """Bring the own organisation into a project that is a concept or seeks partners.

    It is named among the partners; those who run the project go on running it. Refuses who has
    none (NoOrganisationToJoinError), a project that was agreed or is over (StepClosedError), and
    an organisation that not every reader of the project may see (HiddenPartnerError).
    """
    project, own = _with_own_organisation(project, by=by)
    if project.partners.filter(pk=own).exists():
        return
    card = the_one(organisations_visible_to(by).filter(pk=own))
    if tightest((card.marking, project.marking)) != project.marking:
        raise HiddenPartnerError(card.name)
    project.partners.add(own)
    _told(project, "join", by=by, at=at)


@transaction.atomic
def leave_project(*, project: Project, by: User, at: datetime) -> None:
    """Take the own organisation out again. Refuses as joining does."""
    project, own = _with_own_organisation(project, by=by)
    if not project.partners.filter(pk=own).exists():
        return
    project.partners.remove(own)
    _told(project, "leave", by=by, at=at)


def _with_own_organisation(project: Project, *, by: User) -> tuple[Project, int]:
    own = by.standing.organisation_id
    if own is None:
        raise NoOrganisationToJoinError
    found = Project.objects.select_for_update().get(pk=project.pk)
    if found.state not in OPEN_TO_PARTNERS:
        raise StepClosedError(found.code, found.get_state_display())
    return found, own


@transaction.atomic
def give_roles(
    *, project: Project, roles: Mapping[str, PartnerRole], by: User, at: datetime
) -> None:
    """Say what partners do, by the code of their organisation.

    To lead jointly is not given: it is asked for and agreed, and whoever leads goes on leading.
    """
    project = Project.objects.select_for_update().get(pk=project.pk)
    for partner in _partners(project).filter(organisation__in=organisations_visible_to(by)):
        role = roles.get(partner.organisation.code)
        if role in ROLES_TO_GIVE and partner.role != PartnerRole.JOINT_LEAD:
            partner.role = role
            partner.save(update_fields=["role"])
    _told(project, "roles", by=by, at=at)


@transaction.atomic
def ask_to_lead(*, project: Project, by: User, at: datetime) -> None:
    """Ask that the own organisation leads jointly. Nothing changes until the other lead agrees.

    Refuses who takes no part (NotAPartnerError), a project that is over (StepClosedError), of one
    country (LeadOfOneCountryError), or that not the whole network sees (HiddenFromJointLeadError).
    """
    project, own = _own_partner(project, by=by)
    if project.state not in STILL_AHEAD:
        raise StepClosedError(project.code, project.get_state_display())
    if not may_ask_to_lead(own, project):
        return
    _insist_on_two(project)
    own.lead_asked_by, own.lead_asked_on = by, timezone.localdate(at)
    own.save(update_fields=["lead_asked_by", "lead_asked_on"])
    _told(project, "ask_to_lead", by=by, at=at)


@transaction.atomic
def agree_joint_lead(*, project: Project, organisation: str, by: User, at: datetime) -> None:
    """Agree that this organisation, which asked, leads jointly: its people run the project too.

    Refuses where nothing was asked (NothingAskedError), one's own request (OwnRequestError), and
    as asking does.
    """
    project, partner = _asking(project, organisation, by=by)
    _insist_on_two(project)
    partner.role = PartnerRole.JOINT_LEAD
    partner.lead_agreed_by, partner.lead_agreed_on = by, timezone.localdate(at)
    partner.save(update_fields=["role", "lead_agreed_by", "lead_agreed_on"])
    _told(project, "agree_lead", by=by, at=at)


@transaction.atomic
def decline_joint_lead(*, project: Project, organisation: str, by: User, at: datetime) -> None:
    """Say no to the request of this organisation; it stays a partner, and may ask again."""
    project, partner = _asking(project, organisation, by=by)
    partner.lead_asked_by, partner.lead_asked_on = None, None
    partner.save(update_fields=["lead_asked_by", "lead_asked_on"])
    _told(project, "decline_lead", by=by, at=at)


@transaction.atomic
def step_down(*, project: Project, by: User, at: datetime) -> None:
    """Take the own request back, or lead no longer; the organisation stays a partner."""
    project, own = _own_partner(project, by=by)
    if own.lead_asked_on is None:
        return
    if own.role == PartnerRole.JOINT_LEAD:
        own.role = PartnerRole.PARTNER
    own.lead_asked_by = own.lead_asked_on = own.lead_agreed_by = own.lead_agreed_on = None
    own.save(
        update_fields=[
            "role", "lead_asked_by", "lead_asked_on", "lead_agreed_by", "lead_agreed_on",
        ]
    )  # fmt: skip
    _told(project, "step_down", by=by, at=at)


def _partners(project: Project) -> "QuerySet[ProjectPartner]":
    return ProjectPartner.objects.filter(project=project).select_related("organisation")


def _own_partner(project: Project, *, by: User) -> tuple[Project, ProjectPartner]:
    found = Project.objects.select_for_update().get(pk=project.pk)
    own = _partners(found).filter(organisation=by.standing.organisation_id or 0).first()
    if own is None:
        raise NotAPartnerError
    return found, own


def _asking(project: Project, organisation: str, *, by: User) -> tuple[Project, ProjectPartner]:
    found = Project.objects.select_for_update().get(pk=project.pk)
    seen = organisations_visible_to(by).filter(code=organisation)
    partner = _partners(found).filter(organisation__in=seen, lead_asked_on__isnull=False).first()
    if partner is None or partner.role == PartnerRole.JOINT_LEAD:
        raise NothingAskedError
    if partner.organisation_id == by.standing.organisation_id:
        raise OwnRequestError
    return found, partner


def _insist_on_two(project: Project) -> None:
    insist_on_two(
        marking=Marking(project.marking),
        countries=set(project.countries.values_list("country", flat=True)),
    )


def _told(project: Project, action: str, *, by: User, at: datetime) -> None:
    record(actor=by, action=action, object_kind="project", object_code=project.code, at=at)
