"""An answer in another language, beside its original."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from contrepoint.common.languages import Language, TranslationStatus, is_outdated
from contrepoint.narratives.enums import AnswerState, LineKind, LineState, Register
from contrepoint.narratives.errors import (
    AnswerClosedError,
    DoubtfulTranslationError,
    NoTranslationError,
    OriginalLanguageError,
    OutdatedTranslationError,
    OwnTranslationError,
    ReplyIncompleteError,
)
from contrepoint.narratives.fidelity import doubts, words_in
from contrepoint.narratives.models import AnswerText, CommonLineText, CounterArgument
from contrepoint.narratives.services.answers import (
    known_references,
    refuse_what_is_too_long_to_say,
)
from contrepoint.network.models import User
from contrepoint.network.services import record


def words_to_avoid(language: Language) -> list[str]:
    """What the common message has agreed to avoid in this language."""
    lines = CommonLineText.objects.filter(
        line__kind=LineKind.AVOID, line__state=LineState.ADOPTED, language=language
    )
    return [word for row in lines.order_by("pk") for word in words_in(row.text)]


@transaction.atomic
def translate_answer(
    *,
    answer: CounterArgument,
    language: Language,
    texts: Mapping[Register, str],
    looked_again: bool = False,
    by: User,
    at: datetime,
) -> None:
    """Put an answer into another language, part by part; what stays empty is not translated yet.

    A part whose words do not change keeps its status, and one that does is to be vetted. Refuses
    the language of the original, an answer that is retired, a translation without what is said in
    thirty seconds or too long for it, a reference that nobody knows, and, unless somebody
    `looked_again`, what a machine can doubt (DoubtfulTranslationError, which holds the doubts).
    """
    answer = CounterArgument.objects.select_for_update().get(pk=answer.pk)
    if answer.state == AnswerState.RETIRED:
        raise AnswerClosedError(answer.code, str(answer.get_state_display()))
    rows = list(answer.texts.all())
    originals = {
        Register(row.register): row for row in rows if row.status == TranslationStatus.ORIGINAL
    }
    if language in {row.language for row in originals.values()}:
        raise OriginalLanguageError(str(language.label))
    told = {part: text.strip() for part, text in texts.items() if part in originals}
    if not told.get(Register.SPOKEN):
        raise ReplyIncompleteError
    refuse_what_is_too_long_to_say(told[Register.SPOKEN])
    for text in told.values():
        known_references(text)
    said = {part: row.text for part, row in originals.items()}
    found = doubts(said, told, words_to_avoid(language))
    if found and not looked_again:
        raise DoubtfulTranslationError(found)
    stored = {Register(row.register): row for row in rows if row.language == language}
    for part, text in told.items():
        _write(answer, part, language, text, originals[part], stored.get(part), by)
    record(actor=by, action="translate", object_kind="answer", object_code=answer.code, at=at)


def _write(
    answer: CounterArgument,
    register: Register,
    language: Language,
    text: str,
    original: AnswerText,
    stored: AnswerText | None,
    by: User,
) -> None:
    if not text:
        if stored is not None:
            stored.delete()
        return
    if stored is None:
        stored = AnswerText(answer=answer, register=register, language=language)
    elif stored.text == text and not is_outdated(stored, original):
        return
    stored.text, stored.status, stored.translator = text, TranslationStatus.DRAFT, by
    stored.source_version = original.source_version
    stored.save()


@transaction.atomic
def vouch_for_translation(
    *, answer: CounterArgument, language: Language, by: User, at: datetime
) -> None:
    """Say that a translation is faithful and as strong as the original.

    Refuses whoever translated a part of it (OwnTranslationError), a translation of what the
    original no longer says (OutdatedTranslationError), and a language in which nothing stands.
    """
    answer = CounterArgument.objects.select_for_update().get(pk=answer.pk)
    rows = list(answer.texts.all())
    originals = {row.register: row for row in rows if row.status == TranslationStatus.ORIGINAL}
    drafts = [
        row for row in rows if row.language == language and row.status == TranslationStatus.DRAFT
    ]
    if not drafts:
        raise NoTranslationError
    if any(row.translator_id == by.pk for row in drafts):
        raise OwnTranslationError
    if any(is_outdated(row, originals.get(row.register)) for row in drafts):
        raise OutdatedTranslationError
    for row in drafts:
        row.status = TranslationStatus.REVIEWED
        row.save(update_fields=["status"])
    record(
        actor=by, action="vouch_translation", object_kind="answer", object_code=answer.code, at=at
    )
