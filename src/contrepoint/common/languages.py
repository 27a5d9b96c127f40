"""In which language, and which way, is this text written?"""

import dataclasses
from collections.abc import Iterable
from typing import Protocol, TypeVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class Language(models.TextChoices):
    """Languages that people write in here. The interface follows `settings.LANGUAGES`."""

    FRENCH = "fr", _("French")
    ARABIC = "ar", _("Arabic")
    ENGLISH = "en", _("English")
    DUTCH = "nl", _("Dutch")


def direction(language: str) -> str:
    """`rtl` for Arabic script, `ltr` for the others."""
    return "rtl" if language.partition("-")[0] in {"ar", "fa", "ur"} else "ltr"


class TranslationStatus(models.TextChoices):
    """How far a text in one language can be trusted to say what the original says."""

    ORIGINAL = "original", _("original")
    DRAFT = "draft", _("translation to be vetted")
    REVIEWED = "reviewed", _("reviewed translation")


@dataclasses.dataclass(frozen=True, slots=True)
class Words:
    """A text that a person wrote, with the language it is in."""

    text: str
    language: str
    status: str = TranslationStatus.ORIGINAL
    source_version: int = 1

    @property
    def dir(self) -> str:
        return direction(self.language)

    @property
    def is_draft_translation(self) -> bool:
        return self.status == TranslationStatus.DRAFT

    def __str__(self) -> str:
        return self.text


class HasWords(Protocol):
    """A row that holds one text in one language."""

    @property
    def language(self) -> str: ...

    @property
    def text(self) -> str: ...

    @property
    def status(self) -> str: ...

    @property
    def source_version(self) -> int: ...


Text = TypeVar("Text", bound=HasWords)


def capitalised(words: Words) -> Words:
    """The words with a capital, as they stand in a title."""
    return dataclasses.replace(words, text=words.text[:1].upper() + words.text[1:])


def original_of(rows: Iterable[Text]) -> Text | None:
    """The row that its author wrote."""
    return next((row for row in rows if row.status == TranslationStatus.ORIGINAL), None)


def is_outdated(row: HasWords, original: HasWords | None) -> bool:
    """Whether the original has changed since this translation was made."""
    return original is not None and row.source_version < original.source_version


def best_words(rows: Iterable[HasWords], language: str) -> Words:
    """The text in `language`; without one, the original; without that, whatever there is.

    A translation of what the original no longer says is never taken. Returns empty words when
    there is no row at all.
    """
    rows = list(rows)
    original = original_of(rows)
    by_language = sorted(
        (row for row in rows if not is_outdated(row, original)),
        key=lambda row: (
            row.language != language,
            row.status != TranslationStatus.ORIGINAL,
            row.language,
        ),
    )
    if not by_language:
        return Words("", language)
    row = by_language[0]
    return Words(row.text, row.language, row.status, row.source_version)
