"""What became of it?  From a commitment to what kept it and what was learned, and back."""

import dataclasses
from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from contrepoint.fieldwork.access import projects_visible_to
from contrepoint.fieldwork.queries import Belonging, campaigns_to_choose, projects_to_choose
from contrepoint.network.access import Viewer
from contrepoint.progress.access import help_visible_to, lessons_visible_to, reports_visible_to
from contrepoint.progress.enums import ReportState
from contrepoint.progress.queries import (
    HelpLine,
    LessonLine,
    help_lines,
    lesson_lines,
)
from contrepoint.workshops.access import commitments_visible_to
from contrepoint.workshops.queries import CommitmentLine, commitment_lines, reasons_given

if TYPE_CHECKING:
    from collections.abc import Mapping

    from contrepoint.common.languages import Words
    from contrepoint.workshops.models import Commitment, Workshop


@dataclasses.dataclass(frozen=True, slots=True)
class ToldReport:
    """An accepted report, by its code and its period."""

    code: str
    starts_on: date
    ends_on: date


@dataclasses.dataclass(frozen=True, slots=True)
class Records:
    """What was told of what keeps a commitment, what was learned, what help was asked for."""

    reports: tuple[ToldReport, ...] = ()
    lessons: tuple[LessonLine, ...] = ()
    help: tuple[HelpLine, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Outcome:
    """One commitment, what keeps it, and what came of that. `reason`: the last one given."""

    line: CommitmentLine
    reason: "Words | None"
    project: Belonging | None
    campaign: Belonging | None
    records: Records

    @property
    def is_orphan(self) -> bool:
        """Nothing on record keeps it."""
        return self.project is None and self.campaign is None


@dataclasses.dataclass(frozen=True, slots=True)
class Outcomes:
    """What became of a workshop's commitments; and what is done without any.

    `projects` and `campaigns` keep no commitment, of whatever workshop, that the reader may see.
    """

    told: tuple[Outcome, ...]
    projects: tuple[Belonging, ...]
    campaigns: tuple[Belonging, ...]

    @property
    def orphan_count(self) -> int:
        """How many commitments nothing keeps."""
        return sum(outcome.is_orphan for outcome in self.told)


def outcomes_of(workshop: "Workshop", user: Viewer, language: str) -> Outcomes:
    """Each commitment of a workshop, in the order in which they were made, and the rest."""
    lines = commitment_lines(user, language, session__workshop=workshop)
    rows = commitments_visible_to(user).filter(session__workshop=workshop)
    keeping = commitments_visible_to(user).order_by("pk")
    kept_by = {
        code: (project, campaign)
        for code, project, campaign in keeping.values_list(
            "code", "project__code", "campaign__code"
        )
    }
    projects = {p.code: p for p in projects_to_choose(user, language)}
    campaigns = {c.code: c for c in campaigns_to_choose(user, language)}
    records = _records({line.code: kept_by[line.code][0] for line in lines}, user, language)
    reasons = reasons_given(rows, language)
    told = []
    for line in lines:
        project, campaign = kept_by[line.code]
        told.append(
            Outcome(
                line=line,
                reason=reasons.get(line.code),
                project=projects.get(project),
                campaign=campaigns.get(campaign),
                records=records[line.code],
            )
        )
    keeps = {code for pair in kept_by.values() for code in pair}
    return Outcomes(
        told=tuple(told),
        projects=tuple(line for code, line in projects.items() if code not in keeps),
        campaigns=tuple(line for code, line in campaigns.items() if code not in keeps),
    )


def records_about(commitment: "Commitment", user: Viewer, language: str) -> Records:
    """What was told of one commitment that the reader may see."""
    kept = projects_visible_to(user).filter(pk=commitment.project_id or 0)
    code = kept.values_list("code", flat=True).first() if commitment.project_id else None
    return _records({commitment.code: code}, user, language)[commitment.code]


def _records(
    projects: "Mapping[str, str | None]", user: Viewer, language: str
) -> dict[str, Records]:
    """By the code of a commitment, of which the project's code is handed in.

    Nothing is asked further where nothing was found.
    """
    reports: dict[str, list[ToldReport]] = defaultdict(list)
    lessons: dict[str, list[LessonLine]] = defaultdict(list)
    helped: dict[str, list[HelpLine]] = defaultdict(list)
    if kept := [project for project in projects.values() if project]:
        accepted = reports_visible_to(user).filter(
            state=ReportState.ACCEPTED, project__code__in=kept
        )
        for project, code, starts_on, ends_on in accepted.order_by("-ends_on", "-pk").values_list(
            "project__code", "code", "starts_on", "ends_on"
        ):
            reports[project].append(ToldReport(code, starts_on, ends_on))
    if found := [report.code for of_one in reports.values() for report in of_one]:
        drawn = lessons_visible_to(user).filter(report__code__in=found)
        for lesson in lesson_lines(user, language, among=drawn):
            lessons[lesson.report].append(lesson)
    asked = help_visible_to(user).filter(commitment__code__in=list(projects))
    if sources := dict(asked.order_by().values_list("code", "commitment__code")):
        for request in help_lines(user, language, among=asked):
            helped[sources[request.code]].append(request)
    found_of: dict[str, Records] = {}
    for code, kept_by in projects.items():
        of_it = reports[kept_by] if kept_by else []
        learned = tuple(each for report in of_it for each in lessons[report.code])
        found_of[code] = Records(tuple(of_it), learned, tuple(helped[code]))
    return found_of
