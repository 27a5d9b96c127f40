"""What every write of the fieldwork shares: a code, the base of a contribution, one's words."""

from datetime import datetime
from typing import Any, TypeVar

from django.db.models import QuerySet

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language, TranslationStatus
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.enums import CodeLetter
from contrepoint.fieldwork.models import LastCode
from contrepoint.network.contribution import ContentText
from contrepoint.network.models import User

Text = TypeVar("Text", bound=ContentText)


def next_code(letter: CodeLetter) -> str:
    """The next code of a letter; within a transaction, nobody else gets it."""
    LastCode.objects.get_or_create(letter=letter)
    last = LastCode.objects.select_for_update().get(letter=letter)
    last.number += 1
    last.save(update_fields=["number"])
    return f"{letter.value}{last.number}"


def signed(*, marking: Marking, attribution: Attribution, by: User, at: datetime) -> dict[str, Any]:
    """The columns of a contribution that is written now."""
    return {
        "marking": marking,
        "attribution": attribution,
        "author": by,
        "country": by.standing.country,
        "organisation_id": by.standing.organisation_id,
        "written_at": at,
    }


def write_original(rows: QuerySet[Text], *, language: Language, text: str, **key: Any) -> None:
    """Let the original of a text say this in this language; without words, let there be none.

    `key` names what the rows stand for: their owner, and their part where they have one.
    """
    text = text.strip()
    rows = rows.filter(**key)
    if not text:
        for row in rows:
            row.delete()
        return
    original = rows.filter(status=TranslationStatus.ORIGINAL).first()
    if original is None:
        rows.model._default_manager.create(  # noqa: SLF001  # Django's public name for any table
            language=language, text=text, **key
        )
        return
    if (original.language, original.text) == (language, text):
        return
    rows.exclude(pk=original.pk).filter(language=language).delete()
    original.language, original.text = language, text
    original.save(update_fields=["language", "text"])
