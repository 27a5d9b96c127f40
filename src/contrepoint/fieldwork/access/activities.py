"""Who sees and runs which activity?"""

from django.db.models import Q, QuerySet

from contrepoint.fieldwork.access.rules import for_members, may_run, row_if
from contrepoint.fieldwork.models import (
    Activity,
)
from contrepoint.network.access import (
    Viewer,
    markings_open_to,
    the_one,
)


def activities_visible_to(user: Viewer) -> QuerySet[Activity]:
    """Activities that `user` may see, of campaigns and projects that `user` may see."""
    return for_members(
        user,
        Activity.objects.filter(
            markings_open_to(user),
            Q(campaign=None) | markings_open_to(user, through="campaign"),
            Q(project=None) | markings_open_to(user, through="project"),
        ),
    )


def activity_visible(user: Viewer, code: str) -> Activity:
    """The activity of this code, or the same 404 for missing and forbidden."""
    return the_one(activities_visible_to(user).filter(code=code))


def activity_to_run(user: Viewer, code: str) -> Activity:
    """The activity of this code that `user` may rewrite and remove, or the same 404."""
    activity = activity_visible(user, code)
    return row_if(may_run(user, activity), activity)
