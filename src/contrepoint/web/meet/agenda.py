"""Se réunir: what happened since the last workshop, and what the next one could speak of."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.network.access import may_keep_the_record, not_here
from contrepoint.synthesis.queries import (
    Agenda,
    AgendaCandidate,
    CandidateKind,
    agenda_of,
    entry_of,
    opening_of,
)
from contrepoint.web.meet.filters import CandidateFilter
from contrepoint.web.pages import page_of
from contrepoint.web.requests import MemberRequest, reading_language
from contrepoint.workshops.access import may_weigh_topics, workshop_to_fill, workshop_visible
from contrepoint.workshops.enums import SessionKind, WorkshopState
from contrepoint.workshops.services import SessionPlan, schedule_topic

if TYPE_CHECKING:
    from contrepoint.workshops.models import Workshop

CANDIDATES_A_PAGE = 24


@require_safe
def opening(request: MemberRequest, number: int) -> HttpResponse:
    """Per country: what was promised, done and learned since the last workshop."""
    found = workshop_visible(request.user, number)
    language = reading_language()
    context = {
        "opening": opening_of(found, request.user, language, today=timezone.localdate()),
        "number": number,
    }
    return render(request, "meet/opening.html", context)


@require_safe
def candidates(request: MemberRequest, number: int) -> HttpResponse:
    """Topics that the records ask for, each with its reasons: the backlog of the series."""
    found = workshop_visible(request.user, number)
    return render(request, "meet/candidates.html", candidates_context(request, found))


def agenda_for(request: MemberRequest, workshop: "Workshop") -> Agenda:
    """The topics of a workshop as the reader of this request sees them, today."""
    return agenda_of(workshop, request.user, reading_language(), today=timezone.localdate())


def candidates_context(request: MemberRequest, workshop: "Workshop") -> dict[str, object]:
    """What the list of topics shows."""
    agenda = agenda_for(request, workshop)
    chosen = CandidateFilter.of(request)
    page = page_of(request, chosen.kept(agenda.topics), CANDIDATES_A_PAGE)
    is_open = workshop.state != WorkshopState.FINAL
    return {
        "page": page,
        "workshop": agenda.workshop,
        "filter": chosen,
        "counts": chosen.counts(agenda.topics),
        "frame": agenda.frame,
        "may_set": may_keep_the_record(request.user) and is_open,
        "may_weigh": may_weigh_topics(request.user),
        "may_join": may_weigh_topics(request.user) and is_open and not agenda.frame.is_ballot_open,
    }


def session_plan(topic: AgendaCandidate) -> SessionPlan:
    """The session that a topic becomes: help is given in a clinic, the rest is a theme."""
    is_help = topic.kind is CandidateKind.HELP
    return SessionPlan(
        kind=SessionKind.CLINIC if is_help else SessionKind.THEMATIC,
        language=Language(topic.words.language),
        title=topic.words.text,
        origin=topic.code,
    )


@require_POST
def schedule(request: MemberRequest, number: int, code: str) -> HttpResponse:
    """Put a topic on the agenda: a session, with the record that asked for it as its origin."""
    workshop = workshop_to_fill(request.user, number)
    topic = agenda_for(request, workshop).topic_of(code)
    if topic is None or not topic.may_be_planned:
        raise not_here()
    try:
        session = schedule_topic(
            workshop=workshop,
            entry=entry_of(topic),
            plan=session_plan(topic),
            by=request.user,
            at=timezone.now(),
        )
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(
            request,
            _("On the agenda of workshop %(number)d, as session %(place)d.")
            % {"number": number, "place": session.position},
        )
    return back_to_topics(request, workshop)


def back_to_topics(request: MemberRequest, workshop: "Workshop") -> HttpResponse:
    """The list of topics after something was done on it."""
    if not request.htmx:
        return redirect("meet:candidates", number=workshop.number)
    context = candidates_context(request, workshop)
    return render(request, "meet/candidates.html#topics", context)
