"""Agir: one gives one's word to the very words of a commitment, or agrees on others."""

from functools import partial
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.web.act.forms import PaperForm, TermsForm
from contrepoint.web.contributions import hand_in, refuse
from contrepoint.web.requests import MemberRequest, reading_language
from contrepoint.web.steps import tell_state
from contrepoint.workshops.access import commitment_to_confirm, commitment_to_renegotiate, may_mend
from contrepoint.workshops.enums import CommitmentPart
from contrepoint.workshops.errors import DayToComeError, ReasonMissingError
from contrepoint.workshops.queries import commitment_lines, originals_of, word_to_give
from contrepoint.workshops.services import (
    Reason,
    Terms,
    confirm_on_paper,
    renegotiate_commitment,
)

if TYPE_CHECKING:
    from contrepoint.workshops.models import Commitment


@require_http_methods(["GET", "POST"])
def word(request: MemberRequest, code: str) -> HttpResponse:
    """The exact words, and one button; who coordinates records the signed paper of the others."""
    found = commitment_to_confirm(request.user, code)
    told = word_to_give(found, request.user)
    form = PaperForm(
        request.POST or None,
        people=told.on_paper,
        initial={
            "owners": [key for key, _name in told.on_paper],
            "signed_on": timezone.localdate(),
        },
    )
    if request.method == "POST" and form.is_valid():
        try:
            confirm_on_paper(
                commitment=found,
                owners=form.cleaned_data["owners"],
                signed_on=form.cleaned_data["signed_on"],
                by=request.user,
                at=timezone.now(),
            )
        except DomainError as refusal:
            refuse(form, refusal, {DayToComeError: "signed_on", DomainError: "owners"})
        else:
            tell_state(request, found)
            return redirect("act:commitment-word", code=code)
    (line,) = commitment_lines(request.user, reading_language(), pk=found.pk)
    context = {
        "word": told,
        "line": line,
        "may_mend": may_mend(request.user, found),
        "form": form,
    }
    return render(request, "act/word.html", context)


@require_http_methods(["GET", "POST"])
def renegotiate(request: MemberRequest, code: str) -> HttpResponse:
    """Agree on other words or another day: what was agreed before stays beside."""
    found = commitment_to_renegotiate(request.user, code)
    form = TermsForm(request.POST or None, stored=_as_agreed(found))
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        language = Language(told["language"])
        written = partial(
            renegotiate_commitment,
            commitment=found,
            terms=Terms(language, told["promise"], told["place"], told["evidence"], told["due_on"]),
            reason=Reason(told["reason"], language),
        )
        beside = {ReasonMissingError: "reason", DomainError: "promise"}
        if hand_in(request, form, written, receipt_of=found, beside=beside):
            return redirect("act:commitment", code=code)
    context = {"code": code, "form": form}
    return render(request, "act/terms_form.html", context)


def _as_agreed(commitment: "Commitment") -> dict[str, object]:
    said = originals_of(commitment)
    promise = said.get(CommitmentPart.PROMISE)
    return {part.value: row.text for part, row in said.items()} | {
        "due_on": commitment.due_on,
        "language": promise.language if promise else reading_language(),
    }
