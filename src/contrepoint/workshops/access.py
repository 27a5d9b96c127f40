"""Who sees which workshop, session, note, commitment, decision and joint statement?

What lives inside something is never open to more people than what it lives in.
"""

from typing import TYPE_CHECKING, TypeVar

from django.db.models import Model, Q, QuerySet

from contrepoint.common.markings import Marking
from contrepoint.common.steps import open_steps
from contrepoint.fieldwork.access import for_members
from contrepoint.network.access import (
    Viewer,
    markings_open_to,
    may_coordinate,
    may_keep_the_record,
    may_take_notes,
    not_here,
    organisations_visible_to,
    reach_for,
    standing_of,
    the_one,
)
from contrepoint.workshops.enums import (
    COMMITMENT_STEPS,
    CommitmentState,
    CommitmentStep,
    SessionKind,
    WorkshopState,
)
from contrepoint.workshops.models import (
    Agreement,
    Amendment,
    Commitment,
    Note,
    Session,
    Stand,
    Workshop,
)

if TYPE_CHECKING:
    from contrepoint.network.models import Person, User

Row = TypeVar("Row", bound=Model)


def _if_allowed(row: Row, allowed: bool) -> Row:
    """The row, or the same 404 as for a missing one."""
    if not allowed:
        raise not_here()
    return row


def workshops_visible_to(user: Viewer) -> QuerySet[Workshop]:
    """Workshops that `user` may see."""
    return Workshop.objects.filter(markings_open_to(user), markings_open_to(user, through="series"))


def workshop_visible(user: Viewer, number: int) -> Workshop:
    """The workshop of this number, or the same 404 for missing and forbidden."""
    return the_one(workshops_visible_to(user).filter(number=number).select_related("series"))


def workshop_to_run(user: Viewer, number: int) -> Workshop:
    """The workshop of this number that `user` may rewrite and move, or the same 404."""
    return _if_allowed(workshop_visible(user, number), may_coordinate(user))


def workshop_to_fill(user: Viewer, number: int) -> Workshop:
    """The workshop of this number to which `user` may add sessions, or the same 404."""
    return _if_allowed(workshop_visible(user, number), may_keep_the_record(user))


def _inside_session(user: Viewer, *, session: str = "session") -> Q:
    return (
        markings_open_to(user, through=session)
        & markings_open_to(user, through=f"{session}__workshop")
        & markings_open_to(user, through=f"{session}__workshop__series")
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


def session_to_keep(user: Viewer, number: int, position: int) -> Session:
    """The session that `user` may retitle and put decisions in, or the same 404."""
    return _if_allowed(session_visible(user, number, position), may_keep_the_record(user))


def session_to_write_in(user: Viewer, number: int, position: int) -> Session:
    """The session in which `user` may write a line, or the same 404."""
    return _if_allowed(session_visible(user, number, position), may_take_notes(user))


def workshop_for_wishes(user: Viewer) -> Workshop | None:
    """Where a wish for the next agenda is written: the newest workshop, while its record is open.

    Never an older one: the workshop to come does not read what is written there afterwards.
    """
    if not may_take_notes(user):
        return None
    newest = workshops_visible_to(user).select_related("series").order_by("-number").first()
    return newest if newest is not None and newest.state != WorkshopState.FINAL else None


def conclusions_of(user: Viewer, workshop: Workshop) -> Session | None:
    """The conclusions of a workshop; None where it has none that `user` may see."""
    return (
        sessions_visible_to(user)
        .filter(workshop=workshop, kind=SessionKind.CONCLUSIONS)
        .select_related("workshop__series")
        .order_by("-position")
        .first()
    )


def sessions_with_an_origin(user: Viewer) -> QuerySet[Session]:
    """Sessions that a record put on the agenda, as far as `user` may see them."""
    return sessions_visible_to(user).exclude(origin="")


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


def commitment_visible(user: Viewer, code: str) -> Commitment:
    """The commitment of this code, or the same 404 for missing and forbidden."""
    return the_one(
        commitments_visible_to(user)
        .filter(code=code)
        .select_related("session__workshop", "carried_to")
    )


def owners_to_speak_for(user: Viewer, commitment: Commitment) -> QuerySet["Person"]:
    """The owners whose word `user` can give: oneself; for the coordinator, who has no account."""
    owners = commitment.owners.all()
    if not may_take_notes(user):
        return owners.none()
    speaks_for = Q(user=user.pk)
    if may_coordinate(user):
        speaks_for |= Q(user__isnull=True) | Q(user__is_active=False)
    return owners.filter(speaks_for)


def may_confirm(user: Viewer, commitment: Commitment) -> bool:
    """Has a word to give that was not given yet; for everybody's, the coordinator gives it."""
    if commitment.state != CommitmentState.PROPOSED:
        return False
    if not commitment.owners.exists():
        return may_coordinate(user)
    given = commitment.given_by.values("pk")
    return owners_to_speak_for(user, commitment).exclude(pk__in=given).exists()


def may_run(user: Viewer, commitment: Commitment) -> bool:
    """Says how a commitment stands: its owners and the coordinator."""
    owns = may_take_notes(user) and commitment.owners.filter(user=user.pk).exists()
    return owns or may_coordinate(user)


def may_keep(user: Viewer, commitment: Commitment) -> bool:
    """May begin what keeps a commitment: who runs it; what is everybody's, anybody."""
    everybodys = may_take_notes(user) and not commitment.owners.exists()
    return everybodys or may_run(user, commitment)


def commitment_steps(user: Viewer, commitment: Commitment) -> tuple[CommitmentStep, ...]:
    """The steps that `user` can take with a commitment now."""
    runs = may_run(user, commitment)
    wrote = standing_of(user).is_member and commitment.author_id == user.pk
    takes_back = runs or (
        commitment.state == CommitmentState.PROPOSED and (wrote or may_keep_the_record(user))
    )
    allowed = dict.fromkeys(CommitmentStep, runs) | {
        CommitmentStep.CONFIRM: may_confirm(user, commitment),
        CommitmentStep.WITHDRAW: takes_back,
    }
    return tuple(step for step in open_steps(COMMITMENT_STEPS, commitment.state) if allowed[step])


def commitment_to_move(user: Viewer, code: str, step: str) -> Commitment:
    """The commitment of this code with which `user` may take this step, or the same 404.

    A step that its state does not open is for the service to refuse, with a sentence.
    """
    commitment = commitment_visible(user, code)
    is_open = step in open_steps(COMMITMENT_STEPS, commitment.state)
    may = step in commitment_steps(user, commitment) if is_open else may_run(user, commitment)
    return _if_allowed(commitment, may)


def commitment_to_run(user: Viewer, code: str) -> Commitment:
    """The commitment of this code whose state and links `user` may change, or the same 404."""
    commitment = commitment_visible(user, code)
    return _if_allowed(commitment, may_run(user, commitment))


def reach_of_what_keeps(user: "User", commitment: Commitment) -> Marking:
    """How far a project may go that `user` begins with the words of a commitment."""
    session = commitment.session
    workshop = session.workshop
    return reach_for(user, commitment, session, workshop, workshop.series)


def commitment_to_keep(user: Viewer, code: str) -> Commitment:
    """The commitment of this code for which `user` may begin a project, or the same 404."""
    commitment = commitment_visible(user, code)
    return _if_allowed(commitment, may_keep(user, commitment))


def workshops_to_carry_to(user: Viewer, commitment: Commitment) -> QuerySet[Workshop]:
    """Workshops to which a commitment can be carried over: later ones, not over yet."""
    carried_to = commitment.carried_to or commitment.session.workshop
    return (
        workshops_visible_to(user)
        .filter(number__gt=carried_to.number)
        .exclude(state=WorkshopState.FINAL)
    )


def agreements_visible_to(user: Viewer) -> QuerySet[Agreement]:
    """Decisions and joint statements that `user` may see."""
    seen = Agreement.objects.filter(markings_open_to(user), _inside_session(user))
    return for_members(user, seen)


def agreement_visible(user: Viewer, code: str) -> Agreement:
    """The decision or joint statement of this code, or the same 404."""
    return the_one(
        agreements_visible_to(user).filter(code=code).select_related("session__workshop__series")
    )


def _inside_agreement(user: Viewer) -> Q:
    inside = _inside_session(user, session="agreement__session")
    return markings_open_to(user) & markings_open_to(user, through="agreement") & inside


def stands_visible_to(user: Viewer) -> QuerySet[Stand]:
    """Who agreed and who reserved, as far as `user` may see it and the organisation's card."""
    shown = Q(is_for_organisation=False) | Q(organisation__in=organisations_visible_to(user))
    return for_members(user, Stand.objects.filter(_inside_agreement(user), shown))


def amendments_visible_to(user: Viewer) -> QuerySet[Amendment]:
    """Amendments that `user` may see."""
    return for_members(user, Amendment.objects.filter(_inside_agreement(user)))


def amendment_to_decide(user: Viewer, code: str) -> Amendment:
    """The amendment of this code that `user` may accept or decline, or the same 404."""
    found = the_one(amendments_visible_to(user).filter(code=code).select_related("agreement"))
    return _if_allowed(found, may_keep_the_record(user))


def may_withdraw(user: Viewer, note: Note) -> bool:
    """The author, the rapporteur and the coordinator may take a note off the record."""
    return note.author_id == user.pk or may_keep_the_record(user)


def note_to_withdraw(user: Viewer, code: str) -> Note:
    """The note of this code that `user` may take off the record, or the same 404."""
    note = note_visible(user, code)
    return _if_allowed(note, may_withdraw(user, note))


def note_to_restore(user: Viewer, code: str) -> Note:
    """The withdrawn note of this code that `user` may put back, or the same 404.

    Who took it off may put it back, and whoever keeps the record.
    """
    note = the_one(
        Note.objects.filter(
            markings_open_to(user), _inside_session(user), withdrawn_at__isnull=False, code=code
        ).select_related("session__workshop")
    )
    return _if_allowed(note, note.withdrawn_by_id == user.pk or may_keep_the_record(user))
