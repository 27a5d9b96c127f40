"""How much does each reason count?  Whole numbers, with defaults that anybody can go back to."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from contrepoint.agenda.errors import UnknownPartError, WeightError

HEAVIEST: Final = 50
BALANCE: Final = "balance"
"""The name of the weight that keeps an agenda from belonging to one country, theme or source."""


class Part(enum.Enum):
    """Why a topic should be taken up, in the order in which reasons are told."""

    WISHED = "wished"
    RAISED = "raised"
    PROMISED = "promised"
    CLAIM = "claim"
    DISPUTED = "disputed"
    HELP = "help"
    LESSON = "lesson"
    GAP = "gap"
    WAITING = "waiting"
    BREADTH = "breadth"
    SUPPORT = "support"
    ACROSS = "across"


DEFAULTS: Final[Mapping[str, int]] = MappingProxyType(
    {
        Part.WISHED.value: 20,
        Part.RAISED.value: 8,
        Part.PROMISED.value: 12,
        Part.CLAIM.value: 12,
        Part.DISPUTED.value: 10,
        Part.HELP.value: 12,
        Part.LESSON.value: 6,
        Part.GAP.value: 8,
        Part.WAITING.value: 5,
        Part.BREADTH.value: 8,
        Part.SUPPORT.value: 15,
        Part.ACROSS.value: 15,
        BALANCE: 4,
    }
)


@dataclass(frozen=True, slots=True)
class Weights:
    """What each part counts at its strongest, 0 to `HEAVIEST`; what is not named is the default.

    Raises UnknownPartError and WeightError.
    """

    given: Mapping[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name, weight in self.given.items():
            if name not in DEFAULTS:
                raise UnknownPartError(name)
            if not 0 <= weight <= HEAVIEST:
                raise WeightError(name, weight)

    def of(self, part: Part) -> int:
        return self.given.get(part.value, DEFAULTS[part.value])

    @property
    def balance(self) -> int:
        return self.given.get(BALANCE, DEFAULTS[BALANCE])

    @property
    def are_defaults(self) -> bool:
        return all(DEFAULTS[name] == weight for name, weight in self.given.items())
