"""Se réunir: minutes, from the draft to the lock, and the receipts of what was locked."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contrepoint.common.attribution import Attribution
from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language, Words
from contrepoint.network.access import not_here, the_one
from contrepoint.web.contributions import hand_in
from contrepoint.web.meet.minutes_forms import (
    CheckForm,
    LineAmendmentForm,
    ReasonGivenForm,
    UnlockForm,
    WindowForm,
    reason_given,
)
from contrepoint.web.requests import MemberRequest, reading_language
from contrepoint.web.steps import take
from contrepoint.workshops.access import (
    line_amendment_to_decide,
    lock_visible,
    meeting_to_minute,
    meeting_visible,
    minutes_to_amend,
    minutes_to_lock,
    minutes_to_unlock,
    minutes_visible,
    minutes_visible_to,
)
from contrepoint.workshops.enums import AmendmentStep, LineDeed, LockFinding, MinutesState
from contrepoint.workshops.errors import ReasonMissingError, WindowDayError
from contrepoint.workshops.queries import (
    check_lock,
    draft_card,
    draft_of,
    lock_lines,
    minutes_card,
)
from contrepoint.workshops.services import (
    Reason,
    accept_line_amendment,
    decline_line_amendment,
    lock_minutes,
    move_window,
    open_minutes,
    propose_line_amendment,
    unlock_minutes,
)

if TYPE_CHECKING:
    from contrepoint.workshops.models import Minutes, MinutesLine

DAYS_TO_AMEND = 7


def _first_last_day() -> dict[str, object]:
    return {"amend_until": timezone.localdate() + timedelta(days=DAYS_TO_AMEND)}


@require_http_methods(["GET", "POST"])
def draft(request: MemberRequest, number: int, position: int | None = None) -> HttpResponse:
    """The record as minutes would hold it; whoever keeps the record opens them from here."""
    user = request.user
    if request.method == "POST":
        workshop, session = meeting_to_minute(user, number, position)
    else:
        workshop, session = meeting_visible(user, number, position)
    stored = minutes_visible_to(user).filter(workshop=workshop, session=session).first()
    if stored is not None:
        return redirect("meet:minutes", code=stored.code)
    form = WindowForm(request.POST or None, initial=_first_last_day())
    if request.method == "POST" and form.is_valid():
        written = partial(
            open_minutes,
            workshop=workshop,
            session=session,
            amend_until=form.cleaned_data["amend_until"],
        )
        if kept := hand_in(request, form, written, beside="amend_until"):
            return redirect("meet:minutes", code=kept)
    card = draft_card(draft_of(workshop, session), workshop, session, user)
    return render(request, "meet/minutes.html", {"card": card, "window_form": form})


def _page(request: MemberRequest, found: "Minutes", **forms: object) -> HttpResponse:
    card = minutes_card(found, request.user, reading_language(), today=timezone.localdate())
    context = {
        "card": card,
        "window_form": WindowForm(initial={"amend_until": found.amend_until}),
        "unlock_form": UnlockForm(initial=_first_last_day()),
        "reason_form": ReasonGivenForm(auto_id=False),
        "is_early": bool(card.amend_until and card.amend_until >= timezone.localdate()),
    }
    return render(request, "meet/minutes.html", context | forms)


@require_safe
def minutes(request: MemberRequest, code: str) -> HttpResponse:
    """Minutes: their lines, what is proposed of them, their locks."""
    return _page(request, minutes_visible(request.user, code))


@require_POST
def window(request: MemberRequest, code: str) -> HttpResponse:
    """Set another last day for amendments."""
    found = minutes_to_lock(request.user, code)
    form = WindowForm(request.POST)
    if form.is_valid():
        written = partial(move_window, minutes=found, amend_until=form.cleaned_data["amend_until"])
        if hand_in(request, form, written, receipt_of=found, beside="amend_until"):
            return redirect("meet:minutes", code=code)
    return _page(request, found, window_form=form)


@require_POST
def lock(request: MemberRequest, code: str) -> HttpResponse:
    """Lock minutes; the receipt is shown."""
    found = minutes_to_lock(request.user, code)
    take(request, {"lock": lock_minutes}, "lock", minutes=found)
    if found.state != MinutesState.LOCKED:
        return redirect("meet:minutes", code=code)
    receipt_code = found.locks.get(lifted_at=None).code
    return redirect("meet:receipt", code=receipt_code)


@require_POST
def unlock(request: MemberRequest, code: str) -> HttpResponse:
    """Open locked minutes again, for a reason."""
    found = minutes_to_unlock(request.user, code)
    form = UnlockForm(request.POST)
    if form.is_valid():
        written = partial(
            unlock_minutes,
            minutes=found,
            amend_until=form.cleaned_data["amend_until"],
            reason=_reason(form),
        )
        beside = {WindowDayError: "amend_until", ReasonMissingError: "reason"}
        if hand_in(request, form, written, receipt_of=found, beside=beside):
            return redirect("meet:minutes", code=code)
    return _page(request, found, unlock_form=form)


def _reason(form: ReasonGivenForm) -> Reason:
    return Reason(form.cleaned_data["reason"], Language(form.cleaned_data["language"]))


def _line_of(minutes: "Minutes", line: int) -> "MinutesLine":
    return the_one(minutes.lines.filter(pk=line, lock=None, is_struck=False))


@require_http_methods(["GET", "POST"])
def amend(request: MemberRequest, code: str, line: int) -> HttpResponse:
    """Propose other words for a line, to strike it out, or one line more after it."""
    found = minutes_to_amend(request.user, code)
    chosen = _line_of(found, line)
    form = LineAmendmentForm(
        request.POST or None, user=request.user, initial={"wording": chosen.text}
    )
    if request.method == "POST" and form.is_valid():
        written = partial(
            propose_line_amendment,
            line=chosen,
            deed=LineDeed(form.cleaned_data["deed"]),
            wording=form.cleaned_data["wording"],
            reason=_reason(form),
            attribution=Attribution(form.cleaned_data["attribution"]),
        )
        beside = {ReasonMissingError: "reason", DomainError: "wording"}
        if hand_in(request, form, written, beside=beside):
            return redirect("meet:minutes", code=code)
    context = {
        "form": form,
        "code": code,
        "line": line,
        "words": Words(chosen.text, chosen.language),
    }
    return render(request, "meet/line_amendment_form.html", context)


STEPS: dict[str, Callable[..., object]] = {AmendmentStep.ACCEPT: accept_line_amendment}


@require_POST
def decide(request: MemberRequest, code: str, step: str) -> HttpResponse:
    """Accept an amendment to a line, or decline it with a reason."""
    found = line_amendment_to_decide(request.user, code)
    of = found.line.minutes
    steps = dict(STEPS)
    if step == AmendmentStep.DECLINE:
        why = reason_given(request)
        steps[step] = partial(decline_line_amendment, why=why)
    take(request, steps, step, amendment=found)
    return redirect("meet:minutes", code=of.code)


@require_http_methods(["GET", "POST"])
def receipt(request: MemberRequest, code: str) -> HttpResponse:
    """The receipt of a lock, to be printed and checked."""
    found = lock_visible(request.user, code)
    form = CheckForm(request.POST or None)
    finding: LockFinding | None = None
    if request.method == "POST" and form.is_valid():
        finding = check_lock(found, form.cleaned_data["digest"])
    line = next(iter(lock_lines(request.user, pk=found.pk)), None)
    if line is None:
        raise not_here()
    context = {
        "lock": line,
        "form": form,
        "finding": finding.value if finding else "",
        "workshop_number": line.workshop_number,
    }
    return render(request, "meet/receipt.html", context)
