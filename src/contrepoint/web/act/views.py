"""Agir: the commitments made so far."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from contrepoint.web.requests import MemberRequest, reading_language
from contrepoint.workshops.queries import commitment_lines

COMMITMENTS_A_PAGE = 24


@require_safe
def commitments(request: MemberRequest) -> HttpResponse:
    """Who promised what, in which workshop, and how it stands."""
    lines = commitment_lines(request.user, reading_language())
    page = Paginator(lines, COMMITMENTS_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "act/commitments.html", {"page": page})
