"""Who is in the programme?"""

import dataclasses
import uuid

from django.db.models import Prefetch

from contrepoint.network.access import Viewer, organisations_visible_to
from contrepoint.network.enums import Role
from contrepoint.network.models import Country, Mandate, Organisation, Person, User
from contrepoint.network.queries.naming import country_name


@dataclasses.dataclass(frozen=True, slots=True)
class Persona:
    """A demonstration account, as the login page offers it."""

    uuid: uuid.UUID
    name: str
    roles: tuple[Role, ...]
    country: str

    @property
    def labels(self) -> list[str]:
        """What the persona does, in the reader's language."""
        return [str(role.label) for role in self.roles]


def personas() -> list[Persona]:
    """Demonstration accounts, coordinator first, then by role and country."""
    users = (
        User.objects.filter(is_demo=True, is_active=True, person__isnull=False)
        .select_related("person__country")
        .prefetch_related(Prefetch("mandates", queryset=Mandate.objects.order_by("pk")))
    )
    found = [
        Persona(
            uuid=user.uuid,
            name=user.person.display_name,
            roles=tuple(Role(m.role) for m in user.mandates.all()),
            country=country_name(user.person.country.code) if user.person.country else "",
        )
        for user in users.order_by("person__country__position", "pk")
    ]
    order = list(Role)
    return sorted(found, key=lambda p: min((order.index(r) for r in p.roles), default=99))


def coordinator_account() -> User | None:
    """The account in whose name the command line acts: the first active coordinator."""
    return (
        User.objects.filter(mandates__role=Role.COORDINATOR, is_active=True).order_by("pk").first()
    )


def person_of_code(code: str) -> Person | None:
    """The person of this code, whoever asks: for loading, never for pages."""
    return Person.objects.filter(code=code).first()


def country_codes() -> list[str]:
    """Countries of the programme, in its own order."""
    return list(Country.objects.order_by("position", "code").values_list("code", flat=True))


@dataclasses.dataclass(frozen=True, slots=True)
class OrganisationsOfCountry:
    """One country with the organisations that a reader may see there."""

    country: str
    organisations: tuple[Organisation, ...]


def organisations_by_country(user: Viewer) -> list[OrganisationsOfCountry]:
    """The visible organisations, country by country; those of no country come last."""
    rows = list(
        organisations_visible_to(user)
        .select_related("country")
        .order_by("country__position", "name", "pk")
    )
    groups: dict[str, list[Organisation]] = {code: [] for code in country_codes()}
    for row in rows:
        groups.setdefault(row.country.code if row.country else "", []).append(row)
    return [OrganisationsOfCountry(code, tuple(found)) for code, found in groups.items()]
