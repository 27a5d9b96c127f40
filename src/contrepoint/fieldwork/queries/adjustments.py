"""The log of adjustments of a campaign, in order."""

import dataclasses
from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import QuerySet
from django.utils.functional import Promise

from contrepoint.common.languages import Words, best_words
from contrepoint.fieldwork.enums import AdjustmentPart, CampaignPart, Leg, PlanFact
from contrepoint.fieldwork.models import Adjustment, AdjustmentText, Campaign

_NAMES: dict[str, str | Promise] = dict([*CampaignPart.choices, *Leg.choices, *PlanFact.choices])


@dataclasses.dataclass(frozen=True, slots=True)
class AdjustmentLine:
    """One entry: its day, what was changed in words or by the names of the parts, and why."""

    noted_on: date
    what: Words
    why: Words
    changed: tuple[str, ...]


def adjustments_of(campaign: Campaign) -> QuerySet[Adjustment]:
    """The log, from the first day on."""
    return Adjustment.objects.filter(campaign=campaign).order_by("noted_on", "pk")


def latest_adjustments(campaign: Campaign, count: int, language: str) -> list[AdjustmentLine]:
    """The end of the log, in its order."""
    latest = adjustments_of(campaign).reverse()[:count].values("pk")
    texts = AdjustmentText.objects.filter(adjustment__in=latest).select_related("adjustment")
    found: dict[int, list[AdjustmentText]] = {}
    rows: dict[int, Adjustment] = {}
    for text in texts.order_by("adjustment__noted_on", "adjustment", "pk"):
        rows[text.adjustment_id] = text.adjustment
        found.setdefault(text.adjustment_id, []).append(text)
    return [_line(rows[key], found[key], language) for key in rows]


def adjustment_lines(rows: Iterable[Adjustment], language: str) -> list[AdjustmentLine]:
    """These entries, whose texts were fetched with them, as their reader sees them."""
    return [_line(row, list(row.texts.all()), language) for row in rows]


def _line(row: Adjustment, texts: Sequence[AdjustmentText], language: str) -> AdjustmentLine:

    def words(part: AdjustmentPart) -> Words:
        return best_words([text for text in texts if text.part == part], language)

    return AdjustmentLine(
        noted_on=row.noted_on,
        what=words(AdjustmentPart.WHAT),
        why=words(AdjustmentPart.WHY),
        changed=tuple(str(_NAMES[key]) for key in row.changed if key in _NAMES),
    )
