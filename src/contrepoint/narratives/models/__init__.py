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
from contrepoint.narratives.models.field import AnswerUse, Sighting
from contrepoint.narratives.models.references import Reference, ReferenceText
from contrepoint.narratives.models.reviews import Review

__all__ = [
    "AnswerText",
    "AnswerUse",
    "Claim",
    "ClaimText",
    "ClaimTheme",
    "CounterArgument",
    "GrievanceText",
    "Reference",
    "ReferenceText",
    "RegisterVersion",
    "Review",
    "Sighting",
    "Wording",
]
