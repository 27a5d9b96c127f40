"""The one box of Répondre."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["message"].validators = []  # null characters too are the engine's to refuse
