"""Trying a door."""

from collections.abc import Callable

from contrepoint.common.errors import NotHereError
from contrepoint.common.markings import Marking
from contrepoint.network.access import Viewer


def opens(door: Callable[[Viewer, str], object], user: Viewer, code: str) -> bool:
    """Whether it gives somebody the object, rather than the answer for a missing one."""
    try:
        door(user, code)
    except NotHereError:
        return False
    return True


def edges(answers: str) -> set[Marking]:
    """The widest marking that a line of a table does not open, and the narrowest that it does.

    Pages are asked for there alone: test_every_address walks them with every marking.
    """
    said = answers.split()
    first = said.index("yes") if "yes" in said else len(said)
    return set(list(Marking)[max(first - 1, 0) : first + 1])
