"""Writing in S’allier: alliances and their promises."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from contrepoint.fieldwork.enums import AllianceKind
from contrepoint.web.boxes import day_box, line_box, text_box
from contrepoint.web.choices import Choices, choose
from contrepoint.web.contributions import ContributionForm


class AllianceForm(ContributionForm):
    """An alliance or coalition. Only the title is asked for at once."""

    kind = forms.ChoiceField(
        label=_("Alliance or coalition?"), choices=AllianceKind.choices, widget=forms.RadioSelect
    )
    title = line_box(_("Title"), required=True)
    purpose = text_box(_("What it is for"))
    message = text_box(_("Shared message: what all its members say"))
    next_step = line_box(_("Next step"))
    since = day_box(_("Since"))
    last_contact_on = day_box(_("Last contact"))
    members = forms.MultipleChoiceField(
        label=_("Member organisations"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, members: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "members", members)


class PromiseForm(ContributionForm):
    """What one member promises to the others."""

    text = text_box(_("What is promised"), required=True)
    promised_by = forms.ChoiceField(label=_("Who promises"))
    due_on = day_box(_("By when"))

    def __init__(self, *args: Any, members: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "promised_by", members)
