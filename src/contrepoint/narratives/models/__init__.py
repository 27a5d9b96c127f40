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
from contrepoint.narratives.models.regroupings import Regrouping
from contrepoint.narratives.models.reviews import AwaitedReview, HandIn, Review
from contrepoint.narratives.models.taken import TakenClaim
from contrepoint.narratives.models.withdrawals import Acknowledgement, Withdrawal

__all__ = [
    "Acknowledgement",
    "Adaptation",
    "AdaptationText",
    "AnswerText",
    "AnswerUse",
    "AwaitedReview",
    "Claim",
    "ClaimText",
    "ClaimTheme",
    "CommonLine",
    "CommonLineText",
    "CounterArgument",
    "Endorsement",
    "FieldWording",
    "GrievanceText",
    "HandIn",
    "Reference",
    "ReferenceFlag",
    "ReferenceText",
    "RegisterVersion",
    "Regrouping",
    "ReservationText",
    "Review",
    "Sighting",
    "TakenClaim",
    "Turn",
    "TurnText",
    "Withdrawal",
    "Wording",
]
