"""Reads that take several floors together."""

from contrepoint.synthesis.queries.candidates import (
    Agenda,
    AgendaCandidate,
    agenda_of,
)
from contrepoint.synthesis.queries.cycle import Station, cycle
from contrepoint.synthesis.queries.desk import TodayLine
from contrepoint.synthesis.queries.facts import Facts
from contrepoint.synthesis.queries.opening import Opening, opening_of
from contrepoint.synthesis.queries.origins import Origin, origin_of
from contrepoint.synthesis.queries.outcomes import (
    Outcome,
    OutcomeKind,
    outcomes_of,
)
from contrepoint.synthesis.queries.today import needs_you_today

__all__ = [
    "Agenda",
    "AgendaCandidate",
    "Facts",
    "Opening",
    "Origin",
    "Outcome",
    "OutcomeKind",
    "Station",
    "TodayLine",
    "agenda_of",
    "cycle",
    "needs_you_today",
    "opening_of",
    "origin_of",
    "outcomes_of",
]
