"""Writing in Agir: campaigns, projects, and what keeps a commitment."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from contrepoint.common.languages import Language
from contrepoint.fieldwork.enums import ProjectKind
from contrepoint.fieldwork.queries import Belonging
from contrepoint.narratives.queries import AnswerName
from contrepoint.web.boxes import line_box, text_box
from contrepoint.web.choices import Choices, choose, country_choices, named
from contrepoint.web.contributions import ContributionForm
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


class CampaignForm(ContributionForm):
    """A campaign with its two legs. Only the title is asked for at once."""

    title = line_box(_("Title"), required=True)
    goal = text_box(_("Goal: what should have changed when it ends"))
    audience = text_box(_("Target audience"))
    message = text_box(_("Message"))
    action = text_box(_("Call to action: what people are asked to do"))
    offline = text_box(_("What people do together, face to face"))
    offline_measure = line_box(_("How you will know that it was done"))
    online = text_box(_("What is said and shown"))
    online_measure = line_box(_("How you will know that it was done"))
    answers = forms.MultipleChoiceField(
        label=_("Replies that it uses"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, answers: Iterable[AnswerName], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "answers", answer_choices(answers))


class ProjectForm(ContributionForm):
    """A project in one country or several."""

    kind = forms.ChoiceField(
        label=_("What is it for?"), choices=ProjectKind.choices, widget=forms.RadioSelect
    )
    title = line_box(_("Title"), required=True)
    objective = text_box(_("Objective"), rows=3)
    countries = forms.MultipleChoiceField(
        label=_("Countries"), required=False, widget=forms.CheckboxSelectMultiple
    )
    partners = forms.MultipleChoiceField(
        label=_("Partner organisations"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(
        self,
        *args: Any,
        countries: Iterable[str],
        partners: Choices,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "countries", country_choices(countries))
        choose(self, "partners", partners)


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
