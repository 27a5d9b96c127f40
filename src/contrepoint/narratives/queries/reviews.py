"""Which replies wait for their reviewers, and which of them for the reader?"""

import dataclasses

from django.db.models import Exists, F, OuterRef, QuerySet

from contrepoint.common.languages import Words
from contrepoint.narratives.access import answers_in_review, answers_to_review
from contrepoint.narratives.enums import Gate
from contrepoint.narratives.models import CounterArgument, Review
from contrepoint.narratives.queries.names import answer_names
from contrepoint.network.access import Viewer


@dataclasses.dataclass(frozen=True, slots=True)
class ReplyInReview:
    """A reply that was handed in, and the gates at which nobody has spoken of this version."""

    code: str
    claim_code: str
    statement: Words
    gates_open: tuple[Gate, ...]
    waits_for_reader: bool


def replies_in_review(user: Viewer) -> QuerySet[CounterArgument]:
    """Those that the reader may see: the reader's to review first, the oldest of them on top."""
    mine = answers_to_review(user).order_by().filter(pk=OuterRef("pk"))
    return answers_in_review(user).alias(is_mine=Exists(mine)).order_by("-is_mine", "pk")


def review_lines(
    replies: QuerySet[CounterArgument], user: Viewer, language: str
) -> list[ReplyInReview]:
    """These replies, in the order of `replies_in_review`, as their reader sees them."""
    names = answer_names(user, language, among=replies)
    mine = set(answers_to_review(user).filter(pk__in=replies.values("pk")).values_list("pk"))
    said = set(
        Review.objects.filter(answer__in=replies.values("pk"), version=F("answer__version"))
        .order_by()
        .values_list("answer", "gate")
    )
    return [
        ReplyInReview(
            code=row.code,
            claim_code=names[row.code].claim_code,
            statement=names[row.code].statement,
            gates_open=tuple(gate for gate in Gate if (row.pk, gate) not in said),
            waits_for_reader=(row.pk,) in mine,
        )
        for row in replies_in_review(user).filter(pk__in=replies.values("pk"))
        if row.code in names
    ]
