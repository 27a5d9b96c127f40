"""Reads of the network."""

from contrepoint.network.queries.directory import (
    OrganisationsOfCountry,
    Persona,
    coordinator_account,
    country_codes,
    organisations_by_country,
    person_of_code,
    personas,
)
from contrepoint.network.queries.naming import (
    Byline,
    agreed_attribution,
    byline,
    country_name,
    most_discreet,
    with_authors,
)

__all__ = [
    "Byline",
    "OrganisationsOfCountry",
    "Persona",
    "agreed_attribution",
    "byline",
    "coordinator_account",
    "country_codes",
    "country_name",
    "most_discreet",
    "organisations_by_country",
    "person_of_code",
    "personas",
    "with_authors",
]
