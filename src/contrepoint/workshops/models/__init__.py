"""Tables of the workshops."""

from contrepoint.workshops.models.agenda import (
    AgendaFrame,
    AgendaWeights,
    Topic,
    TopicLink,
    TopicRecord,
    TopicText,
    TopicVote,
)
from contrepoint.workshops.models.agreements import (
    Agreement,
    AgreementText,
    Amendment,
    AmendmentText,
    Stand,
    StandText,
)
from contrepoint.workshops.models.commitments import (
    Commitment,
    CommitmentDeed,
    CommitmentDeedText,
    CommitmentText,
)
from contrepoint.workshops.models.meetings import (
    Series,
    SeriesText,
    Session,
    SessionLanguage,
    SessionSpeaker,
    SessionText,
    Workshop,
)
from contrepoint.workshops.models.minutes import (
    LineAmendment,
    LineAmendmentText,
    Lock,
    Minutes,
    MinutesLine,
)
from contrepoint.workshops.models.notes import (
    Note,
    NoteText,
)
from contrepoint.workshops.models.registration import (
    Attendance,
    Registration,
    WorkshopConsent,
)
from contrepoint.workshops.models.timetable import (
    AgendaSlot,
    AgendaVersion,
    Break,
)

__all__ = [
    "AgendaFrame",
    "AgendaSlot",
    "AgendaVersion",
    "AgendaWeights",
    "Agreement",
    "AgreementText",
    "Amendment",
    "AmendmentText",
    "Attendance",
    "Break",
    "Commitment",
    "CommitmentDeed",
    "CommitmentDeedText",
    "CommitmentText",
    "LineAmendment",
    "LineAmendmentText",
    "Lock",
    "Minutes",
    "MinutesLine",
    "Note",
    "NoteText",
    "Registration",
    "Series",
    "SeriesText",
    "Session",
    "SessionLanguage",
    "SessionSpeaker",
    "SessionText",
    "Stand",
    "StandText",
    "Topic",
    "TopicLink",
    "TopicRecord",
    "TopicText",
    "TopicVote",
    "Workshop",
    "WorkshopConsent",
]
