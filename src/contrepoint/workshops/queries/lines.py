"""The record of a session: notes and commitments in their order."""

import dataclasses
from datetime import datetime

from django.db.models import Q, QuerySet

from contrepoint.common.languages import Words, best_words
from contrepoint.common.markings import Marking
from contrepoint.common.marks import LOST_PASSAGE
from contrepoint.network.access import Viewer, may_keep_the_record
from contrepoint.network.queries import Byline, byline, with_authors
from contrepoint.workshops.access import (
    notes_visible_to,
    records_taken_up,
    sessions_with_an_origin,
    withdrawn_notes_of,
)
from contrepoint.workshops.enums import NoteKind
from contrepoint.workshops.models import Note, Session
from contrepoint.workshops.queries.commitments import CommitmentLine, commitment_lines


@dataclasses.dataclass(frozen=True, slots=True)
class NoteLine:
    """One note, as its reader sees it. It reaches no further than what it stands in.

    A live note was typed by a person here; the others came with the programme's own record.
    """

    code: str
    session_id: int
    position: int
    kind: NoteKind
    words: Words
    marking: Marking
    reach_marking: Marking
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


RecordLine = NoteLine | CommitmentLine


def _readable(notes: QuerySet[Note]) -> QuerySet[Note]:
    return with_authors(notes.select_related("session__workshop__series")).prefetch_related("texts")


def _note(note: Note, user: Viewer, language: str) -> NoteLine:
    return NoteLine(
        code=note.code,
        session_id=note.session_id,
        position=note.position,
        kind=NoteKind(note.kind),
        words=best_words(note.texts.all(), language),
        marking=Marking(note.marking),
        reach_marking=note.session.reach(note.marking),
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


def wish_lines(user: Viewer, language: str, *, up_to: int) -> list[NoteLine]:
    """Agenda wishes made up to the workshop of this number, in the order in which they were."""
    wishes = notes_visible_to(user).filter(
        kind=NoteKind.AGENDA_WISH, session__workshop__number__lte=up_to
    )
    return _wishes(wishes, user, language)


def _wishes(wishes: QuerySet[Note], user: Viewer, language: str) -> list[NoteLine]:
    ordered = wishes.order_by("session__workshop__number", "session__position", "position")
    return [_note(note, user, language) for note in _readable(ordered)]


def is_taken_up(user: Viewer) -> Q:
    """The filter that keeps notes whose topic is on an agenda that the reader may see."""
    by_name = Q(code__in=sessions_with_an_origin(user).order_by().values("origin"))
    return by_name | Q(code__in=records_taken_up(user).order_by().values("code"))


def wishes_to_take_up(user: Viewer, language: str) -> list[NoteLine]:
    """Agenda wishes that stand on no agenda yet, in the order in which they were made."""
    wishes = notes_visible_to(user).filter(~is_taken_up(user), kind=NoteKind.AGENDA_WISH)
    return _wishes(wishes, user, language)


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
