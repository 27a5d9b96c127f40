"""Agir: the room itself, and the commitments made so far."""

from django.core.paginator import Paginator
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
)
from contrepoint.web.requests import MemberRequest, reading_language
from contrepoint.workshops.queries import commitment_lines

COMMITMENTS_A_PAGE = 24
A_GLANCE = 3
LATEST = 5


@require_safe
def room(request: MemberRequest) -> HttpResponse:
    """Campaigns, projects, the latest activities and what was promised, a few of each."""
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
        "commitments": promised[:A_GLANCE],
        "commitment_count": len(promised),
        "may_write": may_do_fieldwork(user),
    }
    return render(request, "act/room.html", context)


@require_safe
def commitments(request: MemberRequest) -> HttpResponse:
    """Who promised what, in which workshop, and how it stands."""
    lines = commitment_lines(request.user, reading_language())
    page = Paginator(lines, COMMITMENTS_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "act/commitments.html", {"page": page})
