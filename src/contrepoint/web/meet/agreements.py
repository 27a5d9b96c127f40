"""Se réunir: decisions and joint statements, who stands where, amendments, translations."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from contrepoint.common.attribution import Attribution
from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.network.access import may_take_notes, not_here
from contrepoint.web.contributions import first_choices, hand_in, keep
from contrepoint.web.meet.forms import (
    AgreementForm,
    AmendmentForm,
    StandForm,
    TranslationForm,
)
from contrepoint.web.meet.record import widest_marking
from contrepoint.web.requests import MemberRequest, reading_language
from contrepoint.web.steps import take
from contrepoint.workshops.access import (
    agreement_visible,
    amendment_to_decide,
    session_to_keep,
)
from contrepoint.workshops.enums import AgreementKind, AmendmentStep, Position
from contrepoint.workshops.errors import ReasonMissingError
from contrepoint.workshops.queries import agreement_card, agreement_original
from contrepoint.workshops.services import (
    StandTaken,
    accept_amendment,
    add_agreement,
    decline_amendment,
    propose_amendment,
    take_stand,
    translate_agreement,
)

if TYPE_CHECKING:
    from contrepoint.workshops.models import Agreement

STEPS: dict[str, Callable[..., None]] = {
    AmendmentStep.ACCEPT: accept_amendment,
    AmendmentStep.DECLINE: decline_amendment,
}


@require_http_methods(["GET", "POST"])
def add(request: MemberRequest, number: int, position: int) -> HttpResponse:
    """Put down a decision, or the draft of a joint statement."""
    found = session_to_keep(request.user, number, position)
    cap = widest_marking(found)
    form = AgreementForm(
        request.POST or None,
        user=request.user,
        cap=cap,
        initial={"kind": AgreementKind.DECISION} | first_choices(request.user, cap),
    )
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        written = partial(
            add_agreement,
            session=found,
            kind=AgreementKind(told["kind"]),
            text=told["text"],
            language=Language(told["language"]),
        )
        kept = keep(request, form, written, beside="text")
        if kept:
            return redirect("meet:agreement", code=kept)
    context = {"form": form, "number": number, "position": position}
    return render(request, "meet/agreement_form.html", context)


def _to_write_on(request: MemberRequest, code: str) -> "Agreement":
    found = agreement_visible(request.user, code)
    if not may_take_notes(request.user):
        raise not_here()
    return found


@require_http_methods(["GET", "POST"])
def agreement(request: MemberRequest, code: str) -> HttpResponse:
    """One decision or joint statement, and where one stands on it."""
    found = agreement_visible(request.user, code)
    cap = Marking(found.marking)
    form = StandForm(
        request.POST or None,
        user=request.user,
        cap=cap,
        for_organisation=found.kind == AgreementKind.STATEMENT,
        initial=first_choices(request.user, cap),
    )
    if request.method == "POST" and form.is_valid():
        written = partial(take_stand, agreement=found, stand=_stand(form))
        kept = keep(
            request,
            form,
            written,
            receipt_of=found,
            beside={ReasonMissingError: "reason", DomainError: "position"},
        )
        if kept:
            return redirect("meet:agreement", code=code)
    card = agreement_card(found, request.user, reading_language())
    return render(request, "meet/agreement.html", {"card": card, "form": form})


def _stand(form: StandForm) -> StandTaken:
    told = form.cleaned_data
    return StandTaken(
        position=Position(told["position"]),
        language=Language(told["language"]),
        reason=told["reason"],
        may_be_printed=told["may_be_printed"],
    )


@require_http_methods(["GET", "POST"])
def amend(request: MemberRequest, code: str) -> HttpResponse:
    """Propose another wording."""
    found = _to_write_on(request, code)
    original = agreement_original(found)
    form = AmendmentForm(
        request.POST or None,
        user=request.user,
        initial={"wording": original.text} | first_choices(request.user),
    )
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        written = partial(
            propose_amendment,
            agreement=found,
            wording=told["wording"],
            reason=told["reason"],
            language=Language(told["language"]),
            attribution=Attribution(told["attribution"]),
        )
        kept = hand_in(request, form, written, beside="wording")
        if kept:
            return redirect("meet:agreement", code=code)
    context = {"form": form, "code": code, "original": original}
    return render(request, "meet/amendment_form.html", context)


@require_http_methods(["GET", "POST"])
def translate(request: MemberRequest, code: str) -> HttpResponse:
    """Give the text in another language."""
    found = _to_write_on(request, code)
    original = agreement_original(found)
    language = reading_language()
    form = TranslationForm(
        request.POST or None,
        written_in=original.language,
        initial={"language": language} if language != original.language else {},
    )
    if request.method == "POST" and form.is_valid():
        written = partial(
            translate_agreement,
            agreement=found,
            text=form.cleaned_data["text"],
            language=Language(form.cleaned_data["language"]),
        )
        kept = hand_in(request, form, written, receipt_of=found, beside="text")
        if kept:
            return redirect("meet:agreement", code=code)
    context = {"form": form, "code": code, "original": original}
    return render(request, "meet/translation_form.html", context)


@require_POST
def decide(request: MemberRequest, code: str, step: str) -> HttpResponse:
    """Accept or decline an amendment."""
    found = amendment_to_decide(request.user, code)
    take(request, STEPS, step, amendment=found)
    return redirect("meet:agreement", code=found.agreement.code)
