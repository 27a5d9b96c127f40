"""Rules that every kind of fieldwork shares."""

from typing import TypeVar

from django.db.models import Model, Q, QuerySet

from contrepoint.network.access import (
    Viewer,
    not_here,
    standing_of,
)
from contrepoint.network.contribution import Contribution
from contrepoint.network.models import User

Row = TypeVar("Row", bound=Model)


def for_members(user: Viewer, rows: QuerySet[Row]) -> QuerySet[Row]:
    """These rows for whoever takes part; none of them for donors, whatever the marking."""
    return rows if standing_of(user).is_member else rows.none()


def may_do_fieldwork(user: Viewer) -> bool:
    """Opens campaigns and projects and logs activities: whoever takes part, not a donor."""
    return standing_of(user).is_member


def in_team(user: Viewer) -> Q:
    """The filter that keeps what the reader's own organisation wrote, and the reader's own."""
    own = Q(author=user.pk)
    organisation = standing_of(user).organisation_id
    return own if organisation is None else own | Q(organisation=organisation)


def is_of_team(user: Viewer, row: Contribution) -> bool:
    """The same for one row: the reader's own organisation wrote it, or the reader."""
    own = row.author_id is not None and row.author_id == user.pk
    organisation = standing_of(user).organisation_id
    return own or (organisation is not None and row.organisation_id == organisation)


def may_run(user: Viewer, row: Contribution) -> bool:
    """Rewrites and moves what was written: its author, the author's team, the coordinator."""
    standing = standing_of(user)
    return standing.is_member and (is_of_team(user, row) or standing.is_coordinator)


def row_if(is_so: bool, row: Row) -> Row:
    """The row, or the same 404 as for what is missing."""
    if not is_so:
        raise not_here()
    return row


def own_at(user: Viewer, link: str) -> Q:
    """The filter that keeps what concerns the reader's own person."""
    return Q(**{link: user}) if isinstance(user, User) else Q(pk=None)
