"""Writing in Agir: campaigns, projects, and an activity in a minute."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from contrepoint.common.languages import Language
from contrepoint.fieldwork.enums import ActivityKind, AgeBand, Leg, ProjectKind, Sex
from contrepoint.fieldwork.queries import Belonging
from contrepoint.narratives.queries import AnswerName
from contrepoint.web.boxes import day_box, line_box, text_box
from contrepoint.web.choices import Choices, choose, country_choices, named
from contrepoint.web.contributions import ContributionForm
from contrepoint.web.stored import StoredForm
from contrepoint.workshops.enums import CommitmentStep

MOST_PEOPLE = 100_000


def answer_choices(names: Iterable[AnswerName]) -> Choices:
    """Answers to choose from, by code and by the claim that they answer."""
    return [(name.code, named(name.code, name.statement)) for name in names]


def _project_choices(rows: Iterable[Belonging]) -> Choices:
    return _or_none(pgettext_lazy("of a project", "none"), rows)


def _campaign_choices(rows: Iterable[Belonging]) -> Choices:
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
        choose(self, "project", _project_choices(projects))
        choose(self, "campaign", _campaign_choices(campaigns))


class ActivityForm(ContributionForm):
    """An activity in a minute: what, when, where, how many. Never who.

    How many is for the team alone to see and to write: `may_count`.
    """

    kind = forms.ChoiceField(
        label=_("What was done?"), choices=ActivityKind.choices, widget=forms.RadioSelect
    )
    held_on = day_box(_("Day"), required=True)
    about_country = forms.ChoiceField(label=_("Country"))
    place = line_box(pgettext_lazy("of an activity", "Where, roughly (a district, a town)"))
    leg = forms.ChoiceField(label=_("How"), choices=Leg.choices, widget=forms.RadioSelect)
    campaign = forms.ChoiceField(label=_("Part of the campaign"), required=False)
    project = forms.ChoiceField(label=_("Part of the project"), required=False)
    observed = text_box(_("What you observed"), rows=3)
    answers = forms.MultipleChoiceField(
        label=_("Replies that were used"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(
        self,
        *args: Any,
        countries: Iterable[str],
        campaigns: Iterable[Belonging],
        projects: Iterable[Belonging],
        answers: Iterable[AnswerName],
        may_count: bool = True,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.may_count = may_count
        choose(self, "about_country", country_choices(countries))
        choose(self, "campaign", _campaign_choices(campaigns))
        choose(self, "project", _project_choices(projects))
        choose(self, "answers", answer_choices(answers))
        for sex, band in self._cells():
            self.fields[_cell(sex, band)] = forms.IntegerField(
                label=f"{sex.label}, {band.label}",
                required=False,
                min_value=0,
                max_value=MOST_PEOPLE,
                widget=forms.NumberInput(
                    attrs={
                        "inputmode": "numeric",
                        "aria-label": f"{sex.label}, {band.label}",
                    }
                ),
            )

    def _cells(self) -> list[tuple[Sex, AgeBand]]:
        return [(sex, band) for sex in Sex for band in AgeBand] if self.may_count else []

    @property
    def sexes(self) -> list[Any]:
        """The heads of the grid's columns."""
        return [sex.label for sex in Sex]

    @property
    def grid(self) -> list[tuple[Any, list[forms.BoundField]]]:
        """The grid of numbers: one row an age band, one cell a sex."""
        if not self.may_count:
            return []
        return [(band.label, [self[_cell(sex, band)] for sex in Sex]) for band in AgeBand]

    @property
    def grid_errors(self) -> list[str]:
        """What is wrong in the grid, each thing once."""
        said = [str(e) for _, cells in self.grid for cell in cells for e in cell.errors]
        return list(dict.fromkeys(said))

    def reach(self) -> dict[tuple[Sex, AgeBand], int] | None:
        """The cells that somebody filled; None for who may not count."""
        if not self.may_count:
            return None
        told = {cell: self.cleaned_data[_cell(*cell)] for cell in self._cells()}
        return {cell: count for cell, count in told.items() if count is not None}


def cells_filled(reach: Mapping[tuple[Sex, AgeBand], int]) -> dict[str, int]:
    """The numbers of an activity, as its form holds them."""
    return {_cell(*cell): count for cell, count in reach.items()}


def _cell(sex: Sex, band: AgeBand) -> str:
    return f"reach_{sex.value}_{band.value}"
