"""Activities, as lists and as a page."""

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from django.db.models import QuerySet, Sum

from contrepoint.common.languages import TranslationStatus, Words, best_words
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.access import (
    activities_visible_to,
    campaigns_visible_to,
    in_team,
    is_of_team,
    may_run,
    projects_visible_to,
)
from contrepoint.fieldwork.enums import (
    ActivityKind,
    AgeBand,
    CampaignPart,
    Evidence,
    Leg,
    ProjectPart,
    Rung,
    Sex,
)
from contrepoint.fieldwork.models import Activity, CampaignText, ProjectText
from contrepoint.fieldwork.queries.reach import ReachTable, reach_table
from contrepoint.fieldwork.queries.sharing import countries_of, evidence_shown, is_confirmed
from contrepoint.narratives.queries import AnswerName, answer_names
from contrepoint.network.access import Viewer, organisations_visible_to
from contrepoint.network.queries import Byline, byline, with_authors

LATELY = 60  # rows in which to look for what was used or done lately


@dataclasses.dataclass(frozen=True, slots=True)
class Belonging:
    """The campaign or project that something belongs to."""

    code: str
    title: Words


@dataclasses.dataclass(frozen=True, slots=True)
class ActivityLine:
    """One activity. `reached` is for the team alone: None for others, and where nobody counted.

    `countries` are its own and those that share it.
    """

    code: str
    kind: ActivityKind
    held_on: date
    country: str
    countries: tuple[str, ...]
    place: str
    leg: Leg
    observed: Words
    campaign: Belonging | None
    project: Belonging | None
    marking: Marking
    byline: Byline
    reached: int | None
    rung: Rung
    evidence: Evidence
    is_confirmed: bool


@dataclasses.dataclass(frozen=True, slots=True)
class ActivityCard:
    """One activity with what its page shows; the table of reach is empty outside of the team."""

    line: ActivityLine
    answers: tuple[AnswerName, ...]
    partners: tuple[Words, ...]
    kept_where: str
    reach: ReachTable
    is_of_team: bool
    may_run: bool


def latest_first(activities: QuerySet[Activity]) -> QuerySet[Activity]:
    """The order of every list."""
    return activities.order_by("-held_on", "-pk")


def activity_lines(
    activities: QuerySet[Activity],
    user: Viewer,
    language: str,
    *,
    known: Mapping[str, Words] | None = None,
) -> list[ActivityLine]:
    """These activities, latest first, as their reader sees them.

    `known`: titles that the page has already, by the code of the campaign or project.
    """
    rows = list(
        with_authors(latest_first(activities))
        .select_related("campaign", "project")
        .prefetch_related("texts", "shared_with")
        .annotate(reached=Sum("reach__count"), confirmed=is_confirmed("activity"))
    )
    titles = _titles(rows, language, known or {})
    return [_line(row, titles, user, language) for row in rows]


def _titles(
    rows: Sequence[Activity], language: str, known: Mapping[str, Words]
) -> Mapping[str, Words]:
    """Titles of the campaigns and projects of these activities, by code: one question."""
    campaigns = {row.campaign for row in rows if row.campaign and row.campaign.code not in known}
    projects = {row.project for row in rows if row.project and row.project.code not in known}
    columns = ("language", "text", "status")
    of_campaigns = CampaignText.objects.filter(
        part=CampaignPart.TITLE, campaign__in=campaigns
    ).values_list("campaign__code", *columns)
    of_projects = ProjectText.objects.filter(
        part=ProjectPart.TITLE, project__in=projects
    ).values_list("project__code", *columns)
    found: dict[str, list[Words]] = {}
    for code, written_in, text, status in of_campaigns.union(of_projects):
        found.setdefault(code, []).append(Words(text, written_in, status))
    return {**known} | {code: best_words(texts, language) for code, texts in found.items()}


def _line(row: Activity, titles: Mapping[str, Words], user: Viewer, language: str) -> ActivityLine:
    def belonging(code: str) -> Belonging:
        return Belonging(code, titles.get(code, Words("", language)))

    confirmed = row.confirmed  # type: ignore[attr-defined]  # by activity_lines
    return ActivityLine(
        code=row.code,
        kind=ActivityKind(row.kind),
        held_on=row.held_on,
        country=row.about_country,
        countries=countries_of(row),
        place=row.place,
        leg=Leg(row.leg),
        observed=best_words(row.texts.all(), language),
        campaign=belonging(row.campaign.code) if row.campaign else None,
        project=belonging(row.project.code) if row.project else None,
        marking=Marking(row.marking),
        byline=byline(row),
        reached=row.reached if is_of_team(user, row) else None,  # type: ignore[attr-defined]
        rung=Rung(row.rung),
        evidence=evidence_shown(row.evidence, confirmed=confirmed),
        is_confirmed=confirmed,
    )


def activity_card(activity: Activity, user: Viewer, language: str) -> ActivityCard:
    """One activity that the reader may see.

    Its numbers are for its team: from one activity, others could subtract their way to a person.
    """
    only = activities_visible_to(user).filter(pk=activity.pk)
    for_team = is_of_team(user, activity)
    partners = organisations_visible_to(user).filter(pk__in=activity.partners.values("pk"))
    names = partners.order_by("name", "pk").values_list("name", "name_language")
    return ActivityCard(
        line=activity_lines(only, user, language)[0],
        answers=tuple(answer_names(user, language, among=activity.answers.all()).values()),
        partners=tuple(Words(name, written_in) for name, written_in in names),
        kept_where=activity.kept_where,
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
    titles = CampaignText.objects.filter(
        part=CampaignPart.TITLE, campaign__in=campaigns_visible_to(user).order_by()
    )
    rows = titles.order_by("-campaign", "pk")
    return _named(rows.values_list("campaign__code", "language", "text", "status"), language)


def projects_to_choose(user: Viewer, language: str) -> list[Belonging]:
    """Projects in which an activity can be logged, newest first."""
    titles = ProjectText.objects.filter(
        part=ProjectPart.TITLE, project__in=projects_visible_to(user).order_by()
    )
    rows = titles.order_by("-project", "pk")
    return _named(rows.values_list("project__code", "language", "text", "status"), language)


def _named(titles: Iterable[tuple[str, str, str, str]], language: str) -> list[Belonging]:
    found: dict[str, list[Words]] = {}
    for code, written_in, text, status in titles:
        found.setdefault(code, []).append(Words(text, written_in, status))
    return [Belonging(code, best_words(texts, language)) for code, texts in found.items()]


def answers_used_lately(user: Viewer) -> list[str]:
    """Codes of the answers that the reader's team used, the latest first."""
    rows = activities_visible_to(user).filter(in_team(user), answers__isnull=False)
    codes = latest_first(rows).values_list("answers__code", flat=True)[:LATELY]
    return list(dict.fromkeys(codes))


def last_of_each_kind(user: Viewer, language: str, limit: int) -> list[ActivityLine]:
    """What the reader's team did last, of each kind once: to be done again."""
    own = activities_visible_to(user).filter(in_team(user))
    newest: dict[str, int] = {}
    for key, kind in latest_first(own).values_list("pk", "kind")[:LATELY]:
        newest.setdefault(kind, key)
    chosen = list(newest.values())[:limit]
    return activity_lines(own.filter(pk__in=chosen), user, language) if chosen else []
