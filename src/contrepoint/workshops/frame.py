"""How much time do the topics of a workshop have?"""

import dataclasses
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from contrepoint.workshops.models import Workshop

MOST_DAYS: Final = 10


@dataclasses.dataclass(frozen=True, slots=True)
class Frame:
    """Days, minutes of each, and the minutes of a topic where nothing else was said."""

    days: int = 3
    minutes_a_day: int = 360
    minutes_each: int = 60


def usual_frame(workshop: "Workshop") -> Frame:
    """What holds where nobody said otherwise: the days of the workshop, where they are known."""
    if workshop.starts_on and workshop.ends_on:
        days = (workshop.ends_on - workshop.starts_on).days + 1
        return Frame(days=min(max(days, 1), MOST_DAYS))
    return Frame()
