"""Who sees which line of the common message, and what is said of it?

The common message is for members alone, whatever the marking. What an organisation says of a line
is never open to more people than the line and the organisation's own card.
"""

from django.db.models import (
    QuerySet,
)

from contrepoint.narratives.access.register import for_members
from contrepoint.narratives.enums import (
    LineState,
)
from contrepoint.narratives.models import (
    Adaptation,
    CommonLine,
    Endorsement,
)
from contrepoint.network.access import (
    Viewer,
    markings_open_to,
    not_here,
    organisations_visible_to,
    standing_of,
    the_one,
)


def lines_visible_to(user: Viewer) -> QuerySet[CommonLine]:
    """Lines of the common message that `user` may see."""
    return for_members(user, CommonLine.objects.filter(markings_open_to(user)))


def line_visible(user: Viewer, code: str) -> CommonLine:
    """The line of this code, or the same 404 for missing and forbidden."""
    return the_one(lines_visible_to(user).filter(code=code))


def endorsements_visible_to(user: Viewer) -> QuerySet[Endorsement]:
    """Where organisations stand, of lines and organisations that `user` may see."""
    return for_members(
        user,
        Endorsement.objects.filter(
            markings_open_to(user),
            markings_open_to(user, through="line"),
            organisation__in=organisations_visible_to(user),
        ),
    )


def adaptations_visible_to(user: Viewer) -> QuerySet[Adaptation]:
    """Local wordings, of lines and organisations that `user` may see."""
    return for_members(
        user,
        Adaptation.objects.filter(
            markings_open_to(user),
            markings_open_to(user, through="line"),
            organisation__in=organisations_visible_to(user),
        ),
    )


def may_run(user: Viewer) -> bool:
    """Adopts and retires lines: the coordinator."""
    return standing_of(user).is_coordinator


def lines_to_adopt(user: Viewer) -> QuerySet[CommonLine]:
    """Proposed lines that wait for `user` to adopt or retire them."""
    proposed = lines_visible_to(user).filter(state=LineState.PROPOSED)
    return proposed if may_run(user) else proposed.none()


def line_to_run(user: Viewer, code: str) -> CommonLine:
    """The line of this code that `user` may adopt or retire, or the same 404."""
    line = line_visible(user, code)
    if not may_run(user):
        raise not_here()
    return line


def may_revise(user: Viewer, line: CommonLine) -> bool:
    """Rewrites a proposal: its author, and the coordinator."""
    standing = standing_of(user)
    own = line.author_id is not None and line.author_id == user.pk
    return standing.is_member and (own or standing.is_coordinator)


def line_to_revise(user: Viewer, code: str) -> CommonLine:
    """The line of this code that `user` may rewrite, or the same 404."""
    line = line_visible(user, code)
    if not may_revise(user, line):
        raise not_here()
    return line


def may_speak_for_an_organisation(user: Viewer) -> bool:
    """Says where an organisation stands: a member who belongs to one."""
    standing = standing_of(user)
    return standing.is_member and standing.organisation_id is not None
