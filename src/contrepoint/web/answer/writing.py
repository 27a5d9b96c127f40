"""Répondre, writing: a reply to a claim, a reply rewritten."""

from functools import partial
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from contrepoint.common.languages import Language, best_words
from contrepoint.common.markings import Marking
from contrepoint.narratives.access import (
    answer_to_rewrite,
    claim_to_answer,
    claims_visible_to,
)
from contrepoint.narratives.enums import (
    AnswerKind,
    AnswerState,
    Audience,
    Messenger,
    Register,
)
from contrepoint.narratives.queries import (
    MirrorLine,
    answer_as_written,
    avoided_words,
    home_seen_by,
    mirrors_of,
    reference_names,
    remarks_on,
)
from contrepoint.narratives.services import (
    AnswerDraft,
    revise_answer,
    write_answer,
)
from contrepoint.network.access import not_here
from contrepoint.network.queries import country_codes
from contrepoint.web.answer.forms import AnswerForm
from contrepoint.web.contributions import as_written, first_choices, keep
from contrepoint.web.requests import MemberRequest, reading_language

if TYPE_CHECKING:
    from contrepoint.narratives.models import Claim, CounterArgument


@require_http_methods(["GET", "POST"])
def add_answer(request: MemberRequest, code: str) -> HttpResponse:
    """Draft a reply to a claim."""
    claim = claim_to_answer(request.user, code)
    cap = Marking(claim.marking)
    form = AnswerForm(
        request.POST or None,
        user=request.user,
        cap=cap,
        mirrors=_mirrors(request, claim.code),
        references=reference_names(reading_language()),
        countries=country_codes(),
        initial=first_choices(request.user, cap),
    )
    if request.method == "POST" and form.is_valid():
        kept = keep(request, form, partial(write_answer, claim=claim, draft=_answer_draft(form)))
        if kept:
            return _kept(request, form, kept, claim)
    return _answer_page(request, form, claim)


@require_http_methods(["GET", "POST"])
def edit_answer(request: MemberRequest, code: str) -> HttpResponse:
    """Rewrite a reply; what was vouched for becomes a draft again."""
    answer = answer_to_rewrite(request.user, code)
    claim = home_seen_by(request.user, answer)
    if claim is None:
        raise not_here()
    form = AnswerForm(
        request.POST or None,
        user=request.user,
        cap=Marking(claim.marking),
        mirrors=_mirrors(request, claim.code),
        references=reference_names(reading_language()),
        countries=country_codes(),
        stored=_as_written(answer),
    )
    if request.method == "POST" and form.is_valid():
        written = partial(revise_answer, answer=answer, draft=_answer_draft(form))
        kept = keep(request, form, written, receipt_of=answer)
        if kept:
            return _kept(request, form, kept, claim)
    return _answer_page(request, form, claim, answer)


def _kept(request: MemberRequest, form: AnswerForm, code: str, claim: "Claim") -> HttpResponse:
    """To the page of the claim; to the form again where words to avoid stand in what was kept."""
    if avoided_words(form.said(), request.user, reading_language()):
        sentence = _("It is kept. Words to avoid stand in it: see below which, and why.")
        messages.warning(request, sentence)
        return redirect("answer:reply-edit", code=code)
    return redirect("answer:claim", code=claim.code)


def _mirrors(request: MemberRequest, code: str) -> list[MirrorLine]:
    claims = claims_visible_to(request.user).filter(code=code)
    return mirrors_of(claims, request.user, reading_language())


def _answer_page(
    request: MemberRequest,
    form: AnswerForm,
    claim: "Claim",
    answer: "CounterArgument | None" = None,
) -> HttpResponse:
    context = {
        "form": form,
        "claim": claim.code,
        "statement": best_words(claim.statements.all(), reading_language()),
        "code": answer.code if answer else "",
        "begins_a_version": answer is not None and answer.state != AnswerState.DRAFT,
        "remarks": remarks_on(answer) if answer else (),
        "avoided": avoided_words(form.said(), request.user, reading_language()),
    }
    return render(request, "answer/answer_form.html", context)


def _answer_draft(form: AnswerForm) -> AnswerDraft:
    told = form.cleaned_data
    return AnswerDraft(
        kind=AnswerKind(told["kind"]),
        language=Language(told["language"]),
        texts={register: told[register.value] for register in Register},
        mirrors=told["mirrors"],
        references=told["references"],
        rights_basis=told["rights_basis"],
        audience=Audience(told["audience"] or Audience.GENERAL),
        messenger=Messenger(told["messenger"]) if told["messenger"] else None,
        countries=told["countries"],
    )


def _as_written(answer: "CounterArgument") -> dict[str, object]:
    written = answer_as_written(answer)
    return as_written(answer, written.language, written.texts) | {
        "kind": answer.kind,
        "mirrors": written.mirrors,
        "references": written.references,
        "rights_basis": written.rights_basis,
        "audience": answer.audience,
        "messenger": answer.messenger,
        "countries": written.countries,
    }
