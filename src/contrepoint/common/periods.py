"""How many things fall into which period?"""

import dataclasses
from collections import Counter
from collections.abc import Sequence
from datetime import date

from django.db.models import Case, Count, IntegerField, Q, QuerySet, Value, When


@dataclasses.dataclass(frozen=True, slots=True)
class Period:
    """What comes after one day, up to another; None where that side is open."""

    since: date | None
    until: date | None

    def holds(self, day: str) -> Q:
        """The filter that keeps what has its day, a field of this name, in the period."""
        kept = Q(**{f"{day}__isnull": False})
        if self.since is not None:
            kept &= Q(**{f"{day}__gt": self.since})
        if self.until is not None:
            kept &= Q(**{f"{day}__lte": self.until})
        return kept


def by_period(rows: QuerySet, day: str, periods: Sequence[Period]) -> QuerySet:  # type: ignore[type-arg]  # of a model of any floor
    """The rows that fall into one of the periods, each with its place in the list as `period`."""
    cases = [When(each.holds(day), then=Value(place)) for place, each in enumerate(periods)]
    found: QuerySet = rows.annotate(period=Case(*cases, output_field=IntegerField()))  # type: ignore[type-arg]  # as above
    return found.filter(period__isnull=False)


def counted(
    rows: QuerySet,  # type: ignore[type-arg]  # as above
    *,
    day: str,
    by: str,
    periods: Sequence[Period],
) -> list[Counter[str]]:
    """For each period, how many rows by the field `by`: one question for all of them."""
    found: list[Counter[str]] = [Counter() for _period in periods]
    groups = by_period(rows, day, periods).order_by("period", by).values_list("period", by)
    for place, value, count in groups.annotate(count=Count("pk")):
        found[place][value] = count
    return found
