"""Répondre, writing: a reply to a claim, a reply rewritten."""

from functools import partial
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.narratives.access import (
    answer_to_rewrite,
    claim_to_answer,
    claims_visible_to,
)
from contrepoint.narratives.enums import (
    AnswerKind,
    AnswerState,
    Register,
)
from contrepoint.narratives.queries import (
    MirrorLine,
    answer_as_written,
    claim_lines,
    home_seen_by,
    mirrors_of,
    reference_names,
)
from contrepoint.narratives.services import (
    AnswerDraft,
    revise_answer,
    write_answer,
)
from contrepoint.network.access import not_here
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
        initial=first_choices(request.user, cap),
    )
    if request.method == "POST" and form.is_valid():
        kept = keep(request, form, partial(write_answer, claim=claim, draft=_answer_draft(form)))
        if kept:
            return redirect("answer:claim", code=claim.code)
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
        stored=_as_written(answer),
    )
    if request.method == "POST" and form.is_valid():
        written = partial(revise_answer, answer=answer, draft=_answer_draft(form))
        kept = keep(request, form, written, receipt_of=answer)
        if kept:
            return redirect("answer:claim", code=claim.code)
    return _answer_page(request, form, claim, answer)


def _mirrors(request: MemberRequest, code: str) -> list[MirrorLine]:
    claims = claims_visible_to(request.user).filter(code=code)
    return mirrors_of(claims, request.user, reading_language())


def _answer_page(
    request: MemberRequest,
    form: AnswerForm,
    claim: "Claim",
    answer: "CounterArgument | None" = None,
) -> HttpResponse:
    seen = claims_visible_to(request.user).filter(pk=claim.pk)
    (line,) = claim_lines(seen, request.user, reading_language())
    context = {
        "form": form,
        "line": line,
        "code": answer.code if answer else "",
        "begins_a_version": answer is not None and answer.state != AnswerState.DRAFT,
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
    )


def _as_written(answer: "CounterArgument") -> dict[str, object]:
    written = answer_as_written(answer)
    return as_written(answer, written.language, written.texts) | {
        "kind": answer.kind,
        "mirrors": written.mirrors,
        "references": written.references,
        "rights_basis": written.rights_basis,
    }
