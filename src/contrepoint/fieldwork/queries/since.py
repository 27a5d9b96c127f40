"""What became of campaigns, projects and alliances between two workshops, country by country?"""

import dataclasses
from collections import Counter
from collections.abc import Collection, Sequence
from typing import TypeVar

from django.db.models import Count, Prefetch, QuerySet

from contrepoint.common.languages import Words, best_words
from contrepoint.common.markings import Marking
from contrepoint.common.periods import Period, by_period
from contrepoint.fieldwork.access import (
    activities_visible_to,
    alliances_visible_to,
    campaigns_visible_to,
    projects_visible_to,
)
from contrepoint.fieldwork.enums import (
    ActivityKind,
    AlliancePart,
    CampaignPart,
    ProjectKind,
    ProjectPart,
)
from contrepoint.fieldwork.models import Activity, Alliance, Campaign, Project
from contrepoint.network.access import Viewer, organisations_visible_to

Titled = TypeVar("Titled", Campaign, Project)


@dataclasses.dataclass(frozen=True, slots=True)
class CampaignGrowth:
    """A campaign in one country: its activities in this time, and in the time before (or None)."""

    code: str
    title: Words
    country: str
    activities: int
    before: int | None

    @property
    def has_grown(self) -> bool:
        return bool(self.before) and self.activities > (self.before or 0)


@dataclasses.dataclass(frozen=True, slots=True)
class ProjectWork:
    """A project in one country: how many activities of which kind, most frequent first."""

    code: str
    title: Words
    kind: ProjectKind
    country: str
    kinds: tuple[tuple[ActivityKind, int], ...]


@dataclasses.dataclass(frozen=True, slots=True)
class AllianceFormed:
    """An alliance that began in this time, with the members that its reader may see."""

    code: str
    title: Words
    members: tuple[Words, ...]
    countries: tuple[str, ...]


def campaigns_grown(
    user: Viewer, language: str, periods: Sequence[Period], markings: Collection[Marking]
) -> list[CampaignGrowth]:
    """Campaigns with an activity in the first period, beside the second if there is one.

    What is kept closer than `markings`, the campaign or the activity, counts nowhere.
    """
    rows = activities_visible_to(user).filter(campaign__isnull=False, marking__in=markings)
    counts: list[Counter[tuple[int, str]]] = [Counter() for _period in periods]
    groups = by_period(rows, "held_on", periods).order_by("period", "campaign", "about_country")
    for place, campaign, country, count in groups.values_list(
        "period", "campaign", "about_country"
    ).annotate(count=Count("pk")):
        counts[place][campaign, country] = count
    found = _titled(campaigns_visible_to(user), markings, {pk for pk, _country in counts[0]})
    return [
        CampaignGrowth(
            code=found[pk].code,
            title=_title(found[pk], CampaignPart.TITLE, language),
            country=country,
            activities=count,
            before=counts[1][pk, country] if len(counts) > 1 else None,
        )
        for (pk, country), count in sorted(counts[0].items())
        if pk in found
    ]


def projects_at_work(
    user: Viewer, language: str, period: Period, markings: Collection[Marking]
) -> list[ProjectWork]:
    """Projects with an activity in the period: what was done in which country, kind by kind."""
    rows: QuerySet[Activity] = activities_visible_to(user).filter(
        period.holds("held_on"), project__isnull=False, marking__in=markings
    )
    kinds: dict[tuple[int, str], Counter[str]] = {}
    groups = rows.order_by("project", "about_country", "kind")
    for project, country, kind, count in groups.values_list(
        "project", "about_country", "kind"
    ).annotate(count=Count("pk")):
        kinds.setdefault((project, country), Counter())[kind] = count
    found = _titled(projects_visible_to(user), markings, {pk for pk, _country in kinds})
    order = list(ActivityKind)
    return [
        ProjectWork(
            code=found[pk].code,
            title=_title(found[pk], ProjectPart.TITLE, language),
            kind=ProjectKind(found[pk].kind),
            country=country,
            kinds=tuple(
                sorted(
                    ((ActivityKind(kind), count) for kind, count in counts.items()),
                    key=lambda each: (-each[1], order.index(each[0])),
                )
            ),
        )
        for (pk, country), counts in sorted(kinds.items())
        if pk in found
    ]


def alliances_formed(
    user: Viewer, language: str, period: Period, markings: Collection[Marking]
) -> list[AllianceFormed]:
    """Alliances that began in the period, and the countries of their members."""
    members = organisations_visible_to(user).filter(marking__in=markings)
    rows: QuerySet[Alliance] = (
        alliances_visible_to(user)
        .filter(period.holds("since"), marking__in=markings)
        .prefetch_related(
            "texts",
            Prefetch(
                "members",
                queryset=members.select_related("country").order_by("country__position", "pk"),
                to_attr="seen_members",
            ),
        )
        .order_by("since", "pk")
    )
    return [
        AllianceFormed(
            code=row.code,
            title=best_words(
                [text for text in row.texts.all() if text.part == AlliancePart.TITLE], language
            ),
            members=tuple(Words(each.name, each.name_language) for each in row.seen_members),  # type: ignore[attr-defined]  # above
            countries=tuple(
                dict.fromkeys(each.country.code for each in row.seen_members if each.country)  # type: ignore[attr-defined]  # above
            ),
        )
        for row in rows
    ]


def _titled(
    rows: QuerySet[Titled], markings: Collection[Marking], keys: set[int]
) -> dict[int, Titled]:
    found = rows.filter(pk__in=keys, marking__in=markings).prefetch_related("texts")
    return {row.pk: row for row in found}


def _title(row: Campaign | Project, part: str, language: str) -> Words:
    return best_words([text for text in row.texts.all() if text.part == part], language)
