"""Taking a claim: one says that one answers it by a day, and hands it back."""

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from contrepoint.common.attribution import DEFAULT_ATTRIBUTION
from contrepoint.common.markings import Marking, tightest
from contrepoint.narratives.errors import DayPassedError, TakenError
from contrepoint.narratives.models import Claim, TakenClaim
from contrepoint.narratives.services.register import standing_claim
from contrepoint.network.models import User
from contrepoint.network.services import record


@transaction.atomic
def take_claim(*, claim: Claim, due_on: date, by: User, at: datetime) -> TakenClaim:
    """Say that one answers a claim by this day; said again, the day is the new one.

    What somebody else took is free again once its day has passed; until then it is refused
    (TakenError). Refuses a day that has passed (DayPassedError).
    """
    if due_on < localdate(at):
        raise DayPassedError
    claim = standing_claim(claim)
    held = TakenClaim.objects.select_for_update(of=("self",)).filter(claim=claim, released_at=None)
    for taken in held:
        if taken.author_id == by.pk:
            taken.due_on = due_on
            taken.save(update_fields=["due_on"])
            return taken
        if taken.due_on >= localdate(at):
            raise TakenError(claim.code)
        _release(taken, at)
    taken = TakenClaim.objects.create(
        claim=claim,
        due_on=due_on,
        marking=tightest((claim.marking, Marking.NETWORK)),
        attribution=DEFAULT_ATTRIBUTION,
        author=by,
        country=claim.country if claim.marking != Marking.NETWORK else by.standing.country,
        organisation_id=(
            claim.organisation_id
            if claim.marking != Marking.NETWORK
            else by.standing.organisation_id
        ),
        written_at=at,
    )
    record(actor=by, action="take_on", object_kind="claim", object_code=claim.code, at=at)
    return taken


@transaction.atomic
def hand_back_claim(*, taken: TakenClaim, by: User, at: datetime) -> None:
    """Say that one does not answer it after all; somebody else may take it."""
    found = TakenClaim.objects.select_for_update(of=("self",)).get(pk=taken.pk)
    if found.released_at is None:
        _release(found, at)
        code = found.claim.code
        record(actor=by, action="hand_back", object_kind="claim", object_code=code, at=at)


def _release(taken: TakenClaim, at: datetime) -> None:
    taken.released_at = at
    taken.save(update_fields=["released_at"])
