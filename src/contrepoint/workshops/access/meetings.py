"""Who sees, runs and fills which workshop and session?"""

from django.db.models import QuerySet

from contrepoint.network.access import (
    Viewer,
    markings_open_to,
    may_coordinate,
    may_keep_the_record,
    may_take_notes,
    the_one,
)
from contrepoint.workshops.access.rules import if_allowed
from contrepoint.workshops.enums import (
    SessionKind,
    WorkshopState,
)
from contrepoint.workshops.models import (
    Session,
    Workshop,
)


def workshops_visible_to(user: Viewer) -> QuerySet[Workshop]:
    """Workshops that `user` may see."""
    return Workshop.objects.filter(markings_open_to(user), markings_open_to(user, through="series"))


def workshop_visible(user: Viewer, number: int) -> Workshop:
    """The workshop of this number, or the same 404 for missing and forbidden."""
    return the_one(workshops_visible_to(user).filter(number=number).select_related("series"))


def workshop_to_run(user: Viewer, number: int) -> Workshop:
    """The workshop of this number that `user` may rewrite and move, or the same 404."""
    return if_allowed(workshop_visible(user, number), may_coordinate(user))


def workshop_to_fill(user: Viewer, number: int) -> Workshop:
    """The workshop of this number to which `user` may add sessions, or the same 404."""
    return if_allowed(workshop_visible(user, number), may_keep_the_record(user))


def sessions_visible_to(user: Viewer) -> QuerySet[Session]:
    """Sessions that `user` may see."""
    return Session.objects.filter(
        markings_open_to(user),
        markings_open_to(user, through="workshop"),
        markings_open_to(user, through="workshop__series"),
    )


def session_visible(user: Viewer, number: int, position: int) -> Session:
    """The session at a place of a workshop, or the same 404."""
    return the_one(
        sessions_visible_to(user)
        .filter(workshop__number=number, position=position)
        .select_related("workshop__series")
    )


def session_to_keep(user: Viewer, number: int, position: int) -> Session:
    """The session that `user` may retitle and put decisions in, or the same 404."""
    return if_allowed(session_visible(user, number, position), may_keep_the_record(user))


def session_to_write_in(user: Viewer, number: int, position: int) -> Session:
    """The session in which `user` may write a line, or the same 404."""
    return if_allowed(session_visible(user, number, position), may_take_notes(user))


def workshop_for_wishes(user: Viewer) -> Workshop | None:
    """Where a wish for the next agenda is written: the newest workshop, while its record is open.

    Never an older one: the workshop to come does not read what is written there afterwards.
    """
    if not may_take_notes(user):
        return None
    newest = workshops_visible_to(user).select_related("series").order_by("-number").first()
    return newest if newest is not None and newest.state != WorkshopState.FINAL else None


def conclusions_of(user: Viewer, workshop: Workshop) -> Session | None:
    """The conclusions of a workshop; None where it has none that `user` may see."""
    return (
        sessions_visible_to(user)
        .filter(workshop=workshop, kind=SessionKind.CONCLUSIONS)
        .select_related("workshop__series")
        .order_by("-position")
        .first()
    )


def sessions_with_an_origin(user: Viewer) -> QuerySet[Session]:
    """Sessions that a record put on the agenda, as far as `user` may see them."""
    return sessions_visible_to(user).exclude(origin="")
