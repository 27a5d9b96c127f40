"""Répondre, out of use: a reply is retired or recalled, and whoever used it says they know."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.narratives.access import answer_to_acknowledge, answer_to_withdraw
from contrepoint.narratives.enums import Withdrawing
from contrepoint.narratives.queries import AnswerName, used_instead_choices, vetting_card
from contrepoint.narratives.services import (
    Leave,
    acknowledge_withdrawals,
    concerned,
    withdraw_answer,
)
from contrepoint.web.boxes import CHOOSE, text_box
from contrepoint.web.choices import choose, named
from contrepoint.web.requests import MemberRequest, reading_language


class LeaveForm(forms.Form):
    """How a reply leaves use, why, and what to use instead."""

    kind = forms.ChoiceField(
        label=gettext_lazy("How does it leave?"),
        choices=Withdrawing.choices,
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    reason = text_box(gettext_lazy("Why, in a sentence"), required=True, rows=3)
    instead = forms.ChoiceField(label=gettext_lazy("What to use instead"), required=False)

    def __init__(self, *args: Any, others: list[AnswerName], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(o.code, f"{named(o.code, o.statement)} ({o.stamp.words})") for o in others]
        choose(self, "instead", [("", _("nothing yet")), *choices])

    def leave(self) -> Leave:
        """What was said, once it is valid."""
        told = self.cleaned_data
        language = Language(reading_language())
        return Leave(Withdrawing(told["kind"]), told["reason"], language, told["instead"])


@require_http_methods(["GET", "POST"])
def withdraw(request: MemberRequest, code: str) -> HttpResponse:
    """Retire or recall a reply; the page says first how many people will be told."""
    answer = answer_to_withdraw(request.user, code)
    language = reading_language()
    form = LeaveForm(
        request.POST if request.method == "POST" else None,
        others=used_instead_choices(answer, request.user, language),
    )
    if form.is_valid():
        try:
            withdraw_answer(answer=answer, leave=form.leave(), by=request.user, at=timezone.now())
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("It is out of use. Whoever used it sees it at once."))
            return redirect("answer:vetting", code=code)
    context = {
        "card": vetting_card(answer, request.user, language),
        "form": form,
        "told_count": concerned(answer).exclude(pk=request.user.pk).count(),
    }
    return render(request, "answer/withdraw.html", context)


@require_POST
def acknowledge(request: MemberRequest, code: str) -> HttpResponse:
    """Say that one has read it and no longer uses the reply."""
    answer = answer_to_acknowledge(request.user, code)
    acknowledge_withdrawals(answer=answer, by=request.user, at=timezone.now())
    messages.success(request, _("Noted: you have read it. Thank you."))
    return redirect("answer:vetting", code=code)
