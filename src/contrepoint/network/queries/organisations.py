"""Organisations, as a list and as a page."""

import dataclasses

from django.db.models import Count, F, QuerySet

from contrepoint.common.languages import Words
from contrepoint.common.markings import Marking
from contrepoint.network.access import (
    Viewer,
    cards_visible_to,
    may_run_organisation,
    named_for,
    organisations_listed_for,
)
from contrepoint.network.enums import OrganisationKind
from contrepoint.network.models import Organisation
from contrepoint.network.queries.people import PersonLine, person_lines


@dataclasses.dataclass(frozen=True, slots=True)
class OrganisationLine:
    """One organisation in a list; `country` is "" for none or several."""

    code: str
    name: Words
    kind: OrganisationKind
    country: str
    town: str
    marking: Marking
    is_invented: bool


@dataclasses.dataclass(frozen=True, slots=True)
class OrganisationCard:
    """One organisation with what its page shows. `people` are those who agree to be named."""

    line: OrganisationLine
    people: tuple[PersonLine, ...]
    may_run: bool


@dataclasses.dataclass(frozen=True, slots=True)
class CountryCount:
    """How many organisations of a country a reader may see."""

    country: str
    count: int


def in_order(organisations: QuerySet[Organisation]) -> QuerySet[Organisation]:
    """Country by country, then by name; those of no country come last."""
    return organisations.select_related("country").order_by(
        F("country__position").asc(nulls_last=True), "name", "pk"
    )


def organisation_line(row: Organisation) -> OrganisationLine:
    """What a list says of an organisation. Ask for its country with it."""
    return OrganisationLine(
        code=row.code,
        name=Words(row.name, row.name_language),
        kind=OrganisationKind(row.kind),
        country=row.country.code if row.country else "",
        town=row.town,
        marking=Marking(row.marking),
        is_invented=row.is_invented,
    )


def organisation_card(row: Organisation, user: Viewer, language: str) -> OrganisationCard:
    """An organisation with those of its people whose name may stand before the reader."""
    people = cards_visible_to(user).filter(named_for(user), organisation=row)
    return OrganisationCard(
        line=organisation_line(row),
        people=tuple(person_lines(people, user, language)),
        may_run=may_run_organisation(user, row),
    )


def organisation_counts(user: Viewer) -> list[CountryCount]:
    """The number of visible organisations, country by country."""
    rows = (
        organisations_listed_for(user)
        .values("country__code", "country__position")
        .annotate(count=Count("pk"))
        .order_by("country__position", "country__code")
    )
    found = [CountryCount(row["country__code"] or "", row["count"]) for row in rows]
    return sorted(found, key=lambda line: not line.country)
