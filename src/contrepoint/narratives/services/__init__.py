"""Writes of the narratives."""

from contrepoint.narratives.services.answers import AnswerDraft, revise_answer, write_answer
from contrepoint.narratives.services.claims import ClaimDraft, write_claim
from contrepoint.narratives.services.dialogue import take_turn
from contrepoint.narratives.services.field import report_sighting, report_use
from contrepoint.narratives.services.flags import decide_flag
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
from contrepoint.narratives.services.references import (
    ReferenceDraft,
    revise_reference,
    verify_reference,
    write_reference,
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
    "ReferenceDraft",
    "adapt_line",
    "adopt_line",
    "decide_flag",
    "endorse_line",
    "load_library",
    "propose_line",
    "report_sighting",
    "report_use",
    "retire_line",
    "review_answer",
    "revise_answer",
    "revise_line",
    "revise_reference",
    "submit_for_review",
    "take_turn",
    "translate_answer",
    "verify_reference",
    "vouch_for_translation",
    "write_answer",
    "write_claim",
    "write_reference",
]
