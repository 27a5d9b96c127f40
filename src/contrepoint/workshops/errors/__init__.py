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
    DecideOrDropError,
    KeptAlreadyError,
    NotLaterError,
    OwnerShutOutError,
    ReasonMissingError,
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

__all__ = [
    "AmendmentOutdatedError",
    "DaysReversedError",
    "DeadlinePastError",
    "DeadlineToComeError",
    "DecideOrDropError",
    "EmptyTextError",
    "KeptAlreadyError",
    "KeyTakenError",
    "LineOutdatedError",
    "MadeAlreadyError",
    "MinutesEmptyError",
    "MinutesOpenAlreadyError",
    "MoreOpenError",
    "NoChapterCountryError",
    "NoOrganisationError",
    "NoTitleError",
    "NotLaterError",
    "OwnerShutOutError",
    "ReasonMissingError",
    "SameLanguageError",
    "SameWordsError",
    "StatementClosedError",
    "TranslationReviewedError",
    "UndecidedAmendmentsError",
    "UnknownReceiptError",
    "WindowClosedError",
    "WindowDayError",
    "WindowOpenError",
    "WorkshopFinalError",
]
