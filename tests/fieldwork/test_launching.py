"""What a campaign needs before it is launched, who signs for it, what changes on the way."""

import itertools
from typing import Any

import pytest

from contrepoint.common.attribution import Attribution
from contrepoint.common.errors import NotHereError
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.enums import (
    CampaignPart,
    CampaignState,
    LaunchGap,
    Leg,
    PlanFact,
    SheetPart,
)
from contrepoint.fieldwork.errors import (
    GoalNotMeasurableError,
    NoGoalError,
    NoOfflineLegError,
    NoSheetError,
    NoStopperError,
    NothingAdjustedError,
    ReasonMissingError,
    SheetNotSignedError,
)
from contrepoint.fieldwork.models import Adjustment, Campaign, HarmSheet, HarmSheetText
from contrepoint.fieldwork.queries import (
    adjustment_lines,
    adjustments_of,
    campaign_card,
    stoppers_to_choose,
)
from contrepoint.fieldwork.services import (
    SheetEntry,
    launch_campaign,
    note_adjustment,
    pause_campaign,
    plan_campaign,
    resume_campaign,
    revise_campaign,
    sign_sheet,
    write_sheet,
)
from contrepoint.network.models import AuditEntry
from contrepoint.network.services import close_account
from tests.conftest import NOW, persona
from tests.harness.fieldwork import (
    OFFLINE,
    ONLINE,
    adjusted,
    campaign_of,
    live_campaign_of,
    plan_of,
    sheet_for,
)
from tests.harness.network import person_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

IDRISS = "relais-maroc"
ONLINE_ALONE = {"legs": {Leg.ONLINE: ONLINE}}
BLANK_LEG = {"legs": {Leg.ONLINE: ONLINE, Leg.OFFLINE: type(OFFLINE)("  ")}}


def rewritten(campaign: Campaign, *, reason: str = "", **changes: Any) -> None:
    revise_campaign(
        campaign=campaign,
        plan=plan_of(**changes),
        marking=Marking.NETWORK,
        attribution=Attribution.COUNTRY,
        by=persona(IDRISS),
        at=NOW,
        reason=reason,
    )


def launched(campaign: Campaign) -> None:
    plan_campaign(campaign=campaign, by=persona(IDRISS), at=NOW)
    launch_campaign(campaign=campaign, by=persona(IDRISS), at=NOW)


def state(campaign: Campaign) -> str:
    return Campaign.objects.get(pk=campaign.pk).state


def gaps(campaign: Campaign) -> tuple[LaunchGap, ...]:
    return campaign_card(campaign, persona(IDRISS), "fr").gaps


@pytest.mark.parametrize(
    ("lacking", "refusal", "gap"),
    [
        (ONLINE_ALONE, NoOfflineLegError, LaunchGap.OFFLINE_LEG),
        (BLANK_LEG, NoOfflineLegError, LaunchGap.OFFLINE_LEG),
        ({"goal": ""}, NoGoalError, LaunchGap.GOAL),
        ({"measure": ""}, GoalNotMeasurableError, LaunchGap.MEASURE),
        ({"goal_number": None}, GoalNotMeasurableError, LaunchGap.MEASURE),
    ],
)
def test_a_plan_that_lacks_a_measurable_goal_or_its_offline_leg_is_not_launched(
    lacking: dict[str, Any], refusal: type[Exception], gap: LaunchGap
) -> None:
    campaign = campaign_of(IDRISS, **lacking)
    sheet_for(campaign, IDRISS)
    assert gaps(campaign) == (gap,)

    with pytest.raises(refusal, match="K1"):
        launched(campaign)

    assert state(campaign) == CampaignState.PLANNED


def test_a_day_makes_a_goal_measurable_as_a_number_does() -> None:
    campaign = campaign_of(IDRISS, goal_number=None, ends_on=NOW.date())
    sheet_for(campaign, IDRISS)

    launched(campaign)

    assert state(campaign) == CampaignState.LIVE


@pytest.mark.parametrize(
    ("sheet", "refusal", "missing"),
    [
        (None, NoSheetError, (LaunchGap.SHEET, LaunchGap.STOPPER, LaunchGap.SIGNATURE)),
        (
            {"texts": {SheetPart.LAW: " "}, "signed": False},
            NoSheetError,
            (LaunchGap.SHEET, LaunchGap.SIGNATURE),
        ),
        (
            {"stopper": None, "signed": False},
            NoStopperError,
            (LaunchGap.STOPPER, LaunchGap.SIGNATURE),
        ),
        ({"signed": False}, SheetNotSignedError, (LaunchGap.SIGNATURE,)),
    ],
)
def test_a_campaign_is_not_launched_before_somebody_signs_a_whole_sheet_that_names_who_can_stop_it(
    sheet: dict[str, Any] | None, refusal: type[Exception], missing: tuple[LaunchGap, ...]
) -> None:
    campaign = campaign_of(IDRISS)
    if sheet is not None:
        sheet_for(campaign, IDRISS, **sheet)
    assert gaps(campaign) == missing

    with pytest.raises(refusal, match="K1"):
        launched(campaign)

    assert state(campaign) == CampaignState.PLANNED


@pytest.mark.parametrize(
    ("lacking", "refusal"),
    [
        ({"texts": {SheetPart.STOP: ""}}, NoSheetError),
        ({"stopper": None}, NoStopperError),
    ],
)
def test_an_unfinished_sheet_cannot_be_signed(
    lacking: dict[str, Any], refusal: type[Exception]
) -> None:
    campaign = campaign_of(IDRISS)

    with pytest.raises(refusal):
        sheet_for(campaign, IDRISS, **lacking)

    assert not HarmSheet.objects.get().is_signed


def test_the_trail_says_who_signed_and_when() -> None:
    campaign = campaign_of(IDRISS)
    sheet_for(campaign, IDRISS)

    deed = AuditEntry.objects.get(action="sign-sheet")
    assert (deed.actor, deed.at, deed.object_code) == (persona(IDRISS), NOW, "K1")
    line = campaign_card(campaign, persona(IDRISS), "fr").sheet
    assert line is not None
    assert line.signed_on == NOW.date()


CHANGES: tuple[tuple[str, dict[str, Any], bool], ...] = (
    ("audience", {"also": {CampaignPart.AUDIENCE: "Des mères."}}, True),
    ("message", {"also": {CampaignPart.MESSAGE: "Nous sommes d’ici."}}, True),
    ("messenger", {"also": {CampaignPart.MESSENGER: "Une mère."}}, True),
    ("action", {"action": "Venir dimanche."}, True),
    ("offline", {"legs": {Leg.ONLINE: ONLINE, Leg.OFFLINE: type(OFFLINE)("Un repas.")}}, True),
    ("online", {"legs": {Leg.OFFLINE: OFFLINE}}, True),
    ("title", {"title": "Voisins"}, False),
    ("monitoring", {"also": {CampaignPart.MONITORING: "Le lundi."}}, False),
    ("day", {"ends_on": NOW.date()}, False),
)


@pytest.mark.parametrize(
    ("plan", "falls"), [case[1:] for case in CHANGES], ids=[case[0] for case in CHANGES]
)
def test_a_signature_falls_when_what_it_was_given_for_changes(
    plan: dict[str, Any], falls: bool
) -> None:
    campaign = campaign_of(IDRISS)
    sheet_for(campaign, IDRISS)

    rewritten(campaign, **plan)

    sheet = HarmSheet.objects.get()
    assert sheet.is_signed is not falls
    assert sheet.void_since == (NOW.date() if falls else None)
    assert gaps(campaign) == ((LaunchGap.SIGNATURE,) if falls else ())


def test_keeping_the_same_words_again_voids_nothing() -> None:
    campaign = campaign_of(IDRISS)
    sheet_for(campaign, IDRISS)

    rewritten(campaign)
    sheet_for(campaign, IDRISS, signed=False)

    assert HarmSheet.objects.get().is_signed


@pytest.mark.parametrize(
    "change", [{"words": "autrement"}, {"texts": {SheetPart.PEOPLE: ""}}, {"stopper": None}]
)
def test_a_signature_falls_when_the_sheet_itself_changes(change: dict[str, Any]) -> None:
    campaign = campaign_of(IDRISS)
    sheet_for(campaign, IDRISS)

    sheet_for(campaign, IDRISS, signed=False, **change)

    assert not HarmSheet.objects.get().is_signed


def test_after_a_change_it_goes_on_once_it_is_signed_again() -> None:
    campaign, by = live_campaign_of(IDRISS), persona(IDRISS)
    pause_campaign(campaign=campaign, by=by, at=NOW)
    rewritten(campaign, action="Venir dimanche.", reason="Le samedi, le centre est fermé.")

    with pytest.raises(SheetNotSignedError):
        resume_campaign(campaign=campaign, by=by, at=NOW)
    sign_sheet(campaign=campaign, by=by, at=NOW)
    resume_campaign(campaign=campaign, by=by, at=NOW)

    assert state(campaign) == CampaignState.LIVE


def test_of_a_campaign_under_way_a_change_asks_for_its_reason_and_is_logged() -> None:
    campaign = live_campaign_of(IDRISS)

    with pytest.raises(ReasonMissingError):
        rewritten(campaign, action="Venir dimanche.", ends_on=NOW.date(), reason="  ")
    assert campaign.texts.get(part=CampaignPart.ACTION).text == "Venir samedi."
    assert not Adjustment.objects.exists()

    rewritten(campaign, action="Venir dimanche.", ends_on=NOW.date(), reason="Le centre est fermé.")

    (line,) = adjustment_lines(adjustments_of(campaign), "fr")
    assert line.why.text == "Le centre est fermé."
    assert line.changed == (str(CampaignPart.ACTION.label), str(PlanFact.DAY.label))
    assert line.noted_on == NOW.date()


def test_of_a_campaign_under_way_what_does_not_change_asks_for_nothing() -> None:
    campaign = live_campaign_of(IDRISS)

    rewritten(campaign)

    assert not Adjustment.objects.exists()


@pytest.mark.parametrize(
    ("lacking", "refusal"),
    [
        (ONLINE_ALONE, NoOfflineLegError),
        ({"goal": ""}, NoGoalError),
        ({"measure": ""}, GoalNotMeasurableError),
    ],
)
def test_once_launched_it_cannot_lose_what_it_was_launched_with(
    lacking: dict[str, Any], refusal: type[Exception]
) -> None:
    campaign = live_campaign_of(IDRISS)

    with pytest.raises(refusal):
        rewritten(campaign, reason="Pour voir.", **lacking)

    assert campaign.legs.count() == 2
    assert campaign.texts.filter(part__in=[CampaignPart.GOAL, CampaignPart.MEASURE]).count() == 2


def test_the_log_stands_in_the_order_of_its_days() -> None:
    campaign = campaign_of(IDRISS)
    for why in ("Première raison.", "Deuxième raison.", "Troisième raison."):
        adjusted(campaign, IDRISS, why)

    assert [line.why.text for line in adjustment_lines(adjustments_of(campaign), "fr")] == [
        "Première raison.",
        "Deuxième raison.",
        "Troisième raison.",
    ]


@pytest.mark.parametrize(("what", "why"), [("", "Parce que."), ("Une salle.", " ")])
def test_an_adjustment_says_what_and_why(what: str, why: str) -> None:
    campaign = campaign_of(IDRISS)

    with pytest.raises(NothingAdjustedError):
        note_adjustment(
            campaign=campaign,
            what=what,
            why=why,
            language=Language.FRENCH,
            by=persona(IDRISS),
            at=NOW,
        )

    assert not Adjustment.objects.exists()


def test_who_can_be_named_to_stop_it_takes_part_and_has_a_card_that_the_writer_may_see() -> None:
    hidden = person_of(IDRISS, "Amal")
    type(hidden).objects.filter(pk=hidden.pk).update(marking=Marking.COUNTRY)

    offered = {key for key, _ in stoppers_to_choose(persona("relais-belgique"))}

    assert str(persona("relais-belgique").person.uuid) in offered
    assert (
        not {
            str(hidden.uuid),
            str(persona("bailleur").person.uuid),
        }
        & offered
    )
    public = type(hidden).objects.filter(is_public_figure=True).values_list("uuid", flat=True)
    assert not set(map(str, public)) & offered
    assert public


def test_a_person_whom_the_writer_may_not_see_cannot_be_named() -> None:
    hidden = person_of(IDRISS, "Amal")
    type(hidden).objects.filter(pk=hidden.pk).update(marking=Marking.COUNTRY)
    campaign = campaign_of("relais-belgique")

    with pytest.raises(NotHereError):
        sheet_for(campaign, "relais-belgique", stopper=hidden)

    assert not HarmSheetText.objects.exists()


def test_whoever_takes_part_no_more_stops_nothing_and_the_sheet_waits_for_somebody_else() -> None:
    bilal = persona("participant-belgique")
    campaign = live_campaign_of(IDRISS, stopper=bilal.person)

    close_account(user=bilal, by=persona("coordination-1"), at=NOW)

    sheet = HarmSheet.objects.get()
    assert (sheet.stopper, sheet.is_signed, sheet.void_since) == (None, False, NOW.date())
    assert campaign_card(campaign, persona(IDRISS), "fr").sheet is not None
    pause_campaign(campaign=campaign, by=persona(IDRISS), at=NOW)
    assert gaps(campaign) == (LaunchGap.STOPPER, LaunchGap.SIGNATURE)


def test_ways_to_reach_a_person_are_hidden_in_a_sheet_and_in_the_log() -> None:
    campaign = campaign_of(IDRISS)
    entry = SheetEntry(Language.FRENCH, {SheetPart.STOP: "Appeler le +212 612 345 678."})
    write_sheet(campaign=campaign, entry=entry, by=persona(IDRISS), at=NOW)
    adjusted(campaign, IDRISS, "Écrire à nour@example.org.")

    words = [
        HarmSheetText.objects.get().text,
        *Adjustment.objects.get().texts.order_by("pk").values_list("text", flat=True),
    ]
    assert not [told for told, sign in itertools.product(words, ("345", "nour@")) if sign in told]
