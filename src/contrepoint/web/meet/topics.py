"""Se réunir: topics are joined, split, declined with a reason; how much each reason counts."""

from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.network.access import not_here
from contrepoint.synthesis.queries import entry_of, origin_of
from contrepoint.web.contributions import hand_in
from contrepoint.web.meet.agenda import agenda_for, back_to_topics
from contrepoint.web.meet.agenda_forms import DeclineForm, WeightsForm
from contrepoint.web.requests import MemberRequest, reading_language
from contrepoint.workshops.access import (
    insist_on_weighing,
    topic_declined_to,
    topic_to_move,
    topic_visible,
    wishes_declined,
    workshop_to_prepare,
    workshop_visible,
)
from contrepoint.workshops.enums import TopicState
from contrepoint.workshops.queries import agenda_weights, topic_reason
from contrepoint.workshops.services import (
    DeclineReason,
    decline_topic,
    hear_decline,
    join_topics,
    reconsider_topic,
    set_weights,
    split_topic,
)


@require_http_methods(["GET", "POST"])
def weights(request: MemberRequest) -> HttpResponse:
    """How much each reason counts, from now on."""
    insist_on_weighing(request.user)
    now = agenda_weights()
    form = WeightsForm(request.POST or None, weights=now.weights)
    if request.method == "POST" and form.is_valid():
        set_weights(values=form.cleaned_data, by=request.user, at=timezone.now())
        messages.success(request, _("Kept. Every list of topics counts with it from now on."))
        return redirect("meet:agenda-weights")
    context = {"form": form, "version": now.version, "are_defaults": now.weights.are_defaults}
    return render(request, "meet/weights.html", context)


@require_POST
def default_weights(request: MemberRequest) -> HttpResponse:
    """Go back to the defaults; what counted before is kept in the history."""
    insist_on_weighing(request.user)
    set_weights(values={}, by=request.user, at=timezone.now())
    messages.success(request, _("The defaults count again."))
    return redirect("meet:agenda-weights")


@require_POST
def join(request: MemberRequest, number: int, code: str) -> HttpResponse:
    """Two topics are the same."""
    insist_on_weighing(request.user)
    workshop = workshop_visible(request.user, number)
    agenda = agenda_for(request, workshop)
    one, other = agenda.topic_of(code), agenda.topic_with(request.POST.get("other", ""))
    if one is None or other is None or not (one.may_be_planned and other.may_be_planned):
        raise not_here()
    if one is not other:
        try:
            join_topics(
                workshop=workshop, one=one.codes, other=other.codes, by=request.user,
                at=timezone.now(),
            )  # fmt: skip
        except DomainError as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(
                request,
                _("Joined: %(one)s and %(other)s.") % {"one": one.code, "other": other.code},
            )
    return back_to_topics(request, workshop)


@require_POST
def split(request: MemberRequest, number: int, code: str) -> HttpResponse:
    """A record asks for something else than the topic to which it was joined."""
    insist_on_weighing(request.user)
    workshop = workshop_visible(request.user, number)
    topic = agenda_for(request, workshop).topic_with(code)
    if topic is None:
        raise not_here()
    try:
        split_topic(
            workshop=workshop, code=code, others=topic.codes, by=request.user, at=timezone.now()
        )
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("%(code)s stands alone now.") % {"code": code})
    return back_to_topics(request, workshop)


@require_http_methods(["GET", "POST"])
def decline(request: MemberRequest, number: int, code: str) -> HttpResponse:
    """Leave a topic out of this workshop, and say why."""
    workshop = workshop_to_prepare(request.user, number)
    topic = agenda_for(request, workshop).topic_of(code)
    if topic is None or topic.session:
        raise not_here()
    form = DeclineForm(request.POST or None, initial={"language": reading_language()})
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        written = partial(
            decline_topic,
            workshop=workshop,
            entry=entry_of(topic),
            reason=DeclineReason(told["text"], Language(told["language"])),
        )
        if hand_in(request, form, written, receipt_of=topic, beside="text"):
            return redirect(_came_from(request), number=number)
    context = {
        "form": form,
        "topic": topic,
        "number": number,
        "back": _came_from(request),
        "is_wish": any(record.is_settled_once for record in topic.records),
    }
    return render(request, "meet/decline_form.html", context)


def _came_from(request: MemberRequest) -> str:
    is_plan = request.GET.get("de") == "ordre"
    return "meet:plan" if is_plan else "meet:candidates"


@require_POST
def reconsider(request: MemberRequest, number: int, code: str) -> HttpResponse:
    """Let a declined topic wait again."""
    topic = topic_to_move(request.user, number, code)
    if topic.state != TopicState.DECLINED or origin_of(code, request.user, "fr") is None:
        raise not_here()
    try:
        reconsider_topic(topic=topic, by=request.user, at=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("%(code)s waits again.") % {"code": code})
    if _came_from(request) == "meet:plan":
        return redirect("meet:plan", number=number)
    return back_to_topics(request, workshop_visible(request.user, number))


@require_http_methods(["GET", "POST"])
def reason(request: MemberRequest, number: int, code: str) -> HttpResponse:
    """Why a topic was declined; whoever asked for it says that they have read it."""
    language = reading_language()
    topic = topic_visible(request.user, number, code)
    origin = origin_of(code, request.user, language)
    if topic.state != TopicState.DECLINED or origin is None:
        raise not_here()
    if request.method == "POST":
        hear_decline(
            topic=topic_declined_to(request.user, number, code), by=request.user, at=timezone.now()
        )
        messages.success(request, _("Thank you: noted that you have read it."))
        return redirect("meet:topic-reason", number=number, code=code)
    asked = wishes_declined(request.user).filter(pk=topic.pk)
    context = {
        "origin": origin,
        "number": number,
        "reason": topic_reason(topic, language),
        "is_to_be_heard": asked.exclude(heard_by=request.user).exists(),
    }
    return render(request, "meet/topic_reason.html", context)
