"""Projects, as a list and as a page."""

import dataclasses
from datetime import date

from django.db.models import Count, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.utils import timezone

from contrepoint.common.languages import Words, best_words
from contrepoint.common.markings import Marking
from contrepoint.common.steps import open_steps
from contrepoint.fieldwork.access import (
    activities_visible_to,
    lesson_plans_visible_to,
    may_ask_to_lead,
    may_run,
    may_take_part,
)
from contrepoint.fieldwork.enums import (
    PROJECT_STEPS,
    PartnerRole,
    ProjectKind,
    ProjectPart,
    ProjectState,
    ProjectStep,
)
from contrepoint.fieldwork.models import (
    CountryPlanText,
    Project,
    ProjectCountry,
    ProjectPartner,
)
from contrepoint.fieldwork.queries.bases import bases_of
from contrepoint.fieldwork.queries.partners import PartnerLine, lead_of, partner_line, with_leads
from contrepoint.fieldwork.queries.reach import ReachTable, reach_table
from contrepoint.fieldwork.queries.safeguarding import Safeguard, safeguard_of
from contrepoint.narratives.queries import CitedReference
from contrepoint.network.access import Viewer, organisations_visible_to, standing_of
from contrepoint.network.queries import Byline, byline, with_authors


@dataclasses.dataclass(frozen=True, slots=True)
class ProjectLine:
    """One project in a list. Partners that the reader may not see are left out."""

    code: str
    title: Words
    kind: ProjectKind
    state: ProjectState
    countries: tuple[str, ...]
    is_cross_border: bool
    partners: tuple[Words, ...]
    activity_count: int
    marking: Marking


@dataclasses.dataclass(frozen=True, slots=True)
class ProjectCard:
    """One project with everything that its page shows.

    `lead` is None where the author does not want it named, or the reader may not see it. `asking`
    holds the partners that ask to lead jointly and wait for the reader's word.
    """

    line: ProjectLine
    objectives: tuple[Words, ...]
    theory: Words
    rights: tuple[CitedReference, ...]
    religious: tuple[CitedReference, ...]
    lead: PartnerLine | None
    partners: tuple[PartnerLine, ...]
    byline: Byline
    reach: ReachTable
    safeguard: Safeguard
    steps: tuple[ProjectStep, ...]
    asking: tuple[PartnerLine, ...]
    lesson_plan_count: int
    may_run: bool
    is_partner: bool
    may_take_part: bool
    may_ask_to_lead: bool
    asks_to_lead: bool
    leads_jointly: bool

    @property
    def leads(self) -> tuple[PartnerLine, ...]:
        """Who leads it, as far as it may be named."""
        jointly = tuple(each for each in self.partners if each.role == PartnerRole.JOINT_LEAD)
        return ((self.lead,) if self.lead else ()) + jointly


def cross_border(projects: QuerySet[Project]) -> QuerySet[Project]:
    """Of these projects, those of two countries or more."""
    wide = (
        ProjectCountry.objects.values("project")
        .annotate(country_count=Count("pk"))
        .filter(country_count__gt=1)
        .order_by()
    )
    return projects.filter(pk__in=wide.values("project"))


def project_lines(projects: QuerySet[Project], user: Viewer, language: str) -> list[ProjectLine]:
    """These projects, newest first, each once whatever the number of its countries."""
    return [_line(row, language) for row in _readable(projects, user)]


def _readable(projects: QuerySet[Project], user: Viewer) -> QuerySet[Project]:
    seen = Q(activities__in=activities_visible_to(user).order_by().values("pk"))
    return (
        projects.prefetch_related(
            "texts",
            Prefetch("countries", queryset=ProjectCountry.objects.order_by("country")),
            Prefetch(
                "partnerships",
                queryset=ProjectPartner.objects.filter(
                    Q(organisation__in=organisations_visible_to(user).order_by().values("pk"))
                    | Q(organisation=standing_of(user).organisation_id)
                )
                .select_related("organisation__country")
                .order_by("organisation__name", "organisation"),
                to_attr="seen_partners",
            ),
        )
        .annotate(seen_count=Count("activities", filter=seen))
        .order_by("-pk")
    )


def _part(row: Project, part: ProjectPart, language: str) -> Words:
    return best_words([text for text in row.texts.all() if text.part == part], language)


def _line(row: Project, language: str) -> ProjectLine:
    partners = row.seen_partners  # type: ignore[attr-defined]  # by _readable
    return ProjectLine(
        code=row.code,
        title=_part(row, ProjectPart.TITLE, language),
        kind=ProjectKind(row.kind),
        state=ProjectState(row.state),
        countries=tuple(each.country for each in row.countries.all()),
        is_cross_border=row.is_cross_border,
        partners=tuple(partner_line(each).name for each in partners),
        activity_count=row.seen_count,  # type: ignore[attr-defined]  # by _readable
        marking=Marking(row.marking),
    )


def project_card(
    project: Project, user: Viewer, language: str, *, today: date | None = None
) -> ProjectCard:
    """One project that the reader may see; how its safeguarding stands `today`."""
    rows = with_leads(with_authors(Project.objects.filter(pk=project.pk)), user)
    lessons = lesson_plans_visible_to(user).filter(project=OuterRef("pk")).order_by()
    row = (
        _readable(rows, user)
        .prefetch_related("safeguarding", "signatures")
        .annotate(
            lesson_plan_count=Subquery(
                lessons.values("project").annotate(count=Count("pk")).values("count")
            )
        )
        .get()
    )
    own = _own_partnership(row, user)
    rights, religious = bases_of(row, user, language)
    jointly = own is not None and own.role == PartnerRole.JOINT_LEAD
    runs = may_run(user, row) or jointly
    partners = tuple(partner_line(each) for each in row.seen_partners)  # type: ignore[attr-defined]  # by _readable
    return ProjectCard(
        line=_line(row, language),
        objectives=_objectives(row, language),
        theory=_part(row, ProjectPart.THEORY, language),
        rights=rights,
        religious=religious,
        lead=lead_of(row),
        partners=partners,
        byline=byline(row),
        reach=reach_table(activities_visible_to(user).filter(project=project), user),
        safeguard=safeguard_of(row, today=today or timezone.localdate()),
        steps=open_steps(PROJECT_STEPS, row.state) if runs else (),
        asking=_asking(partners, user) if runs else (),
        lesson_plan_count=row.lesson_plan_count or 0,
        may_run=runs,
        is_partner=own is not None,
        may_take_part=may_take_part(user, row),
        may_ask_to_lead=row.is_cross_border and may_ask_to_lead(own, row),
        asks_to_lead=own is not None and own.lead_asked_on is not None and not jointly,
        leads_jointly=jointly,
    )


def _own_partnership(row: Project, user: Viewer) -> ProjectPartner | None:
    own = standing_of(user).organisation_id
    seen: list[ProjectPartner] = row.seen_partners  # type: ignore[attr-defined]  # by _readable
    return next((each for each in seen if each.organisation_id == own), None)


def _asking(partners: tuple[PartnerLine, ...], user: Viewer) -> tuple[PartnerLine, ...]:
    """Those that ask to lead; nobody agrees to what their own organisation asks."""
    own = standing_of(user).organisation_id
    return tuple(each for each in partners if each.asks_to_lead and each.key != own)


def _objectives(row: Project, language: str) -> tuple[Words, ...]:
    texts = [text for text in row.texts.all() if text.part == ProjectPart.OBJECTIVE]
    positions = sorted({text.position for text in texts})
    return tuple(
        best_words([text for text in texts if text.position == position], language)
        for position in positions
    )


@dataclasses.dataclass(frozen=True, slots=True)
class ProjectAsWritten:
    """A project in the language of its author, with the codes that were chosen."""

    language: str
    texts: dict[ProjectPart, str]
    objectives: tuple[str, ...]


def project_originals(project: Project) -> ProjectAsWritten:
    """The words of a project as they were written, for who rewrites them."""
    rows = list(project.texts.filter(status="original").order_by("part", "position"))
    texts = {ProjectPart(t.part): t for t in rows if t.part != ProjectPart.OBJECTIVE}
    return ProjectAsWritten(
        language=texts[ProjectPart.TITLE].language,
        texts={part: row.text for part, row in texts.items()},
        objectives=tuple(t.text for t in rows if t.part == ProjectPart.OBJECTIVE),
    )


def country_plan(project: Project, country: str, language: str) -> Words:
    """What a project does in one of its countries; empty words where nobody wrote it."""
    texts = CountryPlanText.objects.filter(country__project=project, country__country=country)
    return best_words(texts.order_by("language"), language)


def country_plan_original(project: Project, country: str) -> Words | None:
    """The same as it was written, for who rewrites it."""
    texts = CountryPlanText.objects.filter(country__project=project, country__country=country)
    row = texts.filter(status="original").first()
    return Words(row.text, row.language) if row else None
