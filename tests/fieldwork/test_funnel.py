"""From seeing to taking part: blanks stay blanks, views stay views, small numbers stay home."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contrepoint.fieldwork.enums import FunnelStage, Leg
from contrepoint.fieldwork.errors import (
    MonthToComeError,
    NegativeCountError,
    NothingCountedError,
)
from contrepoint.fieldwork.models import FunnelCount
from contrepoint.fieldwork.queries import Counted, Funnel, FunnelLine, campaign_card, funnel_of
from tests.conftest import persona
from tests.harness.fieldwork import campaign_of, counted

INES = "relais-belgique"
SEEN, ASKED, CAME, CAME_BACK, TOOK_PART = FunnelStage
NOVEMBER, OCTOBER, DECEMBER = date(2026, 11, 1), date(2026, 10, 1), date(2026, 12, 1)

rows = st.lists(
    st.builds(
        Counted,
        month=st.dates(date(2026, 1, 1), date(2026, 6, 1)).map(lambda day: day.replace(day=1)),
        leg=st.sampled_from(Leg),
        counts=st.fixed_dictionaries(
            {stage: st.none() | st.integers(0, 60) for stage in FunnelStage}
        ),
    ),
    max_size=8,
    unique_by=lambda row: (row.month, row.leg),
)


def line(funnel: Funnel, stage: FunnelStage) -> FunnelLine:
    return next(each for each in funnel.stages if each.stage == stage)


@given(rows)
def test_what_nobody_counted_is_never_a_number_and_what_was_counted_is_counted_once(
    told: list[Counted],
) -> None:
    funnel = funnel_of(told, is_for_team=True)

    for stage in FunnelStage:
        known = [row.counts[stage] for row in told if row.counts[stage] is not None]
        assert line(funnel, stage).count == (sum(known) if known else None)  # type: ignore[arg-type]
        whole = all(
            any(row.counts[stage] is not None for row in told if row.month == month)
            for month in {row.month for row in told}
        )
        assert line(funnel, stage).is_at_least is (bool(known) and not whole)


@given(rows)
def test_a_share_is_told_only_where_both_are_known_and_is_a_share(told: list[Counted]) -> None:
    for is_for_team in (True, False):
        for each in funnel_of(told, is_for_team=is_for_team).stages:
            assert (each.rate is None) == (each.of is None)
            if each.rate is None or each.of is None:
                continue
            assert 0 <= each.rate <= 100
            assert list(FunnelStage).index(each.of) < list(FunnelStage).index(each.stage)
            months = {row.month for row in told if row.counts[each.stage] is not None}
            assert months & {row.month for row in told if row.counts[each.of] is not None}


@given(rows, st.integers(0, 10**6))
def test_views_are_never_counted_above_seen(told: list[Counted], views: int) -> None:
    more = [Counted(row.month, row.leg, {**row.counts, SEEN: views}) for row in told]

    before, after = funnel_of(told, is_for_team=True), funnel_of(more, is_for_team=True)

    for stage in (ASKED, CAME, CAME_BACK, TOOK_PART):
        assert line(before, stage).count == line(after, stage).count


@given(rows)
def test_outside_of_the_team_no_number_from_one_to_four_is_told(told: list[Counted]) -> None:
    funnel, whole = funnel_of(told, is_for_team=False), funnel_of(told, is_for_team=True)

    for stage in FunnelStage:
        own, told_of = line(whole, stage), line(funnel, stage)
        is_small = own.count is not None and 0 < own.count < 5
        assert told_of.is_held_back is is_small
        assert told_of.count == (None if is_small else own.count)
        if is_small:
            assert (told_of.rate, told_of.is_at_least) == (None, False)


def test_a_share_leaves_out_the_months_in_which_one_of_both_is_blank() -> None:
    told = [
        Counted(OCTOBER, Leg.ONLINE, {SEEN: 1000}),
        Counted(NOVEMBER, Leg.ONLINE, {SEEN: 200, ASKED: 20}),
        Counted(NOVEMBER, Leg.OFFLINE, {ASKED: 20, CAME: 10}),
    ]

    funnel = funnel_of(told, is_for_team=True)

    assert line(funnel, ASKED) == FunnelLine(ASKED, 40, False, True, 20, SEEN)  # 40 of 200
    assert line(funnel, CAME) == FunnelLine(CAME, 10, False, True, 25, ASKED)
    assert line(funnel, CAME_BACK) == FunnelLine(CAME_BACK)


def test_people_who_came_are_measured_against_the_nearest_stage_that_was_counted() -> None:
    funnel = funnel_of(
        [Counted(NOVEMBER, Leg.ONLINE, {SEEN: 100}), Counted(NOVEMBER, Leg.OFFLINE, {CAME: 12})],
        is_for_team=True,
    )

    assert (line(funnel, CAME).rate, line(funnel, CAME).of) == (12, SEEN)


def test_more_people_than_in_the_stage_before_give_no_share() -> None:
    funnel = funnel_of([Counted(NOVEMBER, Leg.OFFLINE, {ASKED: 5, CAME: 40})], is_for_team=True)

    assert (line(funnel, CAME).count, line(funnel, CAME).rate) == (40, None)


@pytest.mark.django_db
@pytest.mark.usefixtures("programme")
class TestCounting:
    """What a team writes down, month by month."""

    def test_a_month_counted_again_stands_in_place_of_what_stood(self) -> None:
        campaign = campaign_of(INES)
        counted(campaign, INES, date(2026, 11, 20), came=12, seen=300)
        counted(campaign, INES, date(2026, 11, 3), came=14)

        row = FunnelCount.objects.get()
        assert (row.month, row.came, row.seen, row.took_part) == (NOVEMBER, 14, None, None)

    def test_a_month_of_which_nothing_is_known_any_more_has_no_line(self) -> None:
        campaign = campaign_of(INES)
        counted(campaign, INES, came=12)

        counted(campaign, INES)

        assert not FunnelCount.objects.exists()
        with pytest.raises(NothingCountedError):
            counted(campaign, INES)

    def test_a_month_to_come_and_less_than_nothing_are_refused(self) -> None:
        campaign = campaign_of(INES)

        with pytest.raises(MonthToComeError):
            counted(campaign, INES, DECEMBER, came=12)
        with pytest.raises(NegativeCountError):
            counted(campaign, INES, came=-1)

        assert not FunnelCount.objects.exists()

    def test_small_numbers_stay_in_the_team_on_the_card(self) -> None:
        campaign = campaign_of(INES)
        counted(campaign, INES, seen=300, came=12, took_part=3)

        def told(who: str) -> list[int | None]:
            return [
                each.count for each in campaign_card(campaign, persona(who), "fr").funnel.stages
            ]

        assert told(INES) == [300, None, 12, None, 3]
        assert told("relais-maroc") == told("coordination-1") == [300, None, 12, None, None]
