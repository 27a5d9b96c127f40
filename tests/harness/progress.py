"""Progress reports, lessons and requests for help for tests, with words that can be looked for."""

from datetime import date
from typing import Any

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.models import Project
from contrepoint.network.models import User
from contrepoint.progress.enums import HelpPart, LessonPart, ReportPart, ReportState
from contrepoint.progress.models import HelpAnswer, HelpRequest, Lesson, ProgressReport
from contrepoint.progress.services import (
    HelpWords,
    LessonWords,
    ReportWords,
    accept_report,
    answer_help,
    ask_for_help,
    open_lesson,
    open_report,
    return_report,
    submit_report,
)
from tests.conftest import NOW, persona
from tests.harness.fieldwork import project_of
from tests.harness.signed import signed_by

ASKER = "participant-belgique"


def report_of(
    who: User | str,
    done: str = "Trois ateliers de quartier.",
    *,
    marking: Marking = Marking.NETWORK,
    state: ReportState = ReportState.DRAFT,
    project: Project | None = None,
    texts: dict[ReportPart, str] | None = None,
    judge: User | str = "coordination-1",
    **changes: Any,
) -> ProgressReport:
    """A report in a state, by the steps that lead there.

    `marking` holds from the first step while it is a draft, and is put on at the end otherwise: a
    private report cannot be handed in, and yet nobody else may ever see one.
    """
    author = persona(who)
    values: dict[str, Any] = {
        "starts_on": date(2026, 9, 1),
        "ends_on": date(2026, 11, 22),
        "language": Language.FRENCH,
        "texts": {ReportPart.DONE: done, **(texts or {})},
    }
    report = open_report(
        project=project or project_of(author),
        words=ReportWords(**values | changes),
        marking=marking if state == ReportState.DRAFT else Marking.NETWORK,
        attribution=Attribution.ROLE_AND_COUNTRY,
        by=author,
        at=NOW,
    )
    if state != ReportState.DRAFT:
        submit_report(report=report, by=author, at=NOW)
    if state == ReportState.RETURNED:
        returned_by(judge, report)
    if state == ReportState.ACCEPTED:
        accept_report(report=report, by=persona(judge), at=NOW)
    if state != ReportState.DRAFT and marking != Marking.NETWORK:
        ProgressReport.objects.filter(pk=report.pk).update(marking=marking)
    report.refresh_from_db()
    return report


def returned_by(
    who: User | str, report: ProgressReport, question: str = "Combien de familles ?"
) -> None:
    return_report(
        report=report, question=question, language=Language.FRENCH, by=persona(who), at=NOW
    )


def lesson_of(
    who: User | str,
    observation: str = "Le thé ouvre la parole.",
    *,
    marking: Marking = Marking.NETWORK,
    texts: dict[LessonPart, str] | None = None,
    report: ProgressReport | None = None,
    **changes: Any,
) -> Lesson:
    values: dict[str, Any] = {
        "language": Language.FRENCH,
        "texts": {LessonPart.OBSERVATION: observation, **(texts or {})},
        "learned_on": date(2026, 10, 5),
        "about_country": "BE",
    }
    return open_lesson(
        words=LessonWords(**values | changes),
        report=report,
        **signed_by(who, marking),
    )


def help_of(
    who: User | str,
    title: str = "Parler aux parents",
    *,
    marking: Marking = Marking.NETWORK,
    need: str = "Ils ne viennent pas aux réunions.",
    report: ProgressReport | None = None,
    **changes: Any,
) -> HelpRequest:
    values: dict[str, Any] = {
        "language": Language.FRENCH,
        "texts": {HelpPart.TITLE: title, HelpPart.NEED: need},
        "about_country": "BE",
    }
    return ask_for_help(
        words=HelpWords(**values | changes),
        report=report,
        **signed_by(who, marking),
    )


def help_answer_of(
    who: User | str,
    text: str = "Nous les invitons chez nous.",
    *,
    marking: Marking = Marking.NETWORK,
    request: HelpRequest | None = None,
) -> HelpAnswer:
    """An answer to `request`, or to one asked by somebody who stands in no access table."""
    return answer_help(
        help_request=request or help_of(ASKER),
        text=text,
        language=Language.FRENCH,
        **signed_by(who, marking),
    )
