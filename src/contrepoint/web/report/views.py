"""Rendre compte: what waits for you, what is due, and the reports to read."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from contrepoint.progress.access import (
    lessons_visible_to,
    may_write_progress,
    reports_to_judge,
    reports_visible_to,
)
from contrepoint.progress.queries import (
    board_of_reports,
    latest_first,
    lesson_lines,
    newest_lessons,
    report_lines,
)
from contrepoint.web.requests import MemberRequest, reading_language
from contrepoint.workshops.enums import CommitmentKind
from contrepoint.workshops.queries import commitment_lines, workshop_lines

A_GLANCE = 6
LATEST = 3


@require_safe
def room(request: MemberRequest) -> HttpResponse:
    """The reports that wait, lessons, duties, and the workshops whose report can be compiled."""
    user, language = request.user, reading_language()
    waiting = latest_first(reports_to_judge(user))[:A_GLANCE].values("pk")
    learned = newest_lessons(lessons_visible_to(user))[:LATEST].values("pk")
    context = {
        "board": board_of_reports(user),
        "waiting": report_lines(
            user, language, among=reports_visible_to(user).filter(pk__in=waiting)
        ),
        "lessons": lesson_lines(
            user, language, among=lessons_visible_to(user).filter(pk__in=learned)
        ),
        "duties": commitment_lines(user, language, kind=CommitmentKind.REPORTING),
        "workshops": [w for w in workshop_lines(user, language) if w.session_count],
        "may_write": may_write_progress(user),
    }
    return render(request, "report/room.html", context)
