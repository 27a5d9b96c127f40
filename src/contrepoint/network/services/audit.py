"""The audit trail: add one entry, verify them all."""

import hashlib
from datetime import UTC, datetime

from django.db import transaction

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


@transaction.atomic
def record(
    *, actor: User | None, action: str, object_kind: str, object_code: str, at: datetime
) -> AuditEntry:
    """Add one deed to the trail. Codes only: a text or a name here would be a leak."""
    AuditEntry.objects.select_for_update().filter(sequence=1).first()  # one deed at a time
    last = AuditEntry.objects.order_by("-sequence").first()
    entry = AuditEntry(
        sequence=last.sequence + 1 if last else 1,
        at=at,
        actor=actor,
        action=action,
        object_kind=object_kind,
        object_code=object_code,
    )
    entry.digest = _digest(last.digest if last else FIRST_DIGEST, entry)
    entry.save()
    return entry


def verify_audit_trail() -> int | None:
    """The number of the first entry that does not fit the chain; None when all of them fit."""
    before, expected = FIRST_DIGEST, 1
    for entry in AuditEntry.objects.order_by("sequence").iterator():
        if entry.sequence != expected or entry.digest != _digest(before, entry):
            return expected
        before, expected = entry.digest, expected + 1
    return None
