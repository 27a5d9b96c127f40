"""What can be counted of a project in the period of a report?"""

import dataclasses
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from contrepoint.common.markings import Marking
from contrepoint.fieldwork.access import activities_visible_to
from contrepoint.fieldwork.enums import AgeBand, Sex
from contrepoint.fieldwork.queries import Cell, ReachTable, reach_table, table_of
from contrepoint.network.access import Viewer
from contrepoint.progress.models import ProgressReport

if TYPE_CHECKING:
    from contrepoint.fieldwork.models import Activity

_WIDE = (Marking.NETWORK, Marking.DONORS, Marking.PUBLIC)


@dataclasses.dataclass(frozen=True, slots=True)
class ReportFigures:
    """Activities and people of the period; `is_final` once they were accepted."""

    activity_count: int
    reach: ReachTable
    is_final: bool


def activities_told_by(report: ProgressReport, user: Viewer) -> "QuerySet[Activity]":
    """Activities of the project in the period, as far as whoever reads the report may see them.

    What is kept closer than the report is not told by it, even to who may see it.
    """
    return activities_visible_to(user).filter(
        _as_open_as(report),
        Q(campaign=None) | _as_open_as(report, through="campaign"),
        project=report.project_id,
        held_on__range=(report.starts_on, report.ends_on),
    )


def _as_open_as(report: ProgressReport, *, through: str = "") -> Q:
    """The filter that keeps rows which every reader of the report may read."""
    prefix = f"{through}__" if through else ""
    marking = Marking(report.marking)

    def marked(as_what: Marking, **same: object) -> Q:
        names = {f"{prefix}{name}": value for name, value in same.items()}
        return Q(**{f"{prefix}marking": as_what}, **names)

    open_rows = Q(**{f"{prefix}marking__in": _WIDE})
    if marking.rank <= Marking.COUNTRY.rank:
        open_rows |= marked(Marking.COUNTRY, country=report.country)
    if marking.rank <= Marking.TEAM.rank and report.organisation_id is not None:
        open_rows |= marked(Marking.TEAM, organisation=report.organisation_id)
    if marking == Marking.PRIVATE:
        open_rows |= marked(Marking.PRIVATE, author=report.author_id)
    return open_rows


def report_figures(report: ProgressReport, user: Viewer) -> ReportFigures:
    """The accepted figures; before that, what can be counted now.

    Until they are accepted the team reads its own numbers in full; afterwards small numbers are
    held back from everybody, since the report is for others (decision 0018).
    """
    if report.activity_count is not None:
        return ReportFigures(report.activity_count, _kept_reach(report), is_final=True)
    activities = activities_told_by(report, user)
    return ReportFigures(activities.count(), reach_table(activities, user), is_final=False)


def _kept_reach(report: ProgressReport) -> ReachTable:
    return table_of(
        {
            (Sex(row.sex), AgeBand(row.age_band)): Cell(row.count, row.is_held_back)
            for row in report.reach.all()
        }
    )
