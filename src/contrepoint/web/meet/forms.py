"""Writing in a session's record."""

from django import forms
from django.utils.translation import gettext_lazy as _

from contrepoint.common.fields import FreeTextFormField
from contrepoint.web.contributions import ContributionForm
from contrepoint.workshops.enums import NoteKind

NOTE_LENGTH = 2000


class NoteForm(ContributionForm):
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
