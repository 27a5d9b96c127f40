"""Reads that take several floors together."""

from contrepoint.synthesis.queries.ballots import (
    ResultLine,
    result_lines,
    result_order,
    told_count,
    topics_to_rank,
)
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
    origins_of,
)
from contrepoint.synthesis.queries.outcomes import (
    Outcome,
    Outcomes,
    outcomes_of,
    records_about,
)
from contrepoint.synthesis.queries.proposals import (
    Plan,
    PlannedDay,
    Proposed,
    entry_of,
    plan_of,
    proposed,
)
from contrepoint.synthesis.queries.reasons import (
    BANDS,
    ReasonLine,
    WeightLine,
    weight_lines,
)
from contrepoint.synthesis.queries.reminders import (
    Reminder,
    ReminderGroup,
    reminders,
)
from contrepoint.synthesis.queries.sources import (
    CandidateKind,
    Found,
)
from contrepoint.synthesis.queries.today import (
    needs_you_today,
)

__all__ = [
    "BANDS",
    "Agenda",
    "AgendaCandidate",
    "CandidateKind",
    "Facts",
    "Found",
    "NoteOutcome",
    "Opening",
    "Origin",
    "Outcome",
    "OutcomeKind",
    "Outcomes",
    "Plan",
    "PlannedDay",
    "Proposed",
    "ReasonLine",
    "Reminder",
    "ReminderGroup",
    "ResultLine",
    "Station",
    "TodayLine",
    "WeightLine",
    "agenda_of",
    "cycle",
    "entry_of",
    "needs_you_today",
    "note_outcomes",
    "opening_of",
    "origin_of",
    "origins_of",
    "outcomes_of",
    "plan_of",
    "proposed",
    "records_about",
    "reminders",
    "result_lines",
    "result_order",
    "told_count",
    "topics_to_rank",
    "weight_lines",
]
