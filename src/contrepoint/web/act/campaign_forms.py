"""Planning a campaign in fifteen minutes, thinking through its harm, counting, adjusting."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from contrepoint.common.days import month_in_words
from contrepoint.common.languages import Language
from contrepoint.fieldwork.enums import ActionCheck, FunnelStage, Leg, SheetPart
from contrepoint.fieldwork.queries import Counted
from contrepoint.narratives.queries import AnswerName
from contrepoint.web.act.counting import MOST_PEOPLE
from contrepoint.web.act.forms import answer_choices
from contrepoint.web.boxes import day_box, line_box, number_box, text_box
from contrepoint.web.choices import Choices, choose
from contrepoint.web.contributions import ContributionForm
from contrepoint.web.requests import reading_language
from contrepoint.web.stored import StoredForm

MOST_SEEN = 100_000_000
MONTHS_BACK = 24


class CampaignForm(ContributionForm):
    """A campaign, part by part, with its two legs. Only the title is asked for at once.

    Of a campaign that people see, `asks_reason` for what is changed.
    """

    title = line_box(_("Title"), required=True)
    goal = text_box(_("Goal: what should have changed when it ends"))
    measure = line_box(_("What will show it"))
    goal_number = number_box(_("The number to reach"), most=MOST_SEEN)
    ends_on = day_box(_("By which day, the last of the campaign"))
    audience = text_box(_("Target audience"))
    message = text_box(_("Message"))
    answers = forms.MultipleChoiceField(
        label=_("Replies that it uses"), required=False, widget=forms.CheckboxSelectMultiple
    )
    messenger = text_box(pgettext_lazy("of a campaign", "Messenger"))
    channels = text_box(pgettext_lazy("of a campaign", "Media"))  # `media` is a form's own word
    action = text_box(_("Call to action: what people are asked to do"))
    checks = forms.MultipleChoiceField(
        label=_("You looked at it: it is…"),
        required=False,
        choices=ActionCheck.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    offline = text_box(_("What people do together, face to face"))
    offline_measure = line_box(_("How you will know that it was done"))
    offline_hoped_for = number_box(_("How many people you hope will come"), most=MOST_PEOPLE)
    online = text_box(_("What is said and shown"))
    online_measure = line_box(_("How you will know that it was done"))
    monitoring = text_box(_("Monitoring: who looks at what, and when"))
    change_if = text_box(_("If…"))
    change_then = text_box(_("then…"))
    change_because = text_box(_("because…"))
    reason = text_box(_("Why the plan changes"))

    def __init__(
        self,
        *args: Any,
        answers: Iterable[AnswerName],
        asks_reason: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "answers", answer_choices(answers))
        if not asks_reason:
            del self.fields["reason"]


class SheetForm(StoredForm):
    """The do-no-harm sheet: what could go wrong, and who can stop it."""

    people = text_box(
        _("People"),
        rows=3,
        help_text=_(
            "Who could be hurt by it, or recognised: those who speak, those who come, their "
            "families? What protects them?"
        ),
    )
    backlash = text_box(
        _("Backlash"),
        rows=3,
        help_text=_(
            "Who could turn it against you, mock it, or spread it with other words? What do you "
            "answer then?"
        ),
    )
    minors = text_box(
        _("Minors"),
        rows=3,
        help_text=_(
            "Can people under eighteen see it or come? Who asks their parents, and which adults "
            "are there?"
        ),
    )
    law = text_box(
        _("Law"),
        rows=3,
        help_text=_("Permits, images, data, what may be said in public: what did you check?"),
    )
    stop = text_box(
        _("What would make us stop"),
        rows=3,
        help_text=_(
            "A sign that everybody would recognise: a threat, an insult, a name that leaks."
        ),
    )
    stopper = forms.ChoiceField(
        label=_("Who can stop the campaign at any moment"),
        required=False,
        help_text=_("This person will see the campaign and its sheet, and can pause it alone."),
    )
    language = forms.ChoiceField(label=_("Written in"), choices=Language.choices)

    def __init__(self, *args: Any, people: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "stopper", [("", pgettext_lazy("stopper", "nobody yet")), *people])

    @property
    def parts(self) -> list[forms.BoundField]:
        """The boxes of the sheet, in their order."""
        return [self[part.value] for part in SheetPart]


class AdjustmentForm(forms.Form):
    """What was changed, and why."""

    what = line_box(_("What changed"), required=True)
    why = text_box(_("Why"), required=True)
    language = forms.ChoiceField(label=_("Written in"), choices=Language.choices)


class FunnelForm(StoredForm):
    """What was counted of one leg in one month; a blank is not known, and not none."""

    month = forms.ChoiceField(label=_("Month"))
    leg = forms.ChoiceField(
        label=pgettext_lazy("of a campaign", "Leg"), choices=Leg.choices, widget=forms.RadioSelect
    )
    seen = number_box(
        pgettext_lazy("funnel", "Saw it"),
        most=MOST_SEEN,
        help_text=_("Views, listeners, passers-by: they count here, and nowhere further."),
    )
    asked = number_box(
        pgettext_lazy("funnel", "Asked about it"),
        most=MOST_PEOPLE,
        help_text=_("Wrote, called, came up to you."),
    )
    came = number_box(
        pgettext_lazy("funnel", "Came"), most=MOST_PEOPLE, help_text=_("For the first time.")
    )
    came_back = number_box(
        pgettext_lazy("funnel", "Came back"), most=MOST_PEOPLE, help_text=_("At least once more.")
    )
    took_part = number_box(
        pgettext_lazy("funnel", "Took part"),
        most=MOST_PEOPLE,
        help_text=_("Did something themselves: spoke, helped, voted, brought a friend."),
    )

    def __init__(
        self,
        *args: Any,
        today: date,
        month: date,
        leg: Leg,
        counted: Counted | None,
        **kwargs: Any,
    ) -> None:
        stands = counted.counts if counted else {}
        super().__init__(
            *args, stored={stage.value: stands.get(stage) for stage in FunnelStage}, **kwargs
        )
        self.initial = {**self.initial, "month": month.isoformat(), "leg": leg.value}
        choose(self, "month", month_choices(today))

    def clean(self) -> dict[str, Any]:
        """Shows of what stands now its numbers alone: month and leg say which they are."""
        told = super().clean()
        named = {self.fields["month"].label, self.fields["leg"].label}
        self.meantime = tuple(each for each in self.meantime if each[0] not in named)
        return told

    @property
    def stages(self) -> list[forms.BoundField]:
        """The boxes for numbers, in the order of the funnel."""
        return [self[stage.value] for stage in FunnelStage]

    def counts(self) -> Mapping[FunnelStage, int | None]:
        """What was counted; None where nobody did."""
        return {stage: self.cleaned_data[stage.value] for stage in FunnelStage}


def month_choices(today: date) -> Choices:
    """This month and those before it, by their first day, as the reader's language writes them."""
    first = today.year * 12 + today.month - 1
    months = [
        date(number // 12, number % 12 + 1, 1) for number in range(first, first - MONTHS_BACK, -1)
    ]
    language = reading_language()
    return [(day.isoformat(), month_in_words(day, language)) for day in months]
