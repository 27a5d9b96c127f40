"""Progress reports: as a list, as a page, and accepted, for whoever builds on them."""

import dataclasses
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db.models import Case, Count, Q, QuerySet, Value, When

from contrepoint.common.languages import Words, best_words
from contrepoint.common.markings import Marking, tightest
from contrepoint.common.steps import open_steps
from contrepoint.fieldwork.access import is_of_team, projects_visible_to
from contrepoint.fieldwork.enums import ProjectPart
from contrepoint.fieldwork.queries import (
    Belonging,
)
from contrepoint.network.access import Viewer
from contrepoint.network.queries import Byline, byline, with_authors
from contrepoint.progress.access import (
    reports_judged_by,
    reports_to_judge,
    reports_visible_to,
)
from contrepoint.progress.enums import (
    BEING_WRITTEN,
    REPORT_STEPS,
    ReportPart,
    ReportState,
    ReportStep,
)
from contrepoint.progress.models import ProgressReport, ReportQuestion
from contrepoint.progress.queries.figures import (
    ReportFigures,
    report_figures,
)
from contrepoint.workshops.access import workshops_visible_to
from contrepoint.workshops.enums import AHEAD, WorkshopState

if TYPE_CHECKING:
    from contrepoint.workshops.models import Workshop


@dataclasses.dataclass(frozen=True, slots=True)
class ReportLine:
    """One report in a list. `workshop` is where it is told; None while it waits for the next."""

    code: str
    project: Belonging
    countries: tuple[str, ...]
    starts_on: date
    ends_on: date
    workshop: int | None
    state: ReportState
    marking: Marking
    byline: Byline
    is_of_team: bool


@dataclasses.dataclass(frozen=True, slots=True)
class ReportPartCard:
    """One part with its words."""

    part: ReportPart
    words: Words


@dataclasses.dataclass(frozen=True, slots=True)
class QuestionLine:
    """What was asked when the report came back."""

    words: Words
    byline: Byline
    asked_at: datetime


@dataclasses.dataclass(frozen=True, slots=True)
class ReportCard:
    """One report with everything that its page shows; `steps` without the return."""

    line: ReportLine
    parts: tuple[ReportPartCard, ...]
    figures: ReportFigures
    questions: tuple[QuestionLine, ...]
    steps: tuple[ReportStep, ...]
    may_write: bool
    may_return: bool
    accepted_at: datetime | None

    def _has(self, part: ReportPart) -> bool:
        return any(each.part == part and each.words.text for each in self.parts)

    @property
    def has_lesson(self) -> bool:
        """An accepted report from which a lesson can be drawn."""
        return self.line.state == ReportState.ACCEPTED and self._has(ReportPart.LESSON)

    @property
    def wants_help(self) -> bool:
        """The team says what help it wants, and can ask the others for it."""
        return self.line.is_of_team and self._has(ReportPart.HELP)


@dataclasses.dataclass(frozen=True, slots=True)
class AcceptedReport:
    """One accepted report, for what is built on it.

    `marking` is the tightest of the report and of its project, whose title goes with it.
    """

    code: str
    project: Belonging
    countries: tuple[str, ...]
    workshop: int | None
    starts_on: date
    ends_on: date
    done: Words
    not_done: Words
    next: Words
    obstacle: Words
    help: Words
    lesson: Words
    figures: ReportFigures
    marking: Marking
    byline: Byline
    accepted_at: datetime


@dataclasses.dataclass(frozen=True, slots=True)
class ReportBoard:
    """How many reports stand where."""

    draft: int
    returned: int
    submitted: int
    accepted: int


def latest_first(reports: QuerySet[ProgressReport]) -> QuerySet[ProgressReport]:
    """The order of every list."""
    return reports.order_by("-ends_on", "-pk")


def report_lines(
    user: Viewer, language: str, *, among: QuerySet[ProgressReport]
) -> list[ReportLine]:
    """These reports, latest first, as their reader sees them."""
    return _lines(_readable(among), user, language, _workshops(user))


def board_of_reports(user: Viewer) -> ReportBoard:
    """How many of the reports that the reader may see stand where."""
    counted = dict(
        reports_visible_to(user).order_by().values_list("state").annotate(count=Count("pk"))
    )
    return ReportBoard(
        draft=counted.get(ReportState.DRAFT, 0),
        returned=counted.get(ReportState.RETURNED, 0),
        submitted=counted.get(ReportState.SUBMITTED, 0),
        accepted=counted.get(ReportState.ACCEPTED, 0),
    )


def reports_to_read(user: Viewer, language: str) -> list[ReportLine]:
    """Reports that wait for this reader to accept or return them, latest first."""
    return report_lines(user, language, among=reports_to_judge(user))


def _readable(reports: QuerySet[ProgressReport]) -> QuerySet[ProgressReport]:
    """The same reports, latest first, with what a line needs fetched beside them."""
    return (
        latest_first(with_authors(reports))
        .select_related("project")
        .prefetch_related("project__texts", "project__countries")
    )


def _workshops(user: Viewer) -> "list[Workshop]":
    """Those at which a report can be told before the reader, in their order."""
    return list(workshops_visible_to(user).order_by("number"))


def _lines(
    rows: Iterable[ProgressReport], user: Viewer, language: str, workshops: "Sequence[Workshop]"
) -> list[ReportLine]:
    """Lines of rows that come from `_readable`."""
    return [
        ReportLine(
            code=row.code,
            project=_project(row, language),
            countries=tuple(sorted(each.country for each in row.project.countries.all())),
            starts_on=row.starts_on,
            ends_on=row.ends_on,
            workshop=_told_at(row, workshops),
            state=ReportState(row.state),
            marking=Marking(row.marking),
            byline=byline(row),
            is_of_team=is_of_team(user, row),
        )
        for row in rows
    ]


def _project(row: ProgressReport, language: str) -> Belonging:
    titles = [text for text in row.project.texts.all() if text.part == ProjectPart.TITLE]
    return Belonging(row.project.code, best_words(titles, language))


def _told_at(row: ProgressReport, workshops: "Sequence[Workshop]") -> int | None:
    """The number of the workshop that a report is told at, among those that its reader may see.

    What was accepted when none was ahead waits for the first that is opened after it: it is told
    there for good, whatever becomes of that workshop.
    """
    if row.workshop_id is not None:
        return next((each.number for each in workshops if each.pk == row.workshop_id), None)
    if row.accepted_at is None:
        return None
    accepted_at = row.accepted_at
    opened = (each for each in workshops if _was_opened_here(each))
    opened_since = (each for each in opened if each.written_at >= accepted_at)
    ahead = (each for each in workshops if each.state in AHEAD)
    first = next(opened_since, None) or next(ahead, None)
    return first.number if first else None


def _was_opened_here(workshop: "Workshop") -> bool:
    """The others came with the programme's own record: nobody waited for them."""
    return workshop.author_id is not None


def _part(row: ProgressReport, part: ReportPart, language: str) -> Words:
    return best_words([text for text in row.texts.all() if text.part == part], language)


def report_card(report: ProgressReport, user: Viewer, language: str) -> ReportCard:
    """One report that the reader may see. Its questions are for its team and for its judges."""
    only = reports_visible_to(user).filter(pk=report.pk)
    row = _readable(only).prefetch_related("texts").get()
    (line,) = _lines([row], user, language, _workshops(user))
    judges = reports_judged_by(user).filter(pk=row.pk).exists()
    allowed = {ReportStep.SUBMIT} if line.is_of_team else set()
    if judges:
        allowed |= {ReportStep.ACCEPT, ReportStep.RETURN}
    steps = [step for step in open_steps(REPORT_STEPS, row.state) if step in allowed]
    return ReportCard(
        line=line,
        parts=tuple(ReportPartCard(part, _part(row, part, language)) for part in ReportPart),
        figures=report_figures(row, user),
        questions=report_questions(row, language) if judges or line.is_of_team else (),
        steps=tuple(step for step in steps if step != ReportStep.RETURN),
        may_write=line.is_of_team and row.state in BEING_WRITTEN,
        may_return=ReportStep.RETURN in steps,
        accepted_at=row.accepted_at,
    )


def report_questions(report: ProgressReport, language: str) -> tuple[QuestionLine, ...]:
    """What was asked of a report, latest first: for its team and for its judges alone."""
    rows = with_authors(ReportQuestion.objects.filter(report=report)).prefetch_related("texts")
    return tuple(
        QuestionLine(best_words(row.texts.all(), language), byline(row), row.written_at)
        for row in rows.order_by("-written_at", "-pk")
    )


def report_originals(report: ProgressReport) -> tuple[str, dict[ReportPart, str]]:
    """The language and the parts as they were written, for who rewrites them."""
    texts = {ReportPart(t.part): t for t in report.texts.filter(status="original")}
    language = next((text.language for text in texts.values()), "fr")
    return language, {part: row.text for part, row in texts.items()}


def accepted_reports(
    user: Viewer, language: str, *, workshop: int | None = None, country: str = ""
) -> list[AcceptedReport]:
    """Accepted reports that the reader may see, latest first.

    `workshop` keeps those told at the workshop of this number, `country` those of projects that
    take place there.
    """
    chosen = reports_visible_to(user).filter(state=ReportState.ACCEPTED)
    workshops = _workshops(user)
    if workshop is not None:
        kept = Q(workshop__number=workshop)
        this = [each for each in workshops if each.number == workshop]
        if any(_was_opened_here(each) or each.state in AHEAD for each in this):
            kept |= Q(workshop=None)  # some of them may have waited for it
        chosen = chosen.filter(kept)
    if country:
        there = projects_visible_to(user).filter(countries__country=country)
        chosen = chosen.filter(project__in=there.order_by().values("pk"))
    rows = list(_readable(chosen).prefetch_related("texts", "reach"))
    return [
        _accepted(row, line, user, language)
        for row, line in zip(rows, _lines(rows, user, language, workshops), strict=True)
        if workshop is None or line.workshop == workshop
    ]


def _accepted(row: ProgressReport, line: ReportLine, user: Viewer, language: str) -> AcceptedReport:
    if row.accepted_at is None:
        raise ValueError(f"{row.code} is not accepted")
    return AcceptedReport(
        code=row.code,
        project=line.project,
        countries=line.countries,
        workshop=line.workshop,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        done=_part(row, ReportPart.DONE, language),
        not_done=_part(row, ReportPart.NOT_DONE, language),
        next=_part(row, ReportPart.NEXT, language),
        obstacle=_part(row, ReportPart.OBSTACLE, language),
        help=_part(row, ReportPart.HELP, language),
        lesson=_part(row, ReportPart.LESSON, language),
        figures=report_figures(row, user),
        marking=tightest((row.marking, row.project.marking)),
        byline=line.byline,
        accepted_at=row.accepted_at,
    )


def workshops_to_report_to(user: Viewer) -> "QuerySet[Workshop]":
    """Workshops for which a report can be written: any whose own report is not final.

    The one that is being held comes first, then those to come, then those that are over.
    """
    return (
        workshops_visible_to(user)
        .exclude(state=WorkshopState.FINAL)
        .order_by(
            Case(
                When(state=WorkshopState.UNDER_WAY, then=Value(0)),
                When(state=WorkshopState.IN_PREPARATION, then=Value(1)),
                default=Value(2),
            ),
            "number",
        )
    )


def workshop_ahead(user: Viewer) -> "Workshop | None":
    """The workshop for which a report is meant where nothing else is said.

    The one that is being held, or else the next one; one that is over is chosen, never meant.
    """
    return workshops_to_report_to(user).filter(state__in=AHEAD).first()
