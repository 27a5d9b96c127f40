"""Writing in Se réunir: a workshop, its sessions, their record, what was agreed."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from contrepoint.common.fields import FreeTextFormField
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.network.models import User
from contrepoint.web.boxes import TEXT_LENGTH, day_box, line_box, text_box
from contrepoint.web.choices import choose, country_choices, markings_for
from contrepoint.web.contributions import ContributionForm
from contrepoint.web.stored import StoredForm
from contrepoint.workshops.enums import (
    AgreementKind,
    CommitmentKind,
    NoteKind,
    Position,
    SessionKind,
    WorkshopKind,
    kind_of_line,
)

AGREEMENT_LENGTH = 6000


def _sentence_box(label: Any) -> FreeTextFormField:
    box = text_box(label, required=True, rows=3)
    box.error_messages["required"] = _("Write a sentence first.")
    return box


class LineField(FreeTextFormField):
    """A line that may say its kind itself, with a sign or a word before it.

    The sign is taken off before the masks look at the words: "@" before a space is none of them.
    """

    kind: NoteKind | None = None

    def clean(self, value: Any) -> str:
        """The masked words, without the sign; what it said is kept in `kind`."""
        self.kind, text = kind_of_line(value or "")
        return super().clean(text)


class NoteForm(ContributionForm):
    """One typed line. What may be chosen never goes beyond the session's own marking.

    `key` names the line where it was typed, so that it is kept once however often it is sent.
    """

    kind = forms.ChoiceField(
        label=_("Without a sign, a line is"), choices=NoteKind.choices, widget=forms.RadioSelect
    )
    text = LineField(
        label=_("One line, one note"),
        max_length=TEXT_LENGTH,
        error_messages={"required": _("Write a sentence first.")},
        widget=forms.Textarea(
            attrs={
                "rows": 2,
                "dir": "auto",
                "autocomplete": "off",
                "enterkeyhint": "send",
                "aria-describedby": "line-signs",
            }
        ),
    )
    key = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def told_kind(self) -> NoteKind:
        """What the line says it is, or else what was chosen."""
        line = self.fields["text"]
        said = line.kind if isinstance(line, LineField) else None
        return said or NoteKind(self.cleaned_data["kind"])


class KindForm(forms.Form):
    """Of which kind a line is, corrected."""

    kind = forms.ChoiceField(
        label=_("What is it?"), choices=NoteKind.choices, widget=forms.RadioSelect
    )


class WishForm(ContributionForm):
    """A topic for the next workshop."""

    text = _sentence_box(_("What should the next workshop speak about?"))


class WorkshopForm(StoredForm):
    """What a workshop is, its days, what it builds on. Its number is the next one."""

    kind = forms.ChoiceField(
        label=_("Which sort?"), choices=WorkshopKind.choices, widget=forms.RadioSelect
    )
    starts_on = day_box(_("First day"))
    ends_on = day_box(_("Last day"))
    builds_on = forms.MultipleChoiceField(
        label=_("Builds on the workshops"), required=False, widget=forms.CheckboxSelectMultiple
    )
    time_zone = forms.ChoiceField(label=_("Its hours are those of"), required=False)
    marking = forms.ChoiceField(label=_("Who may see it"))

    def __init__(
        self,
        *args: Any,
        user: User,
        zones: Iterable[tuple[str, str]],
        earlier: Iterable[int],
        may_mark: bool = True,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "builds_on", [(str(number), str(number)) for number in earlier])
        choose(self, "time_zone", [("", _("this installation")), *zones])
        choose(self, "marking", markings_for(user, Marking.NETWORK))
        if not may_mark:
            del self.fields["marking"]


class SessionForm(ContributionForm):
    """A session: its kind, its title, its languages, who speaks in it, what asked for it."""

    kind = forms.ChoiceField(
        label=_("Which sort?"), choices=SessionKind.choices, widget=forms.RadioSelect
    )
    title = line_box(_("Title"))
    about_country = forms.ChoiceField(label=_("Country, for a country chapter"), required=False)
    speakers = forms.MultipleChoiceField(
        label=_("Who speaks in it"), required=False, widget=forms.CheckboxSelectMultiple
    )
    languages = forms.MultipleChoiceField(
        label=_("It works in"),
        choices=Language.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    origin = line_box(
        _("Code of what put it on the agenda: a wish, a lesson, a request, a claim"), length=16
    )

    def __init__(
        self,
        *args: Any,
        has_origin: bool = False,
        countries: Iterable[str],
        people: Iterable[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        named = country_choices(countries)
        choose(self, "about_country", [("", pgettext_lazy("country", "none")), *named])
        choose(self, "speakers", [*people])
        if has_origin:
            del self.fields["origin"]


class CommitmentForm(ContributionForm):
    """A promise: what, by whom, by when, and what will show it."""

    promise = text_box(_("What is promised: a verb and its object"), required=True)
    kind = forms.ChoiceField(
        label=_("Which sort?"), choices=CommitmentKind.choices, widget=forms.RadioSelect
    )
    owners = forms.MultipleChoiceField(
        label=_("Who would do it"), required=False, widget=forms.CheckboxSelectMultiple
    )
    due_on = day_box(_("By which day"))
    place = line_box(_("Where: a town or a country, no address"))
    evidence = text_box(_("What will show that it was done"))

    def __init__(self, *args: Any, people: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "owners", [*people])


class AgreementForm(ContributionForm):
    """The words of a decision or of a joint statement."""

    kind = forms.ChoiceField(
        label=_("Which sort?"), choices=AgreementKind.choices, widget=forms.RadioSelect
    )
    text = text_box(_("The text"), required=True, rows=6, length=AGREEMENT_LENGTH)


class StandForm(ContributionForm):
    """Where one stands. Nothing is chosen beforehand: silence is not consent."""

    position = forms.ChoiceField(
        label=_("Where you stand"),
        choices=[
            (Position.AGREES, pgettext_lazy("stand", "I agree")),
            (Position.RESERVES, pgettext_lazy("stand", "I have a reservation")),
        ],
        widget=forms.RadioSelect,
    )
    reason = text_box(_("The reason of your reservation"))
    may_be_printed = forms.BooleanField(
        label=_("The report may print my reservation"), required=False
    )


class DeadlineForm(forms.Form):
    """The last day on which one can say where one stands; none: no day is set."""

    say_until = day_box(_("Last day to say so"))


class AmendmentForm(ContributionForm):
    """Another wording, and why. It goes as far as the text that it amends."""

    wording = text_box(_("Proposed wording"), required=True, rows=6, length=AGREEMENT_LENGTH)
    reason = text_box(_("Why, in a sentence"), required=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["marking"]


class TranslationForm(forms.Form):
    """The same text in another language."""

    language = forms.ChoiceField(label=_("Translated into"))
    text = text_box(_("The text"), required=True, rows=6, length=AGREEMENT_LENGTH)

    def __init__(self, *args: Any, written_in: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "language", [pair for pair in Language.choices if pair[0] != written_in])
