"""Who sees and runs which alliance, and who promises what?"""

from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from contrepoint.fieldwork.models import (
    Alliance,
    AlliancePromise,
)
from contrepoint.network.access import (
    Viewer,
    markings_open_to,
    organisations_visible_to,
    standing_of,
    the_one,
)

if TYPE_CHECKING:
    from contrepoint.network.models import Organisation

from contrepoint.fieldwork.access.rules import for_members, may_run, row_if


def alliances_visible_to(user: Viewer) -> QuerySet[Alliance]:
    """Alliances that `user` may see."""
    return for_members(user, Alliance.objects.filter(markings_open_to(user)))


def alliance_visible(user: Viewer, code: str) -> Alliance:
    """The alliance of this code, or the same 404 for missing and forbidden."""
    return the_one(alliances_visible_to(user).filter(code=code))


def may_run_alliance(user: Viewer, alliance: Alliance) -> bool:
    """Rewrites and moves an alliance, and keeps its promises: also the people of its members."""
    organisation = standing_of(user).organisation_id
    return may_run(user, alliance) or (
        standing_of(user).is_member
        and organisation is not None
        and alliance.members.filter(pk=organisation).exists()
    )


def alliance_to_run(user: Viewer, code: str) -> Alliance:
    """The alliance of this code that `user` may rewrite and move, or the same 404."""
    alliance = alliance_visible(user, code)
    return row_if(may_run_alliance(user, alliance), alliance)


def promises_visible_to(user: Viewer) -> QuerySet[AlliancePromise]:
    """Promises that `user` may see and nobody withdrew, of alliances that `user` may see."""
    return for_members(
        user,
        AlliancePromise.objects.filter(
            markings_open_to(user),
            markings_open_to(user, through="alliance"),
            withdrawn_on=None,
        ),
    )


def promisers_for(user: Viewer, alliance: Alliance) -> "QuerySet[Organisation]":
    """The members in whose name `user` may promise: one's own; for the coordinator, any."""
    members = organisations_visible_to(user).filter(pk__in=alliance.members.values("pk"))
    standing = standing_of(user)
    if standing.is_coordinator:
        return members
    own = standing.organisation_id
    return members.none() if own is None else members.filter(pk=own)


def withdrawn_promises_of(user: Viewer) -> QuerySet[AlliancePromise]:
    """Promises that were taken back, of alliances that `user` may see: for their code and day."""
    rows = AlliancePromise.objects.filter(
        markings_open_to(user),
        markings_open_to(user, through="alliance"),
        withdrawn_on__isnull=False,
    )
    return for_members(user, rows)


def alliances_kept_by(user: Viewer) -> QuerySet[Alliance]:
    """Alliances of which the reader keeps contact; of the reader's organisation, if nobody does."""
    own = Q(kept_by=user.pk)
    organisation = standing_of(user).organisation_id
    if organisation is not None:
        of_member = Alliance.members.through.objects.filter(organisation=organisation)
        own |= Q(kept_by=None, pk__in=of_member.values("alliance"))
    return alliances_visible_to(user).filter(own)


def may_withdraw_promise(user: Viewer, promise: AlliancePromise) -> bool:
    """Takes back what was promised: the people of who promised, and the coordinator."""
    standing = standing_of(user)
    return standing.is_coordinator or (
        standing.is_member and standing.organisation_id == promise.promised_by_id
    )


def promise_to_run(user: Viewer, code: str) -> AlliancePromise:
    """The promise of this code that `user` may mark as kept or reopen, or the same 404."""
    promise = the_one(promises_visible_to(user).filter(code=code).select_related("alliance"))
    return row_if(may_run_alliance(user, promise.alliance), promise)


def promise_to_withdraw(user: Viewer, code: str) -> AlliancePromise:
    """The promise of this code that `user` may take back, or the same 404."""
    promise = the_one(promises_visible_to(user).filter(code=code).select_related("alliance"))
    return row_if(may_withdraw_promise(user, promise), promise)
