"""Trying a door."""

from collections.abc import Callable

from contrepoint.common.errors import NotHereError
from contrepoint.network.access import Viewer


def opens(door: Callable[[Viewer, str], object], user: Viewer, code: str) -> bool:
    """Whether it gives somebody the object, rather than the answer for a missing one."""
    try:
        door(user, code)
    except NotHereError:
        return False
    return True
