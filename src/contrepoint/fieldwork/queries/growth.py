"""How much was done in each country, in which period?  And together, each thing once?"""

import dataclasses
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from django.db.models import QuerySet

from contrepoint.common.periods import Period, by_period, counted
from contrepoint.fieldwork.access import (
    activities_visible_to,
    appearances_visible_to,
    campaigns_visible_to,
)
from contrepoint.fieldwork.enums import LAUNCHED, AppearanceState
from contrepoint.fieldwork.models import Reach
from contrepoint.fieldwork.queries.reach import Total
from contrepoint.fieldwork.queries.told import (
    Countries,
    Part,
    parts_told,
    shared_among,
    total_of,
)
from contrepoint.network.access import Viewer, tells_country

NOBODY = Total(0)


@dataclasses.dataclass(frozen=True, slots=True)
class FieldCount:
    """What was done in one country: activities, people reached, campaigns, media appearances.

    `campaigns` counts those that are live or paused now; they have no day of their own yet. Of the
    activities, `shared` are told in the countries of `shared_with` as well.
    """

    activities: int = 0
    reached: Total = NOBODY
    campaigns: int = 0
    appearances: int = 0
    shared: int = 0
    shared_with: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.activities or self.campaigns or self.appearances)


@dataclasses.dataclass(frozen=True, slots=True)
class FieldCounts:
    """The countries of one period, and all of them together: no sum, for what is shared is once."""

    countries: dict[str, FieldCount]
    together: FieldCount


def field_counts(user: Viewer, periods: Sequence[Period]) -> list[FieldCounts]:
    """In each period, by country and together, what `user` may see of what was done.

    What several countries share is told in each of them. Small numbers stay in the team.
    """
    seen = activities_visible_to(user)
    shared = shared_among(by_period(seen, "held_on", periods), by=("period",))
    held: list[Held] = [[] for _period in periods]
    for (place,), countries, count in shared.groups:
        held[place].append((countries, count))
    rows: QuerySet[Reach] = by_period(
        Reach.objects.filter(activity__in=seen.order_by()), "activity__held_on", periods
    )
    parts: list[list[Part]] = [[] for _period in periods]
    for part in parts_told(rows, shared, user, by=("period",)):
        parts[part.key[0]].append(part)
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
        _period(held[place], parts[place], live, spoken[place]) for place in range(len(periods))
    ]


Held = list[tuple[Countries, int]]


def _period(held: Held, parts: list[Part], live: Counter[str], spoken: Counter[str]) -> FieldCounts:
    def of(country: str) -> FieldCount:
        mine = [(countries, count) for countries, count in held if country in countries]
        shared = [(countries, count) for countries, count in mine if len(countries) > 1]
        return FieldCount(
            activities=sum(count for _countries, count in mine),
            reached=total_of(part for part in parts if country in part.countries),
            campaigns=live[country],
            appearances=spoken[country],
            shared=sum(count for _countries, count in shared),
            shared_with=others_than(country, [countries for countries, _count in shared]),
        )

    everywhere = {country for countries, _count in held for country in countries}
    return FieldCounts(
        {country: of(country) for country in {*everywhere, *live, *spoken}},
        FieldCount(
            activities=sum(count for _countries, count in held),
            reached=total_of(parts),
            campaigns=live.total(),
            appearances=spoken.total(),
            shared=sum(count for countries, count in held if len(countries) > 1),
        ),
    )


def others_than(country: str, shares: Iterable[Collection[str]]) -> tuple[str, ...]:
    """The other countries of what a country shares."""
    return tuple(sorted({each for countries in shares for each in countries} - {country}))
