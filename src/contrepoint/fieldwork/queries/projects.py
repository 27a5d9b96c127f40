"""Projects, as a list and as a page."""

import dataclasses

from django.db.models import Count, Prefetch, Q, QuerySet

from contrepoint.common.languages import Words, best_words
from contrepoint.common.markings import Marking
from contrepoint.common.steps import open_steps
from contrepoint.fieldwork.access import (
    activities_visible_to,
    is_partner,
    may_run,
    may_take_part,
)
from contrepoint.fieldwork.enums import (
    PROJECT_STEPS,
    ProjectKind,
    ProjectPart,
    ProjectState,
    ProjectStep,
)
from contrepoint.fieldwork.models import Project, ProjectCountry
from contrepoint.fieldwork.queries.reach import ReachTable, reach_table
from contrepoint.network.access import Viewer, organisations_visible_to
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
    """One project with everything that its page shows."""

    line: ProjectLine
    objective: Words
    byline: Byline
    reach: ReachTable
    steps: tuple[ProjectStep, ...]
    may_run: bool
    is_partner: bool
    may_take_part: bool


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
                "partners",
                queryset=organisations_visible_to(user).order_by("name", "pk"),
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
        partners=tuple(Words(each.name, each.name_language) for each in partners),
        activity_count=row.seen_count,  # type: ignore[attr-defined]  # by _readable
        marking=Marking(row.marking),
    )


def project_card(project: Project, user: Viewer, language: str) -> ProjectCard:
    """One project that the reader may see."""
    row = _readable(with_authors(Project.objects.filter(pk=project.pk)), user).get()
    runs = may_run(user, project)
    return ProjectCard(
        line=_line(row, language),
        objective=_part(row, ProjectPart.OBJECTIVE, language),
        byline=byline(row),
        reach=reach_table(activities_visible_to(user).filter(project=project), user),
        steps=open_steps(PROJECT_STEPS, row.state) if runs else (),
        may_run=runs,
        is_partner=is_partner(user, project),
        may_take_part=may_take_part(user, project),
    )


def project_originals(project: Project) -> tuple[str, dict[ProjectPart, str]]:
    """The language and the parts as they were written, for who rewrites them."""
    texts = {ProjectPart(t.part): t for t in project.texts.filter(status="original")}
    return texts[ProjectPart.TITLE].language, {part: row.text for part, row in texts.items()}
