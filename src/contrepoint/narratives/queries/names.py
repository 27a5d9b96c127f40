"""How is an answer named where it is only mentioned?  By its code and what it answers."""

import dataclasses

from django.db.models import Prefetch, QuerySet

from contrepoint.common.languages import Words, best_words
from contrepoint.narratives.access import (
    answers_in_use,
    answers_visible_to,
    claims_visible_to,
)
from contrepoint.narratives.models import CounterArgument
from contrepoint.narratives.queries.stamps import Stamp, vettings_of
from contrepoint.network.access import Viewer


@dataclasses.dataclass(frozen=True, slots=True)
class AnswerName:
    """An answer with its stamp, the first claim that it answers, and what that claim says."""

    code: str
    claim_code: str
    statement: Words
    stamp: Stamp


def answer_names(
    user: Viewer, language: str, *, among: QuerySet[CounterArgument] | None = None
) -> dict[str, AnswerName]:
    """The answers that the reader may use, or may see `among` some, by code in their order.

    An answer to claims that the reader may not see is left out.
    """
    claims = claims_visible_to(user).order_by("code").prefetch_related("statements")
    found = answers_in_use(user)
    if among is not None:
        found = answers_visible_to(user).filter(pk__in=among.order_by().values("pk"))
    rows = found.prefetch_related(
        Prefetch("claims", queryset=claims, to_attr="seen_claims")
    ).order_by("code")
    vettings = vettings_of(rows)
    return {
        row.code: AnswerName(
            row.code,
            row.seen_claims[0].code,
            best_words(row.seen_claims[0].statements.all(), language),
            vettings[row.pk].stamp,
        )
        for row in rows
        if row.seen_claims
    }
