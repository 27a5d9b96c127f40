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
    NoGoalError,
    NoOfflineLegError,
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
    "HiddenPartnerError",
    "LongAgoError",
    "NegativeCountError",
    "NoCountryError",
    "NoGoalError",
    "NoLanguageError",
    "NoOfflineLegError",
    "NoOrganisationToJoinError",
    "NotAMemberError",
    "NotTheirsToPromiseError",
    "NotTheirsToSayError",
    "OutletMissingError",
    "PastDayError",
    "PromiseEmptyError",
    "SaidMissingError",
    "TitleMissingError",
    "TooFewMembersError",
    "TopicsMissingError",
    "VoiceNotReadyError",
]
