"""Who reviews, hands in, withdraws, and vouches for translations?"""

from django.db.models import (
    BooleanField,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Coalesce

from contrepoint.narratives.access.register import answer_visible, answers_visible_to, claim_visible
from contrepoint.narratives.enums import (
    HEART_OF_IT,
    WITHDRAWN,
    AnswerState,
    Gate,
    Verdict,
)
from contrepoint.narratives.models import (
    Acknowledgement,
    AwaitedReview,
    Claim,
    CounterArgument,
    Review,
    Withdrawal,
)
from contrepoint.network.access import (
    Viewer,
    not_here,
    standing_of,
    the_one,
)
from contrepoint.network.enums import Role

# Who may pass which gate; the first role that somebody holds is the one that the stamp tells.
REVIEWERS: dict[Gate, tuple[Role, ...]] = {
    Gate.RELIGIOUS: (Role.SCHOLAR_REVIEWER,),
    Gate.CONTENT: (Role.SCHOLAR_REVIEWER, Role.EXPERT),
    Gate.RIGHTS: (Role.RIGHTS_REVIEWER,),
    Gate.LANGUAGE: (
        Role.SCHOLAR_REVIEWER,
        Role.RIGHTS_REVIEWER,
        Role.EXPERT,
        Role.FOCAL_POINT,
        Role.RAPPORTEUR,
    ),
    Gate.SAFETY: (Role.SAFEGUARDING, Role.COORDINATOR),
}


def gates_of(user: Viewer) -> list[Gate]:
    """The gates at which `user` reviews."""
    roles = standing_of(user).roles
    return [gate for gate, opened_by in REVIEWERS.items() if roles.intersection(opened_by)]


def role_at(user: Viewer, gate: Gate) -> Role:
    """The role in which `user` passes this gate; the same 404 for whoever does not."""
    held = standing_of(user).roles
    for role in REVIEWERS[gate]:
        if role in held:
            return role
    raise not_here()


def may_submit(user: Viewer, answer: CounterArgument) -> bool:
    """Hands an answer in for review: its author, and the coordinator."""
    own = answer.author_id is not None and answer.author_id == user.pk
    return own or standing_of(user).is_coordinator


def answer_to_submit(user: Viewer, code: str) -> CounterArgument:
    """The answer of this code that `user` may hand in, or the same 404."""
    answer = answer_visible(user, code)
    if not may_submit(user, answer):
        raise not_here()
    return answer


def answer_to_review(user: Viewer, code: str, gate: Gate) -> CounterArgument:
    """The answer of this code that `user` may review at this gate, or the same 404."""
    answer = answer_visible(user, code)
    if gate not in gates_of(user):
        raise not_here()
    return answer


def may_withdraw(user: Viewer, answer: CounterArgument) -> bool:
    """Retires and recalls: the coordinator, and reviewers of the faith and of the rights."""
    may = standing_of(user).roles & {
        Role.COORDINATOR, Role.SCHOLAR_REVIEWER, Role.RIGHTS_REVIEWER,
    }  # fmt: skip
    return bool(may) and answer.state not in WITHDRAWN


def answer_to_withdraw(user: Viewer, code: str) -> CounterArgument:
    """The answer of this code that `user` may retire or recall, or the same 404."""
    answer = answer_visible(user, code)
    if not may_withdraw(user, answer):
        raise not_here()
    return answer


def withdrawals_to_read(user: Viewer) -> QuerySet[Withdrawal]:
    """Of what `user` wrote or used: withdrawn, and not acknowledged yet."""
    told = Acknowledgement.objects.filter(reader=user.pk, acknowledged_at=None)
    return Withdrawal.objects.filter(pk__in=told.values("withdrawal"))


def answer_to_acknowledge(user: Viewer, code: str) -> CounterArgument:
    """The answer of this code of whose withdrawal `user` is told, or the same 404."""
    told = Acknowledgement.objects.filter(reader=user.pk, withdrawal__answer=OuterRef("pk"))
    return the_one(answers_visible_to(user).filter(Exists(told), code=code))


def answers_in_review(user: Viewer) -> QuerySet[CounterArgument]:
    """Answers that were handed in and wait for their reviewers, as far as `user` may see them."""
    return answers_visible_to(user).filter(state=AnswerState.IN_REVIEW)


def reviews_awaited(user: Viewer) -> QuerySet[AwaitedReview]:
    """The gates at which a version waits: handed in, seen by `user`, not passed yet."""
    at_gate = Review.objects.filter(
        answer=OuterRef("hand_in__answer"),
        version=OuterRef("hand_in__version"),
        gate=OuterRef("gate"),
    )
    return AwaitedReview.objects.filter(
        ~Exists(at_gate.filter(verdict=Verdict.APPROVED)),
        hand_in__answer__in=answers_in_review(user).order_by().values("pk"),
        hand_in__version=F("hand_in__answer__version"),
    )


def reviews_awaited_from(user: Viewer) -> QuerySet[AwaitedReview]:
    """Those of them at which `user` may speak.

    Never of one's own text, nor again at a gate where `user` has spoken of this version, nor at
    the second gate of those that two different people take.
    """
    mine = Review.objects.filter(
        answer=OuterRef("hand_in__answer"),
        version=OuterRef("hand_in__version"),
        reviewer=user.pk,
    )
    return (
        reviews_awaited(user)
        .filter(gate__in=gates_of(user))
        .exclude(hand_in__answer__author=user.pk)
        .exclude(Exists(mine.filter(gate=OuterRef("gate"))))
        .exclude(Q(gate__in=HEART_OF_IT) & Exists(mine.filter(gate__in=HEART_OF_IT)))
    )


def reviews_calling(user: Viewer) -> QuerySet[AwaitedReview]:
    """Those that call `user`, with `is_mine`: at which `user` may speak.

    For the coordinator all of them, to see to those that are past their day.
    """
    mine = reviews_awaited_from(user)
    if not standing_of(user).is_coordinator:
        return mine.annotate(is_mine=Value(value=True, output_field=BooleanField()))
    is_mine = Exists(mine.order_by().filter(pk=OuterRef("pk")))
    return reviews_awaited(user).annotate(is_mine=is_mine)


def answers_to_review(user: Viewer) -> QuerySet[CounterArgument]:
    """Answers that wait for `user`: in review, at a gate where `user` may speak."""
    waiting = reviews_awaited_from(user).order_by().values("hand_in__answer")
    return answers_visible_to(user).filter(pk__in=waiting)


def answers_calling(user: Viewer) -> QuerySet[CounterArgument]:
    """Answers that call `user`: one's own that were sent back, and what left use unread.

    `out` tells how one left that `user` wrote or used, "" where it did not.
    """
    unread = withdrawals_to_read(user).filter(answer=OuterRef("pk")).order_by("-pk")
    rows = answers_visible_to(user).annotate(
        out=Coalesce(Subquery(unread.values("kind")[:1]), Value(""))
    )
    sent_back = Q(author=user.pk, state=AnswerState.CHANGES_REQUESTED)
    left = withdrawals_to_read(user).order_by().values("answer")
    return rows.filter(sent_back | Q(pk__in=left))


def may_vouch_for_translations(user: Viewer) -> bool:
    """Takes the second look at a translation: who may pass its gate, and the coordinator."""
    return Gate.LANGUAGE in gates_of(user) or standing_of(user).is_coordinator


def claim_to_vouch_for(user: Viewer, code: str) -> Claim:
    """The claim of this code whose translations `user` may vouch for, or the same 404."""
    claim = claim_visible(user, code)
    if not may_vouch_for_translations(user):
        raise not_here()
    return claim


def translation_to_vouch_for(user: Viewer, code: str) -> CounterArgument:
    """The answer of this code whose translations `user` may vouch for, or the same 404."""
    answer = answer_visible(user, code)
    if not may_vouch_for_translations(user):
        raise not_here()
    return answer
