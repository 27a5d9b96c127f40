"""Who sees the hours of a workshop, keeps their draft, and releases them?

The draft is for who keeps the record; everybody else reads what was released, and of that the
sessions that they may see.
"""

from django.db.models import Q, QuerySet

from contrepoint.network.access import Viewer, may_coordinate, may_keep_the_record
from contrepoint.workshops.access.meetings import (
    sessions_visible_to,
    workshop_visible,
    workshops_visible_to,
)
from contrepoint.workshops.access.rules import if_allowed
from contrepoint.workshops.enums import WorkshopState
from contrepoint.workshops.models import AgendaSlot, AgendaVersion, Workshop


def timetable_to_keep(user: Viewer, number: int) -> Workshop:
    """The workshop of this number whose hours `user` may draft, or the same 404."""
    workshop = workshop_visible(user, number)
    is_open = workshop.state != WorkshopState.FINAL
    return if_allowed(workshop, may_keep_the_record(user) and is_open)


def timetable_to_release(user: Viewer, number: int) -> Workshop:
    """The workshop of this number whose agenda `user` may release, or the same 404."""
    workshop = workshop_visible(user, number)
    return if_allowed(workshop, may_coordinate(user) and workshop.state != WorkshopState.FINAL)


def agendas_visible_to(user: Viewer) -> QuerySet[AgendaVersion]:
    """Released agendas of the workshops that `user` may see."""
    return AgendaVersion.objects.filter(workshop__in=workshops_visible_to(user).order_by())


def slots_visible_to(user: Viewer) -> QuerySet[AgendaSlot]:
    """Lines of released agendas: breaks, and the sessions that `user` may see."""
    seen = sessions_visible_to(user).order_by().values("pk")
    return AgendaSlot.objects.filter(
        Q(session=None) | Q(session__in=seen), version__in=agendas_visible_to(user).order_by()
    )
