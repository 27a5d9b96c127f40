"""Writing in Agir: what became of commitments, and what keeps one."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from contrepoint.common.languages import Language
from contrepoint.fieldwork.queries import Belonging
from contrepoint.narratives.queries import AnswerName
from contrepoint.web.boxes import day_box, line_box, text_box
from contrepoint.web.choices import Choices, choose, named
from contrepoint.web.stored import StoredForm
from contrepoint.workshops.enums import CommitmentStep


def answer_choices(names: Iterable[AnswerName]) -> Choices:
    """Answers to choose from, by code and by the claim that they answer."""
    return [(name.code, named(name.code, name.statement)) for name in names]


def project_choices(rows: Iterable[Belonging]) -> Choices:
    return _or_none(pgettext_lazy("of a project", "none"), rows)


def campaign_choices(rows: Iterable[Belonging]) -> Choices:
    return _or_none(pgettext_lazy("of a campaign", "none"), rows)


def _or_none(none: Promise, rows: Iterable[Belonging]) -> Choices:
    return [("", none), *((row.code, named(row.code, row.title)) for row in rows)]


class ReasonForm(forms.Form):
    """What became of a commitment, and why."""

    step = forms.ChoiceField(label=_("What became of it?"), widget=forms.RadioSelect)
    reason = text_box(_("Why, in a sentence"), rows=3)
    language = forms.ChoiceField(label=_("Written in"), choices=Language.choices)
    workshop = forms.ChoiceField(label=_("Carried over to workshop"), required=False)

    def __init__(
        self, *args: Any, steps: Iterable[CommitmentStep], workshops: Iterable[int], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "step", [(step.value, step.label) for step in steps])
        later = [(str(number), str(number)) for number in workshops]
        if later:
            choose(self, "workshop", [("", _("none")), *later])
        else:
            del self.fields["workshop"]


class TermsForm(StoredForm):
    """Other words or another day for a commitment, and why."""

    promise = text_box(_("What is promised: a verb and its object"), required=True)
    place = line_box(_("Where: a town or a country, no address"))
    due_on = day_box(_("By which day"))
    evidence = text_box(_("What will show that it was done"))
    reason = text_box(_("Why it changes, in a sentence"), required=True)
    language = forms.ChoiceField(label=_("Written in"), choices=Language.choices)


class PaperForm(forms.Form):
    """Who signed, and on which day."""

    owners = forms.MultipleChoiceField(
        label=_("Who signed"), required=False, widget=forms.CheckboxSelectMultiple
    )
    signed_on = day_box(_("The day on the paper"), required=True)

    def __init__(self, *args: Any, people: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "owners", [*people])


class LinkForm(forms.Form):
    """What keeps a commitment."""

    project = forms.ChoiceField(label=_("The project that keeps it"), required=False)
    campaign = forms.ChoiceField(label=_("The campaign that keeps it"), required=False)

    def __init__(
        self,
        *args: Any,
        projects: Iterable[Belonging],
        campaigns: Iterable[Belonging],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "project", project_choices(projects))
        choose(self, "campaign", campaign_choices(campaigns))
