"""S’allier: the room itself, a glance at each of its parts."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from contrepoint.fieldwork.access import may_do_fieldwork
from contrepoint.network.access import cards_visible_to, may_add_to_network, may_coordinate
from contrepoint.network.queries import organisation_counts
from contrepoint.progress.access import may_write_progress
from contrepoint.progress.queries import help_at_a_glance
from contrepoint.web.ally.alliances import latest_alliances
from contrepoint.web.ally.message import message_glance
from contrepoint.web.requests import MemberRequest, reading_language


@require_safe
def room(request: MemberRequest) -> HttpResponse:
    """Organisations, people, alliances, the common message, and help wanted: a few of each."""
    user, language = request.user, reading_language()
    organisations = organisation_counts(user)
    context = {
        "people_count": cards_visible_to(user).count(),
        "organisations": organisations,
        "organisation_count": sum(line.count for line in organisations),
        "may_write": may_add_to_network(user),
        "may_coordinate": may_coordinate(user),
        "alliances": latest_alliances(request),
        "may_ally": may_do_fieldwork(user),
        "help_lines": help_at_a_glance(user, language),
        "may_ask": may_write_progress(user),
        **message_glance(user, language),
    }
    return render(request, "ally/room.html", context)
