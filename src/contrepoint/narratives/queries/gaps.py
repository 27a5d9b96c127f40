"""Which claims has nobody answered yet?"""

import dataclasses

from django.db.models import Count, Exists, OuterRef, Q

from contrepoint.common.markings import Marking
from contrepoint.narratives.access import (
    answers_visible_to,
    claims_visible_to,
    sightings_visible_to,
)
from contrepoint.narratives.enums import AnswerState
from contrepoint.narratives.queries.claims import ClaimLine, claim_lines
from contrepoint.network.access import Viewer


@dataclasses.dataclass(frozen=True, slots=True)
class UnansweredClaim:
    """A claim without a reply; `met` counts its sightings, as far as its reader may see them."""

    line: ClaimLine
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
        .order_by("-met", "code")
    )
    found = {row.code: (row.met, Marking(row.marking)) for row in rows}
    return [UnansweredClaim(line, *found[line.code]) for line in claim_lines(rows, user, language)]
