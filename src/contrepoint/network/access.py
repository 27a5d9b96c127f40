"""Who sees what?  One rule for lists, counts, search, exports, documents, API and CLI."""

import dataclasses
from typing import Any, TypeVar

from django.db.models import Model, Q, QuerySet
from django.utils.translation import gettext as _

from contrepoint.common.errors import NotHereError
from contrepoint.common.markings import Marking
from contrepoint.network.enums import Role
from contrepoint.network.models import Organisation, Person, User
from contrepoint.network.standing import NO_STANDING, Standing

Row = TypeVar("Row", bound=Model)
Viewer = Any  # a User, or Django's AnonymousUser


def standing_of(user: Viewer) -> Standing:
    """The standing of whoever asks; nobody in particular has none."""
    return user.standing if isinstance(user, User) else NO_STANDING


@dataclasses.dataclass(frozen=True, slots=True)
class _Columns:
    """Where a table keeps what the policy asks about; "" for what it does not keep."""

    marking: str = "marking"
    country: str = "country"
    organisation: str = "organisation"
    author: str = ""


def _open_to(user: Viewer, at: _Columns) -> Q:
    """The one policy of who sees what.

    Private: the author. Team: the organisation. Country: the country, and the coordinator.
    Network: members. Donors: members and donors. Public: everybody.
    """
    standing = standing_of(user)
    seen = Q(**{at.marking: Marking.PUBLIC})
    if standing.is_donor:
        seen |= Q(**{at.marking: Marking.DONORS})
    if not standing.is_member:
        return seen
    seen |= Q(**{f"{at.marking}__in": (Marking.NETWORK, Marking.DONORS)})
    if at.author:
        seen |= Q(**{at.author: user})
    if standing.organisation_id is not None:
        seen |= Q(**{at.marking: Marking.TEAM, at.organisation: standing.organisation_id})
    if standing.is_coordinator:
        seen |= Q(**{at.marking: Marking.COUNTRY})
    elif standing.country:
        seen |= Q(**{at.marking: Marking.COUNTRY, at.country: standing.country})
    return seen


def markings_open_to(user: Viewer, *, through: str = "") -> Q:
    """The filter that keeps, of any table of contributions, the rows that `user` may see.

    `through` names a link, such as "session", whose far end has to be open as well: use it for
    rows that live inside something with a marking of its own.
    """
    prefix = f"{through}__" if through else ""
    return _open_to(
        user,
        _Columns(
            marking=f"{prefix}marking",
            country=f"{prefix}country",
            organisation=f"{prefix}organisation",
            author=f"{prefix}author",
        ),
    )


def the_one(rows: QuerySet[Row]) -> Row:
    """The only row, or the same answer for missing and forbidden."""
    row = rows.first()
    if row is None:
        raise NotHereError(_("There is nothing here, or it is not open to you."))
    return row


def organisations_visible_to(user: Viewer) -> QuerySet[Organisation]:
    """Organisations that `user` may see."""
    return Organisation.objects.filter(
        _open_to(user, _Columns(country="country__code", organisation="pk"))
    )


def people_visible_to(user: Viewer) -> QuerySet[Person]:
    """People whose card `user` may see; everybody sees their own."""
    own = Q(user=user) if isinstance(user, User) else Q(pk=None)
    return Person.objects.filter(_open_to(user, _Columns(country="country__code")) | own)


def may_coordinate(user: Viewer) -> bool:
    """Runs the programme."""
    return standing_of(user).is_coordinator


def may_take_notes(user: Viewer) -> bool:
    """Writes in the sessions of a workshop: whoever takes part, not a donor."""
    return standing_of(user).is_member


def may_keep_the_record(user: Viewer) -> bool:
    """May withdraw what others wrote from a workshop's record: coordinator and rapporteur."""
    return bool(standing_of(user).roles & {Role.COORDINATOR, Role.RAPPORTEUR})
