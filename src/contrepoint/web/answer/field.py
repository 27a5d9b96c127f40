"""Répondre, what comes back: a claim was met, an answer was used, a version was reviewed."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.narratives.access import (
    answer_to_report,
    answer_to_review,
    answer_to_submit,
    claim_to_report,
    claims_visible_to,
    may_write,
)
from contrepoint.narratives.enums import Channel, Confidence, Gate, Reaction, Verdict
from contrepoint.narratives.services import (
    report_sighting,
    report_use,
    review_answer,
    submit_for_review,
)
from contrepoint.network.queries import country_codes
from contrepoint.web.answer.forms import ReviewForm, SightingForm
from contrepoint.web.answer.views import claim_page
from contrepoint.web.requests import MemberRequest, reading_language


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
    report_use(
        answer=answer,
        used_on=timezone.localdate(now),
        reaction=Reaction(reaction) if reaction in Reaction.values else Reaction.UNKNOWN,
        is_firsthand="told" not in request.POST,
        by=request.user,
        at=now,
    )
    messages.success(request, _("Kept: you used this reply today. Thank you."))
    if reaction == Reaction.OBJECTED and may_write(request.user):
        return redirect("answer:objection", code=code)
    return _to_first_claim(request, answer.pk)


@require_POST
def submit(request: MemberRequest, code: str) -> HttpResponse:
    """Hand an answer in for review."""
    answer = answer_to_submit(request.user, code)
    try:
        submit_for_review(answer=answer, by=request.user, at=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Handed in: two reviewers, content and rights, see it now."))
    return _to_first_claim(request, answer.pk)


@require_POST
def review(request: MemberRequest, code: str, gate: str) -> HttpResponse:
    """Say what one thinks of the version in review."""
    if gate not in Gate.values:
        raise Http404
    answer = answer_to_review(request.user, code, Gate(gate))
    form = ReviewForm(request.POST)
    if form.is_valid():
        try:
            review_answer(
                answer=answer,
                gate=Gate(gate),
                verdict=Verdict(form.cleaned_data["verdict"]),
                remark=form.cleaned_data["remark"],
                language=Language(reading_language()),
                by=request.user,
                at=timezone.now(),
            )
        except DomainError as refusal:
            form.add_error("remark", str(refusal))
        else:
            messages.success(request, _("Your review is kept."))
            return _to_first_claim(request, answer.pk)
    claim = claims_visible_to(request.user).filter(answers=answer).order_by("code").first()
    if claim is None:
        raise Http404
    return claim_page(request, claim, review_form=form)


def _to_first_claim(request: MemberRequest, answer_pk: int) -> HttpResponse:
    claim = claims_visible_to(request.user).filter(answers=answer_pk).order_by("code").first()
    return redirect("answer:claim", code=claim.code) if claim else redirect("answer:claims")
