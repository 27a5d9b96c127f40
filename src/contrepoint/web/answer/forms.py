"""The one box of Répondre, and what comes back from the field and from reviewers."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.common.marks import in_plain_words
from contrepoint.narratives.enums import (
    FURTHER_REGISTERS,
    AimedAt,
    AnswerKind,
    Appeal,
    Audience,
    Channel,
    ClaimKind,
    Confidence,
    Extremism,
    FieldVerdict,
    Harm,
    Messenger,
    Register,
    Sensitivity,
    Theme,
)
from contrepoint.narratives.models.claims import WORDING_LENGTH
from contrepoint.narratives.queries import ClaimLine, MirrorLine, ReferenceName, SightingLine
from contrepoint.network.models import User
from contrepoint.network.queries import country_name
from contrepoint.web.boxes import CHOOSE, day_box, line_box, text_box
from contrepoint.web.choices import Choices, choose, country_choices, markings_for, named
from contrepoint.web.contributions import ContributionForm
from contrepoint.web.stored import StoredForm

WORDINGS = (1, 2, 3)
REPLY_LENGTH = 4000


class SightingForm(forms.Form):
    """A claim was met: when, where, by what channel. Nobody is named, and there is no box to."""

    seen_on = day_box(_("Day"), required=True)
    about_country = forms.ChoiceField(label=_("Country"))
    channel = forms.ChoiceField(label=_("Where"), choices=Channel.choices)
    confidence = forms.ChoiceField(label=_("How sure are you?"), choices=Confidence.choices)
    marking = forms.ChoiceField(label=_("Who may see it"))

    def __init__(
        self, *args: Any, user: User, countries: list[str], cap: Marking, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "about_country", country_choices(countries))
        choose(self, "marking", markings_for(user, cap))


class MessageForm(forms.Form):
    """What somebody was told. It is read, never kept; the engine judges what is readable."""

    message = forms.CharField(
        label=_("What were you told?"),
        required=False,
        strip=False,
        widget=forms.Textarea(
            attrs={
                "rows": 4,
                "dir": "auto",
                "autocomplete": "off",
                "placeholder": _("Paste or type the message, in French, Arabic or English"),
            }
        ),
    )

    reply_in = forms.ChoiceField(label=_("Reply in"), choices=Language.choices, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["message"].validators = []  # null characters too are the engine's to refuse


class ReadingForm(forms.Form):
    """For whom the reader looks for a reply, and in which form. What is odd means no wish."""

    public = forms.ChoiceField(
        label=_("For whom"), choices=[("", _("everybody")), *Audience.choices[1:]], required=False
    )
    forme = forms.ChoiceField(
        label=_("In which form"),
        choices=[("", _("to say, and plain")), *((r.value, r.label) for r in FURTHER_REGISTERS)],
        required=False,
    )

    @property
    def audience(self) -> Audience | None:
        """For whom, if somebody was chosen."""
        asked = self.data.get("public")
        return Audience(asked) if asked in Audience.values else None

    @property
    def register(self) -> Register | None:
        """In which further form, if one was chosen."""
        asked = self.data.get("forme")
        return Register(asked) if asked in {r.value for r in FURTHER_REGISTERS} else None


class ClaimForm(ContributionForm):
    """A claim as a researcher would describe it. What was pasted in the box is not brought here."""

    statement = text_box(
        _("The claim, in one neutral sentence"),
        required=True,
        length=500,
        help_text=_("In the third person, from outside: what recruiters say, never their words."),
    )
    kind = forms.ChoiceField(
        label=_("What sort of claim is it?"), choices=ClaimKind.choices, widget=forms.RadioSelect
    )
    extremisms = forms.MultipleChoiceField(
        label=_("Who pushes it?"), choices=Extremism.choices, widget=forms.CheckboxSelectMultiple
    )
    themes = forms.MultipleChoiceField(
        label=_("Themes"),
        choices=[(theme.value, theme.label) for theme in Theme],
        widget=forms.CheckboxSelectMultiple,
    )
    grievance = text_box(
        _("What to hear first"),
        help_text=_("The true part, the real need to acknowledge before answering."),
    )
    appeal = forms.ChoiceField(
        label=_("Which need does it speak to?"),
        choices=[("", _("not said")), *Appeal.choices],
        required=False,
    )
    aimed_at = forms.ChoiceField(
        label=_("Whom is it aimed at?"),
        choices=[("", _("not said")), *AimedAt.choices],
        required=False,
    )
    sensitivity = forms.ChoiceField(
        label=_("How is it shown?"),
        choices=Sensitivity.choices,
        required=False,
        help_text=_("Cover what may hurt: its words are then shown to who asks for them."),
    )
    mirrors = forms.MultipleChoiceField(
        label=_("Mirror claims"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, claims: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "mirrors", claims)
        for n in WORDINGS:
            self.fields[f"wording_{n}"] = line_box(_("As people report it"), length=WORDING_LENGTH)
            self.fields[f"wording_{n}_language"] = forms.ChoiceField(
                label=_("Language"),
                choices=Language.choices,
                required=False,
                initial=self.initial.get("language"),
            )

    @property
    def wording_boxes(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """Each box for a wording, with its language."""
        return [(self[f"wording_{n}"], self[f"wording_{n}_language"]) for n in WORDINGS]

    def wordings(self) -> list[tuple[Language, str]]:
        """The wordings that somebody wrote."""
        told = self.cleaned_data
        return [
            (
                Language(told[f"wording_{n}_language"] or told["language"]),
                told[f"wording_{n}"],
            )
            for n in WORDINGS
            if told[f"wording_{n}"]
        ]


class HarmForm(forms.Form):
    """How much harm a claim does, by the sentence that fits it."""

    harm = forms.TypedChoiceField(
        label=_("What does it lead to, where it is believed?"),
        choices=Harm.choices,
        coerce=lambda value: Harm(int(value)),
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )


class SplitForm(forms.Form):
    """What a new claim says, and what goes to it."""

    statement = text_box(
        _("The new claim, in one neutral sentence"),
        required=True,
        length=500,
        help_text=_("In the third person, from outside: what recruiters say, never their words."),
    )
    language = forms.ChoiceField(label=_("Written in"), choices=Language.choices)
    wordings = forms.MultipleChoiceField(
        label=_("Wordings that go to it"), required=False, widget=forms.CheckboxSelectMultiple
    )
    sightings = forms.MultipleChoiceField(
        label=_("Sightings that go to it"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(
        self,
        *args: Any,
        wordings: Choices,
        sightings: Iterable[tuple[int, SightingLine]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "wordings", [(key, in_plain_words(str(text))) for key, text in wordings])
        choose(self, "sightings", [(str(key), _of_sighting(line)) for key, line in sightings])


def _of_sighting(line: SightingLine) -> str:
    day = date_format(line.seen_on)
    return f"{day} · {country_name(line.country)} · {line.channel.label}"


class FieldWordingForm(forms.Form):
    """What was reported, in one sentence of the writer's own; never the message itself."""

    verdict = forms.ChoiceField(
        label=_("Is it this claim?"), choices=FieldVerdict.choices, widget=forms.RadioSelect
    )
    text = line_box(
        _("In one sentence, as somebody reports it"), required=True, length=WORDING_LENGTH
    )
    language = forms.ChoiceField(label=_("Language"), choices=Language.choices)


class TranslationForm(StoredForm):
    """What a claim says in another language than its own."""

    statement = text_box(_("The claim, in one neutral sentence"), length=500)
    grievance = text_box(_("What to hear first"))


class AnswerForm(ContributionForm):
    """A reply in its registers, the mirror claims that it answers too, and what it stands on."""

    kind = forms.ChoiceField(
        label=_("On what ground does it stand?"),
        choices=AnswerKind.choices,
        widget=forms.RadioSelect,
    )
    spoken = text_box(
        _("To say in 30 seconds"),
        rows=4,
        required=True,
        length=REPLY_LENGTH,
        help_text=_("As one would say it to a son, a pupil, a colleague: eighty words at most."),
    )
    plain = text_box(
        _("Plain answer"),
        rows=7,
        required=True,
        length=REPLY_LENGTH,
        help_text=_("A reference is cited by its code in brackets, for example [ICCPR-20]."),
    )
    avoid = text_box(_("What not to say"), rows=3, length=REPLY_LENGTH)
    audience = forms.ChoiceField(
        label=_("For whom it is worded"), choices=Audience.choices, required=False
    )
    messenger = forms.ChoiceField(
        label=_("Who says it best"),
        choices=[("", _("anybody")), *Messenger.choices],
        required=False,
    )
    countries = forms.MultipleChoiceField(
        label=_("For which countries; none for everywhere"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    mirrors = forms.MultipleChoiceField(
        label=_("It answers these mirror claims as well"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    rights_basis = forms.MultipleChoiceField(
        label=_("Rights basis"), required=False, widget=forms.CheckboxSelectMultiple
    )
    references = forms.MultipleChoiceField(
        label=_("Other references"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(
        self,
        *args: Any,
        mirrors: Iterable[MirrorLine],
        references: Iterable[ReferenceName],
        countries: list[str],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields |= further_boxes()
        self.order_fields(["kind", *(r.value for r in Register)])
        choose(self, "countries", country_choices(countries))
        names = list(references)
        choose(self, "mirrors", [(m.code, named(m.code, m.statement)) for m in mirrors])
        choose(
            self,
            "rights_basis",
            [(r.code, named(r.code, r.citation)) for r in names if r.may_be_rights_basis],
        )
        choose(self, "references", [(r.code, named(r.code, r.citation)) for r in names])

    def said(self) -> list[tuple[Register, Language, str]]:
        """What stands in the boxes of what a reply says, and in which language."""
        language = str(self["language"].value() or "")
        if language not in Language.values:
            return []
        registers = (register for register in Register if register != Register.AVOID)
        return [
            (register, Language(language), str(self[register.value].value() or ""))
            for register in registers
        ]


FURTHER_ROWS = {Register.STEP: 3, Register.POST: 3}
FURTHER_HELP = {
    Register.STEP: _("One step that is doable: what, where, with whom. {most} characters at most."),
    Register.POST: _("As it would stand online, without a link. {most} characters at most."),
    Register.NOTE: _(
        "For who teaches or preaches, with its references. {most} characters at most."
    ),
    Register.LESSON: _("Aim, steps, questions for the class. {most} characters at most."),
    Register.SERMON: _("The thread, point by point. {most} characters at most."),
}


def further_boxes() -> dict[str, forms.Field]:
    """A box for each further form of a reply, with its length."""
    return {
        register.value: text_box(
            register.label,
            rows=FURTHER_ROWS.get(register, 6),
            length=most,
            help_text=format_lazy(FURTHER_HELP[register], most=most),
        )
        for register, most in FURTHER_REGISTERS.items()
    }


def claim_choices(lines: Iterable[ClaimLine]) -> Choices:
    """Claims to choose among, by code and statement."""
    return [(line.code, named(line.code, line.statement)) for line in lines]
