"""Who sees which relationship between organisations, and who writes them?"""

from django.db.models import QuerySet

from contrepoint.fieldwork.access.rules import for_members, may_run, row_if
from contrepoint.fieldwork.models import Relationship
from contrepoint.network.access import (
    Viewer,
    markings_open_to,
    organisations_visible_to,
    standing_of,
    the_one,
)


def relationships_visible_to(user: Viewer) -> QuerySet[Relationship]:
    """Relationships that `user` may see, between organisations that `user` may both see."""
    seen = organisations_visible_to(user).order_by().values("pk")
    rows = Relationship.objects.filter(markings_open_to(user), source__in=seen, target__in=seen)
    return for_members(user, rows)


def may_run_relationship(user: Viewer, relationship: Relationship) -> bool:
    """Rewrites and ends a relationship: who wrote it, and the people of both ends."""
    standing = standing_of(user)
    ends = {relationship.source_id, relationship.target_id}
    return may_run(user, relationship) or (standing.is_member and standing.organisation_id in ends)


def relationship_to_run(user: Viewer, code: str) -> Relationship:
    """The relationship of this code that `user` may rewrite and end, or the same 404."""
    relationship = the_one(relationships_visible_to(user).filter(code=code))
    return row_if(may_run_relationship(user, relationship), relationship)
