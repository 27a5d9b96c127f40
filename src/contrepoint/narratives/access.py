"""Who sees which claim and which answer?"""

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from contrepoint.common.errors import NotHereError
from contrepoint.narratives.enums import Gate
from contrepoint.narratives.models import AnswerUse, Claim, CounterArgument, Sighting
from contrepoint.network.access import Viewer, markings_open_to, standing_of, the_one
from contrepoint.network.enums import Role

REVIEWERS = {Gate.CONTENT: Role.SCHOLAR_REVIEWER, Gate.RIGHTS: Role.RIGHTS_REVIEWER}


def claims_visible_to(user: Viewer) -> QuerySet[Claim]:
    """Claims that `user` may see."""
    return Claim.objects.filter(markings_open_to(user))


def claim_visible(user: Viewer, code: str) -> Claim:
    """The claim of this code, or the same 404 for missing and forbidden."""
    return the_one(claims_visible_to(user).filter(code=code))


def answers_visible_to(user: Viewer) -> QuerySet[CounterArgument]:
    """Counter-arguments that `user` may see."""
    return CounterArgument.objects.filter(markings_open_to(user))


def answer_visible(user: Viewer, code: str) -> CounterArgument:
    """The counter-argument of this code, or the same 404 for missing and forbidden."""
    return the_one(answers_visible_to(user).filter(code=code))


def sightings_visible_to(user: Viewer) -> QuerySet[Sighting]:
    """Sightings that `user` may see, of claims that `user` may see."""
    return Sighting.objects.filter(markings_open_to(user), markings_open_to(user, through="claim"))


def uses_visible_to(user: Viewer) -> QuerySet[AnswerUse]:
    """Uses that `user` may see, of answers that `user` may see."""
    return AnswerUse.objects.filter(
        markings_open_to(user), markings_open_to(user, through="answer")
    )


def gates_of(user: Viewer) -> list[Gate]:
    """The gates at which `user` reviews."""
    roles = standing_of(user).roles
    return [gate for gate, role in REVIEWERS.items() if role in roles]


def may_report(user: Viewer) -> bool:
    """Reports from the field: whoever takes part, not a donor."""
    return standing_of(user).is_member


def may_submit(user: Viewer, answer: CounterArgument) -> bool:
    """Hands an answer in for review: its author, and the coordinator."""
    own = answer.author_id is not None and answer.author_id == user.pk
    return own or standing_of(user).is_coordinator


def answer_to_submit(user: Viewer, code: str) -> CounterArgument:
    """The answer of this code that `user` may hand in, or the same 404."""
    answer = answer_visible(user, code)
    if not may_submit(user, answer):
        raise NotHereError(_("There is nothing here, or it is not open to you."))
    return answer


def answer_to_review(user: Viewer, code: str, gate: Gate) -> CounterArgument:
    """The answer of this code that `user` may review at this gate, or the same 404."""
    answer = answer_visible(user, code)
    if gate not in gates_of(user):
        raise NotHereError(_("There is nothing here, or it is not open to you."))
    return answer


def claim_to_report(user: Viewer, code: str) -> Claim:
    """The claim of this code that `user` may report as met, or the same 404."""
    claim = claim_visible(user, code)
    if not may_report(user):
        raise NotHereError(_("There is nothing here, or it is not open to you."))
    return claim


def answer_to_report(user: Viewer, code: str) -> CounterArgument:
    """The answer of this code that `user` may report as used, or the same 404."""
    answer = answer_visible(user, code)
    if not may_report(user):
        raise NotHereError(_("There is nothing here, or it is not open to you."))
    return answer
