"""What comes back from the field: a claim was met, an answer was used."""

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from contrepoint.common.attribution import Attribution
from contrepoint.common.markings import Marking, tightest
from contrepoint.common.rows import settle
from contrepoint.narratives.enums import WITHDRAWN, Channel, Confidence, Reaction
from contrepoint.narratives.errors import AnswerWithdrawnError, FutureDayError
from contrepoint.narratives.models import AnswerUse, Claim, CounterArgument, Sighting
from contrepoint.narratives.services.register import standing_claim
from contrepoint.network.models import User
from contrepoint.network.services import record, signed


@transaction.atomic
def report_sighting(
    *,
    claim: Claim,
    seen_on: date,
    about_country: str,
    channel: Channel,
    confidence: Confidence,
    marking: Marking,
    by: User,
    at: datetime,
) -> Sighting:
    """A claim was met. Nobody is named, the reporter neither. Refuses a day to come."""
    if seen_on > localdate(at):
        raise FutureDayError
    claim = standing_claim(claim)
    sighting = Sighting.objects.create(
        claim=claim,
        seen_on=seen_on,
        about_country=about_country,
        channel=channel,
        confidence=confidence,
        marking=tightest((marking, claim.marking)),
        attribution=Attribution.NOBODY,
        author=by,
        country=by.standing.country,
        organisation_id=by.standing.organisation_id,
        written_at=at,
    )
    record(actor=by, action="sighting", object_kind="claim", object_code=claim.code, at=at)
    return sighting


@transaction.atomic
def report_use(
    *,
    answer: CounterArgument,
    used_on: date,
    reaction: Reaction,
    is_firsthand: bool = True,
    by: User,
    at: datetime,
) -> AnswerUse:
    """An answer was used, in its version of now; told again on that day, the last word counts.

    Refuses a day to come, and a reply that was retired or recalled (AnswerWithdrawnError).
    """
    if used_on > localdate(at):
        raise FutureDayError
    answer = CounterArgument.objects.select_for_update().get(pk=answer.pk)
    if answer.state in WITHDRAWN:
        raise AnswerWithdrawnError(answer.code)
    columns = signed(
        marking=tightest((Marking.NETWORK, answer.marking)),
        attribution=Attribution.NOBODY,
        by=by,
        at=at,
    )
    whose = {"author": columns.pop("author")}
    use = settle(
        AnswerUse,
        whose | {"answer": answer, "version": answer.version, "used_on": used_on},
        {
            "reaction": reaction,
            "about_country": by.standing.country,
            "is_firsthand": is_firsthand,
        },
        columns,
    )
    record(actor=by, action="use", object_kind="answer", object_code=answer.code, at=at)
    return use
