"""What every line of a session's record shares: an open session, a place, a code, a cap."""

import dataclasses
import secrets
from collections.abc import Callable

from django.db.models import Max

from contrepoint.common.languages import Language
from contrepoint.workshops.enums import WorkshopState
from contrepoint.workshops.errors import WorkshopFinalError
from contrepoint.workshops.models import Commitment, Note, Session, Workshop

CODE_LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ"  # none that is taken for another, or for a figure
CODE_LENGTH = 4


@dataclasses.dataclass(frozen=True, slots=True)
class Reason:
    """Why something went as it did, in one language."""

    text: str
    language: Language


def insist_on_open_record(workshop: Workshop) -> None:
    """Refuse a workshop whose report is final."""
    if workshop.state == WorkshopState.FINAL:
        raise WorkshopFinalError(workshop)


def locked_session(session: Session) -> Session:
    """The session, held until the transaction ends: one line after the other."""
    return (
        Session.objects.select_for_update(of=("self",))
        .select_related("workshop__series")
        .get(pk=session.pk)
    )


def open_session(session: Session) -> Session:
    """The locked session, of a workshop whose record is still open."""
    found = locked_session(session)
    insist_on_open_record(found.workshop)
    return found


def next_position(session: Session) -> int:
    """The place after the last line, note or commitment, standing or withdrawn."""
    last = (
        table._default_manager.filter(session=session).aggregate(last=Max("position"))["last"]  # noqa: SLF001  # Django's public name for any table
        for table in (Note, Commitment)
    )
    return max(place or 0 for place in last) + 1


def new_code(stem: str, is_taken: Callable[[str], bool]) -> str:
    """A code that tells its stem and nothing else: a number would count what is hidden."""
    while True:
        code = stem + "-" + "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
        if not is_taken(code):
            return code


def line_code(letter: str, session: Session, table: type[Note | Commitment]) -> str:
    """A new code for a line of this session."""
    rows = table._default_manager.all()  # noqa: SLF001  # Django's public name for any table
    return new_code(
        f"{letter}{session.workshop.number}-{session.position}",
        lambda code: rows.filter(code=code).exists(),
    )
