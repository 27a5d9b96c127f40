"""The record of a session: add a line, correct its kind, take it off, put it back."""

import uuid
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.common.marks import LOST_PASSAGE
from contrepoint.network.models import User
from contrepoint.network.services import record, signed
from contrepoint.workshops.access import conclusions_of
from contrepoint.workshops.enums import NoteKind, SessionKind
from contrepoint.workshops.errors import EmptyTextError, KeyTakenError
from contrepoint.workshops.models import Note, NoteText, Session, Workshop
from contrepoint.workshops.services.record import (
    insist_on_open_record,
    line_code,
    locked_session,
    next_position,
)


@transaction.atomic
def add_note(
    *,
    session: Session,
    kind: NoteKind,
    text: str,
    language: Language,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
    key: uuid.UUID | None = None,
) -> Note:
    """Add a line to a session's record; its code is the receipt.

    `key` names the line where it was typed: sent again, it gives the line that stands, whatever
    became of it since. The marking is capped by those of the session and of the workshop. Refuses
    an empty text (EmptyTextError), a key of somebody else's line (KeyTakenError) and a workshop
    whose report is final (WorkshopFinalError).
    """
    found = locked_session(session)
    if key is not None and (sent := Note.objects.filter(uuid=key).first()) is not None:
        if (sent.session_id, sent.author_id) != (found.pk, by.pk):
            raise KeyTakenError
        return sent
    session = found
    insist_on_open_record(session.workshop)
    if not text.strip():
        raise EmptyTextError
    note = Note.objects.create(
        uuid=key or uuid.uuid4(),
        code=line_code("N", session, Note),
        session=session,
        position=next_position(session),
        kind=kind,
        **signed(marking=session.reach(marking), attribution=attribution, by=by, at=at),
    )
    # Only the programme's own record can say that a passage is lost.
    kept = text.strip().replace(LOST_PASSAGE, "(…)")
    NoteText.objects.create(note=note, language=language, text=kept)
    record(actor=by, action="add", object_kind="note", object_code=note.code, at=at)
    return note


@transaction.atomic
def add_wish(
    *,
    workshop: Workshop,
    text: str,
    language: Language,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> Note:
    """Ask for a topic, in the conclusions of a workshop; they are made for the first wish.

    Refuses what `add_note` refuses.
    """
    if not text.strip():
        raise EmptyTextError
    workshop = Workshop.objects.select_for_update(of=("self",)).get(pk=workshop.pk)
    insist_on_open_record(workshop)
    return add_note(
        session=conclusions_of(by, workshop) or _make_conclusions(workshop, by=by, at=at),
        kind=NoteKind.AGENDA_WISH,
        text=text,
        language=language,
        marking=marking,
        attribution=attribution,
        by=by,
        at=at,
    )


def _make_conclusions(workshop: Workshop, *, by: User, at: datetime) -> Session:
    """Open to whoever sees the workshop, and to nobody else: its author, country and team."""
    last = Session.objects.filter(workshop=workshop).aggregate(last=Max("position"))["last"] or 0
    session = Session.objects.create(
        workshop=workshop,
        position=last + 1,
        kind=SessionKind.CONCLUSIONS,
        marking=workshop.marking,
        attribution=Attribution.NOBODY,
        author_id=workshop.author_id,
        country=workshop.country,
        organisation_id=workshop.organisation_id,
        written_at=at,
    )
    record(actor=by, action="add", object_kind="session", object_code=session.code, at=at)
    return session


@transaction.atomic
def retype_note(*, note: Note, kind: NoteKind, by: User, at: datetime) -> None:
    """Say that a line is of another kind; said again, it is what it was.

    Refuses once the report is final.
    """
    insist_on_open_record(note.session.workshop)
    note.kind = kind
    note.save(update_fields=["kind"])
    record(actor=by, action="retype", object_kind="note", object_code=note.code, at=at)


@transaction.atomic
def withdraw_note(*, note: Note, by: User, at: datetime) -> None:
    """Take a note off the record; it can be put back. Refuses once the report is final."""
    insist_on_open_record(note.session.workshop)
    note.withdrawn_at, note.withdrawn_by = at, by
    note.save(update_fields=["withdrawn_at", "withdrawn_by"])
    record(actor=by, action="withdraw", object_kind="note", object_code=note.code, at=at)


@transaction.atomic
def restore_note(*, note: Note, by: User, at: datetime) -> None:
    """Put a withdrawn note back where it stood. Refuses once the report is final."""
    insist_on_open_record(note.session.workshop)
    note.withdrawn_at = note.withdrawn_by = None
    note.save(update_fields=["withdrawn_at", "withdrawn_by"])
    record(actor=by, action="restore", object_kind="note", object_code=note.code, at=at)
