"""Writing in S’allier: alliances and their promises."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from contrepoint.common.languages import Language
from contrepoint.fieldwork.enums import AllianceKind, Proof, RelationKind, Stage
from contrepoint.web.boxes import CHOOSE, day_box, line_box, text_box
from contrepoint.web.choices import Choices, choose
from contrepoint.web.contributions import ContributionForm

AGREEMENT_LENGTH = 12_000


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


class StageForm(forms.Form):
    """How far the members came, since when."""

    stage = forms.ChoiceField(
        label=_("How far did you come?"),
        choices=Stage.choices,
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    reached_on = day_box(_("Since"), required=True)


class AgreementForm(forms.Form):
    """What the members agree, in one language."""

    text = text_box(_("What the members agree"), rows=10, required=True, length=AGREEMENT_LENGTH)
    language = forms.ChoiceField(label=_("Written in"), choices=Language.choices)


class RelationForm(ContributionForm):
    """What one organisation is to another. Organisations alone: no person has a place here."""

    source = forms.ChoiceField(label=_("The first organisation"), error_messages=CHOOSE)
    kind = forms.ChoiceField(
        label=_("What the first is to the second"),
        choices=RelationKind.choices,
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    target = forms.ChoiceField(label=_("The second organisation"), error_messages=CHOOSE)
    about = line_box(_("In a few words: what it is about"))
    since = day_box(_("Since"), required=True)
    until = day_box(_("Until, if it has ended"))
    proof = forms.ChoiceField(
        label=_("What shows it?"), choices=Proof.choices, widget=forms.RadioSelect
    )
    held_by = forms.ChoiceField(label=_("Who holds that proof"), required=False)

    def __init__(
        self, *args: Any, organisations: Choices, may_move: bool = True, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["language"]  # a few words, such as the name of a place
        choose(self, "held_by", [("", _("nobody yet")), *organisations])
        if may_move:
            for end in ("source", "target"):
                choose(self, end, [("", _("Choose an organisation")), *organisations])
        else:
            del self.fields["source"], self.fields["target"]
