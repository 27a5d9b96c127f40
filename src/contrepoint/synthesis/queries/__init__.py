"""Reads that take several floors together."""

from contrepoint.synthesis.queries.cycle import Station, cycle
from contrepoint.synthesis.queries.today import TodayLine, needs_you_today

__all__ = ["Station", "TodayLine", "cycle", "needs_you_today"]
