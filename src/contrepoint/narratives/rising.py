"""When is a claim rising?  Met more often in the last days than before, and not just twice."""

from datetime import timedelta
from typing import Final

LATELY: Final = timedelta(days=30)
_FEWEST: Final = 3  # two reports more than none are no wave


def is_rising(recent: int, before: int) -> bool:
    """Of how often it was met in the last 30 days, and in the 30 before these."""
    return recent >= _FEWEST and recent > before
