"""Répondre, writing: a claim described, rewritten, put in another language."""

from functools import partial
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.narratives.access import (
    claim_to_rewrite,
    claim_to_translate,
    claim_to_vouch_for,
    claims_visible_to,
    may_write,
)
from contrepoint.narratives.enums import (
    AimedAt,
    Appeal,
    ClaimKind,
    Extremism,
    Sensitivity,
    Theme,
)
from contrepoint.narratives.queries import (
    claim_as_written,
    claim_card,
    claim_lines,
    claim_words_in,
    in_code_order,
)
from contrepoint.narratives.services import (
    ClaimDraft,
    revise_claim,
    translate_claim,
    vouch_for_claim,
    write_claim,
)
from contrepoint.network.access import not_here
from contrepoint.web.answer.forms import ClaimForm, TranslationForm, claim_choices
from contrepoint.web.choices import Choices
from contrepoint.web.contributions import choices_made, first_choices, hand_in, keep
from contrepoint.web.meet.record import begun_with_note, cap_of_claim
from contrepoint.web.requests import MemberRequest, reading_language
from contrepoint.workshops.services import make_claim

if TYPE_CHECKING:
    from contrepoint.narratives.models import Claim


@require_http_methods(["GET", "POST"])
def add_claim(request: MemberRequest) -> HttpResponse:
    """Describe a claim that the register does not hold. `?note=` begins it with a note."""
    if not may_write(request.user):
        raise not_here()
    begun = begun_with_note(request, "statement")
    form = ClaimForm(
        request.POST or None,
        user=request.user,
        cap=begun.cap,
        claims=_others(request),
        initial=first_choices(request.user, begun.cap) | begun.initial,
    )
    if request.method == "POST" and form.is_valid():
        draft = _draft(form)
        written = partial(write_claim, draft=draft)
        if begun.note:
            written = partial(make_claim, note=begun.note, draft=draft)
        kept = keep(request, form, written)
        if kept:
            return redirect("answer:claim", code=kept)
    return render(request, "answer/claim_form.html", {"form": form, "note": begun.note})


@require_http_methods(["GET", "POST"])
def edit_claim(request: MemberRequest, code: str) -> HttpResponse:
    """Rewrite a claim; what it said before stays in its history."""
    claim = claim_to_rewrite(request.user, code)
    form = ClaimForm(
        request.POST or None,
        user=request.user,
        cap=cap_of_claim(request, claim),
        claims=_others(request, claim.code),
        may_sign=claim.author_id in {None, request.user.pk},
        stored=_as_written(claim, request),
    )
    if request.method == "POST" and form.is_valid():
        written = partial(revise_claim, claim=claim, draft=_draft(form))
        if keep(request, form, written, receipt_of=claim):
            return redirect("answer:claim", code=claim.code)
    return render(request, "answer/claim_form.html", {"form": form, "code": claim.code})


@require_http_methods(["GET", "POST"])
def edit_translation(request: MemberRequest, code: str, tongue: str) -> HttpResponse:
    """Put a claim in another language, beside the original."""
    claim = claim_to_translate(request.user, code)
    card = claim_card(claim, request.user, reading_language())
    original = card.languages[0]
    if tongue not in Language.values or tongue == original.language:
        raise Http404
    form = TranslationForm(request.POST or None, stored=claim_words_in(claim, tongue))
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        written = partial(
            translate_claim,
            claim=claim,
            language=Language(tongue),
            statement=told["statement"],
            grievance=told["grievance"],
        )
        if hand_in(request, form, written, receipt_of=claim, beside="statement"):
            return redirect("answer:claim", code=claim.code)
    context = {"form": form, "line": card.line, "original": original, "into": Language(tongue)}
    return render(request, "answer/translation_form.html", context)


@require_POST
def vouch(request: MemberRequest, code: str, tongue: str) -> HttpResponse:
    """Say that a claim's translation says what its original says."""
    claim = claim_to_vouch_for(request.user, code)
    if tongue not in Language.values:
        raise Http404
    try:
        vouch_for_claim(claim=claim, language=Language(tongue), by=request.user, at=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Kept: this translation is vouched for."))
    return redirect("answer:claim", code=claim.code)


def _others(request: MemberRequest, code: str = "") -> Choices:
    """The claims that may mirror this one."""
    known = in_code_order(claims_visible_to(request.user).exclude(code=code))
    return claim_choices(claim_lines(known, request.user, reading_language()))


def _draft(form: ClaimForm) -> ClaimDraft:
    told = form.cleaned_data
    return ClaimDraft(
        kind=ClaimKind(told["kind"]),
        language=Language(told["language"]),
        statement=told["statement"],
        extremisms=[Extremism(value) for value in told["extremisms"]],
        themes=[Theme(value) for value in told["themes"]],
        grievance=told["grievance"],
        mirrors=told["mirrors"],
        wordings=form.wordings(),
        appeal=Appeal(told["appeal"]) if told["appeal"] else None,
        aimed_at=AimedAt(told["aimed_at"]) if told["aimed_at"] else None,
        sensitivity=Sensitivity(told["sensitivity"] or Sensitivity.ORDINARY),
    )


def _as_written(claim: "Claim", request: MemberRequest) -> dict[str, object]:
    written = claim_as_written(claim, request.user)
    told = {
        Extremism.DAESH: claim.is_of_daesh,
        Extremism.SUPREMACIST: claim.is_of_supremacists,
    }
    return choices_made(claim, written.language) | {
        "statement": written.statement,
        "grievance": written.grievance,
        "kind": claim.kind,
        "extremisms": [which.value for which, is_so in told.items() if is_so],
        "themes": written.themes,
        "mirrors": written.mirrors,
        "appeal": claim.appeal,
        "aimed_at": claim.aimed_at,
        "sensitivity": claim.sensitivity,
    }
