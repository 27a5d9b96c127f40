"""Boxes around the next agenda: weights, time, why a topic is declined."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from contrepoint.agenda import HEAVIEST, Weights
from contrepoint.common.languages import Language
from contrepoint.synthesis.queries import weight_lines
from contrepoint.web.boxes import text_box
from contrepoint.web.durations import in_hours
from contrepoint.workshops.enums import LENGTHS
from contrepoint.workshops.frame import MOST_DAYS

_HOURS = (120, 180, 240, 300, 360, 420, 480)


def _number_box(label: Any, least: int, most: int) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        min_value=least,
        max_value=most,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        error_messages={"required": _("Write a whole number here, then send again.")},
    )


class WeightsForm(forms.Form):
    """How much each reason counts, 0 for not at all."""

    def __init__(self, *args: Any, weights: Weights, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for line in weight_lines(weights):
            box = _number_box(line.name, 0, HEAVIEST)
            box.initial = line.weight
            box.help_text = _("Usually %(n)d.") % {"n": line.default}
            self.fields[line.key] = box


class FrameForm(forms.Form):
    """How much time the topics have."""

    days = _number_box(_("Days"), 1, MOST_DAYS)
    minutes_a_day = forms.TypedChoiceField(label=_("Time for topics, a day"), coerce=int)
    minutes_each = forms.TypedChoiceField(label=_("Time for a topic"), coerce=int)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, lengths in (("minutes_a_day", _HOURS), ("minutes_each", LENGTHS)):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                stands = self.initial.get(name)
                offered = sorted({*lengths, stands} if stands else lengths)
                field.choices = [(n, in_hours(n)) for n in offered]


class DeclineForm(forms.Form):
    """Why a topic is not for this workshop."""

    text = text_box(_("Why not this time?"), required=True, rows=3)
    language = forms.ChoiceField(label=_("Written in"), choices=Language.choices)
