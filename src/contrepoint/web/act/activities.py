"""Agir: what was done, logged in a minute, rewritten, removed."""

from functools import partial
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.fieldwork.access import (
    activities_visible_to,
    activity_to_run,
    activity_visible,
    campaign_visible,
    is_of_team,
    may_do_fieldwork,
    may_run,
    project_visible,
)
from contrepoint.fieldwork.enums import ActivityKind, Evidence, Rung
from contrepoint.fieldwork.errors import (
    LinkInEvidenceError,
    SharedOutsideProjectError,
    ViewsAreSeenError,
)
from contrepoint.fieldwork.queries import (
    activity_card,
    activity_lines,
    activity_original,
    answers_used_lately,
    campaigns_to_choose,
    last_of_each_kind,
    latest_first,
    peers_of,
    projects_to_choose,
    reach_counted,
)
from contrepoint.fieldwork.services import (
    ActivityEntry,
    log_series,
    remove_activity,
    repeat_activity,
    revise_activity,
)
from contrepoint.narratives.queries import answer_names
from contrepoint.network.access import not_here, organisations_visible_to, reach_for
from contrepoint.network.queries import country_codes
from contrepoint.web.act.activity_forms import OTHER, TODAY, ActivityForm
from contrepoint.web.act.counting import cells_filled
from contrepoint.web.choices import organisation_choices
from contrepoint.web.contributions import Beside, choices_made, first_choices, keep
from contrepoint.web.pages import page_of, shown_on
from contrepoint.web.requests import MemberRequest, asked_for, reading_language

if TYPE_CHECKING:
    from contrepoint.fieldwork.models import Activity

ACTIVITIES_A_PAGE = 24
KINDS_TO_REPEAT = 4
BESIDE: Beside = {
    ViewsAreSeenError: "rung",
    LinkInEvidenceError: "kept_where",
    SharedOutsideProjectError: "shared_with",
    DomainError: "held_on",
}


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
    user, language = request.user, reading_language()
    found = activity_visible(user, code)
    context = {
        "card": activity_card(found, user, language),
        "peers": peers_of(found, user, language),
        "may_repeat": may_run(user, found),
    }
    return render(request, "act/activity.html", context)


@require_http_methods(["GET", "POST"])
def add(request: MemberRequest) -> HttpResponse:
    """Log an activity: `?campagne=K1` or `?projet=P1` is its place, `?comme=A1` its model."""
    user, language = request.user, reading_language()
    if not may_do_fieldwork(user):
        raise not_here()
    form = ActivityForm(
        request.POST or None,
        user=user,
        used_lately=answers_used_lately(user),
        initial={
            "when": TODAY,
            "about_country": user.standing.country,
            "rung": Rung.SEEN,
            "evidence": Evidence.SELF,
            "campaign": request.GET.get("campagne", ""),
            "project": request.GET.get("projet", ""),
        }
        | first_choices(user)
        | _like(request),
        **_offered(request),
    )
    if request.method == "POST" and form.is_valid():
        written = partial(log_series, entry=_entry(request, form), also_on=form.also_on())
        kept = keep(request, form, written, beside=BESIDE)
        if kept:
            return redirect("act:activity", code=kept)
    lately = last_of_each_kind(user, language, KINDS_TO_REPEAT) if request.method == "GET" else []
    context = {"form": form, "code": "", "lately": lately}
    return render(request, "act/activity_form.html", context)


@require_http_methods(["GET", "POST"])
def edit(request: MemberRequest, code: str) -> HttpResponse:
    """Rewrite an activity; its numbers are for its team."""
    user = request.user
    found = activity_to_run(user, code)
    for_team = is_of_team(user, found)
    form = ActivityForm(
        request.POST or None,
        user=user,
        is_new=False,
        may_sign=found.author_id == user.pk,
        may_count=for_team,
        used_lately=answers_used_lately(user),
        stored=_as_written(found) | (cells_filled(reach_counted(found)) if for_team else {}),
        **_offered(request),
    )
    if request.method == "POST" and form.is_valid():
        written = partial(revise_activity, activity=found, entry=_entry(request, form))
        kept = keep(request, form, written, receipt_of=found, beside=BESIDE)
        if kept:
            return redirect("act:activity", code=found.code)
    return render(request, "act/activity_form.html", {"form": form, "code": found.code})


@require_POST
def repeat(request: MemberRequest, code: str) -> HttpResponse:
    """The same again today, in one tap; how many came is asked for afterwards."""
    found = activity_to_run(request.user, code)
    try:
        made = repeat_activity(
            activity=found, held_on=timezone.localdate(), by=request.user, at=timezone.now()
        )
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("act:activity", code=code)
    messages.success(
        request,
        _("Kept for today. Receipt: %(code)s. Add how many came, if somebody counted.")
        % {"code": made.code},
    )
    return redirect("act:activity", code=made.code)


@require_POST
def remove(request: MemberRequest, code: str) -> HttpResponse:
    """Remove an activity, with all that it said."""
    found = activity_to_run(request.user, code)
    remove_activity(activity=found, by=request.user, at=timezone.now())
    messages.success(request, _("Removed, with all that it said: %(code)s.") % {"code": code})
    return redirect("act:activities")


def _offered(request: MemberRequest) -> dict[str, Any]:
    """What the form lets its reader choose from."""
    user, language = request.user, reading_language()
    return {
        "countries": country_codes(),
        "campaigns": campaigns_to_choose(user, language),
        "projects": projects_to_choose(user, language),
        "answers": answer_names(user, language).values(),
        "partners": organisation_choices(organisations_visible_to(user)),
    }


def _like(request: MemberRequest) -> dict[str, object]:
    """What another activity says, to be done again on another day; never its numbers or words."""
    code = asked_for(request, "comme")
    if not code:
        return {}
    found = activity_to_run(request.user, code)
    copied = _as_written(found)
    for name in ("observed", "held_on", "rung", "evidence", "kept_where", "attribution"):
        del copied[name]
    return copied | {"when": OTHER, "marking": reach_for(request.user, found)}


def _entry(request: MemberRequest, form: ActivityForm) -> ActivityEntry:
    user, told = request.user, form.cleaned_data
    return ActivityEntry(
        kind=ActivityKind(told["kind"]),
        held_on=told["held_on"],
        about_country=told["about_country"],
        leg=form.leg_chosen(),
        language=Language(told["language"]),
        place=told["place"],
        observed=told["observed"],
        campaign=campaign_visible(user, told["campaign"]) if told["campaign"] else None,
        project=project_visible(user, told["project"]) if told["project"] else None,
        answers=told["answers"],
        reach=form.reach(),
        rung=Rung(told["rung"] or Rung.SEEN),
        evidence=Evidence(told["evidence"] or Evidence.SELF),
        kept_where=told["kept_where"],
        shared_with=told["shared_with"],
        partners=told["partners"],
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
        "rung": activity.rung,
        "evidence": activity.evidence,
        "kept_where": activity.kept_where,
        "shared_with": list(
            activity.shared_with.order_by("country").values_list("country", flat=True)
        ),
        "partners": list(activity.partners.order_by("code").values_list("code", flat=True)),
    }
