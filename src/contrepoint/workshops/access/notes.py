"""Who sees, takes back and restores which note, and makes what of it?"""

from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from contrepoint.common.markings import Marking
from contrepoint.network.access import (
    Viewer,
    markings_open_to,
    may_keep_the_record,
    may_take_notes,
    reach_for,
    the_one,
)
from contrepoint.workshops.access.rules import if_allowed, inside_session
from contrepoint.workshops.models import (
    Note,
    Session,
)

if TYPE_CHECKING:
    from contrepoint.network.models import User


def notes_visible_to(user: Viewer) -> QuerySet[Note]:
    """Notes that stand and that `user` may see."""
    return Note.objects.filter(
        markings_open_to(user), inside_session(user), withdrawn_at__isnull=True
    )


def note_visible(user: Viewer, code: str) -> Note:
    """The standing note of this code, or the same 404."""
    return the_one(notes_visible_to(user).filter(code=code).select_related("session__workshop"))


def withdrawn_notes_of(user: Viewer, session: Session) -> QuerySet[Note]:
    """Withdrawn notes of a session that `user` may put back."""
    notes = Note.objects.filter(markings_open_to(user), session=session, withdrawn_at__isnull=False)
    return notes if may_keep_the_record(user) else notes.filter(withdrawn_by=user)


def may_withdraw(user: Viewer, note: Note) -> bool:
    """The author, the rapporteur and the coordinator may take a note off the record."""
    return note.author_id == user.pk or may_keep_the_record(user)


def note_to_withdraw(user: Viewer, code: str) -> Note:
    """The note of this code that `user` may take off the record, or the same 404."""
    note = note_visible(user, code)
    return if_allowed(note, may_withdraw(user, note))


def note_to_restore(user: Viewer, code: str) -> Note:
    """The withdrawn note of this code that `user` may put back, or the same 404.

    Who took it off may put it back, and whoever keeps the record.
    """
    note = the_one(
        Note.objects.filter(
            markings_open_to(user), inside_session(user), withdrawn_at__isnull=False, code=code
        ).select_related("session__workshop")
    )
    return if_allowed(note, note.withdrawn_by_id == user.pk or may_keep_the_record(user))


def drawn_from_open_notes(user: Viewer) -> Q:
    """The filter for what may have a `note`: drawn from none, or from one that `user` may see.

    A note that was taken off the record hides nothing of what was made of it.
    """
    seen = markings_open_to(user, through="note") & inside_session(user, session="note__session")
    return Q(note=None) | seen


def note_to_make_of(user: Viewer, code: str) -> Note:
    """The note of this code of which `user` may make the thing that it names, or the same 404."""
    return if_allowed(note_visible(user, code), may_take_notes(user))


def note_to_retype(user: Viewer, code: str) -> Note:
    """The note of this code whose kind `user` may correct, or the same 404."""
    note = note_visible(user, code)
    return if_allowed(note, may_withdraw(user, note))


def reach_of_note(user: "User", note: Note) -> Marking:
    """How far something may go that `user` makes of a note."""
    session = note.session
    return reach_for(user, note, session, session.workshop, session.workshop.series)
