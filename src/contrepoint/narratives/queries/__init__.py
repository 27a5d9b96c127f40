"""Reads of the narratives."""

from contrepoint.narratives.queries.claims import (
    AnswerCard,
    ClaimCard,
    ClaimLine,
    MirrorLine,
    ReferenceLine,
    claim_card,
    claim_lines,
    register_counts,
)
from contrepoint.narratives.queries.field import (
    AnswerRecord,
    ReviewLine,
    SightingLine,
    SightingSummary,
    answer_records,
    sighting_summary,
)
from contrepoint.narratives.queries.matching import MatchFound, matches_for
from contrepoint.narratives.queries.names import AnswerName, answer_names

__all__ = [
    "AnswerCard",
    "AnswerName",
    "AnswerRecord",
    "ClaimCard",
    "ClaimLine",
    "MatchFound",
    "MirrorLine",
    "ReferenceLine",
    "ReviewLine",
    "SightingLine",
    "SightingSummary",
    "answer_names",
    "answer_records",
    "claim_card",
    "claim_lines",
    "matches_for",
    "register_counts",
    "sighting_summary",
]
