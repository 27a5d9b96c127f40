"""Why is an answer out of use, what is to be used instead, and how many of those told know it?"""

import dataclasses
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q
from django.utils.timezone import localdate

from contrepoint.common.languages import Words
from contrepoint.narratives.access import answers_in_use
from contrepoint.narratives.enums import Withdrawing
from contrepoint.narratives.models import Acknowledgement, CounterArgument, Withdrawal
from contrepoint.narratives.queries.names import AnswerName, answer_names
from contrepoint.network.access import Viewer


@dataclasses.dataclass(frozen=True, slots=True)
class WithdrawalLine:
    """One version out of use. Of those who were told, how many have said so; never who."""

    kind: Withdrawing
    version: int
    reason: Words
    withdrawn_on: date
    instead: AnswerName | None
    told_count: int
    acknowledged_count: int
    waits_for_reader: bool

    @property
    def is_recall(self) -> bool:
        return self.kind == Withdrawing.RECALLED


def withdrawals_of(
    answer: CounterArgument, user: Viewer, language: str
) -> tuple[WithdrawalLine, ...]:
    """The last one first; what to use instead where the reader may see it and it is in use."""
    mine = Acknowledgement.objects.filter(
        withdrawal=OuterRef("pk"), reader=user.pk, acknowledged_at=None
    )
    has_read = Q(acknowledgements__acknowledged_at__isnull=False)
    rows = list(
        Withdrawal.objects.filter(answer=answer)
        .select_related("instead")
        .annotate(
            told=Count("acknowledgements"),
            known=Count("acknowledgements", filter=has_read),
            waits=Exists(mine),
        )
        .order_by("-pk")
    )
    others = [row.instead_id for row in rows if row.instead_id]
    among = answers_in_use(user).filter(pk__in=others)
    names = answer_names(user, language, among=among) if others else {}
    return tuple(
        WithdrawalLine(
            kind=Withdrawing(row.kind),
            version=row.version,
            reason=Words(row.reason, row.language),
            withdrawn_on=localdate(row.withdrawn_at),
            instead=names.get(row.instead.code) if row.instead else None,
            told_count=row.told,
            acknowledged_count=row.known,
            waits_for_reader=row.waits,
        )
        for row in rows
    )


def used_instead_choices(answer: CounterArgument, user: Viewer, language: str) -> list[AnswerName]:
    """Other answers to the same claims that are in use, those that are vetted first."""
    among = answers_in_use(user).filter(claims__in=answer.claims.all()).exclude(pk=answer.pk)
    names = answer_names(user, language, among=among.distinct()).values()
    return sorted(names, key=lambda name: not name.stamp.is_vetted)
