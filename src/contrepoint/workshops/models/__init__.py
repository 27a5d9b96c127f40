"""Tables of the workshops."""

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
from contrepoint.workshops.models.minutes import (
    LineAmendment,
    LineAmendmentText,
    Lock,
    Minutes,
    MinutesLine,
)
from contrepoint.workshops.models.notes import Note, NoteText

__all__ = [
    "Agreement",
    "AgreementText",
    "Amendment",
    "AmendmentText",
    "Commitment",
    "CommitmentText",
    "LineAmendment",
    "LineAmendmentText",
    "Lock",
    "Minutes",
    "MinutesLine",
    "Note",
    "NoteText",
    "Series",
    "SeriesText",
    "Session",
    "SessionSpeaker",
    "SessionText",
    "Stand",
    "StandText",
    "Workshop",
]
