"""Who sees, runs and takes part in which project?"""

from django.db.models import QuerySet

from contrepoint.fieldwork.access.rules import for_members, is_of_team, may_run, row_if
from contrepoint.fieldwork.enums import OPEN_TO_PARTNERS
from contrepoint.fieldwork.models import (
    Project,
)
from contrepoint.network.access import (
    Viewer,
    markings_open_to,
    standing_of,
    the_one,
)


def projects_visible_to(user: Viewer) -> QuerySet[Project]:
    """Projects that `user` may see."""
    return for_members(user, Project.objects.filter(markings_open_to(user)))


def project_visible(user: Viewer, code: str) -> Project:
    """The project of this code, or the same 404 for missing and forbidden."""
    return the_one(projects_visible_to(user).filter(code=code))


def is_partner(user: Viewer, project: Project) -> bool:
    """The reader's own organisation is among the partners of a project."""
    standing = standing_of(user)
    return (
        standing.is_member
        and standing.organisation_id is not None
        and project.partners.filter(pk=standing.organisation_id).exists()
    )


def project_to_run(user: Viewer, code: str) -> Project:
    """The project of this code that `user` may rewrite and move, or the same 404."""
    project = project_visible(user, code)
    return row_if(may_run(user, project), project)


def may_take_part(user: Viewer, project: Project) -> bool:
    """Brings the own organisation into somebody else's project, while it looks for partners."""
    standing = standing_of(user)
    return (
        standing.is_member
        and standing.organisation_id is not None
        and standing.organisation_id != project.organisation_id
        and project.state in OPEN_TO_PARTNERS
    )


def project_to_take_part_in(user: Viewer, code: str) -> Project:
    """The project of this code in which `user` may take part, or the same 404.

    That it looks for partners no more is for the service to say, with a sentence.
    """
    project = project_visible(user, code)
    has_one = standing_of(user).organisation_id is not None
    return row_if(has_one and not is_of_team(user, project), project)
