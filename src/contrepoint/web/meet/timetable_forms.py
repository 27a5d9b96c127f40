"""The draft of an agenda, line by line: what each form shows is what it changes.

Each box carries what stood in it (`show_hidden_initial`): only what this hand changed is written,
so that two who draft at once do not undo each other's lines.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from contrepoint.common.days import day_in_words
from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.web.boxes import day_box, hour_box, line_box
from contrepoint.web.requests import reading_language
from contrepoint.workshops.enums import BreakKind
from contrepoint.workshops.services import Hours


class HoursForm(forms.Form):
    """A day, a beginning, an end; all three, or none."""

    day = day_box(_("Day"))
    starts_at = hour_box(_("Starts at"), show_initial=True)
    ends_at = hour_box(_("Ends at"), show_initial=True)

    def __init__(self, *args: Any, days: Sequence[date], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        box = self.fields["day"]
        box.show_hidden_initial = True
        box.hidden_widget = forms.HiddenInput
        stood = self.initial.get("day")
        if days:
            offered = sorted({*days, *([stood] if stood else [])})
            pairs = [(day.isoformat(), day_in_words(day, reading_language())) for day in offered]
            box.widget = forms.Select(choices=[("", "—"), *pairs])

    def hours(self) -> Hours:
        """The hours of a form that is valid."""
        told = self.cleaned_data
        return Hours(told.get("day"), told.get("starts_at"), told.get("ends_at"))

    def clean(self) -> dict[str, Any]:
        """Refuses beside the line what the service would refuse."""
        told = super().clean() or self.cleaned_data
        if not self.errors:
            try:
                self.hours().insist()
            except DomainError as refusal:
                self.add_error("starts_at", str(refusal))
        return told


class SessionHoursForm(HoursForm):
    """When and where a session is."""

    room = line_box(_("Room"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["room"].show_hidden_initial = True


class BreakForm(HoursForm):
    """A break: which prayer, or which meal, in the coordinator's own words."""

    kind = forms.ChoiceField(
        label=_("What sort of break"),
        choices=BreakKind.choices,
        required=False,
        show_hidden_initial=True,
    )
    label = line_box(_("In words, such as the name of the prayer"))
    language = forms.ChoiceField(
        label=_("Written in"), choices=Language.choices, required=False, show_hidden_initial=True
    )
    drop = forms.BooleanField(label=_("Take this break away"), required=False)

    def __init__(self, *args: Any, is_new: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["label"].show_hidden_initial = True
        if is_new:
            del self.fields["drop"]


class ReleaseForm(forms.Form):
    """Why the agenda is told anew, for those who read the notice."""

    why = line_box(_("What is new, in a few words (may stay blank)"))
    language = forms.ChoiceField(label=_("Written in"), choices=Language.choices)
