"""Reads of the narratives."""

from contrepoint.narratives.queries.claims import (
    AnswerCard,
    ClaimCard,
    ClaimLine,
    ReferenceLine,
    claim_card,
    claim_lines,
    register_counts,
)
from contrepoint.narratives.queries.matching import MatchFound, matches_for

__all__ = [
    "AnswerCard",
    "ClaimCard",
    "ClaimLine",
    "MatchFound",
    "ReferenceLine",
    "claim_card",
    "claim_lines",
    "matches_for",
    "register_counts",
]
