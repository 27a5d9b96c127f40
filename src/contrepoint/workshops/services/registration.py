"""Who is expected, what they said and agree to, who was there."""

import dataclasses
from collections.abc import Collection, Iterable
from datetime import date, datetime

from django.db import transaction

from contrepoint.network.models import User
from contrepoint.network.services import record
from contrepoint.workshops.access import may_answer, people_to_expect
from contrepoint.workshops.enums import RegistrationState, WorkshopConsentKind
from contrepoint.workshops.errors import (
    AnsweredAlreadyError,
    NoDayOfWorkshopError,
    SpeaksForItselfError,
)
from contrepoint.workshops.models import Attendance, Registration, Workshop, WorkshopConsent
from contrepoint.workshops.services.record import insist_on_open_record


@dataclasses.dataclass(frozen=True, slots=True)
class RegistrationAnswer:
    """Whether a person comes, and everything that they agree to there; the rest is not agreed."""

    state: RegistrationState
    consents: Collection[WorkshopConsentKind] = ()


@transaction.atomic
def expect_people(
    *, workshop: Workshop, people: Iterable[str], by: User, at: datetime
) -> list[Registration]:
    """Put people down, by their uuids: they are expected, and have said nothing yet.

    Whom `by` may not put down is left out. Refuses a workshop whose report is final.
    """
    workshop = Workshop.objects.select_for_update().get(pk=workshop.pk)
    insist_on_open_record(workshop)
    offered = people_to_expect(by, workshop).filter(uuid__in=list(people)).order_by("pk")
    rows = [Registration.objects.create(workshop=workshop, person=each) for each in offered]
    for row in rows:
        record(actor=by, action="expect", object_kind="registration", object_code=row.code, at=at)
    return rows


@transaction.atomic
def strike_off(*, registration: Registration, by: User, at: datetime) -> None:
    """Take off the list who has not answered. Refuses who has (AnsweredAlreadyError)."""
    found = Registration.objects.select_for_update(of=("self",)).get(pk=registration.pk)
    if found.state != RegistrationState.EXPECTED:
        raise AnsweredAlreadyError
    code = found.code
    found.delete()
    record(actor=by, action="strike", object_kind="registration", object_code=code, at=at)


@transaction.atomic
def answer_registration(
    *, registration: Registration, answer: RegistrationAnswer, by: User, at: datetime
) -> None:
    """Say whether one comes, and what one agrees to; consents are dated, and end when taken back.

    Who does not come agrees to nothing. Refuses what another says of who has an account
    (SpeaksForItselfError). It may be said at any time, also once the report is final.
    """
    found = Registration.objects.select_for_update(of=("self",)).get(pk=registration.pk)
    if not may_answer(by, found):
        raise SpeaksForItselfError
    found.state, found.answered_on, found.answered_by = answer.state, at.date(), by
    found.save(update_fields=["state", "answered_on", "answered_by"])
    is_coming = answer.state == RegistrationState.COMING
    agreed = set(answer.consents) if is_coming else set()
    for consent in found.consents.filter(withdrawn_on=None).exclude(kind__in=agreed):
        consent.withdrawn_on = max(at.date(), consent.given_on)
        consent.save(update_fields=["withdrawn_on"])
    given = set(found.consents.filter(withdrawn_on=None).values_list("kind", flat=True))
    for kind in sorted(agreed - given):
        WorkshopConsent.objects.create(
            registration=found, kind=kind, given_on=at.date(), recorded_by=by
        )
    record(actor=by, action=answer.state, object_kind="registration", object_code=found.code, at=at)


@transaction.atomic
def call_roll(
    *, workshop: Workshop, day: date, people: Iterable[str], by: User, at: datetime
) -> int:
    """Write down who of those who come is there on this day, by the codes of the people.

    Who is not among them was not there. Refuses what is not a day of the workshop that has begun
    (NoDayOfWorkshopError), and a workshop whose report is final. The number of those there.
    """
    workshop = Workshop.objects.select_for_update().get(pk=workshop.pk)
    insist_on_open_record(workshop)
    if day not in workshop.days or day > at.date():
        raise NoDayOfWorkshopError
    coming = Registration.objects.filter(workshop=workshop, state=RegistrationState.COMING)
    there = coming.filter(person__code__in=list(people)).order_by("pk")
    Attendance.objects.filter(registration__workshop=workshop, day=day).exclude(
        registration__in=there.order_by().values("pk")
    ).delete()
    for row in there:
        Attendance.objects.get_or_create(registration=row, day=day, defaults={"recorded_by": by})
    record(actor=by, action="roll", object_kind="workshop", object_code=workshop.code, at=at)
    return there.count()


@transaction.atomic
def note_list_read(*, workshop: Workshop, on_paper: bool, by: User, at: datetime) -> None:
    """Record that somebody opened the names of a workshop, or printed them."""
    record(
        actor=by,
        action="print" if on_paper else "read",
        object_kind="registration",
        object_code=workshop.code,
        at=at,
    )
