"""Lesson plans that rest on articles of human-rights law."""

import pytest

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.enums import ActivityKind, AgeBand, LessonPlanPart
from contrepoint.fieldwork.errors import (
    NoArticleError,
    OwnLessonPlanError,
    StepsMissingError,
    TitleMissingError,
)
from contrepoint.fieldwork.models import LessonPlan
from contrepoint.fieldwork.queries import lesson_plan_card, lesson_plan_lines
from contrepoint.fieldwork.services import (
    LessonPlanEntry,
    revise_lesson_plan,
    say_when_held,
    vouch_for_lesson_plan,
)
from contrepoint.narratives.models import Reference
from tests.conftest import NOW, persona
from tests.harness.fieldwork import activity_of, project_of
from tests.harness.projects import lesson_plan_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

IDRISS, INES = "relais-maroc", "relais-belgique"
RIGHTS, SCHOLAR = "relectrice-droits", "relecteur-oulema"


def rewritten(plan: LessonPlan, by: str, **changes: object) -> None:
    values = {
        "language": Language.FRENCH,
        "texts": {LessonPlanPart.TITLE: "Autre", LessonPlanPart.STEPS: "On lit."},
        "age_band": AgeBand.FROM_18,
        "minutes": 90,
        "rights_basis": ["UDHR-26"],
    } | changes
    revise_lesson_plan(
        plan=plan,
        entry=LessonPlanEntry(**values),  # type: ignore[arg-type]
        marking=Marking.NETWORK,
        attribution=Attribution.ROLE_AND_COUNTRY,
        by=persona(by),
        at=NOW,
    )


def test_a_lesson_names_its_articles_and_beside_them_its_religious_references() -> None:
    plan = lesson_plan_of(INES)

    card = lesson_plan_card(plan, persona(IDRISS), "fr")

    assert plan.code == "P1-L1"
    assert [each.code for each in card.rights] == ["UDHR-1"]
    assert [each.code for each in card.religious] == ["Q-49-13"]
    assert (card.line.number, card.line.minutes, card.line.age_band) == (1, 60, AgeBand.FROM_15)


@pytest.mark.parametrize("codes", [[], ["Q-49-13"], ["INSEE-2022"], ["ZZ-9"]])
def test_a_lesson_without_an_article_is_refused(codes: list[str]) -> None:
    with pytest.raises(NoArticleError):
        lesson_plan_of(INES, rights_basis=codes)

    assert not LessonPlan.objects.exists()


def test_a_lesson_without_a_title_or_steps_is_refused() -> None:
    with pytest.raises(TitleMissingError):
        lesson_plan_of(INES, " ")
    with pytest.raises(StepsMissingError):
        lesson_plan_of(INES, texts={LessonPlanPart.TITLE: "Titre"})


def test_lessons_make_a_series_and_a_rewritten_one_keeps_its_place_and_code() -> None:
    project = project_of(INES)
    first, second = (lesson_plan_of(INES, title, project=project) for title in ("Un", "Deux"))
    lesson_plan_of(IDRISS, "Avant", project=project, number=1)

    rewritten(second, INES)

    found = lesson_plan_lines(LessonPlan.objects.all(), persona(INES), "fr")
    assert [(line.code, line.number) for line in found] == [
        (first.code, 1), ("P1-L3", 1), (second.code, 2),
    ]  # fmt: skip


def test_rights_are_read_by_a_rights_reviewer_and_scripture_by_a_scholar_besides() -> None:
    plan = lesson_plan_of(IDRISS)

    def is_vetted() -> bool:
        (line,) = lesson_plan_lines(LessonPlan.objects.all(), persona(INES), "fr")
        return line.is_vetted

    vouch_for_lesson_plan(plan=plan, by=persona(RIGHTS), at=NOW)
    assert not is_vetted()
    vouch_for_lesson_plan(plan=plan, by=persona(SCHOLAR), at=NOW)
    assert is_vetted()

    rewritten(plan, IDRISS)
    assert not plan.readings.exists()
    vouch_for_lesson_plan(plan=plan, by=persona(RIGHTS), at=NOW)
    assert is_vetted()  # it rests on no scripture any more


def test_nobody_vouches_for_what_they_wrote_or_rewrote() -> None:
    plan, theirs = lesson_plan_of(RIGHTS), lesson_plan_of(INES)
    rewritten(theirs, RIGHTS)

    for each in (plan, theirs):
        with pytest.raises(OwnLessonPlanError):
            vouch_for_lesson_plan(plan=each, by=persona(RIGHTS), at=NOW)
        assert not lesson_plan_card(each, persona(RIGHTS), "fr").may_vouch


def test_a_lesson_is_held_in_lessons_and_trainings_of_its_project_alone() -> None:
    project = project_of(INES)
    plan = lesson_plan_of(INES, project=project)
    lesson = activity_of(INES, project=project, kind=ActivityKind.LESSON, place="Molenbeek")
    sport = activity_of(INES, project=project)
    elsewhere = activity_of(INES, kind=ActivityKind.LESSON)
    codes = [each.code for each in (lesson, sport, elsewhere)]

    say_when_held(plan=plan, activities=codes, by=persona(INES), at=NOW)

    card = lesson_plan_card(plan, persona(IDRISS), "fr")
    assert [(each.code, each.place) for each in card.line.held] == [(lesson.code, "Molenbeek")]


def test_a_lesson_is_no_more_open_than_its_project() -> None:
    project = project_of(INES, marking=Marking.COUNTRY)

    plan = lesson_plan_of(INES, project=project, marking=Marking.NETWORK)

    assert plan.marking == Marking.COUNTRY


def test_the_stamp_of_a_reference_comes_along() -> None:
    plan = lesson_plan_of(INES)
    Reference.objects.filter(code="UDHR-1").update(
        verification="verified", verified_at=NOW, verified_as="rights_reviewer"
    )

    (article,) = lesson_plan_card(plan, persona(INES), "fr").rights

    assert (article.verified_as, article.verified_on) == ("relecteur·rice des droits", NOW.date())
