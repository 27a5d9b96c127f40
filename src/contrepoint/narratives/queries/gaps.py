"""Which claims has nobody answered yet, and how many replies were written where?"""

import dataclasses
from collections import Counter
from datetime import date, datetime, time

from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone

from contrepoint.common.languages import Words, best_words
from contrepoint.common.markings import Marking
from contrepoint.narratives.access import (
    answers_visible_to,
    claims_visible_to,
    sightings_visible_to,
)
from contrepoint.narratives.enums import AnswerState
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
    answered = answers_visible_to(user).exclude(state=AnswerState.RETIRED)
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


def replies_written(user: Viewer, *, since: date | None, until: date | None) -> Counter[str]:
    """By country, how many replies that `user` may see were written after and up to these days."""
    rows = answers_visible_to(user).filter(tells_country())
    if since is not None:
        rows = rows.filter(written_at__gt=_end_of(since))
    if until is not None:
        rows = rows.filter(written_at__lte=_end_of(until))
    return Counter(rows.order_by("pk").values_list("country", flat=True))


def _end_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.max))
