"""The audit trail: add one entry, verify them all."""

import hashlib
from datetime import UTC, datetime

from django.db import IntegrityError, transaction

from contrepoint.network.models import AuditEntry, User

FIRST_DIGEST = "0" * 64


def _digest(before: str, entry: AuditEntry) -> str:
    at = entry.at.astimezone(UTC).isoformat(timespec="microseconds")
    parts = (
        before,
        str(entry.sequence),
        at,
        str(entry.actor_id or ""),
        entry.action,
        entry.object_kind,
        entry.object_code,
    )
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


def _last_entry() -> AuditEntry | None:
    """The end of the chain, once whoever adds to it has finished; None when nothing was locked.

    An end that is read without the lock may be no end any more.
    """
    if AuditEntry.objects.select_for_update().filter(sequence=1).first() is None:
        return None
    return AuditEntry.objects.order_by("-sequence").first()


def _seal(entry: AuditEntry, *, after: AuditEntry | None) -> AuditEntry:
    entry.sequence = after.sequence + 1 if after else 1
    entry.digest = _digest(after.digest if after else FIRST_DIGEST, entry)
    entry.save()
    return entry


@transaction.atomic
def record(
    *, actor: User | None, action: str, object_kind: str, object_code: str, at: datetime
) -> AuditEntry:
    """Add one deed to the trail. Codes only: a text or a name here would be a leak."""
    entry = AuditEntry(
        at=at, actor=actor, action=action, object_kind=object_kind, object_code=object_code
    )
    last = _last_entry()
    if last is None:  # nothing to lock yet: of two first deeds, one is told by the constraint
        try:
            with transaction.atomic():
                return _seal(entry, after=None)
        except IntegrityError:
            last = _last_entry()
    return _seal(entry, after=last)


def is_in_trail(*, action: str, object_code: str) -> bool:
    """Whether the trail holds a deed of this name on this code."""
    return AuditEntry.objects.filter(action=action, object_code=object_code).exists()


def verify_audit_trail() -> int | None:
    """The number of the first entry that does not fit the chain; None when all of them fit."""
    before, expected = FIRST_DIGEST, 1
    for entry in AuditEntry.objects.order_by("sequence").iterator():
        if entry.sequence != expected or entry.digest != _digest(before, entry):
            return expected
        before, expected = entry.digest, expected + 1
    return None
