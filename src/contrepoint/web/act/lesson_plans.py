"""Agir: lesson plans that rest on articles of human-rights law, written, printed, held."""

from functools import partial
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contrepoint.common.days import day_in_words
from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.access import (
    lesson_plan_to_run,
    lesson_plan_to_vouch_for,
    lesson_plan_visible,
    lesson_plans_visible_to,
    may_do_fieldwork,
    project_visible,
    projects_visible_to,
)
from contrepoint.fieldwork.enums import AgeBand, LessonPlanPart
from contrepoint.fieldwork.errors import NoArticleError, StepsMissingError
from contrepoint.fieldwork.queries import (
    in_series,
    lesson_plan_card,
    lesson_plan_lines,
    lesson_plan_originals,
    lessons_to_choose,
)
from contrepoint.fieldwork.services import (
    LessonPlanEntry,
    revise_lesson_plan,
    say_when_held,
    vouch_for_lesson_plan,
    write_lesson_plan,
)
from contrepoint.narratives.queries import reference_names
from contrepoint.network.access import not_here
from contrepoint.web.act.lesson_forms import HeldForm, LessonPlanForm
from contrepoint.web.choices import Choices
from contrepoint.web.contributions import Beside, as_written, first_choices, keep
from contrepoint.web.pages import page_of, shown_on
from contrepoint.web.requests import MemberRequest, asked_for, reading_language

if TYPE_CHECKING:
    from contrepoint.fieldwork.models import LessonPlan

PLANS_A_PAGE = 24
FIRST_MINUTES = 60
BESIDE: Beside = {
    NoArticleError: "rights_basis",
    StepsMissingError: "steps",
    DomainError: "title",
}


@require_safe
def listing(request: MemberRequest) -> HttpResponse:
    """Lesson plans; `?projet=P1` those of a project, `?article=CRC-29` those on an article."""
    rows = lesson_plans_visible_to(request.user)
    project, article = asked_for(request, "projet"), asked_for(request, "article")
    if project:
        rows = rows.filter(project__code=project)
    if article:
        rows = rows.filter(rights_basis__code=article)
    page = page_of(request, in_series(rows), PLANS_A_PAGE)
    context = {
        "page": page,
        "lines": lesson_plan_lines(shown_on(page, rows), request.user, reading_language()),
        "project": project,
        "article": article,
        "may_write": project and projects_visible_to(request.user).filter(code=project).exists(),
    }
    return render(request, "act/lesson_plans.html", context)


@require_safe
def plan(request: MemberRequest, code: str) -> HttpResponse:
    """One lesson: on the screen, and on a sheet of A4."""
    found = lesson_plan_visible(request.user, code)
    card = lesson_plan_card(found, request.user, reading_language())
    form = _held_form(request, found) if card.may_run else None
    context = {"card": card, "form": form}
    return render(request, "act/lesson_plan.html", context)


@require_http_methods(["GET", "POST"])
def add(request: MemberRequest, code: str) -> HttpResponse:
    """Write a lesson of a project: whoever may see the project, as for an activity."""
    if not may_do_fieldwork(request.user):
        raise not_here()
    found = project_visible(request.user, code)
    cap = Marking(found.marking)
    form = LessonPlanForm(
        request.POST or None,
        user=request.user,
        cap=cap,
        references=reference_names(reading_language()),
        initial={
            "age_band": AgeBand.FROM_15,
            "minutes": FIRST_MINUTES,
            "number": found.lesson_plans.count() + 1,
            "rights_basis": list(
                found.rights_basis.order_by("code").values_list("code", flat=True)
            ),
        }
        | first_choices(request.user, cap),
    )
    if request.method == "POST" and form.is_valid():
        written = partial(write_lesson_plan, project=found, entry=_entry(form))
        kept = keep(request, form, written, beside=BESIDE)
        if kept:
            return redirect("act:lesson-plan", code=kept)
    context = {"form": form, "project": found.code, "code": ""}
    return render(request, "act/lesson_plan_form.html", context)


@require_http_methods(["GET", "POST"])
def edit(request: MemberRequest, code: str) -> HttpResponse:
    """Rewrite a lesson; who vouched for it is asked again."""
    found = lesson_plan_to_run(request.user, code)
    form = LessonPlanForm(
        request.POST or None,
        user=request.user,
        cap=Marking(found.project.marking),
        references=reference_names(reading_language()),
        may_sign=found.author_id == request.user.pk,
        stored=_as_written(found),
    )
    if request.method == "POST" and form.is_valid():
        written = partial(revise_lesson_plan, plan=found, entry=_entry(form))
        kept = keep(request, form, written, receipt_of=found, beside=BESIDE)
        if kept:
            return redirect("act:lesson-plan", code=found.code)
    context = {"form": form, "project": found.project.code, "code": found.code}
    return render(request, "act/lesson_plan_form.html", context)


@require_POST
def vouch(request: MemberRequest, code: str) -> HttpResponse:
    """Vouch that a lesson fits what it rests on."""
    found = lesson_plan_to_vouch_for(request.user, code)
    try:
        vouch_for_lesson_plan(plan=found, by=request.user, at=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Kept. Receipt: %(code)s.") % {"code": found.code})
    return redirect("act:lesson-plan", code=code)


@require_POST
def held(request: MemberRequest, code: str) -> HttpResponse:
    """Say in which activities a lesson was held."""
    found = lesson_plan_to_run(request.user, code)
    form = _held_form(request, found)
    if form.is_valid():
        say_when_held(
            plan=found,
            activities=form.cleaned_data["activities"],
            by=request.user,
            at=timezone.now(),
        )
        messages.success(request, _("Kept. Receipt: %(code)s.") % {"code": found.code})
    else:
        messages.error(request, _("This activity is not one of the project’s. Reload the page."))
    return redirect("act:lesson-plan", code=code)


def _held_form(request: MemberRequest, plan: "LessonPlan") -> HeldForm:
    language = reading_language()
    choices: Choices = [
        (each.code, " · ".join([each.code, str(each.kind.label), day_in_words(each.day, language)]))
        for each in lessons_to_choose(plan, request.user)
    ]
    now = list(plan.activities.order_by("code").values_list("code", flat=True))
    return HeldForm(
        request.POST if request.method == "POST" else None,
        activities=choices,
        initial={"activities": now},
    )


def _entry(form: LessonPlanForm) -> LessonPlanEntry:
    told = form.cleaned_data
    return LessonPlanEntry(
        language=Language(told["language"]),
        texts={part: told[part.value] for part in LessonPlanPart},
        age_band=AgeBand(told["age_band"]),
        minutes=told["minutes"],
        rights_basis=told["rights_basis"],
        religious_basis=told["religious_basis"],
        number=told["number"],
    )


def _as_written(plan: "LessonPlan") -> dict[str, object]:
    language, texts = lesson_plan_originals(plan)
    return as_written(plan, language, texts) | {
        "number": plan.number,
        "age_band": plan.age_band,
        "minutes": plan.minutes,
        "rights_basis": list(plan.rights_basis.order_by("code").values_list("code", flat=True)),
        "religious_basis": list(
            plan.religious_basis.order_by("code").values_list("code", flat=True)
        ),
    }
