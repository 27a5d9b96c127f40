"""How many people were reached, by sex and age?  Small numbers stay in the team."""

import dataclasses
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import QuerySet, Sum

from contrepoint.fieldwork.enums import AgeBand, Sex
from contrepoint.fieldwork.models import Activity, Reach
from contrepoint.network.access import Viewer, standing_of

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


def cell_of(own: int, others: Iterable[int]) -> Cell:
    """The sum of what one's own team counted and of what each other team did.

    Where another team counted from one to four, the whole is held back: whoever knows the rest
    would find it by subtraction.
    """
    parts = list(others)
    if any(0 < part < FEWEST for part in parts):
        return Cell(0, True)
    return Cell(own + sum(parts))


def cells_by(
    rows: QuerySet[Reach], keys: Sequence[str], reader: Viewer | None
) -> dict[tuple[Any, ...], Cell]:
    """The cells of these rows by `keys`, as `reader` may know them; as everybody may, for None."""
    teams = ("activity__organisation", "activity__author")
    own_team = standing_of(reader).organisation_id
    own: Counter[tuple[Any, ...]] = Counter()
    others: dict[tuple[Any, ...], Counter[tuple[str, int | None]]] = {}
    counted = rows.order_by(*keys, *teams).values_list(*keys, *teams)
    for *where, organisation, author, count in counted.annotate(total=Sum("count")):
        key = tuple(where)
        parts = others.setdefault(key, Counter())
        is_author = reader is not None and author is not None and author == reader.pk
        if is_author or (own_team is not None and organisation == own_team):
            own[key] += count
        elif organisation is not None:
            parts["team", organisation] += count
        else:
            parts["author", author] += count
    return {key: cell_of(own[key], parts.values()) for key, parts in others.items()}


def sum_of(cells: list[Cell]) -> Total:
    """Held-back cells do not enter it: a true sum would give them away by subtraction."""
    return Total(sum(cell.count for cell in cells), any(cell.is_held_back for cell in cells))


def reach_table(activities: QuerySet[Activity], reader: Viewer | None) -> ReachTable:
    """The reach of these activities together, as `reader` may know it; as everybody may, for None.

    What another team counted from one to four is held back, and sums are of the cells told.
    """
    rows = Reach.objects.filter(activity__in=activities.order_by())
    cells = cells_by(rows, ("sex", "age_band"), reader)
    return table_of({(Sex(sex), AgeBand(band)): cell for (sex, band), cell in cells.items()})


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
