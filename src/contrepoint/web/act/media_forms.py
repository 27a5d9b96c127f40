"""Writing at the media desk: who may speak, who asks, what was said."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from contrepoint.common.languages import Language
from contrepoint.fieldwork.enums import Medium
from contrepoint.narratives.queries import AnswerName
from contrepoint.web.act.forms import answer_choices
from contrepoint.web.boxes import day_box, line_box, text_box
from contrepoint.web.choices import Choices, choose
from contrepoint.web.contributions import ContributionForm


class WhoCanSpeakForm(forms.Form):
    """Who can speak on this, in this language, tonight?"""

    topic = line_box(_("On what?"))
    spoken_in = forms.ChoiceField(label=_("In which language?"), choices=Language.choices)


class VoiceForm(ContributionForm):
    """A person who may be asked to speak in public, once they said yes."""

    person = forms.ChoiceField(label=pgettext_lazy("media voice", "Who"))
    topics = text_box(_("Topics: what this person can speak about"), required=True)
    speaks = forms.MultipleChoiceField(
        label=_("Languages spoken in public"),
        required=False,
        choices=Language.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    availability = line_box(_("When available (evenings, by telephone only…)"))

    def __init__(
        self,
        *args: Any,
        people: Choices | None = None,
        may_sign: bool = True,
        may_mark: bool = True,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        if people is None:
            del self.fields["person"]
        else:
            choose(self, "person", people)
        if not may_mark:
            del self.fields["marking"]
        if not may_sign:
            del self.fields["attribution"]


class RequestForm(ContributionForm):
    """A media request: who asks, what about, in which language, for when."""

    outlet = line_box(_("Outlet and programme"), required=True)
    medium = forms.ChoiceField(label=_("Medium"), choices=Medium.choices, widget=forms.RadioSelect)
    topic = text_box(_("Topic asked"), required=True)
    spoken_in = forms.ChoiceField(label=_("Language on air"), choices=Language.choices)
    due_on = day_box(_("For which day"), required=True)


class OutcomeForm(forms.Form):
    """What was said, when, with which line."""

    appeared_on = day_box(_("Day"), required=True)
    answer = forms.ChoiceField(label=_("Reply that was used"), required=False)
    said = text_box(_("What was said, and how it was received"), rows=3, required=True)
    language = forms.ChoiceField(label=_("Written in"), choices=Language.choices)

    def __init__(self, *args: Any, answers: Iterable[AnswerName], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "answer", [("", _("none of the register")), *answer_choices(answers)])
