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
    Loose,
    Outcome,
    loose_work,
    outcome_of,
    outcomes_of,
)
from contrepoint.synthesis.queries.today import needs_you_today

__all__ = [
    "Agenda",
    "AgendaCandidate",
    "Facts",
    "Loose",
    "Opening",
    "Origin",
    "Outcome",
    "Station",
    "TodayLine",
    "agenda_of",
    "cycle",
    "loose_work",
    "needs_you_today",
    "opening_of",
    "origin_of",
    "outcome_of",
    "outcomes_of",
]
