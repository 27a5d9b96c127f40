"""Which claims come first?  Harm × spread × local relevance, with its parts."""

import dataclasses
import heapq
import itertools
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import overload

from django.db.models import QuerySet, Value
from django.db.models.functions import Coalesce, Length

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
    return _ranked(claims, user, spreads(user, today))


class ByUrgency(Sequence[str]):
    """Codes of claims in the order of `priorities`, of which only what is shown is worked out.

    Few claims were met lately: these are ranked one by one, between the others as the database
    gives them, by harm and age.
    """

    def __init__(self, claims: QuerySet[Claim], user: Viewer, today: date) -> None:
        spread = spreads(user, today)
        met = _ranked(claims.filter(pk__in=list(spread)), user, spread)
        self._met = list(met.values())
        harm = Coalesce("harm", Value(int(Harm.DIVIDES)))
        rest = claims.exclude(pk__in=list(met)).order_by(harm.desc(), Length("code"), "code")
        self._rest = rest.values_list("code", "harm")
        self._length: int | None = None

    def __len__(self) -> int:
        if self._length is None:
            self._length = len(self._met) + self._rest.count()
        return self._length

    @overload
    def __getitem__(self, asked: int) -> str: ...
    @overload
    def __getitem__(self, asked: slice) -> list[str]: ...
    def __getitem__(self, asked: int | slice) -> str | list[str]:
        places = range(len(self))[asked]
        if isinstance(places, int):
            return next(itertools.islice(self._merged(places + 1), places, None))
        found = list(self._merged(max(places, default=-1) + 1))
        return [found[place] for place in places]

    def __iter__(self) -> Iterator[str]:
        return self._merged(len(self))

    def _merged(self, count: int) -> Iterator[str]:
        """The first `count` codes."""
        rest = (_priority(code, harm, Spread()) for code, harm in self._rest[:count])
        merged = heapq.merge(self._met, rest, key=_order)
        return (rank.code for rank in itertools.islice(merged, count))


def answered_claims(user: Viewer, among: QuerySet[Claim] | None = None) -> set[int]:
    """The keys of the claims to which the reader may see a reply that was not retired."""
    answers = answers_visible_to(user).exclude(state=AnswerState.RETIRED).order_by()
    if among is not None:
        answers = answers.filter(claims__in=among.order_by().values("pk"))
    return set(answers.values_list("claims", flat=True))


def _ranked(
    claims: QuerySet[Claim], user: Viewer, spread: Mapping[int, Spread]
) -> dict[int, Priority]:
    answered = answered_claims(user, claims)
    rows = claims.order_by().values_list("pk", "code", "harm")
    found = {
        pk: _priority(code, harm, spread.get(pk, Spread()), is_answered=pk in answered)
        for pk, code, harm in rows
    }
    return dict(sorted(found.items(), key=lambda item: _order(item[1])))


def _priority(
    code: str, harm: int | None, spread: Spread, *, is_answered: bool = False
) -> Priority:
    return Priority(code, Harm(harm) if harm else None, spread, is_answered)


def priority_of(claim: Claim, user: Viewer, today: date) -> Priority:
    """The priority of one claim."""
    return priorities(Claim.objects.filter(pk=claim.pk), user, today)[claim.pk]


def _order(priority: Priority) -> tuple[bool, int, int, str]:
    code = priority.code
    return (not priority.is_rising_unanswered, -priority.score, len(code), code)
