"""Progress reports: begun, rewritten, submitted, returned with a question, accepted."""

import dataclasses
from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from contrepoint.common.attribution import DEFAULT_ATTRIBUTION, Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking, tightest
from contrepoint.fieldwork.enums import Sex
from contrepoint.fieldwork.queries import reach_table
from contrepoint.narratives.errors import FutureDayError
from contrepoint.network.access import deeds_of, the_one
from contrepoint.network.enums import CodeLetter
from contrepoint.network.models import User
from contrepoint.network.services import (
    let_the_author_choose,
    next_code,
    record,
    signed,
    take_step,
    write_original,
)
from contrepoint.progress.access import projects_to_report_on
from contrepoint.progress.enums import BEING_WRITTEN, REPORT_STEPS, ReportPart, ReportStep
from contrepoint.progress.errors import (
    KeptTooCloseError,
    NothingReportedError,
    OwnReportError,
    PeriodBackwardsError,
    QuestionMissingError,
    ReportNotBeingWrittenError,
)
from contrepoint.progress.models import (
    ProgressReport,
    ProgressText,
    ReportQuestion,
    ReportQuestionText,
    ReportReach,
)
from contrepoint.progress.queries import (
    activities_told_by,
    workshop_ahead,
    workshops_to_report_to,
)
from contrepoint.workshops.enums import WorkshopState

if TYPE_CHECKING:
    from contrepoint.fieldwork.models import Project
    from contrepoint.workshops.models import Workshop


@dataclasses.dataclass(frozen=True, slots=True)
class ReportWords:
    """The period of a report, its words in one language, the number of the workshop it is for."""

    starts_on: date
    ends_on: date
    language: Language
    texts: Mapping[ReportPart, str]
    workshop: int | None = None


@transaction.atomic
def open_report(
    *,
    project: "Project",
    words: ReportWords,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> ProgressReport:
    """Begin the report on a project; its code is the receipt.

    The marking is capped by that of the project. Refuses a project of another team
    (NotHereError), a period that ends before it begins (PeriodBackwardsError) or in the future
    (FutureDayError).
    """
    project = the_one(projects_to_report_on(by).filter(pk=project.pk))
    _insist_on_a_period(words, at=at)
    report = ProgressReport.objects.create(
        code=next_code(CodeLetter.PROGRESS_REPORT),
        project=project,
        workshop=_workshop(words, by=by),
        starts_on=words.starts_on,
        ends_on=words.ends_on,
        **signed(
            marking=tightest((marking, project.marking)), attribution=attribution, by=by, at=at
        ),
    )
    _write(report, words)
    record(actor=by, action="open", object_kind="report", object_code=report.code, at=at)
    return report


@transaction.atomic
def revise_report(
    *,
    report: ProgressReport,
    words: ReportWords,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> None:
    """Rewrite a draft, or a report that came back. Marking and signature are for its author.

    Refuses once it is handed in (ReportNotBeingWrittenError), and the periods that
    `open_report` refuses.
    """
    report = ProgressReport.objects.select_for_update(of=("self",)).get(pk=report.pk)
    if report.state not in BEING_WRITTEN:
        raise ReportNotBeingWrittenError(report.code)
    _insist_on_a_period(words, at=at)
    report.starts_on, report.ends_on = words.starts_on, words.ends_on
    report.workshop = _workshop(words, by=by)
    capped = tightest((marking, report.project.marking))
    let_the_author_choose(report, marking=capped, attribution=attribution, by=by)
    report.save(update_fields=["starts_on", "ends_on", "workshop", "marking", "attribution"])
    _write(report, words)
    record(actor=by, action="revise", object_kind="report", object_code=report.code, at=at)


def _workshop(words: ReportWords, *, by: User) -> "Workshop | None":
    """The workshop that was chosen; one whose report is final, or not open to `by`, is none."""
    if words.workshop is None:
        return None
    return workshops_to_report_to(by).filter(number=words.workshop).first()


def _insist_on_a_period(words: ReportWords, *, at: datetime) -> None:
    if words.ends_on < words.starts_on:
        raise PeriodBackwardsError
    if words.ends_on > timezone.localdate(at):
        raise FutureDayError


def _write(report: ProgressReport, words: ReportWords) -> None:
    for part in ReportPart:
        write_original(
            ProgressText.objects.all(),
            language=words.language,
            text=words.texts.get(part, ""),
            report=report,
            part=part,
        )


def _insist_on_words_and_readers(report: ProgressReport) -> None:
    if not report.texts.filter(part__in=[ReportPart.DONE, ReportPart.NOT_DONE]).exists():
        raise NothingReportedError(report.code)
    if tightest((report.marking, Marking.COUNTRY)) != Marking.COUNTRY:
        raise KeptTooCloseError(report.code)


@transaction.atomic
def submit_report(*, report: ProgressReport, by: User, at: datetime) -> None:
    """Hand it in, for the first time or again.

    Refuses without what was done or not done (NothingReportedError), and what is kept from those
    who accept it (KeptTooCloseError).
    """
    take_step(
        report,
        REPORT_STEPS,
        ReportStep.SUBMIT,
        kind="report",
        by=by,
        at=at,
        insist=_insist_on_words_and_readers,
    )


def _insist_on_another_hand(report: ProgressReport, by: User) -> None:
    rewrote = deeds_of(by, "revise", object_kind="report").filter(object_code=report.code)
    if report.author_id == by.pk or rewrote.exists():
        raise OwnReportError


@transaction.atomic
def return_report(
    *, report: ProgressReport, question: str, language: Language, by: User, at: datetime
) -> None:
    """Send it back with a question. Refuses one's own report and an empty question."""
    _insist_on_another_hand(report, by)
    if not question.strip():
        raise QuestionMissingError
    report = take_step(report, REPORT_STEPS, ReportStep.RETURN, kind="report", by=by, at=at)
    asked = ReportQuestion.objects.create(
        report=report,
        **signed(marking=Marking(report.marking), attribution=DEFAULT_ATTRIBUTION, by=by, at=at),
    )
    write_original(
        ReportQuestionText.objects.all(), language=language, text=question, question=asked
    )


@transaction.atomic
def accept_report(*, report: ProgressReport, by: User, at: datetime) -> None:
    """Accept it, and freeze its figures: what is logged later does not change them.

    Numbers that others may not be told are held back for good. Where no workshop was chosen, or
    one whose report is final by now, it is for the one that is being held or the next one; where
    there is none, it waits for the first that is opened. Refuses one's own report.
    """
    _insist_on_another_hand(report, by)
    told = activities_told_by(report, by)
    is_chosen = report.workshop is not None and report.workshop.state != WorkshopState.FINAL
    towards = report.workshop if is_chosen else workshop_ahead(by)
    also = {"activity_count": told.count(), "accepted_at": at, "workshop": towards}
    report = take_step(
        report, REPORT_STEPS, ReportStep.ACCEPT, kind="report", by=by, at=at, also=also
    )
    for row in reach_table(told, reader=None).rows:
        for sex, cell in zip(Sex, row.cells, strict=True):
            ReportReach.objects.create(
                report=report,
                sex=sex,
                age_band=row.age_band,
                count=cell.count,
                is_held_back=cell.is_held_back,
            )
