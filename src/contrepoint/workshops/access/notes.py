"""Who sees, takes back and restores which note?"""

from django.db.models import QuerySet

from contrepoint.network.access import (
    Viewer,
    markings_open_to,
    may_keep_the_record,
    the_one,
)
from contrepoint.workshops.access.rules import if_allowed, inside_session
from contrepoint.workshops.models import (
    Note,
    Session,
)


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
