"""Refusals of the workshops, shared by more than one service."""

from contrepoint.workshops.errors.agreements import (
    AmendmentOutdatedError,
    DeadlinePastError,
    DeadlineToComeError,
    NoOrganisationError,
    SameLanguageError,
    StatementClosedError,
    TranslationReviewedError,
)
from contrepoint.workshops.errors.commitments import (
    DayToComeError,
    DecideOrDropError,
    FrozenWordsError,
    KeptAlreadyError,
    NobodySignedError,
    NotLaterError,
    OwnerShutOutError,
    ReasonMissingError,
    WordsChangedError,
)
from contrepoint.workshops.errors.meetings import (
    DaysReversedError,
    NoChapterCountryError,
    NoTitleError,
    WorkshopFinalError,
)
from contrepoint.workshops.errors.minutes import (
    LineOutdatedError,
    MinutesEmptyError,
    MinutesOpenAlreadyError,
    SameWordsError,
    UndecidedAmendmentsError,
    UnknownReceiptError,
    WindowClosedError,
    WindowDayError,
    WindowOpenError,
)
from contrepoint.workshops.errors.notes import (
    EmptyTextError,
    KeyTakenError,
    MadeAlreadyError,
    MoreOpenError,
)
from contrepoint.workshops.errors.registration import (
    AnsweredAlreadyError,
    NoDayOfWorkshopError,
    SpeaksForItselfError,
)
from contrepoint.workshops.errors.timetable import (
    HoursReversedError,
    NothingChangedError,
    NothingTimedError,
)

__all__ = [
    "AmendmentOutdatedError",
    "AnsweredAlreadyError",
    "DayToComeError",
    "DaysReversedError",
    "DeadlinePastError",
    "DeadlineToComeError",
    "DecideOrDropError",
    "EmptyTextError",
    "FrozenWordsError",
    "HoursReversedError",
    "KeptAlreadyError",
    "KeyTakenError",
    "LineOutdatedError",
    "MadeAlreadyError",
    "MinutesEmptyError",
    "MinutesOpenAlreadyError",
    "MoreOpenError",
    "NoChapterCountryError",
    "NoDayOfWorkshopError",
    "NoOrganisationError",
    "NoTitleError",
    "NobodySignedError",
    "NotLaterError",
    "NothingChangedError",
    "NothingTimedError",
    "OwnerShutOutError",
    "ReasonMissingError",
    "SameLanguageError",
    "SameWordsError",
    "SpeaksForItselfError",
    "StatementClosedError",
    "TranslationReviewedError",
    "UndecidedAmendmentsError",
    "UnknownReceiptError",
    "WindowClosedError",
    "WindowDayError",
    "WindowOpenError",
    "WordsChangedError",
    "WorkshopFinalError",
]
