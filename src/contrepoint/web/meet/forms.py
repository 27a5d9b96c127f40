"""Writing in a session's record."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from contrepoint.common.fields import FreeTextFormField
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.network.models import User
from contrepoint.web.choices import attributions_for, choose, markings_for
from contrepoint.workshops.enums import NoteKind

NOTE_LENGTH = 2000


class NoteForm(forms.Form):
    """One typed line. What may be chosen never goes beyond the session's own marking."""

    kind = forms.ChoiceField(
        label=_("What is it?"), choices=NoteKind.choices, widget=forms.RadioSelect
    )
    text = FreeTextFormField(
        label=_("In one sentence"),
        max_length=NOTE_LENGTH,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        error_messages={"required": _("Write a sentence first.")},
    )
    language = forms.ChoiceField(label=_("Written in"), choices=Language.choices)
    marking = forms.ChoiceField(label=_("Who may see it"))
    attribution = forms.ChoiceField(label=_("Signed"))

    def __init__(self, *args: Any, user: User, cap: Marking, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "marking", markings_for(user, cap))
        choose(self, "attribution", attributions_for(user))

    @property
    def masked(self) -> int:
        """How many contact details or document numbers were hidden in the text."""
        text = self.fields["text"]
        return len(text.found) if isinstance(text, FreeTextFormField) else 0
