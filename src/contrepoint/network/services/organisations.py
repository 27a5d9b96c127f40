"""Organisations: added and rewritten."""

import dataclasses
import secrets
from datetime import datetime

from django.db import transaction

from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.network.access import may_coordinate
from contrepoint.network.enums import OrganisationKind
from contrepoint.network.errors import NameMissingError, OutsideOwnCountryError
from contrepoint.network.models import Country, Organisation, User
from contrepoint.network.services.audit import record


@dataclasses.dataclass(frozen=True, slots=True)
class OrganisationEntry:
    """What is said of an organisation; `country` is a code, "" for none or several."""

    name: str
    language: Language
    kind: OrganisationKind
    country: str
    town: str = ""


@transaction.atomic
def add_organisation(
    *, entry: OrganisationEntry, marking: Marking, by: User, at: datetime
) -> Organisation:
    """Keep an organisation; its code tells nothing of its name, nor of those that have it too.

    Refuses one without a name (NameMissingError), and a focal point who writes about another
    country (OutsideOwnCountryError).
    """
    organisation = Organisation(code=f"o-{secrets.token_hex(4)}", marking=marking)
    _write(organisation, entry, by=by)
    organisation.save()
    record(actor=by, action="add", object_kind="organisation", object_code=organisation.code, at=at)
    return organisation


@transaction.atomic
def revise_organisation(
    *,
    organisation: Organisation,
    entry: OrganisationEntry,
    marking: Marking,
    by: User,
    at: datetime,
) -> None:
    """Rewrite an organisation; its code stays. Refuses as adding does."""
    found = Organisation.objects.select_for_update().get(pk=organisation.pk)
    found.marking = marking
    _write(found, entry, by=by)
    found.save(update_fields=["name", "name_language", "kind", "country", "town", "marking"])
    record(actor=by, action="revise", object_kind="organisation", object_code=found.code, at=at)


def country_of(code: str, *, by: User) -> Country | None:
    """The country of this code, where `by` may write. Refuses with OutsideOwnCountryError."""
    if not may_coordinate(by) and (not code or code != by.standing.country):
        raise OutsideOwnCountryError
    return Country.objects.filter(code=code).first() if code else None


def _write(organisation: Organisation, entry: OrganisationEntry, *, by: User) -> None:
    if not entry.name.strip():
        raise NameMissingError
    organisation.name, organisation.name_language = entry.name.strip(), entry.language
    organisation.kind, organisation.town = entry.kind, entry.town.strip()
    organisation.country = country_of(entry.country, by=by)
