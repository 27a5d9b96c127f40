"""References: written, rewritten, verified. What changes flags every answer that cites it."""

import dataclasses
from collections.abc import Collection, Mapping
from datetime import date, datetime

from django.db import transaction

from contrepoint.common.languages import Language, TranslationStatus
from contrepoint.narratives.enums import ReferenceKind, Verification
from contrepoint.narratives.loci import Place
from contrepoint.narratives.models import Reference, ReferenceText
from contrepoint.narratives.reference_access import verifying_role
from contrepoint.narratives.reference_errors import (
    CitationMissingError,
    GradingMissingError,
    OwnReferenceError,
    PlaceReadMissingError,
    ReferenceKnownError,
)
from contrepoint.narratives.services.flags import flag_citing_answers
from contrepoint.network.models import User
from contrepoint.network.services import record


@dataclasses.dataclass(frozen=True, slots=True)
class ReferenceDraft:
    """What a reference says in one language, and where its text was read."""

    language: Language
    citation: str
    gist: str
    read_in: str
    read_on: date | None
    grading: str = ""
    graded_by: str = ""


@transaction.atomic
def write_reference(
    *, kind: ReferenceKind, place: Place, draft: ReferenceDraft, by: User, at: datetime
) -> Reference:
    """Add a reference; its code is the receipt, and stands in brackets where it is cited.

    A verse and a hadith bring their citations along. Refuses a place that has a reference already
    (ReferenceKnownError), one without citation and gist, without a place where it was read, and a
    hadith without its grading.
    """
    citation = place.citations.get(draft.language) or draft.citation.strip()
    _insist(kind, draft, citation=citation)
    columns = {
        "kind": kind,
        "locator": place.locator,
        "read_in": draft.read_in.strip(),
        "read_on": draft.read_on,
        "grading": draft.grading.strip(),
        "graded_by": draft.graded_by.strip(),
        "author": by,
    }
    reference, is_new = Reference.objects.get_or_create(code=place.code, defaults=columns)
    if not is_new:
        raise ReferenceKnownError(place.code)
    for language, text in {**place.citations, draft.language: citation}.items():
        is_own = language == draft.language
        ReferenceText.objects.create(
            reference=reference,
            language=language,
            text=text,
            gist=draft.gist.strip() if is_own else "",
            status=TranslationStatus.ORIGINAL if is_own else TranslationStatus.DRAFT,
        )
    _told(reference, "write", by=by, at=at)
    return reference


@transaction.atomic
def revise_reference(
    *, reference: Reference, draft: ReferenceDraft, by: User, at: datetime
) -> None:
    """Rewrite what a reference says in one language, or say it in one more.

    Where it then says something else than before, it is to be verified anew and each answer that
    cites it is flagged. A language that is added changes nothing of what was said, nor does
    another place where it was read.
    """
    reference = Reference.objects.select_for_update().get(pk=reference.pk)
    _insist(ReferenceKind(reference.kind), draft, citation=draft.citation)
    row = reference.texts.filter(language=draft.language).first()
    told = {"text": draft.citation.strip(), "gist": draft.gist.strip()}
    if row is None:
        ReferenceText.objects.create(
            reference=reference, language=draft.language, status=TranslationStatus.DRAFT, **told
        )
    is_changed = row is not None and say(row, told)
    is_changed |= say(
        reference, {"grading": draft.grading.strip(), "graded_by": draft.graded_by.strip()}
    )
    say(reference, {"read_in": draft.read_in.strip(), "read_on": draft.read_on})
    if is_changed:
        reference.author = by
        change_reference(reference, at=at)
    _told(reference, "revise", by=by, at=at)


def change_reference(reference: Reference, *, at: datetime) -> None:
    """Note that a reference says something else now: unverified, and its answers flagged."""
    reference.changed_at = at
    reference.verification = Verification.TO_BE_VETTED
    reference.verified_by, reference.verified_as, reference.verified_at = None, "", None
    reference.save(
        update_fields=[
            "author", "changed_at", "verification", "verified_by", "verified_as", "verified_at",
        ]
    )  # fmt: skip
    flag_citing_answers(reference, at=at)


@transaction.atomic
def verify_reference(*, reference: Reference, by: User, at: datetime) -> None:
    """Vouch that a reference says what its text says. The role is shown, never the name.

    Refuses who wrote what it says now (OwnReferenceError).
    """
    reference = Reference.objects.select_for_update().get(pk=reference.pk)
    if reference.author_id == by.pk:
        raise OwnReferenceError
    reference.verification = Verification.VERIFIED
    reference.verified_by, reference.verified_at = by, at
    reference.verified_as = verifying_role(by, ReferenceKind(reference.kind)) or ""
    reference.save(update_fields=["verification", "verified_by", "verified_as", "verified_at"])
    _told(reference, "verify", by=by, at=at)


def _insist(kind: ReferenceKind, draft: ReferenceDraft, *, citation: str) -> None:
    if not (citation.strip() and draft.gist.strip()):
        raise CitationMissingError
    if not draft.read_in.strip() or draft.read_on is None:
        raise PlaceReadMissingError
    if kind == ReferenceKind.HADITH and not (draft.grading.strip() and draft.graded_by.strip()):
        raise GradingMissingError


def say(
    row: Reference | ReferenceText, values: Mapping[str, object], *, but: Collection[str] = ()
) -> bool:
    """Let a row say this; whether it said something else before, `but` what does not count."""
    changed = [name for name, value in values.items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, values[name])
    if changed:
        row.save(update_fields=changed)
    return bool(set(changed) - set(but))


def _told(reference: Reference, action: str, *, by: User, at: datetime) -> None:
    record(actor=by, action=action, object_kind="reference", object_code=reference.code, at=at)
