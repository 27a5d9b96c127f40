"""Campaigns: opened, rewritten, and moved from one state to the next."""

import dataclasses
from collections.abc import Iterable, Mapping
from datetime import date, datetime

from django.db import transaction

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.enums import (
    CAMPAIGN_STEPS,
    LAUNCHED,
    ActionCheck,
    CampaignPart,
    CampaignStep,
    Leg,
    LegPart,
    PlanFact,
)
from contrepoint.fieldwork.errors import (
    ReasonMissingError,
    TitleMissingError,
)
from contrepoint.fieldwork.models import Campaign, CampaignLeg, CampaignLegText, CampaignText
from contrepoint.fieldwork.readiness import insist_on_readiness, insist_on_what_stays
from contrepoint.fieldwork.services.adjustments import keep_adjustment
from contrepoint.fieldwork.services.harm_sheets import void_signature
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
    """What is done in a leg, and how one knows that it was done; empty: there is no such leg.

    `hoped_for` is how many people are to come.
    """

    what: str = ""
    measure: str = ""
    hoped_for: int | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class CampaignPlan:
    """The words of a campaign in one language, its legs, the codes of the answers that it uses.

    Its goal is reached at `goal_number`, by `ends_on`, or both.
    """

    language: Language
    texts: Mapping[CampaignPart, str]
    legs: Mapping[Leg, LegPlan] = dataclasses.field(default_factory=dict)
    answers: Iterable[str] = ()
    goal_number: int | None = None
    ends_on: date | None = None
    checks: Iterable[ActionCheck] = ()


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
    reason: str = "",
) -> None:
    """Rewrite a campaign. Who may see it and how it is signed change only for its author.

    Where what the do-no-harm sheet was signed for changes, the signature falls. Refuses to take
    the title, and, once launched, the goal with its measure or the offline leg; then a change asks
    for its reason (ReasonMissingError), which is kept in the log of adjustments.
    """
    campaign = Campaign.objects.select_for_update().get(pk=campaign.pk)
    before = _said(campaign)
    _write(campaign, plan, by=by)
    after = _said(campaign)
    changed = [key for key in _ORDER if before.get(key) != after.get(key)]
    if campaign.state in LAUNCHED:
        insist_on_what_stays(campaign)
        if changed:
            _note(campaign, changed, reason, plan.language, by=by, at=at)
    let_the_author_choose(campaign, marking=marking, attribution=attribution, by=by)
    campaign.save(update_fields=["marking", "attribution"])
    void_signature(campaign, changed, at=at)
    record(actor=by, action="revise", object_kind="campaign", object_code=campaign.code, at=at)


def _note(
    campaign: Campaign,
    changed: list[str],
    reason: str,
    language: Language,
    *,
    by: User,
    at: datetime,
) -> None:
    if not reason.strip():
        raise ReasonMissingError
    keep_adjustment(campaign, what="", why=reason, language=language, changed=changed, by=by, at=at)


_ORDER = (*CampaignPart.values, *Leg.values, *PlanFact.values)


def _said(campaign: Campaign) -> dict[str, object]:
    """What a plan says, part by part, leg by leg and fact by fact, to see what changes."""
    said: dict[str, object] = dict(
        campaign.texts.filter(status="original").values_list("part", "text")
    )
    for leg in campaign.legs.prefetch_related("texts"):
        words = {row.part: row.text for row in leg.texts.all() if row.status == "original"}
        said[leg.kind] = (words, leg.hoped_for)
    return said | {
        PlanFact.NUMBER.value: campaign.goal_number,
        PlanFact.DAY.value: campaign.ends_on,
        PlanFact.REPLIES.value: set(campaign.answers.order_by("pk").values_list("pk", flat=True)),
    }


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
    campaign.goal_number, campaign.ends_on = plan.goal_number, plan.ends_on
    ticked = set(plan.checks)
    campaign.checks = [check.value for check in ActionCheck if check in ticked]
    campaign.save(update_fields=["goal_number", "ends_on", "checks"])


def _write_leg(campaign: Campaign, kind: Leg, plan: LegPlan, language: Language) -> None:
    if not plan.what.strip():
        CampaignLeg.objects.filter(campaign=campaign, kind=kind).delete()
        return
    leg, _ = CampaignLeg.objects.update_or_create(
        campaign=campaign, kind=kind, defaults={"hoped_for": plan.hoped_for}
    )
    for part, text in ((LegPart.WHAT, plan.what), (LegPart.MEASURE, plan.measure)):
        write_original(
            CampaignLegText.objects.all(), language=language, text=text, leg=leg, part=part
        )


_GOING_LIVE = {CampaignStep.LAUNCH, CampaignStep.RESUME}


def _move(campaign: Campaign, step: CampaignStep, *, by: User, at: datetime) -> None:
    """One step, from a state in which it is open."""
    insist = insist_on_readiness if step in _GOING_LIVE else None
    take_step(campaign, CAMPAIGN_STEPS, step, kind="campaign", by=by, at=at, insist=insist)


@transaction.atomic
def plan_campaign(*, campaign: Campaign, by: User, at: datetime) -> None:
    """From an idea to a plan."""
    _move(campaign, CampaignStep.PLAN, by=by, at=at)


@transaction.atomic
def launch_campaign(*, campaign: Campaign, by: User, at: datetime) -> None:
    """Go live. Refuses what lacks something of `LaunchGap`, by the first thing that is missing.

    A goal (NoGoalError) that can be measured (GoalNotMeasurableError), an offline leg
    (NoOfflineLegError), a whole do-no-harm sheet (NoSheetError) with somebody who can stop it
    (NoStopperError), signed as it stands (SheetNotSignedError).
    """
    _move(campaign, CampaignStep.LAUNCH, by=by, at=at)


@transaction.atomic
def pause_campaign(*, campaign: Campaign, by: User, at: datetime) -> None:
    """Stop for a while; from this moment all of its kits are stopped, those on paper too."""
    _move(campaign, CampaignStep.PAUSE, by=by, at=at)


@transaction.atomic
def resume_campaign(*, campaign: Campaign, by: User, at: datetime) -> None:
    """Go on after a pause. Refuses as a launch does: the sheet may have fallen meanwhile."""
    _move(campaign, CampaignStep.RESUME, by=by, at=at)


@transaction.atomic
def close_campaign(*, campaign: Campaign, by: User, at: datetime) -> None:
    """Come to an end."""
    _move(campaign, CampaignStep.CLOSE, by=by, at=at)


@transaction.atomic
def evaluate_campaign(*, campaign: Campaign, by: User, at: datetime) -> None:
    """Say that what came of it was looked at."""
    _move(campaign, CampaignStep.EVALUATE, by=by, at=at)
