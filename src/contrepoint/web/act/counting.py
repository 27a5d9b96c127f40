"""How many people: one number in a hurry, or a table by sex and age band."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from contrepoint.fieldwork.enums import AgeBand, Sex
from contrepoint.fieldwork.errors import CellsBeyondTotalError
from contrepoint.web.boxes import number_box
from contrepoint.web.contributions import ContributionForm

MOST_PEOPLE = 100_000
NOT_RECORDED = (Sex.NOT_RECORDED, AgeBand.NOT_RECORDED)


class CountingForm(ContributionForm):
    """A form with a table of people, for the team alone to see and to write: `may_count`.

    The subclass says in `total` under which name it asks for all of them together.
    """

    total = "people"

    def __init__(self, *args: Any, may_count: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.may_count = may_count
        for sex, band in self._cells():
            label = f"{sex.label}, {band.label}"
            self.fields[cell_name(sex, band)] = number_box(label, most=MOST_PEOPLE, named=label)

    def _cells(self) -> list[tuple[Sex, AgeBand]]:
        return [(sex, band) for sex in Sex for band in AgeBand] if self.may_count else []

    @property
    def sexes(self) -> list[Any]:
        """The heads of the grid's columns."""
        return [sex.label for sex in Sex]

    @property
    def grid(self) -> list[tuple[Any, list[forms.BoundField]]]:
        """The grid of numbers: one row an age band, one cell a sex."""
        if not self.may_count:
            return []
        return [(band.label, [self[cell_name(sex, band)] for sex in Sex]) for band in AgeBand]

    @property
    def grid_errors(self) -> list[str]:
        """What is wrong in the grid, each thing once."""
        said = [str(e) for _, cells in self.grid for cell in cells for e in cell.errors]
        return list(dict.fromkeys(said))

    @property
    def is_grid_open(self) -> bool:
        """Somebody counted by sex or age, or wrote what cannot be."""
        return bool(self.grid_errors) or any(
            cell.value() not in {None, ""} for _band, cells in self.grid for cell in cells
        )

    def cells(self) -> dict[tuple[Sex, AgeBand], int] | None:
        """The cells that somebody filled; None for who may not count."""
        if not self.may_count:
            return None
        told = {cell: self.cleaned_data.get(cell_name(*cell)) for cell in self._cells()}
        return {cell: count for cell, count in told.items() if count is not None}

    def clean(self) -> dict[str, Any]:
        """Refuses a table that holds more people than the number beside it."""
        told = super().clean()
        together = told.get(self.total)
        if (
            self.may_count
            and together is not None
            and sum((self.cells() or {}).values()) > together
        ):
            self.add_error(self.total, ValidationError(str(CellsBeyondTotalError())))
        return told


def with_the_rest(
    cells: Mapping[tuple[Sex, AgeBand], int] | None, together: int | None
) -> dict[tuple[Sex, AgeBand], int] | None:
    """The cells, and what is left of all people together as not recorded."""
    if cells is None or together is None:
        return None if cells is None else dict(cells)
    rest = together - sum(cells.values())
    found = dict(cells)
    if rest or not cells:
        found[NOT_RECORDED] = found.get(NOT_RECORDED, 0) + rest
    return found


def cells_filled(reach: Mapping[tuple[Sex, AgeBand], int]) -> dict[str, int]:
    """The numbers of an activity, as its form holds them: in a hurry, one number is enough."""
    if set(reach) == {NOT_RECORDED}:
        return {"people": reach[NOT_RECORDED]}
    return {cell_name(*cell): count for cell, count in reach.items()}


def cell_name(sex: Sex, band: AgeBand) -> str:
    """The name of the box of a cell."""
    return f"reach_{sex.value}_{band.value}"
