"""Who reads the list of a workshop, who answers for whom, and who was there?

The list is read by the coordinator and the rapporteur, for their own country by its focal point,
and of oneself by everybody. Other members read numbers by country; nobody else reads anything.
"""

from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from contrepoint.network.access import (
    Viewer,
    may_coordinate,
    may_keep_the_record,
    not_here,
    people_visible_to,
    standing_of,
    the_one,
)
from contrepoint.network.enums import Role
from contrepoint.network.queries import people_of_keys
from contrepoint.workshops.access.meetings import workshop_visible, workshops_visible_to
from contrepoint.workshops.access.rules import if_allowed
from contrepoint.workshops.enums import RegistrationState, WorkshopState
from contrepoint.workshops.models import Attendance, Registration, Workshop

if TYPE_CHECKING:
    from contrepoint.network.models import Person


def workshop_of_members(user: Viewer, number: int) -> Workshop:
    """The workshop of this number for who takes part in the programme, or the same 404."""
    return if_allowed(workshop_visible(user, number), standing_of(user).is_member)


def _is_focal_point(user: Viewer) -> bool:
    standing = standing_of(user)
    return Role.FOCAL_POINT in standing.roles and bool(standing.country)


def reads_a_list(user: Viewer) -> bool:
    """Reads names of others: coordinator, rapporteur, focal point of a country."""
    return may_keep_the_record(user) or _is_focal_point(user)


def registrations_visible_to(user: Viewer) -> QuerySet[Registration]:
    """Registrations that `user` may read: all, those of the own country, or one's own."""
    if not standing_of(user).is_member:
        return Registration.objects.none()
    seen = Q(person__user=user.pk)
    if may_keep_the_record(user):
        seen = Q(pk__isnull=False)
    elif reads_a_list(user):
        seen |= Q(person__country__code=standing_of(user).country)
    return Registration.objects.filter(seen, workshop__in=workshops_visible_to(user).order_by())


def own_registration(user: Viewer, workshop: Workshop) -> Registration | None:
    """The reader's own registration, where somebody put him or her down."""
    own = registrations_visible_to(user).filter(workshop=workshop, person__user=user.pk)
    return own.select_related("person", "workshop").first()


def may_answer(user: Viewer, registration: Registration) -> bool:
    """Says whether a person comes and what they agree to.

    Whoever has an account says it alone; for the others it is said on paper, by the coordinator
    or the focal point of the country.
    """
    person = registration.person
    if person.user_id is not None:
        return bool(person.user_id == user.pk)
    at_home = person.country is not None and person.country.code == standing_of(user).country
    return may_coordinate(user) or (_is_focal_point(user) and at_home)


def registration_to_answer(user: Viewer, number: int, code: str) -> Registration:
    """The registration of the person of this code for which `user` answers, or the same 404."""
    rows = registrations_visible_to(user).filter(workshop__number=number, person__code=code)
    found = the_one(rows.select_related("person__country", "workshop__series"))
    return if_allowed(found, may_answer(user, found))


def may_expect(user: Viewer) -> bool:
    """Puts people down: the coordinator, and the focal point for the own country."""
    return may_coordinate(user) or _is_focal_point(user)


def workshop_to_expect_at(user: Viewer, number: int) -> Workshop:
    """The workshop of this number at which `user` may expect people, or the same 404."""
    workshop = workshop_visible(user, number)
    return if_allowed(workshop, may_expect(user) and workshop.state != WorkshopState.FINAL)


def people_to_expect(user: Viewer, workshop: Workshop) -> QuerySet["Person"]:
    """Whom `user` may put down: cards that are open to `user`, no donor, nobody twice."""
    people = people_visible_to(user).exclude(user__mandates__role=Role.DONOR)
    people = people.exclude(pk__in=Registration.objects.filter(workshop=workshop).values("person"))
    if not may_coordinate(user):
        people = people.filter(country__code=standing_of(user).country)
    return people if may_expect(user) else people.none()


def registration_to_strike(user: Viewer, number: int, code: str) -> Registration:
    """The registration that `user` may take off the list, or the same 404."""
    rows = registrations_visible_to(user).filter(workshop__number=number, person__code=code)
    found = the_one(rows.select_related("person__country", "workshop"))
    country = found.person.country.code if found.person.country else ""
    at_home = may_expect(user) and country == standing_of(user).country
    return if_allowed(found, may_coordinate(user) or at_home)


def workshop_to_call_roll_at(user: Viewer, number: int) -> Workshop:
    """The workshop of this number at which `user` writes down who is there, or the same 404."""
    workshop = workshop_visible(user, number)
    return if_allowed(workshop, may_keep_the_record(user) and workshop.state != WorkshopState.FINAL)


def workshop_to_print_list_of(user: Viewer, number: int) -> Workshop:
    """The workshop of this number whose list `user` may print: the coordinator alone."""
    workshop = workshop_visible(user, number)
    if not may_coordinate(user):
        raise not_here()
    return workshop


def people_there(workshop: Workshop) -> QuerySet["Person"]:
    """Those who were at a workshop on one day at least, as its attendance says."""
    there = Attendance.objects.filter(registration__workshop=workshop)
    return people_of_keys(there.values("registration__person"))


def attended(user: Viewer, workshop: Workshop) -> bool:
    """The reader was at this workshop on one day at least."""
    return people_there(workshop).filter(user=user.pk).exists()


def agendas_that_wait_for(user: Viewer) -> QuerySet[Registration]:
    """The reader's own registrations at workshops that are still to come, or being held."""
    return (
        registrations_visible_to(user)
        .filter(
            person__user=user.pk,
            workshop__state__in=(WorkshopState.IN_PREPARATION, WorkshopState.UNDER_WAY),
        )
        .exclude(state=RegistrationState.NOT_COMING)
    )
