"""Writes of the narratives."""

from contrepoint.narratives.services.field import report_sighting, report_use
from contrepoint.narratives.services.library import load_library
from contrepoint.narratives.services.reviews import review_answer, submit_for_review

__all__ = [
    "load_library",
    "report_sighting",
    "report_use",
    "review_answer",
    "submit_for_review",
]
