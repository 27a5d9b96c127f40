"""What the members of an alliance promise one another."""

import dataclasses
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking, tightest
from contrepoint.fieldwork.access import promisers_for
from contrepoint.fieldwork.errors import (
    NotAMemberError,
    NotTheirsToPromiseError,
    PastDayError,
    PromiseEmptyError,
)
from contrepoint.fieldwork.models import Alliance, AlliancePromise, AlliancePromiseText
from contrepoint.network.access import organisations_visible_to
from contrepoint.network.models import User
from contrepoint.network.services import record, signed, write_original


@dataclasses.dataclass(frozen=True, slots=True)
class PromiseEntry:
    """What is promised, in one language, by the organisation of this code, perhaps by a day."""

    text: str
    language: Language
    promised_by: str
    due_on: date | None = None


@transaction.atomic
def add_promise(
    *,
    alliance: Alliance,
    entry: PromiseEntry,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> AlliancePromise:
    """Keep what one member promises to the others; its code is the receipt.

    The marking is capped by that of the alliance. Refuses a promise without words
    (PromiseEmptyError), one of an organisation that is no member (NotAMemberError) or not the
    writer's own (NotTheirsToPromiseError), and one for a day that has passed (PastDayError).
    """
    alliance = Alliance.objects.select_for_update().get(pk=alliance.pk)
    if not entry.text.strip():
        raise PromiseEmptyError
    if entry.due_on and entry.due_on < timezone.localdate(at):
        raise PastDayError
    named = organisations_visible_to(by).filter(code=entry.promised_by)
    if not alliance.members.filter(pk__in=named).exists():
        raise NotAMemberError
    promiser = promisers_for(by, alliance).filter(code=entry.promised_by).first()
    if promiser is None:
        raise NotTheirsToPromiseError
    position = alliance.promises.count() + 1
    promise = AlliancePromise.objects.create(
        code=f"{alliance.code}-{position}",
        alliance=alliance,
        position=position,
        promised_by=promiser,
        due_on=entry.due_on,
        **signed(
            marking=tightest((marking, Marking(alliance.marking))),
            attribution=attribution,
            by=by,
            at=at,
        ),
    )
    write_original(
        AlliancePromiseText.objects.all(),
        language=entry.language,
        text=entry.text,
        promise=promise,
    )
    record(actor=by, action="add", object_kind="promise", object_code=promise.code, at=at)
    return promise


@transaction.atomic
def keep_promise(*, promise: AlliancePromise, by: User, at: datetime) -> None:
    """Say that a promise was kept, today; said twice, the first day stands."""
    promise = AlliancePromise.objects.select_for_update().get(pk=promise.pk)
    if promise.kept_on is not None:
        return
    promise.kept_on = timezone.localdate(at)
    promise.save(update_fields=["kept_on"])
    record(actor=by, action="keep", object_kind="promise", object_code=promise.code, at=at)


@transaction.atomic
def reopen_promise(*, promise: AlliancePromise, by: User, at: datetime) -> None:
    """Say that a promise is still to be kept."""
    promise = AlliancePromise.objects.select_for_update().get(pk=promise.pk)
    if promise.kept_on is None:
        return
    promise.kept_on = None
    promise.save(update_fields=["kept_on"])
    record(actor=by, action="reopen", object_kind="promise", object_code=promise.code, at=at)


@transaction.atomic
def withdraw_promise(*, promise: AlliancePromise, by: User, at: datetime) -> None:
    """Take back a promise, such as one written by mistake; the next ones keep their numbers."""
    promise = AlliancePromise.objects.select_for_update().get(pk=promise.pk)
    if promise.withdrawn_on is not None:
        return
    promise.withdrawn_on = timezone.localdate(at)
    promise.save(update_fields=["withdrawn_on"])
    record(actor=by, action="withdraw", object_kind="promise", object_code=promise.code, at=at)
