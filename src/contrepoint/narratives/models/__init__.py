"""Tables of the narratives."""

from contrepoint.narratives.models.answers import AnswerText, CounterArgument
from contrepoint.narratives.models.claims import (
    Claim,
    ClaimText,
    ClaimTheme,
    GrievanceText,
    RegisterVersion,
    Wording,
)
from contrepoint.narratives.models.references import Reference, ReferenceText

__all__ = [
    "AnswerText",
    "Claim",
    "ClaimText",
    "ClaimTheme",
    "CounterArgument",
    "GrievanceText",
    "Reference",
    "ReferenceText",
    "RegisterVersion",
    "Wording",
]
