"""The life of a lesson."""

from datetime import date

import pytest

from contrepoint.common.attribution import Attribution
from contrepoint.common.errors import NotHereError
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.common.steps import StepClosedError
from contrepoint.narratives.errors import FutureDayError
from contrepoint.progress.enums import LessonPart, LessonState, ReportState
from contrepoint.progress.errors import (
    NoChangeError,
    ObservationMissingError,
    ReportNotAcceptedError,
)
from contrepoint.progress.models import Lesson
from contrepoint.progress.queries import lesson_lines, years_of_lessons
from contrepoint.progress.services import (
    LessonWords,
    adopt_lesson,
    confirm_lesson,
    revise_lesson,
    supersede_lesson,
)
from tests.conftest import NOW, persona
from tests.harness.progress import lesson_of, report_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

CHANGE = {LessonPart.CHANGE: "Chaque débat commence par un thé."}


def revise(lesson: Lesson, who: str, texts: dict[LessonPart, str]) -> None:
    revise_lesson(
        lesson=lesson,
        words=LessonWords(
            language=Language.FRENCH,
            texts={LessonPart.OBSERVATION: "Le thé.", **texts},
            learned_on=date(2026, 10, 5),
        ),
        marking=Marking.NETWORK,
        attribution=Attribution.COUNTRY,
        by=persona(who),
        at=NOW,
    )


def test_a_lesson_goes_from_what_was_seen_to_what_replaced_it() -> None:
    lesson = lesson_of("relais-belgique", texts=CHANGE)
    author = persona("relais-belgique")
    assert (lesson.code, lesson.state) == ("B1", LessonState.OBSERVED)

    for step in (confirm_lesson, adopt_lesson, supersede_lesson):
        step(lesson=lesson, by=author, at=NOW)

    assert Lesson.objects.get().state == LessonState.SUPERSEDED


def test_it_is_adopted_only_when_it_says_what_changed_and_goes_on_saying_so() -> None:
    lesson = lesson_of("relais-belgique")
    author = persona("relais-belgique")
    confirm_lesson(lesson=lesson, by=author, at=NOW)
    with pytest.raises(NoChangeError, match="B1"):
        adopt_lesson(lesson=lesson, by=author, at=NOW)

    revise(lesson, "relais-belgique", CHANGE)
    adopt_lesson(lesson=lesson, by=author, at=NOW)

    with pytest.raises(NoChangeError, match="B1"):
        revise(lesson, "relais-belgique", {})
    assert Lesson.objects.get().state == LessonState.ADOPTED


def test_steps_out_of_turn_are_refused() -> None:
    lesson = lesson_of("relais-belgique", texts=CHANGE)

    for step in (adopt_lesson, supersede_lesson):
        with pytest.raises(StepClosedError, match="B1"):
            step(lesson=lesson, by=persona("relais-belgique"), at=NOW)


def test_a_lesson_needs_an_observation_on_a_day_that_has_come() -> None:
    with pytest.raises(ObservationMissingError):
        lesson_of("relais-belgique", " ")
    with pytest.raises(FutureDayError):
        lesson_of("relais-belgique", learned_on=date(2026, 11, 24))

    assert not Lesson.objects.exists()


def test_a_lesson_is_drawn_from_an_accepted_report_that_its_author_may_see() -> None:
    submitted = report_of("relais-belgique", state=ReportState.SUBMITTED)
    accepted = report_of("relais-belgique", state=ReportState.ACCEPTED, marking=Marking.COUNTRY)

    with pytest.raises(ReportNotAcceptedError, match="R1"):
        lesson_of("coordination-1", report=submitted)
    with pytest.raises(NotHereError):
        lesson_of("relais-maroc", report=accepted)


def test_a_lesson_is_never_more_open_than_its_report() -> None:
    report = report_of("relais-belgique", state=ReportState.ACCEPTED, marking=Marking.COUNTRY)

    lesson = lesson_of("relais-belgique", report=report)
    revise(lesson, "relais-belgique", {})

    assert Lesson.objects.get().marking == Marking.COUNTRY


def test_the_coordinator_rewrites_it_and_does_not_change_who_may_see_it() -> None:
    lesson = lesson_of("relais-belgique", marking=Marking.COUNTRY)

    revise(lesson, "coordination-1", CHANGE)

    lesson.refresh_from_db()
    assert (lesson.marking, lesson.attribution) == (Marking.COUNTRY, "role_and_country")


def test_lessons_are_read_by_year_and_state() -> None:
    lesson_of("relais-belgique", "Ancien", learned_on=date(2025, 3, 1))
    new = lesson_of("relais-belgique", "Nouveau")
    confirm_lesson(lesson=new, by=persona("relais-belgique"), at=NOW)
    lesson_of("relais-belgique", "Caché", marking=Marking.COUNTRY, learned_on=date(2024, 1, 1))
    reader = persona("relais-maroc")

    def told(**which: object) -> list[str]:
        return [str(line.observation) for line in lesson_lines(reader, "fr", **which)]  # type: ignore[arg-type]

    assert told() == ["Nouveau", "Ancien"]
    assert told(year=2025) == ["Ancien"]
    assert told(states=[LessonState.LESSON]) == ["Nouveau"]
    assert years_of_lessons(reader) == [2026, 2025]
