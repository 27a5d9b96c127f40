"""Tables of the workshops."""

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
    "Commitment",
    "CommitmentText",
    "Note",
    "NoteText",
    "Series",
    "SeriesText",
    "Session",
    "SessionSpeaker",
    "SessionText",
    "Workshop",
]
