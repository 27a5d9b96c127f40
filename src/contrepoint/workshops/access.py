"""Who sees which workshop, session, note and commitment?

What lives inside something is never open to more people than what it lives in.
"""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from contrepoint.common.errors import NotHereError
from contrepoint.network.access import Viewer, markings_open_to, may_keep_the_record, the_one
from contrepoint.workshops.models import Commitment, Note, Session, Workshop


def workshops_visible_to(user: Viewer) -> QuerySet[Workshop]:
    """Workshops that `user` may see."""
    return Workshop.objects.filter(markings_open_to(user), markings_open_to(user, through="series"))


def workshop_visible(user: Viewer, number: int) -> Workshop:
    """The workshop of this number, or the same 404 for missing and forbidden."""
    return the_one(workshops_visible_to(user).filter(number=number).select_related("series"))


def _inside_session(user: Viewer) -> Q:
    return (
        markings_open_to(user, through="session")
        & markings_open_to(user, through="session__workshop")
        & markings_open_to(user, through="session__workshop__series")
    )


def sessions_visible_to(user: Viewer) -> QuerySet[Session]:
    """Sessions that `user` may see."""
    return Session.objects.filter(
        markings_open_to(user),
        markings_open_to(user, through="workshop"),
        markings_open_to(user, through="workshop__series"),
    )


def session_visible(user: Viewer, number: int, position: int) -> Session:
    """The session at a place of a workshop, or the same 404."""
    return the_one(
        sessions_visible_to(user)
        .filter(workshop__number=number, position=position)
        .select_related("workshop__series")
    )


def notes_visible_to(user: Viewer) -> QuerySet[Note]:
    """Notes that stand and that `user` may see."""
    return Note.objects.filter(
        markings_open_to(user), _inside_session(user), withdrawn_at__isnull=True
    )


def note_visible(user: Viewer, code: str) -> Note:
    """The standing note of this code, or the same 404."""
    return the_one(notes_visible_to(user).filter(code=code).select_related("session__workshop"))


def withdrawn_notes_of(user: Viewer, session: Session) -> QuerySet[Note]:
    """Withdrawn notes of a session that `user` may put back."""
    notes = Note.objects.filter(markings_open_to(user), session=session, withdrawn_at__isnull=False)
    return notes if may_keep_the_record(user) else notes.filter(withdrawn_by=user)


def commitments_visible_to(user: Viewer) -> QuerySet[Commitment]:
    """Commitments that `user` may see."""
    return Commitment.objects.filter(markings_open_to(user), _inside_session(user))


def may_withdraw(user: Viewer, note: Note) -> bool:
    """The author, the rapporteur and the coordinator may take a note off the record."""
    return note.author_id == user.pk or may_keep_the_record(user)


def note_to_withdraw(user: Viewer, code: str) -> Note:
    """The note of this code that `user` may take off the record, or the same 404."""
    note = note_visible(user, code)
    if not may_withdraw(user, note):
        raise NotHereError(_("There is nothing here, or it is not open to you."))
    return note


def note_to_restore(user: Viewer, code: str) -> Note:
    """The withdrawn note of this code that `user` may put back, or the same 404.

    Who took it off may put it back, and whoever keeps the record.
    """
    note = the_one(
        Note.objects.filter(
            markings_open_to(user), _inside_session(user), withdrawn_at__isnull=False, code=code
        ).select_related("session__workshop")
    )
    if not (note.withdrawn_by_id == user.pk or may_keep_the_record(user)):
        raise NotHereError(_("There is nothing here, or it is not open to you."))
    return note
