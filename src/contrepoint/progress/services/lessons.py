"""Lessons: written down, rewritten, and moved from what was seen to what it changed."""

import dataclasses
from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking, tightest
from contrepoint.narratives.errors import FutureDayError
from contrepoint.network.access import the_one
from contrepoint.network.enums import CodeLetter
from contrepoint.network.errors import BuiltUponError
from contrepoint.network.models import User
from contrepoint.network.services import (
    let_the_author_choose,
    next_code,
    record,
    signed,
    take_back,
    take_step,
    write_original,
)
from contrepoint.progress.access import reach_of_report, reports_visible_to
from contrepoint.progress.enums import (
    LESSON_STEPS,
    LessonPart,
    LessonState,
    LessonStep,
    ReportState,
)
from contrepoint.progress.errors import (
    NoChangeError,
    ObservationMissingError,
    ReportNotAcceptedError,
)
from contrepoint.progress.models import Lesson, LessonText, ProgressReport
from contrepoint.workshops.access import reach_of_note
from contrepoint.workshops.services import capped_by_note

if TYPE_CHECKING:
    from contrepoint.workshops.models import Note


@dataclasses.dataclass(frozen=True, slots=True)
class LessonWords:
    """What was learned, in one language, on which day, and about which country ("": several)."""

    language: Language
    texts: Mapping[LessonPart, str]
    learned_on: date
    about_country: str = ""


@transaction.atomic
def open_lesson(
    *,
    words: LessonWords,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
    report: ProgressReport | None = None,
    note: "Note | None" = None,
) -> Lesson:
    """Keep what was observed; its code is the receipt.

    The marking is capped by that of the report or note that it is drawn from. Refuses a lesson
    without an observation, a day to come, a report that `by` may not see or that is not accepted.
    """
    caps = [capped_by_note(note, marking, by=by)]
    if report is not None:
        report = the_one(reports_visible_to(by).filter(pk=report.pk))
        if report.state != ReportState.ACCEPTED:
            raise ReportNotAcceptedError(report.code)
        caps.append(reach_of_report(by, report))
    lesson = Lesson(
        code=next_code(CodeLetter.LESSON),
        report=report,
        note=note,
        **signed(marking=tightest(caps), attribution=attribution, by=by, at=at),
    )
    _write(lesson, words, at=at)
    record(actor=by, action="open", object_kind="lesson", object_code=lesson.code, at=at)
    return lesson


@transaction.atomic
def revise_lesson(
    *,
    lesson: Lesson,
    words: LessonWords,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> None:
    """Rewrite a lesson. Who may see it and how it is signed change only for its author.

    Refuses what `open_lesson` refuses, and to take from an adopted lesson what changed.
    """
    lesson = Lesson.objects.select_for_update(of=("self",)).get(pk=lesson.pk)
    if lesson.report is not None:
        marking = tightest((marking, reach_of_report(by, lesson.report)))
    if lesson.note is not None:
        marking = tightest((marking, reach_of_note(by, lesson.note)))
    let_the_author_choose(lesson, marking=marking, attribution=attribution, by=by)
    _write(lesson, words, at=at)
    if lesson.state == LessonState.ADOPTED:
        _insist_on_a_change(lesson)
    record(actor=by, action="revise", object_kind="lesson", object_code=lesson.code, at=at)


def _write(lesson: Lesson, words: LessonWords, *, at: datetime) -> None:
    if not words.texts.get(LessonPart.OBSERVATION, "").strip():
        raise ObservationMissingError
    if words.learned_on > timezone.localdate(at):
        raise FutureDayError
    lesson.learned_on, lesson.about_country = words.learned_on, words.about_country
    lesson.save()
    for part in LessonPart:
        write_original(
            LessonText.objects.all(),
            language=words.language,
            text=words.texts.get(part, ""),
            lesson=lesson,
            part=part,
        )


def _insist_on_a_change(lesson: Lesson) -> None:
    if not lesson.texts.filter(part=LessonPart.CHANGE).exists():
        raise NoChangeError(lesson.code)


@transaction.atomic
def confirm_lesson(*, lesson: Lesson, by: User, at: datetime) -> None:
    """From something seen once to a lesson."""
    take_step(lesson, LESSON_STEPS, LessonStep.CONFIRM, kind="lesson", by=by, at=at)


@transaction.atomic
def adopt_lesson(*, lesson: Lesson, by: User, at: datetime) -> None:
    """Say that it changed something. Refuses one that does not say what (NoChangeError)."""
    take_step(
        lesson,
        LESSON_STEPS,
        LessonStep.ADOPT,
        kind="lesson",
        by=by,
        at=at,
        insist=_insist_on_a_change,
    )


@transaction.atomic
def supersede_lesson(*, lesson: Lesson, by: User, at: datetime) -> None:
    """Say that something better has been learned since; it stays on record."""
    take_step(lesson, LESSON_STEPS, LessonStep.SUPERSEDE, kind="lesson", by=by, at=at)


@transaction.atomic
def take_back_lesson(*, lesson: Lesson, by: User, at: datetime) -> None:
    """Undo the writing of a lesson that nobody has kept as one yet.

    Refuses one that was moved on, or that another record names (BuiltUponError).
    """
    if Lesson.objects.get(pk=lesson.pk).state != LessonState.OBSERVED:
        raise BuiltUponError(lesson.code)
    take_back(lesson, own=(LessonText,), kind="lesson", by=by, at=at)
