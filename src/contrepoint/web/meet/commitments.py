"""Se réunir: a promise made aloud is written into a session's record."""

from functools import partial

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.network.queries import people_to_choose
from contrepoint.web.contributions import first_choices, keep
from contrepoint.web.meet.forms import CommitmentForm
from contrepoint.web.meet.record import begun_with_note, widest_marking
from contrepoint.web.requests import MemberRequest
from contrepoint.workshops.access import session_to_write_in
from contrepoint.workshops.enums import CommitmentKind
from contrepoint.workshops.errors import OwnerShutOutError
from contrepoint.workshops.services import CommitmentPlan, add_commitment


@require_http_methods(["GET", "POST"])
def add(request: MemberRequest, number: int, position: int) -> HttpResponse:
    """Write a commitment into a session."""
    found = session_to_write_in(request.user, number, position)
    begun = begun_with_note(request, "promise", widest_marking(found))
    cap = begun.cap
    form = CommitmentForm(
        request.POST or None,
        user=request.user,
        cap=cap,
        people=people_to_choose(request.user),
        initial={"kind": CommitmentKind.PROJECT} | first_choices(request.user, cap) | begun.initial,
    )
    if request.method == "POST" and form.is_valid():
        written = partial(add_commitment, session=found, plan=_plan(form), note=begun.note)
        kept = keep(
            request,
            form,
            written,
            beside={OwnerShutOutError: "marking", DomainError: "promise"},
        )
        if kept:
            return redirect("act:commitment", code=kept)
    context = {"form": form, "number": number, "position": position, "note": begun.note}
    return render(request, "meet/commitment_form.html", context)


def _plan(form: CommitmentForm) -> CommitmentPlan:
    told = form.cleaned_data
    return CommitmentPlan(
        kind=CommitmentKind(told["kind"]),
        language=Language(told["language"]),
        promise=told["promise"],
        evidence=told["evidence"],
        owners=told["owners"],
        due_on=told["due_on"],
    )
