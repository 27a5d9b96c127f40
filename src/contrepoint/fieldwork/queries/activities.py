"""Activities, as lists and as a page."""

import dataclasses
from collections.abc import Sequence
from datetime import date

from django.db.models import QuerySet, Sum

from contrepoint.common.languages import TranslationStatus, Words, best_words
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.access import (
    activities_visible_to,
    campaigns_visible_to,
    is_of_team,
    may_run,
    projects_visible_to,
)
from contrepoint.fieldwork.enums import ActivityKind, AgeBand, CampaignPart, Leg, ProjectPart, Sex
from contrepoint.fieldwork.models import Activity, CampaignText, ProjectText
from contrepoint.fieldwork.queries.reach import ReachTable, reach_table
from contrepoint.narratives.queries import AnswerName, answer_names
from contrepoint.network.access import Viewer
from contrepoint.network.queries import Byline, byline, with_authors


@dataclasses.dataclass(frozen=True, slots=True)
class Belonging:
    """The campaign or project that something belongs to."""

    code: str
    title: Words


@dataclasses.dataclass(frozen=True, slots=True)
class ActivityLine:
    """One activity. `reached` is for the team alone: None for others, and where nobody counted."""

    code: str
    kind: ActivityKind
    held_on: date
    country: str
    place: str
    leg: Leg
    observed: Words
    campaign: Belonging | None
    project: Belonging | None
    marking: Marking
    byline: Byline
    reached: int | None


@dataclasses.dataclass(frozen=True, slots=True)
class ActivityCard:
    """One activity with what its page shows; the table of reach is empty outside of the team."""

    line: ActivityLine
    answers: tuple[AnswerName, ...]
    reach: ReachTable
    is_of_team: bool
    may_run: bool


def latest_first(activities: QuerySet[Activity]) -> QuerySet[Activity]:
    """The order of every list."""
    return activities.order_by("-held_on", "-pk")


def activity_lines(
    activities: QuerySet[Activity], user: Viewer, language: str
) -> list[ActivityLine]:
    """These activities, latest first, as their reader sees them."""
    rows = list(
        with_authors(latest_first(activities))
        .select_related("campaign", "project")
        .prefetch_related("texts")
        .annotate(reached=Sum("reach__count"))
    )
    titles = _titles(rows, language)
    return [_line(row, titles, user, language) for row in rows]


def _titles(rows: Sequence[Activity], language: str) -> dict[str, Words]:
    """Titles of the campaigns and projects of these activities, by code: one question."""
    columns = ("language", "text", "status")
    of_campaigns = CampaignText.objects.filter(
        part=CampaignPart.TITLE, campaign__in={row.campaign_id for row in rows if row.campaign_id}
    ).values_list("campaign__code", *columns)
    of_projects = ProjectText.objects.filter(
        part=ProjectPart.TITLE, project__in={row.project_id for row in rows if row.project_id}
    ).values_list("project__code", *columns)
    found: dict[str, list[Words]] = {}
    for code, written_in, text, status in of_campaigns.union(of_projects):
        found.setdefault(code, []).append(Words(text, written_in, status))
    return {code: best_words(texts, language) for code, texts in found.items()}


def _line(row: Activity, titles: dict[str, Words], user: Viewer, language: str) -> ActivityLine:
    def belonging(code: str) -> Belonging:
        return Belonging(code, titles.get(code, Words("", language)))

    return ActivityLine(
        code=row.code,
        kind=ActivityKind(row.kind),
        held_on=row.held_on,
        country=row.about_country,
        place=row.place,
        leg=Leg(row.leg),
        observed=best_words(row.texts.all(), language),
        campaign=belonging(row.campaign.code) if row.campaign else None,
        project=belonging(row.project.code) if row.project else None,
        marking=Marking(row.marking),
        byline=byline(row),
        reached=row.reached if is_of_team(user, row) else None,  # type: ignore[attr-defined]
    )


def activity_card(activity: Activity, user: Viewer, language: str) -> ActivityCard:
    """One activity that the reader may see.

    Its numbers are for its team: from one activity, others could subtract their way to a person.
    """
    only = activities_visible_to(user).filter(pk=activity.pk)
    for_team = is_of_team(user, activity)
    return ActivityCard(
        line=activity_lines(only, user, language)[0],
        answers=tuple(answer_names(user, language, among=activity.answers.all()).values()),
        reach=reach_table(only if for_team else only.none(), user),
        is_of_team=for_team,
        may_run=may_run(user, activity),
    )


def activity_original(activity: Activity) -> Words | None:
    """What was observed, as it was written, for who rewrites it."""
    row = activity.texts.filter(status=TranslationStatus.ORIGINAL).first()
    return Words(row.text, row.language) if row else None


def reach_counted(activity: Activity) -> dict[tuple[Sex, AgeBand], int]:
    """The cells that somebody counted, for the team that rewrites them."""
    rows = activity.reach.order_by("pk")
    return {(Sex(row.sex), AgeBand(row.age_band)): row.count for row in rows}


def campaigns_to_choose(user: Viewer, language: str) -> list[Belonging]:
    """Campaigns in which an activity can be logged, newest first."""
    rows = campaigns_visible_to(user).prefetch_related("texts").order_by("-pk")
    return [
        Belonging(
            row.code,
            best_words([t for t in row.texts.all() if t.part == CampaignPart.TITLE], language),
        )
        for row in rows
    ]


def projects_to_choose(user: Viewer, language: str) -> list[Belonging]:
    """Projects in which an activity can be logged, newest first."""
    rows = projects_visible_to(user).prefetch_related("texts").order_by("-pk")
    return [
        Belonging(
            row.code,
            best_words([t for t in row.texts.all() if t.part == ProjectPart.TITLE], language),
        )
        for row in rows
    ]
