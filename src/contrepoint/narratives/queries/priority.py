"""Which claims come first?  Harm × spread × local relevance, with its parts."""

import dataclasses
from datetime import date

from django.db.models import QuerySet

from contrepoint.narratives.access import answers_visible_to
from contrepoint.narratives.enums import AnswerState, Harm
from contrepoint.narratives.models import Claim
from contrepoint.narratives.queries.spread import Spread, spreads
from contrepoint.network.access import Viewer

_FAR, _AROUND = 5, 3


@dataclasses.dataclass(frozen=True, slots=True)
class Priority:
    """What makes a claim urgent for one reader; each part is 1, 2 or 3.

    `harm` is None where nobody has said: it then counts as 1.
    """

    code: str
    harm: Harm | None
    spread: Spread
    is_answered: bool

    @property
    def harm_part(self) -> int:
        return int(self.harm or Harm.DIVIDES)

    @property
    def spread_part(self) -> int:
        """By the countries and channels of 90 days; what rises counts for one more."""
        places = len(self.spread.countries) + len(self.spread.channels)
        part = 1 + (places >= _AROUND) + (places >= _FAR) + self.spread.is_rising
        return min(part, 3)

    @property
    def local_part(self) -> int:
        """Whether it was met in the reader's country, and is rising there."""
        return 1 + bool(self.spread.here) + self.spread.is_rising_here

    @property
    def score(self) -> int:
        return self.harm_part * self.spread_part * self.local_part

    @property
    def is_rising_unanswered(self) -> bool:
        return self.spread.is_rising and not self.is_answered


def priorities(claims: QuerySet[Claim], user: Viewer, today: date) -> dict[int, Priority]:
    """The priority of each of `claims` for this reader, by key, the most urgent first.

    What rises and has no reply comes before everything else; older codes before newer ones.
    Three questions, however many claims.
    """
    spread = spreads(user, today)
    answered = answered_claims(user)
    found = {
        pk: Priority(code, Harm(harm) if harm else None, spread.get(pk, Spread()), pk in answered)
        for pk, code, harm in claims.order_by().values_list("pk", "code", "harm")
    }
    return dict(sorted(found.items(), key=lambda item: _order(item[1])))


def answered_claims(user: Viewer) -> set[int]:
    """The keys of the claims to which the reader may see a reply that was not retired."""
    answers = answers_visible_to(user).exclude(state=AnswerState.RETIRED).order_by()
    return set(answers.values_list("claims", flat=True))


def priority_of(claim: Claim, user: Viewer, today: date) -> Priority:
    """The priority of one claim."""
    return priorities(Claim.objects.filter(pk=claim.pk), user, today)[claim.pk]


def _order(priority: Priority) -> tuple[bool, int, int, str]:
    code = priority.code
    return (not priority.is_rising_unanswered, -priority.score, len(code), code)
