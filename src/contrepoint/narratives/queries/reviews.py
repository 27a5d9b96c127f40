"""Which replies wait for their reviewers, and which of them for the reader?"""

import dataclasses
from datetime import date

from django.db.models import Exists, Min, OuterRef, QuerySet
from django.utils import timezone

from contrepoint.common.languages import Words
from contrepoint.narratives.access import (
    answers_in_review,
    answers_to_review,
    reviews_awaited,
)
from contrepoint.narratives.enums import Gate
from contrepoint.narratives.models import CounterArgument
from contrepoint.narratives.queries.names import answer_names
from contrepoint.network.access import Viewer


@dataclasses.dataclass(frozen=True, slots=True)
class OpenGate:
    """A gate that nobody has passed yet, and its day."""

    gate: Gate
    due_on: date
    is_late: bool


@dataclasses.dataclass(frozen=True, slots=True)
class ReplyInReview:
    """A reply that was handed in, and the gates that this version has not passed."""

    code: str
    claim_code: str
    statement: Words
    gates_open: tuple[OpenGate, ...]
    waits_for_reader: bool


def replies_in_review(user: Viewer) -> QuerySet[CounterArgument]:
    """Those that the reader may see: the reader's to review first, what is due first on top."""
    mine = answers_to_review(user).order_by().filter(pk=OuterRef("pk"))
    due = (
        reviews_awaited(user)
        .filter(hand_in__answer=OuterRef("pk"))
        .order_by()
        .values("hand_in__answer")
        .annotate(first=Min("due_on"))
        .values("first")
    )
    rows = answers_in_review(user).alias(is_mine=Exists(mine), due_on=due)
    return rows.order_by("-is_mine", "due_on", "pk")


def review_lines(
    replies: QuerySet[CounterArgument], user: Viewer, language: str, today: date | None = None
) -> list[ReplyInReview]:
    """These replies, in the order of `replies_in_review`, as their reader sees them."""
    day = today or timezone.localdate()
    shown = replies.order_by().values("pk")
    names = answer_names(user, language, among=replies)
    mine = set(answers_to_review(user).filter(pk__in=shown).values_list("pk", flat=True))
    gates: dict[int, list[OpenGate]] = {}
    awaited = reviews_awaited(user).filter(hand_in__answer__in=shown)
    for key, gate, due_on in awaited.values_list("hand_in__answer", "gate", "due_on"):
        gates.setdefault(key, []).append(OpenGate(Gate(gate), due_on, due_on < day))
    order = list(Gate)
    return [
        ReplyInReview(
            code=row.code,
            claim_code=names[row.code].claim_code,
            statement=names[row.code].statement,
            gates_open=tuple(
                sorted(gates.get(row.pk, []), key=lambda each: order.index(each.gate))
            ),
            waits_for_reader=row.pk in mine,
        )
        for row in replies_in_review(user).filter(pk__in=shown)
        if row.code in names
    ]
