"""The agenda with its hours: the draft, what was released, and what changed since."""

import dataclasses
import itertools
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Prefetch

from contrepoint.common.languages import Words
from contrepoint.network.access import Viewer
from contrepoint.workshops.access import agendas_visible_to, slots_visible_to
from contrepoint.workshops.enums import BreakKind, ChangeKind, Remark
from contrepoint.workshops.models import AgendaSlot, Break, Registration
from contrepoint.workshops.queries.meetings import SessionCard, session_cards

if TYPE_CHECKING:
    from contrepoint.workshops.models import Workshop


LAST = 10**6


@dataclasses.dataclass(frozen=True, slots=True)
class Slot:
    """One line of an agenda: a session as its reader sees it, or a break."""

    key: UUID
    day: date
    starts_at: time
    ends_at: time
    room: str
    session: SessionCard | None
    kind: BreakKind | None
    label: Words
    title_version: int = 0

    @property
    def when(self) -> tuple[date, time, time]:
        """Its hours, to be compared."""
        return (self.day, self.starts_at, self.ends_at)


@dataclasses.dataclass(frozen=True, slots=True)
class DraftLine:
    """One line of the draft, and what does not fit in it."""

    slot: Slot
    remarks: tuple[Remark, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class SlotChange:
    """What became of a line since the version before. `before` holds it as it was."""

    kind: ChangeKind
    slot: Slot
    before: Slot | None


@dataclasses.dataclass(frozen=True, slots=True)
class ReleasedAgenda:
    """One version as its reader sees it, with what changed since the one before."""

    number: int
    released_at: datetime
    why: Words
    slots: tuple[Slot, ...]
    changes: tuple[SlotChange, ...]

    @property
    def days(self) -> list[tuple[date, list[Slot]]]:
        """The lines, day by day."""
        return by_day(self.slots)


def zone_of(workshop: "Workshop") -> ZoneInfo:
    """The time zone in which the hours of a workshop are told."""
    return ZoneInfo(workshop.time_zone or settings.TIME_ZONE)


def by_day(slots: Iterable[Slot]) -> list[tuple[date, list[Slot]]]:
    """Lines in their order, day by day."""
    return [(day, list(rows)) for day, rows in itertools.groupby(slots, key=lambda s: s.day)]


def agenda_draft(
    workshop: "Workshop", user: Viewer, language: str
) -> tuple[list[DraftLine], list[SessionCard]]:
    """The draft in the order of its hours, and the sessions that have none yet."""
    cards = session_cards(workshop, user, language)
    slots = [
        Slot(card.key, card.day, card.starts_at, card.ends_at, card.room, card, None, Words("", ""))
        for card in cards
        if card.day and card.starts_at and card.ends_at
    ]
    breaks = Break.objects.filter(workshop=workshop).order_by("pk")
    slots += [
        Slot(
            row.uuid,
            row.day,
            row.starts_at,
            row.ends_at,
            "",
            None,
            BreakKind(row.kind),
            Words(row.label, row.language),
        )
        for row in breaks
    ]
    slots.sort(key=_in_order)
    lines = [DraftLine(slot, _remarks(slot, slots[:at], workshop)) for at, slot in enumerate(slots)]
    return lines, [card for card in cards if card.day is None]


def _in_order(slot: Slot) -> tuple[date, time, time, int]:
    """By hours; at the same ones, sessions in their order and breaks after them."""
    return (*slot.when, slot.session.position if slot.session else LAST)


def _remarks(slot: Slot, above: Sequence[Slot], workshop: "Workshop") -> tuple[Remark, ...]:
    found = []
    at_once = [s for s in above if s.day == slot.day and s.ends_at > slot.starts_at]
    # Two sessions at once are no mistake where each has a room of its own.
    if any(not s.room or not slot.room or s.room == slot.room for s in at_once):
        found.append(Remark.OVERLAPS)
    first, last = workshop.starts_on, workshop.ends_on or workshop.starts_on
    if first and last and not first <= slot.day <= last:
        found.append(Remark.OUTSIDE)
    return tuple(found)


def released_agendas(workshop: "Workshop", user: Viewer, language: str) -> list[ReleasedAgenda]:
    """Every released version, the newest first, each with what changed since the one before."""
    cards = {card.pk: card for card in session_cards(workshop, user, language)}
    seen = slots_visible_to(user).order_by("day", "starts_at", "ends_at", "pk")
    versions = (
        agendas_visible_to(user)
        .filter(workshop=workshop)
        .prefetch_related(Prefetch("slots", queryset=seen))
        .order_by("number")
    )
    found: list[ReleasedAgenda] = []
    for version in versions:
        slots = tuple(_slot(row, cards) for row in version.slots.all())
        before = found[-1].slots if found else None
        found.append(
            ReleasedAgenda(
                number=version.number,
                released_at=version.released_at,
                why=Words(version.why, version.language),
                slots=slots,
                changes=() if before is None else tuple(_changes(before, slots)),
            )
        )
    return found[::-1]


def _slot(row: AgendaSlot, cards: dict[int, SessionCard]) -> Slot:
    return Slot(
        key=row.key,
        day=row.day,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        room=row.room,
        session=cards[row.session_id] if row.session_id is not None else None,
        kind=BreakKind(row.kind) if row.kind else None,
        label=Words(row.label, row.language),
        title_version=row.title_version,
    )


def _changes(before: Sequence[Slot], after: Sequence[Slot]) -> Iterable[SlotChange]:
    was = {slot.key: slot for slot in before}
    still = {slot.key for slot in after}
    for slot in after:
        old = was.get(slot.key)
        if old is None:
            yield SlotChange(ChangeKind.ADDED, slot, None)
            continue
        if old.when != slot.when:
            yield SlotChange(ChangeKind.MOVED, slot, old)
        elif old.room != slot.room:
            yield SlotChange(ChangeKind.ROOM, slot, old)
        if (old.title_version, old.label, old.kind) != (slot.title_version, slot.label, slot.kind):
            yield SlotChange(ChangeKind.RENAMED, slot, old)
    for slot in before:
        if slot.key not in still:
            yield SlotChange(ChangeKind.REMOVED, slot, slot)


def agenda_to_note(workshop: "Workshop", user: Viewer) -> int:
    """The number of the released version that the reader has not taken note of; 0 for none."""
    own = Registration.objects.filter(workshop=workshop, person__user=user.pk).first()
    last = agendas_visible_to(user).filter(workshop=workshop).order_by("-number").first()
    return last.number if own and last and last.number > own.agenda_seen else 0
