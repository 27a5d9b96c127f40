"""Rules that everything in a workshop shares."""

from typing import TypeVar

from django.db.models import Model, Q

from contrepoint.network.access import (
    Viewer,
    markings_open_to,
    not_here,
)

Row = TypeVar("Row", bound=Model)


def if_allowed(row: Row, allowed: bool) -> Row:
    """The row, or the same 404 as for a missing one."""
    if not allowed:
        raise not_here()
    return row


def inside_session(user: Viewer, *, session: str = "session") -> Q:
    return (
        markings_open_to(user, through=session)
        & markings_open_to(user, through=f"{session}__workshop")
        & markings_open_to(user, through=f"{session}__workshop__series")
    )
