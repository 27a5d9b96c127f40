"""The dialogue around an answer: an objection met in the field, a rejoinder to it."""

from datetime import datetime

from django.db import transaction

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking, tightest
from contrepoint.narratives.enums import TURN_LENGTH, AnswerState, Side
from contrepoint.narratives.errors import AnswerClosedError, PartTooLongError, WordsMissingError
from contrepoint.narratives.models import CounterArgument, Turn, TurnText
from contrepoint.network.access import reach_for
from contrepoint.network.models import User
from contrepoint.network.services import record, signed, write_original


@transaction.atomic
def take_turn(
    *,
    answer: CounterArgument,
    to: Turn | None,
    text: str,
    language: Language,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> Turn:
    """Write down what was objected, or what can be said then; its code is the receipt.

    `to` is what it answers: an objection gets a rejoinder, a rejoinder an objection, and without
    it this is an objection to the answer itself. It goes no further than what it answers. Its
    reviewers look at it with the answer: a draft as it is, what they saw already in its next
    version. Refuses nothing said, what is too long, and an answer that was retired.
    """
    answer = CounterArgument.objects.select_for_update().get(pk=answer.pk)
    if answer.state == AnswerState.RETIRED:
        raise AnswerClosedError(answer.code, str(answer.get_state_display()))
    side = Side.REJOINDER if to is not None and to.side == Side.OBJECTION else Side.OBJECTION
    if not text.strip():
        raise WordsMissingError
    if len(text.strip()) > TURN_LENGTH[side]:
        raise PartTooLongError(str(side.label), TURN_LENGTH[side])
    sources = [answer, to] if to is not None else [answer]
    turn = Turn.objects.create(
        code=f"{answer.code}-D{Turn.objects.filter(answer=answer).count() + 1}",
        answer=answer,
        parent=to,
        side=side,
        version=answer.version + (answer.state != AnswerState.DRAFT),
        **signed(
            marking=tightest((marking, reach_for(by, *sources))),
            attribution=attribution,
            by=by,
            at=at,
        ),
    )
    write_original(TurnText.objects.all(), language=language, text=text, turn=turn)
    record(actor=by, action=side, object_kind="answer", object_code=turn.code, at=at)
    return turn
