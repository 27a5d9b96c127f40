"""Projects: opened, rewritten, joined, and moved from one state to the next."""

import dataclasses
from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking, tightest
from contrepoint.common.steps import StepClosedError
from contrepoint.fieldwork.enums import (
    OPEN_TO_PARTNERS,
    PROJECT_STEPS,
    ProjectKind,
    ProjectPart,
    ProjectStep,
)
from contrepoint.fieldwork.errors import (
    HiddenPartnerError,
    NoCountryError,
    NoOrganisationToJoinError,
    TitleMissingError,
)
from contrepoint.fieldwork.models import Project, ProjectCountry, ProjectText
from contrepoint.network.access import organisations_visible_to, the_one
from contrepoint.network.enums import CodeLetter
from contrepoint.network.models import User
from contrepoint.network.services import (
    choose_offered,
    let_the_author_choose,
    next_code,
    record,
    signed,
    take_step,
    write_original,
)


@dataclasses.dataclass(frozen=True, slots=True)
class ProjectPlan:
    """The words of a project in one language, its kind, its countries, the codes of partners."""

    kind: ProjectKind
    language: Language
    texts: Mapping[ProjectPart, str]
    countries: Iterable[str]
    partners: Iterable[str] = ()


@transaction.atomic
def open_project(
    *, plan: ProjectPlan, marking: Marking, attribution: Attribution, by: User, at: datetime
) -> Project:
    """Keep the concept of a project; its code is the receipt.

    Refuses one without a title (TitleMissingError) or without a country (NoCountryError).
    """
    project = Project.objects.create(
        code=next_code(CodeLetter.PROJECT),
        kind=plan.kind,
        **signed(marking=marking, attribution=attribution, by=by, at=at),
    )
    _write(project, plan, by=by)
    record(actor=by, action="open", object_kind="project", object_code=project.code, at=at)
    return project


@transaction.atomic
def revise_project(
    *,
    project: Project,
    plan: ProjectPlan,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> None:
    """Rewrite a project. Who may see it and how it is signed change only for its author."""
    project = Project.objects.select_for_update().get(pk=project.pk)
    project.kind = plan.kind
    let_the_author_choose(project, marking=marking, attribution=attribution, by=by)
    project.save(update_fields=["kind", "marking", "attribution"])
    _write(project, plan, by=by)
    record(actor=by, action="revise", object_kind="project", object_code=project.code, at=at)


def _write(project: Project, plan: ProjectPlan, *, by: User) -> None:
    if not plan.texts.get(ProjectPart.TITLE, "").strip():
        raise TitleMissingError
    countries = set(plan.countries)
    if not countries:
        raise NoCountryError
    for part in ProjectPart:
        write_original(
            ProjectText.objects.all(),
            language=plan.language,
            text=plan.texts.get(part, ""),
            project=project,
            part=part,
        )
    ProjectCountry.objects.filter(project=project).exclude(country__in=countries).delete()
    for country in sorted(countries):
        ProjectCountry.objects.get_or_create(project=project, country=country)
    choose_offered(project.partners, offered=organisations_visible_to(by), codes=plan.partners)


def _move(project: Project, step: ProjectStep, *, by: User, at: datetime) -> None:
    take_step(project, PROJECT_STEPS, step, kind="project", by=by, at=at)


@transaction.atomic
def seek_partners(*, project: Project, by: User, at: datetime) -> None:
    """Look for others to do it with."""
    _move(project, ProjectStep.SEEK, by=by, at=at)


@transaction.atomic
def agree_project(*, project: Project, by: User, at: datetime) -> None:
    """Say that the partners have agreed."""
    _move(project, ProjectStep.AGREE, by=by, at=at)


@transaction.atomic
def start_project(*, project: Project, by: User, at: datetime) -> None:
    """Begin."""
    _move(project, ProjectStep.START, by=by, at=at)


@transaction.atomic
def complete_project(*, project: Project, by: User, at: datetime) -> None:
    """Say that what was meant was done."""
    _move(project, ProjectStep.COMPLETE, by=by, at=at)


@transaction.atomic
def abandon_project(*, project: Project, by: User, at: datetime) -> None:
    """Give up; what was done stays on record."""
    _move(project, ProjectStep.ABANDON, by=by, at=at)


@transaction.atomic
def evaluate_project(*, project: Project, by: User, at: datetime) -> None:
    """Say that what came of it was looked at."""
    _move(project, ProjectStep.EVALUATE, by=by, at=at)


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
    record(actor=by, action="join", object_kind="project", object_code=project.code, at=at)


@transaction.atomic
def leave_project(*, project: Project, by: User, at: datetime) -> None:
    """Take the own organisation out again. Refuses as joining does."""
    project, own = _with_own_organisation(project, by=by)
    if not project.partners.filter(pk=own).exists():
        return
    project.partners.remove(own)
    record(actor=by, action="leave", object_kind="project", object_code=project.code, at=at)


def _with_own_organisation(project: Project, *, by: User) -> tuple[Project, int]:
    own = by.standing.organisation_id
    if own is None:
        raise NoOrganisationToJoinError
    found = Project.objects.select_for_update().get(pk=project.pk)
    if found.state not in OPEN_TO_PARTNERS:
        raise StepClosedError(found.code, found.get_state_display())
    return found, own
