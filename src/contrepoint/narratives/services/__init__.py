"""Writes of the narratives."""

from contrepoint.narratives.services.answers import AnswerDraft, revise_answer, write_answer
from contrepoint.narratives.services.checklist import Checklist
from contrepoint.narratives.services.claims import (
    ClaimDraft,
    revise_claim,
    take_back_claim,
    translate_claim,
    vouch_for_claim,
    weigh_claim,
    write_claim,
)
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
from contrepoint.narratives.services.regroup import (
    SplitDraft,
    merge_claims,
    split_claim,
    undo_regrouping,
)
from contrepoint.narratives.services.reviews import (
    Opinion,
    Passage,
    review_answer,
    submit_for_review,
)
from contrepoint.narratives.services.taken import hand_back_claim, take_claim
from contrepoint.narratives.services.translations import (
    translate_answer,
    vouch_for_translation,
)
from contrepoint.narratives.services.withdrawals import (
    Leave,
    acknowledge_withdrawals,
    concerned,
    tell_of_withdrawal,
    withdraw_answer,
)
from contrepoint.narratives.services.wordings import (
    propose_wording,
    set_wording_aside,
    take_wording,
)

__all__ = [
    "AnswerDraft",
    "Checklist",
    "ClaimDraft",
    "Leave",
    "LineWords",
    "Opinion",
    "Passage",
    "ReferenceDraft",
    "SplitDraft",
    "acknowledge_withdrawals",
    "adapt_line",
    "adopt_line",
    "concerned",
    "decide_flag",
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
    "revise_reference",
    "set_wording_aside",
    "split_claim",
    "submit_for_review",
    "take_back_claim",
    "take_claim",
    "take_turn",
    "take_wording",
    "tell_of_withdrawal",
    "translate_answer",
    "translate_claim",
    "undo_regrouping",
    "verify_reference",
    "vouch_for_claim",
    "vouch_for_translation",
    "weigh_claim",
    "withdraw_answer",
    "write_answer",
    "write_claim",
    "write_reference",
]
