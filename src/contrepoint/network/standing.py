"""What is this user to the programme?  Roles, country and organisation, read once a request."""

import dataclasses

from contrepoint.network.enums import Role


@dataclasses.dataclass(frozen=True, slots=True)
class Standing:
    """The part of a user that decides what may be seen and done. Without a mandate: nothing."""

    roles: frozenset[Role] = frozenset()
    country: str = ""
    organisation_id: int | None = None

    @property
    def is_member(self) -> bool:
        """Takes part in the programme; a donor reads accepted aggregates and is not a member."""
        return bool(self.roles - {Role.DONOR})

    @property
    def is_coordinator(self) -> bool:
        return Role.COORDINATOR in self.roles

    @property
    def is_donor(self) -> bool:
        return Role.DONOR in self.roles


NO_STANDING = Standing()
