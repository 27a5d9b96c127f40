"""Organisations: added and rewritten."""

import dataclasses
import secrets
from datetime import datetime

from django.db import transaction

from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.common.masking import mask
from contrepoint.network.access import may_coordinate, organisations_visible_to
from contrepoint.network.enums import OrganisationKind
from contrepoint.network.errors import NameMissingError, NameTakenError, OutsideOwnCountryError
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

    Refuses one without a name (NameMissingError), a focal point who writes about another country
    (OutsideOwnCountryError), and the name of another one of the same country that the writer may
    see (NameTakenError).
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
    _insist_on_a_name_of_its_own(organisation, by=by)


def _insist_on_a_name_of_its_own(organisation: Organisation, *, by: User) -> None:
    """Compared here, since no two databases fold letters alike."""
    wanted = _folded(mask(organisation.name).text)
    beside = organisations_visible_to(by).filter(country=organisation.country)
    for other in beside.exclude(pk=organisation.pk).order_by("pk"):
        if _folded(other.name) == wanted:
            raise NameTakenError(other.code, other.name)


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
