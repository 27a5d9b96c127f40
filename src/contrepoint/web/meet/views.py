"""Se réunir: the series, a workshop, a session and its record, the compiled report."""

from functools import partial
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from contrepoint.common.languages import Language, Words
from contrepoint.common.steps import open_steps
from contrepoint.network.access import may_coordinate, may_keep_the_record, may_take_notes, not_here
from contrepoint.network.services import record
from contrepoint.synthesis.docx import docx_bytes
from contrepoint.synthesis.report import compile_report
from contrepoint.web.contributions import first_choices, keep
from contrepoint.web.meet.forms import WishForm
from contrepoint.web.meet.record import widest_marking, widest_marking_in
from contrepoint.web.requests import MemberRequest, reading_language
from contrepoint.workshops.access import (
    conclusions_of,
    workshop_for_wishes,
    workshop_visible,
)
from contrepoint.workshops.enums import (
    AHEAD,
    WORKSHOP_STEPS,
    NoteKind,
    WorkshopState,
    WorkshopStep,
)
from contrepoint.workshops.queries import (
    CommitmentLine,
    agreement_lines,
    earlier_workshops,
    session_cards,
    session_record,
    unanswered_statements,
    wishes_to_take_up,
    workshop_line,
    workshop_lines,
)
from contrepoint.workshops.services import add_wish

if TYPE_CHECKING:
    from contrepoint.workshops.models import Workshop


@require_safe
def series(request: MemberRequest) -> HttpResponse:
    """Workshops, newest first, and what the next one was asked for."""
    language = reading_language()
    context = {
        "workshops": workshop_lines(request.user, language),
        "wishes": wishes_to_take_up(request.user, language),
        "may_open": may_coordinate(request.user),
        "may_wish": may_take_notes(request.user),
    }
    return render(request, "meet/series.html", context)


@require_safe
def workshop(request: MemberRequest, number: int) -> HttpResponse:
    """One workshop: its sessions, the wishes and the commitments made there."""
    found = workshop_visible(request.user, number)
    language = reading_language()
    kept = session_record(request.user, language, workshop_number=number)
    cards = session_cards(found, request.user, language)
    lines = [line for card in cards for line in kept.get(card.pk, [])]
    runs = may_coordinate(request.user)
    is_open = found.state != WorkshopState.FINAL
    steps = open_steps(WORKSHOP_STEPS, found.state) if runs else ()
    context = {
        "workshop": workshop_line(found, request.user, language),
        "sessions": [(card, kept.get(card.pk, [])) for card in cards],
        "wishes": [line for line in lines if line.kind == NoteKind.AGENDA_WISH],
        "commitments": [line for line in lines if isinstance(line, CommitmentLine)],
        "agreements": agreement_lines(request.user, language, session__workshop=found),
        "steps": [step for step in steps if step != WorkshopStep.FINISH],
        "closing": _closing(request, found) if WorkshopStep.FINISH in steps else None,
        "takes_topics": found.state in AHEAD,
        "may_rewrite": runs and is_open,
        "may_read_minutes": may_take_notes(request.user),
        "may_fill": may_keep_the_record(request.user) and is_open,
    }
    return render(request, "meet/workshop.html", context)


def _closing(request: MemberRequest, workshop: "Workshop") -> dict[str, object]:
    """What to know before the record is closed for good."""
    last_day = workshop.ends_on or workshop.starts_on
    return {
        "step": WorkshopStep.FINISH,
        "last_day": last_day if last_day and last_day >= timezone.localdate() else None,
        "silent": unanswered_statements(request.user, reading_language(), workshop=workshop),
    }


@require_http_methods(["GET", "POST"])
def wish(request: MemberRequest) -> HttpResponse:
    """Ask for a topic, without looking for the session in which wishes are written."""
    if not may_take_notes(request.user):
        raise not_here()
    found = workshop_for_wishes(request.user)
    if found is None:
        return _no_place_for_wishes(request)
    conclusions = conclusions_of(request.user, found)
    cap = widest_marking(conclusions) if conclusions else widest_marking_in(found)
    form = WishForm(
        request.POST or None,
        user=request.user,
        cap=cap,
        initial=first_choices(request.user, cap),
    )
    is_sent = request.method == "POST" and form.is_valid()
    if is_sent:
        told = form.cleaned_data
        written = partial(
            add_wish, workshop=found, text=told["text"], language=Language(told["language"])
        )
        if keep(request, form, written, beside="text"):
            return redirect("meet:series")
    context = {
        "form": form,
        "number": found.number,
        "is_to_come": found.state == WorkshopState.IN_PREPARATION,
    }
    return render(request, "meet/wish_form.html", context)


def _no_place_for_wishes(request: MemberRequest) -> HttpResponse:
    """Between two workshops: what to wait for; what was typed is shown again, to be copied."""
    context = {
        "typed": Words(request.POST.get("text", ""), reading_language()),
        "number": next(iter(earlier_workshops(request.user)), 0),
        "may_open": may_coordinate(request.user),
    }
    return render(request, "meet/wish_nowhere.html", context)


@require_safe
def report(request: MemberRequest, number: int) -> HttpResponse:
    """The compiled report as a page."""
    found = workshop_visible(request.user, number)
    document = compile_report(found, user=request.user, language=reading_language())
    return render(request, "meet/report.html", {"document": document, "number": number})


@require_safe
def report_docx(request: MemberRequest, number: int) -> HttpResponse:
    """The compiled report as a file."""
    found = workshop_visible(request.user, number)
    language = reading_language()
    document = compile_report(found, user=request.user, language=language)
    now = timezone.now()
    content = docx_bytes(document, at=now)
    record(
        actor=request.user,
        action="download",
        object_kind="report",
        object_code=str(number),
        at=now,
    )
    response = HttpResponse(
        content,
        content_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    )
    name = f"contrepoint-atelier-{number}-{language}.docx"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
