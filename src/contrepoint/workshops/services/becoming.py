"""A note becomes the thing that it names, and the way back while nobody has gone on from it."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from contrepoint.common.attribution import Attribution
from contrepoint.common.markings import Marking, tightest
from contrepoint.narratives.services import ClaimDraft, take_back_claim, write_claim
from contrepoint.network.errors import BuiltUponError
from contrepoint.network.models import User
from contrepoint.network.services import record, take_back
from contrepoint.workshops.access import note_to_make_of, reach_of_note
from contrepoint.workshops.enums import CommitmentState
from contrepoint.workshops.errors import MadeAlreadyError
from contrepoint.workshops.models import (
    Agreement,
    AgreementText,
    Commitment,
    CommitmentText,
    Note,
)

if TYPE_CHECKING:
    from contrepoint.narratives.models import Claim


def capped_by_note(note: Note | None, marking: Marking, *, by: User) -> Marking:
    """How far something may go that is made of a note; as far as it says, without one.

    Refuses a note that `by` may not see (NotHereError).
    """
    if note is None:
        return marking
    seen = note_to_make_of(by, note.code)
    return tightest((marking, reach_of_note(by, seen)))


@transaction.atomic
def make_claim(
    *,
    note: Note,
    draft: ClaimDraft,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> "Claim":
    """Write the claim that a note raises into the register; the note knows it.

    It goes no further than the note. Refuses a note that has become a claim already
    (MadeAlreadyError), and what `write_claim` refuses.
    """
    marking = capped_by_note(note, marking, by=by)
    note = Note.objects.select_for_update(of=("self",)).get(pk=note.pk)
    if note.claim_id is not None:
        raise MadeAlreadyError(note.code)
    claim = write_claim(draft=draft, marking=marking, attribution=attribution, by=by, at=at)
    note.claim = claim
    note.save(update_fields=["claim"])
    return claim


@transaction.atomic
def unmake_claim(*, note: Note, by: User, at: datetime) -> None:
    """Undo the claim that was written from a note. Refuses what `take_back_claim` refuses."""
    note = Note.objects.select_for_update(of=("self",)).get(pk=note.pk)
    claim = note.claim
    if claim is None:
        return
    note.claim = None
    note.save(update_fields=["claim"])
    take_back_claim(claim=claim, by=by, at=at)
    record(actor=by, action="unmake", object_kind="note", object_code=note.code, at=at)


@transaction.atomic
def take_back_commitment(*, commitment: Commitment, by: User, at: datetime) -> None:
    """Undo the writing of a commitment to which nobody has given a word yet.

    Refuses one that somebody gave a word to or that another record names (BuiltUponError).
    """
    found = Commitment.objects.select_for_update(of=("self",)).get(pk=commitment.pk)
    is_untouched = (
        found.state == CommitmentState.PROPOSED
        and not found.given_by.exists()
        and found.project_id is None
        and found.campaign_id is None
    )
    if not is_untouched:
        raise BuiltUponError(found.code)
    take_back(found, own=(CommitmentText,), kind="commitment", by=by, at=at)


@transaction.atomic
def take_back_agreement(*, agreement: Agreement, by: User, at: datetime) -> None:
    """Undo the writing of a decision or statement of which nobody has said anything yet.

    Refuses one on which somebody took a stand or that was amended (BuiltUponError).
    """
    take_back(agreement, own=(AgreementText,), kind=agreement.kind, by=by, at=at)
