"""Rendre compte: progress reports, from the draft to the accepted one."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.queries import project_lines
from contrepoint.network.access import not_here
from contrepoint.progress.access import (
    may_write_progress,
    project_to_report_on,
    projects_to_report_on,
    report_of_team,
    report_to_judge,
    report_to_write,
    report_visible,
    reports_visible_to,
)
from contrepoint.progress.enums import ReportState
from contrepoint.progress.queries import (
    latest_first,
    report_card,
    report_draft,
    report_lines,
    report_originals,
    report_questions,
    workshops_to_report_to,
)
from contrepoint.progress.services import (
    ReportWords,
    accept_report,
    open_report,
    return_report,
    revise_report,
    submit_report,
)
from contrepoint.web.contributions import as_written, first_choices, hand_in, keep
from contrepoint.web.pages import page_of, shown_on
from contrepoint.web.report.forms import ReportForm, ReturnForm
from contrepoint.web.requests import MemberRequest, asked_for, reading_language
from contrepoint.web.steps import take
from contrepoint.workshops.enums import AHEAD
from contrepoint.workshops.queries import kept_lines

if TYPE_CHECKING:
    from contrepoint.progress.models import ProgressReport

REPORTS_A_PAGE = 24
PROJECTS_A_PAGE = 24
TEAM_STEPS: dict[str, Callable[..., None]] = {"submit": submit_report}
JUDGE_STEPS: dict[str, Callable[..., None]] = {"accept": accept_report}
# Tabs of the list: the word in the address, and the states that it shows.
BOARD: dict[str, tuple[ReportState, ...]] = {
    "en-cours": (ReportState.DRAFT, ReportState.RETURNED),
    "remis": (ReportState.SUBMITTED,),
    "acceptes": (ReportState.ACCEPTED,),
}


@require_safe
def listing(request: MemberRequest, shown: str = "") -> HttpResponse:
    """Reports, latest first: all, those being written, those handed in, those accepted."""
    visible = reports_visible_to(request.user)
    if shown:
        visible = visible.filter(state__in=BOARD[shown])
    page = page_of(request, latest_first(visible), REPORTS_A_PAGE)
    among = shown_on(page, reports_visible_to(request.user))
    context = {
        "page": page,
        "lines": report_lines(request.user, reading_language(), among=among),
        "shown": shown,
        "may_write": may_write_progress(request.user),
    }
    return render(request, "report/reports.html", context)


def _page(
    request: MemberRequest, report: "ProgressReport", form: ReturnForm | None = None
) -> HttpResponse:
    card = report_card(report, request.user, reading_language())
    context = {
        "card": card,
        "form": form or _return_form(request),
        "written": [each for each in card.parts if each.words.text],
        "unwritten": [each for each in card.parts if not each.words.text],
        "keeps": kept_lines(request.user, reading_language(), project__code=card.line.project.code),
    }
    return render(request, "report/report.html", context)


def _return_form(request: MemberRequest) -> ReturnForm:
    return ReturnForm(
        request.POST or None,
        user=request.user,
        may_sign=False,
        initial={"language": reading_language()},
    )


@require_safe
def report(request: MemberRequest, code: str) -> HttpResponse:
    """One report: its words, its figures, what was asked."""
    return _page(request, report_visible(request.user, code))


@require_POST
def step(request: MemberRequest, code: str, step: str) -> HttpResponse:
    """The team submits it; whoever judges it accepts it."""
    if step in JUDGE_STEPS:
        found = report_to_judge(request.user, code)
        take(request, JUDGE_STEPS, step, report=found)
    else:
        found = report_of_team(request.user, code)
        take(request, TEAM_STEPS, step, report=found)
    return redirect("report:report", code=code)


@require_POST
def send_back(request: MemberRequest, code: str) -> HttpResponse:
    """Return a report with a question."""
    found = report_to_judge(request.user, code)
    form = _return_form(request)
    if form.is_valid():
        written = partial(
            return_report,
            report=found,
            question=form.cleaned_data["question"],
            language=Language(form.cleaned_data["language"]),
        )
        kept = hand_in(request, form, written, receipt_of=found, beside="question")
        if kept:
            return redirect("report:report", code=code)
    return _page(request, found, form)


@require_http_methods(["GET", "POST"])
def add(request: MemberRequest) -> HttpResponse:
    """Begin a report. `?projet=P1` says on which project; without it, the team's are offered."""
    user, language = request.user, reading_language()
    if not may_write_progress(user):
        raise not_here()
    chosen = asked_for(request, "projet")
    if not chosen:
        return _choose_a_project(request)
    project = project_to_report_on(user, chosen)
    draft = report_draft(project, user, language, today=timezone.localdate())
    cap = Marking(project.marking)
    form = ReportForm(
        request.POST or None,
        user=user,
        cap=cap,
        workshops=_open_workshops(request),
        initial={
            "starts_on": draft.starts_on,
            "ends_on": draft.ends_on,
            "workshop": draft.workshop or "",
            "done": draft.done,
        }
        | first_choices(user, cap),
    )
    if request.method == "POST" and form.is_valid():
        written = partial(open_report, project=project, words=_words(form))
        kept = keep(request, form, written, beside="ends_on")
        if kept:
            return redirect("report:report", code=kept)
    (about,) = project_lines(projects_to_report_on(user).filter(pk=project.pk), user, language)
    context = {"form": form, "code": "", "about": about, "questions": ()}
    return render(request, "report/report_form.html", context)


def _choose_a_project(request: MemberRequest) -> HttpResponse:
    rows = projects_to_report_on(request.user).order_by("-pk")
    page = page_of(request, rows, PROJECTS_A_PAGE)
    among = shown_on(page, projects_to_report_on(request.user))
    lines = project_lines(among, request.user, reading_language())
    return render(request, "report/choose_project.html", {"page": page, "lines": lines})


@require_http_methods(["GET", "POST"])
def edit(request: MemberRequest, code: str) -> HttpResponse:
    """Rewrite a draft, or a report that came back, under the question that was asked."""
    user, language = request.user, reading_language()
    found = report_to_write(user, code)
    form = ReportForm(
        request.POST or None,
        user=user,
        cap=Marking(found.project.marking),
        workshops=_open_workshops(request),
        may_sign=found.author_id == user.pk,
        stored=_as_written(found),
    )
    if request.method == "POST" and form.is_valid():
        written = partial(revise_report, report=found, words=_words(form))
        kept = keep(request, form, written, receipt_of=found, beside="ends_on")
        if kept:
            return redirect("report:report", code=found.code)
    (about,) = report_lines(user, language, among=reports_visible_to(user).filter(pk=found.pk))
    context = {
        "form": form,
        "code": found.code,
        "about": about.project,
        "questions": report_questions(found, language),
    }
    return render(request, "report/report_form.html", context)


def _open_workshops(request: MemberRequest) -> list[int | None]:
    """Numbers to choose from; None, the next one, comes first where no workshop is ahead."""
    rows = list(workshops_to_report_to(request.user).values_list("number", "state"))
    is_one_ahead = any(state in AHEAD for _number, state in rows)
    return [*(() if is_one_ahead else (None,)), *(number for number, _state in rows)]


def _words(form: ReportForm) -> ReportWords:
    told = form.cleaned_data
    return ReportWords(
        starts_on=told["starts_on"],
        ends_on=told["ends_on"],
        language=Language(told["language"]),
        texts=form.texts(),
        workshop=int(told["workshop"]) if told["workshop"] else None,
    )


def _as_written(report: "ProgressReport") -> dict[str, object]:
    language, texts = report_originals(report)
    return as_written(report, language, texts) | {
        "starts_on": report.starts_on,
        "ends_on": report.ends_on,
        "workshop": report.workshop.number if report.workshop else "",
    }
