"""Répondre, one reply: its effect, and the dialogue of objections and rejoinders."""

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from contrepoint.common.languages import Words, best_words
from contrepoint.common.markings import Marking
from contrepoint.narratives.access import answer_visible, claims_visible_to, may_write
from contrepoint.narratives.dialogue_access import answer_to_object, turn_to_answer
from contrepoint.narratives.enums import TURN_LENGTH, Side
from contrepoint.narratives.errors import PartTooLongError, WordsMissingError
from contrepoint.narratives.queries import (
    AnswerCard,
    ClaimLine,
    claim_card,
    dialogue,
    effects_of,
    objections_waiting,
    wanted_lines,
)
from contrepoint.narratives.services import take_turn
from contrepoint.network.access import not_here, reach_for
from contrepoint.web.boxes import text_box
from contrepoint.web.contributions import ContributionForm, first_choices, keep
from contrepoint.web.pages import page_of, shown_on
from contrepoint.web.requests import MemberRequest, reading_language

OBJECTIONS_A_PAGE = 24
HELP = {
    Side.OBJECTION: gettext_lazy(
        "In reported speech, in a sentence: “he said that…”. Never who said it. 200 characters "
        "at most."
    ),
    Side.REJOINDER: gettext_lazy(
        "Short, to be said in the same breath. 500 characters at most; the reviewers look at it "
        "with the reply."
    ),
}
BESIDE = {WordsMissingError: "text", PartTooLongError: "text"}


class TurnForm(ContributionForm):
    """One turn of the dialogue."""

    def __init__(self, *args: Any, side: Side, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        labels = {
            Side.OBJECTION: _("What did they reply?"),
            Side.REJOINDER: _("What can be said then?"),
        }
        self.fields["text"] = text_box(
            labels[side],
            required=True,
            rows=3,
            length=TURN_LENGTH[side],
            help_text=HELP[side],
        )


@require_safe
def reply(request: MemberRequest, code: str) -> HttpResponse:
    """One reply, what is known of its effect, and what to say if they object."""
    row = answer_visible(request.user, code)
    line, answer = answer_in_use(request, code)
    context = {
        "line": line,
        "answer": answer,
        "effect": effects_of([code], request.user)[code],
        "turns": dialogue(row, request.user, reading_language()),
        "may_write": may_write(request.user),
    }
    return render(request, "answer/answer.html", context)


def answer_in_use(
    request: MemberRequest, code: str, language: str = ""
) -> tuple[ClaimLine, AnswerCard]:
    """A reply with the claim that it was written to, or the first that it answers; or the 404."""
    answered = claims_visible_to(request.user).filter(answers__code=code).order_by("pk")
    claim = answered.filter(code=code.rpartition("-R")[0]).first() or answered.first()
    if claim is None:
        raise not_here()
    card = claim_card(claim, request.user, language or reading_language())
    answer = next((each for each in card.answers if each.code == code), None)
    if answer is None:  # retired
        raise not_here()
    return card.line, answer


@require_http_methods(["GET", "POST"])
def objection(request: MemberRequest, code: str) -> HttpResponse:
    """Write down what was objected to a reply."""
    answer = answer_to_object(request.user, code)
    service = partial(take_turn, answer=answer, to=None)
    cap = reach_for(request.user, answer)
    return _turn(request, answer.code, Side.OBJECTION, service, cap)


@require_http_methods(["GET", "POST"])
def turn(request: MemberRequest, code: str) -> HttpResponse:
    """Write what can be said to an objection, or what was objected to a rejoinder."""
    to = turn_to_answer(request.user, code)
    side = Side.REJOINDER if to.side == Side.OBJECTION else Side.OBJECTION
    service = partial(take_turn, answer=to.answer, to=to)
    cap = reach_for(request.user, to.answer, to)
    said = best_words(to.texts.all(), reading_language())
    return _turn(request, to.answer.code, side, service, cap, said)


def _turn(
    request: MemberRequest,
    code: str,
    side: Side,
    service: "partial[Any]",
    cap: Marking,
    said: Words | None = None,
) -> HttpResponse:
    form = TurnForm(
        request.POST or None,
        user=request.user,
        cap=cap,
        side=side,
        initial=first_choices(request.user, cap),
    )
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        service = partial(service, text=told["text"], language=told["language"])
        if keep(request, form, service, beside=BESIDE):
            return redirect("answer:reply", code=code)
    headings = {
        Side.OBJECTION: _("What did they reply?"),
        Side.REJOINDER: _("What can be said then?"),
    }
    context = {"form": form, "code": code, "heading": headings[side], "said": said}
    return render(request, "answer/turn_form.html", context)


@require_safe
def objections(request: MemberRequest) -> HttpResponse:
    """Objections that wait for a rejoinder."""
    rows = objections_waiting(request.user)
    page = page_of(request, rows, OBJECTIONS_A_PAGE)
    lines = wanted_lines(shown_on(page, rows), request.user, reading_language())
    return render(request, "answer/objections.html", {"page": page, "lines": lines})
