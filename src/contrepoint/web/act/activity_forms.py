"""Writing in Agir: an activity in a minute."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from contrepoint.fieldwork.enums import ActivityKind, AgeBand, Evidence, Leg, Rung, Sex
from contrepoint.fieldwork.queries import Belonging
from contrepoint.narratives.queries import AnswerName
from contrepoint.web.act.counting import MOST_PEOPLE, CountingForm, with_the_rest
from contrepoint.web.act.forms import answer_choices, campaign_choices, project_choices
from contrepoint.web.boxes import CHOOSE_A_DAY, day_box, line_box, number_box, text_box
from contrepoint.web.choices import Choices, choose, country_choices

TODAY, YESTERDAY, OTHER = "today", "yesterday", "other"
MORE_DAYS = ("also_on_1", "also_on_2", "also_on_3", "also_on_4")
# What stands folded below the short form, and the boxes in each fold.
FOLDS = {
    "observed": ("observed",),
    "belongs": ("campaign", "project", "about_country", "shared_with", "partners"),
    "answers": ("answers",),
    "proof": ("rung", "evidence", "kept_where"),
    "days": MORE_DAYS,
    "how": ("leg", "language", "marking", "attribution"),
}

# Chosen from the beginning: a fold does not open for them.
ALWAYS_CHOSEN = {"leg", "language", "marking", "attribution"}
USUAL = {"rung": Rung.SEEN, "evidence": Evidence.SELF}


class ActivityForm(CountingForm):
    """An activity in a minute: what, when, where, how many. Never who. The rest is folded."""

    kind = forms.ChoiceField(
        label=_("What was done?"), choices=ActivityKind.choices, widget=forms.RadioSelect
    )
    when = forms.ChoiceField(
        label=_("When?"),
        required=False,
        choices=[(TODAY, _("today")), (YESTERDAY, _("yesterday")), (OTHER, _("another day"))],
        widget=forms.RadioSelect,
    )
    held_on = day_box(_("Day"))
    place = line_box(pgettext_lazy("of an activity", "Where, roughly (a district, a town)"))
    people = number_box(_("How many people?"), most=MOST_PEOPLE)
    about_country = forms.ChoiceField(label=_("Country"))
    shared_with = forms.MultipleChoiceField(
        label=_("Done together with these countries: counted once"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    partners = forms.MultipleChoiceField(
        label=_("Organisations that did it with you"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    leg = forms.ChoiceField(
        label=_("How"),
        required=False,
        choices=[("", pgettext_lazy("how it was done", "as usual for this kind")), *Leg.choices],
        widget=forms.RadioSelect,
    )
    campaign = forms.ChoiceField(label=_("Part of the campaign"), required=False)
    project = forms.ChoiceField(label=_("Part of the project"), required=False)
    observed = text_box(_("What you observed"), rows=3)
    answers = forms.MultipleChoiceField(
        label=_("Replies that were used"), required=False, widget=forms.CheckboxSelectMultiple
    )
    rung = forms.ChoiceField(
        label=_("How far did people go?"),
        required=False,
        choices=Rung.choices,
        initial=Rung.SEEN,
        widget=forms.RadioSelect,
    )
    evidence = forms.ChoiceField(
        label=_("How do you know?"),
        required=False,
        choices=Evidence.choices,
        initial=Evidence.SELF,
        widget=forms.RadioSelect,
    )
    kept_where = line_box(_("Where the evidence is kept, in words: no file, no link, no name"))
    also_on_1 = day_box(_("Also on"))
    also_on_2 = day_box(_("Also on"))
    also_on_3 = day_box(_("Also on"))
    also_on_4 = day_box(_("Also on"))

    def __init__(
        self,
        *args: Any,
        countries: Iterable[str],
        campaigns: Iterable[Belonging],
        projects: Iterable[Belonging],
        answers: Iterable[AnswerName],
        partners: Choices,
        used_lately: Sequence[str] = (),
        is_new: bool = True,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        if not self.may_count:
            del self.fields["people"]
        if not is_new:
            for name in ("when", *MORE_DAYS):
                del self.fields[name]
        self.recent = frozenset(used_lately)
        named = country_choices(countries)
        choose(self, "about_country", named)
        choose(self, "shared_with", named)
        choose(self, "partners", partners)
        choose(self, "campaign", campaign_choices(campaigns))
        choose(self, "project", project_choices(projects))
        first = {code: place for place, code in enumerate(used_lately)}
        known = sorted(answer_choices(answers), key=lambda pair: first.get(pair[0], len(first)))
        choose(self, "answers", known)

    @property
    def is_open(self) -> dict[str, bool]:
        """Which folds stand open: those with something in them that was not there by itself."""
        return {
            fold: any(self._is_filled(name) for name in names if name in self.fields)
            for fold, names in FOLDS.items()
        }

    def _is_filled(self, name: str) -> bool:
        if self[name].errors:
            return True
        value = self[name].value()
        usual = USUAL | {"about_country": self.initial.get("about_country")}
        return bool(value) and name not in ALWAYS_CHOSEN and value != usual.get(name)

    def clean(self) -> dict[str, Any]:
        """The day comes from the two words for it, or from its box."""
        told = super().clean()
        when, day = told.get("when") or OTHER, told.get("held_on")
        today = timezone.localdate()
        if "held_on" in self.errors:
            return told
        if when == OTHER and day is None:
            self.add_error("held_on", CHOOSE_A_DAY["required"])
        elif when != OTHER:
            chosen = today if when == TODAY else today - timedelta(days=1)
            if day not in {None, chosen}:
                self.add_error(
                    "held_on",
                    _("Two days are given. Leave this box empty, or choose “another day”."),
                )
            told["held_on"] = chosen
        return told

    def reach(self) -> dict[tuple[Sex, AgeBand], int] | None:
        """The cells to keep, those who were only counted together among them."""
        return with_the_rest(self.cells(), self.cleaned_data.get("people"))

    def leg_chosen(self) -> Leg:
        """As it was said, or as is usual for this kind."""
        told = self.cleaned_data["leg"]
        if told:
            return Leg(told)
        return Leg.ONLINE if self.cleaned_data["kind"] == ActivityKind.POST else Leg.OFFLINE

    def also_on(self) -> list[date]:
        """The other days of a series."""
        days = [self.cleaned_data.get(name) for name in MORE_DAYS]
        return [day for day in days if day is not None]
