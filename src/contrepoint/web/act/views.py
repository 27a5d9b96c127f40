"""Agir: the room itself."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from contrepoint.fieldwork.access import (
    activities_visible_to,
    campaigns_visible_to,
    may_do_fieldwork,
    projects_visible_to,
)
from contrepoint.fieldwork.queries import (
    activity_lines,
    campaign_lines,
    latest_first,
    project_lines,
    requests_ahead,
)
from contrepoint.web.requests import MemberRequest, reading_language
from contrepoint.workshops.queries import commitment_lines

A_GLANCE = 3
LATEST = 5


@require_safe
def room(request: MemberRequest) -> HttpResponse:
    """A few of each: campaigns, projects, media requests, the latest activities, promises."""
    user, language = request.user, reading_language()
    campaigns = campaigns_visible_to(user).order_by("-pk")[:A_GLANCE].values("pk")
    projects = projects_visible_to(user).order_by("-pk")[:A_GLANCE].values("pk")
    latest = latest_first(activities_visible_to(user))[:LATEST].values("pk")
    promised = commitment_lines(user, language)
    context = {
        "campaigns": campaign_lines(
            campaigns_visible_to(user).filter(pk__in=campaigns), user, language
        ),
        "projects": project_lines(
            projects_visible_to(user).filter(pk__in=projects), user, language
        ),
        "activities": activity_lines(
            activities_visible_to(user).filter(pk__in=latest), user, language
        ),
        "requests_ahead": requests_ahead(user, A_GLANCE),
        "commitments": promised[-A_GLANCE:],
        "commitment_count": len(promised),
        "may_write": may_do_fieldwork(user),
    }
    return render(request, "act/room.html", context)
