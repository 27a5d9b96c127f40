"""The very words of a commitment, and the digest that stands for them."""

import hashlib

from django.db.models import QuerySet

from contrepoint.common.languages import TranslationStatus, Words, best_words
from contrepoint.workshops.enums import TERMS, CommitmentPart
from contrepoint.workshops.models import Commitment, CommitmentText


def originals_of(commitment: Commitment) -> dict[CommitmentPart, CommitmentText]:
    """The words that are agreed, part by part, as they were first written."""
    rows = commitment.texts.filter(part__in=TERMS, status=TranslationStatus.ORIGINAL)
    by_part = {row.part: row for row in rows}
    return {part: by_part[part] for part in TERMS if part in by_part}


def words_digest(commitment: Commitment) -> str:
    """The SHA-256 of the very words of a commitment, its day, and the number of its wording."""
    said = originals_of(commitment)
    parts = [commitment.code, str(commitment.version), str(commitment.due_on or "")]
    for part in TERMS:
        row = said.get(part)
        parts += [row.language, row.text] if row else ["", ""]
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


def blocked_words(commitment: Commitment) -> tuple[Words, Words]:
    """What was promised, and why it is blocked: what a request for help begins with."""
    promise = originals_of(commitment)[CommitmentPart.PROMISE]
    reason = best_words(commitment.texts.filter(part=CommitmentPart.REASON), promise.language)
    return Words(promise.text, promise.language), reason


def reasons_given(commitments: QuerySet[Commitment], language: str) -> dict[str, Words]:
    """The last reason given for how each of these stands, by code; none where none was given."""
    texts = CommitmentText.objects.filter(
        commitment__in=commitments.order_by().values("pk"), part=CommitmentPart.REASON
    ).select_related("commitment")
    by_code: dict[str, list[CommitmentText]] = {}
    for text in texts.order_by("pk"):
        by_code.setdefault(text.commitment.code, []).append(text)
    return {code: best_words(rows, language) for code, rows in by_code.items()}
