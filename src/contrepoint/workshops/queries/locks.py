"""A locked text: the form over which its hash is computed, and whether it still says the same.

The form is JSON without spaces, keys in order, characters composed (NFC), as
docs/decisions/0036 tells it: whoever has the lines can compute the hash without this program.
"""

import dataclasses
import hashlib
import json
import unicodedata
from datetime import UTC, date, datetime

from contrepoint.common.languages import Words
from contrepoint.network.access import Viewer
from contrepoint.network.services import is_in_trail, verify_audit_trail
from contrepoint.workshops.access import locks_visible_to
from contrepoint.workshops.enums import LockFinding
from contrepoint.workshops.errors import UnknownReceiptError
from contrepoint.workshops.models import Agreement, Lock, MinutesLine

KEPT_IN_TRAIL = 32
"""How many figures of a hash the audit trail holds beside the receipt."""

SHORTEST = 8  # figures of a hash that somebody types from paper


@dataclasses.dataclass(frozen=True, slots=True)
class LockLine:
    """One lock with its receipt. `was_there`: its reader was, when it was locked."""

    code: str
    of_code: str
    is_of_minutes: bool
    workshop_number: int
    number: int
    digest: str
    locked_at: datetime
    lifted_at: datetime | None
    reason: Words
    was_there: bool

    @property
    def stands(self) -> bool:
        return self.lifted_at is None

    @property
    def groups(self) -> tuple[str, ...]:
        """The hash in groups that an eye can follow."""
        return tuple(self.digest[place : place + 8] for place in range(0, len(self.digest), 8))


def lock_lines(user: Viewer, **conditions: object) -> list[LockLine]:
    """Locks that the reader may see, newest first."""
    rows = (
        locks_visible_to(user)
        .filter(**conditions)
        .select_related("minutes__workshop", "agreement__session__workshop")
        .order_by("-locked_at", "-pk")
    )
    there = set(rows.filter(were_there=user.pk).values_list("pk", flat=True))
    return [_lock_line(row, was_there=row.pk in there) for row in rows]


def _lock_line(row: Lock, *, was_there: bool) -> LockLine:
    if row.minutes is not None:
        of_code, workshop = row.minutes.code, row.minutes.workshop
    elif row.agreement is not None:
        of_code, workshop = row.agreement.code, row.agreement.session.workshop
    else:
        raise ValueError("a lock is of minutes or of an agreement")
    return LockLine(
        code=row.code,
        of_code=of_code,
        is_of_minutes=row.minutes is not None,
        workshop_number=workshop.number,
        number=row.number,
        digest=row.digest,
        locked_at=row.locked_at,
        lifted_at=row.lifted_at,
        reason=Words(row.reason, row.reason_language or "fr"),
        was_there=was_there,
    )


def canonical_form(lock: Lock) -> str:
    """What is hashed: everything that the lock keeps, in one order and one spelling."""
    there = lock.were_there.values_list("uuid", flat=True)
    told: dict[str, object] = {
        "receipt": lock.code,
        "locked_at": lock.locked_at.astimezone(UTC).isoformat(timespec="microseconds"),
        "there": _fingerprint(sorted(map(str, there))),
    }
    if lock.minutes is not None:
        rows = lock.lines.filter(is_struck=False).order_by("position", "pk")
        told |= {"form": "contrepoint/minutes/1", "lines": [_line(row) for row in rows]}
    elif lock.agreement is not None:
        told |= {"form": "contrepoint/statement/1", **_statement(lock.agreement)}
    plain = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return unicodedata.normalize("NFC", plain)


def _line(row: MinutesLine) -> list[object]:
    return [
        row.session_position,
        row.kind,
        row.source,
        row.language,
        row.text,
        _day(row.due_on),
        row.agree_count,
        row.signed_as,
        row.signed_role,
        row.signed_country,
        row.signed_person,
    ]


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _statement(agreement: Agreement) -> dict[str, object]:
    texts = agreement.texts.order_by("language").values_list("language", "status", "text")
    stands = agreement.stands.filter(version=agreement.version).select_related("organisation")
    said = [
        [
            str(stand.uuid),
            stand.organisation.code if stand.organisation else "",
            stand.position,
            stand.may_be_printed,
            [[text.language, text.text] for text in stand.texts.order_by("language")],
        ]
        for stand in stands.order_by("uuid").prefetch_related("texts")
    ]
    return {
        "code": agreement.code,
        "version": agreement.version,
        "texts": [list(text) for text in texts],
        "stands": sorted(said, key=str),
    }


def _fingerprint(parts: list[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def digest_of(lock: Lock) -> str:
    """The SHA-256 of what the lock keeps, as it stands now."""
    return hashlib.sha256(canonical_form(lock).encode()).hexdigest()


def in_trail(lock: Lock) -> str:
    """How the audit trail names a lock: its receipt and the first figures of its hash."""
    return f"{lock.code}:{lock.digest[:KEPT_IN_TRAIL]}"


def check_lock(lock: Lock, typed: str = "") -> LockFinding:
    """Whether a locked text is what it was: by its own hash, a typed one, and the trail."""
    typed = "".join(typed.split()).lower()
    if typed and (len(typed) < SHORTEST or not lock.digest.startswith(typed)):
        return LockFinding.OTHER_HASH
    if digest_of(lock) != lock.digest:
        return LockFinding.CHANGED
    kept = is_in_trail(action="lock", object_code=in_trail(lock))
    if not kept or verify_audit_trail() is not None:
        return LockFinding.NOT_IN_TRAIL
    return LockFinding.UNCHANGED


def lock_of_receipt(receipt: str) -> Lock:
    """The lock with this receipt, for who runs the installation; or UnknownReceiptError."""
    code = receipt.strip().upper()
    lock = Lock.objects.filter(code=code).select_related("minutes", "agreement").first()
    if lock is None:
        raise UnknownReceiptError(receipt.strip())
    return lock
