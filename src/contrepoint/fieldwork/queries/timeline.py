"""Where does each milestone stand on one line of time?

Pure geometry: places are percentages of the width, so that the drawing fits a phone and a desktop
alike and its letters keep their size. From right to left, the same line is mirrored.
"""

import dataclasses
from collections.abc import Sequence
from datetime import date, timedelta

from babel.dates import format_date

from contrepoint.fieldwork.queries.milestones import MilestoneLine

FIRST, LAST = 10.0, 95.0  # no mark is cut off at an edge
NEAREST = 8.0  # nearer than this, the next mark goes one step lower
MOST_TICKS = 3
STEPS = (1, 2, 3, 4, 6, 12, 24, 48)  # months between two ticks
SHORTEST = timedelta(days=60)
TOP, LANE, LEVEL = 34, 56, 26  # heights: the ticks, a lane, one mark below another


@dataclasses.dataclass(frozen=True, slots=True)
class Mark:
    """One milestone: its number, its place, and how it stands (done, late or ahead)."""

    number: int
    at: str
    below: int
    standing: str


@dataclasses.dataclass(frozen=True, slots=True)
class Lane:
    """The milestones of one country, or the joint ones for ""."""

    country: str
    top: int
    line_at: int
    marks: tuple[Mark, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Tick:
    """The first day of a month, and its name."""

    at: str
    label: str


@dataclasses.dataclass(frozen=True, slots=True)
class Timeline:
    """A drawing: its lanes from above to below, its ticks, today, its height."""

    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    today_at: str
    start_at: str
    height: int


@dataclasses.dataclass(frozen=True, slots=True)
class _Span:
    first: date
    last: date
    is_mirrored: bool

    def way(self, day: date) -> float:
        """How far along the line, from its beginning."""
        share = (day - self.first).days / (self.last - self.first).days
        return FIRST + (LAST - FIRST) * share

    def at(self, day: date) -> str:
        """The same as a place on the drawing, from its left edge."""
        return _percent(100 - self.way(day) if self.is_mirrored else self.way(day))


def timeline_of(
    lines: Sequence[MilestoneLine],
    countries: Sequence[str],
    *,
    today: date,
    language: str,
    is_mirrored: bool,
) -> Timeline | None:
    """The drawing of these milestones, the joint ones first, then country by country.

    What was dropped is in the table alone. Nothing to draw, no drawing.
    """
    drawn = [line for line in lines if line.dropped_on is None]
    if not drawn:
        return None
    span = _span([line.stands_on for line in drawn] + [today], is_mirrored)
    lanes: list[Lane] = []
    top = TOP
    for country in ("", *countries):
        own = [line for line in drawn if line.country == country]
        if not own:
            continue
        marks, levels = _marks(own, span)
        lanes.append(Lane(country, top + 16, top + LANE - 18, marks))
        top += LANE + LEVEL * (levels - 1)
    return Timeline(
        lanes=tuple(lanes),
        ticks=tuple(_ticks(span, language)),
        today_at=span.at(today),
        start_at=_percent(100.0 if is_mirrored else 0.0),
        height=top + 6,
    )


def _span(days: list[date], is_mirrored: bool) -> _Span:
    first = min(days).replace(day=1)
    last = max(*days, first + SHORTEST)
    return _Span(first, last, is_mirrored)


def _marks(lines: list[MilestoneLine], span: _Span) -> tuple[tuple[Mark, ...], int]:
    """The marks of a lane, none over another, and on how many levels they stand."""
    ends: list[float] = []  # where the last mark of each level stands, counted from the start
    marks = []
    for line in sorted(lines, key=lambda line: (line.stands_on, line.number)):
        way = span.way(line.stands_on)
        level = next((n for n, end in enumerate(ends) if way - end >= NEAREST), len(ends))
        ends[level : level + 1] = [way]
        marks.append(Mark(line.number, span.at(line.stands_on), LEVEL * level, _standing(line)))
    return tuple(marks), len(ends)


def _standing(line: MilestoneLine) -> str:
    if line.done_on is not None:
        return "done"
    return "late" if line.is_late else "ahead"


def _ticks(span: _Span, language: str) -> list[Tick]:
    """The first of a month, every so many months, as many as a phone can show."""
    months = _months(span)
    step = next((n for n in STEPS if len(months[::n]) <= MOST_TICKS), STEPS[-1])
    shape = "yyyy" if step >= 12 else "MMM yyyy"
    return [Tick(span.at(day), format_date(day, shape, locale=language)) for day in months[::step]]


def _months(span: _Span) -> list[date]:
    found = [span.first]
    while (after := (found[-1] + timedelta(days=32)).replace(day=1)) <= span.last:
        found.append(after)
    return found


def _percent(place: float) -> str:
    return f"{place:.2f}%"
