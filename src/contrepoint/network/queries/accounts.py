"""Accounts, for the coordinator."""

import dataclasses
import uuid

from django.db.models import QuerySet

from contrepoint.network.access import Viewer, cards_visible_to
from contrepoint.network.enums import Role
from contrepoint.network.models import User
from contrepoint.network.queries.naming import roles_of


@dataclasses.dataclass(frozen=True, slots=True)
class AccountLine:
    """One account. `card` is the code of its person's card where the reader may open it."""

    key: uuid.UUID
    email: str
    roles: tuple[Role, ...]
    is_active: bool
    is_waiting: bool
    card: str

    @property
    def role_names(self) -> list[str]:
        """The roles in the reader's language."""
        return [str(role.label) for role in self.roles]


def account_lines(accounts: QuerySet[User], user: Viewer) -> list[AccountLine]:
    """These accounts by address."""
    cards = dict(
        cards_visible_to(user).filter(user__in=accounts).order_by().values_list("user", "code")
    )
    rows = accounts.prefetch_related("mandates").order_by("email")
    return [
        AccountLine(
            key=row.uuid,
            email=row.email,
            roles=roles_of(row),
            is_active=row.is_active,
            is_waiting=row.is_active and not row.is_demo and not row.has_usable_password(),
            card=cards.get(row.pk, ""),
        )
        for row in rows
    ]
