"""Writes of the progress."""

from contrepoint.progress.services.help import (
    HelpWords,
    answer_help,
    ask_for_help,
    close_help,
    take_back_help,
    take_help,
)
from contrepoint.progress.services.lessons import (
    LessonWords,
    adopt_lesson,
    confirm_lesson,
    open_lesson,
    revise_lesson,
    supersede_lesson,
    take_back_lesson,
)
from contrepoint.progress.services.reports import (
    ReportWords,
    accept_report,
    open_report,
    return_report,
    revise_report,
    submit_report,
)

__all__ = [
    "HelpWords",
    "LessonWords",
    "ReportWords",
    "accept_report",
    "adopt_lesson",
    "answer_help",
    "ask_for_help",
    "close_help",
    "confirm_lesson",
    "open_lesson",
    "open_report",
    "return_report",
    "revise_lesson",
    "revise_report",
    "submit_report",
    "supersede_lesson",
    "take_back_help",
    "take_back_lesson",
    "take_help",
]
