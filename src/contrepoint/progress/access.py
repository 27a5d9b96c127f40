"""Who sees which progress report, lesson and request for help, and who may move them?

Members alone, whatever the marking. A report is never more open than its project, a lesson than
the report that it was drawn from, an answer than the request. Until it is accepted, a report is
read by its team, and, once handed in, by those who may accept it.
"""

from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q, QuerySet

from contrepoint.common.markings import Marking
from contrepoint.fieldwork.access import (
    for_members,
    in_team,
    is_of_team,
    leads_project,
    led_by,
    may_run,
    projects_visible_to,
)
from contrepoint.network.access import (
    Viewer,
    deeds_of,
    markings_open_to,
    not_here,
    reach_for,
    standing_of,
    the_one,
)
from contrepoint.network.enums import Role
from contrepoint.progress.enums import BEING_WRITTEN, HANDED_IN, UNDER_WAY, ReportState
from contrepoint.progress.models import HelpAnswer, HelpRequest, Lesson, ProgressReport
from contrepoint.workshops.access import commitments_visible_to, drawn_from_open_notes

if TYPE_CHECKING:
    from contrepoint.fieldwork.models import Project
    from contrepoint.network.models import User


def may_write_progress(user: Viewer) -> bool:
    """Writes reports and lessons, asks for help and answers: whoever takes part, not a donor."""
    return standing_of(user).is_member


# Reports


def _may_be_judged_by(user: Viewer) -> Q:
    """The filter that keeps reports of which `user` is coordinator or focal point."""
    standing = standing_of(user)
    if standing.is_coordinator:
        return Q(pk__isnull=False)
    if Role.FOCAL_POINT not in standing.roles:
        return Q(pk=None)
    of_country = projects_visible_to(user).filter(countries__country=standing.country)
    return Q(project__in=of_country.order_by().values("pk"))


def reports_visible_to(user: Viewer) -> QuerySet[ProgressReport]:
    """Progress reports that `user` may see, of projects that `user` may see."""
    return for_members(
        user,
        ProgressReport.objects.filter(
            markings_open_to(user),
            markings_open_to(user, through="project"),
            Q(state=ReportState.ACCEPTED)
            | in_team(user)
            | (Q(state__in=HANDED_IN) & _may_be_judged_by(user)),
        ),
    )


def report_visible(user: Viewer, code: str) -> ProgressReport:
    """The report of this code, or the same 404 for missing and forbidden."""
    return the_one(reports_visible_to(user).filter(code=code).select_related("project"))


def reach_of_report(user: "User", report: ProgressReport) -> Marking:
    """How far a lesson or a request for help may go that `user` draws from a report."""
    return reach_for(user, report, report.project)


def may_report_on(user: Viewer, project: "Project") -> bool:
    """Writes the reports of a project: its author, the author's team, a joint lead."""
    return leads_project(user, project)


def projects_to_report_on(user: Viewer) -> "QuerySet[Project]":
    """Projects that the reader's own team leads, alone or jointly."""
    return projects_visible_to(user).filter(led_by(user))


def project_to_report_on(user: Viewer, code: str) -> "Project":
    """The project of this code on which `user` may report, or the same 404."""
    return the_one(projects_to_report_on(user).filter(code=code))


def report_of_team(user: Viewer, code: str) -> ProgressReport:
    """The report of this code that `user` may submit, or the same 404."""
    report = report_visible(user, code)
    if not is_of_team(user, report):
        raise not_here()
    return report


def report_to_write(user: Viewer, code: str) -> ProgressReport:
    """The report of this code whose words `user` may change now, or the same 404."""
    report = report_of_team(user, code)
    if report.state not in BEING_WRITTEN:
        raise not_here()
    return report


def reports_judged_by(user: Viewer) -> QuerySet[ProgressReport]:
    """Reports, whatever their state, that `user` may accept or return.

    Never one's own, nor one that `user` rewrote: whoever judges has no hand in it.
    """
    rewritten = deeds_of(user, "revise", object_kind="report").values("object_code")
    judged = reports_visible_to(user).filter(_may_be_judged_by(user)).exclude(author=user.pk)
    return judged.exclude(code__in=rewritten)


def reports_to_judge(user: Viewer) -> QuerySet[ProgressReport]:
    """Reports that wait for `user` to accept or return them."""
    return reports_judged_by(user).filter(state=ReportState.SUBMITTED)


def report_to_judge(user: Viewer, code: str) -> ProgressReport:
    """The report of this code that `user` may accept or return, or the same 404."""
    return the_one(reports_judged_by(user).filter(code=code).select_related("project"))


# Lessons


def lessons_visible_to(user: Viewer) -> QuerySet[Lesson]:
    """Lessons that `user` may see, drawn from nothing closer than what `user` may see."""
    reports = reports_visible_to(user).order_by().values("pk")
    return for_members(
        user,
        Lesson.objects.filter(
            markings_open_to(user),
            Q(report=None) | Q(report__in=reports),
            drawn_from_open_notes(user),
        ),
    )


def lesson_visible(user: Viewer, code: str) -> Lesson:
    """The lesson of this code, or the same 404 for missing and forbidden."""
    return the_one(lessons_visible_to(user).filter(code=code))


def lesson_to_run(user: Viewer, code: str) -> Lesson:
    """The lesson of this code that `user` may rewrite and move, or the same 404."""
    lesson = lesson_visible(user, code)
    if not may_run(user, lesson):
        raise not_here()
    return lesson


# Help


def help_visible_to(user: Viewer) -> QuerySet[HelpRequest]:
    """Requests for help that `user` may see, from nothing closer than what `user` may see."""
    of_report = markings_open_to(user, through="report") & markings_open_to(
        user, through="report__project"
    )
    of_commitment = Q(commitment__in=commitments_visible_to(user).order_by().values("pk"))
    return for_members(
        user,
        HelpRequest.objects.filter(
            markings_open_to(user),
            Q(report=None) | of_report,
            Q(commitment=None) | of_commitment,
            drawn_from_open_notes(user),
        ),
    )


def help_visible(user: Viewer, code: str) -> HelpRequest:
    """The request of this code, or the same 404 for missing and forbidden."""
    return the_one(help_visible_to(user).filter(code=code))


def help_answers_visible_to(user: Viewer) -> QuerySet[HelpAnswer]:
    """Answers that `user` may see to requests that `user` may see.

    Who asked reads every answer: a private one is for the asker alone.
    """
    return for_members(
        user,
        HelpAnswer.objects.filter(
            markings_open_to(user) | Q(request__author=user.pk),
            markings_open_to(user, through="request"),
        ),
    )


def may_help(user: Viewer, request: HelpRequest) -> bool:
    """Takes or answers a request: any member who may see it, but who asked."""
    return standing_of(user).is_member and request.author_id != user.pk


def help_to_give(user: Viewer, code: str) -> HelpRequest:
    """The request of this code that `user` may take and answer, or the same 404."""
    request = help_visible(user, code)
    if not may_help(user, request):
        raise not_here()
    return request


def answered_help_of(user: Viewer) -> QuerySet[HelpRequest]:
    """The reader's own requests that were answered, and are not closed."""
    answered = HelpAnswer.objects.filter(request=OuterRef("pk")).order_by()
    own = help_visible_to(user).filter(author=user.pk, state__in=UNDER_WAY)
    return own.filter(Exists(answered))  # its state tells only of answers that all may read


def help_to_close(user: Viewer, code: str) -> HelpRequest:
    """The request of this code that `user` asked and may close, or the same 404."""
    return the_one(help_visible_to(user).filter(code=code, author=user.pk))
