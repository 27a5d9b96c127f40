"""The review of a counter-argument: handed in, looked at by two, vouched for or sent back."""

from datetime import datetime

from django.db import transaction

from contrepoint.common.languages import Language
from contrepoint.narratives.enums import MAY_BE_HANDED_IN, AnswerState, Gate, Verdict
from contrepoint.narratives.errors import (
    NoRightsBasisError,
    NotInReviewError,
    OwnTextError,
    RemarkMissingError,
    SameReviewerError,
)
from contrepoint.narratives.models import CounterArgument, Review
from contrepoint.network.models import User
from contrepoint.network.services import record


def _locked(answer: CounterArgument) -> CounterArgument:
    return CounterArgument.objects.select_for_update().get(pk=answer.pk)


@transaction.atomic
def submit_for_review(*, answer: CounterArgument, by: User, at: datetime) -> None:
    """Hand a draft in. What was sent back comes in again as a new version.

    Refuses a reply that does not say on which rights it stands (NoRightsBasisError).
    """
    answer = _locked(answer)
    if answer.state not in MAY_BE_HANDED_IN:
        raise NotInReviewError(answer.code)
    if not answer.rights_basis.exists():
        raise NoRightsBasisError(answer.code)
    if answer.state != AnswerState.DRAFT:
        answer.version += 1
    answer.state = AnswerState.IN_REVIEW
    answer.save(update_fields=["state", "version"])
    record(actor=by, action="submit", object_kind="answer", object_code=answer.code, at=at)


@transaction.atomic
def review_answer(
    *,
    answer: CounterArgument,
    gate: Gate,
    verdict: Verdict,
    remark: str,
    language: Language,
    by: User,
    at: datetime,
) -> Review:
    """Say what one thinks of the version in review. The stamp changes with the second approval.

    Refuses the author (OwnTextError), whoever took the other gate (SameReviewerError), a request
    for changes without a remark (RemarkMissingError), and a text that is not in review.
    """
    answer = _locked(answer)
    if answer.state != AnswerState.IN_REVIEW:
        raise NotInReviewError(answer.code)
    if answer.author_id is not None and answer.author_id == by.pk:
        raise OwnTextError
    of_version = Review.objects.filter(answer=answer, version=answer.version)
    if of_version.filter(reviewer=by).exclude(gate=gate).exists():
        raise SameReviewerError
    if verdict == Verdict.CHANGES_REQUESTED and not remark.strip():
        raise RemarkMissingError
    review, _created = Review.objects.update_or_create(
        answer=answer,
        version=answer.version,
        gate=gate,
        reviewer=by,
        defaults={
            "verdict": verdict,
            "remark": remark.strip(),
            "language": language,
            "reviewed_at": at,
        },
    )
    answer.state = _state_after(answer)
    answer.save(update_fields=["state"])
    record(actor=by, action=verdict, object_kind="answer", object_code=answer.code, at=at)
    return review


def _state_after(answer: CounterArgument) -> AnswerState:
    """One request for changes sends a version back; it takes both gates to approve it."""
    reviews = list(Review.objects.filter(answer=answer, version=answer.version))
    if any(review.verdict == Verdict.CHANGES_REQUESTED for review in reviews):
        return AnswerState.CHANGES_REQUESTED
    vouched = {(review.gate, review.reviewer_id) for review in reviews}
    if {gate for gate, _ in vouched} == set(Gate) and len({who for _, who in vouched}) >= len(Gate):
        return AnswerState.APPROVED
    return AnswerState.IN_REVIEW
