"""Campaigns: opened, rewritten, and moved from one state to the next."""

import dataclasses
from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.enums import (
    CAMPAIGN_STEPS,
    LAUNCHED,
    CampaignPart,
    CampaignStep,
    Leg,
    LegPart,
)
from contrepoint.fieldwork.errors import (
    NoGoalError,
    NoOfflineLegError,
    TitleMissingError,
)
from contrepoint.fieldwork.models import Campaign, CampaignLeg, CampaignLegText, CampaignText
from contrepoint.narratives.access import answers_in_use
from contrepoint.network.enums import CodeLetter
from contrepoint.network.models import User
from contrepoint.network.services import (
    choose_offered,
    let_the_author_choose,
    next_code,
    record,
    signed,
    take_step,
    write_original,
)


@dataclasses.dataclass(frozen=True, slots=True)
class LegPlan:
    """What is done in a leg, and how one knows that it was done; empty: there is no such leg."""

    what: str = ""
    measure: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class CampaignPlan:
    """The words of a campaign in one language, its legs, the codes of the answers that it uses."""

    language: Language
    texts: Mapping[CampaignPart, str]
    legs: Mapping[Leg, LegPlan] = dataclasses.field(default_factory=dict)
    answers: Iterable[str] = ()


@transaction.atomic
def open_campaign(
    *, plan: CampaignPlan, marking: Marking, attribution: Attribution, by: User, at: datetime
) -> Campaign:
    """Keep the idea of a campaign; its code is the receipt. Refuses one without a title."""
    campaign = Campaign.objects.create(
        code=next_code(CodeLetter.CAMPAIGN),
        **signed(marking=marking, attribution=attribution, by=by, at=at),
    )
    _write(campaign, plan, by=by)
    record(actor=by, action="open", object_kind="campaign", object_code=campaign.code, at=at)
    return campaign


@transaction.atomic
def revise_campaign(
    *,
    campaign: Campaign,
    plan: CampaignPlan,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> None:
    """Rewrite a campaign. Who may see it and how it is signed change only for its author.

    Refuses to take the title, and, once launched, the goal or the offline leg.
    """
    campaign = Campaign.objects.select_for_update().get(pk=campaign.pk)
    _write(campaign, plan, by=by)
    if campaign.state in LAUNCHED:
        _insist_on_goal_and_offline_leg(campaign)
    let_the_author_choose(campaign, marking=marking, attribution=attribution, by=by)
    campaign.save(update_fields=["marking", "attribution"])
    record(actor=by, action="revise", object_kind="campaign", object_code=campaign.code, at=at)


def _write(campaign: Campaign, plan: CampaignPlan, *, by: User) -> None:
    if not plan.texts.get(CampaignPart.TITLE, "").strip():
        raise TitleMissingError
    for part in CampaignPart:
        write_original(
            CampaignText.objects.all(),
            language=plan.language,
            text=plan.texts.get(part, ""),
            campaign=campaign,
            part=part,
        )
    for kind in Leg:
        _write_leg(campaign, kind, plan.legs.get(kind, LegPlan()), plan.language)
    choose_offered(campaign.answers, offered=answers_in_use(by), codes=plan.answers)


def _write_leg(campaign: Campaign, kind: Leg, plan: LegPlan, language: Language) -> None:
    if not plan.what.strip():
        CampaignLeg.objects.filter(campaign=campaign, kind=kind).delete()
        return
    leg, _ = CampaignLeg.objects.get_or_create(campaign=campaign, kind=kind)
    for part, text in ((LegPart.WHAT, plan.what), (LegPart.MEASURE, plan.measure)):
        write_original(
            CampaignLegText.objects.all(), language=language, text=text, leg=leg, part=part
        )


def _insist_on_goal_and_offline_leg(campaign: Campaign) -> None:
    if not campaign.texts.filter(part=CampaignPart.GOAL).exists():
        raise NoGoalError(campaign.code)
    if not campaign.legs.filter(kind=Leg.OFFLINE).exists():
        raise NoOfflineLegError(campaign.code)


def _move(campaign: Campaign, step: CampaignStep, *, by: User, at: datetime) -> None:
    """One step, from a state in which it is open."""
    insist = _insist_on_goal_and_offline_leg if step == CampaignStep.LAUNCH else None
    take_step(campaign, CAMPAIGN_STEPS, step, kind="campaign", by=by, at=at, insist=insist)


@transaction.atomic
def plan_campaign(*, campaign: Campaign, by: User, at: datetime) -> None:
    """From an idea to a plan."""
    _move(campaign, CampaignStep.PLAN, by=by, at=at)


@transaction.atomic
def launch_campaign(*, campaign: Campaign, by: User, at: datetime) -> None:
    """Go live. Refuses without a goal (NoGoalError) or an offline leg (NoOfflineLegError)."""
    _move(campaign, CampaignStep.LAUNCH, by=by, at=at)


@transaction.atomic
def pause_campaign(*, campaign: Campaign, by: User, at: datetime) -> None:
    """Stop for a while."""
    _move(campaign, CampaignStep.PAUSE, by=by, at=at)


@transaction.atomic
def resume_campaign(*, campaign: Campaign, by: User, at: datetime) -> None:
    """Go on after a pause."""
    _move(campaign, CampaignStep.RESUME, by=by, at=at)


@transaction.atomic
def close_campaign(*, campaign: Campaign, by: User, at: datetime) -> None:
    """Come to an end."""
    _move(campaign, CampaignStep.CLOSE, by=by, at=at)


@transaction.atomic
def evaluate_campaign(*, campaign: Campaign, by: User, at: datetime) -> None:
    """Say that what came of it was looked at."""
    _move(campaign, CampaignStep.EVALUATE, by=by, at=at)
