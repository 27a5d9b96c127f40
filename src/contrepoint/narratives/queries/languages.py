"""In which languages does an answer stand, how far can each be trusted, what says the original?"""

import dataclasses
from collections.abc import Iterable, Sequence

from django.db import models
from django.utils.translation import gettext_lazy as _

from contrepoint.common.languages import (
    Language,
    TranslationStatus,
    Words,
    is_outdated,
    original_of,
)
from contrepoint.narratives.enums import Register
from contrepoint.narratives.models import AnswerText, CounterArgument


class TextState(models.TextChoices):
    """How far the texts of an answer in one language can be trusted: the weakest of its parts."""

    ORIGINAL = "original", _("original")
    REVIEWED = "reviewed", _("reviewed translation")
    DRAFT = "draft", _("translation to be vetted")
    OUTDATED = "outdated", _("the original has changed since")
    MISSING = "missing", _("not translated yet")


@dataclasses.dataclass(frozen=True, slots=True)
class LanguageLine:
    """One language of an answer; `left` counts the parts that are not translated yet."""

    language: Language
    state: TextState
    left: int
    has_own_draft: bool

    @property
    def may_be_translated(self) -> bool:
        return self.state != TextState.ORIGINAL

    @property
    def waits_for_a_second_look(self) -> bool:
        """Whether somebody else could vouch for it now."""
        return self.state == TextState.DRAFT and not self.has_own_draft


@dataclasses.dataclass(frozen=True, slots=True)
class PartToTranslate:
    """One part of an answer: what its author wrote, and what stands in the other language."""

    register: Register
    original: Words
    translation: str
    state: TextState


def _by_register(rows: Iterable[AnswerText]) -> dict[Register, list[AnswerText]]:
    parts: dict[Register, list[AnswerText]] = {}
    for row in rows:
        parts.setdefault(Register(row.register), []).append(row)
    return {register: parts[register] for register in Register if register in parts}


def _state(row: AnswerText | None, original: AnswerText | None) -> TextState:
    if row is None:
        return TextState.MISSING
    if is_outdated(row, original):
        return TextState.OUTDATED
    return TextState(row.status)


def language_lines(rows: Sequence[AnswerText], reader: int | None) -> tuple[LanguageLine, ...]:
    """Every language that people write in here, the original first, the missing ones last.

    `rows` are the texts of one answer, `reader` is the key of who looks.
    """
    parts = [(of_part, original_of(of_part)) for of_part in _by_register(rows).values()]
    parts = [(of_part, original) for of_part, original in parts if original is not None]
    lines = [_line(language, parts, reader) for language in Language]
    order = list(TextState)
    return tuple(sorted(lines, key=lambda line: order.index(line.state)))


def _line(
    language: Language,
    parts: Sequence[tuple[Sequence[AnswerText], AnswerText | None]],
    reader: int | None,
) -> LanguageLine:
    states: list[TextState] = []
    own = False
    for of_part, original in parts:
        row = next((row for row in of_part if row.language == language), None)
        states.append(_state(row, original))
        is_draft = row is not None and row.status == TranslationStatus.DRAFT
        own = own or (is_draft and row is not None and row.translator_id == reader is not None)
    there = [state for state in states if state != TextState.MISSING]
    order = list(TextState)
    state = max(there, key=order.index) if there else TextState.MISSING
    return LanguageLine(language, state, len(states) - len(there) if there else 0, own)


def originals(rows: Sequence[AnswerText]) -> tuple[tuple[Register, Words], ...]:
    """What the author wrote, part by part."""
    found = [(register, original_of(of)) for register, of in _by_register(rows).items()]
    return tuple(
        (register, Words(row.text, row.language)) for register, row in found if row is not None
    )


def parts_to_translate(answer: CounterArgument, language: Language) -> list[PartToTranslate]:
    """Every part of an answer beside what stands in this language, outdated or not."""
    told = []
    for register, of_part in _by_register(answer.texts.all()).items():
        original = original_of(of_part)
        if original is None:
            continue
        row = next((row for row in of_part if row.language == language), None)
        words = Words(original.text, original.language)
        text = row.text if row is not None else ""
        told.append(PartToTranslate(register, words, text, _state(row, original)))
    return told
