"""S’allier: the common message, where organisations stand on it, and its coherence."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.narratives.access import (
    line_to_revise,
    line_to_run,
    line_visible,
    lines_visible_to,
    may_speak_for_an_organisation,
    may_write,
)
from contrepoint.narratives.enums import LineKind, LineState, Stance
from contrepoint.narratives.errors import NoOrganisationError
from contrepoint.narratives.queries import (
    Speaker,
    coherence,
    in_message_order,
    line_card,
    line_originals,
    message_lines,
    own_words,
)
from contrepoint.narratives.services import (
    LineWords,
    adapt_line,
    adopt_line,
    endorse_line,
    propose_line,
    retire_line,
    revise_line,
)
from contrepoint.network.access import not_here
from contrepoint.web.ally.message_forms import AdaptationForm, LineForm, StanceForm, boxes_filled
from contrepoint.web.contributions import choices_made, first_choices, keep
from contrepoint.web.pages import page_of, shown_on
from contrepoint.web.requests import MemberRequest, reading_language
from contrepoint.web.steps import take

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from contrepoint.narratives.models import CommonLine
    from contrepoint.network.models import User

LINES_A_PAGE = 40
PROPOSALS_A_PAGE = 24
COHERENCE_A_PAGE = 20
A_GLANCE = 3
STEPS: dict[str, Callable[..., None]] = {"adopt": adopt_line, "retire": retire_line}


def _adopted(user: "User") -> "QuerySet[CommonLine]":
    return in_message_order(lines_visible_to(user).filter(state=LineState.ADOPTED))


def message_glance(user: "User", language: str) -> dict[str, object]:
    """What `ally/room_message.html` shows: the first lines of the message, and how many."""
    adopted = list(_adopted(user).values_list("pk", flat=True))
    first = lines_visible_to(user).filter(pk__in=adopted[:A_GLANCE])
    return {
        "message_lines": message_lines(first, user, language),
        "message_line_count": len(adopted),
        "may_propose": may_write(user),
    }


def _insist_on_a_member(request: MemberRequest) -> None:
    if not may_write(request.user):
        raise not_here()


@require_safe
def message(request: MemberRequest) -> HttpResponse:
    """What the network says with one voice, kind by kind; it prints on a sheet of A4."""
    _insist_on_a_member(request)
    user, visible = request.user, lines_visible_to(request.user)
    page = page_of(request, _adopted(user), LINES_A_PAGE)
    shown = shown_on(page, visible)
    lines = message_lines(shown, user, reading_language())
    context = {
        "page": page,
        "groups": [(kind, [x for x in lines if x.kind == kind]) for kind in LineKind],
        "today": timezone.localdate(),
        "proposal_count": visible.filter(state=LineState.PROPOSED).count(),
    }
    return render(request, "ally/message.html", context)


@require_safe
def proposals(request: MemberRequest) -> HttpResponse:
    """Lines that were proposed, newest first, then those that were retired."""
    _insist_on_a_member(request)
    outside = lines_visible_to(request.user).exclude(state=LineState.ADOPTED)
    page = page_of(request, outside.order_by("state", "-pk"), PROPOSALS_A_PAGE)
    keys = [row.code for row in page.object_list]
    shown = lines_visible_to(request.user).filter(code__in=keys)
    lines = message_lines(shown, request.user, reading_language())
    lines.sort(key=lambda line: keys.index(line.code))
    return render(request, "ally/proposals.html", {"page": page, "lines": lines})


@require_safe
def coherence_page(request: MemberRequest) -> HttpResponse:
    """Line by line and country by country: who stands behind, adapts, reserves, is silent."""
    _insist_on_a_member(request)
    page = page_of(request, _adopted(request.user), COHERENCE_A_PAGE)
    shown = shown_on(page, lines_visible_to(request.user))
    context = {
        "page": page,
        "table": coherence(shown, request.user, reading_language()),
        "today": timezone.localdate(),
    }
    return render(request, "ally/coherence.html", context)


def _card(request: MemberRequest, line: "CommonLine") -> dict[str, object]:
    return {
        "card": line_card(line, request.user, reading_language()),
        "may_speak": may_speak_for_an_organisation(request.user),
    }


@require_safe
def line(request: MemberRequest, code: str) -> HttpResponse:
    """One line: its words, who stands where, how it is said at home."""
    return render(request, "ally/line.html", _card(request, line_visible(request.user, code)))


@require_POST
def step(request: MemberRequest, code: str, step: str) -> HttpResponse:
    """Adopt, retire."""
    found = line_to_run(request.user, code)
    take(request, STEPS, step, line=found)
    if not request.htmx:
        return redirect("ally:line", code=code)
    return render(request, "ally/line.html#standing", _card(request, found))


@require_http_methods(["GET", "POST"])
def add(request: MemberRequest) -> HttpResponse:
    """Propose a line."""
    _insist_on_a_member(request)
    form = LineForm(request.POST or None, user=request.user, initial=first_choices(request.user))
    if request.method == "POST" and form.is_valid():
        kept = keep(request, form, partial(propose_line, words=_line_words(form)))
        if kept:
            return redirect("ally:line", code=kept)
    return render(request, "ally/line_form.html", {"form": form, "code": ""})


@require_http_methods(["GET", "POST"])
def edit(request: MemberRequest, code: str) -> HttpResponse:
    """Rewrite a proposal."""
    found = line_to_revise(request.user, code)
    form = LineForm(
        request.POST or None,
        user=request.user,
        may_sign=found.author_id == request.user.pk,
        stored=_as_written(found),
    )
    if request.method == "POST" and form.is_valid():
        written = partial(revise_line, line=found, words=_line_words(form))
        kept = keep(request, form, written, receipt_of=found)
        if kept:
            return redirect("ally:line", code=found.code)
    return render(request, "ally/line_form.html", {"form": form, "code": found.code})


def _line_words(form: LineForm) -> LineWords:
    told = form.cleaned_data
    return LineWords(LineKind(told["kind"]), Language(told["language"]), form.words())


def _as_written(line: "CommonLine") -> dict[str, object]:
    language, texts = line_originals(line)
    return boxes_filled(texts) | choices_made(line, language) | {"kind": line.kind}


@require_http_methods(["GET", "POST"])
def stance(request: MemberRequest, code: str) -> HttpResponse:
    """Where the reader's organisation stands on a line."""
    found = line_visible(request.user, code)
    said, _said_at_home = own_words(found, request.user)
    cap = Marking(found.marking)
    initial = _first_or_last_choices(request, cap, said.speaker if said else None)
    if said:
        initial |= {"stance": said.stance, "reason": said.reason.text}
        initial |= {"language": said.reason.language or initial["language"]}
    form = StanceForm(request.POST or None, user=request.user, cap=cap, initial=initial)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        written = partial(
            endorse_line,
            line=found,
            stance=Stance(told["stance"]),
            reason=told["reason"],
            language=Language(told["language"]),
        )
        kept = keep(request, form, written, receipt_of=found)
        if kept:
            return redirect("ally:line", code=found.code)
    return _organisation_page(request, "ally/stance_form.html", found, form)


@require_http_methods(["GET", "POST"])
def adaptation(request: MemberRequest, code: str) -> HttpResponse:
    """How the reader's organisation words a line at home."""
    found = line_visible(request.user, code)
    _stance_said, said = own_words(found, request.user)
    cap = Marking(found.marking)
    initial = _first_or_last_choices(request, cap, said.speaker if said else None)
    if said:
        initial |= {"wording": said.wording.text, "reason": said.reason.text}
        initial |= {"language": said.wording.language}
    form = AdaptationForm(request.POST or None, user=request.user, cap=cap, initial=initial)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        written = partial(
            adapt_line,
            line=found,
            wording=told["wording"],
            reason=told["reason"],
            language=Language(told["language"]),
        )
        kept = keep(request, form, written, receipt_of=found)
        if kept:
            return redirect("ally:line", code=found.code)
    return _organisation_page(request, "ally/adaptation_form.html", found, form)


def _first_or_last_choices(
    request: MemberRequest, cap: Marking, speaker: Speaker | None
) -> dict[str, object]:
    """What an empty form proposes; what was chosen the last time where something was said."""
    choices: dict[str, object] = {**first_choices(request.user, cap)}
    if speaker:
        choices |= {"marking": speaker.marking, "attribution": speaker.attribution}
    return choices


def _organisation_page(
    request: MemberRequest, template: str, line: "CommonLine", form: StanceForm | AdaptationForm
) -> HttpResponse:
    """The form, or the sentence for who has no organisation to speak for."""
    context = _card(request, line) | {"form": form}
    if not may_speak_for_an_organisation(request.user):
        context["refusal"] = str(NoOrganisationError())
    return render(request, template, context)
