"""Répondre, handing in: the questions, the red lines and the words to weigh beforehand."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from contrepoint.common.errors import DomainError
from contrepoint.narratives.access import answer_to_submit
from contrepoint.narratives.enums import EthicsQuestion
from contrepoint.narratives.errors import (
    AvoidedWordsError,
    EthicsRefusedError,
    RedLinesUnreadError,
)
from contrepoint.narratives.queries import (
    AvoidedWord,
    CommonWords,
    avoided_words,
    red_lines,
    texts_said,
    vetting_card,
)
from contrepoint.narratives.services import Checklist, submit_for_review
from contrepoint.web.boxes import CHOOSE
from contrepoint.web.choices import choose, named
from contrepoint.web.requests import MemberRequest, reading_language

if TYPE_CHECKING:
    from contrepoint.narratives.models import CounterArgument

YES, NO = "yes", "no"


class HandInForm(forms.Form):
    """Five questions that want a no; red lines to tick as read; words to avoid that are to stay."""

    red = forms.MultipleChoiceField(
        label=gettext_lazy("I have read the red lines"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    kept = forms.MultipleChoiceField(
        label=gettext_lazy("These words are to stay, and I know why"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(
        self, *args: Any, red: list[CommonWords], avoided: list[AvoidedWord], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        for question in EthicsQuestion:
            self.fields[question.value] = forms.ChoiceField(
                label=question.label,
                choices=[(NO, _("no")), (YES, _("yes"))],
                widget=forms.RadioSelect,
                error_messages=CHOOSE,
            )
        choose(self, "red", [(line.code, named(line.code, line.words)) for line in red])
        lines = {each.line.code: each.line for each in avoided}
        choose(self, "kept", [(code, named(code, line.words)) for code, line in lines.items()])

    @property
    def questions(self) -> list[forms.BoundField]:
        return [self[question.value] for question in EthicsQuestion]

    def checklist(self) -> Checklist:
        """What was answered, once it is valid."""
        told = self.cleaned_data
        return Checklist(
            answers={question: told[question.value] == YES for question in EthicsQuestion},
            read=frozenset(told["red"]),
            confirmed=frozenset(told["kept"]),
        )


@require_http_methods(["GET", "POST"])
def submit(request: MemberRequest, code: str) -> HttpResponse:
    """Answer the questions, and hand a reply in for review."""
    answer = answer_to_submit(request.user, code)
    language = reading_language()
    avoided = avoided_words(texts_said(answer.texts.all()), request.user, language)
    form = HandInForm(
        request.POST if request.method == "POST" else None,
        red=red_lines(request.user, language),
        avoided=avoided,
    )
    if form.is_valid() and _handed_in(request, answer, form):
        messages.success(request, _("Handed in: its reviewers see it now, gate by gate."))
        return redirect("answer:vetting", code=code)
    card = vetting_card(answer, request.user, language)
    context = {"card": card, "form": form, "avoided": avoided}
    return render(request, "answer/hand_in.html", context)


def _handed_in(request: MemberRequest, answer: "CounterArgument", form: HandInForm) -> bool:
    """Whether it went to its reviewers; else the sentence stands beside what it speaks of."""
    try:
        submit_for_review(
            answer=answer, checklist=form.checklist(), by=request.user, at=timezone.now()
        )
    except EthicsRefusedError as refusal:
        form.add_error(refusal.question.value, str(refusal))
    except RedLinesUnreadError as refusal:
        form.add_error("red", str(refusal))
    except AvoidedWordsError as refusal:
        form.add_error("kept", str(refusal))
    except DomainError as refusal:
        form.add_error(None, str(refusal))
    else:
        return True
    return False
