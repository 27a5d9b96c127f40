"""Writing in Agir: campaigns, projects, and an activity in a minute."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from contrepoint.common.fields import FreeTextFormField
from contrepoint.common.languages import Words
from contrepoint.common.marks import in_plain_words
from contrepoint.fieldwork.enums import ActivityKind, AgeBand, Leg, ProjectKind, Sex
from contrepoint.fieldwork.queries import Belonging
from contrepoint.narratives.queries import AnswerName
from contrepoint.network.queries import country_name
from contrepoint.web.choices import Choices, choose
from contrepoint.web.contributions import ContributionForm

TITLE_LENGTH = 200
TEXT_LENGTH = 2000
MOST_PEOPLE = 100_000


def _line(label: Any, *, required: bool = False, length: int = TITLE_LENGTH) -> FreeTextFormField:
    return FreeTextFormField(
        label=label,
        required=required,
        max_length=length,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )


def _text(label: Any, *, rows: int = 2) -> FreeTextFormField:
    return FreeTextFormField(
        label=label,
        required=False,
        max_length=TEXT_LENGTH,
        widget=forms.Textarea(attrs={"rows": rows, "dir": "auto"}),
    )


def _answer_choices(names: Iterable[AnswerName]) -> Choices:
    return [(name.code, _named(name.code, name.statement)) for name in names]


def _named(code: str, words: Words) -> str:
    return f"{code} · {in_plain_words(words.text)}"


def _belonging_choices(rows: Iterable[Belonging]) -> Choices:
    return [("", _("none")), *((row.code, _named(row.code, row.title)) for row in rows)]


class CampaignForm(ContributionForm):
    """A campaign with its two legs. Only the title is asked for at once."""

    title = _line(_("Title"), required=True)
    goal = _text(_("Goal: what should have changed when it ends"))
    audience = _text(_("Target audience"))
    message = _text(_("Message"))
    action = _text(_("Call to action: what people are asked to do"))
    offline = _text(_("What people do together, face to face"))
    offline_measure = _line(_("How you will know that it was done"))
    online = _text(_("What is said and shown"))
    online_measure = _line(_("How you will know that it was done"))
    answers = forms.MultipleChoiceField(
        label=_("Replies that it uses"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(
        self, *args: Any, answers: Iterable[AnswerName], may_sign: bool = True, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "answers", _answer_choices(answers))
        if not may_sign:
            del self.fields["marking"], self.fields["attribution"]


class ProjectForm(ContributionForm):
    """A project in one country or several."""

    kind = forms.ChoiceField(
        label=_("What is it for?"), choices=ProjectKind.choices, widget=forms.RadioSelect
    )
    title = _line(_("Title"), required=True)
    objective = _text(_("Objective"), rows=3)
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
        may_sign: bool = True,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "countries", [(code, country_name(code)) for code in countries])
        choose(self, "partners", partners)
        if not may_sign:
            del self.fields["marking"], self.fields["attribution"]


class ActivityForm(ContributionForm):
    """An activity in a minute: what, when, where, how many. Never who."""

    kind = forms.ChoiceField(
        label=_("What was done?"), choices=ActivityKind.choices, widget=forms.RadioSelect
    )
    held_on = forms.DateField(
        label=_("Day"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    about_country = forms.ChoiceField(label=_("Country"))
    place = _line(pgettext_lazy("of an activity", "Where, roughly (a district, a town)"))
    leg = forms.ChoiceField(label=_("How"), choices=Leg.choices, widget=forms.RadioSelect)
    campaign = forms.ChoiceField(label=_("Part of the campaign"), required=False)
    project = forms.ChoiceField(label=_("Part of the project"), required=False)
    observed = _text(_("What you observed"), rows=3)
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
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "about_country", [(code, country_name(code)) for code in countries])
        choose(self, "campaign", _belonging_choices(campaigns))
        choose(self, "project", _belonging_choices(projects))
        choose(self, "answers", _answer_choices(answers))
        for sex in Sex:
            for band in AgeBand:
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

    @property
    def sexes(self) -> list[Any]:
        """The heads of the grid's columns."""
        return [sex.label for sex in Sex]

    @property
    def grid(self) -> list[tuple[Any, list[forms.BoundField]]]:
        """The grid of numbers: one row an age band, one cell a sex."""
        return [(band.label, [self[_cell(sex, band)] for sex in Sex]) for band in AgeBand]

    @property
    def grid_errors(self) -> list[str]:
        """What is wrong in the grid, each thing once."""
        said = [str(e) for _, cells in self.grid for cell in cells for e in cell.errors]
        return list(dict.fromkeys(said))

    def reach(self) -> dict[tuple[Sex, AgeBand], int]:
        """The cells that somebody filled."""
        told = {(sex, band): self.cleaned_data[_cell(sex, band)] for sex in Sex for band in AgeBand}
        return {cell: count for cell, count in told.items() if count is not None}


def _cell(sex: Sex, band: AgeBand) -> str:
    return f"reach_{sex.value}_{band.value}"
