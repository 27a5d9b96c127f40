"""Writing a lesson plan, and saying when it was held."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from contrepoint.fieldwork.enums import AGES
from contrepoint.narratives.queries import ReferenceName
from contrepoint.web.act.project_forms import basis_box, choose_references
from contrepoint.web.boxes import line_box, text_box
from contrepoint.web.choices import Choices, choose
from contrepoint.web.contributions import ContributionForm

STEPS_LENGTH = 6000
LONGEST = 600  # minutes
MOST_LESSONS = 200


class LessonPlanForm(ContributionForm):
    """A lesson: for what age, how long, to what end, step by step, on which articles."""

    title = line_box(_("Title"), required=True)
    number = forms.IntegerField(
        label=_("Session number"),
        min_value=1,
        max_value=MOST_LESSONS,
        required=False,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )
    age_band = forms.ChoiceField(
        label=_("Age"), choices=[(band.value, band.label) for band in AGES]
    )
    minutes = forms.IntegerField(
        label=_("Minutes"),
        min_value=1,
        max_value=LONGEST,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )
    aim = text_box(pgettext_lazy("lesson plan", "Aim: what they can say or do afterwards"))
    steps = text_box(
        _("How it goes, step by step"),
        required=True,
        rows=10,
        length=STEPS_LENGTH,
        help_text=_("A blank line between two steps."),
    )
    materials = text_box(_("What you need"))
    rights_basis = basis_box(_("Articles of human-rights law on which it rests"))
    religious_basis = basis_box(_("Religious references, beside them"))

    def __init__(self, *args: Any, references: Iterable[ReferenceName], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose_references(self, references)


class HeldForm(forms.Form):
    """In which activities a lesson was held."""

    activities = forms.MultipleChoiceField(
        label=_("Held in"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, activities: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "activities", activities)
