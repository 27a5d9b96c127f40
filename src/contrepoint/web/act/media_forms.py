"""Writing at the media desk: who may speak, who asks, what was said."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from contrepoint.common.languages import Language, Words
from contrepoint.fieldwork.enums import CorrectionState, Medium, TrainingKind
from contrepoint.fieldwork.services import Outcome
from contrepoint.narratives.queries import AnswerName
from contrepoint.web.act.forms import answer_choices
from contrepoint.web.boxes import CHOOSE, day_box, hour_box, line_box, text_box
from contrepoint.web.choices import Choices, choose, named
from contrepoint.web.contributions import ContributionForm

MADE, REFUSED = CorrectionState.MADE, CorrectionState.REFUSED


class WhoCanSpeakForm(forms.Form):
    """Who can speak on this, in this language, tonight?  For a request, or before there is one."""

    request = forms.ChoiceField(label=_("For which request?"), required=False)
    topic = line_box(_("On what?"))
    spoken_in = forms.ChoiceField(label=_("In which language?"), choices=Language.choices)
    tonight = forms.BooleanField(label=_("tonight"), required=False)

    def __init__(self, *args: Any, requests: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "request", [("", _("none yet")), *requests])
        if not requests:
            del self.fields["request"]


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
    due_on = day_box(_("A yes is needed by"), required=True)
    due_at = hour_box(_("At what hour, if it matters"))


class OutcomeForm(forms.Form):
    """What was said, when, with which line."""

    appeared_on = day_box(_("Day"), required=True)
    used = forms.ChoiceField(label=_("Line that was used"), required=False)
    said = text_box(_("What was said, and how it was received"), rows=3, required=True)
    language = forms.ChoiceField(label=_("Written in"), choices=Language.choices)

    def __init__(
        self,
        *args: Any,
        answers: Iterable[AnswerName],
        lines: Sequence[tuple[str, Words]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.line_codes = {code for code, _words in lines}
        vetted = answer_choices(answers)
        common = [(code, named(code, words)) for code, words in lines]
        groups: list[Any] = [("", _("none of the register"))]
        groups += [(_("Vetted replies"), vetted)] if vetted else []
        groups += [(_("The common message"), common)] if common else []
        choose(self, "used", groups)

    def outcome(self) -> Outcome:
        """What the service is told."""
        told = self.cleaned_data
        is_line = told["used"] in self.line_codes
        return Outcome(
            appeared_on=told["appeared_on"],
            language=Language(told["language"]),
            said=told["said"],
            answer="" if is_line else told["used"],
            line=told["used"] if is_line else "",
        )


class CorrectionForm(forms.Form):
    """What an outlet should put right, and when it was asked."""

    text = text_box(_("What should be put right"), rows=3, required=True)
    language = forms.ChoiceField(label=_("Written in"), choices=Language.choices)
    asked_on = day_box(_("Asked on"), required=True)


class CorrectionAnswerForm(forms.Form):
    """What the outlet did."""

    state = forms.ChoiceField(
        label=_("What did the outlet do?"),
        choices=[(state.value, state.label) for state in (MADE, REFUSED)],
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    closed_on = day_box(_("Day"), required=True)


class ClearanceForm(forms.Form):
    """On which day somebody talked with the person about their safety, and until when it holds."""

    talked_on = day_box(_("You talked with the person on"), required=True)
    until = day_box(_("It holds until"), required=True)


class TrainingForm(forms.Form):
    """What a voice was trained in."""

    kind = forms.ChoiceField(
        label=_("Trained in"),
        choices=TrainingKind.choices,
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    held_on = day_box(_("Day"), required=True)
    about = line_box(_("In a few words: by whom, what was practised"))
