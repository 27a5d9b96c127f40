"""Kinds of notes, and the signs and words with which a line says its kind itself."""

import re
import unicodedata

from django.db import models
from django.utils.translation import gettext_lazy as _


class NoteKind(models.TextChoices):
    """What a line of the record is."""

    POINT = "point", _("point")
    AGREEMENT = "agreement", _("agreement")
    DISAGREEMENT = "disagreement", _("disagreement")
    CLAIM_RAISED = "claim_raised", _("claim raised")
    COMMITMENT = "commitment", _("promise heard")
    DECISION = "decision", _("to be decided")
    QUESTION = "question", _("question")
    LESSON = "lesson", _("lesson")
    AGENDA_WISH = "agenda_wish", _("agenda wish")


# Each sign is one key, or one with Shift or AltGr, on French, Belgian and Arabic keyboards.
SIGNS: dict[str, NoteKind] = {
    ".": NoteKind.POINT,
    "+": NoteKind.AGREEMENT,
    "-": NoteKind.DISAGREEMENT,
    "–": NoteKind.DISAGREEMENT,
    "#": NoteKind.CLAIM_RAISED,
    ">": NoteKind.COMMITMENT,
    "!": NoteKind.DECISION,
    "?": NoteKind.QUESTION,
    "؟": NoteKind.QUESTION,
    "*": NoteKind.LESSON,
    "@": NoteKind.AGENDA_WISH,
}
WORDS: dict[str, NoteKind] = {
    word: kind
    for kind, words in {
        NoteKind.POINT: ("point", "نقطة"),
        NoteKind.AGREEMENT: ("accord", "agreement", "akkoord", "اتفاق"),
        NoteKind.DISAGREEMENT: ("désaccord", "desaccord", "disagreement", "خلاف"),
        NoteKind.CLAIM_RAISED: ("affirmation", "claim", "ادعاء"),
        NoteKind.COMMITMENT: ("engagement", "commitment", "التزام"),
        NoteKind.DECISION: ("décision", "decision", "beslissing", "قرار"),
        NoteKind.QUESTION: ("q", "question", "vraag", "سؤال", "س"),
        NoteKind.LESSON: ("leçon", "lecon", "enseignement", "lesson", "les", "درس"),
        NoteKind.AGENDA_WISH: ("souhait", "wish", "wens", "رغبة"),
    }.items()
    for word in words
}

# A sign stands alone before a space: "+32…" is a telephone, "@name" is a person.
_SIGNED = re.compile(rf"\s*([{re.escape(''.join(SIGNS))}])\s+(?=\S)")
_WORDED = re.compile(r"\s*([\w\u064b-\u0652]+)\s?[:\uff1a]\s*(?=\S)")
_VOWEL_SIGNS = re.compile(r"[\u064b-\u0652\u0640]")


def kind_of_line(line: str) -> tuple[NoteKind | None, str]:
    """The kind that a line says itself, and the line without saying so.

    "? Pourquoi" and "q : Pourquoi" are questions. Without a sign or a word: None, and the line.
    """
    text = unicodedata.normalize("NFC", line)
    if found := _SIGNED.match(text):
        return SIGNS[found[1]], text[found.end() :]
    if found := _WORDED.match(text):
        kind = WORDS.get(_VOWEL_SIGNS.sub("", found[1]).casefold())
        if kind is not None:
            return kind, text[found.end() :]
    return None, line
