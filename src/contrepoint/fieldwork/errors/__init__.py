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
from contrepoint.fieldwork.errors.peers import (
    OwnTeamError,
    QuestionEmptyError,
    RepliedAlreadyError,
)
from contrepoint.fieldwork.errors.projects import (
    HiddenPartnerError,
    NoCountryError,
    NoOrganisationToJoinError,
)
from contrepoint.fieldwork.errors.results import (
    CellsBeyondTotalError,
    ChosenAlreadyError,
    LinkInEvidenceError,
    MeasureInUseError,
    NotAFigureError,
    SharedOutsideProjectError,
    SourceMissingError,
    TargetBeforeBaselineError,
    ViewsAreSeenError,
)

__all__ = [
    "AlreadyAVoiceError",
    "AskedAlreadyError",
    "CellsBeyondTotalError",
    "ChosenAlreadyError",
    "ContactBeforeItBeganError",
    "HiddenPartnerError",
    "LinkInEvidenceError",
    "LongAgoError",
    "MeasureInUseError",
    "NegativeCountError",
    "NoCountryError",
    "NoGoalError",
    "NoLanguageError",
    "NoOfflineLegError",
    "NoOrganisationToJoinError",
    "NotAFigureError",
    "NotAMemberError",
    "NotTheirsToPromiseError",
    "NotTheirsToSayError",
    "OutletMissingError",
    "OwnTeamError",
    "PastDayError",
    "PromiseEmptyError",
    "QuestionEmptyError",
    "RepliedAlreadyError",
    "SaidMissingError",
    "SharedOutsideProjectError",
    "SourceMissingError",
    "TargetBeforeBaselineError",
    "TitleMissingError",
    "TooFewMembersError",
    "TopicsMissingError",
    "ViewsAreSeenError",
    "VoiceNotReadyError",
]
