"""Agir: the roster of media voices, their own yes, their safety, their evenings."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.fieldwork.access import (
    clearance_to_end,
    may_do_fieldwork,
    voice_to_clear,
    voice_to_decide,
    voice_to_rewrite,
    voice_to_speak_for,
    voice_visible,
    voices_visible_to,
)
from contrepoint.fieldwork.enums import Tonight, TrainingKind, VoicePart
from contrepoint.fieldwork.errors import (
    AlreadyAVoiceError,
    ClearanceTooLongError,
    NoLanguageError,
)
from contrepoint.fieldwork.queries import (
    people_for_roster,
    voice_card,
    voice_lines,
    voice_originals,
)
from contrepoint.fieldwork.services import (
    VoicePlan,
    add_training,
    add_voice,
    agree_voice,
    ask_for_clearance,
    clear_voice,
    end_clearance,
    remove_training,
    revise_voice,
    say_tonight,
    stop_voice,
)
from contrepoint.network.access import not_here, the_one
from contrepoint.web.act.media_forms import ClearanceForm, TrainingForm, VoiceForm
from contrepoint.web.contributions import Beside, as_written, first_choices, hand_in, keep
from contrepoint.web.pages import page_of, shown_on
from contrepoint.web.requests import MemberRequest, reading_language
from contrepoint.web.steps import take

if TYPE_CHECKING:
    from contrepoint.fieldwork.models import MediaVoice

A_PAGE = 24
HALF_A_YEAR = timedelta(days=182)
VOICE_STEPS: dict[str, Callable[..., None]] = {"agree": agree_voice, "stop": stop_voice}
CLEARANCE_STEPS: dict[str, Callable[..., None]] = {
    "end": end_clearance,
    "ask": ask_for_clearance,
}
BESIDE: Beside = {NoLanguageError: "speaks", AlreadyAVoiceError: "person", DomainError: "topics"}
CLEARANCE_BESIDE: Beside = {ClearanceTooLongError: "until", DomainError: "talked_on"}


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
    return {
        "card": voice_card(voice, request.user, reading_language()),
        "evenings": Tonight,
    }


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


@require_POST
def tonight(request: MemberRequest, code: str) -> HttpResponse:
    """One tap: available, or not, tonight or until a day."""
    found = voice_to_speak_for(request.user, code)
    says = request.POST.get("says", "")
    if says not in Tonight.values:
        raise Http404
    until = request.POST.get("until", "")
    try:
        day = parse_date(until) if until else None
    except ValueError:
        day = None
    if until and day is None:
        messages.error(request, _("Choose a day, then send again."))
        return redirect("act:voice", code=code)
    try:
        say_tonight(voice=found, says=Tonight(says), until=day, by=request.user, at=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Kept. Receipt: %(code)s.") % {"code": code})
    if request.POST.get("from") == "desk":
        return redirect("act:media")
    return redirect("act:voice", code=code)


@require_http_methods(["GET", "POST"])
def clear(request: MemberRequest, code: str) -> HttpResponse:
    """Say that one talked with the person, and until when that holds."""
    found = voice_to_clear(request.user, code)
    today = timezone.localdate()
    form = ClearanceForm(
        request.POST or None, initial={"talked_on": today, "until": today + HALF_A_YEAR}
    )
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        written = partial(
            clear_voice, voice=found, talked_on=told["talked_on"], until=told["until"]
        )
        if hand_in(request, form, written, receipt_of=found, beside=CLEARANCE_BESIDE):
            return redirect("act:voice", code=code)
    return render(request, "act/clearance_form.html", {"form": form, "code": code})


@require_POST
def clearance_step(request: MemberRequest, code: str, step: str) -> HttpResponse:
    """The person refuses, or asks again; whoever clears takes it back."""
    found = clearance_to_end(request.user, code)
    move = CLEARANCE_STEPS.get(step)
    if move is None:
        raise Http404
    try:
        move(voice=found, by=request.user, at=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Kept. Receipt: %(code)s.") % {"code": code})
    return redirect("act:voice", code=code)


@require_http_methods(["GET", "POST"])
def training_add(request: MemberRequest, code: str) -> HttpResponse:
    """Note what a voice was trained in."""
    found = voice_to_rewrite(request.user, code)
    form = TrainingForm(request.POST or None, initial={"held_on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        written = partial(
            add_training,
            voice=found,
            kind=TrainingKind(told["kind"]),
            held_on=told["held_on"],
            about=told["about"],
        )
        if hand_in(request, form, written, receipt_of=found, beside="held_on"):
            return redirect("act:voice", code=code)
    return render(request, "act/training_form.html", {"form": form, "code": code})


@require_POST
def training_remove(request: MemberRequest, code: str, number: int) -> HttpResponse:
    """Take away a training that was noted by mistake."""
    found = voice_to_rewrite(request.user, code)
    training = the_one(found.trainings.filter(pk=number))
    remove_training(training=training, by=request.user, at=timezone.now())
    messages.success(request, _("Kept. Receipt: %(code)s.") % {"code": code})
    return redirect("act:voice", code=code)
