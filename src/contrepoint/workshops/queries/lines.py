"""The record of a session: notes and commitments in their order."""

import dataclasses
import hashlib
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, QuerySet

from contrepoint.common.languages import Words, best_words, original_of
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
from contrepoint.workshops.enums import CommitmentState, NoteKind
from contrepoint.workshops.models import Agreement, Commitment, Note, Session
from contrepoint.workshops.queries.commitments import CommitmentLine, commitment_lines

if TYPE_CHECKING:
    from contrepoint.narratives.models import Claim


@dataclasses.dataclass(frozen=True, slots=True)
class NoteLine:
    """One note, as its reader sees it. It reaches no further than what it stands in.

    A live note was typed by a person here; the others came with the programme's own record.
    `is_told_elsewhere`: it has become a commitment or a decision that goes as far, and tells it.
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
    is_told_elsewhere: bool

    @property
    def is_lost(self) -> bool:
        """Nothing but a lost passage."""
        return self.words.text.strip() == LOST_PASSAGE


@dataclasses.dataclass(frozen=True, slots=True)
class NotePlace:
    """Where a note stands that something was made of."""

    code: str
    workshop_number: int
    session_position: int


RecordLine = NoteLine | CommitmentLine


def is_told_elsewhere() -> Q:
    """The filter for notes that became a commitment or a decision which goes as far as they do."""
    promised = Commitment.objects.filter(note=OuterRef("pk"), marking=OuterRef("marking"))
    decided = Agreement.objects.filter(note=OuterRef("pk"), marking=OuterRef("marking"))
    still = promised.exclude(state=CommitmentState.WITHDRAWN)
    return Q(kind=NoteKind.COMMITMENT) & Exists(still.order_by()) | Q(
        kind=NoteKind.DECISION
    ) & Exists(decided.order_by())


def _readable(notes: QuerySet[Note]) -> QuerySet[Note]:
    rows = notes.select_related("session__workshop__series").annotate(
        told_elsewhere=ExpressionWrapper(is_told_elsewhere(), output_field=BooleanField())
    )
    return with_authors(rows).prefetch_related("texts")


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
        is_told_elsewhere=note.told_elsewhere,  # type: ignore[attr-defined]  # by _readable
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


def note_behind(user: Viewer, **link: Any) -> NotePlace | None:
    """The note that something was made of, where it stands on record and the reader may see it."""
    row = (
        notes_visible_to(user)
        .filter(**link)
        .order_by("pk")
        .values_list("code", "session__workshop__number", "session__position")
        .first()
    )
    return NotePlace(*row) if row else None


def notes_behind_claim(claim: "Claim") -> list[Note]:
    """Every note that has become this claim, whoever may see it: a claim goes no further."""
    rows = Note.objects.filter(claim=claim).select_related("session__workshop__series")
    return list(rows.order_by("pk"))


def note_words(note: Note) -> Words:
    """What a note says, in the language in which it was typed: what is made of it begins so."""
    texts = list(note.texts.order_by("pk"))
    text = original_of(texts) or texts[0]
    return Words(text.text, text.language)


def record_mark(*parts: object) -> str:
    """A short digest of what a reader sees of a record: the same while nothing has changed."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]
