"""Se réunir: a workshop is opened, rewritten, moved on."""

from collections.abc import Callable
from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from contrepoint.common.errors import DomainError
from contrepoint.common.markings import Marking
from contrepoint.network.access import may_coordinate, not_here
from contrepoint.network.queries import country_codes
from contrepoint.web.choices import zones_of
from contrepoint.web.contributions import hand_in
from contrepoint.web.meet.forms import WorkshopForm
from contrepoint.web.requests import MemberRequest
from contrepoint.web.steps import take
from contrepoint.workshops.access import workshop_to_run
from contrepoint.workshops.enums import WorkshopKind, WorkshopStep
from contrepoint.workshops.queries import earlier_workshops
from contrepoint.workshops.services import (
    WorkshopPlan,
    begin_workshop,
    correct_report,
    finish_workshop,
    open_workshop,
    review_report,
    revise_workshop,
    write_report,
)

STEPS: dict[str, Callable[..., None]] = {
    WorkshopStep.BEGIN: begin_workshop,
    WorkshopStep.WRITE: write_report,
    WorkshopStep.REVIEW: review_report,
    WorkshopStep.CORRECT: correct_report,
    WorkshopStep.FINISH: finish_workshop,
}


@require_http_methods(["GET", "POST"])
def add(request: MemberRequest) -> HttpResponse:
    """Open the next workshop."""
    if not may_coordinate(request.user):
        raise not_here()
    earlier = earlier_workshops(request.user)
    form = WorkshopForm(
        request.POST or None,
        user=request.user,
        earlier=earlier,
        zones=zones_of(country_codes()),
        initial={
            "kind": WorkshopKind.WORKSHOP,
            "builds_on": list(map(str, earlier[:1])),
            "marking": Marking.NETWORK,
        },
    )
    if request.method == "POST" and form.is_valid():
        try:
            opened = open_workshop(
                plan=_plan(form),
                marking=Marking(form.cleaned_data["marking"]),
                by=request.user,
                at=timezone.now(),
            )
        except DomainError as refusal:
            form.add_error("ends_on", str(refusal))
        else:
            messages.success(request, _("Workshop %(number)d is open.") % {"number": opened.number})
            return redirect("meet:workshop", number=opened.number)
    return render(request, "meet/workshop_form.html", {"form": form, "number": 0})


@require_http_methods(["GET", "POST"])
def edit(request: MemberRequest, number: int) -> HttpResponse:
    """Rewrite what a workshop is and its days."""
    found = workshop_to_run(request.user, number)
    builds_on = found.builds_on.order_by("number").values_list("number", flat=True)
    form = WorkshopForm(
        request.POST or None,
        user=request.user,
        earlier=earlier_workshops(request.user, found),
        zones=zones_of(country_codes()),
        may_mark=found.author_id == request.user.pk,
        stored={
            "kind": found.kind,
            "starts_on": found.starts_on,
            "ends_on": found.ends_on,
            "builds_on": list(map(str, builds_on)),
            "time_zone": found.time_zone,
            "marking": found.marking,
        },
    )
    if request.method == "POST" and form.is_valid():
        written = partial(
            revise_workshop,
            workshop=found,
            plan=_plan(form),
            marking=Marking(form.cleaned_data.get("marking", found.marking)),
        )
        kept = hand_in(request, form, written, receipt_of=found, beside="ends_on")
        if kept:
            return redirect("meet:workshop", number=number)
    return render(request, "meet/workshop_form.html", {"form": form, "number": number})


def _plan(form: WorkshopForm) -> WorkshopPlan:
    told = form.cleaned_data
    return WorkshopPlan(
        kind=WorkshopKind(told["kind"]),
        starts_on=told["starts_on"],
        ends_on=told["ends_on"],
        builds_on=[int(number) for number in told["builds_on"]],
        time_zone=told["time_zone"],
    )


@require_POST
def step(request: MemberRequest, number: int, step: str) -> HttpResponse:
    """Move a workshop to its next state."""
    take(request, STEPS, step, workshop=workshop_to_run(request.user, number))
    return redirect("meet:workshop", number=number)
