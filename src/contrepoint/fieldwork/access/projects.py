"""Who sees, runs and takes part in which project?

A project is run by its author, the author's team, and the coordinator; where another organisation
was agreed as joint lead, by its people as well.
"""

from django.db.models import Q, QuerySet

from contrepoint.fieldwork.access.rules import (
    for_members,
    in_team,
    is_of_team,
    may_run,
    row_if,
)
from contrepoint.fieldwork.enums import OPEN_TO_PARTNERS, STILL_AHEAD, PartnerRole
from contrepoint.fieldwork.models import (
    Milestone,
    Project,
    ProjectPartner,
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


def own_partnership(user: Viewer, project: Project) -> ProjectPartner | None:
    """What the reader's own organisation does in somebody else's project, if it takes part."""
    standing = standing_of(user)
    if not standing.is_member or standing.organisation_id is None:
        return None
    return project.partnerships.filter(organisation=standing.organisation_id).first()


def is_partner(user: Viewer, project: Project) -> bool:
    """The reader's own organisation is among the partners of a project."""
    return own_partnership(user, project) is not None


def leads_jointly(user: Viewer, project: Project) -> bool:
    """The reader's own organisation asked to lead jointly, and it was agreed."""
    own = own_partnership(user, project)
    return own is not None and own.role == PartnerRole.JOINT_LEAD


def led_by(user: Viewer) -> Q:
    """The filter that keeps projects that the reader's own team leads, alone or jointly."""
    standing = standing_of(user)
    if standing.organisation_id is None:
        return in_team(user)
    jointly = ProjectPartner.objects.filter(
        organisation=standing.organisation_id, role=PartnerRole.JOINT_LEAD
    )
    return in_team(user) | Q(pk__in=jointly.values("project"))


def leads_project(user: Viewer, project: Project) -> bool:
    """The same for one project."""
    is_member = standing_of(user).is_member
    return is_member and (is_of_team(user, project) or leads_jointly(user, project))


def may_run_project(user: Viewer, project: Project) -> bool:
    """Rewrites and moves a project: its leads and the coordinator."""
    return may_run(user, project) or leads_jointly(user, project)


def project_to_run(user: Viewer, code: str) -> Project:
    """The project of this code that `user` may rewrite and move, or the same 404."""
    project = project_visible(user, code)
    return row_if(may_run_project(user, project), project)


def may_take_part(user: Viewer, project: Project) -> bool:
    """Brings the own organisation into somebody else's project, while it looks for partners."""
    standing = standing_of(user)
    return (
        standing.is_member
        and standing.organisation_id is not None
        and standing.organisation_id != project.organisation_id
        and project.state in OPEN_TO_PARTNERS
    )


def may_ask_to_lead(own: ProjectPartner | None, project: Project) -> bool:
    """A partner of a project that is still ahead of it, and does not lead or ask already."""
    return (
        own is not None
        and own.role != PartnerRole.JOINT_LEAD
        and own.lead_asked_on is None
        and project.state in STILL_AHEAD
    )


def project_to_take_part_in(user: Viewer, code: str) -> Project:
    """The project of this code in which `user` may take part, or the same 404.

    That it looks for partners no more is for the service to say, with a sentence.
    """
    project = project_visible(user, code)
    has_one = standing_of(user).organisation_id is not None
    return row_if(has_one and not is_of_team(user, project), project)


def milestones_visible_to(user: Viewer) -> QuerySet[Milestone]:
    """Milestones of projects that `user` may see."""
    return for_members(user, Milestone.objects.filter(markings_open_to(user, through="project")))


def milestone_to_run(user: Viewer, code: str) -> Milestone:
    """The milestone of this code that `user` may rewrite and move, or the same 404."""
    found = the_one(milestones_visible_to(user).filter(code=code).select_related("project"))
    return row_if(may_run_project(user, found.project), found)
