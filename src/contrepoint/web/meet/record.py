"""What the pages that write in a session share."""

from typing import TYPE_CHECKING

from contrepoint.common.markings import Marking, tightest

if TYPE_CHECKING:
    from contrepoint.workshops.models import Session, Workshop


def widest_marking(session: "Session") -> Marking:
    """The widest marking that something of this session can have."""
    return tightest((session.marking, widest_marking_in(session.workshop)))


def widest_marking_in(workshop: "Workshop") -> Marking:
    """The widest marking that a session of this workshop can have."""
    return tightest((workshop.marking, workshop.series.marking))
