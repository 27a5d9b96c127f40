"""Campaigns, as a list and as a page with their two legs."""

import dataclasses

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from contrepoint.common.languages import Words, best_words
from contrepoint.common.markings import Marking
from contrepoint.common.steps import open_steps
from contrepoint.fieldwork.access import activities_visible_to, may_run
from contrepoint.fieldwork.enums import (
    CAMPAIGN_STEPS,
    CampaignPart,
    CampaignState,
    CampaignStep,
    Leg,
    LegPart,
)
from contrepoint.fieldwork.models import Campaign, CampaignLeg
from contrepoint.fieldwork.queries.reach import ReachTable, reach_table
from contrepoint.narratives.queries import AnswerName, answer_names
from contrepoint.network.access import Viewer
from contrepoint.network.queries import Byline, byline, with_authors


@dataclasses.dataclass(frozen=True, slots=True)
class LegCard:
    """One leg; without words where the campaign does not have it yet."""

    kind: Leg
    what: Words
    measure: Words
    activity_count: int

    @property
    def is_missing(self) -> bool:
        return not self.what.text


@dataclasses.dataclass(frozen=True, slots=True)
class CampaignLine:
    """One campaign in a list."""

    code: str
    title: Words
    state: CampaignState
    goal: Words
    lacks_offline_leg: bool
    activity_count: int
    marking: Marking
    byline: Byline


@dataclasses.dataclass(frozen=True, slots=True)
class CampaignCard:
    """One campaign with everything that its page shows."""

    line: CampaignLine
    legs: tuple[LegCard, ...]
    audience: Words
    message: Words
    action: Words
    answers: tuple[AnswerName, ...]
    reach: ReachTable
    steps: tuple[CampaignStep, ...]
    may_run: bool


def campaign_lines(
    campaigns: QuerySet[Campaign], user: Viewer, language: str
) -> list[CampaignLine]:
    """These campaigns, newest first, as their reader sees them."""
    return [_line(row, language) for row in _readable(campaigns, user)]


def _readable(campaigns: QuerySet[Campaign], user: Viewer) -> QuerySet[Campaign]:
    seen = Q(activities__in=activities_visible_to(user).order_by().values("pk"))
    return (
        with_authors(campaigns)
        .prefetch_related("texts")
        .annotate(
            has_offline_leg=Exists(
                CampaignLeg.objects.filter(campaign=OuterRef("pk"), kind=Leg.OFFLINE)
            ),
            online_count=Count("activities", filter=seen & Q(activities__leg=Leg.ONLINE)),
            offline_count=Count("activities", filter=seen & Q(activities__leg=Leg.OFFLINE)),
        )
        .order_by("-pk")
    )


def _part(row: Campaign, part: CampaignPart, language: str) -> Words:
    return best_words([text for text in row.texts.all() if text.part == part], language)


def _leg(leg: CampaignLeg | None, kind: Leg, activity_count: int, language: str) -> LegCard:
    texts = list(leg.texts.all()) if leg else []

    def words(part: LegPart) -> Words:
        return best_words([text for text in texts if text.part == part], language)

    return LegCard(kind, words(LegPart.WHAT), words(LegPart.MEASURE), activity_count)


def _counts(row: Campaign) -> dict[Leg, int]:
    """Activities that the reader may see, by leg."""
    return {
        Leg.ONLINE: row.online_count,  # type: ignore[attr-defined]  # by _readable
        Leg.OFFLINE: row.offline_count,  # type: ignore[attr-defined]  # by _readable
    }


def _line(row: Campaign, language: str) -> CampaignLine:
    return CampaignLine(
        code=row.code,
        title=_part(row, CampaignPart.TITLE, language),
        state=CampaignState(row.state),
        goal=_part(row, CampaignPart.GOAL, language),
        lacks_offline_leg=not row.has_offline_leg,  # type: ignore[attr-defined]  # by _readable
        activity_count=sum(_counts(row).values()),
        marking=Marking(row.marking),
        byline=byline(row),
    )


def campaign_card(campaign: Campaign, user: Viewer, language: str) -> CampaignCard:
    """One campaign that the reader may see."""
    row = _readable(Campaign.objects.filter(pk=campaign.pk), user).get()
    legs = {leg.kind: leg for leg in campaign.legs.prefetch_related("texts")}
    counts = _counts(row)
    runs = may_run(user, campaign)
    return CampaignCard(
        line=_line(row, language),
        legs=tuple(_leg(legs.get(kind), kind, counts[kind], language) for kind in Leg),
        audience=_part(row, CampaignPart.AUDIENCE, language),
        message=_part(row, CampaignPart.MESSAGE, language),
        action=_part(row, CampaignPart.ACTION, language),
        answers=tuple(answer_names(user, language, among=campaign.answers.all()).values()),
        reach=reach_table(activities_visible_to(user).filter(campaign=campaign), user),
        steps=open_steps(CAMPAIGN_STEPS, row.state) if runs else (),
        may_run=runs,
    )


def campaign_originals(
    campaign: Campaign,
) -> tuple[str, dict[CampaignPart, str], dict[Leg, LegCard]]:
    """The language, the parts and the legs as they were written, for who rewrites them."""
    texts = {CampaignPart(t.part): t for t in campaign.texts.filter(status="original")}
    language = texts[CampaignPart.TITLE].language
    legs = {
        Leg(leg.kind): _leg(leg, Leg(leg.kind), 0, language)
        for leg in campaign.legs.prefetch_related("texts")
    }
    return language, {part: row.text for part, row in texts.items()}, legs
