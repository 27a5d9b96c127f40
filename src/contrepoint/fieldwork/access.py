"""Who sees which campaign, project and activity?

Members alone, whatever the marking: donors will get accepted aggregates, and have none yet. An
activity is never open to more people than the campaign and the project that it belongs to.
"""

from typing import TypeVar

from django.db.models import Model, Q, QuerySet
from django.utils.translation import gettext as _

from contrepoint.common.errors import NotHereError
from contrepoint.fieldwork.models import Activity, Campaign, Project
from contrepoint.network.access import Viewer, markings_open_to, standing_of, the_one
from contrepoint.network.contribution import Contribution

Row = TypeVar("Row", bound=Model)


def _for_members(user: Viewer, rows: QuerySet[Row]) -> QuerySet[Row]:
    return rows if standing_of(user).is_member else rows.none()


def campaigns_visible_to(user: Viewer) -> QuerySet[Campaign]:
    """Campaigns that `user` may see."""
    return _for_members(user, Campaign.objects.filter(markings_open_to(user)))


def campaign_visible(user: Viewer, code: str) -> Campaign:
    """The campaign of this code, or the same 404 for missing and forbidden."""
    return the_one(campaigns_visible_to(user).filter(code=code))


def projects_visible_to(user: Viewer) -> QuerySet[Project]:
    """Projects that `user` may see."""
    return _for_members(user, Project.objects.filter(markings_open_to(user)))


def project_visible(user: Viewer, code: str) -> Project:
    """The project of this code, or the same 404 for missing and forbidden."""
    return the_one(projects_visible_to(user).filter(code=code))


def activities_visible_to(user: Viewer) -> QuerySet[Activity]:
    """Activities that `user` may see, of campaigns and projects that `user` may see."""
    return _for_members(
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


def may_run(user: Viewer, row: Campaign | Project) -> bool:
    """Rewrites and moves a campaign or project: its author, the author's team, the coordinator."""
    standing = standing_of(user)
    return standing.is_member and (is_of_team(user, row) or standing.is_coordinator)


def campaign_to_run(user: Viewer, code: str) -> Campaign:
    """The campaign of this code that `user` may rewrite and move, or the same 404."""
    campaign = campaign_visible(user, code)
    if not may_run(user, campaign):
        raise NotHereError(_("There is nothing here, or it is not open to you."))
    return campaign


def project_to_run(user: Viewer, code: str) -> Project:
    """The project of this code that `user` may rewrite and move, or the same 404."""
    project = project_visible(user, code)
    if not may_run(user, project):
        raise NotHereError(_("There is nothing here, or it is not open to you."))
    return project
