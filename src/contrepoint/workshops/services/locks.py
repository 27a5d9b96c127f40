"""A text is locked under a hash, with a receipt; a joint statement is closed that way."""

from collections.abc import Callable, Iterable
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from contrepoint.network.models import User
from contrepoint.network.services import record
from contrepoint.workshops.access import were_there
from contrepoint.workshops.enums import AmendmentState
from contrepoint.workshops.errors import DeadlineToComeError, UndecidedAmendmentsError
from contrepoint.workshops.models import Agreement, Lock, Minutes
from contrepoint.workshops.queries.locks import digest_of, in_trail
from contrepoint.workshops.services.agreements import open_agreement


def put_lock(
    of: Minutes | Agreement,
    *,
    kind: str,
    there: Iterable[User],
    fill: Callable[[Lock], None],
    by: User,
    at: datetime,
) -> Lock:
    """Lock a text and give its receipt. `fill` hands the lock what it keeps, before it is hashed.

    Call it within a transaction, with the text held.
    """
    number = of.locks.count() + 1
    lock = Lock.objects.create(
        code=f"{of.code}-V{number}",
        minutes=of if isinstance(of, Minutes) else None,
        agreement=of if isinstance(of, Agreement) else None,
        number=number,
        locked_at=at,
        locked_by=by,
    )
    lock.were_there.set(there)
    fill(lock)
    lock.digest = digest_of(lock)
    lock.save(update_fields=["digest"])
    record(actor=by, action="lock", object_kind=kind, object_code=in_trail(lock), at=at)
    return lock


@transaction.atomic
def close_agreement(*, agreement: Agreement, by: User, at: datetime) -> Lock:
    """Close a text for good: what it says and who stands behind it are kept under a hash.

    Refuses before the last day to say so is over (DeadlineToComeError), and while amendments wait
    for a yes or a no (UndecidedAmendmentsError).
    """
    agreement = open_agreement(agreement)
    if agreement.say_until is not None and agreement.say_until >= timezone.localdate(at):
        raise DeadlineToComeError(agreement.say_until)
    waiting = agreement.amendments.filter(
        state=AmendmentState.PROPOSED, version=agreement.version
    ).count()
    if waiting:
        raise UndecidedAmendmentsError(waiting)
    return put_lock(
        agreement,
        kind=agreement.kind,
        there=were_there(agreement.session.workshop),
        fill=lambda _lock: None,
        by=by,
        at=at,
    )
