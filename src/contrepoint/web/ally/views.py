"""S’allier: the organisations of each country."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from contrepoint.network.queries import organisations_by_country
from contrepoint.web.requests import MemberRequest


@require_safe
def network(request: MemberRequest) -> HttpResponse:
    """Country by country, the organisations that the reader may see."""
    return render(
        request, "ally/network.html", {"countries": organisations_by_country(request.user)}
    )
