"""Who sees and runs which campaign?"""

from django.db.models import QuerySet

from contrepoint.fieldwork.access.rules import for_members, may_run, row_if
from contrepoint.fieldwork.models import (
    Campaign,
)
from contrepoint.network.access import (
    Viewer,
    markings_open_to,
    the_one,
)


def campaigns_visible_to(user: Viewer) -> QuerySet[Campaign]:
    """Campaigns that `user` may see."""
    return for_members(user, Campaign.objects.filter(markings_open_to(user)))


def campaign_visible(user: Viewer, code: str) -> Campaign:
    """The campaign of this code, or the same 404 for missing and forbidden."""
    return the_one(campaigns_visible_to(user).filter(code=code))


def campaign_to_run(user: Viewer, code: str) -> Campaign:
    """The campaign of this code that `user` may rewrite and move, or the same 404."""
    campaign = campaign_visible(user, code)
    return row_if(may_run(user, campaign), campaign)
