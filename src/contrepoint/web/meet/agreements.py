"""Se réunir: decisions and joint statements, who stands where, amendments, translations."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
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
    DeadlineForm,
    StandForm,
    TranslationForm,
)
from contrepoint.web.meet.minutes_forms import ReasonGivenForm, reason_given
from contrepoint.web.meet.record import begun_with_note, widest_marking
from contrepoint.web.requests import MemberRequest, reading_language
from contrepoint.web.steps import take
from contrepoint.workshops.access import (
    agreement_to_run,
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
    close_agreement,
    decline_amendment,
    propose_amendment,
    set_deadline,
    take_stand,
    translate_agreement,
)

if TYPE_CHECKING:
    from contrepoint.workshops.models import Agreement

STEPS: dict[str, Callable[..., object]] = {AmendmentStep.ACCEPT: accept_amendment}


@require_http_methods(["GET", "POST"])
def add(request: MemberRequest, number: int, position: int) -> HttpResponse:
    """Put down a decision, or the draft of a joint statement."""
    found = session_to_keep(request.user, number, position)
    begun = begun_with_note(request, "text", widest_marking(found))
    cap = begun.cap
    form = AgreementForm(
        request.POST or None,
        user=request.user,
        cap=cap,
        initial={"kind": AgreementKind.DECISION} | first_choices(request.user, cap) | begun.initial,
    )
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        written = partial(
            add_agreement,
            session=found,
            kind=AgreementKind(told["kind"]),
            text=told["text"],
            language=Language(told["language"]),
            note=begun.note,
        )
        kept = keep(request, form, written, beside="text")
        if kept:
            return redirect("meet:agreement", code=kept)
    context = {"form": form, "number": number, "position": position, "note": begun.note}
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
    return _page(request, found, form=form)


def _page(request: MemberRequest, found: "Agreement", **forms: object) -> HttpResponse:
    cap = Marking(found.marking)
    today = timezone.localdate()
    context = {
        "card": agreement_card(found, request.user, reading_language()),
        "form": StandForm(
            user=request.user,
            cap=cap,
            for_organisation=found.kind == AgreementKind.STATEMENT,
            initial=first_choices(request.user, cap),
        ),
        "day_form": DeadlineForm(initial={"say_until": found.say_until}),
        "reason_form": ReasonGivenForm(auto_id=False),
        "is_past": found.say_until is not None and found.say_until < today,
    }
    return render(request, "meet/agreement.html", context | forms)


@require_POST
def deadline(request: MemberRequest, code: str) -> HttpResponse:
    """Set the last day on which one can say where one stands."""
    found = agreement_to_run(request.user, code)
    form = DeadlineForm(request.POST)
    if form.is_valid():
        written = partial(set_deadline, agreement=found, say_until=form.cleaned_data["say_until"])
        if hand_in(request, form, written, receipt_of=found, beside="say_until"):
            return redirect("meet:agreement", code=code)
    return _page(request, found, day_form=form)


@require_POST
def close(request: MemberRequest, code: str) -> HttpResponse:
    """Close a text for good; the receipt is shown."""
    found = agreement_to_run(request.user, code)
    try:
        lock = close_agreement(agreement=found, by=request.user, at=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("meet:agreement", code=code)
    messages.success(request, _("Kept. Receipt: %(code)s.") % {"code": lock.code})
    return redirect("meet:receipt", code=lock.code)


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
    """Accept an amendment, or decline it with a reason."""
    found = amendment_to_decide(request.user, code)
    steps = dict(STEPS)
    if step == AmendmentStep.DECLINE:
        steps[step] = partial(decline_amendment, why=reason_given(request))
    take(request, steps, step, amendment=found)
    return redirect("meet:agreement", code=found.agreement.code)
