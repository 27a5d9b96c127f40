"""The one box of Répondre, and what comes back from the field and from reviewers."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from contrepoint.common.fields import FreeTextFormField
from contrepoint.common.markings import Marking
from contrepoint.narratives.enums import Channel, Confidence, Verdict
from contrepoint.network.models import User
from contrepoint.network.queries import country_name
from contrepoint.web.choices import choose, markings_for


class SightingForm(forms.Form):
    """A claim was met: when, where, by what channel. Nobody is named, and there is no box to."""

    seen_on = forms.DateField(
        label=_("Day"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    about_country = forms.ChoiceField(label=_("Country"))
    channel = forms.ChoiceField(label=_("Where"), choices=Channel.choices)
    confidence = forms.ChoiceField(label=_("How sure are you?"), choices=Confidence.choices)
    marking = forms.ChoiceField(label=_("Who may see it"))

    def __init__(
        self, *args: Any, user: User, countries: list[str], cap: Marking, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "about_country", [(code, country_name(code)) for code in countries])
        choose(self, "marking", markings_for(user, cap))


class ReviewForm(forms.Form):
    """What a reviewer says of a version."""

    verdict = forms.ChoiceField(
        label=_("Your verdict"), choices=Verdict.choices, widget=forms.RadioSelect
    )
    remark = FreeTextFormField(
        label=_("Remark, or dissent"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )


class MessageForm(forms.Form):
    """What somebody was told. It is read, never kept; the engine judges what is readable."""

    message = forms.CharField(
        label=_("What were you told?"),
        required=False,
        strip=False,
        widget=forms.Textarea(
            attrs={
                "rows": 4,
                "dir": "auto",
                "autocomplete": "off",
                "placeholder": _("Paste or type the message, in French, Arabic or English"),
            }
        ),
    )

    reply_in = forms.ChoiceField(label=_("Reply in"), choices=settings.LANGUAGES, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["message"].validators = []  # null characters too are the engine's to refuse
