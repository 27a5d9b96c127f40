"""Projects: opened, rewritten, planned country by country, moved from one state to the next."""

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.enums import (
    MOST_OBJECTIVES,
    PROJECT_STEPS,
    PartnerRole,
    ProjectKind,
    ProjectPart,
    ProjectStep,
)
from contrepoint.fieldwork.errors import (
    CountryInUseError,
    HiddenFromJointLeadError,
    LeadOfOneCountryError,
    NoCountryError,
    NotACountryOfItError,
    NotSafeYetError,
    TitleMissingError,
    TooManyObjectivesError,
)
from contrepoint.fieldwork.models import (
    CountryPlanText,
    Milestone,
    Project,
    ProjectCountry,
    ProjectText,
)
from contrepoint.fieldwork.queries.safeguarding import safeguard_of
from contrepoint.narratives.enums import RELIGIOUS_KINDS, RIGHTS_KINDS
from contrepoint.narratives.reference_access import references_visible_to
from contrepoint.network.access import organisations_visible_to
from contrepoint.network.enums import CodeLetter
from contrepoint.network.models import User
from contrepoint.network.queries import country_name
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
    """The words of a project in one language, its kind, its countries, the codes of partners.

    Objectives come one by one, in `objectives`; the codes of the references on which it rests, in
    human rights and in religion, side by side. `names_lead` lets the author's own organisation be
    named as the lead.
    """

    kind: ProjectKind
    language: Language
    texts: Mapping[ProjectPart, str]
    countries: Iterable[str]
    partners: Iterable[str] = ()
    objectives: Sequence[str] = ()
    rights_basis: Iterable[str] = ()
    religious_basis: Iterable[str] = ()
    names_lead: bool = False
    has_minors: bool = False


@transaction.atomic
def open_project(
    *, plan: ProjectPlan, marking: Marking, attribution: Attribution, by: User, at: datetime
) -> Project:
    """Keep the concept of a project; its code is the receipt.

    Refuses one without a title (TitleMissingError), without a country (NoCountryError), and with
    more than five objectives (TooManyObjectivesError).
    """
    project = Project.objects.create(
        code=next_code(CodeLetter.PROJECT),
        kind=plan.kind,
        names_lead=plan.names_lead,
        has_minors=plan.has_minors,
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
    """Rewrite a project. Who may see it and how it is signed change only for its author.

    Refuses as opening does; to take out a country for which something is planned
    (CountryInUseError); where two lead, one country (LeadOfOneCountryError) and a marking that
    hides it from one of them (HiddenFromJointLeadError).
    """
    project = Project.objects.select_for_update().get(pk=project.pk)
    project.kind, project.has_minors = plan.kind, plan.has_minors
    let_the_author_choose(project, marking=marking, attribution=attribution, by=by)
    if project.author_id == by.pk:
        project.names_lead = plan.names_lead
    if has_joint_lead(project):
        insist_on_two(marking=Marking(project.marking), countries=set(plan.countries))
    project.save(update_fields=["kind", "has_minors", "names_lead", "marking", "attribution"])
    _write(project, plan, by=by)
    record(actor=by, action="revise", object_kind="project", object_code=project.code, at=at)


def _write(project: Project, plan: ProjectPlan, *, by: User) -> None:
    objectives = [text for text in plan.objectives if text.strip()]
    countries = set(plan.countries)
    if not plan.texts.get(ProjectPart.TITLE, "").strip():
        raise TitleMissingError
    if not countries:
        raise NoCountryError
    if len(objectives) > MOST_OBJECTIVES:
        raise TooManyObjectivesError(MOST_OBJECTIVES)
    for part in (ProjectPart.TITLE, ProjectPart.THEORY):
        _write_text(project, part, 1, plan.texts.get(part, ""), language=plan.language)
    for position in range(1, MOST_OBJECTIVES + 1):
        text = dict(enumerate(objectives, start=1)).get(position, "")
        _write_text(project, ProjectPart.OBJECTIVE, position, text, language=plan.language)
    _write_countries(project, countries)
    leads = project.partnerships.filter(role=PartnerRole.JOINT_LEAD).values("organisation")
    choose_offered(
        project.partners,
        offered=organisations_visible_to(by).exclude(pk__in=leads),
        codes=plan.partners,
    )
    references = references_visible_to(by)
    choose_offered(
        project.rights_basis,
        offered=references.filter(kind__in=RIGHTS_KINDS),
        codes=plan.rights_basis,
    )
    choose_offered(
        project.religious_basis,
        offered=references.filter(kind__in=RELIGIOUS_KINDS),
        codes=plan.religious_basis,
    )


def _write_text(
    project: Project, part: ProjectPart, position: int, text: str, *, language: Language
) -> None:
    write_original(
        ProjectText.objects.all(),
        language=language,
        text=text,
        project=project,
        part=part,
        position=position,
    )


def _write_countries(project: Project, countries: set[str]) -> None:
    left = ProjectCountry.objects.filter(project=project).exclude(country__in=countries)
    planned = left.filter(texts__isnull=False).values_list("country", flat=True)
    reached = Milestone.objects.filter(project=project, country__in=left.values("country"))
    in_use = sorted({*planned, *reached.values_list("country", flat=True)})
    if in_use:
        raise CountryInUseError(country_name(in_use[0]))
    left.delete()
    for country in sorted(countries):
        ProjectCountry.objects.get_or_create(project=project, country=country)


def has_joint_lead(project: Project) -> bool:
    """Another organisation leads with the project's own."""
    return project.partnerships.filter(role=PartnerRole.JOINT_LEAD).exists()


def insist_on_two(*, marking: Marking, countries: set[str]) -> None:
    """Two lead in two countries or more, and in the open of the network."""
    if len(countries) < 2:
        raise LeadOfOneCountryError
    if marking.rank < Marking.NETWORK.rank:
        raise HiddenFromJointLeadError


@transaction.atomic
def plan_country(
    *, project: Project, country: str, text: str, language: Language, by: User, at: datetime
) -> None:
    """Say what a project does in one of its countries; without words, there is no plan for it.

    Refuses a country in which it does not take place (NotACountryOfItError).
    """
    project = under_this_hand(project, by=by)
    own = ProjectCountry.objects.filter(project=project, country=country).first()
    if own is None:
        raise NotACountryOfItError
    write_original(CountryPlanText.objects.all(), language=language, text=text, country=own)
    record(actor=by, action="plan", object_kind="project", object_code=project.code, at=at)


def under_this_hand(project: Project, *, by: User) -> Project:
    """The locked project; no name goes on standing over what another hand adds."""
    project = Project.objects.select_for_update().get(pk=project.pk)
    let_the_author_choose(
        project,
        marking=Marking(project.marking),
        attribution=Attribution(project.attribution),
        by=by,
    )
    project.save(update_fields=["attribution"])
    return project


def _move(
    project: Project,
    step: ProjectStep,
    *,
    by: User,
    at: datetime,
    insist: Callable[[Project], None] | None = None,
) -> None:
    take_step(project, PROJECT_STEPS, step, kind="project", by=by, at=at, insist=insist)


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
    """Begin.

    Refuses one in which minors take part, while something is missing on its safeguarding sheet or
    nobody has signed it for this year (NotSafeYetError).
    """

    def insist(found: Project) -> None:
        safeguard = safeguard_of(found, today=timezone.localdate(at))
        if safeguard.blocks_start:
            raise NotSafeYetError(safeguard.missing)

    _move(project, ProjectStep.START, by=by, at=at, insist=insist)


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
