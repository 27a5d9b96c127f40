"""How is a reason called, and how much of it is there?  The parts of a score in words."""

import dataclasses
from collections.abc import Iterator
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from contrepoint.agenda import BALANCE, DEFAULTS, Band, Part, Scored, Weights

NAMES: Final[dict[str, Promise]] = {
    Part.WISHED.value: _("asked for by name"),
    Part.RAISED.value: _("spoken of in sessions"),
    Part.PROMISED.value: _("promised and not kept"),
    Part.CLAIM.value: _("claims without a reply"),
    Part.DISPUTED.value: _("disagreement about it"),
    Part.HELP.value: _("help wanted"),
    Part.LESSON.value: _("lessons to share"),
    Part.GAP.value: _("something missing"),
    Part.WAITING.value: _("how long it has waited"),
    Part.BREADTH.value: _("how many countries ask"),
    Part.SUPPORT.value: _("what the members say"),
    Part.ACROSS.value: _("support across countries"),
    BALANCE: _("balance between countries, themes and sources"),
}

BANDS: Final[dict[Band, Promise]] = {
    Band.FEW: _("few want it"),
    Band.LESS_THAN_HALF: _("less than half want it"),
    Band.HALF_OR_MORE: _("half or more want it"),
    Band.MOST: _("most want it"),
}


@dataclasses.dataclass(frozen=True, slots=True)
class ReasonLine:
    """One part of a score: its points out of the most that there can be, and on what they rest."""

    name: str
    points: int
    most: int
    codes: tuple[str, ...]


def reasons_of(scored: Scored, weights: Weights) -> Iterator[ReasonLine]:
    """The parts of a score, in the reader's words, in their order."""
    for part in scored.parts:
        name = str(NAMES[part.part.value])
        yield ReasonLine(name, part.points, weights.of(part.part), part.codes)


@dataclasses.dataclass(frozen=True, slots=True)
class WeightLine:
    """One weight, beside its default."""

    key: str
    name: str
    weight: int
    default: int


def weight_lines(weights: Weights) -> list[WeightLine]:
    """Every weight, in the order in which reasons are told."""
    return [
        WeightLine(key, str(NAMES[key]), weights.given.get(key, default), default)
        for key, default in DEFAULTS.items()
    ]
