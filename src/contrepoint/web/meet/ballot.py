"""Se réunir: the members rank the topics, one at a time, on a phone."""

import dataclasses
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import capitalised
from contrepoint.network.access import may_keep_the_record, not_here
from contrepoint.synthesis.queries import (
    Origin,
    entry_of,
    origins_of,
    result_lines,
    result_order,
    told_count,
    topics_to_rank,
)
from contrepoint.web.meet.agenda import agenda_for
from contrepoint.web.pages import page_of
from contrepoint.web.requests import MemberRequest, asked_for, reading_language
from contrepoint.workshops.access import (
    topic_to_rank,
    workshop_to_prepare,
    workshop_to_rank_for,
)
from contrepoint.workshops.enums import VoteChoice, WorkshopState
from contrepoint.workshops.queries import (
    agenda_frame,
    ballot_leads,
    own_choices,
    topic_records,
    voter_count,
)
from contrepoint.workshops.services import cast_vote, close_ballot, open_ballot

if TYPE_CHECKING:
    from contrepoint.workshops.models import Workshop

TOPICS_A_PAGE = 12
OTHERS_SHOWN = 3


@require_safe
def ballot(request: MemberRequest, number: int) -> HttpResponse:
    """One topic to rank; before the ballot what it is for, after it where its result stands."""
    workshop = workshop_to_rank_for(request.user, number)
    return render(request, "meet/ballot.html", _context(request, workshop))


def _context(request: MemberRequest, workshop: "Workshop", wanted: str = "") -> dict[str, object]:
    user, language = request.user, reading_language()
    frame = agenda_frame(workshop)
    leads = ballot_leads(workshop, user)
    own = own_choices(workshop, user)
    topic, others = None, list[Origin]()
    if frame.is_ballot_open:
        asked = wanted or asked_for(request, "sujet")
        left = [asked] if asked in leads else [code for code in leads if code not in own]
        topic = _first_to_be_seen(left, request)
        if topic is not None:
            same = topic_records(workshop, topic.code)[:OTHERS_SHOWN]
            others = [
                other
                for other in origins_of(same, user, language).values()
                if capitalised(other.words).text != topic.words.text
            ]
    return {
        "number": workshop.number,
        "frame": frame,
        "topic": topic,
        "others": others,
        "chosen": own.get(topic.code) if topic else None,
        "choices": VoteChoice,
        "done": sum(code in own for code in leads),
        "count": len(leads),
        "voters": told_count(voter_count(workshop)),
        "may_set": may_keep_the_record(user) and workshop.state != WorkshopState.FINAL,
    }


def _first_to_be_seen(codes: Sequence[str], request: MemberRequest) -> Origin | None:
    """The first of these records that the reader may still see."""
    for code in codes:
        found = origins_of([code], request.user, reading_language()).get(code)
        if found is not None:
            return dataclasses.replace(found, words=capitalised(found.words))
    return None


@require_POST
def vote(request: MemberRequest, number: int, code: str) -> HttpResponse:
    """Say what one thinks of a topic."""
    topic = topic_to_rank(request.user, number, code)
    if code not in origins_of([code], request.user, reading_language()):
        raise not_here()
    choice = request.POST.get("choice", "")
    if choice not in VoteChoice.values:
        raise Http404
    try:
        cast_vote(topic=topic, choice=VoteChoice(choice), by=request.user, at=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
    if not request.htmx:
        return redirect("meet:ballot", number=number)
    return render(request, "meet/ballot.html#ballot", _context(request, topic.workshop))


@require_safe
def choices(request: MemberRequest, number: int) -> HttpResponse:
    """What the reader chose; once the ballot is closed, what came out."""
    workshop = workshop_to_rank_for(request.user, number)
    page = page_of(request, result_order(workshop, request.user), TOPICS_A_PAGE)
    context = {
        "page": page,
        "lines": result_lines(list(page.object_list), workshop, request.user, reading_language()),
        "number": number,
        "frame": agenda_frame(workshop),
        "voters": told_count(voter_count(workshop)),
    }
    return render(request, "meet/ballot_choices.html", context)


def _open(request: MemberRequest, workshop: "Workshop") -> None:
    agenda = agenda_for(request, workshop)
    open_ballot(
        workshop=workshop,
        entries=[entry_of(topic) for topic in topics_to_rank(agenda)],
        by=request.user,
        at=timezone.now(),
    )
    messages.success(request, _("The ballot is open: every member finds it on the home page."))


def _close(request: MemberRequest, workshop: "Workshop") -> None:
    close_ballot(workshop=workshop, by=request.user, at=timezone.now())
    messages.success(request, _("The ballot is closed; its result counts from now on."))


_STEPS: dict[str, Callable[[MemberRequest, "Workshop"], None]] = {
    "ouvrir": _open,
    "clore": _close,
}


@require_POST
def step(request: MemberRequest, number: int, step: str) -> HttpResponse:
    """Open the ballot, or close it for good."""
    workshop = workshop_to_prepare(request.user, number)
    if step not in _STEPS:
        raise Http404
    try:
        _STEPS[step](request, workshop)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    return redirect("meet:ballot", number=number)
