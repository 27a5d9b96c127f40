"""Counter-arguments: written, and rewritten by their author."""

import dataclasses
from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking, tightest
from contrepoint.narratives.access import claims_visible_to
from contrepoint.narratives.enums import (
    MAY_BE_REWRITTEN,
    RIGHTS_KINDS,
    AnswerKind,
    AnswerState,
    Register,
)
from contrepoint.narratives.errors import (
    AnswerClosedError,
    ReplyIncompleteError,
    TooLongToSayError,
    UnknownReferenceError,
)
from contrepoint.narratives.fidelity import cited
from contrepoint.narratives.models import AnswerText, Claim, CounterArgument, Reference
from contrepoint.narratives.models.answers import LAST_ANSWER_OF_THE_LIBRARY
from contrepoint.network.models import User
from contrepoint.network.services import record, signed, write_original

SPOKEN_WORDS = 80  # in thirty seconds


@dataclasses.dataclass(frozen=True, slots=True)
class AnswerDraft:
    """A reply in one language; codes of the mirror claims it answers too, and of references."""

    kind: AnswerKind
    language: Language
    texts: Mapping[Register, str]
    mirrors: Iterable[str] = ()
    references: Iterable[str] = ()
    rights_basis: Iterable[str] = ()


@transaction.atomic
def write_answer(
    *,
    claim: Claim,
    draft: AnswerDraft,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> CounterArgument:
    """Draft a reply to a claim; its code is the receipt.

    It is never more open than the claims that it answers. Its author will not review it. What the
    plain answer cites is among its references. Refuses one that is not complete, what is too
    long to say (TooLongToSayError), and a reference that nobody knows (UnknownReferenceError).
    """
    claim = Claim.objects.select_for_update().get(pk=claim.pk)
    answer = CounterArgument.objects.create(
        code=_next_code(claim),
        kind=draft.kind,
        **signed(marking=marking, attribution=attribution, by=by, at=at),
    )
    answer.claims.add(claim)
    _write(answer, draft, marking=marking, by=by)
    record(actor=by, action="write", object_kind="answer", object_code=answer.code, at=at)
    return answer


def _next_code(claim: Claim) -> str:
    """C101-R1, C101-R2; to a claim of the library C05-R11, for the numbers before are its own."""
    stem = f"{claim.code}-R"
    taken = CounterArgument.objects.filter(code__startswith=stem).values_list("code", flat=True)
    last = LAST_ANSWER_OF_THE_LIBRARY if claim.is_of_the_library else 0
    return f"{stem}{max([last, *(int(code.removeprefix(stem)) for code in taken)]) + 1}"


@transaction.atomic
def revise_answer(
    *,
    answer: CounterArgument,
    draft: AnswerDraft,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> None:
    """Rewrite a reply. What was sent back or vouched for becomes a draft of the next version.

    Who rewrites a reply that nobody signed becomes its author. Refuses what is in review or
    retired (AnswerClosedError), and what `write_answer` refuses.
    """
    answer = CounterArgument.objects.select_for_update().get(pk=answer.pk)
    if answer.state not in MAY_BE_REWRITTEN:
        raise AnswerClosedError(answer.code, str(answer.get_state_display()))
    if answer.state != AnswerState.DRAFT:
        answer.state, answer.version = AnswerState.DRAFT, answer.version + 1
    if answer.author_id is None:
        answer.author = by
        answer.country = by.standing.country
        answer.organisation_id = by.standing.organisation_id
    answer.kind, answer.attribution = draft.kind, attribution
    answer.save(
        update_fields=[
            "state", "version", "author", "country", "organisation", "kind", "attribution",
        ]
    )  # fmt: skip
    _write(answer, draft, marking=marking, by=by)
    record(actor=by, action="revise", object_kind="answer", object_code=answer.code, at=at)


def _write(answer: CounterArgument, draft: AnswerDraft, *, marking: Marking, by: User) -> None:
    if not all(draft.texts.get(part, "").strip() for part in (Register.SPOKEN, Register.PLAIN)):
        raise ReplyIncompleteError
    refuse_what_is_too_long_to_say(draft.texts[Register.SPOKEN])
    codes = known_references(draft.texts[Register.PLAIN])
    for register in Register:
        write_original(
            AnswerText.objects.all(),
            language=draft.language,
            text=draft.texts.get(register, ""),
            keep_translations=True,
            answer=answer,
            register=register,
        )
    # What the writer cannot see was not offered, and stays as it was.
    offered = claims_visible_to(by).filter(mirrors__code=answer.home_code)
    chosen = offered.filter(code__in=list(draft.mirrors))
    answer.claims.remove(*answer.claims.filter(pk__in=offered.exclude(pk__in=chosen)))
    answer.claims.add(*chosen)
    answer.marking = tightest((marking, *answer.claims.values_list("marking", flat=True)))
    answer.save(update_fields=["marking"])
    rights = Reference.objects.filter(code__in=list(draft.rights_basis), kind__in=RIGHTS_KINDS)
    answer.rights_basis.set(rights)
    chosen_too = Reference.objects.filter(code__in=[*draft.references, *codes])
    answer.references.set({*chosen_too, *rights})


def refuse_what_is_too_long_to_say(spoken: str) -> None:
    """Thirty seconds hold eighty words, in any language (TooLongToSayError)."""
    said = len(spoken.split())
    if said > SPOKEN_WORDS:
        raise TooLongToSayError(said, SPOKEN_WORDS)


def known_references(text: str) -> list[str]:
    """The references that a text cites by their codes in brackets; all of them are known."""
    codes = cited(text)
    known = set(Reference.objects.filter(code__in=codes).values_list("code", flat=True))
    for code in codes:
        if code not in known:
            raise UnknownReferenceError(code)
    return codes
