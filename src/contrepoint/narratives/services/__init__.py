"""Writes of the narratives."""

from contrepoint.narratives.services.answers import AnswerDraft, revise_answer, write_answer
from contrepoint.narratives.services.claims import (
    ClaimDraft,
    revise_claim,
    translate_claim,
    vouch_for_claim,
    weigh_claim,
    write_claim,
)
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
from contrepoint.narratives.services.regroup import (
    SplitDraft,
    merge_claims,
    split_claim,
    undo_regrouping,
)
from contrepoint.narratives.services.reviews import review_answer, submit_for_review
from contrepoint.narratives.services.taken import hand_back_claim, take_claim
from contrepoint.narratives.services.translations import (
    translate_answer,
    vouch_for_translation,
)
from contrepoint.narratives.services.wordings import (
    propose_wording,
    set_wording_aside,
    take_wording,
)

__all__ = [
    "AnswerDraft",
    "ClaimDraft",
    "LineWords",
    "SplitDraft",
    "adapt_line",
    "adopt_line",
    "endorse_line",
    "hand_back_claim",
    "load_library",
    "merge_claims",
    "propose_line",
    "propose_wording",
    "report_sighting",
    "report_use",
    "retire_line",
    "review_answer",
    "revise_answer",
    "revise_claim",
    "revise_line",
    "set_wording_aside",
    "split_claim",
    "submit_for_review",
    "take_claim",
    "take_wording",
    "translate_answer",
    "translate_claim",
    "undo_regrouping",
    "vouch_for_claim",
    "vouch_for_translation",
    "weigh_claim",
    "write_answer",
    "write_claim",
]
