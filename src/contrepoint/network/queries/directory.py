"""Who is in the programme?"""

import dataclasses
import uuid
from typing import Any

from django.db.models import Prefetch, QuerySet

from contrepoint.common.marks import in_plain_words
from contrepoint.network.access import Viewer
from contrepoint.network.enums import Role
from contrepoint.network.models import Country, Mandate, Person, User
from contrepoint.network.queries.naming import country_name, people_as_seen_by, signature_of


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


def people_of_keys(keys: QuerySet[Any, Any]) -> QuerySet[Person]:
    """The people of these keys, whoever asks: for rules, never for pages."""
    return Person.objects.filter(pk__in=keys)


def people_to_choose(user: Viewer) -> list[tuple[str, str]]:
    """(uuid, what he or she agreed to be called) of whom the reader may see, oneself first.

    Whoever wants to be named nowhere is not offered, except to oneself; a donor never is.
    """
    takes_part = people_as_seen_by(user).exclude(user__mandates__role=Role.DONOR)
    people = takes_part.order_by("country__position", "pk")
    named = [
        (person.user_id == user.pk, str(person.uuid), signature_of(person)) for person in people
    ]
    own = [(key, in_plain_words(user.person.display_name)) for is_me, key, _name in named if is_me]
    return own + [(key, name) for is_me, key, name in named if name and not is_me]


def country_codes() -> list[str]:
    """Countries of the programme, in its own order."""
    return list(Country.objects.order_by("position", "code").values_list("code", flat=True))
