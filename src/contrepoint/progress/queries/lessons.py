"""Lessons, as a list and as a page."""

import dataclasses
from collections.abc import Collection
from datetime import date

from django.db.models import QuerySet

from contrepoint.common.languages import Words, best_words
from contrepoint.common.markings import Marking, tightest
from contrepoint.common.steps import open_steps
from contrepoint.fieldwork.access import may_run
from contrepoint.network.access import Viewer
from contrepoint.network.queries import Byline, byline, with_authors
from contrepoint.progress.access import lessons_visible_to
from contrepoint.progress.enums import LESSON_STEPS, LessonPart, LessonState, LessonStep
from contrepoint.progress.models import Lesson


@dataclasses.dataclass(frozen=True, slots=True)
class LessonLine:
    """One lesson. `change` is empty until something changed; `report` where it has no source.

    `reach_marking` is the tightest of the lesson, of the report that it was drawn from and of its
    project: so far it may go in what is built on it.
    """

    code: str
    observation: Words
    recommendation: Words
    change: Words
    state: LessonState
    learned_on: date
    country: str
    report: str
    marking: Marking
    reach_marking: Marking
    byline: Byline


@dataclasses.dataclass(frozen=True, slots=True)
class LessonCard:
    """One lesson with what its page offers."""

    line: LessonLine
    steps: tuple[LessonStep, ...]
    may_run: bool


def newest_lessons(lessons: QuerySet[Lesson]) -> QuerySet[Lesson]:
    """The order of every list."""
    return lessons.order_by("-learned_on", "-pk")


def lesson_lines(
    user: Viewer,
    language: str,
    *,
    year: int | None = None,
    states: Collection[LessonState] = tuple(LessonState),
    among: QuerySet[Lesson] | None = None,
) -> list[LessonLine]:
    """Lessons that the reader may see, latest first: of a year, in these states, among these."""
    rows = lessons_visible_to(user).filter(state__in=list(states))
    if year is not None:
        rows = rows.filter(learned_on__year=year)
    if among is not None:
        rows = rows.filter(pk__in=among.order_by().values("pk"))
    found = (
        newest_lessons(with_authors(rows))
        .select_related("report__project")
        .prefetch_related("texts")
    )
    return [_line(row, language) for row in found]


def _line(row: Lesson, language: str) -> LessonLine:
    def part(part: LessonPart) -> Words:
        return best_words([text for text in row.texts.all() if text.part == part], language)

    sources = [row.marking]
    if row.report is not None:
        sources += [row.report.marking, row.report.project.marking]
    return LessonLine(
        code=row.code,
        observation=part(LessonPart.OBSERVATION),
        recommendation=part(LessonPart.RECOMMENDATION),
        change=part(LessonPart.CHANGE),
        state=LessonState(row.state),
        learned_on=row.learned_on,
        country=row.about_country,
        report=row.report.code if row.report else "",
        marking=Marking(row.marking),
        reach_marking=tightest(sources),
        byline=byline(row),
    )


def lesson_card(lesson: Lesson, user: Viewer, language: str) -> LessonCard:
    """One lesson that the reader may see."""
    only = lessons_visible_to(user).filter(pk=lesson.pk)
    (line,) = lesson_lines(user, language, among=only)
    runs = may_run(user, lesson)
    steps = open_steps(LESSON_STEPS, line.state) if runs else ()
    return LessonCard(line=line, steps=steps, may_run=runs)


def lesson_originals(lesson: Lesson) -> tuple[str, dict[LessonPart, str]]:
    """The language and the parts as they were written, for who rewrites them."""
    texts = {LessonPart(t.part): t for t in lesson.texts.filter(status="original")}
    return texts[LessonPart.OBSERVATION].language, {part: row.text for part, row in texts.items()}


def years_of_lessons(user: Viewer) -> list[int]:
    """Years in which something was learned that the reader may see, latest first."""
    days = lessons_visible_to(user).dates("learned_on", "year", order="DESC")
    return [day.year for day in days]
