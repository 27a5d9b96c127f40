"""Which claims has nobody answered yet, how often were they met, and where was one answered?"""

import dataclasses
from collections import Counter
from collections.abc import Collection, Sequence

from django.db.models import Count, Exists, OuterRef, Q

from contrepoint.common.languages import Words, best_words
from contrepoint.common.markings import Marking
from contrepoint.common.periods import Period, counted
from contrepoint.narratives.access import (
    answers_in_use,
    answers_visible_to,
    claims_visible_to,
    sightings_visible_to,
)
from contrepoint.narratives.enums import ClaimKind
from contrepoint.narratives.models import Claim
from contrepoint.network.access import Viewer, tells_country


@dataclasses.dataclass(frozen=True, slots=True)
class UnansweredClaim:
    """A claim without a reply; `met` counts its sightings, as far as its reader may see them."""

    code: str
    statement: Words
    met: int
    marking: Marking


def unanswered_claims(user: Viewer, language: str) -> list[UnansweredClaim]:
    """Claims without a reply that `user` may see, those met most often first."""
    answered = answers_in_use(user)
    met = Q(sightings__in=sightings_visible_to(user).order_by().values("pk"))
    rows = (
        claims_visible_to(user)
        .filter(~Exists(answered.filter(claims=OuterRef("pk"))))
        .annotate(met=Count("sightings", filter=met))
        .prefetch_related("statements")
        .order_by("-met", "code")
    )
    return [
        UnansweredClaim(
            row.code, best_words(row.statements.all(), language), row.met, Marking(row.marking)
        )
        for row in rows
    ]


def replies_written(user: Viewer, periods: Sequence[Period]) -> list[Counter[str]]:
    """In each period, by country, how many of the replies that `user` may see were written."""
    rows = answers_visible_to(user).filter(tells_country())
    return counted(rows, day="written_at__date", by="country", periods=periods)


@dataclasses.dataclass(frozen=True, slots=True)
class ReplyWritten:
    """A reply that was written in one country; whether it answers a misconception."""

    code: str
    country: str
    on_misconception: bool


def replies_of(user: Viewer, period: Period, markings: Collection[Marking]) -> list[ReplyWritten]:
    """Replies that were written in the period and tell their country, the oldest first.

    What is kept closer than `markings` is left out.
    """
    misconceptions = Claim.objects.filter(answers=OuterRef("pk"), kind=ClaimKind.MISCONCEPTION)
    rows = (
        answers_in_use(user)
        .filter(tells_country(), period.holds("written_at__date"), marking__in=markings)
        .exclude(country="")
        .annotate(on_misconception=Exists(misconceptions.order_by()))
        .order_by("pk")
    )
    return [
        ReplyWritten(*values) for values in rows.values_list("code", "country", "on_misconception")
    ]


def claims_met(user: Viewer, periods: Sequence[Period]) -> list[Counter[str]]:
    """In each period, by country, how often claims were met, as far as `user` may see.

    The country is where it was, not whose: nobody who reported it is told by it.
    """
    rows = sightings_visible_to(user)
    return counted(rows, day="seen_on", by="about_country", periods=periods)
