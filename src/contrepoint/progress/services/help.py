"""Help: asked for, taken on, answered, and closed by who asked."""

import dataclasses
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking, tightest
from contrepoint.common.steps import state_after
from contrepoint.fieldwork.errors import TitleMissingError
from contrepoint.network.access import the_one
from contrepoint.network.enums import CodeLetter
from contrepoint.network.errors import BuiltUponError
from contrepoint.network.models import User
from contrepoint.network.services import (
    next_code,
    record,
    signed,
    take_back,
    take_step,
    write_original,
)
from contrepoint.progress.access import reach_of_report, reports_visible_to
from contrepoint.progress.enums import HELP_STEPS, HelpPart, HelpState, HelpStep, Usefulness
from contrepoint.progress.errors import AnswerMissingError, OwnRequestError
from contrepoint.progress.models import (
    HelpAnswer,
    HelpAnswerText,
    HelpRequest,
    HelpText,
    ProgressReport,
)
from contrepoint.workshops.access import commitments_visible_to, reach_of_what_keeps
from contrepoint.workshops.services import capped_by_note

if TYPE_CHECKING:
    from contrepoint.workshops.models import Commitment, Note


@dataclasses.dataclass(frozen=True, slots=True)
class HelpWords:
    """What is asked for, in one language, and about which country ("": several)."""

    language: Language
    texts: Mapping[HelpPart, str]
    about_country: str = ""


@transaction.atomic
def ask_for_help(
    *,
    words: HelpWords,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
    report: ProgressReport | None = None,
    commitment: "Commitment | None" = None,
    note: "Note | None" = None,
) -> HelpRequest:
    """Keep a request; its code is the receipt.

    It goes no further than the report, the commitment or the note that it comes from. Refuses a
    request without a title (TitleMissingError), and a source that `by` may not see (NotHereError).
    """
    if not words.texts.get(HelpPart.TITLE, "").strip():
        raise TitleMissingError
    caps = [capped_by_note(note, marking, by=by)]
    if report is not None:
        found = the_one(reports_visible_to(by).filter(pk=report.pk).select_related("project"))
        caps.append(reach_of_report(by, found))
    if commitment is not None:
        seen = commitments_visible_to(by).select_related("session__workshop__series")
        caps.append(reach_of_what_keeps(by, the_one(seen.filter(pk=commitment.pk))))
    request = HelpRequest.objects.create(
        code=next_code(CodeLetter.HELP_REQUEST),
        about_country=words.about_country,
        report=report,
        commitment=commitment,
        note=note,
        **signed(marking=tightest(caps), attribution=attribution, by=by, at=at),
    )
    for part in HelpPart:
        write_original(
            HelpText.objects.all(),
            language=words.language,
            text=words.texts.get(part, ""),
            request=request,
            part=part,
        )
    record(actor=by, action="ask", object_kind="help", object_code=request.code, at=at)
    return request


@transaction.atomic
def take_help(*, help_request: HelpRequest, by: User, at: datetime) -> None:
    """Take a request on: who does is its helper. Refuses one's own (OwnRequestError)."""
    if help_request.author_id == by.pk:
        raise OwnRequestError(help_request.code)
    take_step(
        help_request, HELP_STEPS, HelpStep.TAKE, kind="help", by=by, at=at, also={"helper": by}
    )


@transaction.atomic
def answer_help(
    *,
    help_request: HelpRequest,
    text: str,
    language: Language,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> HelpAnswer:
    """Add an answer; whoever answers need not have taken the request on.

    The marking is capped by that of the request; who asked reads it whatever the marking, and
    "answered" is said of the request where all who read it read the answer. Refuses
    an empty answer (AnswerMissingError), one's own request (OwnRequestError) and a closed one.
    """
    if help_request.author_id == by.pk:
        raise OwnRequestError(help_request.code)
    if not text.strip():
        raise AnswerMissingError
    found = HelpRequest.objects.select_for_update(of=("self",)).get(pk=help_request.pk)
    capped = tightest((marking, found.marking))
    if capped == found.marking:
        found = take_step(found, HELP_STEPS, HelpStep.ANSWER, kind="help", by=by, at=at)
    else:  # a state that everybody reads would tell of an answer that they may not
        state_after(HELP_STEPS, HelpStep.ANSWER, found)
    answer = HelpAnswer.objects.create(
        request=found, **signed(marking=capped, attribution=attribution, by=by, at=at)
    )
    write_original(HelpAnswerText.objects.all(), language=language, text=text, answer=answer)
    return answer


@transaction.atomic
def close_help(*, help_request: HelpRequest, useful: Usefulness, by: User, at: datetime) -> None:
    """Close a request, and say whether the help was useful: for who asked."""
    take_step(
        help_request, HELP_STEPS, HelpStep.CLOSE, kind="help", by=by, at=at, also={"useful": useful}
    )


@transaction.atomic
def take_back_help(*, help_request: HelpRequest, by: User, at: datetime) -> None:
    """Undo the writing of a request that nobody took or answered yet (else BuiltUponError)."""
    if HelpRequest.objects.get(pk=help_request.pk).state != HelpState.OPEN:
        raise BuiltUponError(help_request.code)
    take_back(help_request, own=(HelpText,), kind="help", by=by, at=at)
