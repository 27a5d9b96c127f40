"""Organisations, cards and accounts for tests, with words that can be looked for."""

from typing import Any

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.network.enums import OrganisationKind
from contrepoint.network.models import Organisation, Person, User
from contrepoint.network.services import (
    OrganisationEntry,
    PersonEntry,
    Place,
    add_organisation,
    add_person,
)
from tests.conftest import NOW, persona


def organisation_of(
    who: User | str, name: str = "Maison du Dialogue", *, marking: Marking = Marking.NETWORK,
    **changes: Any,
) -> Organisation:  # fmt: skip
    """An organisation of the writer's own country; `country=""` for one of several."""
    by = persona(who)
    values: dict[str, Any] = {
        "name": name,
        "language": Language.FRENCH,
        "kind": OrganisationKind.NGO,
        "country": by.standing.country,
    }
    return add_organisation(
        entry=OrganisationEntry(**values | changes), marking=marking, by=by, at=NOW
    )


def entry_of(name: str = "Nadia", **changes: Any) -> PersonEntry:
    """What a card says; by name unless `attribution=` says otherwise."""
    values: dict[str, Any] = {
        "name": name,
        "is_pseudonym": True,
        "languages": [Language.FRENCH],
        "expertise": "La médiation de quartier.",
        "written_in": Language.FRENCH,
        "attribution": Attribution.NAMED,
        "marking": Marking.NETWORK,
    }
    return PersonEntry(**values | changes)


def person_of(
    who: User | str, name: str = "Nadia", *, marking: Marking = Marking.NETWORK,
    organisation: str = "", **changes: Any,
) -> Person:  # fmt: skip
    """The card of somebody without an account, in the writer's own country."""
    by = persona(who)
    place = Place(changes.pop("country", by.standing.country), organisation)
    return add_person(entry=entry_of(name, marking=marking, **changes), place=place, by=by, at=NOW)
