"""What can a new progress report begin with?"""

import dataclasses
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db.models import Max, Min, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from contrepoint.common.days import day_in_words
from contrepoint.common.markings import DEFAULT_MARKING, tightest
from contrepoint.fieldwork.enums import ActivityKind
from contrepoint.fieldwork.queries import activity_lines
from contrepoint.network.access import Viewer, standing_of
from contrepoint.progress.access import reports_visible_to
from contrepoint.progress.models import ProgressReport
from contrepoint.progress.queries.figures import activities_told_by
from contrepoint.progress.queries.reports import workshop_ahead

if TYPE_CHECKING:
    from contrepoint.fieldwork.models import Project

DRAFTED_LENGTH = 6000
MOST_DRAFTED = 60


@dataclasses.dataclass(frozen=True, slots=True)
class ReportDraft:
    """What the form of a new report proposes."""

    starts_on: date
    ends_on: date
    done: str
    workshop: int | None


def report_draft(project: "Project", user: Viewer, language: str, *, today: date) -> ReportDraft:
    """What a new report can begin with: the activities logged since the last report.

    One line an activity: its day, kind, place, and what was observed. Activities kept closer than
    the report would be are left for the writer to tell or not.
    """
    starts_on = _day_after_the_last_report(project, user)
    standing = standing_of(user)
    coming = ProgressReport(
        project=project,
        starts_on=starts_on or date.min,
        ends_on=today,
        marking=tightest((project.marking, DEFAULT_MARKING)),
        author_id=user.pk,
        country=standing.country,
        organisation_id=standing.organisation_id,
    )
    told = activities_told_by(coming, user)
    earliest = told.order_by().aggregate(day=Min("held_on"))["day"]
    ahead = workshop_ahead(user)
    return ReportDraft(
        starts_on=min(starts_on or earliest or today, today),
        ends_on=today,
        done=_told_in_lines(told, user, language),
        workshop=ahead.number if ahead else None,
    )


def _day_after_the_last_report(project: "Project", user: Viewer) -> date | None:
    """Whoever wrote the last one that `user` may see: a period is not told twice."""
    reports = reports_visible_to(user).filter(project=project).order_by()
    last = reports.aggregate(day=Max("ends_on"))["day"]
    return last + timedelta(days=1) if last else None


def _told_in_lines(activities: QuerySet, user: Viewer, language: str) -> str:  # type: ignore[type-arg]  # of a model of another floor
    """One line an activity, first to last, as many as a box can hold."""
    latest = activities.order_by("-held_on", "-pk")[:MOST_DRAFTED].values("pk")
    lines = activity_lines(activities.filter(pk__in=latest), user, language)
    told: list[str] = []
    room = DRAFTED_LENGTH
    for line in lines:
        day = day_in_words(line.held_on, language)
        what = [day, str(ActivityKind(line.kind).label), line.place]
        text = " · ".join(piece for piece in what if piece)
        if line.observed.text:
            text = _("%(what)s: %(observed)s") % {"what": text, "observed": line.observed.text}
        room -= len(text) + 1
        if room < 0:
            break
        told.append(text)
    left = activities.count() - len(told)
    told.reverse()
    if left:
        more = ngettext("… and %(n)d activity more", "… and %(n)d activities more", left)
        told.insert(0, more % {"n": left})
    return "\n".join(told)
