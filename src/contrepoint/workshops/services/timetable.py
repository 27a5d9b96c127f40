"""The agenda with its hours: drafted line by line, released as a version, changed as the next."""

import dataclasses
from collections.abc import Iterable
from datetime import date, datetime, time
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from contrepoint.common.languages import Language, TranslationStatus
from contrepoint.network.models import User
from contrepoint.network.services import record
from contrepoint.workshops.access import sessions_visible_to
from contrepoint.workshops.enums import BreakKind
from contrepoint.workshops.errors import (
    HoursReversedError,
    NothingChangedError,
    NothingTimedError,
)
from contrepoint.workshops.models import (
    AgendaSlot,
    AgendaVersion,
    Break,
    Registration,
    Session,
    SessionText,
    Workshop,
)
from contrepoint.workshops.services.record import insist_on_open_record


@dataclasses.dataclass(frozen=True, slots=True)
class Hours:
    """When something is; all three, or none of them."""

    day: date | None = None
    starts_at: time | None = None
    ends_at: time | None = None

    def insist(self) -> None:
        """Refuse hours that are not whole, or turned around (HoursReversedError)."""
        told = (self.day, self.starts_at, self.ends_at)
        if told == (None, None, None):
            return
        if self.day is None or self.starts_at is None or self.ends_at is None:
            raise HoursReversedError
        if self.starts_at >= self.ends_at:
            raise HoursReversedError


@dataclasses.dataclass(frozen=True, slots=True)
class SessionHours:
    """The hours and the room of the session at this place of a workshop."""

    position: int
    hours: Hours
    room: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class BreakPlan:
    """A break. `key` is that of a break to change, None for a new one."""

    kind: BreakKind
    hours: Hours
    label: str = ""
    language: Language = Language.FRENCH
    key: UUID | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class TimetablePlan:
    """What is changed in a draft at once. `dropped` are keys of breaks to take away."""

    sessions: Iterable[SessionHours] = ()
    breaks: Iterable[BreakPlan] = ()
    dropped: Iterable[UUID] = ()


def _locked(workshop: Workshop) -> Workshop:
    found = Workshop.objects.select_for_update().get(pk=workshop.pk)
    insist_on_open_record(found)
    return found


@transaction.atomic
def draft_timetable(*, workshop: Workshop, plan: TimetablePlan, by: User, at: datetime) -> None:
    """Change lines of the draft; nobody is told before it is released.

    Refuses hours that are not whole (HoursReversedError), and a workshop whose report is final.
    """
    workshop = _locked(workshop)
    for told in plan.sessions:
        told.hours.insist()
        for session in sessions_visible_to(by).filter(workshop=workshop, position=told.position):
            session.day, session.starts_at = told.hours.day, told.hours.starts_at
            session.ends_at, session.room = told.hours.ends_at, told.room
            session.save(update_fields=["day", "starts_at", "ends_at", "room"])
    for told_break in plan.breaks:
        _write_break(workshop, told_break)
    Break.objects.filter(workshop=workshop, uuid__in=list(plan.dropped)).delete()
    record(actor=by, action="draft", object_kind="agenda", object_code=workshop.code, at=at)


def _write_break(workshop: Workshop, plan: BreakPlan) -> None:
    plan.hours.insist()
    day, starts_at, ends_at = plan.hours.day, plan.hours.starts_at, plan.hours.ends_at
    if day is None or starts_at is None or ends_at is None:
        raise HoursReversedError
    values = {
        "kind": plan.kind,
        "label": plan.label,
        "language": plan.language,
        "day": day,
        "starts_at": starts_at,
        "ends_at": ends_at,
    }
    if plan.key is None:
        Break.objects.create(workshop=workshop, **values)
    else:
        Break.objects.filter(workshop=workshop, uuid=plan.key).update(**values)


@transaction.atomic
def release_agenda(
    *, workshop: Workshop, why: str, language: Language, by: User, at: datetime
) -> AgendaVersion:
    """Tell the hours of now to everybody: version 1, then 2. Those registered are told at home.

    What has no hours is left out. Refuses an agenda without any (NothingTimedError), one that
    says what the version before said (NothingChangedError), and a workshop whose report is final.
    """
    workshop = _locked(workshop)
    last = AgendaVersion.objects.filter(workshop=workshop).order_by("-number").first()
    slots = _slots(workshop)
    if not any(slot.session_id for slot in slots):
        raise NothingTimedError
    if last is not None and sorted(map(_told, last.slots.all())) == sorted(map(_told, slots)):
        raise NothingChangedError
    version = AgendaVersion.objects.create(
        workshop=workshop,
        number=(last.number if last else 0) + 1,
        released_at=at,
        released_by=by,
        why=why,
        language=language,
    )
    for slot in slots:
        slot.version = version
        slot.save()
    record(actor=by, action="release", object_kind="agenda", object_code=workshop.code, at=at)
    return version


def _slots(workshop: Workshop) -> list[AgendaSlot]:
    titles = SessionText.objects.filter(
        session__workshop=workshop, status=TranslationStatus.ORIGINAL
    )
    versions = {row.session_id: row.source_version for row in titles.order_by("pk")}
    sessions = Session.objects.filter(workshop=workshop, day__isnull=False).order_by("position")
    slots = [
        AgendaSlot(
            key=row.uuid,
            session=row,
            day=row.day,
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            room=row.room,
            title_version=versions.get(row.pk, 0),
        )
        for row in sessions
        if row.day and row.starts_at and row.ends_at
    ]
    return slots + [
        AgendaSlot(
            key=row.uuid,
            kind=row.kind,
            label=row.label,
            language=row.language,
            day=row.day,
            starts_at=row.starts_at,
            ends_at=row.ends_at,
        )
        for row in Break.objects.filter(workshop=workshop).order_by("pk")
    ]


def _told(slot: AgendaSlot) -> tuple[str, ...]:
    said = (slot.key, slot.kind, slot.label, slot.day, slot.starts_at, slot.ends_at, slot.room)
    return tuple(map(str, (*said, slot.title_version)))


@transaction.atomic
def note_agenda(*, workshop: Workshop, by: User, at: datetime) -> int:
    """Say that one has read the agenda as it was last released; the number of that version."""
    last = AgendaVersion.objects.filter(workshop=workshop).aggregate(last=Max("number"))["last"]
    own = Registration.objects.filter(workshop=workshop, person__user=by)
    if last and own.update(agenda_seen=last):
        record(actor=by, action="note", object_kind="agenda", object_code=workshop.code, at=at)
    return last or 0
