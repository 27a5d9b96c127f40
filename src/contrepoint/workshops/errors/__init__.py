"""Refusals of the workshops, shared by more than one service."""

from contrepoint.workshops.errors.agenda import (
    BallotClosedError,
    BallotOpenError,
    NothingTakenError,
    NothingToRankError,
    ScheduledAlreadyError,
    TopicReasonMissingError,
)
from contrepoint.workshops.errors.agreements import (
    AmendmentOutdatedError,
    NoOrganisationError,
    SameLanguageError,
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
from contrepoint.workshops.errors.notes import (
    EmptyTextError,
    MoreOpenError,
)

__all__ = [
    "AmendmentOutdatedError",
    "BallotClosedError",
    "BallotOpenError",
    "DaysReversedError",
    "DecideOrDropError",
    "EmptyTextError",
    "KeptAlreadyError",
    "MoreOpenError",
    "NoChapterCountryError",
    "NoOrganisationError",
    "NoTitleError",
    "NotLaterError",
    "NothingTakenError",
    "NothingToRankError",
    "OwnerShutOutError",
    "ReasonMissingError",
    "SameLanguageError",
    "ScheduledAlreadyError",
    "TopicReasonMissingError",
    "TranslationReviewedError",
    "WorkshopFinalError",
]
