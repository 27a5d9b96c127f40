"""What of the people counted may be told, and to which countries does it belong?

Whether a number is told is decided once, for the smallest part that any table shows: the people
whom one team reached, of one sex and age band, for the same countries, at the same time. Every sum
is of parts that are told, so that no two sums of one page give away a third by subtraction; and
what several countries share is one part, which a total counts once.
"""

import dataclasses
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import (
    BigIntegerField,
    Case,
    Count,
    Exists,
    F,
    OuterRef,
    QuerySet,
    Sum,
    Value,
    When,
)

from contrepoint.fieldwork.enums import AgeBand, Sex
from contrepoint.fieldwork.models import Activity, ActivityCountry, Reach
from contrepoint.fieldwork.queries.reach import FEWEST, Total
from contrepoint.network.access import Viewer, standing_of

Countries = frozenset[str]


@dataclasses.dataclass(frozen=True, slots=True)
class Part:
    """People of one team; `count` is 0 and `is_hidden` true where it is not told.

    `key` holds what was asked for, such as the month and the rung.
    """

    key: tuple[Any, ...]
    countries: Countries
    sex: Sex
    age_band: AgeBand
    count: int
    is_hidden: bool


@dataclasses.dataclass(frozen=True, slots=True)
class Shared:
    """Activities by what was asked for and the countries that share them: how many.

    `of` holds the countries of each shared activity.
    """

    groups: tuple[tuple[tuple[Any, ...], Countries, int], ...]
    of: Mapping[int, Countries]


def _key_if_shared(activity: str) -> Case:
    """The key of a shared activity; 0 for all others, which are counted by the group."""
    shared = Exists(ActivityCountry.objects.filter(of=OuterRef(activity)))
    return Case(When(shared, then=F(activity)), default=Value(0), output_field=BigIntegerField())


def shared_among(activities: QuerySet[Activity], *, by: Sequence[str]) -> Shared:
    """How many activities, by these columns and by countries: one question, each activity once."""
    columns = (*by, "about_country", "shared_key", "shared_with__country")
    rows = activities.annotate(shared_key=_key_if_shared("pk")).order_by(*columns)
    groups: list[tuple[tuple[Any, ...], Countries, int]] = []
    told: dict[int, tuple[tuple[Any, ...], set[str]]] = {}
    for *key, home, activity, guest, count in rows.values_list(*columns).annotate(n=Count("pk")):
        if activity:
            told.setdefault(activity, (tuple(key), {home}))[1].add(guest)
        else:
            groups.append((tuple(key), frozenset({home}), count))
    of = {activity: frozenset(countries) for activity, (_key, countries) in told.items()}
    groups += [(key, of[activity], 1) for activity, (key, _countries) in told.items()]
    return Shared(tuple(groups), of)


def parts_told(
    rows: QuerySet[Reach], shared: Shared, reader: Viewer, *, by: Sequence[str]
) -> list[Part]:
    """The parts of these rows, as `reader` may know them; `by` names the columns of their key."""
    who = ("sex", "age_band", "activity__organisation", "activity__author")
    columns = (*by, "activity__about_country", "shared_key", *who)
    found = rows.annotate(shared_key=_key_if_shared("activity")).order_by(*columns)
    counted: Counter[tuple[Any, ...]] = Counter()
    for *key, home, activity, sex, band, organisation, author, count in found.values_list(
        *columns
    ).annotate(total=Sum("count")):
        countries = shared.of.get(activity, frozenset({home}))
        counted[(*key, countries, sex, band, _team(organisation, author))] += count
    own = _own(reader)
    return [
        _part(tuple(key), countries, Sex(sex), AgeBand(band), count, is_own=team in own)
        for (*key, countries, sex, band, team), count in counted.items()
    ]


def _team(organisation: int | None, author: int | None) -> tuple[str, int | None]:
    return ("team", organisation) if organisation is not None else ("author", author)


def _own(reader: Viewer) -> set[tuple[str, int | None]]:
    organisation = standing_of(reader).organisation_id
    own = {("team", organisation)} if organisation is not None else set()
    return own | ({("author", reader.pk)} if reader.pk is not None else set())


def _part(
    key: tuple[Any, ...], countries: Countries, sex: Sex, band: AgeBand, count: int, *, is_own: bool
) -> Part:
    is_hidden = not is_own and 0 < count < FEWEST
    return Part(key, countries, sex, band, 0 if is_hidden else count, is_hidden)


def total_of(parts: Iterable[Part]) -> Total:
    """The sum of the parts that are told."""
    found = list(parts)
    return Total(sum(part.count for part in found), any(part.is_hidden for part in found))
