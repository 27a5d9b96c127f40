"""What does a campaign still lack before it is launched, and which kits may be handed out?

One rule for the refusals, the checklist on the page, and the address on paper.
"""

from collections.abc import Callable, Collection
from datetime import date, timedelta

from contrepoint.common.errors import DomainError
from contrepoint.fieldwork.enums import CampaignPart, CampaignState, LaunchGap, Leg, SheetPart
from contrepoint.fieldwork.errors import (
    GoalNotMeasurableError,
    KitExpiredError,
    KitNotInThisLanguageError,
    KitNotVettedError,
    KitsPausedError,
    KitsStoppedError,
    KitsUnsignedError,
    NoGoalError,
    NoOfflineLegError,
    NoSheetError,
    NoStopperError,
    SheetNotSignedError,
)
from contrepoint.fieldwork.models import Campaign, HarmSheet
from contrepoint.narratives.queries import CarriedAnswer, CarriedCard

A_DAY, A_YEAR = timedelta(days=1), timedelta(days=365)
# Kept once people see it; a signature may fall with a change, and then stops the kits.
ALWAYS = (LaunchGap.GOAL, LaunchGap.MEASURE, LaunchGap.OFFLINE_LEG)

REFUSALS: dict[LaunchGap, Callable[[str], DomainError]] = {
    LaunchGap.GOAL: NoGoalError,
    LaunchGap.MEASURE: GoalNotMeasurableError,
    LaunchGap.OFFLINE_LEG: NoOfflineLegError,
    LaunchGap.SHEET: NoSheetError,
    LaunchGap.STOPPER: NoStopperError,
    LaunchGap.SIGNATURE: SheetNotSignedError,
}


def sheet_of(campaign: Campaign) -> HarmSheet | None:
    """The do-no-harm sheet of a campaign, once there is one."""
    return getattr(campaign, "sheet", None)


def gaps_of(
    campaign: Campaign,
    *,
    parts: Collection[str],
    legs: Collection[str],
    sheet: HarmSheet | None,
    sheet_parts: int,
) -> tuple[LaunchGap, ...]:
    """What is missing, in the order in which one would mend it; `sheet_parts` are those written."""
    is_measurable = CampaignPart.MEASURE in parts and (
        campaign.goal_number is not None or campaign.ends_on is not None
    )
    lacks = {
        LaunchGap.GOAL: CampaignPart.GOAL not in parts,
        LaunchGap.MEASURE: not is_measurable,
        LaunchGap.OFFLINE_LEG: Leg.OFFLINE not in legs,
        LaunchGap.SHEET: sheet_parts < len(SheetPart),
        LaunchGap.STOPPER: sheet is None or sheet.stopper_id is None,
        LaunchGap.SIGNATURE: sheet is None or not sheet.is_signed,
    }
    return tuple(gap for gap in LaunchGap if lacks[gap])


def launch_gaps(campaign: Campaign) -> tuple[LaunchGap, ...]:
    """The same, read from the tables."""
    sheet = HarmSheet.objects.filter(campaign=campaign).first()
    return gaps_of(
        campaign,
        parts=set(campaign.texts.values_list("part", flat=True)),
        legs=set(campaign.legs.values_list("kind", flat=True)),
        sheet=sheet,
        sheet_parts=sheet.texts.values("part").distinct().count() if sheet else 0,
    )


def insist_on_readiness(campaign: Campaign) -> None:
    """Refuse to launch what lacks something, by the first thing that is missing."""
    for gap in launch_gaps(campaign):
        raise REFUSALS[gap](campaign.code)


def insist_on_what_stays(campaign: Campaign) -> None:
    """Refuse to take the measurable goal or the offline leg from what people see."""
    for gap in launch_gaps(campaign):
        if gap in ALWAYS:
            raise REFUSALS[gap](campaign.code)


def insist_on_open_kits(campaign: Campaign, sheet: HarmSheet | None) -> None:
    """Refuse every kit of a campaign that is not live, or whose sheet nobody stands for."""
    if campaign.state == CampaignState.PAUSED:
        raise KitsPausedError(campaign.code)
    if campaign.state != CampaignState.LIVE:
        raise KitsStoppedError(campaign.code)
    if sheet is None or not sheet.is_signed:
        raise KitsUnsignedError(campaign.code)


def last_day(campaign: Campaign, due_again_on: date | None, today: date) -> date:
    """Until when a kit stands: the eve of the reply's next review, or the campaign's last day."""
    eve = due_again_on - A_DAY if due_again_on else None
    known = [day for day in (eve, campaign.ends_on) if day is not None]
    return min(known, default=today + A_YEAR)


def kit_to_hand_out(
    campaign: Campaign,
    sheet: HarmSheet | None,
    answer: CarriedAnswer,
    language: str,
    today: date,
) -> tuple[CarriedCard, date]:
    """What a kit says and its last day. Refuses what nobody vouches for, and what is stopped."""
    insist_on_open_kits(campaign, sheet)
    if not answer.stamp.is_vetted:
        raise KitNotVettedError(answer.code)
    card = answer.in_language(language)
    if card is None:
        raise KitNotInThisLanguageError(answer.code)
    until = last_day(campaign, answer.stamp.due_again_on, today)
    if until < today:
        raise KitExpiredError(answer.code)
    return card, until
