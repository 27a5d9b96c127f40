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
from contrepoint.fieldwork.errors.lesson_plans import (
    NoArticleError,
    OwnLessonPlanError,
    StepsMissingError,
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
from contrepoint.fieldwork.errors.milestones import (
    FarAwayError,
    MilestoneEmptyError,
    NotACountryOfItError,
    TooManyMilestonesError,
)
from contrepoint.fieldwork.errors.projects import (
    CountryInUseError,
    HiddenFromJointLeadError,
    HiddenPartnerError,
    LeadOfOneCountryError,
    NoCountryError,
    NoOrganisationToJoinError,
    NotAPartnerError,
    NothingAskedError,
    OwnRequestError,
    TooManyObjectivesError,
)
from contrepoint.fieldwork.errors.safeguarding import (
    NotSafeYetError,
    OwnSheetError,
    SheetIncompleteError,
)

__all__ = [
    "AlreadyAVoiceError",
    "AskedAlreadyError",
    "ContactBeforeItBeganError",
    "CountryInUseError",
    "FarAwayError",
    "HiddenFromJointLeadError",
    "HiddenPartnerError",
    "LeadOfOneCountryError",
    "LongAgoError",
    "MilestoneEmptyError",
    "NegativeCountError",
    "NoArticleError",
    "NoCountryError",
    "NoGoalError",
    "NoLanguageError",
    "NoOfflineLegError",
    "NoOrganisationToJoinError",
    "NotACountryOfItError",
    "NotAMemberError",
    "NotAPartnerError",
    "NotSafeYetError",
    "NotTheirsToPromiseError",
    "NotTheirsToSayError",
    "NothingAskedError",
    "OutletMissingError",
    "OwnLessonPlanError",
    "OwnRequestError",
    "OwnSheetError",
    "PastDayError",
    "PromiseEmptyError",
    "SaidMissingError",
    "SheetIncompleteError",
    "StepsMissingError",
    "TitleMissingError",
    "TooFewMembersError",
    "TooManyMilestonesError",
    "TooManyObjectivesError",
    "TopicsMissingError",
    "VoiceNotReadyError",
]
