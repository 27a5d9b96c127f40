"""The effect of a reply: uses, countries, reactions, evidence, and what is too few to be told."""

from typing import Any

import pytest

from contrepoint.narratives.enums import Reaction
from contrepoint.narratives.models import AnswerUse, CounterArgument
from contrepoint.narratives.queries import Effect, effects_of
from contrepoint.network.models import User
from tests.conftest import NOW, persona
from tests.harness.narratives import answer_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]


def uses(answer: CounterArgument, who: str, count: int, **changes: Any) -> None:
    """So many uses on so many days, told by one person."""
    user: User = persona(who)
    values = {"reaction": Reaction.LISTENED, "about_country": user.standing.country} | changes
    AnswerUse.objects.bulk_create(
        AnswerUse(
            answer=answer,
            version=1,
            used_on=NOW.date(),
            author=user,
            country=user.standing.country,
            organisation_id=user.standing.organisation_id,
            written_at=NOW,
            **values,
        )
        for _day in range(count)
    )


def effect(answer: CounterArgument, who: str) -> Effect:
    return effects_of([answer.code], persona(who))[answer.code]


def test_a_reply_that_nobody_used_has_no_effect_to_tell() -> None:
    assert not effect(answer_of("relais-maroc"), "relais-maroc")


@pytest.mark.parametrize(("others", "total"), [(0, 3), (1, None), (4, None), (5, 8)])
def test_what_other_teams_told_from_one_to_four_times_is_not_told(
    others: int, total: int | None
) -> None:
    answer = answer_of("relais-maroc")
    uses(answer, "relais-maroc", 3)
    uses(answer, "relais-belgique", others)

    found = effect(answer, "relais-maroc")

    assert (found.own, found.total) == (3, total)


def test_the_team_knows_its_own_numbers_and_another_country_only_from_five_on() -> None:
    answer = answer_of("relais-maroc")
    uses(answer, "relais-maroc", 6)
    uses(answer, "relais-belgique", 2, reaction=Reaction.OBJECTED)

    assert effect(answer, "relais-france").countries == (("MA", 6),)
    assert effect(answer, "relais-france").reactions == ((Reaction.LISTENED, 6),)
    assert effect(answer, "relais-belgique").countries == (("MA", 6), ("BE", 2))


@pytest.mark.parametrize(("heard", "firsthand"), [(0, 6), (2, None), (5, 6)])
def test_what_was_seen_is_counted_unless_what_was_heard_is_too_few(
    heard: int, firsthand: int | None
) -> None:
    answer = answer_of("relais-maroc")
    uses(answer, "relais-belgique", 6)
    uses(answer, "relais-tunisie", heard, is_firsthand=False)

    assert effect(answer, "relais-maroc").firsthand == firsthand


def test_the_effect_of_many_replies_is_asked_in_one_question(
    django_assert_num_queries: Any,
) -> None:
    answers = [answer_of("relais-maroc") for _n in range(3)]
    for answer in answers:
        uses(answer, "relais-belgique", 5)
    reader = persona("relais-maroc")
    assert reader.standing

    with django_assert_num_queries(1):
        found = effects_of([answer.code for answer in answers], reader)

    assert [found[answer.code].total for answer in answers] == [5, 5, 5]
