"""Boxes of a reference, by what it points to, and of who looks at a reply again."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.narratives import loci
from contrepoint.narratives.enums import Collection, FlagDecision, Locus
from contrepoint.narratives.reference_errors import (
    CitationMissingError,
    GradingMissingError,
    NoSuchVerseError,
    PlaceReadMissingError,
)
from contrepoint.narratives.services import ReferenceDraft
from contrepoint.narratives.suras import SURAS
from contrepoint.web.boxes import CHOOSE, WRITE, day_box, line_box, text_box
from contrepoint.web.stored import StoredForm

GIST_LENGTH = 600
LARGEST = 99999
NUMBER = {
    "required": _("Write a number here, then send again."),
    "invalid": _("Write a number here, then send again."),
}
BESIDE: Mapping[type[DomainError], str] = {
    CitationMissingError: "gist",
    PlaceReadMissingError: "read_in",
    GradingMissingError: "grading",
    NoSuchVerseError: "first",
}


def _number(label: Any, *, required: bool = True, most: int = LARGEST) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        required=required,
        min_value=1,
        max_value=most,
        error_messages=NUMBER,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )


class WordsOfReferenceForm(StoredForm):
    """What a reference says in one language, and where its text was read."""

    of_language: str = ""
    language = forms.ChoiceField(label=_("Written in"), choices=Language.choices)
    citation = line_box(_("How it is cited"))
    gist = text_box(
        _("What it says, in your own words"),
        rows=3,
        required=True,
        length=GIST_LENGTH,
        help_text=_("A paraphrase in a sentence or two: no translation, and no ruling."),
    )
    grading = line_box(_("How it is graded"))
    graded_by = line_box(_("By whom it is graded"))
    read_in = line_box(_("Where you read its text"), required=True)
    read_on = day_box(_("On which day"), required=True)

    def draft(self) -> ReferenceDraft:
        """What was written."""
        told = self.cleaned_data
        return ReferenceDraft(
            language=Language(told.get("language") or self.of_language),
            citation=told.get("citation", ""),
            gist=told["gist"],
            read_in=told["read_in"],
            read_on=told["read_on"],
            grading=told.get("grading", ""),
            graded_by=told.get("graded_by", ""),
        )

    def _without(self, *names: str) -> None:
        for name in names:
            del self.fields[name]


class RewrittenReferenceForm(WordsOfReferenceForm):
    """A reference that is kept, in one language; where it points to does not change."""

    def __init__(self, *args: Any, of_language: str, is_hadith: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.of_language = of_language
        self._without("language")
        if not is_hadith:
            self._without("grading", "graded_by")


class NewReferenceForm(WordsOfReferenceForm):
    """A reference that is not there yet."""

    place_boxes: tuple[str, ...] = ()

    @property
    def boxes_of_place(self) -> list[forms.BoundField]:
        """The boxes that say where it points to."""
        return [self[name] for name in self.place_boxes]


class VerseForm(NewReferenceForm):
    """A verse of the Quran, or several that follow each other."""

    place_boxes = ("sura", "first", "last")
    sura = forms.TypedChoiceField(
        label=_("Sura"),
        coerce=int,
        choices=[(s.number, f"{s.number} · {s.latin} · {s.arabic}") for s in SURAS],
        error_messages=CHOOSE,
    )
    first = _number(_("Verse"), most=286)
    last = _number(_("Until verse"), required=False, most=286)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._without("citation", "grading", "graded_by")

    def place(self) -> loci.Place:
        told = self.cleaned_data
        return loci.verse(told["sura"], told["first"], told["last"])


class HadithForm(NewReferenceForm):
    """A hadith of one of the collections, never without its grading."""

    place_boxes = ("collection", "number")
    collection = forms.ChoiceField(label=_("Collection"), choices=Collection.choices)
    number = _number(_("Number"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._without("citation")
        for name in ("grading", "graded_by"):
            self.fields[name].required = True

    def place(self) -> loci.Place:
        told = self.cleaned_data
        return loci.hadith(Collection(told["collection"]), told["number"])


class NamedForm(NewReferenceForm):
    """An article, a declaration, a study, a figure, a passage: by a short name and a part."""

    place_boxes = ("name", "part")
    name = forms.CharField(
        label=_("Short name"),
        max_length=16,
        error_messages=WRITE,
        help_text=_("In capitals: ICCPR for the covenant on civil and political rights."),
        widget=forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off"}),
    )
    part = forms.CharField(
        label=_("Article, chapter or year"),
        max_length=24,
        error_messages=WRITE,
        help_text=_("25 for article 25; 12-17 for chapter 12, verse 17; 2017 for a study."),
        widget=forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._without("grading", "graded_by")
        self.fields["citation"].required = True

    def place(self) -> loci.Place:
        told = self.cleaned_data
        return loci.named(told["name"], told["part"])


PlaceForm = VerseForm | HadithForm | NamedForm
_FORMS: dict[Locus, type[PlaceForm]] = {Locus.VERSE: VerseForm, Locus.HADITH: HadithForm}


def form_for(locus: Locus) -> type[PlaceForm]:
    """The boxes for what a reference points to; each knows its `place`."""
    return _FORMS.get(locus, NamedForm)


class FlagForm(forms.Form):
    """Whether a reply still stands."""

    decision = forms.ChoiceField(
        label=_("Does the reply still stand?"),
        choices=FlagDecision.choices,
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    remark = text_box(_("Why"), rows=3)
