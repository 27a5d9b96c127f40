"""Se réunir: what happened since the last workshop, and what the next one could speak of."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from contrepoint.common.attribution import Attribution
from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.network.access import may_keep_the_record, not_here
from contrepoint.synthesis.queries import agenda_of, opening_of
from contrepoint.web.pages import page_of
from contrepoint.web.requests import MemberRequest, reading_language
from contrepoint.workshops.access import workshop_to_fill, workshop_visible
from contrepoint.workshops.enums import SessionKind, WorkshopState
from contrepoint.workshops.services import SessionPlan, add_session

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
    """Topics that the records ask for, each with its reason."""
    found = workshop_visible(request.user, number)
    return render(request, "meet/candidates.html", _context(request, found))


def _context(request: MemberRequest, workshop: "Workshop") -> dict[str, object]:
    language = reading_language()
    agenda = agenda_of(workshop, request.user, language, today=timezone.localdate())
    page = page_of(request, agenda.topics, CANDIDATES_A_PAGE)
    return {
        "page": page,
        "workshop": agenda.workshop,
        "may_set": may_keep_the_record(request.user) and workshop.state != WorkshopState.FINAL,
    }


@require_POST
def schedule(request: MemberRequest, number: int, code: str) -> HttpResponse:
    """Put a topic on the agenda: a session, with the record that asked for it as its origin."""
    workshop = workshop_to_fill(request.user, number)
    language = reading_language()
    agenda = agenda_of(workshop, request.user, language, today=timezone.localdate())
    topic = agenda.topic_of(code)
    if topic is None or not topic.may_be_planned:
        raise not_here()
    try:
        session = add_session(
            workshop=workshop,
            plan=SessionPlan(
                kind=SessionKind.THEMATIC,
                language=Language(topic.words.language),
                title=topic.words.text,
                origin=topic.code,
            ),
            marking=Marking(topic.marking),
            attribution=Attribution.NOBODY,
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
    if not request.htmx:
        return redirect("meet:candidates", number=number)
    return render(request, "meet/candidates.html#topics", _context(request, workshop))
