"""Days are those of the people's clock: between midnight here and midnight in Greenwich too."""

from datetime import UTC, date, datetime

import pytest

from contrepoint.common.markings import Marking
from contrepoint.narratives.enums import Channel, Confidence, Reaction
from contrepoint.narratives.errors import DayPassedError, FutureDayError
from contrepoint.narratives.models import Claim, Sighting
from contrepoint.narratives.services import report_sighting, report_use, take_claim
from tests.conftest import persona
from tests.harness.narratives import answer_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

HALF_PAST_MIDNIGHT = datetime(2026, 11, 30, 23, 30, tzinfo=UTC)
YESTERDAY, TODAY, TOMORROW = (date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 2))


def met(seen_on: date) -> Sighting:
    return report_sighting(
        claim=Claim.objects.get(code="C01"),
        seen_on=seen_on,
        about_country="MA",
        channel=Channel.SCHOOL,
        confidence=Confidence.HEARD,
        marking=Marking.NETWORK,
        by=persona("relais-maroc"),
        at=HALF_PAST_MIDNIGHT,
    )


def test_what_was_met_after_midnight_was_met_today_and_not_in_days_to_come() -> None:
    assert met(TODAY).seen_on == TODAY
    with pytest.raises(FutureDayError):
        met(TOMORROW)


def test_a_use_after_midnight_is_of_today_and_not_of_days_to_come() -> None:
    answer = answer_of("relais-maroc")
    who = persona("relais-maroc")

    def used(used_on: date) -> None:
        report_use(
            answer=answer,
            used_on=used_on,
            reaction=Reaction.LISTENED,
            by=who,
            at=HALF_PAST_MIDNIGHT,
        )

    used(TODAY)
    with pytest.raises(FutureDayError):
        used(TOMORROW)
    assert list(answer.uses.values_list("used_on", flat=True)) == [TODAY]


def test_yesterday_has_passed_as_soon_as_it_is_midnight() -> None:
    claim = Claim.objects.get(code="C01")
    who = persona("relais-maroc")
    with pytest.raises(DayPassedError):
        take_claim(claim=claim, due_on=YESTERDAY, by=who, at=HALF_PAST_MIDNIGHT)

    assert take_claim(claim=claim, due_on=TODAY, by=who, at=HALF_PAST_MIDNIGHT).due_on == TODAY
