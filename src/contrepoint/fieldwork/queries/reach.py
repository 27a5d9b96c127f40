"""How many people were reached, by sex and age?  Small numbers stay in the team."""

import dataclasses
from collections.abc import Mapping

from django.db.models import QuerySet, Sum

from contrepoint.fieldwork.access import in_team
from contrepoint.fieldwork.enums import AgeBand, Sex
from contrepoint.fieldwork.models import Activity, Reach
from contrepoint.network.access import Viewer

FEWEST = 5  # below it, and above none, a number could point at somebody


@dataclasses.dataclass(frozen=True, slots=True)
class Cell:
    """A number of people. `count` is 0 and `is_held_back` true where it is not told."""

    count: int
    is_held_back: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Total:
    """The sum of the cells that are told; `is_at_least` where others are held back."""

    count: int
    is_at_least: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class ReachRow:
    """One age band: its cells in the order of `Sex`, and their sum."""

    age_band: AgeBand
    cells: tuple[Cell, ...]
    total: Total


@dataclasses.dataclass(frozen=True, slots=True)
class ReachTable:
    """Age bands that somebody counted, by sex. Empty where nobody counted."""

    rows: tuple[ReachRow, ...]
    totals: tuple[Total, ...]
    total: Total

    @property
    def sexes(self) -> tuple[Sex, ...]:
        """The heads of the columns."""
        return tuple(Sex)

    def __bool__(self) -> bool:
        return bool(self.rows)


def told(count: int, *, for_team: bool) -> Cell:
    """A number as its reader may know it: below five, it stays with the team that counted."""
    return Cell(0, True) if 0 < count < FEWEST and not for_team else Cell(count)


def sum_of(cells: list[Cell]) -> Total:
    """Held-back cells do not enter it: a true sum would give them away by subtraction."""
    return Total(sum(cell.count for cell in cells), any(cell.is_held_back for cell in cells))


def reach_table(activities: QuerySet[Activity], for_team: bool) -> ReachTable:
    """The reach of these activities together.

    Unless it is for the team that counted, cells from one to four are held back, and sums are of
    the cells that are told.
    """
    counted = {
        (sex, band): total
        for sex, band, total in Reach.objects.filter(activity__in=activities.order_by())
        .values_list("sex", "age_band")
        .annotate(total=Sum("count"))
        .order_by("sex", "age_band")
    }

    return table_of(
        {
            (Sex(sex), AgeBand(band)): told(count, for_team=for_team)
            for (sex, band), count in counted.items()
        }
    )


def table_of(counted: Mapping[tuple[Sex, AgeBand], Cell]) -> ReachTable:
    """The table of these cells, with its sums; where nobody counted a cell, it is none."""
    cells = {(sex, band): counted.get((sex, band), Cell(0)) for sex in Sex for band in AgeBand}
    bands = [band for band in AgeBand if any((sex, band) in counted for sex in Sex)]
    return ReachTable(
        rows=tuple(
            ReachRow(
                band,
                tuple(cells[sex, band] for sex in Sex),
                sum_of([cells[sex, band] for sex in Sex]),
            )
            for band in bands
        ),
        totals=tuple(sum_of([cells[sex, band] for band in bands]) for sex in Sex),
        total=sum_of([cells[sex, band] for sex in Sex for band in bands]),
    )


def reach_seen_by(user: Viewer, activities: QuerySet[Activity]) -> ReachTable:
    """The same, in full only where all of these activities are of the reader's own team."""
    team = activities.order_by().filter(in_team(user))
    of_others = activities.exclude(pk__in=team.values("pk"))
    return reach_table(activities, for_team=not of_others.exists())
