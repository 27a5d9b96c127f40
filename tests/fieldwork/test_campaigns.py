"""The life of a campaign."""

import pytest

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.common.steps import StepClosedError
from contrepoint.fieldwork.enums import CampaignPart, CampaignState, Leg, LegPart
from contrepoint.fieldwork.errors import TitleMissingError
from contrepoint.fieldwork.models import Campaign, CampaignText
from contrepoint.fieldwork.queries import campaign_card
from contrepoint.fieldwork.services import (
    close_campaign,
    evaluate_campaign,
    launch_campaign,
    pause_campaign,
    plan_campaign,
    resume_campaign,
    revise_campaign,
)
from contrepoint.narratives.models import CounterArgument
from contrepoint.network.models import AuditEntry
from tests.conftest import NOW, persona
from tests.harness.fieldwork import OFFLINE, ONLINE, campaign_of, plan_of, sheet_for

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]


def state(campaign: Campaign) -> str:
    return Campaign.objects.get(pk=campaign.pk).state


def test_a_campaign_begins_as_an_idea_and_its_code_is_the_receipt() -> None:
    first, second = campaign_of("relais-maroc"), campaign_of("relais-belgique")

    assert (first.code, second.code) == ("K1", "K2")
    assert state(first) == CampaignState.IDEA
    assert (first.country, first.author) == ("MA", persona("relais-maroc"))


def test_a_campaign_goes_through_its_life_one_named_step_at_a_time() -> None:
    campaign, by = campaign_of("relais-maroc"), persona("relais-maroc")
    sheet_for(campaign, by)
    seen = []
    for step in (
        plan_campaign,
        launch_campaign,
        pause_campaign,
        resume_campaign,
        close_campaign,
        evaluate_campaign,
    ):
        step(campaign=campaign, by=by, at=NOW)
        seen.append(state(campaign))

    assert seen == ["planned", "live", "paused", "live", "closed", "evaluated"]
    deeds = AuditEntry.objects.filter(object_kind="campaign", object_code="K1")
    assert list(deeds.order_by("sequence").values_list("action", flat=True)) == [
        "open", "write-sheet", "sign-sheet",
        "plan", "launch", "pause", "resume", "close", "evaluate",
    ]  # fmt: skip


@pytest.mark.parametrize("step", [launch_campaign, pause_campaign, resume_campaign, close_campaign])
def test_a_step_out_of_turn_is_refused_and_nothing_moves(step: object) -> None:
    campaign = campaign_of("relais-maroc")

    with pytest.raises(StepClosedError):
        step(campaign=campaign, by=persona("relais-maroc"), at=NOW)  # type: ignore[operator]

    assert state(campaign) == CampaignState.IDEA


def test_a_campaign_without_a_title_is_refused_and_no_code_is_lost() -> None:
    with pytest.raises(TitleMissingError):
        campaign_of("relais-maroc", "   ")

    assert not Campaign.objects.exists()
    assert campaign_of("relais-maroc").code == "K1"


def test_rewriting_changes_the_words_and_their_language_without_leaving_two_originals() -> None:
    campaign, by = campaign_of("relais-maroc"), persona("relais-maroc")

    revise_campaign(
        campaign=campaign,
        plan=plan_of("نبقى جيرانا", language=Language.ARABIC, legs={Leg.OFFLINE: OFFLINE}),
        marking=Marking.TEAM,
        attribution=Attribution.NOBODY,
        by=by,
        at=NOW,
    )

    titles = CampaignText.objects.filter(campaign=campaign, part=CampaignPart.TITLE)
    assert list(titles.values_list("language", "text")) == [("ar", "نبقى جيرانا")]
    assert list(campaign.legs.values_list("kind", flat=True)) == [Leg.OFFLINE]
    campaign.refresh_from_db()
    assert (campaign.marking, campaign.attribution) == (Marking.TEAM, Attribution.NOBODY)


def test_who_may_see_it_and_how_it_is_signed_change_only_for_its_author() -> None:
    campaign = campaign_of("relais-maroc", marking=Marking.COUNTRY)

    revise_campaign(
        campaign=campaign,
        plan=plan_of("Autre titre"),
        marking=Marking.NETWORK,
        attribution=Attribution.NAMED,
        by=persona("coordination-1"),
        at=NOW,
    )

    campaign.refresh_from_db()
    assert (campaign.marking, campaign.attribution) == (Marking.COUNTRY, "role_and_country")


def test_ways_to_reach_a_person_are_hidden_in_every_part() -> None:
    campaign = campaign_of(
        "relais-maroc", "Écrire à nour@example.org", goal="Joindre le +212 612 345 678."
    )

    words = " ".join(CampaignText.objects.filter(campaign=campaign).values_list("text", flat=True))
    assert "nour@" not in words
    assert "345" not in words


def test_an_answer_that_the_writer_cannot_see_is_neither_added_nor_taken_away() -> None:
    hidden = CounterArgument.objects.get(code="C01-R1")
    CounterArgument.objects.filter(pk=hidden.pk).update(marking=Marking.PRIVATE)

    campaign = campaign_of("relais-maroc", answers=["C01-R1", "C02-R1"])
    assert list(campaign.answers.values_list("code", flat=True)) == ["C02-R1"]
    campaign.answers.add(hidden)
    revise_campaign(
        campaign=campaign,
        plan=plan_of(),
        marking=Marking.NETWORK,
        attribution=Attribution.COUNTRY,
        by=persona("relais-maroc"),
        at=NOW,
    )

    assert list(campaign.answers.values_list("code", flat=True)) == ["C01-R1"]
    assert campaign_card(campaign, persona("relais-maroc"), "fr").plan.answers == ()


def test_the_two_legs_stand_side_by_side_with_what_was_done_in_each() -> None:
    campaign = campaign_of("relais-maroc", legs={Leg.ONLINE: ONLINE})

    card = campaign_card(campaign, persona("relais-belgique"), "fr")

    assert [(leg.kind, leg.is_missing) for leg in card.legs] == [
        (Leg.OFFLINE, True),
        (Leg.ONLINE, False),
    ]
    assert card.legs[1].what.text == ONLINE.what
    assert campaign.legs.get().texts.filter(part=LegPart.MEASURE).get().text == ONLINE.measure
    assert card.steps == ()
