"""A reply that leaves use: who is told, until when, and where it is no longer offered."""

from typing import Any

import pytest

from contrepoint.common.errors import NotHereError
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.narratives.access import (
    answer_to_acknowledge,
    answer_to_withdraw,
    answers_in_use,
    withdrawals_to_read,
)
from contrepoint.narratives.enums import AnswerState, Gate, Reaction, Withdrawing
from contrepoint.narratives.errors import AnswerWithdrawnError, ReasonMissingError
from contrepoint.narratives.models import CounterArgument, Withdrawal
from contrepoint.narratives.queries import answer_names, claim_card, unanswered_claims
from contrepoint.narratives.queries.withdrawals import withdrawals_of
from contrepoint.narratives.services import (
    Leave,
    acknowledge_withdrawals,
    report_use,
    revise_answer,
    withdraw_answer,
)
from contrepoint.network.models import User
from tests.conftest import NOW, persona
from tests.harness.fieldwork import activity_of
from tests.harness.narratives import answer_draft, answer_of, claim_of, hand_in, review_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

AUTHOR, READER, OTHER, CHIEF = "relais-maroc", "relais-france", "relais-tunisie", "coordination-1"


def approved() -> CounterArgument:
    answer = hand_in(answer_of(AUTHOR), AUTHOR)
    review_of(answer, "relecteur-oulema", Gate.CONTENT)
    review_of(answer, "relectrice-droits", Gate.RIGHTS)
    return answer


def use(answer: CounterArgument, *people: str) -> None:
    for who in people:
        report_use(
            answer=answer,
            used_on=NOW.date(),
            reaction=Reaction.LISTENED,
            by=persona(who),
            at=NOW,
        )


def withdraw(
    answer: CounterArgument, kind: Withdrawing = Withdrawing.RECALLED, by: str = CHIEF, **told: Any
) -> Withdrawal:
    values = {"reason": "Le verset est mal cité.", "language": Language.FRENCH} | told
    leave = Leave(kind, **values)
    withdrawal = withdraw_answer(answer=answer, leave=leave, by=persona(by), at=NOW)
    answer.refresh_from_db()
    return withdrawal


def told(who: User | str) -> list[str]:
    rows = withdrawals_to_read(persona(who)).order_by("pk")
    return list(rows.values_list("answer__code", flat=True))


@pytest.mark.parametrize("kind", list(Withdrawing))
def test_whoever_wrote_or_used_it_is_told_until_they_say_so_and_is_counted_not_named(
    kind: Withdrawing,
) -> None:
    answer = approved()
    use(answer, READER, READER, CHIEF)
    withdraw(answer, kind)

    before = {who: told(who) for who in (AUTHOR, READER, OTHER, CHIEF)}
    for _twice in range(2):
        acknowledge_withdrawals(answer=answer, by=persona(READER), at=NOW)

    (line,) = withdrawals_of(answer, persona(OTHER), "fr")
    assert before == {AUTHOR: [answer.code], READER: [answer.code], OTHER: [], CHIEF: []}
    assert (told(READER), told(AUTHOR)) == ([], [answer.code])
    assert (line.acknowledged_count, line.told_count) == (1, 2)
    assert answer.state == kind.value


def test_it_is_offered_nowhere_and_what_used_it_keeps_it() -> None:
    claim = claim_of(AUTHOR, wordings=[])
    answer = answer_of(AUTHOR, claim=claim)
    activity = activity_of(AUTHOR, answers=[answer.code])
    withdraw(answer)
    user = persona(AUTHOR)

    card = claim_card(claim, user, "fr")
    assert (card.answers, [each.code for each in card.withdrawn]) == ((), [answer.code])
    assert answer.code not in answer_names(user, "fr")
    assert not answers_in_use(user).filter(pk=answer.pk).exists()
    assert claim.code in [each.code for each in unanswered_claims(user, "fr")]
    kept = answer_names(user, "fr", among=activity.answers.all())
    assert kept[answer.code].stamp.is_withdrawn


def test_what_is_out_of_use_is_neither_used_nor_withdrawn_again() -> None:
    answer = approved()
    withdraw(answer)

    with pytest.raises(AnswerWithdrawnError):
        use(answer, READER)
    with pytest.raises(AnswerWithdrawnError):
        withdraw(answer, Withdrawing.RETIRED)


def test_it_leaves_with_a_reason() -> None:
    answer = approved()

    with pytest.raises(ReasonMissingError):
        withdraw(answer, reason=" ")

    assert CounterArgument.objects.get(pk=answer.pk).state == AnswerState.APPROVED


def test_what_to_use_instead_is_told_to_whoever_may_see_it_while_it_is_in_use() -> None:
    instead = answer_of(AUTHOR, "Mieux dit.")
    closed = answer_of(READER, "Pour nous.", marking=Marking.PRIVATE)
    answer, other = answer_of(AUTHOR), answer_of(AUTHOR)
    withdraw(answer, instead=instead.code)
    withdraw(other, instead=closed.code)

    def offered(of: CounterArgument) -> str:
        (line,) = withdrawals_of(of, persona(OTHER), "fr")
        return line.instead.code if line.instead else ""

    assert (offered(answer), offered(other)) == (instead.code, "")
    withdraw(instead)
    assert offered(answer) == ""


@pytest.mark.parametrize(
    ("who", "may"),
    [
        (CHIEF, True),
        ("relecteur-oulema", True),
        ("relectrice-droits", True),
        (AUTHOR, False),
        ("experte", False),
        ("bailleur", False),
    ],
)
def test_the_coordinator_and_the_reviewers_of_faith_and_rights_take_it_out_of_use(
    who: str, may: bool
) -> None:
    answer = approved()
    if may:
        assert answer_to_withdraw(persona(who), answer.code) == answer
        return
    with pytest.raises(NotHereError):
        answer_to_withdraw(persona(who), answer.code)


def test_who_was_not_told_has_nothing_to_acknowledge() -> None:
    answer = approved()
    withdraw(answer)

    with pytest.raises(NotHereError):
        answer_to_acknowledge(persona(OTHER), answer.code)


def test_a_recalled_reply_begins_a_new_version_and_the_recall_still_waits_to_be_read() -> None:
    answer = approved()
    use(answer, READER)
    withdraw(answer)

    revise_answer(
        answer=answer,
        draft=answer_draft("Bien cité."),
        marking=Marking.NETWORK,
        attribution=answer.attribution,  # type: ignore[arg-type]  # as it was
        by=persona(AUTHOR),
        at=NOW,
    )

    answer.refresh_from_db()
    assert (answer.state, answer.version) == (AnswerState.DRAFT, 2)
    assert told(READER) == [answer.code]
