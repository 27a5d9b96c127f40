"""The review of a counter-argument: handed in, looked at gate by gate, vouched for or sent back."""

import dataclasses
from datetime import date, datetime

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from contrepoint.common.languages import Language, TranslationStatus, is_outdated
from contrepoint.narratives.access import role_at
from contrepoint.narratives.enums import (
    HEART_OF_IT,
    MAY_BE_HANDED_IN,
    AnswerState,
    Gate,
    Register,
    Verdict,
)
from contrepoint.narratives.errors import (
    GateNotNeededError,
    NoRightsBasisError,
    NotInReviewError,
    OwnTextError,
    OwnTranslationError,
    PassageNotFoundError,
    RemarkMissingError,
    SameReviewerError,
)
from contrepoint.narratives.models import AwaitedReview, CounterArgument, Review
from contrepoint.narratives.services.checklist import Checklist, insist_on_checklist
from contrepoint.narratives.services.gates import await_reviews
from contrepoint.narratives.services.translations import look_over_all
from contrepoint.network.models import User
from contrepoint.network.services import record


@dataclasses.dataclass(frozen=True, slots=True)
class Passage:
    """Words that stand in one register of a reply, in one language."""

    register: Register
    language: Language
    text: str


@dataclasses.dataclass(frozen=True, slots=True)
class Opinion:
    """What a reviewer says at one gate, of one passage or of the whole.

    Changes and dissent say why; a dissent is printed only where its author lets it be.
    """

    gate: Gate
    verdict: Verdict
    remark: str = ""
    language: Language = Language.FRENCH
    passage: Passage | None = None
    may_be_printed: bool = False


def _locked(answer: CounterArgument) -> CounterArgument:
    return CounterArgument.objects.select_for_update().get(pk=answer.pk)


@transaction.atomic
def submit_for_review(
    *, answer: CounterArgument, checklist: Checklist, by: User, at: datetime
) -> None:
    """Hand a draft in. What was sent back comes in again as a new version, and so does what is due.

    Sets the gates that this version needs, each with its day. Refuses a reply that does not say
    on which rights it stands (NoRightsBasisError), and what `insist_on_checklist` refuses.
    """
    answer = _locked(answer)
    if answer.state not in MAY_BE_HANDED_IN and not is_due_again(answer, timezone.localdate(at)):
        raise NotInReviewError(answer.code)
    if not answer.rights_basis.exists():
        raise NoRightsBasisError(answer.code)
    insist_on_checklist(answer, checklist, by)
    if answer.state != AnswerState.DRAFT:
        answer.version += 1
    answer.state, answer.approved_on = AnswerState.IN_REVIEW, None
    answer.save(update_fields=["state", "version", "approved_on"])
    await_reviews(answer, timezone.localdate(at))
    record(actor=by, action="submit", object_kind="answer", object_code=answer.code, at=at)


def is_due_again(answer: CounterArgument, today: date) -> bool:
    """It was approved so long ago that its reviewers are to look at it again."""
    return answer.due_again_on is not None and answer.due_again_on <= today


@transaction.atomic
def review_answer(*, answer: CounterArgument, opinion: Opinion, by: User, at: datetime) -> Review:
    """Say what one thinks of the version in review. The stamp changes with the last gate.

    A version that was approved can still be dissented from; if this takes back the only approval
    of a gate, the version is in review again. Refuses the author (OwnTextError), whoever took the
    other gate of the heart of it (SameReviewerError), changes and dissent without a remark
    (RemarkMissingError), a passage that is not in the text (PassageNotFoundError), a gate that
    this version does not need, and a text that is not in review; at the gate of translations,
    whoever made one (OwnTranslationError), and one that is outdated (OutdatedTranslationError).
    """
    answer = _locked(answer)
    _insist(answer, opinion, by)
    if (opinion.gate, opinion.verdict) == (Gate.LANGUAGE, Verdict.APPROVED):
        _vouch_for_translations(answer, by)
    dissents = opinion.verdict == Verdict.DISSENT
    passage = opinion.passage
    review, _created = Review.objects.update_or_create(
        answer=answer,
        version=answer.version,
        gate=opinion.gate,
        reviewer=by,
        defaults={
            "verdict": opinion.verdict,
            "remark": opinion.remark.strip(),
            "language": opinion.language,
            "passage": passage.text if passage else "",
            "passage_register": passage.register if passage else "",
            "passage_language": passage.language if passage else "",
            "may_be_printed": dissents and opinion.may_be_printed,
            "role": role_at(by, opinion.gate),
            "reviewed_at": at,
        },
    )
    if opinion.gate == Gate.LANGUAGE and opinion.verdict == Verdict.APPROVED:
        look_over_all(answer, by=by)
    _settle(answer, at)
    record(actor=by, action=opinion.verdict, object_kind="answer", object_code=answer.code, at=at)
    return review


def _vouch_for_translations(answer: CounterArgument, by: User) -> None:
    """What stands beside the original and says the same is reviewed with its gate.

    Refuses whoever translated a part of it (OwnTranslationError).
    """
    rows = list(answer.texts.all())
    originals = {row.register: row for row in rows if row.status == TranslationStatus.ORIGINAL}
    drafts = [row for row in rows if row.status == TranslationStatus.DRAFT]
    if any(row.translator_id == by.pk for row in drafts):
        raise OwnTranslationError
    for row in drafts:
        if not is_outdated(row, originals.get(row.register)):
            row.status = TranslationStatus.REVIEWED
            row.save(update_fields=["status"])


def _settle(answer: CounterArgument, at: datetime) -> None:
    """Bring the state to what was said of this version."""
    was_vetted, answer.state = answer.is_vetted, _state_after(answer)
    if was_vetted != answer.is_vetted:
        answer.approved_on = timezone.localdate(at) if answer.is_vetted else None
    answer.save(update_fields=["state", "approved_on"])


def _insist(answer: CounterArgument, opinion: Opinion, by: User) -> None:
    is_late_dissent = answer.is_vetted and opinion.verdict == Verdict.DISSENT
    if answer.state != AnswerState.IN_REVIEW and not is_late_dissent:
        raise NotInReviewError(answer.code)
    if answer.author_id is not None and answer.author_id == by.pk:
        raise OwnTextError
    if not _awaited(answer).filter(gate=opinion.gate).exists():
        raise GateNotNeededError(answer.code)
    mine = Review.objects.filter(answer=answer, version=answer.version, reviewer=by)
    others = mine.filter(gate__in=HEART_OF_IT).exclude(gate=opinion.gate)
    if opinion.gate in HEART_OF_IT and others.exists():
        raise SameReviewerError
    if opinion.verdict != Verdict.APPROVED and not opinion.remark.strip():
        raise RemarkMissingError
    _insist_on_passage(answer, opinion.passage)


def _insist_on_passage(answer: CounterArgument, passage: Passage | None) -> None:
    if passage is None:
        return
    texts = answer.texts.filter(register=passage.register, language=passage.language)
    if not any(passage.text in row.text for row in texts):
        raise PassageNotFoundError


def _awaited(answer: CounterArgument) -> QuerySet[AwaitedReview]:
    return AwaitedReview.objects.filter(hand_in__answer=answer, hand_in__version=answer.version)


def _state_after(answer: CounterArgument) -> AnswerState:
    """One request for changes sends a version back; it takes every gate to approve it."""
    reviews = list(Review.objects.filter(answer=answer, version=answer.version))
    if any(review.verdict == Verdict.CHANGES_REQUESTED for review in reviews):
        return AnswerState.CHANGES_REQUESTED
    passed = {review.gate for review in reviews if review.verdict == Verdict.APPROVED}
    needed = set(_awaited(answer).values_list("gate", flat=True))
    return AnswerState.APPROVED if needed <= passed else AnswerState.IN_REVIEW
