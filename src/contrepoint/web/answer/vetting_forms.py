"""What reviewers say of a reply."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from contrepoint.common.languages import Language
from contrepoint.common.marks import in_plain_words
from contrepoint.narratives.enums import Gate, Verdict
from contrepoint.narratives.queries import TextPart
from contrepoint.narratives.services import Opinion, Passage
from contrepoint.web.boxes import CHOOSE, text_box

SHOWN_OF_A_PASSAGE = 110


class ReviewForm(forms.Form):
    """What a reviewer says of a version: of the whole, or of a passage picked from its text.

    Of a version that is vetted already, `is_vetted`, one can only dissent.
    """

    verdict = forms.ChoiceField(
        label=_("Your verdict"),
        choices=Verdict.choices,
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    passage = forms.ChoiceField(label=_("Of which passage?"), required=False)
    remark = text_box(_("Remark, or dissent"), rows=3)
    may_be_printed = forms.BooleanField(
        label=_("If I dissent: my words may stand beside the reply where it is printed"),
        required=False,
    )

    def __init__(
        self, *args: Any, texts: Iterable[TextPart], is_vetted: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._passages = {
            f"{part.register.value}-{part.words.language}-{n}": (part, text)
            for part in texts
            for n, text in enumerate(part.sentences)
        }
        passage, verdict = self.fields["passage"], self.fields["verdict"]
        if not isinstance(passage, forms.ChoiceField) or not isinstance(verdict, forms.ChoiceField):
            raise TypeError
        passage.choices = [("", _("of the whole reply")), *self._by_register()]
        if is_vetted:
            verdict.choices = [(Verdict.DISSENT.value, Verdict.DISSENT.label)]

    def _by_register(self) -> list[tuple[str | Promise, list[tuple[str, str]]]]:
        groups: dict[str | Promise, list[tuple[str, str]]] = {}
        for key, (part, text) in self._passages.items():
            shown = Truncator(in_plain_words(text)).chars(SHOWN_OF_A_PASSAGE)
            groups.setdefault(part.register.label, []).append((key, shown))
        return list(groups.items())

    def opinion(self, gate: Gate, language: Language) -> Opinion:
        """What was said, once it is valid."""
        told = self.cleaned_data
        found = self._passages.get(told["passage"])
        return Opinion(
            gate=gate,
            verdict=Verdict(told["verdict"]),
            remark=told["remark"],
            language=language,
            passage=Passage(found[0].register, Language(found[0].words.language), found[1])
            if found
            else None,
            may_be_printed=told["may_be_printed"],
        )
