"""Reads that take several floors together."""

from contrepoint.synthesis.queries.candidates import (
    Agenda,
    AgendaCandidate,
    agenda_of,
)
from contrepoint.synthesis.queries.cycle import (
    Station,
    cycle,
)
from contrepoint.synthesis.queries.desk import (
    TodayLine,
)
from contrepoint.synthesis.queries.facts import (
    Facts,
)
from contrepoint.synthesis.queries.note_outcomes import (
    NoteOutcome,
    OutcomeKind,
    note_outcomes,
)
from contrepoint.synthesis.queries.opening import (
    Opening,
    opening_of,
)
from contrepoint.synthesis.queries.origins import (
    Origin,
    origin_of,
)
from contrepoint.synthesis.queries.outcomes import (
    Outcome,
    Outcomes,
    outcomes_of,
    records_about,
)
from contrepoint.synthesis.queries.reminders import (
    Reminder,
    ReminderGroup,
    reminders,
)
from contrepoint.synthesis.queries.today import (
    needs_you_today,
)

__all__ = [
    "Agenda",
    "AgendaCandidate",
    "Facts",
    "NoteOutcome",
    "Opening",
    "Origin",
    "Outcome",
    "OutcomeKind",
    "Outcomes",
    "Reminder",
    "ReminderGroup",
    "Station",
    "TodayLine",
    "agenda_of",
    "cycle",
    "needs_you_today",
    "note_outcomes",
    "opening_of",
    "origin_of",
    "outcomes_of",
    "records_about",
    "reminders",
]
