"""An answer leaves use, and whoever wrote or used it is told until they have read it."""

import dataclasses
from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import Q, QuerySet

from contrepoint.common.languages import Language
from contrepoint.narratives.access import answers_in_use
from contrepoint.narratives.enums import WITHDRAWN, AnswerState, Withdrawing
from contrepoint.narratives.errors import AnswerWithdrawnError, ReasonMissingError
from contrepoint.narratives.models import Acknowledgement, AnswerUse, CounterArgument, Withdrawal
from contrepoint.narratives.signals import answer_withdrawn
from contrepoint.network.models import User
from contrepoint.network.services import record


@dataclasses.dataclass(frozen=True, slots=True)
class Leave:
    """How it leaves use, why, and the code of what to use instead, where there is something."""

    kind: Withdrawing
    reason: str
    language: Language
    instead: str = ""


@transaction.atomic
def withdraw_answer(*, answer: CounterArgument, leave: Leave, by: User, at: datetime) -> Withdrawal:
    """Retire or recall a reply; its author and all who used it see it until they say so.

    Refuses one without a reason (ReasonMissingError), and what is out of use already
    (AnswerWithdrawnError). Something else to use is passed over where `by` may not see it.
    """
    answer = CounterArgument.objects.select_for_update().get(pk=answer.pk)
    if answer.state in WITHDRAWN:
        raise AnswerWithdrawnError(answer.code)
    if not leave.reason.strip():
        raise ReasonMissingError
    answer.state, answer.approved_on = AnswerState(leave.kind.value), None
    answer.save(update_fields=["state", "approved_on"])
    withdrawal = Withdrawal.objects.create(
        answer=answer,
        version=answer.version,
        kind=leave.kind,
        reason=leave.reason.strip(),
        language=leave.language,
        instead=answers_in_use(by).filter(code=leave.instead).exclude(pk=answer.pk).first(),
        withdrawn_by=by,
        withdrawn_at=at,
    )
    tell_of_withdrawal(withdrawal, concerned(answer).exclude(pk=by.pk))
    answer_withdrawn.send(sender=Withdrawal, withdrawal=withdrawal, by=by)
    record(actor=by, action=leave.kind, object_kind="answer", object_code=answer.code, at=at)
    return withdrawal


def concerned(answer: CounterArgument) -> QuerySet[User]:
    """Whoever wrote it or reported that they used it, as far as their account is open."""
    used = AnswerUse.objects.filter(answer=answer).order_by().values("author")
    return User.objects.filter(Q(pk__in=used) | Q(pk=answer.author_id), is_active=True)


def tell_of_withdrawal(withdrawal: Withdrawal, readers: Iterable[User]) -> None:
    """Let these see it until they say that they have read it; whoever was told is not told twice.

    Within a transaction.
    """
    told = set(withdrawal.acknowledgements.order_by().values_list("reader", flat=True))
    Acknowledgement.objects.bulk_create(
        Acknowledgement(withdrawal=withdrawal, reader=reader)
        for reader in readers
        if reader.pk not in told
    )


@transaction.atomic
def acknowledge_withdrawals(*, answer: CounterArgument, by: User, at: datetime) -> None:
    """Say that one has read it, and no longer uses the reply; said twice, the first time counts."""
    told = Acknowledgement.objects.filter(withdrawal__answer=answer, reader=by)
    if told.filter(acknowledged_at=None).update(acknowledged_at=at):
        record(actor=by, action="acknowledge", object_kind="answer", object_code=answer.code, at=at)
