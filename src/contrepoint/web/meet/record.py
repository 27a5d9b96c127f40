"""What the pages that write in a session share."""

from typing import TYPE_CHECKING

from contrepoint.common.markings import Marking, tightest

if TYPE_CHECKING:
    from contrepoint.workshops.models import Session


def widest_marking(session: "Session") -> Marking:
    """The widest marking that something of this session can have."""
    workshop = session.workshop
    return tightest((session.marking, workshop.marking, workshop.series.marking))
