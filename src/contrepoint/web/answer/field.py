"""Répondre, what comes back: a claim was met, an answer was used."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from contrepoint.common.errors import DomainError
from contrepoint.common.markings import Marking
from contrepoint.narratives.access import (
    answer_to_report,
    claim_to_report,
    claims_visible_to,
    may_write,
)
from contrepoint.narratives.enums import Channel, Confidence, Reaction
from contrepoint.narratives.services import report_sighting, report_use
from contrepoint.network.queries import country_codes
from contrepoint.web.answer.forms import SightingForm
from contrepoint.web.answer.views import claim_page
from contrepoint.web.requests import MemberRequest


@require_POST
def sighting(request: MemberRequest, code: str) -> HttpResponse:
    """A claim was met."""
    claim = claim_to_report(request.user, code)
    form = SightingForm(
        request.POST,
        user=request.user,
        countries=country_codes(),
        cap=Marking(claim.marking),
    )
    if form.is_valid():
        told = form.cleaned_data
        try:
            report_sighting(
                claim=claim,
                seen_on=told["seen_on"],
                about_country=told["about_country"],
                channel=Channel(told["channel"]),
                confidence=Confidence(told["confidence"]),
                marking=Marking(told["marking"]),
                by=request.user,
                at=timezone.now(),
            )
        except DomainError as refusal:
            form.add_error("seen_on", str(refusal))
        else:
            messages.success(request, _("Kept: this claim was met. Thank you."))
            return redirect("answer:claim", code=code)
    return claim_page(request, claim, sighting_form=form)


@require_POST
def use(request: MemberRequest, code: str) -> HttpResponse:
    """An answer was used today."""
    answer = answer_to_report(request.user, code)
    reaction = request.POST.get("reaction", "")
    now = timezone.now()
    try:
        report_use(
            answer=answer,
            used_on=timezone.localdate(now),
            reaction=Reaction(reaction) if reaction in Reaction.values else Reaction.UNKNOWN,
            is_firsthand="told" not in request.POST,
            by=request.user,
            at=now,
        )
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("answer:vetting", code=code)
    messages.success(request, _("Kept: you used this reply today. Thank you."))
    if reaction == Reaction.OBJECTED and may_write(request.user):
        return redirect("answer:objection", code=code)
    return _to_first_claim(request, answer.pk)


def _to_first_claim(request: MemberRequest, answer_pk: int) -> HttpResponse:
    claim = claims_visible_to(request.user).filter(answers=answer_pk).order_by("code").first()
    return redirect("answer:claim", code=claim.code) if claim else redirect("answer:claims")
