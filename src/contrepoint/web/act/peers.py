"""Agir: what peers confirm of what others did, what they ask, and the team's reply."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.fieldwork.access import (
    attested_visible,
    may_speak_of,
    peer_word_to_take_back,
    question_to_reply_to,
)
from contrepoint.fieldwork.enums import CONFIRMING, PeerWordKind
from contrepoint.fieldwork.queries import kind_of, peers_of
from contrepoint.fieldwork.services import ask_team, confirm, reply_to_peer, take_back
from contrepoint.network.access import not_here
from contrepoint.web.act.result_forms import PeerTextForm
from contrepoint.web.contributions import refuse
from contrepoint.web.requests import MemberRequest, reading_language

if TYPE_CHECKING:
    from contrepoint.fieldwork.models import Activity, Result


def _page_of(row: "Activity | Result") -> tuple[str, str]:
    return f"act:{kind_of(row)}", row.code


@require_POST
def confirm_it(request: MemberRequest, code: str) -> HttpResponse:
    """Say that it is so, in one tap."""
    found = attested_visible(request.user, code)
    how = request.POST.get("how", "")
    if how not in {way.value for way in CONFIRMING}:
        raise Http404
    try:
        confirm(of=found, how=PeerWordKind(how), by=request.user, at=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(
            request, _("You confirm %(code)s. You can take it back at any time.") % {"code": code}
        )
    name, args = _page_of(found)
    return redirect(name, args)


@require_http_methods(["GET", "POST"])
def ask(request: MemberRequest, code: str) -> HttpResponse:
    """A friendly question to the team, instead of a fault."""
    found = attested_visible(request.user, code)
    if not may_speak_of(request.user, found):
        raise not_here()
    form = PeerTextForm(request.POST or None, initial={"language": reading_language()})
    name, args = _page_of(found)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            ask_team(
                of=found,
                text=told["text"],
                language=Language(told["language"]),
                by=request.user,
                at=timezone.now(),
            )
        except DomainError as refusal:
            refuse(form, refusal, "text")
        else:
            messages.success(request, _("Your question waits for the team on its home page."))
            return redirect(name, args)
    return render(request, "act/question_form.html", {"form": form, "code": code, "page": name})


@require_http_methods(["GET", "POST"])
def reply(request: MemberRequest, number: int) -> HttpResponse:
    """The team replies to a question."""
    word = question_to_reply_to(request.user, number)
    name, code = _page_of(word.spoken_of)
    form = PeerTextForm(request.POST or None, initial={"language": reading_language()})
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            reply_to_peer(
                word=word,
                text=told["text"],
                language=Language(told["language"]),
                by=request.user,
                at=timezone.now(),
            )
        except DomainError as refusal:
            refuse(form, refusal, "text")
        else:
            messages.success(request, _("Kept: who asked reads your reply on this page."))
            return redirect(name, code)
    asked = peers_of(word.spoken_of, request.user, reading_language()).questions
    context = {
        "form": form,
        "code": code,
        "page": name,
        "question": next(each for each in asked if each.key == word.pk),
    }
    return render(request, "act/question_form.html", context)


@require_POST
def take_it_back(request: MemberRequest, number: int) -> HttpResponse:
    """Take back what one confirmed or asked."""
    word = peer_word_to_take_back(request.user, number)
    name, code = _page_of(word.spoken_of)
    take_back(word=word, by=request.user, at=timezone.now())
    messages.success(request, _("Taken back."))
    return redirect(name, code)
