"""Writing in Agir: what is measured, and the figures; what peers say of them."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from contrepoint.common.languages import Language
from contrepoint.common.marks import in_plain_words
from contrepoint.fieldwork.enums import AgeBand, Evidence, IndicatorKind, Rung, Sex, Sureness
from contrepoint.fieldwork.queries import IndicatorCard
from contrepoint.fieldwork.services import Figure
from contrepoint.web.act.counting import CountingForm, cell_name
from contrepoint.web.boxes import day_box, line_box, number_box, text_box
from contrepoint.web.choices import Choices, choose, country_choices
from contrepoint.web.contributions import ContributionForm

MOST = 1_000_000_000


def _degree_box(label: Any, indicator: IndicatorCard, *, none: Any) -> forms.ChoiceField:
    """The sentences of a scale, the lowest first; and that it is not known."""
    sentences = [
        (str(place), f"{place} · {in_plain_words(words.text)}")
        for place, words in enumerate(indicator.degrees, start=1)
    ]
    return forms.ChoiceField(
        label=label,
        required=False,
        choices=[*sentences, ("", none)],
        widget=forms.RadioSelect,
    )


def _add_figure(
    form: forms.Form, name: str, label: Any, indicator: IndicatorCard, *, none: Any
) -> None:
    """The boxes of one figure of this indicator."""
    if indicator.kind == IndicatorKind.SCALE:
        form.fields[name] = _degree_box(label, indicator, none=none)
        return
    form.fields[name] = number_box(label, most=MOST)
    if indicator.kind == IndicatorKind.PERCENTAGE:
        form.fields[f"{name}_of"] = number_box(_("out of how many"), most=MOST)


def _figure(form: forms.Form, name: str) -> Figure:
    """The figure in these boxes; blank boxes say that it is not known."""
    value, out_of = form.cleaned_data.get(name), form.cleaned_data.get(f"{name}_of")
    return Figure(int(value) if value not in {None, ""} else None, out_of)


class MeasureForm(ContributionForm):
    """From where, and to where by when. Everything may be said later."""

    baseline_on = day_box(_("On which day was that?"))
    target_on = day_box(_("By which day?"))

    def __init__(self, *args: Any, indicator: IndicatorCard, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        later = pgettext_lazy("a figure", "not known yet")
        for name, label in (("baseline", _("Where it stood at first")), ("target", _("Target"))):
            _add_figure(self, name, label, indicator, none=later)
        del self.fields["language"]  # it has no words of its own

    def baseline(self) -> Figure:
        return _figure(self, "baseline")

    def target(self) -> Figure:
        return _figure(self, "target")


class ResultForm(CountingForm):
    """One figure with its source. "Not known" is a figure, and is not zero."""

    total = "value"

    is_unknown = forms.BooleanField(
        label=_("Not known: nobody could count, or not yet"), required=False
    )
    measured_on = day_box(_("On which day?"), required=True)
    source = line_box(_("Source: who counted or asked, and how; no names"), required=True)
    sureness = forms.ChoiceField(
        label=_("How sure are you?"), choices=Sureness.choices, widget=forms.RadioSelect
    )
    rung = forms.ChoiceField(
        label=_("How far did people go?"), choices=Rung.choices, widget=forms.RadioSelect
    )
    evidence = forms.ChoiceField(
        label=_("How do you know?"), choices=Evidence.choices, widget=forms.RadioSelect
    )
    kept_where = line_box(_("Where the evidence is kept, in words: no file, no link, no name"))
    observed = text_box(_("What changed, in a sentence or two"), rows=3)
    about_country = forms.ChoiceField(label=_("Country"))
    shared_with = forms.MultipleChoiceField(
        label=_("Shared with these countries: counted once"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    partners = forms.MultipleChoiceField(
        label=_("Organisations that did it with you"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(
        self,
        *args: Any,
        indicator: IndicatorCard,
        countries: Iterable[str],
        sharing: Sequence[str],
        partners: Choices,
        may_count: bool = True,
        **kwargs: Any,
    ) -> None:
        self.indicator = indicator
        counts = may_count and indicator.by_sex_and_age
        super().__init__(*args, may_count=counts, **kwargs)
        labels = {
            IndicatorKind.NUMBER: _("How many, since the last figure?"),
            IndicatorKind.PERCENTAGE: _("How many"),
            IndicatorKind.SCALE: _("Which sentence fits best?"),
        }
        not_known = pgettext_lazy("a figure", "not known")
        _add_figure(self, "value", labels[indicator.kind], indicator, none=not_known)
        if indicator.kind == IndicatorKind.SCALE:
            del self.fields["is_unknown"]
        if indicator.is_of_views:
            choose(self, "rung", [(Rung.SEEN.value, Rung.SEEN.label)])
        choose(self, "about_country", country_choices(countries))
        choose(self, "partners", partners)
        if len(sharing) > 1:
            choose(self, "shared_with", country_choices(sharing))
        else:
            del self.fields["shared_with"]

    @property
    def is_more_open(self) -> bool:
        """The second card stands open where something in it is told or refused."""
        names = ("kept_where", "observed", "shared_with", "partners")
        return any(self[name].errors or self[name].value() for name in names if name in self.fields)

    def clean(self) -> dict[str, Any]:
        """Asks for a number or for "not known": a blank box says neither."""
        told = super().clean()
        if "is_unknown" not in self.fields or "value" in self.errors:
            return told
        has_value = told.get("value") is not None
        if told.get("is_unknown") and (has_value or told.get("value_of") is not None):
            self.add_error(
                "value", _("A number and “not known” are both given. Keep one of the two.")
            )
        elif not told.get("is_unknown") and not has_value:
            self.add_error(
                "value", _("Write a number, or say that it is not known: both are answers.")
            )
        return told

    def figure(self) -> Figure:
        return _figure(self, "value")

    def cells_or_none(self) -> dict[tuple[Sex, AgeBand], int] | None:
        """The cells; an indicator that is not broken down has none, and keeps none."""
        return self.cells() if self.may_count else None


def cells_of_form(cells: dict[tuple[Sex, AgeBand], int]) -> dict[str, int]:
    """The cells of a result, as its form holds them."""
    return {cell_name(*cell): count for cell, count in cells.items()}


class PeerTextForm(forms.Form):
    """A question to a team, or its reply."""

    text = text_box(_("In a sentence or two; no names"), required=True, rows=3, length=600)
    language = forms.ChoiceField(label=_("Written in"), choices=Language.choices)


class FilterForm(forms.Form):
    """What the page of results looks at."""

    pays = forms.ChoiceField(label=_("Country"), required=False)
    projet = forms.ChoiceField(label=_("Project"), required=False)
    campagne = forms.ChoiceField(label=_("Campaign"), required=False)
    periode = forms.ChoiceField(
        label=_("Period"),
        required=False,
        choices=[
            ("", _("all the time")),
            ("annee", _("this year")),
            ("douze", _("the last twelve months")),
            ("trois", _("the last three months")),
        ],
    )

    def __init__(
        self, *args: Any, countries: Choices, projects: Choices, campaigns: Choices, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        every = pgettext_lazy("choice of a list", "all")
        for name, offered in (("pays", countries), ("projet", projects), ("campagne", campaigns)):
            choose(self, name, [("", every), *offered])
