"""Sentences from the field: proposed by whoever met a claim, taken or set aside by a reviewer."""

from datetime import datetime

from django.db import transaction

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking, tightest
from contrepoint.narratives.enums import FieldVerdict, ProposalState, WordingOrigin
from contrepoint.narratives.errors import OwnSentenceError, WordingTooLongError, WordsMissingError
from contrepoint.narratives.models import Claim, FieldWording, Wording
from contrepoint.narratives.models.claims import WORDING_LENGTH
from contrepoint.narratives.services.register import raise_register, standing_claim
from contrepoint.network.models import User
from contrepoint.network.services import record


@transaction.atomic
def propose_wording(
    *,
    claim: Claim,
    verdict: FieldVerdict,
    language: Language,
    text: str,
    by: User,
    at: datetime,
) -> FieldWording:
    """Say in a sentence of one's own what was reported, and whether it is this claim.

    The message itself is not handed here. The sentence is open to whoever sees the claim, and
    names nobody. Told twice, it is kept once. Refuses no words, and more than 200 characters.
    """
    said = " ".join(text.split())
    if not said:
        raise WordsMissingError
    if len(said) > WORDING_LENGTH:
        raise WordingTooLongError(WORDING_LENGTH)
    claim = standing_claim(claim)
    proposal, is_new = FieldWording.objects.get_or_create(
        claim=claim,
        verdict=verdict,
        language=language,
        text=said,
        defaults={
            "marking": tightest((claim.marking, Marking.NETWORK)),
            "attribution": Attribution.NOBODY,
            "author": by,
            "country": claim.country,  # open to the same people as the claim
            "organisation_id": claim.organisation_id,
            "written_at": at,
        },
    )
    if is_new:
        record(actor=by, action="propose", object_kind="claim", object_code=claim.code, at=at)
    return proposal


@transaction.atomic
def take_wording(*, proposal: FieldWording, text: str, by: User, at: datetime) -> None:
    """Learn from a sentence, as the reviewer puts it; the next message is answered with it.

    Refuses one's own (OwnSentenceError), no words, and more than 200 characters.
    """
    said = " ".join(text.split())
    if not said:
        raise WordsMissingError
    if len(said) > WORDING_LENGTH:
        raise WordingTooLongError(WORDING_LENGTH)
    raise_register()
    proposal = _locked(proposal, by)
    if proposal.state == ProposalState.TAKEN:
        return
    claim, language = proposal.claim, proposal.language
    if proposal.verdict == FieldVerdict.IS_IT:
        proposal.wording, _is_new = Wording.objects.get_or_create(
            claim=claim,
            language=language,
            text=said,
            defaults={"origin": WordingOrigin.CONFIRMED},
        )
    proposal.text, proposal.state = said, ProposalState.TAKEN
    proposal.save(update_fields=["text", "state", "wording"])
    record(actor=by, action="take", object_kind="claim", object_code=claim.code, at=at)


@transaction.atomic
def set_wording_aside(*, proposal: FieldWording, by: User, at: datetime) -> None:
    """Learn nothing from a sentence, or no longer; it can be taken again.

    A wording that came of it goes away, unless it is the library's. Refuses one's own.
    """
    raise_register()
    proposal = _locked(proposal, by)
    made = proposal.wording
    proposal.state, proposal.wording = ProposalState.SET_ASIDE, None
    proposal.save(update_fields=["state", "wording"])
    if made is not None and made.origin == WordingOrigin.CONFIRMED:
        made.delete()
    code = proposal.claim.code
    record(actor=by, action="set_aside", object_kind="claim", object_code=code, at=at)


def _locked(proposal: FieldWording, by: User) -> FieldWording:
    rows = FieldWording.objects.select_for_update(of=("self",)).select_related("claim", "wording")
    found = rows.get(pk=proposal.pk)
    if found.author_id == by.pk:
        raise OwnSentenceError
    return found
