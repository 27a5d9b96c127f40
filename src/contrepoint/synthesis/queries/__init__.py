"""Reads that take several floors together."""

from contrepoint.synthesis.queries.candidates import (
    AgendaCandidate,
    agenda_candidates,
    candidate_of,
)
from contrepoint.synthesis.queries.cycle import Station, cycle
from contrepoint.synthesis.queries.opening import Opening, opening_of
from contrepoint.synthesis.queries.today import TodayLine, needs_you_today

__all__ = [
    "AgendaCandidate",
    "Opening",
    "Station",
    "TodayLine",
    "agenda_candidates",
    "candidate_of",
    "cycle",
    "needs_you_today",
    "opening_of",
]
