"""May two claims become one, and how close is it then?  Asked before and at the deed."""

from django.db.models import QuerySet

from contrepoint.common.markings import Marking, tightest
from contrepoint.narratives.errors import ApartError, SameClaimError
from contrepoint.narratives.models import Claim, CounterArgument
from contrepoint.network.contribution import Contribution

_CIRCLE = {
    Marking.PRIVATE: "author_id",
    Marking.TEAM: "organisation_id",
    Marking.COUNTRY: "country",
}


def marking_together(source: Claim, target: Claim) -> Marking:
    """The marking of the two as one."""
    return tightest((source.marking, target.marking))


def insist_on_one_circle(source: Claim, target: Claim) -> None:
    """Refuse what would open a claim to others, or close it to everybody but one.

    The marking speaks of the country or organisation of the claim that stays: a closer one can
    only join it where that means the same people.
    """
    if source.pk == target.pk:
        raise SameClaimError
    closed = [row for row in (source, target) if Marking(row.marking) in _CIRCLE]
    if len(closed) == 2:
        fits = source.marking == target.marking and _in_one_circle(source, target)
    elif closed == [source]:
        fits = source.marking != Marking.PRIVATE and _in_one_circle(source, target)
    else:
        fits = target.marking != Marking.PRIVATE
    if not fits:
        raise ApartError(source.code, target.code)


def _in_one_circle(one: Contribution, other: Contribution) -> bool:
    """The marking of the first means the same people, said of the other."""
    column = _CIRCLE[Marking(one.marking)]
    return bool(getattr(one, column)) and getattr(one, column) == getattr(other, column)


def answers_that_would_open(source: Claim, target: Claim) -> list[CounterArgument]:
    """Replies that are as close as the two claims together, but for another circle.

    A reply as close as its claim is open to whoever sees the claim; these were not so far.
    """
    marking = marking_together(source, target)
    if marking not in _CIRCLE:
        return []
    as_close = [claim for claim in (source, target) if claim.marking == marking]
    answers: QuerySet[CounterArgument] = CounterArgument.objects.filter(
        claims__in=[source, target], marking=marking
    )
    open_already = answers.filter(claims__in=as_close).values("pk")
    rows = answers.exclude(pk__in=open_already).distinct().order_by("pk")
    return [answer for answer in rows if not _in_one_circle(answer, target)]
