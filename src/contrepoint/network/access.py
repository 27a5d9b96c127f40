"""Who sees what?  One rule for lists, counts, search, exports, documents, API and CLI."""

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


def markings_open_to(user: Viewer, *, through: str = "") -> Q:
    """The filter that keeps, of any table of contributions, the rows that `user` may see.

    Private: the author. Team: the author's organisation. Country: the author's country, and the
    coordinator. Network: members. Donors: members and donors. Public: everybody.
    `through` names a link, such as "session", whose far end has to be open as well: use it for
    rows that live inside something with a marking of its own.
    """
    prefix = f"{through}__" if through else ""

    def where(**conditions: Any) -> Q:
        return Q(**{f"{prefix}{key}": value for key, value in conditions.items()})

    standing = standing_of(user)
    open_to = where(marking=Marking.PUBLIC)
    if standing.is_donor:
        open_to |= where(marking=Marking.DONORS)
    if not standing.is_member:
        return open_to
    open_to |= where(marking__in=(Marking.NETWORK, Marking.DONORS)) | where(author=user)
    if standing.organisation_id is not None:
        open_to |= where(marking=Marking.TEAM, organisation=standing.organisation_id)
    if standing.is_coordinator:
        open_to |= where(marking=Marking.COUNTRY)
    elif standing.country:
        open_to |= where(marking=Marking.COUNTRY, country=standing.country)
    return open_to


def the_one(rows: QuerySet[Row]) -> Row:
    """The only row, or the same answer for missing and forbidden."""
    row = rows.first()
    if row is None:
        raise NotHereError(_("There is nothing here, or it is not open to you."))
    return row


def _card_filter(user: Viewer, *, organisation_field: str) -> Q:
    """People and organisations have no author: their own country and organisation count."""
    standing = standing_of(user)
    open_to = Q(marking=Marking.PUBLIC)
    if standing.is_donor:
        open_to |= Q(marking=Marking.DONORS)
    if not standing.is_member:
        return open_to
    open_to |= Q(marking__in=(Marking.NETWORK, Marking.DONORS))
    if standing.organisation_id is not None:
        open_to |= Q(**{"marking": Marking.TEAM, organisation_field: standing.organisation_id})
    if standing.is_coordinator:
        open_to |= Q(marking=Marking.COUNTRY)
    elif standing.country:
        open_to |= Q(marking=Marking.COUNTRY, country__code=standing.country)
    return open_to


def organisations_visible_to(user: Viewer) -> QuerySet[Organisation]:
    """Organisations that `user` may see."""
    return Organisation.objects.filter(_card_filter(user, organisation_field="pk"))


def people_visible_to(user: Viewer) -> QuerySet[Person]:
    """People whose card `user` may see; everybody sees their own."""
    own = Q(user=user) if isinstance(user, User) else Q(pk=None)
    return Person.objects.filter(_card_filter(user, organisation_field="organisation") | own)


def may_coordinate(user: Viewer) -> bool:
    """Runs the programme."""
    return standing_of(user).is_coordinator


def may_take_notes(user: Viewer) -> bool:
    """Writes in the sessions of a workshop: whoever takes part, not a donor."""
    return standing_of(user).is_member


def may_keep_the_record(user: Viewer) -> bool:
    """May withdraw what others wrote from a workshop's record: coordinator and rapporteur."""
    return bool(standing_of(user).roles & {Role.COORDINATOR, Role.RAPPORTEUR})
