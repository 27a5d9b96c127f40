"""Répondre, vetting: a reply before its reviewers, looked at gate by gate."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.narratives.access import answer_to_review, answer_visible
from contrepoint.narratives.enums import Gate
from contrepoint.narratives.queries import VettingCard, vetting_card
from contrepoint.narratives.services import review_answer
from contrepoint.web.answer.vetting_forms import ReviewForm
from contrepoint.web.requests import MemberRequest, reading_language

if TYPE_CHECKING:
    from django.http import QueryDict

    from contrepoint.narratives.models import CounterArgument


@require_safe
def vetting(request: MemberRequest, code: str) -> HttpResponse:
    """Where a reply stands: its gates, what was said of each version."""
    return _page(request, answer_visible(request.user, code))


def _page(
    request: MemberRequest,
    answer: "CounterArgument",
    *,
    gate: Gate | None = None,
    form: ReviewForm | None = None,
) -> HttpResponse:
    """The page; a form that was refused comes back at its gate with what was typed."""
    card = vetting_card(answer, request.user, reading_language())
    refused = {gate: form} if gate and form else {}
    shown = dict.fromkeys((*card.gates_of_reader, *refused))
    forms = [(each, refused.get(each) or _form_of(card)) for each in shown]
    return render(request, "answer/vetting.html", {"card": card, "review_forms": forms})


def _form_of(card: VettingCard, data: "QueryDict | None" = None) -> ReviewForm:
    return ReviewForm(data, texts=card.texts, is_vetted=card.stamp.is_vetted)


@require_POST
def review(request: MemberRequest, code: str, gate: str) -> HttpResponse:
    """Say what one thinks of the version in review."""
    if gate not in Gate.values:
        raise Http404
    answer = answer_to_review(request.user, code, Gate(gate))
    form = _form_of(vetting_card(answer, request.user, reading_language()), request.POST)
    if form.is_valid():
        opinion = form.opinion(Gate(gate), Language(reading_language()))
        try:
            review_answer(answer=answer, opinion=opinion, by=request.user, at=timezone.now())
        except DomainError as refusal:
            form.add_error("remark", str(refusal))
        else:
            messages.success(request, _("Your review is kept."))
            return redirect("answer:vetting", code=code)
    return _page(request, answer, gate=Gate(gate), form=form)
