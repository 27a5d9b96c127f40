"""Organisations: added and rewritten."""

import dataclasses
from datetime import datetime

from django.db import transaction
from django.utils.text import slugify

from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.common.masking import mask
from contrepoint.network.access import may_coordinate
from contrepoint.network.enums import OrganisationKind
from contrepoint.network.errors import NameMissingError, OutsideOwnCountryError
from contrepoint.network.models import Country, Organisation, User
from contrepoint.network.services.audit import record

CODE_LENGTH = 40
RESERVED = frozenset({"ajouter"})  # an address of its own among the organisations'


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
    """Keep an organisation; its code comes from its name.

    Refuses one without a name (NameMissingError), and a focal point who writes about another
    country (OutsideOwnCountryError).
    """
    organisation = Organisation(marking=marking)
    _write(organisation, entry, by=by)
    organisation.code = _free_code(entry.name)
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


def _free_code(name: str) -> str:
    """A code that nobody has yet, from what may be kept of the name."""
    root = slugify(mask(name).text)[: CODE_LENGTH - 5].strip("-") or "organisation"
    same = Organisation.objects.filter(code__startswith=root)
    taken = RESERVED | set(same.values_list("code", flat=True))
    code, number = root, 1
    while code in taken:
        number += 1
        code = f"{root}-{number}"
    return code
