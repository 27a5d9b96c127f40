"""Refusals of the workshops, shared by more than one service."""

from contrepoint.workshops.errors.agreements import (
    AmendmentOutdatedError,
    NoOrganisationError,
    SameLanguageError,
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
from contrepoint.workshops.errors.notes import (
    EmptyTextError,
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
    "DecideOrDropError",
    "EmptyTextError",
    "FrozenWordsError",
    "HoursReversedError",
    "KeptAlreadyError",
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
    "SpeaksForItselfError",
    "TranslationReviewedError",
    "WordsChangedError",
    "WorkshopFinalError",
]
