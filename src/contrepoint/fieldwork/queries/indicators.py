"""The bank of indicators, and how a figure of each is told."""

import dataclasses
from collections.abc import Iterable, Sequence

from django.db.models import QuerySet

from contrepoint.common.languages import Words, best_words
from contrepoint.fieldwork.enums import (
    DEGREES,
    IndicatorKind,
    IndicatorPart,
    ResultLevel,
    Rung,
)
from contrepoint.fieldwork.models import Indicator
from contrepoint.fieldwork.queries.reach import FEWEST
from contrepoint.network.access import the_one


@dataclasses.dataclass(frozen=True, slots=True)
class IndicatorCard:
    """One indicator of the bank; `degrees` are the sentences of a scale, the lowest first."""

    code: str
    name: Words
    how: Words
    kind: IndicatorKind
    rung: Rung
    level: ResultLevel
    is_of_people: bool
    is_of_views: bool
    by_sex_and_age: bool
    degrees: tuple[Words, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class FigureShown:
    """A figure as its reader may know it: held back where it would tell of fewer than five people.

    `value` is None where it is not known; `degree` is the sentence of a scale.
    """

    kind: IndicatorKind
    value: int | None = None
    out_of: int | None = None
    degree: Words | None = None
    degrees: int = 0
    is_held_back: bool = False
    is_at_least: bool = False

    @property
    def is_known(self) -> bool:
        return self.is_held_back or self.value is not None

    @property
    def percent(self) -> int | None:
        """Rounded to a whole; None where it is not known or not told."""
        if self.value is None or not self.out_of:
            return None
        return round(100 * self.value / self.out_of)


def indicator_bank(language: str) -> list[IndicatorCard]:
    """All of them, in the order of the file: from the lowest rung to the highest."""
    return indicator_cards(Indicator.objects.all(), language)


def indicator_cards(rows: QuerySet[Indicator], language: str) -> list[IndicatorCard]:
    """These indicators with their words."""
    found = list(rows.prefetch_related("texts").order_by("position", "pk"))
    return sorted(
        (_card(row, language) for row in found), key=lambda card: list(Rung).index(card.rung)
    )


def indicator_of_code(code: str) -> Indicator:
    """The indicator of this code, or the same 404 as for what is missing."""
    return the_one(Indicator.objects.filter(code=code))


def indicator_card_of(row: Indicator, language: str) -> IndicatorCard:
    """One indicator with its words."""
    return _card(row, language)


def _card(row: Indicator, language: str) -> IndicatorCard:
    texts: dict[IndicatorPart, list[Words]] = {}
    for text in row.texts.all():
        words = Words(text.text, text.language, text.status)
        texts.setdefault(IndicatorPart(text.part), []).append(words)
    return IndicatorCard(
        code=row.code,
        name=best_words(texts.get(IndicatorPart.NAME, []), language),
        how=best_words(texts.get(IndicatorPart.HOW, []), language),
        kind=IndicatorKind(row.kind),
        rung=Rung(row.rung),
        level=ResultLevel(row.level),
        is_of_people=row.is_of_people,
        is_of_views=row.is_of_views,
        by_sex_and_age=row.by_sex_and_age,
        degrees=tuple(best_words(texts[part], language) for part in DEGREES if part in texts),
    )


def figure_shown(
    indicator: IndicatorCard, value: int | None, out_of: int | None, *, in_full: bool
) -> FigureShown:
    """One figure; outside of its team (`in_full` false) no small number of people is told."""
    if value is None:
        return FigureShown(indicator.kind)
    if indicator.is_of_people and not in_full and _is_small(value, out_of):
        return FigureShown(indicator.kind, is_held_back=True)
    degree = None
    if indicator.kind == IndicatorKind.SCALE and 1 <= value <= len(indicator.degrees):
        degree = indicator.degrees[value - 1]
    return FigureShown(indicator.kind, value, out_of, degree, len(indicator.degrees))


def _is_small(value: int, out_of: int | None) -> bool:
    """A part, the rest or the whole could point at somebody."""
    parts: Sequence[int] = (value,) if out_of is None else (value, out_of, out_of - value)
    return any(0 < part < FEWEST for part in parts)


def by_rung(cards: Iterable[IndicatorCard]) -> list[tuple[Rung, list[IndicatorCard]]]:
    """Indicators under their rungs; rungs without any are left out."""
    grouped: dict[Rung, list[IndicatorCard]] = {}
    for card in cards:
        grouped.setdefault(card.rung, []).append(card)
    return [(rung, grouped[rung]) for rung in Rung if rung in grouped]
