"""Who sees, opens, amends and locks which minutes?  Who was there?"""

from django.db.models import Exists, OuterRef, Q, QuerySet

from contrepoint.fieldwork.access import for_members
from contrepoint.network.access import (
    Viewer,
    markings_open_to,
    may_coordinate,
    may_keep_the_record,
    may_take_notes,
    the_one,
)
from contrepoint.network.models import User
from contrepoint.workshops.access.agreements import agreements_visible_to
from contrepoint.workshops.access.meetings import (
    session_visible,
    workshop_visible,
    workshops_visible_to,
)
from contrepoint.workshops.access.rules import if_allowed, inside_session
from contrepoint.workshops.models import (
    Attendance,
    LineAmendment,
    Lock,
    Minutes,
    Session,
    Workshop,
)


def were_there(workshop: Workshop) -> list[User]:
    """The accounts of those who took part in a workshop: who may amend what it kept."""
    accounts = User.objects.filter(is_active=True).order_by("pk")
    return [user for user in accounts if was_there(user, workshop)]


def was_there(user: Viewer, workshop: Workshop) -> bool:
    """Whether `user` is one of those who took part; the same as `were_there`, for one reader."""
    return workshops_attended(user).filter(pk=workshop.pk).exists()


def workshops_attended(user: Viewer) -> QuerySet[Workshop]:
    """The workshops in which `user` took part. The one place that says so.

    The roll says it; where it holds nobody who has an account, the members who may see the
    workshop count as there.
    """
    seen = workshops_visible_to(user)
    if not may_take_notes(user):
        return seen.none()
    called = Attendance.objects.filter(
        registration__workshop=OuterRef("pk"), registration__person__user__isnull=False
    ).order_by()
    there = called.filter(registration__person__user=user.pk)
    return seen.filter(Exists(there) | ~Exists(called))


def minutes_visible_to(user: Viewer) -> QuerySet[Minutes]:
    """Minutes that `user` may see."""
    inside = (
        Q(session=None)
        & markings_open_to(user, through="workshop")
        & markings_open_to(user, through="workshop__series")
    ) | inside_session(user)
    return for_members(user, Minutes.objects.filter(markings_open_to(user), inside))


def minutes_visible(user: Viewer, code: str) -> Minutes:
    """The minutes of this code, or the same 404 for missing and forbidden."""
    rows = minutes_visible_to(user).filter(code=code)
    return the_one(rows.select_related("workshop__series", "session"))


def meeting_visible(
    user: Viewer, number: int, position: int | None
) -> tuple[Workshop, Session | None]:
    """The workshop, or one of its sessions, whose minutes are asked for; or the same 404."""
    if position is None:
        return if_allowed(workshop_visible(user, number), may_take_notes(user)), None
    session = if_allowed(session_visible(user, number, position), may_take_notes(user))
    return session.workshop, session


def meeting_to_minute(
    user: Viewer, number: int, position: int | None
) -> tuple[Workshop, Session | None]:
    """The workshop or session whose minutes `user` may open, or the same 404."""
    workshop, session = meeting_visible(user, number, position)
    return if_allowed(workshop, may_keep_the_record(user)), session


def minutes_to_amend(user: Viewer, code: str) -> Minutes:
    """The minutes to which `user` may propose an amendment, or the same 404."""
    minutes = minutes_visible(user, code)
    return if_allowed(minutes, was_there(user, minutes.workshop))


def minutes_to_lock(user: Viewer, code: str) -> Minutes:
    """The minutes of this code that `user` may lock, or the same 404."""
    return if_allowed(minutes_visible(user, code), may_keep_the_record(user))


def minutes_to_unlock(user: Viewer, code: str) -> Minutes:
    """The minutes of this code that `user` may unlock, or the same 404."""
    return if_allowed(minutes_visible(user, code), may_coordinate(user))


def line_amendments_visible_to(user: Viewer) -> QuerySet[LineAmendment]:
    """Amendments to lines of minutes that `user` may see: each goes as far as its minutes."""
    seen = minutes_visible_to(user).order_by().values("pk")
    return LineAmendment.objects.filter(line__minutes__in=seen)


def line_amendment_to_decide(user: Viewer, code: str) -> LineAmendment:
    """The amendment of this code that `user` may accept or decline, or the same 404."""
    rows = line_amendments_visible_to(user).filter(code=code).select_related("line__minutes")
    return if_allowed(the_one(rows), may_keep_the_record(user))


def locks_visible_to(user: Viewer) -> QuerySet[Lock]:
    """Locks of the minutes and of the joint statements that `user` may see."""
    return Lock.objects.filter(
        Q(minutes__in=minutes_visible_to(user).order_by().values("pk"))
        | Q(agreement__in=agreements_visible_to(user).order_by().values("pk"))
    )


def lock_visible(user: Viewer, code: str) -> Lock:
    """The lock with this receipt, or the same 404 for missing and forbidden."""
    rows = locks_visible_to(user).filter(code=code)
    return the_one(rows.select_related("minutes__workshop", "minutes__session", "agreement"))
