"""Who sees which claim and which answer?"""

from django.db.models import QuerySet

from contrepoint.narratives.models import Claim, CounterArgument
from contrepoint.network.access import Viewer, markings_open_to, the_one


def claims_visible_to(user: Viewer) -> QuerySet[Claim]:
    """Claims that `user` may see."""
    return Claim.objects.filter(markings_open_to(user))


def claim_visible(user: Viewer, code: str) -> Claim:
    """The claim of this code, or the same 404 for missing and forbidden."""
    return the_one(claims_visible_to(user).filter(code=code))


def answers_visible_to(user: Viewer) -> QuerySet[CounterArgument]:
    """Counter-arguments that `user` may see."""
    return CounterArgument.objects.filter(markings_open_to(user))
