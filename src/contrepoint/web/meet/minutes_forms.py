"""Writing around minutes: the last day of a window, an amendment to a line, a reason."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.network.models import User
from contrepoint.web.boxes import CHOOSE, day_box, line_box, text_box
from contrepoint.web.choices import attributions_for, choose
from contrepoint.web.requests import MemberRequest, reading_language
from contrepoint.workshops.enums import LineDeed
from contrepoint.workshops.services import Reason


class WindowForm(forms.Form):
    """The last day on which those who were there can propose amendments."""

    amend_until = day_box(_("Amendments until"), required=True)


class ReasonGivenForm(forms.Form):
    """Why, in a sentence."""

    reason = text_box(_("Why, in a sentence"), required=True)
    language = forms.ChoiceField(label=_("Written in"), choices=Language.choices)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].initial = reading_language()


class UnlockForm(WindowForm, ReasonGivenForm):
    """Why locked minutes are opened again, and until when."""

    field_order = ("reason", "language", "amend_until")


class LineAmendmentForm(ReasonGivenForm):
    """Other words for a line, none, or one line more; by nobody unless its author says who."""

    deed = forms.ChoiceField(
        label=_("What should change?"),
        choices=LineDeed.choices,
        initial=LineDeed.CHANGE,
        error_messages=CHOOSE,
        widget=forms.RadioSelect,
    )
    wording = text_box(_("The words, as they should be"), rows=3)
    attribution = forms.ChoiceField(label=_("Signed"))

    field_order = ("deed", "wording", "reason", "language", "attribution")

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "attribution", attributions_for(user))
        self.fields["attribution"].initial = Attribution.NOBODY


class CheckForm(forms.Form):
    """The hash on paper, to be compared; without one, the text is compared with its own."""

    digest = line_box(_("The hash on your receipt, or its first figures"))


def reason_given(request: MemberRequest) -> Reason:
    """The reason that a short form beside an amendment gives; empty where it gives none."""
    form = ReasonGivenForm(request.POST)
    if not form.is_valid():
        return Reason("", Language(reading_language()))
    return Reason(form.cleaned_data["reason"], Language(form.cleaned_data["language"]))
