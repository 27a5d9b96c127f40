"""Rendre compte: lessons, from what was observed to what it changed."""

from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR
from functools import partial
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking, tightest
from contrepoint.network.access import not_here
from contrepoint.network.queries import country_codes
from contrepoint.progress.access import (
    lesson_to_run,
    lesson_visible,
    lessons_visible_to,
    may_write_progress,
    reach_of_report,
    report_visible,
)
from contrepoint.progress.enums import ReportPart
from contrepoint.progress.queries import (
    lesson_card,
    lesson_lines,
    lesson_originals,
    newest_lessons,
    report_originals,
    years_of_lessons,
)
from contrepoint.progress.services import (
    LessonWords,
    adopt_lesson,
    confirm_lesson,
    open_lesson,
    revise_lesson,
    supersede_lesson,
)
from contrepoint.web.contributions import as_written, first_choices, keep
from contrepoint.web.meet.record import begun_with_note
from contrepoint.web.pages import page_of, shown_on
from contrepoint.web.report.forms import LessonForm
from contrepoint.web.requests import MemberRequest, asked_for, reading_language
from contrepoint.web.steps import take
from contrepoint.workshops.access import reach_of_note
from contrepoint.workshops.queries import note_behind

if TYPE_CHECKING:
    from contrepoint.network.models import User
    from contrepoint.progress.models import Lesson, ProgressReport

LESSONS_A_PAGE = 24
STEPS: dict[str, Callable[..., None]] = {
    "confirm": confirm_lesson,
    "adopt": adopt_lesson,
    "supersede": supersede_lesson,
}


@require_safe
def listing(request: MemberRequest, year: int | None = None) -> HttpResponse:
    """Lessons, latest first: all of them, or those of a year."""
    visible = lessons_visible_to(request.user)
    if year is not None:
        if not MINYEAR <= year <= MAXYEAR:
            raise not_here()
        visible = visible.filter(learned_on__year=year)
    page = page_of(request, newest_lessons(visible), LESSONS_A_PAGE)
    among = shown_on(page, lessons_visible_to(request.user))
    context = {
        "page": page,
        "lines": lesson_lines(request.user, reading_language(), among=among),
        "years": years_of_lessons(request.user),
        "year": year,
        "may_write": may_write_progress(request.user),
    }
    return render(request, "report/lessons.html", context)


def _card(request: MemberRequest, lesson: "Lesson") -> dict[str, object]:
    return {
        "card": lesson_card(lesson, request.user, reading_language()),
        "note": note_behind(request.user, pk=lesson.note_id) if lesson.note_id else None,
    }


@require_safe
def lesson(request: MemberRequest, code: str) -> HttpResponse:
    """One lesson: what was observed, what is recommended, what changed."""
    return render(request, "report/lesson.html", _card(request, lesson_visible(request.user, code)))


@require_POST
def step(request: MemberRequest, code: str, step: str) -> HttpResponse:
    """Keep it as a lesson, mark it as adopted, mark it as superseded."""
    found = lesson_to_run(request.user, code)
    take(request, STEPS, step, lesson=found)
    if not request.htmx:
        return redirect("report:lesson", code=code)
    return render(request, "report/lesson.html#standing", _card(request, found))


@require_http_methods(["GET", "POST"])
def add(request: MemberRequest) -> HttpResponse:
    """Write down a lesson. `?rapport=R1` and `?note=` begin it with words of theirs."""
    user = request.user
    if not may_write_progress(user):
        raise not_here()
    chosen = asked_for(request, "rapport")
    source = report_visible(user, chosen) if chosen else None
    begun = begun_with_note(
        request, "observation", reach_of_report(user, source) if source else Marking.NETWORK
    )
    cap = begun.cap
    form = LessonForm(
        request.POST or None,
        user=user,
        cap=cap,
        countries=country_codes(),
        initial={"learned_on": timezone.localdate(), "about_country": user.standing.country}
        | first_choices(user, cap)
        | (_as_reported(source) if source else {})
        | begun.initial,
    )
    if request.method == "POST" and form.is_valid():
        written = partial(open_lesson, words=_words(form), report=source, note=begun.note)
        kept = keep(request, form, written, beside="learned_on")
        if kept:
            return redirect("report:lesson", code=kept)
    context = {"form": form, "code": "", "source": chosen, "note": begun.note}
    return render(request, "report/lesson_form.html", context)


@require_http_methods(["GET", "POST"])
def edit(request: MemberRequest, code: str) -> HttpResponse:
    """Rewrite a lesson, and say what changed because of it."""
    user = request.user
    found = lesson_to_run(user, code)
    form = LessonForm(
        request.POST or None,
        user=user,
        cap=_cap_of(user, found),
        countries=country_codes(),
        may_sign=found.author_id == user.pk,
        stored=_as_written(found),
    )
    if request.method == "POST" and form.is_valid():
        written = partial(revise_lesson, lesson=found, words=_words(form))
        kept = keep(request, form, written, receipt_of=found)
        if kept:
            return redirect("report:lesson", code=found.code)
    context = {"form": form, "code": found.code, "source": ""}
    return render(request, "report/lesson_form.html", context)


def _cap_of(user: "User", lesson: "Lesson") -> Marking:
    """How far a lesson may go: no further than the report and the note that it was drawn from."""
    caps = [Marking.NETWORK]
    if lesson.report:
        caps.append(reach_of_report(user, lesson.report))
    if lesson.note:
        caps.append(reach_of_note(user, lesson.note))
    return tightest(caps)


def _words(form: LessonForm) -> LessonWords:
    told = form.cleaned_data
    return LessonWords(
        language=Language(told["language"]),
        texts=form.texts(),
        learned_on=told["learned_on"],
        about_country=told["about_country"],
    )


def _as_reported(report: "ProgressReport") -> dict[str, object]:
    language, texts = report_originals(report)
    return {
        "language": language,
        "observation": texts.get(ReportPart.LESSON, ""),
        "learned_on": report.ends_on,
    }


def _as_written(lesson: "Lesson") -> dict[str, object]:
    language, texts = lesson_originals(lesson)
    return as_written(lesson, language, texts) | {
        "learned_on": lesson.learned_on,
        "about_country": lesson.about_country,
    }
