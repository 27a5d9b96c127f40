"""A commitment's words: mended until somebody gave a word, frozen then, and agreed on anew."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from contrepoint.common.languages import Language
from contrepoint.common.steps import state_after
from contrepoint.network.access import people_visible_to
from contrepoint.network.models import User
from contrepoint.network.services import record, take_step
from contrepoint.workshops.access import owners_on_paper, owners_to_speak_for
from contrepoint.workshops.enums import (
    COMMITMENT_STEPS,
    CommitmentPart,
    CommitmentState,
    CommitmentStep,
)
from contrepoint.workshops.errors import (
    DayToComeError,
    EmptyTextError,
    FrozenWordsError,
    NobodySignedError,
    ReasonMissingError,
    WordsChangedError,
)
from contrepoint.workshops.models import Commitment
from contrepoint.workshops.queries.terms import originals_of, words_digest
from contrepoint.workshops.services.record import Reason, open_session
from contrepoint.workshops.services.terms import (
    CommitmentPlan,
    Terms,
    insist_on_open_to_owners,
    keep_deed,
    write_terms,
)

if TYPE_CHECKING:
    from contrepoint.network.models import Person


def _locked(commitment: Commitment) -> Commitment:
    return Commitment.objects.select_for_update(of=("self",)).get(pk=commitment.pk)


@transaction.atomic
def confirm_commitment(
    *, commitment: Commitment, by: User, at: datetime, read: str | None = None
) -> None:
    """Give one's word. With the word of its last owner, the commitment is confirmed.

    The coordinator gives the word of owners without an account. `read` is the digest of the words
    before the reader's eyes: refuses where they have changed since (WordsChangedError).
    """
    commitment = _locked(commitment)
    state_after(COMMITMENT_STEPS, CommitmentStep.CONFIRM, commitment)
    if read is not None and read != words_digest(commitment):
        raise WordsChangedError(commitment.code)
    _give(commitment, owners_to_speak_for(by, commitment), by=by, at=at)


@transaction.atomic
def confirm_on_paper(
    *,
    commitment: Commitment,
    owners: Iterable[str],
    signed_on: date,
    by: User,
    at: datetime,
) -> None:
    """Record that owners without an account signed, on this day. `owners` are their uuids.

    Refuses a day to come (DayToComeError), and a paper that nobody signed (NobodySignedError).
    """
    commitment = _locked(commitment)
    state_after(COMMITMENT_STEPS, CommitmentStep.CONFIRM, commitment)
    if signed_on > at.date():
        raise DayToComeError
    people = owners_on_paper(by, commitment).filter(uuid__in=list(owners))
    if not people.exists():
        raise NobodySignedError
    _give(commitment, people, by=by, at=at, signed_on=signed_on)


def _give(
    commitment: Commitment,
    people: Iterable["Person"],
    *,
    by: User,
    at: datetime,
    signed_on: date | None = None,
) -> None:
    given = set(commitment.given_by.values_list("pk", flat=True))
    new = [person for person in people if person.pk not in given]
    digest = words_digest(commitment)
    is_everybodys = not commitment.owners.exists()
    for person in [None] if is_everybodys else new:
        keep_deed(
            commitment,
            CommitmentStep.CONFIRM,
            by=by,
            at=at,
            person=person,
            signed_on=signed_on,
            digest=digest,
        )
    commitment.given_by.add(*new)
    if commitment.owners.exclude(pk__in=commitment.given_by.values("pk")).exists():
        record(
            actor=by,
            action="give_word",
            object_kind="commitment",
            object_code=commitment.code,
            at=at,
        )
        return
    take_step(commitment, COMMITMENT_STEPS, CommitmentStep.CONFIRM, kind="commitment", by=by, at=at)


@transaction.atomic
def mend_commitment(
    *, commitment: Commitment, plan: CommitmentPlan, by: User, at: datetime
) -> None:
    """Complete a proposed commitment: its words, its day, its owners, its kind.

    Refuses once a word was given (FrozenWordsError), and what `add_commitment` refuses.
    """
    open_session(commitment.session)
    commitment = _locked(commitment)
    if commitment.state != CommitmentState.PROPOSED or commitment.given_by.exists():
        raise FrozenWordsError(commitment.code)
    if not plan.promise.strip():
        raise EmptyTextError
    commitment.kind, commitment.due_on = plan.kind, plan.due_on
    commitment.save(update_fields=["kind", "due_on"])
    # Whom the writer cannot see was not offered, and stays.
    offered = people_visible_to(by)
    chosen = offered.filter(uuid__in=list(plan.owners))
    commitment.owners.remove(*commitment.owners.filter(pk__in=offered.exclude(pk__in=chosen)))
    commitment.owners.add(*chosen)
    insist_on_open_to_owners(commitment)
    write_terms(commitment, plan)
    record(actor=by, action="mend", object_kind="commitment", object_code=commitment.code, at=at)


@transaction.atomic
def renegotiate_commitment(
    *, commitment: Commitment, terms: Terms, reason: Reason, by: User, at: datetime
) -> None:
    """Agree on other words or another day. What was agreed before stays beside, with the reason.

    Each owner is asked anew; who proposes it as an owner gives a word with it. Refuses an empty
    promise (EmptyTextError), no reason (ReasonMissingError), and a commitment that is at its end.
    """
    if not terms.promise.strip():
        raise EmptyTextError
    if not reason.text.strip():
        raise ReasonMissingError
    commitment = _locked(commitment)
    state_after(COMMITMENT_STEPS, CommitmentStep.RENEGOTIATE, commitment)
    before = {
        part: (row.text, Language(row.language)) for part, row in originals_of(commitment).items()
    }
    keep_deed(
        commitment,
        CommitmentStep.RENEGOTIATE,
        by=by,
        at=at,
        texts=before | {CommitmentPart.REASON: (reason.text, reason.language)},
        due_on=commitment.due_on,
    )
    commitment.given_by.clear()
    moved = take_step(
        commitment,
        COMMITMENT_STEPS,
        CommitmentStep.RENEGOTIATE,
        kind="commitment",
        by=by,
        at=at,
        also={"version": commitment.version + 1, "due_on": terms.due_on},
    )
    write_terms(moved, terms)
    own = moved.owners.filter(user=by)
    if own.exists():
        _give(moved, own, by=by, at=at)
