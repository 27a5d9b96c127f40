"""Campaigns, as a list and as a page with their two legs."""

import dataclasses
from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from contrepoint.common.languages import Words, best_words
from contrepoint.common.markings import Marking
from contrepoint.common.steps import open_steps
from contrepoint.fieldwork.access import activities_visible_to, is_of_team, may_run
from contrepoint.fieldwork.enums import (
    CAMPAIGN_STEPS,
    ActionCheck,
    CampaignPart,
    CampaignState,
    CampaignStep,
    LaunchGap,
    Leg,
    LegPart,
)
from contrepoint.fieldwork.models import Campaign, CampaignLeg, CampaignLegText, HarmSheetText
from contrepoint.fieldwork.queries.adjustments import AdjustmentLine, latest_adjustments
from contrepoint.fieldwork.queries.funnel import Funnel, campaign_funnel
from contrepoint.fieldwork.queries.harm_sheets import SheetLine, sheet_line
from contrepoint.fieldwork.queries.reach import ReachTable, reach_table
from contrepoint.fieldwork.readiness import gaps_of, sheet_of
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
    hoped_for: int | None = None

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
class PlanCard:
    """The plan of a campaign, part by part, in the reader's language where it stands there."""

    texts: dict[CampaignPart, Words]
    goal_number: int | None
    ends_on: date | None
    checks: tuple[ActionCheck, ...]
    answers: tuple[AnswerName, ...]

    @property
    def change(self) -> tuple[tuple[CampaignPart, Words], ...]:
        """Its theory of change, as far as it is written: if, then, because."""
        parts = (CampaignPart.IF, CampaignPart.THEN, CampaignPart.BECAUSE)
        return tuple((part, self.texts[part]) for part in parts if self.texts[part].text)

    @property
    def parts(self) -> tuple[tuple[CampaignPart, Words], ...]:
        """What is written of the others, but for title, goal and its measure."""
        parts = (
            CampaignPart.AUDIENCE,
            CampaignPart.MESSAGE,
            CampaignPart.MESSENGER,
            CampaignPart.MEDIA,
            CampaignPart.ACTION,
            CampaignPart.MONITORING,
        )
        return tuple((part, self.texts[part]) for part in parts if self.texts[part].text)

    @property
    def measure(self) -> Words:
        """What will show that the goal is reached."""
        return self.texts[CampaignPart.MEASURE]


@dataclasses.dataclass(frozen=True, slots=True)
class CampaignCard:
    """One campaign with everything that its page shows.

    `gaps` holds what is missing to launch it; none for a reader who does not run it.
    """

    line: CampaignLine
    legs: tuple[LegCard, ...]
    plan: PlanCard
    reach: ReachTable
    funnel: Funnel
    sheet: SheetLine | None
    gaps: tuple[LaunchGap, ...]
    adjustments: tuple[AdjustmentLine, ...]
    steps: tuple[CampaignStep, ...]
    is_of_team: bool
    may_run: bool
    may_stop: bool


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


def _leg(
    texts: Sequence[CampaignLegText], kind: Leg, activity_count: int, language: str
) -> LegCard:
    def words(part: LegPart) -> Words:
        return best_words([text for text in texts if text.part == part], language)

    return LegCard(
        kind,
        words(LegPart.WHAT),
        words(LegPart.MEASURE),
        activity_count,
        texts[0].leg.hoped_for if texts else None,
    )


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


LATEST = 3
_SHEET_PARTS = Subquery(
    HarmSheetText.objects.filter(sheet__campaign=OuterRef("pk"))
    .order_by()
    .values("sheet")
    .annotate(parts=Count("part", distinct=True))
    .values("parts")
)
BEFORE_LAUNCH = frozenset({CampaignState.IDEA, CampaignState.PLANNED, CampaignState.PAUSED})


def campaign_card(campaign: Campaign, user: Viewer, language: str) -> CampaignCard:
    """One campaign that the reader may see."""
    row = (
        _readable(Campaign.objects.filter(pk=campaign.pk), user)
        .select_related("sheet")
        .prefetch_related("funnel")
        .annotate(sheet_parts=_SHEET_PARTS)
        .get()
    )
    legs = _legs(row, language)
    runs = may_run(user, row)
    sheet = sheet_line(sheet_of(row), user)
    stops = runs or bool(sheet and sheet.stopper and sheet.stopper.is_reader)
    return CampaignCard(
        line=_line(row, language),
        legs=legs,
        plan=_plan(row, user, language),
        reach=reach_table(activities_visible_to(user).filter(campaign=campaign), user),
        funnel=campaign_funnel(row, user, hoped_for=legs[0].hoped_for),
        sheet=sheet,
        gaps=_gaps(row, legs) if runs and row.state in BEFORE_LAUNCH else (),
        adjustments=tuple(latest_adjustments(row, LATEST, language)),
        steps=_steps(row, runs=runs, stops=stops),
        is_of_team=is_of_team(user, row),
        may_run=runs,
        may_stop=stops,
    )


def _plan(row: Campaign, user: Viewer, language: str) -> PlanCard:
    return PlanCard(
        texts={part: _part(row, part, language) for part in CampaignPart},
        goal_number=row.goal_number,
        ends_on=row.ends_on,
        checks=tuple(check for check in ActionCheck if check.value in row.checks),
        answers=tuple(answer_names(user, language, among=row.answers.all()).values()),
    )


def _legs(row: Campaign, language: str) -> tuple[LegCard, ...]:
    """Both legs, the offline one first, in one question: a leg without words is none."""
    texts: dict[str, list[CampaignLegText]] = {}
    for text in CampaignLegText.objects.filter(leg__campaign=row).select_related("leg"):
        texts.setdefault(text.leg.kind, []).append(text)
    counts = _counts(row)
    return tuple(_leg(texts.get(kind, []), kind, counts[kind], language) for kind in Leg)


def _gaps(row: Campaign, legs: Iterable[LegCard]) -> tuple[LaunchGap, ...]:
    return gaps_of(
        row,
        parts={text.part for text in row.texts.all()},
        legs={leg.kind for leg in legs if not leg.is_missing},
        sheet=sheet_of(row),
        sheet_parts=row.sheet_parts or 0,  # type: ignore[attr-defined]  # by campaign_card
    )


def _steps(row: Campaign, *, runs: bool, stops: bool) -> tuple[CampaignStep, ...]:
    """Every open step for who runs it; for the person named to stop it, the pause."""
    steps = open_steps(CAMPAIGN_STEPS, row.state)
    if runs:
        return steps
    return tuple(step for step in steps if stops and step == CampaignStep.PAUSE)


def campaign_title(campaign: Campaign, language: str) -> Words:
    """What a campaign is called, on the pages that belong to it."""
    return best_words(campaign.texts.filter(part=CampaignPart.TITLE).order_by("pk"), language)


def campaign_originals(
    campaign: Campaign,
) -> tuple[str, dict[CampaignPart, str], dict[Leg, LegCard]]:
    """The language, the parts and the legs as they were written, for who rewrites them."""
    texts = {CampaignPart(t.part): t for t in campaign.texts.filter(status="original")}
    language = texts[CampaignPart.TITLE].language
    legs = {
        Leg(leg.kind): _leg(list(leg.texts.all()), Leg(leg.kind), 0, language)
        for leg in campaign.legs.prefetch_related("texts__leg")
    }
    return language, {part: row.text for part, row in texts.items()}, legs
