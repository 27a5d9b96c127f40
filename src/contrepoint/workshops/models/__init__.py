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
from contrepoint.workshops.models.commitments import Commitment, CommitmentText
from contrepoint.workshops.models.meetings import (
    Series,
    SeriesText,
    Session,
    SessionSpeaker,
    SessionText,
    Workshop,
)
from contrepoint.workshops.models.notes import Note, NoteText

__all__ = [
    "AgendaFrame",
    "AgendaWeights",
    "Agreement",
    "AgreementText",
    "Amendment",
    "AmendmentText",
    "Commitment",
    "CommitmentText",
    "Note",
    "NoteText",
    "Series",
    "SeriesText",
    "Session",
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
]
