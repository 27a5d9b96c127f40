"""Reads of the workshops."""

from contrepoint.workshops.queries.lines import (
    CommitmentLine,
    NoteLine,
    RecordLine,
    commitment_lines,
    note_line,
    session_record,
    wish_lines,
    withdrawn_lines,
)
from contrepoint.workshops.queries.meetings import (
    SessionCard,
    Speaker,
    WorkshopLine,
    series_name,
    session_card,
    session_cards,
    workshop_line,
    workshop_lines,
)

__all__ = [
    "CommitmentLine",
    "NoteLine",
    "RecordLine",
    "SessionCard",
    "Speaker",
    "WorkshopLine",
    "commitment_lines",
    "note_line",
    "series_name",
    "session_card",
    "session_cards",
    "session_record",
    "wish_lines",
    "withdrawn_lines",
    "workshop_line",
    "workshop_lines",
]
