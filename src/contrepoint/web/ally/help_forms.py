"""Writing in S’allier: asking for help, and giving it."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from contrepoint.progress.enums import HelpPart, Usefulness
from contrepoint.web.boxes import line_box, text_box
from contrepoint.web.choices import choose, countries_or_several
from contrepoint.web.contributions import ContributionForm


class HelpForm(ContributionForm):
    """A request for help. Its marking says how confidential it is."""

    title = line_box(_("In a few words"), required=True)
    need = text_box(_("What you need, and what you have tried"), rows=5)
    about_country = forms.ChoiceField(label=_("Country"), required=False)

    def __init__(self, *args: Any, countries: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "about_country", countries_or_several(countries))

    def texts(self) -> dict[HelpPart, str]:
        """The words, by part."""
        return {part: self.cleaned_data[part.value] for part in HelpPart}


class HelpAnswerForm(ContributionForm):
    """An answer, for no more people than the request."""

    text = text_box(_("Your answer"), rows=5, required=True)


class CloseForm(forms.Form):
    """What the asker says of the help."""

    useful = forms.ChoiceField(
        label=_("Was it useful?"), choices=Usefulness.choices, widget=forms.RadioSelect
    )
