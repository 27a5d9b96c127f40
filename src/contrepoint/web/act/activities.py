"""Agir: what was done, logged in a minute, rewritten, removed."""

from functools import partial
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contrepoint.common.languages import Language
from contrepoint.fieldwork.access import (
    activities_visible_to,
    activity_to_run,
    activity_visible,
    campaign_visible,
    is_of_team,
    may_do_fieldwork,
    project_visible,
)
from contrepoint.fieldwork.enums import ActivityKind, Leg
from contrepoint.fieldwork.queries import (
    activity_card,
    activity_lines,
    activity_original,
    campaigns_to_choose,
    latest_first,
    projects_to_choose,
    reach_counted,
)
from contrepoint.fieldwork.services import (
    ActivityEntry,
    log_activity,
    remove_activity,
    revise_activity,
)
from contrepoint.narratives.queries import answer_names
from contrepoint.network.access import not_here
from contrepoint.network.queries import country_codes
from contrepoint.web.act.forms import ActivityForm, cells_filled
from contrepoint.web.contributions import choices_made, first_choices, keep
from contrepoint.web.pages import page_of, shown_on
from contrepoint.web.requests import MemberRequest, reading_language

if TYPE_CHECKING:
    from contrepoint.fieldwork.models import Activity

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
    return render(request, "act/activity_form.html", {"form": form, "code": ""})


@require_http_methods(["GET", "POST"])
def edit(request: MemberRequest, code: str) -> HttpResponse:
    """Rewrite an activity; its numbers are for its team."""
    user, language = request.user, reading_language()
    found = activity_to_run(user, code)
    for_team = is_of_team(user, found)
    form = ActivityForm(
        request.POST or None,
        user=user,
        may_sign=found.author_id == user.pk,
        may_count=for_team,
        countries=country_codes(),
        campaigns=campaigns_to_choose(user, language),
        projects=projects_to_choose(user, language),
        answers=answer_names(user, language).values(),
        stored=_as_written(found) | (cells_filled(reach_counted(found)) if for_team else {}),
    )
    if request.method == "POST" and form.is_valid():
        written = partial(revise_activity, activity=found, entry=_entry(request, form))
        kept = keep(request, form, written, receipt_of=found, beside="held_on")
        if kept:
            return redirect("act:activity", code=found.code)
    return render(request, "act/activity_form.html", {"form": form, "code": found.code})


@require_POST
def remove(request: MemberRequest, code: str) -> HttpResponse:
    """Remove an activity, with all that it said."""
    found = activity_to_run(request.user, code)
    remove_activity(activity=found, by=request.user, at=timezone.now())
    messages.success(request, _("Removed, with all that it said: %(code)s.") % {"code": code})
    return redirect("act:activities")


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


def _as_written(activity: "Activity") -> dict[str, object]:
    observed = activity_original(activity)
    return choices_made(activity, observed.language if observed else reading_language()) | {
        "kind": activity.kind,
        "held_on": activity.held_on,
        "about_country": activity.about_country,
        "place": activity.place,
        "leg": activity.leg,
        "campaign": activity.campaign.code if activity.campaign else "",
        "project": activity.project.code if activity.project else "",
        "observed": observed.text if observed else "",
        "answers": list(activity.answers.order_by("code").values_list("code", flat=True)),
    }
