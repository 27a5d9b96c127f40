"""Which activities and results are of a country, or shared with it?  Each is told once.

A total is always taken over rows, never over countries: what two countries share is one row.
"""

from collections.abc import Iterable
from typing import TypeVar

from django.db.models import Exists, OuterRef, Q, QuerySet

from contrepoint.fieldwork.enums import CONFIRMING, Evidence
from contrepoint.fieldwork.models import (
    Activity,
    ActivityCountry,
    PeerWord,
    Result,
    ResultCountry,
)

Row = TypeVar("Row", Activity, Result)


def of_countries(rows: QuerySet[Row], countries: Iterable[str]) -> QuerySet[Row]:
    """Of these activities or results, those of one of the countries or shared with one, once."""
    wanted = list(countries)
    table = ActivityCountry if rows.model is Activity else ResultCountry
    shared = table._default_manager.filter(country__in=wanted).order_by()  # noqa: SLF001  # Django's public name for any table
    return rows.filter(Q(about_country__in=wanted) | Q(pk__in=shared.values("of")))


def countries_of(row: Activity | Result) -> tuple[str, ...]:
    """Its own country first, then those that share it. Fetch `shared_with` beside the rows."""
    return (row.about_country, *sorted(each.country for each in row.shared_with.all()))


def kind_of(row: Activity | Result) -> str:
    """The name under which its page goes: "activity" or "result"."""
    return "activity" if isinstance(row, Activity) else "result"


def is_confirmed(link: str) -> Exists:
    """Whether a peer's confirmation stands; `link` is "activity" or "result"."""
    standing = PeerWord.objects.filter(kind__in=CONFIRMING, ended_at=None)
    return Exists(standing.filter(**{link: OuterRef("pk")}))


def evidence_shown(evidence: str, *, confirmed: bool) -> Evidence:
    """How one knows: a peer's confirmation is a witness, and more than the own word."""
    told = Evidence(evidence)
    return Evidence.WITNESS if confirmed and told == Evidence.SELF else told
