"""What became of it?  From a commitment to what kept it and what was learned, and back."""

import dataclasses
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from contrepoint.fieldwork.access import campaigns_visible_to, projects_visible_to
from contrepoint.fieldwork.queries import (
    CampaignLine,
    ProjectLine,
    campaign_lines,
    project_lines,
)
from contrepoint.network.access import Viewer
from contrepoint.progress.access import help_visible_to, lessons_visible_to, reports_visible_to
from contrepoint.progress.enums import ReportState
from contrepoint.progress.queries import (
    HelpLine,
    LessonLine,
    ReportLine,
    help_lines,
    lesson_lines,
    report_lines,
)
from contrepoint.workshops.access import commitments_visible_to
from contrepoint.workshops.queries import CommitmentLine, commitment_lines, reasons_given

if TYPE_CHECKING:
    from contrepoint.common.languages import Words
    from contrepoint.workshops.models import Commitment, Workshop


@dataclasses.dataclass(frozen=True, slots=True)
class Outcome:
    """One commitment, what keeps it, and what came of that. `reason`: the last one given."""

    line: CommitmentLine
    reason: "Words | None"
    project: ProjectLine | None
    campaign: CampaignLine | None
    reports: tuple[ReportLine, ...]
    lessons: tuple[LessonLine, ...]
    help: tuple[HelpLine, ...]

    @property
    def is_orphan(self) -> bool:
        """Nothing on record keeps it."""
        return self.project is None and self.campaign is None


@dataclasses.dataclass(frozen=True, slots=True)
class Loose:
    """Projects and campaigns that keep no commitment that the reader may see."""

    projects: tuple[ProjectLine, ...]
    campaigns: tuple[CampaignLine, ...]


def outcomes_of(workshop: "Workshop", user: Viewer, language: str) -> list[Outcome]:
    """Each commitment of a workshop, in the order in which they were made."""
    lines = commitment_lines(user, language, session__workshop=workshop)
    return _outcomes(lines, user, language)


def outcome_of(commitment: "Commitment", user: Viewer, language: str) -> Outcome:
    """One commitment that the reader may see."""
    return _outcomes(commitment_lines(user, language, pk=commitment.pk), user, language)[0]


def _outcomes(lines: Sequence[CommitmentLine], user: Viewer, language: str) -> list[Outcome]:
    codes = [line.code for line in lines]
    rows = commitments_visible_to(user).filter(code__in=codes)
    kept_by = {
        code: (project, campaign)
        for code, project, campaign in rows.values_list("code", "project__code", "campaign__code")
    }
    kept = projects_visible_to(user).filter(pk__in=rows.order_by().values("project"))
    projects = {line.code: line for line in project_lines(kept, user, language)}
    moved = campaigns_visible_to(user).filter(pk__in=rows.order_by().values("campaign"))
    campaigns = {line.code: line for line in campaign_lines(moved, user, language)}
    accepted = reports_visible_to(user).filter(state=ReportState.ACCEPTED, project__in=kept)
    reports: dict[str, list[ReportLine]] = defaultdict(list)
    for report in report_lines(user, language, among=accepted):
        reports[report.project.code].append(report)
    drawn = lessons_visible_to(user).filter(report__in=accepted.order_by().values("pk"))
    lessons: dict[str, list[LessonLine]] = defaultdict(list)
    for lesson in lesson_lines(user, language, among=drawn):
        lessons[lesson.report].append(lesson)
    asked = help_visible_to(user).filter(commitment__in=rows.order_by().values("pk"))
    sources = dict(asked.order_by().values_list("code", "commitment__code"))
    helped: dict[str, list[HelpLine]] = defaultdict(list)
    for request in help_lines(user, language, among=asked):
        helped[sources[request.code]].append(request)
    reasons = reasons_given(rows, language)
    found = []
    for line in lines:
        project, campaign = kept_by[line.code]
        told = tuple(reports[project]) if project else ()
        found.append(
            Outcome(
                line=line,
                reason=reasons.get(line.code),
                project=projects.get(project),
                campaign=campaigns.get(campaign),
                reports=told,
                lessons=tuple(each for report in told for each in lessons[report.code]),
                help=tuple(helped[line.code]),
            )
        )
    return found


def loose_work(user: Viewer, language: str) -> Loose:
    """What is done without a commitment of which the reader knows that it is kept by it."""
    seen = commitments_visible_to(user).order_by()
    projects = projects_visible_to(user).exclude(
        pk__in=seen.filter(project__isnull=False).values("project")
    )
    campaigns = campaigns_visible_to(user).exclude(
        pk__in=seen.filter(campaign__isnull=False).values("campaign")
    )
    return Loose(
        projects=tuple(project_lines(projects, user, language)),
        campaigns=tuple(campaign_lines(campaigns, user, language)),
    )
