"""Who sees, confirms, moves and keeps which commitment?"""

from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from contrepoint.common.markings import Marking
from contrepoint.common.steps import open_steps
from contrepoint.network.access import (
    Viewer,
    markings_open_to,
    may_coordinate,
    may_keep_the_record,
    may_take_notes,
    reach_for,
    standing_of,
    the_one,
)
from contrepoint.workshops.enums import (
    COMMITMENT_STEPS,
    MOST_CARRIES,
    CommitmentState,
    CommitmentStep,
    WorkshopState,
)
from contrepoint.workshops.models import (
    Commitment,
    Workshop,
)

if TYPE_CHECKING:
    from contrepoint.network.models import Person, User

from contrepoint.workshops.access.meetings import workshops_visible_to
from contrepoint.workshops.access.rules import if_allowed, inside_session


def commitments_visible_to(user: Viewer) -> QuerySet[Commitment]:
    """Commitments that `user` may see."""
    return Commitment.objects.filter(markings_open_to(user), inside_session(user))


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


def owners_on_paper(user: Viewer, commitment: Commitment) -> QuerySet["Person"]:
    """The owners whose signed paper `user` may record: of those who cannot say it themselves."""
    waiting = commitment.owners.exclude(pk__in=commitment.given_by.values("pk"))
    if commitment.state != CommitmentState.PROPOSED or not may_coordinate(user):
        return waiting.none()
    return waiting.filter(Q(user__isnull=True) | Q(user__is_active=False)).order_by("pk")


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
    is_draft = commitment.state == CommitmentState.PROPOSED and commitment.version == 1
    takes_back = runs or (is_draft and (wrote or may_keep_the_record(user)))
    is_frozen = not is_draft or commitment.given_by.exists()
    allowed = dict.fromkeys(CommitmentStep, runs) | {
        CommitmentStep.CONFIRM: may_confirm(user, commitment),
        CommitmentStep.WITHDRAW: takes_back,
        CommitmentStep.RENEGOTIATE: runs and is_frozen,
    }
    return tuple(step for step in open_steps(COMMITMENT_STEPS, commitment.state) if allowed[step])


def commitment_to_move(user: Viewer, code: str, step: str) -> Commitment:
    """The commitment of this code with which `user` may take this step, or the same 404.

    A step that its state does not open is for the service to refuse, with a sentence.
    """
    commitment = commitment_visible(user, code)
    is_open = step in open_steps(COMMITMENT_STEPS, commitment.state)
    may = step in commitment_steps(user, commitment) if is_open else may_run(user, commitment)
    return if_allowed(commitment, may)


def may_mend(user: Viewer, commitment: Commitment) -> bool:
    """Completes what was proposed, until a word is given: its owners, its author, the record's."""
    if commitment.state != CommitmentState.PROPOSED or commitment.version > 1:
        return False
    wrote = standing_of(user).is_member and commitment.author_id == user.pk
    allowed = wrote or may_keep_the_record(user) or may_run(user, commitment)
    is_open = commitment.session.workshop.state != WorkshopState.FINAL
    return allowed and is_open and not commitment.given_by.exists()


def commitment_to_mend(user: Viewer, code: str) -> Commitment:
    """The commitment of this code whose words `user` may still change, or the same 404."""
    commitment = commitment_visible(user, code)
    return if_allowed(commitment, may_mend(user, commitment))


def commitment_to_confirm(user: Viewer, code: str) -> Commitment:
    """The commitment of this code, for who has a word to give or gave one, or the same 404."""
    commitment = commitment_visible(user, code)
    speaks = may_coordinate(user) or owners_to_speak_for(user, commitment).exists()
    return if_allowed(commitment, speaks)


def commitment_to_renegotiate(user: Viewer, code: str) -> Commitment:
    """The commitment of this code on which `user` may agree anew, or the same 404."""
    commitment = commitment_visible(user, code)
    return if_allowed(commitment, CommitmentStep.RENEGOTIATE in commitment_steps(user, commitment))


def commitment_to_run(user: Viewer, code: str) -> Commitment:
    """The commitment of this code whose state and links `user` may change, or the same 404."""
    commitment = commitment_visible(user, code)
    return if_allowed(commitment, may_run(user, commitment))


def reach_of_what_keeps(user: "User", commitment: Commitment) -> Marking:
    """How far a project may go that `user` begins with the words of a commitment."""
    session = commitment.session
    workshop = session.workshop
    return reach_for(user, commitment, session, workshop, workshop.series)


def commitment_to_keep(user: Viewer, code: str) -> Commitment:
    """The commitment of this code for which `user` may begin a project, or the same 404."""
    commitment = commitment_visible(user, code)
    return if_allowed(commitment, may_keep(user, commitment))


def workshops_to_carry_to(user: Viewer, commitment: Commitment) -> QuerySet[Workshop]:
    """Workshops to which a commitment can be carried over: later ones, not over yet.

    None where it was carried over as often as it may be.
    """
    if commitment.carry_count >= MOST_CARRIES:
        return Workshop.objects.none()
    carried_to = commitment.carried_to or commitment.session.workshop
    return (
        workshops_visible_to(user)
        .filter(number__gt=carried_to.number)
        .exclude(state=WorkshopState.FINAL)
    )
