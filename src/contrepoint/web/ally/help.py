"""S’allier: help asked for and given."""

from collections.abc import Callable
from functools import partial
from textwrap import shorten
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking, tightest
from contrepoint.network.access import not_here
from contrepoint.network.queries import country_codes
from contrepoint.progress.access import (
    help_to_close,
    help_to_give,
    help_visible,
    help_visible_to,
    may_write_progress,
    reach_of_report,
    report_visible,
)
from contrepoint.progress.enums import ReportPart, Usefulness
from contrepoint.progress.queries import (
    help_card,
    help_lines,
    newest_requests,
    report_originals,
)
from contrepoint.progress.services import (
    HelpWords,
    answer_help,
    ask_for_help,
    close_help,
    take_help,
)
from contrepoint.web.ally.help_forms import CloseForm, HelpAnswerForm, HelpForm
from contrepoint.web.boxes import LINE_LENGTH
from contrepoint.web.contributions import first_choices, keep
from contrepoint.web.meet.record import begun_with_note
from contrepoint.web.pages import page_of, shown_on
from contrepoint.web.requests import MemberRequest, asked_for, reading_language
from contrepoint.web.steps import take
from contrepoint.workshops.access import commitment_to_run, reach_of_what_keeps
from contrepoint.workshops.queries import blocked_words, note_behind

if TYPE_CHECKING:
    from contrepoint.progress.models import HelpRequest, ProgressReport
    from contrepoint.workshops.models import Commitment

REQUESTS_A_PAGE = 24
STEPS: dict[str, Callable[..., None]] = {"take": take_help}


@require_safe
def listing(request: MemberRequest) -> HttpResponse:
    """Requests, newest first."""
    visible = newest_requests(help_visible_to(request.user))
    page = page_of(request, visible, REQUESTS_A_PAGE)
    among = shown_on(page, help_visible_to(request.user))
    context = {
        "page": page,
        "lines": help_lines(request.user, reading_language(), among=among),
        "may_write": may_write_progress(request.user),
    }
    return render(request, "ally/help_list.html", context)


def _page(
    request: MemberRequest,
    found: "HelpRequest",
    *,
    answering: HelpAnswerForm | None = None,
    closing: CloseForm | None = None,
) -> HttpResponse:
    context = {
        "card": help_card(found, request.user, reading_language()),
        "answer_form": answering or _answer_form(request, found),
        "close_form": closing or CloseForm(),
        "note": note_behind(request.user, pk=found.note_id) if found.note_id else None,
    }
    return render(request, "ally/help.html", context)


def _answer_form(request: MemberRequest, found: "HelpRequest") -> HelpAnswerForm:
    cap = Marking(found.marking)
    initial = first_choices(request.user, cap)
    return HelpAnswerForm(request.POST or None, user=request.user, cap=cap, initial=initial)


@require_safe
def one(request: MemberRequest, code: str) -> HttpResponse:
    """One request with its answers."""
    return _page(request, help_visible(request.user, code))


@require_http_methods(["GET", "POST"])
def ask(request: MemberRequest) -> HttpResponse:
    """Ask for help: `?rapport=R1` begins with the help that a report wants, `?note=N3-7-ABCD` with
    a note, `?engagement=E3-7-ABCD` with a commitment that is blocked.
    """
    user = request.user
    if not may_write_progress(user):
        raise not_here()
    chosen = asked_for(request, "rapport")
    source = report_visible(user, chosen) if chosen else None
    promised = asked_for(request, "engagement")
    commitment = commitment_to_run(user, promised) if promised else None
    caps = [Marking.NETWORK]
    caps += [reach_of_report(user, source)] if source else []
    caps += [reach_of_what_keeps(user, commitment)] if commitment else []
    begun = begun_with_note(request, "need", tightest(caps))
    cap = begun.cap
    form = HelpForm(
        request.POST or None,
        user=user,
        cap=cap,
        countries=country_codes(),
        initial={"about_country": user.standing.country}
        | first_choices(user, cap)
        | (_as_reported(source) if source else {})
        | (_as_promised(commitment) if commitment else {})
        | begun.initial,
    )
    if request.method == "POST" and form.is_valid():
        written = partial(
            ask_for_help,
            words=HelpWords(
                language=Language(form.cleaned_data["language"]),
                texts=form.texts(),
                about_country=form.cleaned_data["about_country"],
            ),
            report=source,
            commitment=commitment,
            note=begun.note,
        )
        kept = keep(request, form, written, beside="title")
        if kept:
            return redirect("ally:help", code=kept)
    context = {"form": form, "source": chosen, "promised": promised, "note": begun.note}
    return render(request, "ally/help_form.html", context)


def _as_reported(report: "ProgressReport") -> dict[str, object]:
    language, texts = report_originals(report)
    return {"language": language, "need": texts.get(ReportPart.HELP, "")}


def _as_promised(commitment: "Commitment") -> dict[str, object]:
    """The words of a commitment, and why it is blocked."""
    promise, reason = blocked_words(commitment)
    return {
        "language": promise.language,
        "title": shorten(promise.text, LINE_LENGTH),
        "need": reason.text,
    }


@require_POST
def step(request: MemberRequest, code: str, step: str) -> HttpResponse:
    """Take a request on."""
    take(request, STEPS, step, help_request=help_to_give(request.user, code))
    return redirect("ally:help", code=code)


@require_POST
def answer(request: MemberRequest, code: str) -> HttpResponse:
    """Answer a request."""
    found = help_to_give(request.user, code)
    form = _answer_form(request, found)
    if form.is_valid():
        written = partial(
            answer_help,
            help_request=found,
            text=form.cleaned_data["text"],
            language=Language(form.cleaned_data["language"]),
        )
        kept = keep(request, form, written, receipt_of=found, beside="text")
        if kept:
            return redirect("ally:help", code=code)
    return _page(request, found, answering=form)


@require_POST
def close(request: MemberRequest, code: str) -> HttpResponse:
    """Close one's own request, and say whether the help was useful."""
    found = help_to_close(request.user, code)
    form = CloseForm(request.POST)
    if form.is_valid():
        judged = partial(close_help, useful=Usefulness(form.cleaned_data["useful"]))
        take(request, {"close": judged}, "close", help_request=found)
        return redirect("ally:help", code=code)
    return _page(request, found, closing=form)
