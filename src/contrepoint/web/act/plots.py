"""Plots drawn on the server: where each bar stands, and the one sentence that reads it."""

import dataclasses
from collections.abc import Sequence
from datetime import date

from babel.dates import format_date
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from contrepoint.fieldwork.queries import CountryLine, Ladder, Months, RungLine

STEP, BAR, FLOOR, TOP, HEIGHT = 30, 20, 74, 16, 92
STUB = 3  # of a bar whose number is not told


@dataclasses.dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its corner, its height, what is written above and below it."""

    x: int
    y: int
    height: int
    middle: int
    above: str
    month: str
    is_at_least: bool


@dataclasses.dataclass(frozen=True, slots=True)
class Row:
    """The bars of one country, and the numbers that they show."""

    line: CountryLine
    bars: tuple[Bar, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class MonthsPlot:
    """People reached by month, one strip a country, all on the same scale."""

    months: Months
    rows: tuple[Row, ...]
    width: int
    height: int
    floor: int
    bar: int
    heads: tuple[str, ...]
    reading: str


def months_plot(months: Months) -> MonthsPlot:
    """The strips, drawn to one scale."""
    return MonthsPlot(
        months=months,
        rows=tuple(Row(line, _bars(line, months)) for line in months.countries),
        width=max(1, len(months.months)) * STEP,
        height=HEIGHT,
        floor=FLOOR,
        bar=BAR,
        heads=tuple(month_in_words(month, short=True) for month in months.months),
        reading=_read_months(months),
    )


def _bars(line: CountryLine, months: Months) -> tuple[Bar, ...]:
    highest = max(1, months.highest)
    found = []
    for place, (month, told) in enumerate(zip(months.months, line.cells, strict=True)):
        height = round(told.count / highest * (FLOOR - TOP))
        if told.count:
            height = max(height, 1)
        elif told.is_at_least:
            height = STUB
        above = str(told.count) if told.count else ""
        if told.is_at_least:
            above = f"≥{told.count}" if told.count else "?"
        found.append(
            Bar(
                x=place * STEP + (STEP - BAR) // 2,
                y=FLOOR - height,
                height=height,
                middle=place * STEP + STEP // 2,
                above=above,
                month=f"{month.month}",
                is_at_least=told.is_at_least,
            )
        )
    return tuple(found)


def month_in_words(month: date, *, short: bool = False) -> str:
    """“mars 2026”, or “03/26” for a narrow head."""
    if short:
        return f"{month:%m/%y}"
    return format_date(month, "LLLL yyyy", locale=get_language() or "fr")


def _read_months(months: Months) -> str:
    """How many people together, and when most."""
    total, best = months.total, months.best
    if best is None:
        return _("No number can be told yet.")
    told = ngettext(
        "%(n)d person was reached in the months shown.",
        "%(n)d people were reached in the months shown.",
        total.count,
    )
    if total.is_at_least:
        told = ngettext(
            "At least %(n)d person was reached in the months shown.",
            "At least %(n)d people were reached in the months shown.",
            total.count,
        )
    sentences = [
        told % {"n": total.count},
        _("Most of them in %(month)s.") % {"month": month_in_words(best)},
    ]
    if months.shared:
        sentences.append(
            ngettext(
                "%(n)d activity is shared by several countries: it stands in each, and is counted "
                "once.",
                "%(n)d activities are shared by several countries: they stand in each, and are "
                "counted once.",
                months.shared,
            )
            % {"n": months.shared}
        )
    return " ".join(sentences)


@dataclasses.dataclass(frozen=True, slots=True)
class Rungs:
    """The ladder, from the highest rung down, with the length of each bar out of a hundred."""

    ladder: Ladder
    lines: tuple[tuple[RungLine, int, int], ...]
    reading: str


def ladder_plot(ladder: Ladder) -> Rungs:
    """The rungs and their bars: people of activities, people of results."""
    highest = max(1, ladder.highest)
    return Rungs(
        ladder=ladder,
        lines=tuple(
            (line, _length(line.met.count, highest), _length(line.counted.count, highest))
            for line in reversed(ladder.rungs)
        ),
        reading=_read_ladder(ladder),
    )


def _length(count: int, highest: int) -> int:
    return max(1, round(100 * count / highest)) if count else 0


def _read_ladder(ladder: Ladder) -> str:
    """The highest rung that is reached, and how well one knows."""
    top = ladder.top
    if top is None:
        return _("Nothing stands on any rung yet.")
    shown: Sequence[RungLine] = ladder.rungs
    records = sum(line.activities + line.results for line in shown)
    weak = sum(n for line in shown for grade, n in line.evidence if grade.value == "self")
    return " ".join(
        (
            _("The highest rung reached is “%(rung)s”.") % {"rung": top.rung.label},
            ngettext(
                "Of %(all)d record, %(n)d rests on the team’s own word alone.",
                "Of %(all)d records, %(n)d rest on the team’s own word alone.",
                records,
            )
            % {"all": records, "n": weak},
        )
    )
