"""Which kits a campaign hands out, and what the address on paper says of them."""

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from contrepoint.common.errors import NotHereError
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.enums import KitStanding, SheetPart
from contrepoint.fieldwork.errors import (
    KitError,
    KitExpiredError,
    KitNotInThisLanguageError,
    KitNotVettedError,
    KitsPausedError,
    KitsStoppedError,
    KitsUnsignedError,
)
from contrepoint.fieldwork.models import Campaign, Kit
from contrepoint.fieldwork.queries import kit_standing
from contrepoint.fieldwork.services import (
    HandedKit,
    close_campaign,
    hand_out_kit,
    pause_campaign,
    resume_campaign,
)
from contrepoint.narratives.enums import AnswerState
from contrepoint.narratives.models import AnswerText, CounterArgument
from contrepoint.network.models import AuditEntry
from tests.conftest import NOW, persona
from tests.harness.fieldwork import campaign_of, live_campaign_of, sheet_for
from tests.harness.narratives import answer_of, vetted_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

INES = "relais-belgique"
TODAY = NOW.date()
LAST_DAY = date(2026, 12, 20)


@pytest.fixture
def reply() -> CounterArgument:
    return vetted_of("relais-maroc", arabic="التصويت مشاركة.")


@pytest.fixture
def campaign(reply: CounterArgument) -> Campaign:
    return live_campaign_of(INES, answers=[reply.code], ends_on=LAST_DAY)


def handed(campaign: Campaign, code: str = "C01-R11", language: str = "fr") -> HandedKit:
    return hand_out_kit(campaign=campaign, answer=code, language=language, by=persona(INES), at=NOW)


def test_a_kit_says_what_was_vetted_in_its_language_until_the_last_day(campaign: Campaign) -> None:
    french, arabic = handed(campaign), handed(campaign, language="ar")

    assert french.card.spoken.text == "Voter, c’est prendre part."
    assert arabic.card.spoken.text == "التصويت مشاركة."
    assert (french.until, arabic.until) == (LAST_DAY, LAST_DAY)
    entry = AuditEntry.objects.order_by("-sequence")[0]
    assert (entry.action, entry.object_kind, entry.object_code) == ("download", "kit", "K1-C01-R11")


def test_without_a_last_day_a_kit_stands_until_the_eve_of_the_next_review(
    reply: CounterArgument,
) -> None:
    campaign = live_campaign_of(INES, answers=[reply.code])

    assert reply.due_again_on is not None
    assert handed(campaign).until == reply.due_again_on - timedelta(days=1)


def test_taken_twice_it_has_one_address_that_nobody_can_guess(campaign: Campaign) -> None:
    first, again, arabic = handed(campaign), handed(campaign), handed(campaign, language="ar")

    assert first.token == again.token != arabic.token
    assert re.fullmatch(r"[2-9A-HJKMNP-Z]{12}", first.token)
    assert Kit.objects.count() == 2


def test_what_nobody_vouches_for_is_no_kit(campaign: Campaign) -> None:
    draft = answer_of("relais-maroc")
    campaign.answers.add(draft)

    with pytest.raises(KitNotVettedError, match=draft.code):
        handed(campaign, draft.code)

    assert not Kit.objects.exists()


@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_language_in_which_it_does_not_stand_is_no_kit(campaign: Campaign, language: str) -> None:
    with pytest.raises(KitNotInThisLanguageError):
        handed(campaign, language=language)


@pytest.mark.parametrize("change", [{"status": "draft"}, {"source_version": 0}])
def test_a_translation_that_nobody_vetted_or_that_is_outdated_is_no_kit(
    campaign: Campaign, change: dict[str, object]
) -> None:
    AnswerText.objects.filter(language="ar", answer__code="C01-R11").update(**change)

    with pytest.raises(KitNotInThisLanguageError):
        handed(campaign, language="ar")


def test_a_reply_that_the_campaign_does_not_use_or_the_reader_may_not_see_is_not_here(
    campaign: Campaign, reply: CounterArgument
) -> None:
    with pytest.raises(NotHereError):
        handed(campaign, "C02-R1")
    CounterArgument.objects.filter(pk=reply.pk).update(marking=Marking.PRIVATE)
    with pytest.raises(NotHereError):
        handed(campaign)


def test_before_a_launch_there_is_no_kit(reply: CounterArgument) -> None:
    with pytest.raises(KitsStoppedError):
        handed(campaign_of(INES, answers=[reply.code]))


def test_a_pause_stops_every_kit_at_once_and_going_on_opens_them_again(campaign: Campaign) -> None:
    kits = [handed(campaign, language=language) for language in ("fr", "ar")]
    assert [kit_standing(kit.token, TODAY) for kit in kits] == [(KitStanding.VALID, LAST_DAY)] * 2

    pause_campaign(campaign=campaign, by=persona(INES), at=NOW)

    for language in ("fr", "ar"):
        with pytest.raises(KitsPausedError, match="K1"):
            handed(campaign, language=language)
    assert [kit_standing(kit.token, TODAY) for kit in kits] == [(KitStanding.STOPPED, None)] * 2

    resume_campaign(campaign=campaign, by=persona(INES), at=NOW)
    assert handed(campaign).token == kits[0].token
    assert kit_standing(kits[0].token, TODAY) == (KitStanding.VALID, LAST_DAY)


def _pause(campaign: Campaign) -> None:
    pause_campaign(campaign=campaign, by=persona(INES), at=NOW)


def _close(campaign: Campaign) -> None:
    close_campaign(campaign=campaign, by=persona(INES), at=NOW)


def _unsign(campaign: Campaign) -> None:
    sheet_for(campaign, INES, texts={SheetPart.STOP: "Autre chose."}, signed=False)


def _recall(campaign: Campaign) -> None:
    campaign.answers.update(state=AnswerState.RECALLED)


def _rewrite(campaign: Campaign) -> None:
    campaign.answers.update(version=2)


def _end_sooner(campaign: Campaign) -> None:
    Campaign.objects.filter(pk=campaign.pk).update(ends_on=TODAY - timedelta(days=1))


@pytest.mark.parametrize(
    ("harm", "refusal"),
    [
        (_pause, KitsPausedError),
        (_close, KitsStoppedError),
        (_unsign, KitsUnsignedError),
        (_recall, KitNotVettedError),
        (_rewrite, None),  # a new version has a kit of its own
        (_end_sooner, KitExpiredError),
    ],
)
def test_what_stops_a_kit_stops_it_on_the_page_and_on_paper(
    campaign: Campaign, harm: Callable[[Campaign], None], refusal: type[KitError] | None
) -> None:
    kit = handed(campaign)

    harm(campaign)

    assert kit_standing(kit.token, TODAY) == (KitStanding.STOPPED, None)
    if refusal is None:
        assert handed(campaign).token != kit.token
        return
    with pytest.raises(refusal):
        handed(campaign)


def test_after_its_last_day_it_no_longer_stands(campaign: Campaign) -> None:
    kit = handed(campaign)

    assert kit_standing(kit.token, LAST_DAY) == (KitStanding.VALID, LAST_DAY)
    assert kit_standing(kit.token, LAST_DAY + timedelta(days=1)) == (KitStanding.STOPPED, None)


def test_a_token_may_be_typed_in_small_letters_and_nothing_else_is_known(
    campaign: Campaign,
) -> None:
    token = handed(campaign).token

    assert kit_standing(f"{token[:4]}-{token[4:]}".lower(), TODAY)[0] == KitStanding.VALID
    assert kit_standing("ABCDABCDABCD", TODAY) == (KitStanding.UNKNOWN, None)
