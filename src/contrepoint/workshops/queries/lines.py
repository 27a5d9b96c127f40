"""The record of a session: notes and commitments in their order."""

import dataclasses
from datetime import date, datetime
from typing import Any

from django.db.models import Prefetch, QuerySet

from contrepoint.common.languages import Words, best_words
from contrepoint.common.markings import Marking
from contrepoint.common.marks import LOST_PASSAGE
from contrepoint.network.access import Viewer, may_keep_the_record, people_visible_to
from contrepoint.network.queries import Byline, byline, with_authors
from contrepoint.workshops.access import (
    commitments_visible_to,
    notes_visible_to,
    withdrawn_notes_of,
)
from contrepoint.workshops.enums import CommitmentKind, CommitmentState, NoteKind
from contrepoint.workshops.models import Commitment, Note, Session


@dataclasses.dataclass(frozen=True, slots=True)
class NoteLine:
    """One note, as its reader sees it.

    A live note was typed by a person here; the others came with the programme's own record.
    """

    code: str
    session_id: int
    position: int
    kind: NoteKind
    words: Words
    marking: Marking
    byline: Byline
    is_live: bool
    written_at: datetime
    workshop_number: int
    session_position: int
    may_withdraw: bool

    @property
    def is_lost(self) -> bool:
        """Nothing but a lost passage."""
        return self.words.text.strip() == LOST_PASSAGE


@dataclasses.dataclass(frozen=True, slots=True)
class CommitmentLine:
    """One commitment, as its reader sees it. `owners` holds the names that may be shown."""

    code: str
    session_id: int
    position: int
    kind: CommitmentKind
    state: CommitmentState
    words: Words
    marking: Marking
    owners: tuple[str, ...]
    is_everybodys: bool
    due_on: date | None
    workshop_number: int
    session_position: int


RecordLine = NoteLine | CommitmentLine


def _readable(notes: QuerySet[Note]) -> QuerySet[Note]:
    return with_authors(notes.select_related("session__workshop")).prefetch_related("texts")


def _note(note: Note, user: Viewer, language: str) -> NoteLine:
    return NoteLine(
        code=note.code,
        session_id=note.session_id,
        position=note.position,
        kind=NoteKind(note.kind),
        words=best_words(note.texts.all(), language),
        marking=Marking(note.marking),
        byline=byline(note),
        is_live=note.author_id is not None,
        written_at=note.written_at,
        workshop_number=note.session.workshop.number,
        session_position=note.session.position,
        may_withdraw=(note.author_id is not None and note.author_id == user.pk)
        or may_keep_the_record(user),
    )


def note_line(note: Note, user: Viewer, language: str) -> NoteLine:
    """One note as its reader sees it."""
    return _note(_readable(Note.objects.filter(pk=note.pk)).get(), user, language)


def withdrawn_lines(session: Session, user: Viewer, language: str) -> list[NoteLine]:
    """Withdrawn notes of a session that the reader may put back."""
    rows = _readable(withdrawn_notes_of(user, session).order_by("position"))
    return [_note(note, user, language) for note in rows]


def wish_lines(
    user: Viewer, language: str, *, workshop_number: int | None = None
) -> list[NoteLine]:
    """Agenda wishes, of one workshop or of all, in the order in which they were made."""
    wishes = notes_visible_to(user).filter(kind=NoteKind.AGENDA_WISH)
    if workshop_number is not None:
        wishes = wishes.filter(session__workshop__number=workshop_number)
    ordered = wishes.order_by("session__workshop__number", "session__position", "position")
    return [_note(note, user, language) for note in _readable(ordered)]


def commitment_lines(user: Viewer, language: str, **conditions: Any) -> list[CommitmentLine]:
    """Commitments that the reader may see, narrowed by `conditions` (fields of the table)."""
    people = people_visible_to(user).order_by("pk")
    rows = (
        commitments_visible_to(user)
        .filter(**conditions)
        .select_related("session__workshop")
        .prefetch_related("texts", "owners", Prefetch("owners", queryset=people, to_attr="seen"))
        .order_by("session__workshop__number", "session__position", "position")
    )
    return [_commitment(row, language) for row in rows]


def _commitment(row: Commitment, language: str) -> CommitmentLine:
    seen = row.seen  # type: ignore[attr-defined]  # by commitment_lines
    return CommitmentLine(
        code=row.code,
        session_id=row.session_id,
        position=row.position,
        kind=CommitmentKind(row.kind),
        state=CommitmentState(row.state),
        words=best_words(row.texts.all(), language),
        marking=Marking(row.marking),
        owners=tuple(p.display_name for p in seen if p.attribution == "named"),
        is_everybodys=not row.owners.all(),
        due_on=row.due_on,
        workshop_number=row.session.workshop.number,
        session_position=row.session.position,
    )


def session_record(
    user: Viewer, language: str, *, workshop_number: int
) -> dict[int, list[RecordLine]]:
    """Notes and commitments of a workshop, by session id, each list in the record's order."""
    notes = _readable(
        notes_visible_to(user).filter(session__workshop__number=workshop_number).order_by("pk")
    )
    lines: list[RecordLine] = [_note(note, user, language) for note in notes]
    lines += commitment_lines(user, language, session__workshop__number=workshop_number)
    record: dict[int, list[RecordLine]] = {}
    for line in sorted(lines, key=lambda line: (line.session_id, line.position)):
        record.setdefault(line.session_id, []).append(line)
    return record
