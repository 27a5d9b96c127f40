"""Tables of the narratives."""

from contrepoint.narratives.models.answers import AnswerText, CounterArgument
from contrepoint.narratives.models.claims import (
    Claim,
    ClaimText,
    ClaimTheme,
    FieldWording,
    GrievanceText,
    RegisterVersion,
    Wording,
)
from contrepoint.narratives.models.field import AnswerUse, Sighting
from contrepoint.narratives.models.message import (
    Adaptation,
    AdaptationText,
    CommonLine,
    CommonLineText,
    Endorsement,
    ReservationText,
)
from contrepoint.narratives.models.references import Reference, ReferenceText
from contrepoint.narratives.models.regroupings import Regrouping
from contrepoint.narratives.models.reviews import Review
from contrepoint.narratives.models.taken import TakenClaim

__all__ = [
    "Adaptation",
    "AdaptationText",
    "AnswerText",
    "AnswerUse",
    "Claim",
    "ClaimText",
    "ClaimTheme",
    "CommonLine",
    "CommonLineText",
    "CounterArgument",
    "Endorsement",
    "FieldWording",
    "GrievanceText",
    "Reference",
    "ReferenceText",
    "RegisterVersion",
    "Regrouping",
    "ReservationText",
    "Review",
    "Sighting",
    "TakenClaim",
    "Wording",
]
