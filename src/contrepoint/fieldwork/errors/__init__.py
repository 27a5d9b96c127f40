"""Refusals of the fieldwork, each with the next step."""

from contrepoint.fieldwork.errors.activities import (
    NegativeCountError,
)
from contrepoint.fieldwork.errors.alliances import (
    ContactBeforeItBeganError,
    NotAMemberError,
    NotTheirsToPromiseError,
    PromiseEmptyError,
    TooFewMembersError,
)
from contrepoint.fieldwork.errors.anything import (
    LongAgoError,
    PastDayError,
    TitleMissingError,
)
from contrepoint.fieldwork.errors.campaigns import (
    GoalNotMeasurableError,
    MonthToComeError,
    NoGoalError,
    NoOfflineLegError,
    NoSheetError,
    NoStopperError,
    NothingAdjustedError,
    NothingCountedError,
    ReasonMissingError,
    SheetNotSignedError,
)
from contrepoint.fieldwork.errors.kits import (
    KitError,
    KitExpiredError,
    KitNotInThisLanguageError,
    KitNotVettedError,
    KitsPausedError,
    KitsStoppedError,
    KitsUnsignedError,
)
from contrepoint.fieldwork.errors.media import (
    AlreadyAVoiceError,
    AskedAlreadyError,
    NoLanguageError,
    NotTheirsToSayError,
    OutletMissingError,
    SaidMissingError,
    TopicsMissingError,
    VoiceNotReadyError,
)
from contrepoint.fieldwork.errors.projects import (
    HiddenPartnerError,
    NoCountryError,
    NoOrganisationToJoinError,
)

__all__ = [
    "AlreadyAVoiceError",
    "AskedAlreadyError",
    "ContactBeforeItBeganError",
    "GoalNotMeasurableError",
    "HiddenPartnerError",
    "KitError",
    "KitExpiredError",
    "KitNotInThisLanguageError",
    "KitNotVettedError",
    "KitsPausedError",
    "KitsStoppedError",
    "KitsUnsignedError",
    "LongAgoError",
    "MonthToComeError",
    "NegativeCountError",
    "NoCountryError",
    "NoGoalError",
    "NoLanguageError",
    "NoOfflineLegError",
    "NoOrganisationToJoinError",
    "NoSheetError",
    "NoStopperError",
    "NotAMemberError",
    "NotTheirsToPromiseError",
    "NotTheirsToSayError",
    "NothingAdjustedError",
    "NothingCountedError",
    "OutletMissingError",
    "PastDayError",
    "PromiseEmptyError",
    "ReasonMissingError",
    "SaidMissingError",
    "SheetNotSignedError",
    "TitleMissingError",
    "TooFewMembersError",
    "TopicsMissingError",
    "VoiceNotReadyError",
]
