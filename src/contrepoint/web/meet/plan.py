"""Se réunir: an agenda is proposed, changed by hand, and turned into sessions."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from contrepoint.common.errors import DomainError
from contrepoint.network.access import may_keep_the_record, not_here
from contrepoint.synthesis.queries import entry_of, plan_of, proposed
from contrepoint.web.meet.agenda import agenda_for, session_plan
from contrepoint.web.meet.agenda_forms import FrameForm
from contrepoint.web.requests import MemberRequest, reading_language
from contrepoint.workshops.access import (
    topic_to_move,
    workshop_to_fill,
    workshop_to_prepare,
    workshop_visible,
)
from contrepoint.workshops.enums import AgendaMove, WorkshopState
from contrepoint.workshops.frame import Frame
from contrepoint.workshops.services import (
    keep_proposal,
    move_topic,
    place_topic,
    schedule_agenda,
)

if TYPE_CHECKING:
    from contrepoint.workshops.models import Workshop

PLACE = "placer"


@require_safe
def plan(request: MemberRequest, number: int) -> HttpResponse:
    """The proposed agenda, day by day, and what it leaves out."""
    workshop = workshop_visible(request.user, number)
    return render(request, "meet/plan.html", _context(request, workshop))


def _context(
    request: MemberRequest, workshop: "Workshop", form: FrameForm | None = None
) -> dict[str, object]:
    agenda = agenda_for(request, workshop)
    frame = agenda.frame
    return {
        "plan": plan_of(agenda, reading_language()),
        "workshop": agenda.workshop,
        "frame": frame,
        "form": form
        or FrameForm(
            initial={
                "days": frame.days,
                "minutes_a_day": frame.minutes_a_day,
                "minutes_each": frame.minutes_each,
            }
        ),
        "moves": AgendaMove,
        "may_set": may_keep_the_record(request.user) and workshop.state != WorkshopState.FINAL,
    }


@require_POST
def propose(request: MemberRequest, number: int) -> HttpResponse:
    """Have an agenda proposed in the time that there is."""
    workshop = workshop_to_prepare(request.user, number)
    form = FrameForm(request.POST)
    if not form.is_valid():
        return render(request, "meet/plan.html", _context(request, workshop, form))
    frame = Frame(**form.cleaned_data)
    made = proposed(agenda_for(request, workshop), frame)
    try:
        keep_proposal(
            workshop=workshop,
            frame=frame,
            entries=made.entries,
            is_best=made.is_best,
            by=request.user,
            at=timezone.now(),
        )
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("An agenda is proposed. Change it as you like."))
    return redirect("meet:plan", number=number)


@require_POST
def move(request: MemberRequest, number: int, code: str, move: str) -> HttpResponse:
    """Move a topic, take it in, give it more time or less; or put it at a place."""
    topic = topic_to_move(request.user, number, code)
    place = request.POST.get("place", "")
    is_place = move == PLACE and place.isdecimal() and len(place) < 4
    if not is_place and move not in AgendaMove.values:
        raise Http404
    if agenda_for(request, topic.workshop).topic_of(code) is None:
        raise not_here()
    try:
        if is_place:
            place_topic(topic=topic, place=int(place), by=request.user, at=timezone.now())
        else:
            move_topic(topic=topic, move=AgendaMove(move), by=request.user, at=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
    if not request.htmx:
        return redirect("meet:plan", number=number)
    return render(request, "meet/plan.html#plan", _context(request, topic.workshop))


@require_POST
def schedule(request: MemberRequest, number: int) -> HttpResponse:
    """Make every topic of the proposed agenda a session, in its order."""
    workshop = workshop_to_fill(request.user, number)
    waiting = plan_of(agenda_for(request, workshop), reading_language()).to_schedule
    try:
        made = schedule_agenda(
            workshop=workshop,
            plans=[(entry_of(topic), session_plan(topic)) for topic in waiting],
            by=request.user,
            at=timezone.now(),
        )
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("meet:plan", number=number)
    text = ngettext(
        "%(n)d session is on the agenda of workshop %(number)d.",
        "%(n)d sessions are on the agenda of workshop %(number)d.",
        len(made),
    )
    messages.success(request, text % {"n": len(made), "number": number})
    return redirect("meet:workshop", number=number)
