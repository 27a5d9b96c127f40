"""Loads the bank of indicators of the library."""

from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext as _

from contrepoint.common.datafile import Table, read_data_file, status_in_file
from contrepoint.common.rows import settle
from contrepoint.fieldwork.enums import (
    DEGREES,
    IndicatorKind,
    IndicatorPart,
    ResultLevel,
    Rung,
)
from contrepoint.fieldwork.models import Indicator, IndicatorText

MOST = 40
FEWEST_DEGREES = 3


@transaction.atomic
def load_indicators(*, folder: Path) -> int:
    """Bring the bank to what indicators.toml of `folder` says; how many there are.

    Refuses the whole file when an entry is damaged, and more than forty: a bank that nobody can
    read to its end is not used. One that is gone from the file goes, unless somebody chose it.
    """
    tables = read_data_file(folder / "indicators.toml").tables("indicator")
    if len(tables) > MOST:
        raise tables[MOST].damaged("code", _("the bank holds forty indicators at most."))
    codes: set[str] = set()
    for position, table in enumerate(tables, start=1):
        if table.text("code") in codes:
            raise table.damaged("code", _("this code is used twice."))
        codes.add(table.text("code"))
        _load(table, position)
    Indicator.objects.exclude(code__in=codes).filter(measures=None).delete()
    return len(codes)


def _load(table: Table, position: int) -> None:
    rung, is_of_views = table.choice("rung", Rung), table.flag("views")
    if is_of_views and rung != Rung.SEEN:
        raise table.damaged("rung", _("views are on the first rung, “seen”."))
    indicator = settle(
        Indicator,
        {"code": table.text("code")},
        {
            "position": position,
            "kind": table.choice("kind", IndicatorKind),
            "rung": rung,
            "level": table.choice("level", ResultLevel),
            "is_of_people": table.flag("people"),
            "is_of_views": is_of_views,
            "by_sex_and_age": table.flag("by_sex_and_age"),
        },
    )
    texts = {
        IndicatorPart.NAME: table.in_languages("name"),
        IndicatorPart.HOW: table.in_languages("how"),
    } | _degrees(table, indicator)
    for part, told in texts.items():
        for language, text in told.items():
            settle(
                IndicatorText,
                {"indicator": indicator, "part": part, "language": language},
                {"text": text, "status": status_in_file(language)},
            )
    indicator.texts.exclude(part__in=texts).delete()


def _degrees(table: Table, indicator: Indicator) -> dict[IndicatorPart, dict[str, str]]:
    """The sentences of a scale, from the lowest degree; none for another kind."""
    if indicator.kind != IndicatorKind.SCALE:
        return {}
    told = table.tables("degree")
    if not FEWEST_DEGREES <= len(told) <= len(DEGREES):
        raise table.damaged("degree", _("a scale has from three to five degrees."))
    return {
        part: degree.in_languages("sentence") for part, degree in zip(DEGREES, told, strict=False)
    }
