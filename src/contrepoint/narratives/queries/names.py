"""How is an answer named where it is only mentioned?  By its code and what it answers."""

import dataclasses

from django.db.models import Prefetch, QuerySet

from contrepoint.common.languages import Words, best_words
from contrepoint.narratives.access import answers_visible_to, claims_visible_to
from contrepoint.narratives.models import CounterArgument
from contrepoint.network.access import Viewer


@dataclasses.dataclass(frozen=True, slots=True)
class AnswerName:
    """An answer, the first claim that it answers, and what that claim says."""

    code: str
    claim_code: str
    statement: Words


def answer_names(
    user: Viewer, language: str, *, among: QuerySet[CounterArgument] | None = None
) -> dict[str, AnswerName]:
    """The answers that the reader may see, all or those `among` some, by code in their order.

    An answer to claims that the reader may not see is left out.
    """
    claims = claims_visible_to(user).order_by("code").prefetch_related("statements")
    visible = answers_visible_to(user)
    if among is not None:
        visible = visible.filter(pk__in=among.values("pk"))
    rows = visible.prefetch_related(
        Prefetch("claims", queryset=claims, to_attr="seen_claims")
    ).order_by("code")
    return {
        row.code: AnswerName(
            row.code,
            row.seen_claims[0].code,
            best_words(row.seen_claims[0].statements.all(), language),
        )
        for row in rows
        if row.seen_claims
    }
