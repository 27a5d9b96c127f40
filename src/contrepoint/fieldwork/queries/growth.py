"""How much was done in each country, between two days?"""

import dataclasses
from collections import Counter
from datetime import date

from django.db.models import Count, QuerySet, Sum

from contrepoint.fieldwork.access import activities_visible_to, campaigns_visible_to, in_team
from contrepoint.fieldwork.enums import LAUNCHED
from contrepoint.fieldwork.models import Activity, Reach
from contrepoint.fieldwork.queries.reach import Cell, Total, sum_of, told
from contrepoint.network.access import Viewer, tells_country

NOBODY = Total(0)


@dataclasses.dataclass(frozen=True, slots=True)
class FieldCount:
    """What was done in one country: activities, people reached, campaigns.

    `campaigns` counts those that are live or paused now; they have no day of their own yet.
    """

    activities: int = 0
    reached: Total = NOBODY
    campaigns: int = 0

    def __bool__(self) -> bool:
        return bool(self.activities or self.campaigns)


def field_counts(user: Viewer, *, since: date | None, until: date | None) -> dict[str, FieldCount]:
    """By country, what `user` may see of what was done after `since` and up to `until`.

    Small numbers are held back as in every table of reach.
    """
    activities = activities_visible_to(user)
    if since is not None:
        activities = activities.filter(held_on__gt=since)
    if until is not None:
        activities = activities.filter(held_on__lte=until)
    held = dict(activities.order_by().values_list("about_country").annotate(count=Count("pk")))
    live = Counter(
        campaigns_visible_to(user)
        .filter(tells_country(), state__in=LAUNCHED)
        .order_by("pk")
        .values_list("country", flat=True)
    )
    reached = _reached(user, activities)
    return {
        country: FieldCount(
            activities=held.get(country, 0),
            reached=reached.get(country, NOBODY),
            campaigns=live.get(country, 0),
        )
        for country in {*held, *live}
    }


def _reached(user: Viewer, activities: QuerySet[Activity]) -> dict[str, Total]:
    """People reached by country; a cell below five is told only to the team that counted it."""
    of_others = set(
        activities.exclude(in_team(user))
        .order_by("about_country")
        .values_list("about_country", flat=True)
        .distinct()
    )
    counted = (
        Reach.objects.filter(activity__in=activities.order_by())
        .values_list("activity__about_country", "sex", "age_band")
        .annotate(total=Sum("count"))
        .order_by("activity__about_country", "sex", "age_band")
    )
    cells: dict[str, list[Cell]] = {}
    for country, _sex, _band, count in counted:
        cell = told(count, for_team=country not in of_others)
        cells.setdefault(country, []).append(cell)
    return {country: sum_of(found) for country, found in cells.items()}
