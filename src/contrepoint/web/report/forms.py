"""Writing in Rendre compte: progress reports, the question that returns one, lessons."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from contrepoint.progress.enums import LessonPart, ReportPart
from contrepoint.web.boxes import day_box, text_box
from contrepoint.web.choices import Choices, choose, countries_or_several
from contrepoint.web.contributions import ContributionForm

DONE_LENGTH = 8000


class ReportForm(ContributionForm):
    """A progress report in five minutes; what was done is proposed from what was logged."""

    starts_on = day_box(_("From"), required=True)
    ends_on = day_box(_("To"), required=True)
    workshop = forms.ChoiceField(label=_("For the workshop"), required=False)
    done = text_box(_("What was done"), rows=8, length=DONE_LENGTH)
    not_done = text_box(_("What was planned and not done, and why"), rows=3)
    next = text_box(_("What comes next"), rows=3)
    obstacle = text_box(_("What stands in the way"))
    help = text_box(_("Help that you want"))
    lesson = text_box(_("What you learned"))

    def __init__(self, *args: Any, workshops: Iterable[int | None], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named: Choices = [
            (str(n), _("Workshop %(number)d") % {"number": n}) if n else ("", _("the next one"))
            for n in workshops
        ]
        choose(self, "workshop", named)

    def texts(self) -> dict[ReportPart, str]:
        """The words, by part."""
        return {part: self.cleaned_data[part.value] for part in ReportPart}


class ReturnForm(ContributionForm):
    """The question with which a report goes back to its team; they alone read it."""

    question = text_box(_("Your question"), rows=3, required=True)


class LessonForm(ContributionForm):
    """A lesson. Only what was observed is asked for at once."""

    observation = text_box(_("What you observed"), rows=3, required=True)
    recommendation = text_box(_("What you recommend to others"), rows=3)
    change = text_box(_("What has changed because of it"), rows=3)
    learned_on = day_box(_("Day"), required=True)
    about_country = forms.ChoiceField(label=_("Country"), required=False)

    def __init__(self, *args: Any, countries: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "about_country", countries_or_several(countries))

    def texts(self) -> dict[LessonPart, str]:
        """The words, by part."""
        return {part: self.cleaned_data[part.value] for part in LessonPart}
