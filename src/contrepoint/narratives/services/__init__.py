"""Writes of the narratives."""

from contrepoint.narratives.services.answers import AnswerDraft, revise_answer, write_answer
from contrepoint.narratives.services.claims import ClaimDraft, write_claim
from contrepoint.narratives.services.field import report_sighting, report_use
from contrepoint.narratives.services.library import load_library
from contrepoint.narratives.services.message import (
    LineWords,
    adapt_line,
    adopt_line,
    endorse_line,
    propose_line,
    retire_line,
    revise_line,
)
from contrepoint.narratives.services.reviews import review_answer, submit_for_review
from contrepoint.narratives.services.translations import (
    translate_answer,
    vouch_for_translation,
)

__all__ = [
    "AnswerDraft",
    "ClaimDraft",
    "LineWords",
    "adapt_line",
    "adopt_line",
    "endorse_line",
    "load_library",
    "propose_line",
    "report_sighting",
    "report_use",
    "retire_line",
    "review_answer",
    "revise_answer",
    "revise_line",
    "submit_for_review",
    "translate_answer",
    "vouch_for_translation",
    "write_answer",
    "write_claim",
]
