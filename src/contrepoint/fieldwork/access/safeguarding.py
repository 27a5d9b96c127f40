"""Who signs the safeguarding sheet of a project?  Whoever runs the project fills it in."""

from contrepoint.fieldwork.access.projects import project_visible
from contrepoint.fieldwork.access.rules import row_if
from contrepoint.fieldwork.models import Project
from contrepoint.network.access import Viewer, standing_of
from contrepoint.network.enums import Role

_SIGNING = (Role.SAFEGUARDING, Role.COORDINATOR)


def signing_role(user: Viewer) -> Role | None:
    """The role in which `user` signs: safeguarding focal point, else coordinator."""
    return next((role for role in _SIGNING if role in standing_of(user).roles), None)


def project_to_sign(user: Viewer, code: str) -> Project:
    """The project of this code whose sheet `user` may sign, or the same 404."""
    project = project_visible(user, code)
    return row_if(signing_role(user) is not None, project)
