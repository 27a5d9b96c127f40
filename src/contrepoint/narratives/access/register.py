"""Who sees and does what with claims, answers, sightings, reviews?"""

from typing import TypeVar

from django.db.models import (
    Exists,
    Model,
    OuterRef,
    QuerySet,
)

from contrepoint.narratives.enums import (
    WITHDRAWN,
)
from contrepoint.narratives.models import (
    AnswerUse,
    Claim,
    CounterArgument,
    FieldWording,
    Regrouping,
    Sighting,
    TakenClaim,
)
from contrepoint.network.access import (
    Viewer,
    markings_open_to,
    not_here,
    standing_of,
    the_one,
)
from contrepoint.network.enums import Role
from contrepoint.network.queries import with_authors

Row = TypeVar("Row", bound=Model)


def for_members(user: Viewer, rows: QuerySet[Row]) -> QuerySet[Row]:
    """The rows for a member, none for anybody else."""
    return rows if standing_of(user).is_member else rows.none()


def claims_visible_to(user: Viewer) -> QuerySet[Claim]:
    """Claims that `user` may see, without those that were merged into another."""
    return Claim.objects.filter(markings_open_to(user), merged_into=None)


def claims_hidden_from(user: Viewer) -> QuerySet[Claim]:
    """All the other claims, those too that were merged into another.

    Asked for as such, which is quicker than whatever is not visible.
    """
    return Claim.objects.exclude(markings_open_to(user), merged_into=None).order_by()


def claim_visible(user: Viewer, code: str) -> Claim:
    """The claim of this code, or the same 404 for missing and forbidden."""
    return the_one(with_authors(claims_visible_to(user)).filter(code=code))


def claim_led_to(user: Viewer, code: str) -> Claim | None:
    """The claim into which the one of this code was merged; None where `user` may not see both."""
    merged = Claim.objects.filter(markings_open_to(user), code=code).first()
    while merged is not None and merged.merged_into_id is not None:
        merged = Claim.objects.filter(markings_open_to(user), pk=merged.merged_into_id).first()
    return merged


def claim_to_regroup(user: Viewer, code: str) -> Claim:
    """The claim of this code that `user` may merge and split, or the same 404."""
    claim = claim_visible(user, code)
    if not may_keep_register(user):
        raise not_here()
    return claim


def taken_visible_to(user: Viewer) -> QuerySet[TakenClaim]:
    """Claims that somebody answers at present, of those that `user` may see."""
    rows = TakenClaim.objects.filter(markings_open_to(user), released_at=None)
    return for_members(user, rows.filter(claim__in=claims_visible_to(user).order_by()))


def taken_to_hand_back(user: Viewer, number: int) -> TakenClaim:
    """What `user` took, and the coordinator anything taken; or the same 404."""
    taken = the_one(taken_visible_to(user).filter(pk=number))
    if taken.author_id != user.pk and not standing_of(user).is_coordinator:
        raise not_here()
    return taken


def regroupings_visible_to(user: Viewer) -> QuerySet[Regrouping]:
    """Merges and splits that stand, between claims that `user` may both see."""
    rows = Regrouping.objects.filter(
        markings_open_to(user, through="source"),
        markings_open_to(user, through="target"),
        undone_at=None,
    )
    return for_members(user, rows)


def regrouping_to_undo(user: Viewer, number: int) -> Regrouping:
    """The merge or split of this number that `user` may undo, or the same 404."""
    found = the_one(regroupings_visible_to(user).filter(pk=number))
    if not may_keep_register(user):
        raise not_here()
    return found


def answers_visible_to(user: Viewer) -> QuerySet[CounterArgument]:
    """Counter-arguments that `user` may see, to claims that `user` may all see.

    One that is kept as close as a claim that it answers is open to whoever sees the claim: a
    coordinator of another country may have written it.
    """
    claims = claims_visible_to(user).order_by()
    beside = claims.filter(answers=OuterRef("pk"), marking=OuterRef("marking"))
    hidden = claims_hidden_from(user).filter(answers=OuterRef("pk"))
    return CounterArgument.objects.filter(markings_open_to(user) | Exists(beside), ~Exists(hidden))


def answers_in_use(user: Viewer) -> QuerySet[CounterArgument]:
    """Those that `user` may see and use: neither retired nor recalled."""
    return answers_visible_to(user).exclude(state__in=WITHDRAWN)


def answer_visible(user: Viewer, code: str) -> CounterArgument:
    """The counter-argument of this code, or the same 404 for missing and forbidden."""
    return the_one(answers_visible_to(user).filter(code=code))


def sightings_visible_to(user: Viewer) -> QuerySet[Sighting]:
    """Sightings that `user` may see, of claims that `user` may see."""
    return Sighting.objects.filter(markings_open_to(user), markings_open_to(user, through="claim"))


def may_keep_register(user: Viewer) -> bool:
    """Takes sentences from the field, merges and splits claims: coordinator and reviewers."""
    keepers = {Role.COORDINATOR, Role.SCHOLAR_REVIEWER, Role.RIGHTS_REVIEWER}
    return bool(standing_of(user).roles & keepers)


def field_wordings_visible_to(user: Viewer) -> QuerySet[FieldWording]:
    """Sentences from the field that `user` may see, of claims that `user` may see."""
    rows = FieldWording.objects.filter(markings_open_to(user))
    return for_members(user, rows.filter(claim__in=claims_visible_to(user).order_by()))


def field_wording_to_judge(user: Viewer, number: int) -> FieldWording:
    """The sentence of this number of which `user` decides, or the same 404."""
    row = the_one(field_wordings_visible_to(user).filter(pk=number))
    if not may_keep_register(user):
        raise not_here()
    return row


def uses_visible_to(user: Viewer) -> QuerySet[AnswerUse]:
    """Uses that `user` may see, of answers that `user` may see."""
    return AnswerUse.objects.filter(
        markings_open_to(user), markings_open_to(user, through="answer")
    )


def may_report(user: Viewer) -> bool:
    """Reports from the field: whoever takes part, not a donor."""
    return standing_of(user).is_member


def may_write(user: Viewer) -> bool:
    """Writes claims and replies, proposes lines: whoever takes part, not a donor."""
    return standing_of(user).is_member


def claim_to_answer(user: Viewer, code: str) -> Claim:
    """The claim of this code to which `user` may write a reply, or the same 404."""
    claim = claim_visible(user, code)
    if not may_write(user):
        raise not_here()
    return claim


def may_rewrite_claim(user: Viewer, claim: Claim) -> bool:
    """Rewrites a claim: its author, and the coordinator."""
    standing = standing_of(user)
    own = claim.author_id is not None and claim.author_id == user.pk
    return standing.is_coordinator or (standing.is_member and own)


def claim_to_rewrite(user: Viewer, code: str) -> Claim:
    """The claim of this code that `user` may rewrite, or the same 404."""
    claim = claim_visible(user, code)
    if not may_rewrite_claim(user, claim):
        raise not_here()
    return claim


def may_weigh(user: Viewer, claim: Claim) -> bool:
    """Says how much harm a claim does: its author, the coordinator, reviewers."""
    return may_keep_register(user) or may_rewrite_claim(user, claim)


def claim_to_weigh(user: Viewer, code: str) -> Claim:
    """The claim of this code of which `user` may say how much harm it does, or the same 404."""
    claim = claim_visible(user, code)
    if not may_weigh(user, claim):
        raise not_here()
    return claim


def claim_to_translate(user: Viewer, code: str) -> Claim:
    """The claim of this code that `user` may put in another language, or the same 404."""
    return claim_to_answer(user, code)


def may_rewrite(user: Viewer, answer: CounterArgument) -> bool:
    """Rewrites an answer: its author; one that nobody signed, the coordinator."""
    standing = standing_of(user)
    if answer.author_id is None:
        return standing.is_coordinator
    return standing.is_member and answer.author_id == user.pk


def answer_to_rewrite(user: Viewer, code: str) -> CounterArgument:
    """The answer of this code that `user` may rewrite, or the same 404."""
    answer = answer_visible(user, code)
    if not may_rewrite(user, answer):
        raise not_here()
    return answer


def answer_to_translate(user: Viewer, code: str) -> CounterArgument:
    """The answer of this code that `user` may put into another language, or the same 404."""
    answer = answer_visible(user, code)
    if not may_write(user) or answer.state in WITHDRAWN:
        raise not_here()
    return answer


def claim_to_report(user: Viewer, code: str) -> Claim:
    """The claim of this code that `user` may report as met, or the same 404."""
    claim = claim_visible(user, code)
    if not may_report(user):
        raise not_here()
    return claim


def answer_to_report(user: Viewer, code: str) -> CounterArgument:
    """The answer of this code that `user` may report as used, or the same 404."""
    answer = answer_visible(user, code)
    if not may_report(user):
        raise not_here()
    return answer
