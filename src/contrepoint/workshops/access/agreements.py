"""Who sees which decision, statement, stand and amendment?"""

from django.db.models import Q, QuerySet

from contrepoint.fieldwork.access import for_members
from contrepoint.network.access import (
    Viewer,
    markings_open_to,
    may_keep_the_record,
    organisations_visible_to,
    the_one,
)
from contrepoint.workshops.access.rules import if_allowed, inside_session
from contrepoint.workshops.models import (
    Agreement,
    Amendment,
    Stand,
)


def agreements_visible_to(user: Viewer) -> QuerySet[Agreement]:
    """Decisions and joint statements that `user` may see."""
    seen = Agreement.objects.filter(markings_open_to(user), inside_session(user))
    return for_members(user, seen)


def agreement_visible(user: Viewer, code: str) -> Agreement:
    """The decision or joint statement of this code, or the same 404."""
    return the_one(
        agreements_visible_to(user).filter(code=code).select_related("session__workshop__series")
    )


def agreement_to_run(user: Viewer, code: str) -> Agreement:
    """The decision or statement whose last day `user` may set and that `user` may close, or 404."""
    return if_allowed(agreement_visible(user, code), may_keep_the_record(user))


def _inside_agreement(user: Viewer) -> Q:
    inside = inside_session(user, session="agreement__session")
    return markings_open_to(user) & markings_open_to(user, through="agreement") & inside


def stands_visible_to(user: Viewer) -> QuerySet[Stand]:
    """Who agreed and who reserved, as far as `user` may see it and the organisation's card."""
    shown = Q(is_for_organisation=False) | Q(organisation__in=organisations_visible_to(user))
    return for_members(user, Stand.objects.filter(_inside_agreement(user), shown))


def amendments_visible_to(user: Viewer) -> QuerySet[Amendment]:
    """Amendments that `user` may see."""
    return for_members(user, Amendment.objects.filter(_inside_agreement(user)))


def amendment_to_decide(user: Viewer, code: str) -> Amendment:
    """The amendment of this code that `user` may accept or decline, or the same 404."""
    found = the_one(amendments_visible_to(user).filter(code=code).select_related("agreement"))
    return if_allowed(found, may_keep_the_record(user))
