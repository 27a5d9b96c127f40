"""Agir: the media desk. Who can speak tonight, who asks, what was said, what is to put right."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language, Words
from contrepoint.fieldwork.access import (
    appearance_to_answer,
    appearance_to_conclude,
    appearance_to_offer,
    appearance_visible,
    appearances_visible_to,
    may_do_fieldwork,
)
from contrepoint.fieldwork.enums import CorrectionState, Medium, Tonight
from contrepoint.fieldwork.errors import (
    CorrectionMissingError,
    LineNotVettedError,
    PastDayError,
    PastHourError,
    SaidMissingError,
)
from contrepoint.fieldwork.queries import (
    appearance_card,
    appearance_lines,
    common_lines,
    corrections_open,
    lines_to_say,
    own_evening,
    requests_looking,
    soonest_first,
    vetted_answers,
    voices_to_ask,
    voices_to_offer,
)
from contrepoint.fieldwork.services import (
    CorrectionEntry,
    RequestEntry,
    accept_request,
    ask_correction,
    close_correction,
    conclude_appearance,
    decline_request,
    note_follow_up,
    offer_request,
    receive_request,
)
from contrepoint.network.access import not_here
from contrepoint.web.act.media_forms import (
    CorrectionAnswerForm,
    CorrectionForm,
    OutcomeForm,
    RequestForm,
    WhoCanSpeakForm,
)
from contrepoint.web.choices import named
from contrepoint.web.contributions import Beside, first_choices, hand_in, keep
from contrepoint.web.pages import page_of, shown_on
from contrepoint.web.requests import MemberRequest, reading_language
from contrepoint.web.steps import take

if TYPE_CHECKING:
    from contrepoint.fieldwork.models import Appearance

A_PAGE = 24
REQUEST_BESIDE: Beside = {PastDayError: "due_on", PastHourError: "due_at", DomainError: "topic"}
OUTCOME_BESIDE: Beside = {
    SaidMissingError: "said",
    LineNotVettedError: "used",
    DomainError: "appeared_on",
}
CORRECTION_BESIDE: Beside = {CorrectionMissingError: "text", DomainError: "asked_on"}
REQUEST_STEPS: dict[str, Callable[..., None]] = {
    "accept": accept_request,
    "decline": decline_request,
}


@require_http_methods(["GET", "POST"])
def desk(request: MemberRequest) -> HttpResponse:
    """Who can speak tonight; below, requests and appearances. What is looked for is not kept."""
    context = _search(request)
    if request.htmx:
        return render(request, "act/media.html#search", context)
    if request.method == "POST":  # what was found, and no more
        return render(request, "act/media.html", context)
    user, language = request.user, reading_language()
    rows = appearances_visible_to(user)
    page = page_of(request, soonest_first(rows), A_PAGE)
    context |= {
        "page": page,
        "appearances": appearance_lines(shown_on(page, rows), user, language),
        "corrections": corrections_open(user),
        "evenings": Tonight,
        "own_voice": own_evening(user),
    }
    return render(request, "act/media.html", context)


def _search(request: MemberRequest) -> dict[str, object]:
    user, language = request.user, reading_language()
    looking = {mention.code: (mention, topic) for mention, topic in requests_looking(user)}
    form = WhoCanSpeakForm(
        request.POST or None,
        requests=[
            (code, named(code, Words(mention.outlet, language)))
            for code, (mention, _asked) in looking.items()
        ],
        initial={"spoken_in": language, "tonight": True},
    )
    context: dict[str, object] = {"form": form, "may_write": may_do_fieldwork(user)}
    if request.method != "POST" or not form.is_valid():
        return context
    told = form.cleaned_data
    topic, asked_in, spoken_in = told["topic"], language, told["spoken_in"]
    chosen = looking.get(told.get("request", ""))
    if chosen:
        mention, asked = chosen
        spoken_in = mention.spoken_in
        if not topic:
            topic, asked_in = asked.text, asked.language
    return context | {
        "asked": True,
        "for_request": chosen[0] if chosen else None,
        "found": voices_to_ask(
            user, topic, spoken_in, language, asked_in=asked_in, tonight=told["tonight"]
        ),
        "to_say": lines_to_say(user, topic, spoken_in, asked_in),
    }


@require_http_methods(["GET", "POST"])
def request_add(request: MemberRequest) -> HttpResponse:
    """Write down a media request."""
    if not may_do_fieldwork(request.user):
        raise not_here()
    first = {
        "medium": Medium.RADIO,
        "spoken_in": reading_language(),
        "due_on": timezone.localdate(),
    }
    voice = request.POST.get("voice") or request.GET.get("voix", "")
    form = RequestForm(
        request.POST or None, user=request.user, initial=first | first_choices(request.user)
    )
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        written = partial(
            receive_request,
            entry=RequestEntry(
                outlet=told["outlet"],
                medium=Medium(told["medium"]),
                spoken_in=Language(told["spoken_in"]),
                due_on=told["due_on"],
                language=Language(told["language"]),
                topic=told["topic"],
                due_at=told["due_at"],
            ),
        )
        kept = keep(request, form, written, beside=REQUEST_BESIDE)
        if kept:
            if voice:
                found = appearance_to_offer(request.user, kept)
                take(request, {"offer": _offer_to(voice)}, "offer", appearance=found)
            return redirect("act:appearance", code=kept)
    return render(request, "act/request_form.html", {"form": form, "voice": voice})


@require_safe
def appearance(request: MemberRequest, code: str) -> HttpResponse:
    """One media request, or what was said once it took place."""
    found = appearance_visible(request.user, code)
    return render(request, "act/appearance.html", _card(request, found))


def _card(request: MemberRequest, found: "Appearance") -> dict[str, object]:
    user, language = request.user, reading_language()
    card = appearance_card(found, user, language)
    return {
        "card": card,
        "found": voices_to_offer(found, user, language) if card.may_offer else None,
        "may_write": False,  # a voice is asked for this request, and not for another
    }


@require_POST
def offer(request: MemberRequest, code: str) -> HttpResponse:
    """Ask a voice."""
    found = appearance_to_offer(request.user, code)
    asked = request.POST.get("voice", "")
    take(request, {"offer": _offer_to(asked)}, "offer", appearance=found)
    return redirect("act:appearance", code=code)


def _offer_to(voice_code: str) -> Callable[..., None]:
    def offered(**values: object) -> None:
        offer_request(voice=voice_code, **values)  # type: ignore[arg-type]  # as `take` calls it

    return offered


@require_POST
def request_step(request: MemberRequest, code: str, step: str) -> HttpResponse:
    """The voice accepts, or declines."""
    found = appearance_to_answer(request.user, code)
    take(request, REQUEST_STEPS, step, appearance=found)
    if not request.htmx:
        return redirect("act:appearance", code=code)
    return render(request, "act/appearance.html#standing", _card(request, found))


@require_http_methods(["GET", "POST"])
def conclude(request: MemberRequest, code: str) -> HttpResponse:
    """Note that it took place, and the line that was used."""
    found = appearance_to_conclude(request.user, code)
    user, language = request.user, reading_language()
    form = OutcomeForm(
        request.POST or None,
        answers=vetted_answers(user, language),
        lines=common_lines(user, language),
        initial={"appeared_on": timezone.localdate(), "language": language},
    )
    if request.method == "POST" and form.is_valid():
        written = partial(conclude_appearance, appearance=found, outcome=form.outcome())
        kept = hand_in(request, form, written, receipt_of=found, beside=OUTCOME_BESIDE)
        if kept:
            return redirect("act:appearance", code=found.code)
    return render(request, "act/appearance_outcome_form.html", {"form": form, "code": found.code})


@require_http_methods(["GET", "POST"])
def correct(request: MemberRequest, code: str) -> HttpResponse:
    """Keep that the outlet was asked to put something right."""
    found = appearance_to_conclude(request.user, code)
    form = CorrectionForm(
        request.POST or None,
        initial={"asked_on": timezone.localdate(), "language": reading_language()},
    )
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        entry = CorrectionEntry(told["text"], Language(told["language"]), told["asked_on"])
        written = partial(ask_correction, appearance=found, entry=entry)
        if hand_in(request, form, written, receipt_of=found, beside=CORRECTION_BESIDE):
            return redirect("act:appearance", code=code)
    return render(request, "act/correction_form.html", {"form": form, "code": code})


@require_http_methods(["GET", "POST"])
def correction_answer(request: MemberRequest, code: str) -> HttpResponse:
    """Keep that the outlet made the correction, or refused."""
    found = appearance_to_conclude(request.user, code)
    form = CorrectionAnswerForm(request.POST or None, initial={"closed_on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        written = partial(
            close_correction,
            appearance=found,
            state=CorrectionState(told["state"]),
            closed_on=told["closed_on"],
        )
        if hand_in(request, form, written, receipt_of=found, beside="closed_on"):
            return redirect("act:appearance", code=code)
    return render(request, "act/correction_answer_form.html", {"form": form, "code": code})


@require_POST
def follow_up(request: MemberRequest, code: str) -> HttpResponse:
    """Somebody spoke with the outlet again today."""
    found = appearance_to_conclude(request.user, code)
    note_follow_up(appearance=found, by=request.user, at=timezone.now())
    messages.success(request, _("Kept. Receipt: %(code)s.") % {"code": code})
    return redirect("act:appearance", code=code)
