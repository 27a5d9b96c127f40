"""Tables of the progress."""

from contrepoint.progress.models.help import (
    HelpAnswer,
    HelpAnswerText,
    HelpRequest,
    HelpText,
)
from contrepoint.progress.models.lessons import Lesson, LessonText
from contrepoint.progress.models.reports import (
    ProgressReport,
    ProgressText,
    ReportQuestion,
    ReportQuestionText,
    ReportReach,
)

__all__ = [
    "HelpAnswer",
    "HelpAnswerText",
    "HelpRequest",
    "HelpText",
    "Lesson",
    "LessonText",
    "ProgressReport",
    "ProgressText",
    "ReportQuestion",
    "ReportQuestionText",
    "ReportReach",
]
