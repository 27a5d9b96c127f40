"""Where and when a claim was met, whether it rises, and which claims come first for whom."""

import random
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from contrepoint.common.markings import Marking
from contrepoint.narratives.access import claims_visible_to
from contrepoint.narratives.enums import Channel, Confidence, Harm
from contrepoint.narratives.models import Claim
from contrepoint.narratives.queries import ByUrgency, Priority, priorities, time_line
from contrepoint.narratives.services import report_sighting, weigh_claim
from tests.conftest import NOW, persona
from tests.harness.narratives import answer_of, claim_of
from tests.harness.pages import page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
TODAY = NOW.date()


def met(
    claim: Claim, *, days_ago: int = 1, country: str = "MA", channel: Channel = Channel.SCHOOL,
    who: str = "relais-maroc", times: int = 1, today: date = TODAY,
) -> None:  # fmt: skip
    for _n in range(times):
        report_sighting(
            claim=claim,
            seen_on=today - timedelta(days=days_ago),
            about_country=country,
            channel=channel,
            confidence=Confidence.HEARD,
            marking=Marking.NETWORK,
            by=persona(who),
            at=timezone.now() if today != TODAY else NOW,
        )


def ranks(who: str = "relais-maroc") -> list[Priority]:
    user = persona(who)
    return list(priorities(claims_visible_to(user), user, TODAY).values())


def rank_of(code: str, who: str = "relais-maroc") -> Priority:
    return next(rank for rank in ranks(who) if rank.code == code)


@pytest.fixture
def claim(programme: None) -> Claim:
    return claim_of("relais-maroc", wordings=[])


@pytest.mark.parametrize(
    ("recent", "before", "rises"),
    [(2, 0, False), (3, 0, True), (3, 3, False), (4, 3, True), (0, 9, False)],
)
def test_a_claim_rises_when_it_is_met_more_than_in_the_month_before_and_not_just_twice(
    claim: Claim, recent: int, before: int, rises: bool
) -> None:
    met(claim, days_ago=29, times=recent)
    met(claim, days_ago=30, times=before)

    assert rank_of(claim.code).spread.is_rising is rises


def test_the_parts_of_a_priority_are_told_and_multiply(claim: Claim) -> None:
    weigh_claim(claim=claim, harm=Harm.KILLS, by=persona("coordination-1"), at=NOW)
    met(claim, days_ago=60)
    met(claim, days_ago=60, channel=Channel.PRISON)

    rank = rank_of(claim.code)

    assert (rank.harm_part, rank.spread_part, rank.local_part, rank.score) == (3, 2, 2, 12)
    assert rank_of(claim.code, "relais-belgique").local_part == 1
    assert rank_of(claim.code, "relais-belgique").score == 6


def test_what_was_met_more_than_ninety_days_ago_weighs_nothing(claim: Claim) -> None:
    met(claim, days_ago=90)

    assert rank_of(claim.code).score == 1


def test_what_rises_without_a_reply_comes_first_then_the_most_urgent_then_the_oldest(
    claim: Claim,
) -> None:
    answered = claim_of("relais-maroc", wordings=[])
    answer_of("relais-maroc", claim=answered)
    weigh_claim(claim=answered, harm=Harm.KILLS, by=persona("relecteur-oulema"), at=NOW)
    met(answered, times=5)
    met(claim, times=3)

    codes = [rank.code for rank in ranks()]

    assert codes[:4] == [claim.code, answered.code, "C01", "C02"]


def test_the_order_by_urgency_is_that_of_the_priorities_wherever_it_is_cut(claim: Claim) -> None:
    chance = random.Random(7)  # noqa: S311  # a test that can be repeated
    claims = list(Claim.objects.order_by("pk"))
    for each in claims:
        Claim.objects.filter(pk=each.pk).update(harm=chance.choice([None, *Harm.values]))
    for each in chance.sample(claims, 14):
        channels = chance.sample(list(Channel), 2)
        for channel in channels:
            met(each, days_ago=chance.randrange(80), channel=channel, times=chance.randrange(4))
    user = persona("relais-maroc")

    order = ByUrgency(claims_visible_to(user), user, TODAY)
    codes = [rank.code for rank in ranks()]

    assert len({rank.score for rank in ranks()}) > 4
    assert [*order] == codes
    assert len(order) == len(codes)
    for start, stop in [(0, 1), (0, 32), (5, 9), (32, 64), (len(codes) - 3, None), (900, 950)]:
        assert order[start:stop] == codes[start:stop]
    assert [order[0], order[17], order[-1]] == [codes[0], codes[17], codes[-1]]


def test_a_sighting_that_is_hidden_from_the_reader_moves_no_claim(claim: Claim) -> None:
    met(claim, times=5)
    claim.sightings.update(marking=Marking.COUNTRY)

    assert rank_of(claim.code, "relais-belgique").spread.recent == 0
    assert rank_of(claim.code, "participante-maroc").spread.recent == 5


def test_a_line_of_time_counts_by_month_and_country_and_tells_no_small_number_of_others(
    claim: Claim,
) -> None:
    met(claim, times=2)
    met(claim, who="relais-belgique", country="BE", times=5)
    met(claim, who="relais-belgique", country="BE", days_ago=35, times=4)
    met(claim, days_ago=800)

    def told(who: str) -> dict[str, list[tuple[int, bool]]]:
        line = time_line(claim, persona(who), TODAY)
        assert (line.months[0], line.months[-1]) == (date(2025, 12, 1), date(2026, 11, 1))
        return {
            row.country: [(cell.count, cell.is_held_back) for cell in row.cells[-2:]]
            for row in line.lines
        }

    assert told("relais-maroc") == {
        "BE": [(0, True), (5, False)],
        "MA": [(0, False), (2, False)],
    }
    assert told("relais-belgique") == {
        "BE": [(4, False), (5, False)],
        "MA": [(0, False), (0, True)],
    }


def test_the_register_shows_what_rises_unanswered_first_and_can_be_read_by_code(
    claim: Claim, signed_in: SignIn
) -> None:
    met(claim, times=3, today=timezone.localdate())
    ines = signed_in("relais-belgique")

    def codes(query: str = "") -> list[str]:
        html = page(ines.get(f"/repondre/affirmations/{query}"))
        return [str(code) for code in html.xpath("//li//*[@class='code']/text()")]

    assert codes()[:2] == ["C101", "C01"]
    assert codes("?ordre=code")[:2] == ["C01", "C02"]


@pytest.mark.parametrize(
    ("who", "code"),
    [
        ("relais-maroc", 302),
        ("relectrice-droits", 302),
        ("relais-belgique", 404),
        ("bailleur", 404),
    ],
)
def test_harm_is_said_by_the_author_and_by_who_keeps_the_register(
    claim: Claim, signed_in: SignIn, who: str, code: int
) -> None:
    answer = signed_in(who).post(f"/repondre/affirmations/{claim.code}/gravite/", {"harm": "2"})

    claim.refresh_from_db()
    assert answer.status_code == code
    assert claim.harm == (2 if code == 302 else None)


def test_the_card_and_the_list_ask_the_same_with_one_and_with_many_sightings(
    claim: Claim, signed_in: SignIn
) -> None:
    ines = signed_in("relais-belgique")
    urls = ("/repondre/affirmations/", f"/repondre/affirmations/{claim.code}/fiche/")

    def questions(url: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            ines.get(url)
        return len(queries)

    met(claim)
    with_one = [questions(url) for url in urls]
    met(claim, country="BE", times=3)
    met(Claim.objects.get(code="C05"), country="FR", channel=Channel.WORK, times=3)

    assert [questions(url) for url in urls] == with_one
    assert max(with_one) <= 20
