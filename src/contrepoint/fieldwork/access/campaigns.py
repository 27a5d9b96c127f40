"""Who sees, runs and stops which campaign?"""

from django.db.models import Q, QuerySet

from contrepoint.fieldwork.access.rules import for_members, may_run, own_at, row_if
from contrepoint.fieldwork.models import Campaign, HarmSheet
from contrepoint.network.access import (
    Viewer,
    markings_open_to,
    the_one,
)


def campaigns_visible_to(user: Viewer) -> QuerySet[Campaign]:
    """Campaigns that `user` may see; whoever is named to stop one sees it."""
    stops = Campaign.objects.filter(own_at(user, "sheet__stopper__user")).order_by()
    seen = markings_open_to(user) | Q(pk__in=stops.values("pk"))
    return for_members(user, Campaign.objects.filter(seen))


def campaign_visible(user: Viewer, code: str) -> Campaign:
    """The campaign of this code, or the same 404 for missing and forbidden."""
    return the_one(campaigns_visible_to(user).filter(code=code))


def campaign_to_run(user: Viewer, code: str) -> Campaign:
    """The campaign of this code that `user` may rewrite and move, or the same 404."""
    campaign = campaign_visible(user, code)
    return row_if(may_run(user, campaign), campaign)


def may_stop(user: Viewer, campaign: Campaign) -> bool:
    """Pauses a campaign: the person named for it, its team, the coordinator."""
    named = HarmSheet.objects.filter(own_at(user, "stopper__user"), campaign=campaign)
    return may_run(user, campaign) or named.exists()


def campaign_to_stop(user: Viewer, code: str) -> Campaign:
    """The campaign of this code that `user` may pause, and whose sheet is open; or the same 404."""
    campaign = campaign_visible(user, code)
    return row_if(may_stop(user, campaign), campaign)
