"""Writing in S’allier: a line of the common message, and what an organisation says of it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from contrepoint.common.languages import Language
from contrepoint.narratives.enums import LineKind, Stance
from contrepoint.web.boxes import text_box
from contrepoint.web.contributions import ContributionForm

LINE_LENGTH = 500


class LineForm(ContributionForm):
    """A line, a box a language. The box of the language it was written in is the original."""

    kind = forms.ChoiceField(
        label=_("What sort of line is it?"), choices=LineKind.choices, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for language in Language:
            box = text_box(language.label, length=LINE_LENGTH)
            box.widget.attrs["lang"] = language.value
            self.fields[_box(language)] = box

    @property
    def boxes(self) -> list[forms.BoundField]:
        """A box a language."""
        return [self[_box(language)] for language in Language]

    def words(self) -> dict[Language, str]:
        """What was written, by language."""
        return {language: self.cleaned_data[_box(language)] for language in Language}


def _box(language: Language | str) -> str:
    return f"words_{language}"


def boxes_filled(texts: dict[str, str]) -> dict[str, object]:
    """The words of a line, as its form holds them."""
    return {_box(language): text for language, text in texts.items()}


class OfAnOrganisationForm(ContributionForm):
    """What one organisation says: never for oneself alone."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, for_organisation=True, **kwargs)


class StanceForm(OfAnOrganisationForm):
    """Where the organisation stands."""

    stance = forms.ChoiceField(
        label=_("Your organisation"), choices=Stance.choices, widget=forms.RadioSelect
    )
    reason = text_box(
        _("Why it reserves"), rows=3, help_text=_("Needed when it reserves, kept only then.")
    )


class AdaptationForm(OfAnOrganisationForm):
    """How the organisation words the line at home."""

    wording = text_box(_("How you say it at home"), rows=3, required=True, length=LINE_LENGTH)
    reason = text_box(_("Why in these words"), rows=3, required=True)
