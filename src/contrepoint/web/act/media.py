"""Agir: the media desk. Who can speak, who asks, what was said."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.fieldwork.access import (
    appearance_to_answer,
    appearance_to_conclude,
    appearance_to_offer,
    appearance_visible,
    appearances_visible_to,
    may_do_fieldwork,
    voice_to_decide,
    voice_to_rewrite,
    voice_visible,
    voices_visible_to,
)
from contrepoint.fieldwork.enums import Medium, VoicePart
from contrepoint.fieldwork.errors import (
    AlreadyAVoiceError,
    NoLanguageError,
    PastDayError,
    SaidMissingError,
)
from contrepoint.fieldwork.queries import (
    appearance_card,
    appearance_lines,
    people_for_roster,
    soonest_first,
    voice_card,
    voice_lines,
    voice_originals,
    voices_to_ask,
    voices_to_offer,
)
from contrepoint.fieldwork.services import (
    Outcome,
    RequestEntry,
    VoicePlan,
    accept_request,
    add_voice,
    agree_voice,
    conclude_appearance,
    decline_request,
    offer_request,
    receive_request,
    revise_voice,
    stop_voice,
)
from contrepoint.narratives.queries import answer_names
from contrepoint.network.access import not_here
from contrepoint.web.act.media_forms import (
    OutcomeForm,
    RequestForm,
    VoiceForm,
    WhoCanSpeakForm,
)
from contrepoint.web.contributions import Beside, as_written, first_choices, hand_in, keep
from contrepoint.web.pages import page_of, shown_on
from contrepoint.web.requests import MemberRequest, reading_language
from contrepoint.web.steps import take

if TYPE_CHECKING:
    from contrepoint.fieldwork.models import Appearance, MediaVoice

A_PAGE = 24
VOICE_STEPS: dict[str, Callable[..., None]] = {"agree": agree_voice, "stop": stop_voice}
BESIDE: Beside = {NoLanguageError: "speaks", AlreadyAVoiceError: "person", DomainError: "topics"}
REQUEST_BESIDE: Beside = {PastDayError: "due_on", DomainError: "topic"}
OUTCOME_BESIDE: Beside = {SaidMissingError: "said", DomainError: "appeared_on"}
REQUEST_STEPS: dict[str, Callable[..., None]] = {
    "accept": accept_request,
    "decline": decline_request,
}


@require_http_methods(["GET", "POST"])
def desk(request: MemberRequest) -> HttpResponse:
    """Who can speak tonight; below, requests and appearances. What is looked for is not kept."""
    form = WhoCanSpeakForm(request.POST or None, initial={"spoken_in": reading_language()})
    context: dict[str, object] = {"form": form, "may_write": may_do_fieldwork(request.user)}
    if request.method == "POST" and form.is_valid():
        context |= {
            "asked": True,
            "found": voices_to_ask(
                request.user,
                form.cleaned_data["topic"],
                form.cleaned_data["spoken_in"],
                reading_language(),
            ),
        }
    if request.htmx:
        return render(request, "act/media.html#search", context)
    rows = appearances_visible_to(request.user)
    page = page_of(request, soonest_first(rows), A_PAGE)
    shown = shown_on(page, rows)
    context |= {
        "page": page,
        "appearances": appearance_lines(shown, request.user, reading_language()),
    }
    return render(request, "act/media.html", context)


@require_safe
def voices(request: MemberRequest) -> HttpResponse:
    """The roster of media voices."""
    rows = voices_visible_to(request.user)
    page = page_of(request, rows.order_by("-state", "pk"), A_PAGE)
    shown = shown_on(page, rows)
    context = {
        "page": page,
        "lines": voice_lines(shown, request.user, reading_language()),
        "may_write": may_do_fieldwork(request.user),
    }
    return render(request, "act/voices.html", context)


def _voice_card(request: MemberRequest, voice: "MediaVoice") -> dict[str, object]:
    return {"card": voice_card(voice, request.user, reading_language())}


@require_safe
def voice(request: MemberRequest, code: str) -> HttpResponse:
    """One voice: topics, languages, its own yes, what it said in public."""
    found = voice_visible(request.user, code)
    return render(request, "act/voice.html", _voice_card(request, found))


@require_POST
def voice_step(request: MemberRequest, code: str, step: str) -> HttpResponse:
    """The person says yes, or stops."""
    found = voice_to_decide(request.user, code)
    take(request, VOICE_STEPS, step, voice=found)
    return redirect("act:voice", code=code)


@require_http_methods(["GET", "POST"])
def voice_add(request: MemberRequest) -> HttpResponse:
    """Put somebody on the roster: oneself, or, for those who keep it, others."""
    if not may_do_fieldwork(request.user):
        raise not_here()
    people = people_for_roster(request.user)
    form = VoiceForm(
        request.POST or None,
        user=request.user,
        people=list(people),
        initial={"speaks": [reading_language()]} | first_choices(request.user),
    )
    if request.method == "POST" and form.is_valid():
        written = partial(add_voice, person=form.cleaned_data["person"], plan=_plan(form))
        kept = keep(request, form, written, beside=BESIDE)
        if kept:
            return redirect("act:voice", code=kept)
    context = {"form": form, "code": "", "nobody_to_add": not people}
    return render(request, "act/voice_form.html", context)


@require_http_methods(["GET", "POST"])
def voice_edit(request: MemberRequest, code: str) -> HttpResponse:
    """Rewrite what a voice can speak about."""
    found = voice_to_rewrite(request.user, code)
    is_author = found.author_id == request.user.pk
    is_own = found.person.user_id == request.user.pk
    form = VoiceForm(
        request.POST or None,
        user=request.user,
        may_mark=is_author or is_own,
        may_sign=is_author,
        stored=_as_written(found),
    )
    if request.method == "POST" and form.is_valid():
        written = partial(revise_voice, voice=found, plan=_plan(form))
        kept = keep(request, form, written, receipt_of=found, beside=BESIDE)
        if kept:
            return redirect("act:voice", code=found.code)
    context = {"form": form, "code": found.code, "asks_again": not is_own}
    return render(request, "act/voice_form.html", context)


def _plan(form: VoiceForm) -> VoicePlan:
    told = form.cleaned_data
    return VoicePlan(
        language=Language(told["language"]),
        texts={part: told[part.value] for part in VoicePart},
        speaks=told["speaks"],
    )


def _as_written(voice: "MediaVoice") -> dict[str, object]:
    language, texts = voice_originals(voice)
    return as_written(voice, language, texts) | {
        "speaks": list(voice.languages.order_by("language").values_list("language", flat=True)),
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
            ),
        )
        kept = keep(request, form, written, beside=REQUEST_BESIDE)
        if kept:
            return redirect("act:appearance", code=kept)
    return render(request, "act/request_form.html", {"form": form})


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
        "voices": voices_to_offer(found, user, language) if card.may_offer else [],
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
    form = OutcomeForm(
        request.POST or None,
        answers=answer_names(request.user, reading_language()).values(),
        initial={"appeared_on": timezone.localdate(), "language": reading_language()},
    )
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        written = partial(
            conclude_appearance,
            appearance=found,
            outcome=Outcome(
                appeared_on=told["appeared_on"],
                language=Language(told["language"]),
                said=told["said"],
                answer=told["answer"],
            ),
        )
        kept = hand_in(request, form, written, receipt_of=found, beside=OUTCOME_BESIDE)
        if kept:
            return redirect("act:appearance", code=found.code)
    return render(request, "act/appearance_outcome_form.html", {"form": form, "code": found.code})
