"""Lesson plans, as a series and as a page."""

import dataclasses
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from contrepoint.common.languages import Words, best_words
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.access import (
    activities_of_lessons,
    activities_visible_to,
    may_run,
    vouching_role,
)
from contrepoint.fieldwork.enums import ActivityKind, AgeBand, LessonPlanPart
from contrepoint.fieldwork.models import Activity, LessonPlan, LessonPlanReading, LessonPlanText
from contrepoint.fieldwork.queries.bases import bases_of
from contrepoint.narratives.queries import CitedReference
from contrepoint.network.access import Viewer, deeds_of
from contrepoint.network.enums import Role
from contrepoint.network.queries import Byline, byline, with_authors


@dataclasses.dataclass(frozen=True, slots=True)
class Held:
    """An activity of the reader's view in which a lesson was held."""

    code: str
    kind: ActivityKind
    day: date
    country: str
    place: str


@dataclasses.dataclass(frozen=True, slots=True)
class Reading:
    """In which role somebody vouched for a lesson, and when."""

    role: Role
    day: date


@dataclasses.dataclass(frozen=True, slots=True)
class LessonPlanLine:
    """One lesson in a series. `is_vetted` once everybody read it who has to."""

    code: str
    project: str
    number: int
    title: Words
    age_band: AgeBand
    minutes: int
    articles: tuple[str, ...]
    held: tuple[Held, ...]
    marking: Marking
    is_vetted: bool


@dataclasses.dataclass(frozen=True, slots=True)
class LessonPlanCard:
    """One lesson with everything that its page, and its sheet of A4, show."""

    line: LessonPlanLine
    aim: Words
    steps: Words
    materials: Words
    rights: tuple[CitedReference, ...]
    religious: tuple[CitedReference, ...]
    readings: tuple[Reading, ...]
    byline: Byline
    may_run: bool
    may_vouch: bool

    @property
    def languages(self) -> frozenset[str]:
        """In which languages its words stand."""
        return frozenset(part.language for part in (self.line.title, self.steps) if part.text)


def in_series(plans: QuerySet[LessonPlan]) -> QuerySet[LessonPlan]:
    """Project by project, newest first; in each, from the first lesson to the last."""
    return plans.order_by("-project", "number", "position")


def _readable(plans: QuerySet[LessonPlan], user: Viewer) -> QuerySet[LessonPlan]:
    held = activities_visible_to(user).order_by("held_on", "pk")
    readings = LessonPlanReading.objects.filter(plan=OuterRef("pk"))
    scripture = LessonPlan.religious_basis.through.objects.filter(lessonplan=OuterRef("pk"))
    return (
        plans.select_related("project")
        .prefetch_related(
            "texts",
            "rights_basis",
            Prefetch("activities", queryset=held, to_attr="seen_activities"),
        )
        .annotate(
            needs_a_scholar=Exists(scripture),
            read_for_rights=Exists(readings.filter(role=Role.RIGHTS_REVIEWER)),
            read_by_a_scholar=Exists(readings.filter(role=Role.SCHOLAR_REVIEWER)),
        )
    )


def lesson_plan_lines(
    plans: QuerySet[LessonPlan], user: Viewer, language: str
) -> list[LessonPlanLine]:
    """These lessons, in the order of their series."""
    return [_line(row, language) for row in in_series(_readable(plans, user))]


def lesson_plan_card(plan: LessonPlan, user: Viewer, language: str) -> LessonPlanCard:
    """One lesson that the reader may see."""
    rows = with_authors(LessonPlan.objects.filter(pk=plan.pk))
    row = _readable(rows, user).get()
    rights, religious = bases_of(row, user, language)
    rewrote = deeds_of(user, "revise", object_kind="lesson_plan").filter(object_code=plan.code)
    role = vouching_role(user, plan)
    readings = _readings(row.readings.all())
    has_read = any(reading.role == role for reading in readings)
    return LessonPlanCard(
        line=_line(row, language),
        aim=_part(row, LessonPlanPart.AIM, language),
        steps=_part(row, LessonPlanPart.STEPS, language),
        materials=_part(row, LessonPlanPart.MATERIALS, language),
        rights=rights,
        religious=religious,
        readings=readings,
        byline=byline(row),
        may_run=may_run(user, plan),
        may_vouch=role is not None and not has_read and not rewrote.exists(),
    )


def _line(row: LessonPlan, language: str) -> LessonPlanLine:
    is_vetted: bool = row.read_for_rights and (  # type: ignore[attr-defined]  # by _readable
        row.read_by_a_scholar or not row.needs_a_scholar  # type: ignore[attr-defined]  # as above
    )
    return LessonPlanLine(
        code=row.code,
        project=row.project.code,
        number=row.number,
        title=_part(row, LessonPlanPart.TITLE, language),
        age_band=AgeBand(row.age_band),
        minutes=row.minutes,
        articles=tuple(sorted(each.code for each in row.rights_basis.all())),
        held=tuple(_held(each) for each in row.seen_activities),  # type: ignore[attr-defined]  # by _readable
        marking=Marking(row.marking),
        is_vetted=is_vetted,
    )


def _held(row: Activity) -> Held:
    return Held(row.code, ActivityKind(row.kind), row.held_on, row.about_country, row.place)


def _part(row: LessonPlan, part: LessonPlanPart, language: str) -> Words:
    texts: list[LessonPlanText] = [text for text in row.texts.all() if text.part == part]
    return best_words(texts, language)


def _readings(rows: QuerySet[LessonPlanReading]) -> tuple[Reading, ...]:
    found = [Reading(Role(row.role), row.read_on) for row in rows]
    return tuple(sorted(found, key=lambda reading: list(Role).index(reading.role)))


def lessons_to_choose(plan: LessonPlan, user: Viewer) -> list[Held]:
    """The lessons and trainings of its project in which a plan can have been held, latest first."""
    return [_held(row) for row in activities_of_lessons(user, plan).order_by("-held_on", "-pk")]


def lesson_plan_originals(plan: LessonPlan) -> tuple[str, dict[LessonPlanPart, str]]:
    """The language and the parts as they were written, for who rewrites them."""
    texts = {LessonPlanPart(text.part): text for text in plan.texts.filter(status="original")}
    return texts[LessonPlanPart.TITLE].language, {part: row.text for part, row in texts.items()}
