"""Agir: the plan of a project, country by country, and its milestones."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.fieldwork.access import milestone_to_run, project_to_run
from contrepoint.fieldwork.errors import (
    FarAwayError,
    LongAgoError,
    NotACountryOfItError,
    NotAPartnerError,
)
from contrepoint.fieldwork.queries import country_plan_original, milestone_as_written
from contrepoint.fieldwork.services import (
    MilestoneEntry,
    add_milestone,
    drop_milestone,
    plan_country,
    reach_milestone,
    reopen_milestone,
    revise_milestone,
)
from contrepoint.network.access import not_here, organisations_visible_to
from contrepoint.web.act.project_forms import CountryPlanForm, MilestoneForm
from contrepoint.web.choices import organisation_choices
from contrepoint.web.contributions import Beside, hand_in
from contrepoint.web.requests import MemberRequest, asked_for, reading_language

if TYPE_CHECKING:
    from contrepoint.fieldwork.models import Project

STEPS: dict[str, Callable[..., None]] = {
    "reach": reach_milestone,
    "reopen": reopen_milestone,
    "drop": drop_milestone,
}
BESIDE: Beside = {
    LongAgoError: "due_on",
    FarAwayError: "due_on",
    NotACountryOfItError: "country",
    NotAPartnerError: "organisation",
    DomainError: "text",
}


def _back_to(code: str, country: str) -> HttpResponse:
    query = f"?pays={country}" if country else ""
    return redirect(f"{reverse('act:project', args=[code])}{query}#plan")


@require_http_methods(["GET", "POST"])
def country(request: MemberRequest, code: str, country: str) -> HttpResponse:
    """Write what a project does in one of its countries."""
    found = project_to_run(request.user, code)
    if not found.countries.filter(country=country).exists():
        raise not_here()
    written = country_plan_original(found, country)
    form = CountryPlanForm(
        request.POST or None,
        stored={
            "text": written.text if written else "",
            "language": written.language if written else reading_language(),
        },
    )
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        service = partial(
            plan_country,
            project=found,
            country=country,
            text=told["text"],
            language=Language(told["language"]),
        )
        if hand_in(request, form, service, receipt_of=found, beside="text"):
            return _back_to(found.code, country)
    context = {"form": form, "code": found.code, "country": country}
    return render(request, "act/country_plan_form.html", context)


@require_http_methods(["GET", "POST"])
def add(request: MemberRequest, code: str) -> HttpResponse:
    """Set a milestone. `?pays=MA` says in which country."""
    found = project_to_run(request.user, code)
    form = MilestoneForm(
        request.POST or None,
        **_offered(request, found),
        initial={"country": asked_for(request, "pays"), "language": reading_language()},
    )
    if request.method == "POST" and form.is_valid():
        service = partial(add_milestone, project=found, entry=_entry(form))
        if hand_in(request, form, service, beside=BESIDE):
            return _back_to(found.code, form.cleaned_data["country"])
    context = {"form": form, "code": found.code, "milestone": ""}
    return render(request, "act/milestone_form.html", context)


@require_http_methods(["GET", "POST"])
def edit(request: MemberRequest, code: str) -> HttpResponse:
    """Rewrite a milestone; the day that was said first stays on record."""
    found = milestone_to_run(request.user, code)
    form = MilestoneForm(
        request.POST or None,
        **_offered(request, found.project),
        stored=milestone_as_written(found),
    )
    if request.method == "POST" and form.is_valid():
        service = partial(revise_milestone, milestone=found, entry=_entry(form))
        if hand_in(request, form, service, receipt_of=found, beside=BESIDE):
            return _back_to(found.project.code, form.cleaned_data["country"])
    context = {"form": form, "code": found.project.code, "milestone": found.code}
    return render(request, "act/milestone_form.html", context)


@require_POST
def step(request: MemberRequest, code: str, step: str) -> HttpResponse:
    """Say that a milestone was reached, is still to be, or is dropped."""
    found = milestone_to_run(request.user, code)
    if step not in STEPS:
        raise Http404
    STEPS[step](milestone=found, by=request.user, at=timezone.now())
    messages.success(request, _("Kept. Receipt: %(code)s.") % {"code": found.code})
    return _back_to(found.project.code, request.POST.get("pays", "")[:2])


def _offered(request: MemberRequest, project: "Project") -> dict[str, Any]:
    """The countries of the project, and the organisations that take part in it."""
    seen = organisations_visible_to(request.user)
    part = seen.filter(pk__in=project.partners.values("pk"))
    lead = seen.filter(pk=project.organisation_id or 0)
    return {
        "countries": list(project.countries.order_by("country").values_list("country", flat=True)),
        "organisations": organisation_choices(part | lead),
    }


def _entry(form: MilestoneForm) -> MilestoneEntry:
    told = form.cleaned_data
    return MilestoneEntry(
        text=told["text"],
        language=Language(told["language"]),
        due_on=told["due_on"],
        country=told["country"],
        organisation=told["organisation"],
    )
