"""How much was done in each country, in which period?"""

import dataclasses
from collections import Counter
from collections.abc import Sequence

from django.db.models import Count

from contrepoint.common.periods import Period, by_period, counted
from contrepoint.fieldwork.access import (
    activities_visible_to,
    appearances_visible_to,
    campaigns_visible_to,
)
from contrepoint.fieldwork.enums import LAUNCHED, AppearanceState
from contrepoint.fieldwork.models import Reach
from contrepoint.fieldwork.queries.reach import Cell, Total, cells_by, sum_of
from contrepoint.network.access import Viewer, tells_country

NOBODY = Total(0)


@dataclasses.dataclass(frozen=True, slots=True)
class FieldCount:
    """What was done in one country: activities, people reached, campaigns, media appearances.

    `campaigns` counts those that are live or paused now; they have no day of their own yet.
    """

    activities: int = 0
    reached: Total = NOBODY
    campaigns: int = 0
    appearances: int = 0

    def __bool__(self) -> bool:
        return bool(self.activities or self.campaigns or self.appearances)


def field_counts(user: Viewer, periods: Sequence[Period]) -> list[dict[str, FieldCount]]:
    """In each period, by country, what `user` may see of what was done.

    Small numbers are held back as in every table of reach.
    """
    held, reached = _activities(user, periods)
    spoken = counted(
        appearances_visible_to(user).filter(tells_country(), state=AppearanceState.DONE),
        day="appeared_on",
        by="country",
        periods=periods,
    )
    live = Counter(
        campaigns_visible_to(user)
        .filter(tells_country(), state__in=LAUNCHED)
        .order_by("pk")
        .values_list("country", flat=True)
    )
    return [
        {
            country: FieldCount(
                activities=held[place][country],
                reached=reached[place].get(country, NOBODY),
                campaigns=live[country],
                appearances=spoken[place][country],
            )
            for country in {*held[place], *live, *spoken[place]}
        }
        for place in range(len(periods))
    ]


def _activities(
    user: Viewer, periods: Sequence[Period]
) -> tuple[list[Counter[str]], list[dict[str, Total]]]:
    """In each period, by country: the activities, and the people whom they reached.

    Small numbers are held back as in every table of reach.
    """
    rows = by_period(activities_visible_to(user), "held_on", periods)
    held: list[Counter[str]] = [Counter() for _period in periods]
    groups = rows.order_by("period", "about_country").values_list("period", "about_country")
    for place, country, count in groups.annotate(count=Count("pk")):
        held[place][country] = count
    people = by_period(
        Reach.objects.filter(activity__in=activities_visible_to(user).order_by()),
        "activity__held_on",
        periods,
    )
    cells: list[dict[str, list[Cell]]] = [{} for _period in periods]
    in_cells = ("period", "activity__about_country", "sex", "age_band")
    for (place, country, *_who), cell in cells_by(people, in_cells, user).items():
        cells[place].setdefault(country, []).append(cell)
    return held, [{country: sum_of(found) for country, found in each.items()} for each in cells]
