"""Rendre compte: what is due, and the reports to read."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from contrepoint.web.requests import MemberRequest, reading_language
from contrepoint.workshops.enums import CommitmentKind
from contrepoint.workshops.queries import commitment_lines, workshop_lines


@require_safe
def room(request: MemberRequest) -> HttpResponse:
    """The reporting duties and the workshops whose report can be compiled."""
    language = reading_language()
    workshops = [w for w in workshop_lines(request.user, language) if w.session_count]
    duties = commitment_lines(request.user, language, kind=CommitmentKind.REPORTING)
    return render(request, "report/room.html", {"duties": duties, "workshops": workshops})
