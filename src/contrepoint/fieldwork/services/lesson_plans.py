"""Lesson plans: written, rewritten, vouched for, held."""

import dataclasses
from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking, tightest
from contrepoint.fieldwork.access import activities_of_lessons, projects_visible_to
from contrepoint.fieldwork.enums import AgeBand, LessonPlanPart
from contrepoint.fieldwork.errors import (
    NoArticleError,
    OwnLessonPlanError,
    StepsMissingError,
    TitleMissingError,
)
from contrepoint.fieldwork.models import LessonPlan, LessonPlanReading, LessonPlanText, Project
from contrepoint.narratives.enums import RELIGIOUS_KINDS, RIGHTS_KINDS
from contrepoint.narratives.reference_access import references_visible_to, reviewing_role
from contrepoint.network.access import deeds_of, not_here, the_one
from contrepoint.network.models import User
from contrepoint.network.services import (
    choose_offered,
    let_the_author_choose,
    record,
    signed,
    write_original,
)

KIND = "lesson_plan"


@dataclasses.dataclass(frozen=True, slots=True)
class LessonPlanEntry:
    """A lesson in one language: for what age, how many minutes, on which articles (codes).

    `number` is its place in the series of its project; None takes the next one.
    """

    language: Language
    texts: Mapping[LessonPlanPart, str]
    age_band: AgeBand
    minutes: int
    rights_basis: Iterable[str]
    religious_basis: Iterable[str] = ()
    number: int | None = None


@transaction.atomic
def write_lesson_plan(
    *,
    project: Project,
    entry: LessonPlanEntry,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> LessonPlan:
    """Keep a lesson of a project; its code is the receipt.

    The marking is capped by that of the project. Refuses one without a title, without steps
    (StepsMissingError) and without an article of human-rights law (NoArticleError).
    """
    the_one(projects_visible_to(by).filter(pk=project.pk))
    project = Project.objects.select_for_update().get(pk=project.pk)
    last = project.lesson_plans.aggregate(position=Max("position"), number=Max("number"))
    position = (last["position"] or 0) + 1
    plan = LessonPlan.objects.create(
        code=f"{project.code}-L{position}",
        project=project,
        position=position,
        number=entry.number or (last["number"] or 0) + 1,
        age_band=entry.age_band,
        minutes=entry.minutes,
        **signed(
            marking=tightest((marking, Marking(project.marking))),
            attribution=attribution,
            by=by,
            at=at,
        ),
    )
    _write(plan, entry, by=by)
    record(actor=by, action="write", object_kind=KIND, object_code=plan.code, at=at)
    return plan


@transaction.atomic
def revise_lesson_plan(
    *,
    plan: LessonPlan,
    entry: LessonPlanEntry,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> None:
    """Rewrite a lesson; who vouched for it vouched for other words, and is asked again."""
    plan = LessonPlan.objects.select_for_update().get(pk=plan.pk)
    let_the_author_choose(plan, marking=marking, attribution=attribution, by=by)
    plan.marking = tightest((plan.marking, plan.project.marking))
    plan.age_band, plan.minutes = entry.age_band, entry.minutes
    plan.number = entry.number or plan.number
    plan.save(update_fields=["age_band", "minutes", "number", "marking", "attribution"])
    _write(plan, entry, by=by)
    plan.readings.all().delete()
    record(actor=by, action="revise", object_kind=KIND, object_code=plan.code, at=at)


def _write(plan: LessonPlan, entry: LessonPlanEntry, *, by: User) -> None:
    if not entry.texts.get(LessonPlanPart.TITLE, "").strip():
        raise TitleMissingError
    if not entry.texts.get(LessonPlanPart.STEPS, "").strip():
        raise StepsMissingError
    for part in LessonPlanPart:
        write_original(
            LessonPlanText.objects.all(),
            language=entry.language,
            text=entry.texts.get(part, ""),
            plan=plan,
            part=part,
        )
    references = references_visible_to(by)
    choose_offered(
        plan.rights_basis,
        offered=references.filter(kind__in=RIGHTS_KINDS),
        codes=entry.rights_basis,
    )
    choose_offered(
        plan.religious_basis,
        offered=references.filter(kind__in=RELIGIOUS_KINDS),
        codes=entry.religious_basis,
    )
    if not plan.rights_basis.exists():
        raise NoArticleError


@transaction.atomic
def vouch_for_lesson_plan(*, plan: LessonPlan, by: User, at: datetime) -> None:
    """Vouch that a lesson fits what it rests on: a rights reviewer for rights, a scholar besides.

    Refuses whoever wrote it or rewrote it (OwnLessonPlanError).
    """
    plan = LessonPlan.objects.select_for_update().get(pk=plan.pk)
    role = reviewing_role(by)
    if role is None:
        raise not_here()
    rewrote = deeds_of(by, "revise", object_kind=KIND).filter(object_code=plan.code)
    if plan.author_id == by.pk or rewrote.exists():
        raise OwnLessonPlanError
    LessonPlanReading.objects.update_or_create(
        plan=plan, role=role, defaults={"read_by": by, "read_on": timezone.localdate(at)}
    )
    record(actor=by, action="vouch", object_kind=KIND, object_code=plan.code, at=at)


@transaction.atomic
def say_when_held(*, plan: LessonPlan, activities: Iterable[str], by: User, at: datetime) -> None:
    """Say in which activities of its project a lesson was held, by their codes."""
    plan = LessonPlan.objects.select_for_update().get(pk=plan.pk)
    choose_offered(plan.activities, offered=activities_of_lessons(by, plan), codes=activities)
    record(actor=by, action="hold", object_kind=KIND, object_code=plan.code, at=at)
