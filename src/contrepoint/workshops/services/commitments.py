"""Commitments: written in a session, confirmed by their owners, and followed to their end."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from contrepoint.common.attribution import Attribution
from contrepoint.common.markings import Marking, tightest
from contrepoint.fieldwork.access import campaigns_visible_to, projects_visible_to
from contrepoint.network.access import people_visible_to, the_one
from contrepoint.network.models import User
from contrepoint.network.services import record, signed, take_step, write_original
from contrepoint.workshops.access import (
    reach_of_what_keeps,
    workshops_to_carry_to,
)
from contrepoint.workshops.enums import (
    COMMITMENT_STEPS,
    MOST_CARRIES,
    CommitmentPart,
    CommitmentStep,
)
from contrepoint.workshops.errors import (
    DecideOrDropError,
    EmptyTextError,
    KeptAlreadyError,
    MoreOpenError,
    NotLaterError,
    ReasonMissingError,
)
from contrepoint.workshops.models import Commitment, CommitmentText, Note, Session, Workshop
from contrepoint.workshops.services.becoming import capped_by_note
from contrepoint.workshops.services.record import Reason, line_code, next_position, open_session
from contrepoint.workshops.services.terms import (
    CommitmentPlan,
    insist_on_open_to_owners,
    keep_deed,
    write_terms,
)

if TYPE_CHECKING:
    from contrepoint.fieldwork.models import Campaign, Project


@transaction.atomic
def add_commitment(
    *,
    session: Session,
    plan: CommitmentPlan,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
    note: Note | None = None,
) -> Commitment:
    """Propose a commitment in a session; only its owners' own word confirms it.

    The marking is capped by those of the note that it is made of, the session, workshop and
    series. Refuses an empty promise
    (EmptyTextError), an owner who could not see it (OwnerShutOutError), and a workshop whose
    report is final (WorkshopFinalError).
    """
    session = open_session(session)
    if not plan.promise.strip():
        raise EmptyTextError
    marking = capped_by_note(note, session.reach(marking), by=by)
    commitment = Commitment.objects.create(
        note=note,
        code=line_code("E", session, Commitment),
        session=session,
        position=next_position(session),
        kind=plan.kind,
        due_on=plan.due_on,
        **signed(marking=marking, attribution=attribution, by=by, at=at),
    )
    commitment.owners.set(people_visible_to(by).filter(uuid__in=list(plan.owners)))
    insist_on_open_to_owners(commitment)
    write_terms(commitment, plan)
    record(actor=by, action="add", object_kind="commitment", object_code=commitment.code, at=at)
    return commitment


def _move(
    commitment: Commitment,
    step: CommitmentStep,
    *,
    by: User,
    at: datetime,
    reason: Reason | None = None,
    to: Workshop | None = None,
) -> Commitment:
    moved = take_step(commitment, COMMITMENT_STEPS, step, kind="commitment", by=by, at=at)
    texts = {CommitmentPart.REASON: (reason.text, reason.language)} if reason else {}
    keep_deed(moved, step, texts=texts, by=by, at=at, carried_to=to)
    return moved


@transaction.atomic
def start_commitment(*, commitment: Commitment, by: User, at: datetime) -> None:
    """Begin, or go on after it was blocked."""
    _move(commitment, CommitmentStep.START, by=by, at=at)


@transaction.atomic
def fulfil_commitment(*, commitment: Commitment, by: User, at: datetime) -> None:
    """Say that what was promised was done."""
    _move(commitment, CommitmentStep.FULFIL, by=by, at=at)


def _move_with_reason(
    commitment: Commitment,
    step: CommitmentStep,
    reason: Reason,
    *,
    by: User,
    at: datetime,
    to: Workshop | None = None,
) -> Commitment:
    if not reason.text.strip():
        raise ReasonMissingError
    moved = _move(commitment, step, by=by, at=at, reason=reason, to=to)
    write_original(
        CommitmentText.objects.all(),
        language=reason.language,
        text=reason.text,
        commitment=moved,
        part=CommitmentPart.REASON,
    )
    return moved


@transaction.atomic
def block_commitment(*, commitment: Commitment, reason: Reason, by: User, at: datetime) -> None:
    """Say that it cannot go on, and why. Refuses without a reason (ReasonMissingError)."""
    _move_with_reason(commitment, CommitmentStep.BLOCK, reason, by=by, at=at)


@transaction.atomic
def fulfil_commitment_partly(
    *, commitment: Commitment, reason: Reason, by: User, at: datetime
) -> None:
    """Say that a part was done, and why not all. Refuses without a reason (ReasonMissingError)."""
    _move_with_reason(commitment, CommitmentStep.PARTLY, reason, by=by, at=at)


@transaction.atomic
def miss_commitment(*, commitment: Commitment, reason: Reason, by: User, at: datetime) -> None:
    """Say that it was not done, and why. Refuses without a reason (ReasonMissingError)."""
    _move_with_reason(commitment, CommitmentStep.MISS, reason, by=by, at=at)


@transaction.atomic
def withdraw_commitment(*, commitment: Commitment, reason: Reason, by: User, at: datetime) -> None:
    """Take it back, and say why. Refuses without a reason (ReasonMissingError)."""
    _move_with_reason(commitment, CommitmentStep.WITHDRAW, reason, by=by, at=at)


@transaction.atomic
def carry_commitment(
    *,
    commitment: Commitment,
    to: Workshop | None,
    reason: Reason,
    by: User,
    at: datetime,
) -> None:
    """Carry it over to a later workshop, and say why.

    Refuses a third time (DecideOrDropError), a workshop that is not later than the one before
    (NotLaterError), and no reason (ReasonMissingError).
    """
    commitment = Commitment.objects.select_for_update(of=("self",)).get(pk=commitment.pk)
    if commitment.carry_count >= MOST_CARRIES:
        raise DecideOrDropError(commitment.code)
    if to is None or not workshops_to_carry_to(by, commitment).filter(pk=to.pk).exists():
        raise NotLaterError
    moved = _move_with_reason(commitment, CommitmentStep.CARRY, reason, by=by, at=at, to=to)
    moved.carried_to, moved.carry_count = to, moved.carry_count + 1
    moved.save(update_fields=["carried_to", "carry_count"])


@transaction.atomic
def link_commitment(
    *,
    commitment: Commitment,
    project: "Project | None",
    campaign: "Campaign | None",
    by: User,
    at: datetime,
) -> None:
    """Say which project and which campaign keep it; None takes the link away.

    What `by` cannot see was not offered, and stays. Refuses a project or campaign that is not
    open to `by` (NotHereError).
    """
    commitment = Commitment.objects.select_for_update(of=("self",)).get(pk=commitment.pk)
    projects, campaigns = projects_visible_to(by), campaigns_visible_to(by)
    if project is not None or projects.filter(pk=commitment.project_id or 0).exists():
        commitment.project = project and the_one(projects.filter(pk=project.pk))
    if campaign is not None or campaigns.filter(pk=commitment.campaign_id or 0).exists():
        commitment.campaign = campaign and the_one(campaigns.filter(pk=campaign.pk))
    commitment.save(update_fields=["project", "campaign"])
    record(actor=by, action="link", object_kind="commitment", object_code=commitment.code, at=at)


@transaction.atomic
def begin_keeping(*, commitment: Commitment, project: "Project", by: User, at: datetime) -> None:
    """Say that this new project keeps it.

    Refuses where another does (KeptAlreadyError), and a project that is more open than what was
    promised (MoreOpenError).
    """
    commitment = Commitment.objects.select_for_update(of=("self",)).get(pk=commitment.pk)
    if commitment.project_id is not None:
        raise KeptAlreadyError(commitment.code)
    reach = reach_of_what_keeps(by, commitment)
    if tightest((project.marking, reach)) != project.marking:
        raise MoreOpenError(commitment.code, str(reach.label))
    link_commitment(
        commitment=commitment, project=project, campaign=commitment.campaign, by=by, at=at
    )
