"""Agir: what was done, logged in a minute."""

from functools import partial

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from contrepoint.common.languages import Language
from contrepoint.fieldwork.access import (
    activities_visible_to,
    activity_visible,
    campaign_visible,
    may_do_fieldwork,
    project_visible,
)
from contrepoint.fieldwork.enums import ActivityKind, Leg
from contrepoint.fieldwork.queries import (
    activity_card,
    activity_lines,
    campaigns_to_choose,
    latest_first,
    projects_to_choose,
)
from contrepoint.fieldwork.services import ActivityEntry, log_activity
from contrepoint.narratives.queries import answer_names
from contrepoint.network.access import not_here
from contrepoint.network.queries import country_codes
from contrepoint.web.act.forms import ActivityForm
from contrepoint.web.contributions import first_choices, keep
from contrepoint.web.pages import page_of, shown_on
from contrepoint.web.requests import MemberRequest, reading_language

ACTIVITIES_A_PAGE = 24


@require_safe
def listing(request: MemberRequest) -> HttpResponse:
    """What was done, latest first."""
    visible = latest_first(activities_visible_to(request.user))
    page = page_of(request, visible, ACTIVITIES_A_PAGE)
    shown = shown_on(page, activities_visible_to(request.user))
    context = {
        "page": page,
        "activities": activity_lines(shown, request.user, reading_language()),
        "may_write": may_do_fieldwork(request.user),
    }
    return render(request, "act/activities.html", context)


@require_safe
def activity(request: MemberRequest, code: str) -> HttpResponse:
    """One activity; its numbers are for its team."""
    found = activity_visible(request.user, code)
    card = activity_card(found, request.user, reading_language())
    return render(request, "act/activity.html", {"card": card})


@require_http_methods(["GET", "POST"])
def add(request: MemberRequest) -> HttpResponse:
    """Log an activity. `?campagne=K1` or `?projet=P1` says what it is part of."""
    user, language = request.user, reading_language()
    if not may_do_fieldwork(user):
        raise not_here()
    form = ActivityForm(
        request.POST or None,
        user=request.user,
        countries=country_codes(),
        campaigns=campaigns_to_choose(user, language),
        projects=projects_to_choose(user, language),
        answers=answer_names(user, language).values(),
        initial={
            "held_on": timezone.localdate(),
            "about_country": user.standing.country,
            "leg": Leg.OFFLINE,
            "campaign": request.GET.get("campagne", ""),
            "project": request.GET.get("projet", ""),
        }
        | first_choices(request.user),
    )
    if request.method == "POST" and form.is_valid():
        written = partial(log_activity, entry=_entry(request, form))
        kept = keep(request, form, written, beside="held_on")
        if kept:
            return redirect("act:activity", code=kept)
    return render(request, "act/activity_form.html", {"form": form})


def _entry(request: MemberRequest, form: ActivityForm) -> ActivityEntry:
    user, told = request.user, form.cleaned_data
    return ActivityEntry(
        kind=ActivityKind(told["kind"]),
        held_on=told["held_on"],
        about_country=told["about_country"],
        leg=Leg(told["leg"]),
        language=Language(told["language"]),
        place=told["place"],
        observed=told["observed"],
        campaign=campaign_visible(user, told["campaign"]) if told["campaign"] else None,
        project=project_visible(user, told["project"]) if told["project"] else None,
        answers=told["answers"],
        reach=form.reach(),
    )
