"""The record of a session: add a line, take it off, put it back."""

import secrets
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking, tightest
from contrepoint.common.marks import LOST_PASSAGE
from contrepoint.network.models import User
from contrepoint.network.services import record
from contrepoint.workshops.enums import NoteKind, WorkshopState
from contrepoint.workshops.errors import EmptyTextError, WorkshopFinalError
from contrepoint.workshops.models import Commitment, Note, NoteText, Session

CODE_LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ"  # none that is taken for another, or for a figure
CODE_LENGTH = 4


def _next_position(session: Session) -> int:
    """The place after the last line, note or commitment, standing or withdrawn."""
    last_note = Note.objects.filter(session=session).aggregate(last=Max("position"))["last"]
    last_promise = Commitment.objects.filter(session=session).aggregate(last=Max("position"))[
        "last"
    ]
    return max(last_note or 0, last_promise or 0) + 1


def _new_code(session: Session) -> str:
    """A code that tells the session and nothing else: a number would count what is hidden."""
    while True:
        tail = "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
        code = f"N{session.workshop.number}-{session.position}-{tail}"
        if not Note.objects.filter(code=code).exists():
            return code


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
) -> Note:
    """Add a line to a session's record; its code is the receipt.

    The marking is capped by those of the session and of the workshop. Refuses an empty text
    (EmptyTextError) and a workshop whose report is final (WorkshopFinalError).
    """
    session = (
        Session.objects.select_for_update(of=("self",))
        .select_related("workshop__series")
        .get(pk=session.pk)
    )
    workshop = session.workshop
    if workshop.state == WorkshopState.FINAL:
        raise WorkshopFinalError(workshop)
    if not text.strip():
        raise EmptyTextError
    position = _next_position(session)
    note = Note.objects.create(
        code=_new_code(session),
        session=session,
        position=position,
        kind=kind,
        marking=tightest((marking, session.marking, workshop.marking, workshop.series.marking)),
        attribution=attribution,
        author=by,
        country=by.standing.country,
        organisation_id=by.standing.organisation_id,
        written_at=at,
    )
    # Only the programme's own record can say that a passage is lost.
    kept = text.strip().replace(LOST_PASSAGE, "(…)")
    NoteText.objects.create(note=note, language=language, text=kept)
    record(actor=by, action="add", object_kind="note", object_code=note.code, at=at)
    return note


@transaction.atomic
def withdraw_note(*, note: Note, by: User, at: datetime) -> None:
    """Take a note off the record; it can be put back. Refuses once the report is final."""
    if note.session.workshop.state == WorkshopState.FINAL:
        raise WorkshopFinalError(note.session.workshop)
    note.withdrawn_at, note.withdrawn_by = at, by
    note.save(update_fields=["withdrawn_at", "withdrawn_by"])
    record(actor=by, action="withdraw", object_kind="note", object_code=note.code, at=at)


@transaction.atomic
def restore_note(*, note: Note, by: User, at: datetime) -> None:
    """Put a withdrawn note back where it stood. Refuses once the report is final."""
    if note.session.workshop.state == WorkshopState.FINAL:
        raise WorkshopFinalError(note.session.workshop)
    note.withdrawn_at = note.withdrawn_by = None
    note.save(update_fields=["withdrawn_at", "withdrawn_by"])
    record(actor=by, action="restore", object_kind="note", object_code=note.code, at=at)
