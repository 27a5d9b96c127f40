"""Répondre, the card of a claim in the register: its sentences, and what the field proposes."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.narratives.access import (
    claim_to_report,
    claim_to_weigh,
    claims_visible_to,
    field_wording_to_judge,
    may_keep_register,
    may_weigh,
)
from contrepoint.narratives.enums import FieldVerdict
from contrepoint.narratives.queries import (
    claim_lines,
    field_wording_lines,
    field_wordings_of,
    field_wordings_to_judge,
    priority_of,
    regroupings_of,
    time_line,
    wording_lines,
)
from contrepoint.narratives.services import (
    propose_wording,
    set_wording_aside,
    take_wording,
    weigh_claim,
)
from contrepoint.web.answer.forms import FieldWordingForm, HarmForm
from contrepoint.web.boxes import CHOOSE
from contrepoint.web.contributions import hand_in
from contrepoint.web.pages import page_of, shown_on
from contrepoint.web.requests import MemberRequest, reading_language

if TYPE_CHECKING:
    from contrepoint.narratives.models import Claim

SENTENCES_A_PAGE = 24


@require_safe
def card(request: MemberRequest, code: str) -> HttpResponse:
    """The sentences by which a claim is recognised."""
    return _card_page(request, claim_to_report(request.user, code))


@require_http_methods(["POST"])
def propose(request: MemberRequest, code: str) -> HttpResponse:
    """Say that what was reported is this claim, or is not."""
    claim = claim_to_report(request.user, code)
    form = FieldWordingForm(request.POST)
    if form.is_valid():
        told = form.cleaned_data
        written = partial(
            propose_wording,
            claim=claim,
            verdict=FieldVerdict(told["verdict"]),
            language=Language(told["language"]),
            text=told["text"],
        )
        if hand_in(request, form, written, receipt_of=claim, beside="text"):
            messages.success(
                request, _("A reviewer reads your sentence before it is learned from.")
            )
            return redirect("answer:register-card", code=code)
    return _card_page(request, claim, form)


def _card_page(
    request: MemberRequest, claim: "Claim", form: FieldWordingForm | None = None
) -> HttpResponse:
    user, language = request.user, reading_language()
    (line,) = claim_lines(claims_visible_to(user).filter(pk=claim.pk), user, language)
    context = {
        "line": line,
        "wordings": wording_lines(claim),
        "field_wordings": field_wordings_of(claim, user, language),
        "form": form or FieldWordingForm(initial={"language": language}),
        "keeps_register": may_keep_register(user),
        "regroupings": regroupings_of(claim, user),
        "priority": priority_of(claim, user, timezone.localdate()),
        "time_line": time_line(claim, user, timezone.localdate()),
        "harm_form": HarmForm(initial={"harm": claim.harm}) if may_weigh(user, claim) else None,
    }
    return render(request, "answer/register_card.html", context)


@require_POST
def weigh(request: MemberRequest, code: str) -> HttpResponse:
    """Say how much harm a claim does."""
    claim = claim_to_weigh(request.user, code)
    form = HarmForm(request.POST)
    if form.is_valid():
        weigh_claim(claim=claim, harm=form.cleaned_data["harm"], by=request.user, at=timezone.now())
        messages.success(request, _("Kept: how much harm it does."))
    else:
        messages.error(request, str(CHOOSE["required"]))
    return redirect("answer:register-card", code=code)


@require_safe
def sentences(request: MemberRequest) -> HttpResponse:
    """The sentences from the field that wait for the reader's decision."""
    rows = field_wordings_to_judge(request.user)
    page = page_of(request, rows, SENTENCES_A_PAGE)
    shown = shown_on(page, rows)
    lines = field_wording_lines(shown, request.user, reading_language())
    return render(request, "answer/sentences.html", {"page": page, "lines": lines})


@require_POST
def judge(request: MemberRequest, number: int) -> HttpResponse:
    """Learn from a sentence, as it was put now, or set it aside."""
    proposal = field_wording_to_judge(request.user, number)
    steps: dict[str, Callable[..., None]] = {
        "take": partial(take_wording, text=request.POST.get("text", "")),
        "aside": set_wording_aside,
    }
    step = steps.get(request.POST.get("step", ""))
    if step is None:
        raise Http404
    try:
        step(proposal=proposal, by=request.user, at=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        proposal.refresh_from_db()
        state = proposal.get_state_display()
        messages.success(request, _("Noted: the sentence is now “%(state)s”.") % {"state": state})
    if request.POST.get("from") == "list":
        return redirect("answer:sentences")
    return redirect("answer:register-card", code=proposal.claim.code)
