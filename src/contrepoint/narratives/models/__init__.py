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
from contrepoint.narratives.models.dialogue import Turn, TurnText
from contrepoint.narratives.models.field import AnswerUse, Sighting
from contrepoint.narratives.models.flags import ReferenceFlag
from contrepoint.narratives.models.message import (
    Adaptation,
    AdaptationText,
    CommonLine,
    CommonLineText,
    Endorsement,
    ReservationText,
)
from contrepoint.narratives.models.references import Reference, ReferenceText
from contrepoint.narratives.models.reviews import Review

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
    "GrievanceText",
    "Reference",
    "ReferenceFlag",
    "ReferenceText",
    "RegisterVersion",
    "ReservationText",
    "Review",
    "Sighting",
    "Turn",
    "TurnText",
    "Wording",
]
