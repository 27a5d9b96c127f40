"""Se réunir: who is expected at a workshop, what they say and agree to, who is there."""

from datetime import date
from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contrepoint.common.errors import DomainError
from contrepoint.network.access import may_coordinate, may_keep_the_record
from contrepoint.network.queries import people_to_choose
from contrepoint.web.contributions import hand_in
from contrepoint.web.meet.registration_forms import AnswerForm, ExpectForm
from contrepoint.web.requests import MemberRequest
from contrepoint.workshops.access import (
    may_expect,
    people_to_expect,
    reads_a_list,
    registration_to_answer,
    registration_to_strike,
    workshop_of_members,
    workshop_to_call_roll_at,
    workshop_to_expect_at,
    workshop_to_print_list_of,
)
from contrepoint.workshops.enums import RegistrationState, WorkshopConsentKind, WorkshopState
from contrepoint.workshops.queries import coming_counts, delegations, registration_line
from contrepoint.workshops.services import (
    RegistrationAnswer,
    answer_registration,
    call_roll,
    expect_people,
    note_list_read,
    strike_off,
)


@require_safe
def listing(request: MemberRequest, number: int) -> HttpResponse:
    """Who comes: names for who keeps the list, numbers for the others, and oneself."""
    found = workshop_of_members(request.user, number)
    reads = reads_a_list(request.user)
    listed = delegations(found, request.user)  # of who keeps no list: oneself
    lines = [line for each in listed for line in each.lines]
    if any(not line.is_own for line in lines):
        note_list_read(workshop=found, on_paper=False, by=request.user, at=timezone.now())
    is_open = found.state != WorkshopState.FINAL
    context = {
        "number": number,
        "reads": reads,
        "delegations": listed if reads else [],
        "counts": coming_counts(found),
        "own": next((line for line in lines if line.is_own), None),
        "may_expect": may_expect(request.user) and is_open,
        "may_call_roll": may_keep_the_record(request.user) and is_open and bool(found.days),
        "may_print": may_coordinate(request.user),
    }
    return render(request, "meet/people.html", context)


@require_safe
def printed(request: MemberRequest, number: int) -> HttpResponse:
    """The list on paper, with its warning: for the coordinator alone."""
    found = workshop_to_print_list_of(request.user, number)
    now = timezone.now()
    note_list_read(workshop=found, on_paper=True, by=request.user, at=now)
    context = {
        "number": number,
        "days": found.days,
        "delegations": delegations(found, request.user),
        "at": timezone.localtime(now),
    }
    return render(request, "meet/people_print.html", context)


@require_http_methods(["GET", "POST"])
def expect(request: MemberRequest, number: int) -> HttpResponse:
    """Put down who is expected."""
    found = workshop_to_expect_at(request.user, number)
    offered = people_to_expect(request.user, found)
    keys = {str(key) for key in offered.order_by().values_list("uuid", flat=True)}
    people = [(key, name) for key, name in people_to_choose(request.user) if key in keys]
    form = ExpectForm(request.POST or None, people=people)
    if request.method == "POST" and form.is_valid():
        try:
            added = expect_people(
                workshop=found,
                people=form.cleaned_data["people"],
                by=request.user,
                at=timezone.now(),
            )
        except DomainError as refusal:
            form.add_error("people", str(refusal))
        else:
            text = ngettext(
                "%(n)d person is expected, and is asked on the first page.",
                "%(n)d people are expected, and are asked on their first page.",
                len(added),
            )
            messages.success(request, text % {"n": len(added)})
            return redirect("meet:people", number=number)
    context = {"form": form, "number": number, "has_people": bool(people)}
    return render(request, "meet/expect_form.html", context)


@require_http_methods(["GET", "POST"])
def answer(request: MemberRequest, number: int, code: str) -> HttpResponse:
    """Say whether one comes and what one agrees to; on paper, for who has no account."""
    found = registration_to_answer(request.user, number, code)
    line = registration_line(found, request.user)
    form = AnswerForm(
        request.POST or None,
        for_another=not line.is_own,
        initial={
            "state": "" if line.state == RegistrationState.EXPECTED else line.state,
            "consents": [consent.kind.value for consent in line.consents if consent.since],
        },
    )
    if request.method == "POST" and form.is_valid():
        told = RegistrationAnswer(
            RegistrationState(form.cleaned_data["state"]),
            [WorkshopConsentKind(kind) for kind in form.cleaned_data["consents"]],
        )
        written = partial(answer_registration, registration=found, answer=told)
        if hand_in(request, form, written, receipt_of=found):
            return redirect("meet:people", number=number)
    return render(request, "meet/answer_form.html", {"form": form, "number": number, "line": line})


@require_POST
def strike(request: MemberRequest, number: int, code: str) -> HttpResponse:
    """Take off the list who was put down by mistake and has not answered."""
    found = registration_to_strike(request.user, number, code)
    try:
        strike_off(registration=found, by=request.user, at=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Taken off the list."))
    return redirect("meet:people", number=number)


@require_http_methods(["GET", "POST"])
def roll(request: MemberRequest, number: int) -> HttpResponse:
    """Who is there, day by day. `?jour=2026-11-30` chooses the day."""
    found = workshop_to_call_roll_at(request.user, number)
    day = _day(request.GET.get("jour", ""), found.days)
    if request.method == "POST" and day is not None:
        try:
            count = call_roll(
                workshop=found,
                day=day,
                people=request.POST.getlist("people"),
                by=request.user,
                at=timezone.now(),
            )
        except DomainError as refusal:
            messages.error(request, str(refusal))
        else:
            text = ngettext("%(n)d person was there.", "%(n)d people were there.", count)
            messages.success(request, text % {"n": count})
        return redirect(f"{request.path}?jour={day.isoformat()}")
    note_list_read(workshop=found, on_paper=False, by=request.user, at=timezone.now())
    lines = [line for each in delegations(found, request.user) for line in each.lines]
    context = {
        "number": number,
        "day": day,
        "days": [(each, each.isoformat()) for each in found.days],
        "lines": [line for line in lines if line.state == RegistrationState.COMING],
    }
    return render(request, "meet/roll.html", context)


def _day(asked: str, days: list[date]) -> date | None:
    """The day that was asked for; else today, else the first one."""
    by_name = {day.isoformat(): day for day in days}
    today = timezone.localdate().isoformat()
    return by_name.get(asked) or by_name.get(today) or (days[0] if days else None)
