"""Flags on answers: a reference that they cite was changed, and somebody looks again."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from contrepoint.common.languages import Language
from contrepoint.narratives.enums import AnswerState, FlagDecision
from contrepoint.narratives.errors import OwnTextError, ReasonMissingError
from contrepoint.narratives.models import CounterArgument, Reference, ReferenceFlag
from contrepoint.narratives.reference_access import reviewing_role
from contrepoint.narratives.reference_errors import FlagClosedError
from contrepoint.network.models import User
from contrepoint.network.services import record


def flag_citing_answers(reference: Reference, *, at: datetime) -> None:
    """Flag each answer that cites this reference. Call it within a transaction.

    An open flag is moved to the new day. What is retired is used by nobody, and a draft of the
    library comes from the same files as the reference.
    """
    of_the_library = Q(state=AnswerState.DRAFT, author__isnull=True)
    answers = reference.answers.exclude(state=AnswerState.RETIRED).exclude(of_the_library)
    for answer in answers.order_by("pk"):
        flag = ReferenceFlag.objects.filter(reference=reference, answer=answer, decision="").first()
        if flag is None:
            ReferenceFlag.objects.create(
                reference=reference, answer=answer, version=answer.version, changed_at=at
            )
            continue
        flag.changed_at, flag.version = at, answer.version
        flag.save(update_fields=["changed_at", "version"])


@transaction.atomic
def decide_flag(
    *,
    flag: ReferenceFlag,
    decision: FlagDecision,
    remark: str,
    language: Language,
    by: User,
    at: datetime,
) -> None:
    """Say whether an answer still stands. The flag is kept, with who decided by role.

    Refuses the answer's author (OwnTextError), what was decided already (FlagClosedError) and a
    new version asked for without a word why (ReasonMissingError). An answer that needs a new
    version is vouched for no more, and goes back to its author.
    """
    answer = CounterArgument.objects.select_for_update().get(pk=flag.answer_id)
    flag = ReferenceFlag.objects.select_for_update().get(pk=flag.pk)
    if flag.decision:
        raise FlagClosedError(answer.code)
    if answer.author_id is not None and answer.author_id == by.pk:
        raise OwnTextError
    if decision == FlagDecision.NEW_VERSION and not remark.strip():
        raise ReasonMissingError
    flag.decision, flag.remark, flag.language = decision, remark.strip(), language
    flag.decided_by, flag.decided_as, flag.decided_at = by, reviewing_role(by) or "", at
    flag.save()
    if decision == FlagDecision.NEW_VERSION and answer.state in _VOUCHED_OR_READ:
        answer.state = AnswerState.CHANGES_REQUESTED
        answer.save(update_fields=["state"])
    record(actor=by, action=decision, object_kind="answer", object_code=answer.code, at=at)


_VOUCHED_OR_READ = frozenset({AnswerState.APPROVED, AnswerState.IN_REVIEW, AnswerState.REVIEW_DUE})
