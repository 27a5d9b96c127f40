"""Loads countries, organisations, people and personas from a data file."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from contrepoint.common.attribution import DEFAULT_ATTRIBUTION, Attribution
from contrepoint.common.datafile import Table, status_in_file
from contrepoint.common.markings import DEFAULT_MARKING, Marking
from contrepoint.common.rows import settle
from contrepoint.network.enums import OrganisationKind, Role
from contrepoint.network.models import Country, FunctionText, Mandate, Organisation, Person, User
from contrepoint.network.services.audit import record


@transaction.atomic
def load_directory(*, data: Table, at: datetime) -> None:
    """Countries, organisations, people; the same file twice changes nothing.

    Refuses a damaged file as a whole. Accounts made here have no usable password: they are
    personas of the demonstration, or wait for an invitation.
    """
    for position, code in enumerate(data.texts("countries"), start=1):
        settle(Country, {"code": code}, {"position": position})
    for table in data.tables("organisations"):
        _load_organisation(table)
    for table in data.tables("people"):
        _load_person(table, at=at)
    record(actor=None, action="load", object_kind="directory", object_code="file", at=at)


def _country(table: Table) -> Country | None:
    code = table.text("country", "")
    if not code:
        return None
    country = Country.objects.filter(code=code).first()
    if country is None:
        raise table.damaged("country", _("this country is not in the list of countries."))
    return country


def _load_organisation(table: Table) -> None:
    settle(
        Organisation,
        {"code": table.text("code")},
        {
            "name": table.text("name"),
            "kind": table.choice("kind", OrganisationKind),
            "country": _country(table),
            "town": table.text("town", ""),
            "marking": table.choice("marking", Marking, DEFAULT_MARKING),
            "is_invented": table.flag("invented"),
        },
    )


def _load_person(table: Table, *, at: datetime) -> None:
    code = table.text("code")
    organisation = None
    if organisation_code := table.text("organisation", ""):
        organisation = Organisation.objects.filter(code=organisation_code).first()
        if organisation is None:
            raise table.damaged("organisation", _("this organisation is not in the file."))
    user = None
    if roles := table.texts("roles"):
        user = _load_persona(table, code=code, roles=roles, at=at)
    person = settle(
        Person,
        {"code": code},
        {
            "user": user,
            "display_name": table.text("name"),
            "is_pseudonym": table.flag("pseudonym"),
            "is_invented": table.flag("invented"),
            "is_public_figure": table.flag("public_figure"),
            "country": _country(table),
            "organisation": organisation,
            "attribution": table.choice("attribution", Attribution, DEFAULT_ATTRIBUTION),
            "marking": table.choice("marking", Marking, DEFAULT_MARKING),
        },
    )
    _load_functions(table, person)


def _load_functions(table: Table, person: Person) -> None:
    """The functions of a public figure, in the order of the file."""
    functions = table.tables("functions")
    person.functions.filter(position__gt=len(functions)).delete()
    for position, function in enumerate(functions, start=1):
        for language, text in function.in_languages("text").items():
            settle(
                FunctionText,
                {"person": person, "position": position, "language": language},
                {
                    "text": text,
                    "is_former": function.flag("former"),
                    "status": status_in_file(language),
                },
            )


def _load_persona(table: Table, *, code: str, roles: tuple[str, ...], at: datetime) -> User:
    unknown = [role for role in roles if role not in Role.values]
    if unknown:
        raise table.damaged("roles", _("this role is not known: %(role)s.") % {"role": unknown[0]})
    user = User.objects.filter(email=f"{code}@demo.invalid").first()
    if user is None:
        user = User(email=f"{code}@demo.invalid", is_demo=True, date_joined=at)
        user.set_unusable_password()
        user.language = table.text("language", "fr")
        user.save()
    for role in roles:
        Mandate.objects.get_or_create(user=user, role=role)
    return user
