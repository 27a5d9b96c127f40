"""Répondre, languages: an answer beside its original, and the second look at a translation."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language, direction
from contrepoint.narratives.access import (
    answer_to_translate,
    claims_visible_to,
    translation_to_vouch_for,
)
from contrepoint.narratives.enums import Register
from contrepoint.narratives.errors import DoubtfulTranslationError, TooLongToSayError
from contrepoint.narratives.fidelity import Doubt, Suspicion
from contrepoint.narratives.queries import PartToTranslate, parts_to_translate
from contrepoint.narratives.services import translate_answer, vouch_for_translation
from contrepoint.network.access import not_here
from contrepoint.web.answer.forms import REPLY_LENGTH
from contrepoint.web.boxes import text_box
from contrepoint.web.contributions import refuse, tell_kept
from contrepoint.web.requests import MemberRequest
from contrepoint.web.stored import StoredForm

ROWS = {Register.SPOKEN: 5, Register.PLAIN: 12}


class TranslationForm(StoredForm):
    """One box for each part of the original."""

    looked_again = forms.BooleanField(
        label=gettext_lazy("I have looked again: it is right as it is"), required=False
    )

    def __init__(
        self, *args: Any, parts: list[PartToTranslate], language: Language, **kwargs: Any
    ) -> None:
        self.parts = parts
        stored = {part.register.value: part.translation for part in parts}
        super().__init__(*args, stored=stored, **kwargs)
        for part in parts:
            box = text_box(
                part.register.label,
                rows=ROWS.get(part.register, 4),
                length=REPLY_LENGTH,
                required=part.register == Register.SPOKEN,
            )
            box.widget.attrs |= {"lang": language.value, "dir": direction(language)}
            self.fields[part.register.value] = box

    @property
    def beside(self) -> list[tuple[PartToTranslate, forms.BoundField]]:
        """Each part of the original, with the box for it."""
        return [(part, self[part.register.value]) for part in self.parts]

    def texts(self) -> dict[Register, str]:
        return {part.register: self.cleaned_data[part.register.value] for part in self.parts}


@require_http_methods(["GET", "POST"])
def translate(request: MemberRequest, code: str, tongue: str) -> HttpResponse:
    """Put an answer into another language, the original beside it."""
    answer = answer_to_translate(request.user, code)
    claim = claims_visible_to(request.user).filter(code=answer.home_code).first()
    if tongue not in Language.values or claim is None:
        raise not_here()
    language = Language(tongue)
    parts = parts_to_translate(answer, language)
    if any(part.original.language == language for part in parts):
        raise not_here()
    form = TranslationForm(request.POST or None, parts=parts, language=language)
    doubts: tuple[Doubt, ...] = ()
    if request.method == "POST" and form.is_valid():
        try:
            translate_answer(
                answer=answer,
                language=language,
                texts=form.texts(),
                looked_again=form.cleaned_data["looked_again"],
                by=request.user,
                at=timezone.now(),
            )
        except DoubtfulTranslationError as error:
            doubts = error.doubts
        except DomainError as refusal:
            refuse(form, refusal, {TooLongToSayError: Register.SPOKEN.value})
        else:
            tell_kept(request, form, answer.code)
            return redirect("answer:claim", code=claim.code)
    context = {
        "form": form,
        "answer": answer,
        "claim": claim.code,
        "language": language,
        "doubts": [(doubt, sentence(doubt)) for doubt in doubts],
    }
    return render(request, "answer/translate.html", context)


def sentence(doubt: Doubt) -> str:
    """What may be wrong, for the person who translates."""
    sentences = {
        Suspicion.LOST_REFERENCE: _("The original cites [%(what)s]; the translation does not."),
        Suspicion.ADDED_REFERENCE: _("The translation cites [%(what)s]; the original does not."),
        Suspicion.LOST_NUMBER: _("The number %(what)s of the original is not in the translation."),
        Suspicion.ADDED_NUMBER: _("The number %(what)s is in the translation alone."),
        Suspicion.WORD_TO_AVOID: _("“%(what)s”: a word that the common message asks to avoid."),
    }
    return sentences[doubt.suspicion] % {"what": doubt.what}


@require_POST
def vouch(request: MemberRequest, code: str, tongue: str) -> HttpResponse:
    """Say that a translation is faithful and as strong as the original."""
    answer = translation_to_vouch_for(request.user, code)
    claim = claims_visible_to(request.user).filter(code=answer.home_code).first()
    if tongue not in Language.values or claim is None:
        raise not_here()
    try:
        vouch_for_translation(
            answer=answer, language=Language(tongue), by=request.user, at=timezone.now()
        )
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Kept: this translation is vouched for."))
    return redirect("answer:claim", code=claim.code)
