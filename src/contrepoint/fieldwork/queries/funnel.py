"""How many saw a campaign, asked, came, came back, took part?  What nobody counted is a blank."""

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from django.db.models import QuerySet

from contrepoint.fieldwork.access import is_of_team
from contrepoint.fieldwork.enums import FunnelStage, Leg
from contrepoint.fieldwork.models import Campaign, FunnelCount
from contrepoint.fieldwork.queries.reach import FEWEST
from contrepoint.network.access import Viewer

Counts = Mapping[FunnelStage, int | None]
A_HUNDRED = 100


@dataclasses.dataclass(frozen=True, slots=True)
class Counted:
    """What was counted of one leg in one month; None, or no entry: not known."""

    month: date
    leg: Leg
    counts: Counts

    @property
    def in_order(self) -> list[tuple[FunnelStage, int | None]]:
        """The stages in their order, with what was counted."""
        return [(stage, self.counts.get(stage)) for stage in FunnelStage]


@dataclasses.dataclass(frozen=True, slots=True)
class FunnelLine:
    """One stage of the funnel, over all months and legs.

    `count` is None where nobody counted, and where it `is_held_back` from who is not of the team;
    `is_at_least` where some month is blank. `rate`, in a hundred, is how many of those of the
    stage `of`, over the months in which both are known; None where there is no such month.
    """

    stage: FunnelStage
    count: int | None = None
    is_held_back: bool = False
    is_at_least: bool = False
    rate: int | None = None
    of: FunnelStage | None = None

    @property
    def is_known(self) -> bool:
        return self.count is not None or self.is_held_back


@dataclasses.dataclass(frozen=True, slots=True)
class Funnel:
    """The stages in their order; false while nobody counted anything."""

    stages: tuple[FunnelLine, ...]
    months: int
    hoped_for: int | None = None

    @property
    def known(self) -> tuple[FunnelLine, ...]:
        return tuple(line for line in self.stages if line.is_known)

    @property
    def unknown(self) -> tuple[FunnelLine, ...]:
        return tuple(line for line in self.stages if not line.is_known)

    @property
    def most(self) -> int:
        """The largest number that is told."""
        return max((line.count or 0 for line in self.stages), default=0)

    @property
    def holds_back(self) -> bool:
        return any(line.is_held_back for line in self.stages)

    def __bool__(self) -> bool:
        return self.months > 0


def funnel_of(
    rows: Iterable[Counted], *, is_for_team: bool, hoped_for: int | None = None
) -> Funnel:
    """The funnel of what was counted. Outside of the team no number from one to four is told."""
    months: dict[date, dict[FunnelStage, int]] = {}
    for row in rows:
        of_month = months.setdefault(row.month, {})
        for stage in FunnelStage:
            count = row.counts.get(stage)
            if count is not None:  # a leg that nobody counted adds nothing, and takes nothing away
                of_month[stage] = of_month.get(stage, 0) + count
    by_month = list(months.values())
    return Funnel(
        stages=tuple(_stage(stage, by_month, is_for_team=is_for_team) for stage in FunnelStage),
        months=len(by_month),
        hoped_for=hoped_for,
    )


def _stage(
    stage: FunnelStage, months: Sequence[Mapping[FunnelStage, int]], *, is_for_team: bool
) -> FunnelLine:
    known = [month[stage] for month in months if stage in month]
    if not known:
        return FunnelLine(stage)
    total = sum(known)
    if not is_for_team and _is_small(total):
        return FunnelLine(stage, is_held_back=True)
    rate, of = _rate(stage, months, is_for_team=is_for_team)
    return FunnelLine(stage, count=total, is_at_least=len(known) < len(months), rate=rate, of=of)


def _rate(
    stage: FunnelStage, months: Sequence[Mapping[FunnelStage, int]], *, is_for_team: bool
) -> tuple[int | None, FunnelStage | None]:
    """In a hundred of the nearest earlier stage that was counted in the same months.

    More people than in the stage before are no part of it: then there is no rate.
    """
    stages = list(FunnelStage)
    for before in reversed(stages[: stages.index(stage)]):
        both = [(month[before], month[stage]) for month in months if {before, stage} <= set(month)]
        if not both:
            continue
        base, came = sum(one for one, _ in both), sum(one for _, one in both)
        is_told = is_for_team or not (_is_small(base) or _is_small(came))
        if 0 < base >= came and is_told:
            return round(A_HUNDRED * came / base), before
        return None, None
    return None, None


def _is_small(count: int) -> bool:
    return 0 < count < FEWEST


def counts_of(campaign: Campaign) -> QuerySet[FunnelCount]:
    """What was counted, month by month, the latest first: for the team alone to read."""
    return FunnelCount.objects.filter(campaign=campaign).order_by("-month", "leg")


def counted_of(campaign: Campaign, leg: Leg, month: date) -> Counted | None:
    """What stands for one leg in one month, if anything does."""
    row = FunnelCount.objects.filter(campaign=campaign, leg=leg, month=month).first()
    return counted_in(row) if row else None


def counted_in(row: FunnelCount) -> Counted:
    """One line of what was counted."""
    return Counted(
        row.month, Leg(row.leg), {stage: getattr(row, stage.value) for stage in FunnelStage}
    )


def campaign_funnel(campaign: Campaign, user: Viewer, *, hoped_for: int | None) -> Funnel:
    """The funnel of a campaign that the reader may see, beside how many people are hoped for."""
    return funnel_of(
        [counted_in(row) for row in campaign.funnel.all()],
        is_for_team=is_of_team(user, campaign),
        hoped_for=hoped_for,
    )
