"""Whether one comes, what one agrees to, whom one expects, who is there."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from contrepoint.web.boxes import CHOOSE
from contrepoint.web.choices import choose
from contrepoint.workshops.enums import RegistrationState, WorkshopConsentKind


class AnswerForm(forms.Form):
    """Whether a person comes, and what is agreed to there. Nothing is agreed beforehand."""

    state = forms.ChoiceField(
        label=_("Do you come?"),
        choices=[
            (RegistrationState.COMING, pgettext_lazy("registration", "I come")),
            (RegistrationState.NOT_COMING, pgettext_lazy("registration", "I do not come")),
        ],
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    consents = forms.MultipleChoiceField(
        label=_("At this workshop I agree to"),
        choices=WorkshopConsentKind.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, for_another: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if for_another:
            self.fields["state"].label = _("What does the paper say?")
            self.fields["consents"].label = _("At this workshop the person agrees to")
            choose(
                self,
                "state",
                [
                    (RegistrationState.COMING, pgettext_lazy("registration", "comes")),
                    (RegistrationState.NOT_COMING, pgettext_lazy("registration", "does not come")),
                ],
            )


class ExpectForm(forms.Form):
    """Whom one puts down."""

    people = forms.MultipleChoiceField(
        label=_("Who is expected"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one person, then send again.")},
    )

    def __init__(self, *args: Any, people: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "people", [*people])
