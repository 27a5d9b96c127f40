"""How strongly does one record speak for its topic?  From 0 to 100, from its own measures."""

from typing import Final

WISH: Final = 60
"""Somebody asked for it by name: two make 84."""
QUESTION: Final = 45
"""A question that a session left open."""
MENTION: Final = 20
"""A point of a session that speaks of it."""
DISAGREEMENT: Final = 45
"""What a session did not agree on."""
DISSENT: Final = 50
"""A reviewer who dissents, and says why."""
SILENCE: Final = 45
"""A country of which nothing was heard."""
SLEEP: Final = 45
"""An alliance in which nobody speaks to anybody any more."""

_FULL: Final = 100


def overdue(days_late: int, carries: int = 0) -> int:
    """A promise: past its day, the later the stronger, and more each time it was carried over."""
    late = 40 + min(max(days_late, 0) // 3, 40) if days_late > 0 else 0
    return min(_FULL, max(late, 30 if carries else 0) + 20 * carries)


def unanswered(urgency: int, *, is_rising: bool) -> int:
    """A claim without a reply; `urgency` from 1 to 27 is harm × spread × local."""
    return min(_FULL, 25 + 2 * urgency + 20 * is_rising)


def gap(countries: int) -> int:
    """A claim that is met in some countries for which no reply is worded."""
    return min(_FULL, 25 + 20 * countries) if countries else 0


def divided(organisations: int) -> int:
    """A line of the common message that so many organisations reserve on, or say otherwise."""
    return min(_FULL, 20 + 20 * organisations) if organisations else 0


def help_wanted(days: int, answers: int) -> int:
    """A request for help, the stronger the longer it waits; without an answer, stronger still."""
    return min(_FULL, 40 + min(max(days, 0) // 3, 40) + 20 * (answers == 0))


def lesson(*, is_drawn: bool) -> int:
    """What was learned and has changed nothing yet; a drawn lesson says more than a sighting."""
    return 60 if is_drawn else 45
