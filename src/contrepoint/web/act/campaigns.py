"""Agir: campaigns, with their two legs side by side."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.fieldwork.access import (
    activities_visible_to,
    campaign_to_run,
    campaign_to_stop,
    campaign_visible,
    campaigns_visible_to,
    may_do_fieldwork,
    may_run,
)
from contrepoint.fieldwork.enums import (
    LAUNCHED,
    ActionCheck,
    CampaignPart,
    CampaignStep,
    LaunchGap,
    Leg,
)
from contrepoint.fieldwork.errors import ReasonMissingError
from contrepoint.fieldwork.queries import (
    activity_lines,
    campaign_card,
    campaign_lines,
    campaign_originals,
    latest_first,
)
from contrepoint.fieldwork.services import (
    CampaignPlan,
    LegPlan,
    close_campaign,
    evaluate_campaign,
    launch_campaign,
    open_campaign,
    pause_campaign,
    plan_campaign,
    resume_campaign,
    revise_campaign,
)
from contrepoint.narratives.queries import answer_names
from contrepoint.network.access import not_here
from contrepoint.web.act.campaign_forms import CampaignForm
from contrepoint.web.act.funnel_plot import funnel_plot, funnel_sentence, number_told
from contrepoint.web.act.measures import measured
from contrepoint.web.contributions import Beside, choices_made, first_choices, keep
from contrepoint.web.pages import page_of, shown_on
from contrepoint.web.requests import MemberRequest, reading_language
from contrepoint.web.steps import take
from contrepoint.workshops.queries import kept_lines

if TYPE_CHECKING:
    from contrepoint.fieldwork.models import Campaign

CAMPAIGNS_A_PAGE = 12
LATEST = 10
STEPS: dict[str, Callable[..., None]] = {
    "plan": plan_campaign,
    "launch": launch_campaign,
    "pause": pause_campaign,
    "resume": resume_campaign,
    "close": close_campaign,
    "evaluate": evaluate_campaign,
}
BESIDE: Beside = {ReasonMissingError: "reason", DomainError: "title"}
# Where what is missing is mended: the name of an address, and a place on its page.
MENDED_AT: dict[LaunchGap, tuple[str, str]] = {
    LaunchGap.GOAL: ("act:campaign-edit", "part-goal"),
    LaunchGap.MEASURE: ("act:campaign-edit", "part-goal"),
    LaunchGap.OFFLINE_LEG: ("act:campaign-edit", "part-legs"),
    LaunchGap.SHEET: ("act:sheet-edit", "page"),
    LaunchGap.STOPPER: ("act:sheet-edit", "id_stopper"),
    LaunchGap.SIGNATURE: ("act:sheet", "sign"),
}
# Parts whose names mean something else in Python or in a form of Django.
IN_THE_FORM = {
    CampaignPart.MEDIA: "channels",
    CampaignPart.IF: "change_if",
    CampaignPart.THEN: "change_then",
    CampaignPart.BECAUSE: "change_because",
}


@require_safe
def listing(request: MemberRequest) -> HttpResponse:
    """Campaigns, newest first."""
    visible = campaigns_visible_to(request.user)
    page = page_of(request, visible.order_by("-pk"), CAMPAIGNS_A_PAGE)
    shown = shown_on(page, visible)
    lines = campaign_lines(shown, request.user, reading_language())
    context = {"page": page, "lines": lines, "may_write": may_do_fieldwork(request.user)}
    return render(request, "act/campaigns.html", context)


def _card(request: MemberRequest, campaign: "Campaign") -> dict[str, object]:
    card = campaign_card(campaign, request.user, reading_language())
    return {
        "card": card,
        "gaps": [(gap, *MENDED_AT[gap]) for gap in card.gaps],
        "plot": funnel_plot(card.funnel),
        "table": [(line, number_told(line)) for line in card.funnel.stages],
        "sentence": funnel_sentence(card.funnel),
    }


@require_safe
def campaign(request: MemberRequest, code: str) -> HttpResponse:
    """One campaign: its plan, its legs, what was done."""
    found = campaign_visible(request.user, code)
    inside = latest_first(activities_visible_to(request.user).filter(campaign=found))
    latest = activities_visible_to(request.user).filter(pk__in=inside[:LATEST].values("pk"))
    context = _card(request, found) | {
        "activities": activity_lines(latest, request.user, reading_language()),
        "keeps": kept_lines(request.user, reading_language(), campaign=found),
    }
    context |= measured(request, found, may=may_run(request.user, found))
    return render(request, "act/campaign.html", context)


@require_POST
def step(request: MemberRequest, code: str, step: str) -> HttpResponse:
    """Plan, launch, pause, resume, close, mark as evaluated; to pause, being named is enough."""
    door = campaign_to_stop if step == CampaignStep.PAUSE else campaign_to_run
    found = door(request.user, code)
    take(request, STEPS, step, campaign=found)
    if not request.htmx:
        return redirect("act:campaign", code=code)
    return render(request, "act/campaign.html#standing", _card(request, found))


@require_http_methods(["GET", "POST"])
def add(request: MemberRequest) -> HttpResponse:
    """Write down the idea of a campaign."""
    _insist_on_a_member(request)
    answers = answer_names(request.user, reading_language()).values()
    form = CampaignForm(
        request.POST or None,
        user=request.user,
        answers=answers,
        initial=first_choices(request.user),
    )
    if request.method == "POST" and form.is_valid():
        kept = keep(request, form, partial(open_campaign, plan=_plan(form)), beside="title")
        if kept:
            return redirect("act:campaign", code=kept)
    return render(request, "act/campaign_form.html", {"form": form, "code": ""})


@require_http_methods(["GET", "POST"])
def edit(request: MemberRequest, code: str) -> HttpResponse:
    """Rewrite a campaign."""
    found = campaign_to_run(request.user, code)
    answers = answer_names(request.user, reading_language()).values()
    form = CampaignForm(
        request.POST or None,
        user=request.user,
        answers=answers,
        may_sign=found.author_id == request.user.pk,
        stored=_as_written(found),
        asks_reason=found.state in LAUNCHED,
    )
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data.get("reason", "")
        written = partial(revise_campaign, campaign=found, plan=_plan(form), reason=reason)
        kept = keep(request, form, written, receipt_of=found, beside=BESIDE)
        if kept:
            return redirect("act:campaign", code=found.code)
    return render(request, "act/campaign_form.html", {"form": form, "code": found.code})


def _insist_on_a_member(request: MemberRequest) -> None:
    if not may_do_fieldwork(request.user):
        raise not_here()


def _plan(form: CampaignForm) -> CampaignPlan:
    told = form.cleaned_data
    return CampaignPlan(
        language=Language(told["language"]),
        texts={part: told[IN_THE_FORM.get(part, part.value)] for part in CampaignPart},
        legs={
            kind: LegPlan(
                told[kind.value],
                told[f"{kind.value}_measure"],
                told.get(f"{kind.value}_hoped_for"),
            )
            for kind in Leg
        },
        answers=told["answers"],
        goal_number=told["goal_number"],
        ends_on=told["ends_on"],
        checks=[ActionCheck(value) for value in told["checks"]],
    )


def _as_written(campaign: "Campaign") -> dict[str, object]:
    language, texts, legs = campaign_originals(campaign)
    values = choices_made(campaign, language)
    values |= {IN_THE_FORM.get(part, part.value): text for part, text in texts.items()}
    for kind, leg in legs.items():
        values |= {
            kind.value: leg.what.text,
            f"{kind.value}_measure": leg.measure.text,
            f"{kind.value}_hoped_for": leg.hoped_for,
        }
    return values | {
        "goal_number": campaign.goal_number,
        "ends_on": campaign.ends_on,
        "checks": list(campaign.checks),
        "answers": list(campaign.answers.order_by("code").values_list("code", flat=True)),
    }
