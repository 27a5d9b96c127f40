"""Free text, screened on entry: contact details and document numbers never reach storage."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from contrepoint.common.marks import as_stored, in_plain_words
from contrepoint.common.masking import Finding, mask
from contrepoint.common.masking.invisible import is_empty, without_invisible

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


class FreeTextFormField(forms.CharField):
    """A box for people's words: what was masked is kept in `found`, so that the page can say so."""

    found: tuple[Finding, ...] = ()

    def prepare_value(self, value: Any) -> Any:
        """A stored text as its reader reads it: marks in words, and in brackets."""
        return in_plain_words(value) if isinstance(value, str) else value

    def to_python(self, value: Any) -> str:
        """The words without what nobody sees; nothing when nothing else is left."""
        text = as_stored(without_invisible(super().to_python(value) or ""))
        if is_empty(text) and not _CONTROLS.search(text):
            return str(self.empty_value or "")
        return text.strip() if self.strip else text

    def clean(self, value: Any) -> str:
        """The masked text; control characters are refused with a sentence, nothing is lost."""
        text: str = super().clean(value)
        if _CONTROLS.search(text):
            raise ValidationError(
                _("This is not readable text. Paste the words themselves, then send again."),
                code="not_text",
            )
        masked = mask(text)
        self.found = tuple(masked.found)
        return masked.text


class _Screened(str):
    """Words that went through the masks: no need to look again when they are saved and logged."""

    __slots__ = ()


def _screened(text: str) -> _Screened:
    """Masked, without what nobody sees and the one character that no database keeps alike."""
    if isinstance(text, _Screened):
        return text
    visible = without_invisible(text.replace("\x00", ""))
    return _Screened("" if is_empty(visible) else mask(visible).text)


class FreeText(models.TextField):  # type: ignore[type-arg]  # generic only in the stubs
    """A column for words that a person typed. Masked on every way into the database.

    `get_prep_value` is what save, bulk_create and update all pass through.
    """

    def get_prep_value(self, value: Any) -> Any:
        """The masked text."""
        prepared = super().get_prep_value(value)
        return str(_screened(prepared)) if isinstance(prepared, str) else prepared

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:  # Django's
        """The masked text, on the instance as well, so that what is shown is what is stored.

        A text is read four times on its way, with its line of history: it is masked once.
        """
        value = super().pre_save(model_instance, add)
        if isinstance(value, str):
            value = _screened(value)
            setattr(model_instance, self.attname, value)
        return value

    def formfield(self, **kwargs: Any) -> Any:
        """A form field that screens as well and can tell what it masked."""
        return super().formfield(
            **{"form_class": FreeTextFormField, "widget": forms.Textarea, **kwargs}
        )
