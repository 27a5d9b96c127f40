"""What several countries share is told in each, and counted once: no person counts twice."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from contrepoint.common.periods import Period
from contrepoint.fieldwork.access import activities_visible_to, results_visible_to
from contrepoint.fieldwork.enums import AgeBand, Evidence, Rung, Sex
from contrepoint.fieldwork.errors import SharedOutsideProjectError
from contrepoint.fieldwork.models import Activity, Result
from contrepoint.fieldwork.queries import (
    Choice,
    Overview,
    field_counts,
    of_countries,
    overview,
    people_in_results,
)
from contrepoint.fieldwork.queries.reach import Total
from contrepoint.fieldwork.services import Figure
from tests.conftest import persona
from tests.harness.fieldwork import activity_of, project_of
from tests.harness.results import confirmation_of, measure_of, result_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

ALL = ("BE", "FR", "MA")
EVERYTHING = [Period(None, None)]
CELL = (Sex.WOMEN, AgeBand.FROM_18)


def seen(who: str = "relais-belgique", **choice: Any) -> Overview:
    return overview(persona(who), Choice(**choice))


def test_a_shared_activity_stands_in_both_countries_and_counts_once_in_every_total() -> None:
    activity_of("relais-belgique", reach={CELL: 20}, shared_with=["MA"])
    activity_of("relais-belgique", reach={CELL: 10})

    (counts,) = field_counts(persona("relais-belgique"), EVERYTHING)
    assert {c: (n.activities, n.shared, n.reached.count) for c, n in counts.countries.items()} == {
        "BE": (2, 1, 30),
        "MA": (1, 1, 20),
    }
    assert counts.countries["MA"].shared_with == ("BE",)
    assert (counts.together.activities, counts.together.reached) == (2, Total(30))

    page = seen()
    assert {line.country: line.total.count for line in page.months.countries} == {
        "BE": 30,
        "MA": 20,
    }
    assert page.months.total == page.who.total == Total(30)
    assert (page.activity_count, page.months.shared) == (2, 1)
    assert seen(countries=("MA",)).who.total == Total(20)
    assert seen(countries=("MA", "BE")).who.total == Total(30)


def test_three_countries_that_share_are_named_to_one_another() -> None:
    activity_of("relais-belgique", about_country="FR", shared_with=["MA", "BE", "FR"])

    lines = seen().months.countries

    assert {line.country: line.shared_with for line in lines} == {
        "BE": ("FR", "MA"),
        "FR": ("BE", "MA"),
        "MA": ("BE", "FR"),
    }
    assert seen().activity_count == 1


def test_what_a_project_did_is_shared_by_the_countries_of_the_project_alone() -> None:
    project = project_of("relais-belgique", countries=["BE", "MA"])

    with pytest.raises(SharedOutsideProjectError):
        activity_of("relais-belgique", project=project, shared_with=["FR"])
    with pytest.raises(SharedOutsideProjectError):
        result_of(
            "relais-belgique",
            measure=measure_of("relais-belgique", of=project),
            shared_with=["FR"],
        )

    assert not Activity.objects.exists()
    assert not Result.objects.exists()


def test_no_number_that_is_held_back_is_found_by_taking_one_sum_from_another() -> None:
    activity_of("relais-belgique", reach={CELL: 12})
    activity_of("relais-belgique", reach={CELL: 3}, shared_with=["MA"])

    page = seen("relais-france")

    assert page.months.total == page.who.total == Total(12, True)
    by_country = {line.country: line.total for line in page.months.countries}
    assert by_country == {"BE": Total(12, True), "MA": Total(0, True)}
    (counts,) = field_counts(persona("relais-france"), EVERYTHING)
    assert counts.together.reached == Total(12, True)
    assert seen().who.total == Total(15)


def test_a_result_of_fewer_than_five_people_is_not_found_by_subtraction_either() -> None:
    measure = measure_of("relais-belgique")
    result_of("relais-belgique", measure=measure, figure=Figure(12))
    result_of("relais-belgique", measure=measure, figure=Figure(3))
    rows = Result.objects.all()

    assert people_in_results(rows, persona("relais-belgique")) == Total(15)
    assert people_in_results(rows, persona("relais-france")) == Total(12, True)
    (line,) = [line for line in seen("relais-france").ladder.rungs if line.results]
    assert line.counted == Total(12, True)


def test_the_ladder_says_how_one_knows_and_a_peer_lifts_the_own_word_to_a_witness() -> None:
    activity_of("relais-belgique", rung=Rung.TALKED_BACK)
    confirmed = activity_of("relais-belgique", rung=Rung.TALKED_BACK)
    activity_of("relais-belgique", rung=Rung.TALKED_BACK, evidence=Evidence.INDEPENDENT)
    confirmation_of("relais-maroc", confirmed)

    (line,) = [line for line in seen().ladder.rungs if line.activities]

    assert line.rung == Rung.TALKED_BACK
    assert dict(line.evidence) == {
        Evidence.SELF: 1,
        Evidence.WITNESS: 1,
        Evidence.INDEPENDENT: 1,
    }


def test_a_period_and_a_project_choose_among_activities_and_results_alike() -> None:
    project = project_of("relais-belgique", countries=["BE", "MA"])
    measure = measure_of("relais-belgique", of=project)
    for day in (date(2026, 5, 20), date(2026, 11, 20)):
        activity_of("relais-belgique", project=project, held_on=day, reach={CELL: 9})
        result_of("relais-belgique", measure=measure, measured_on=day)
    activity_of("relais-belgique", reach={CELL: 9})

    page = seen(project=project, since=date(2026, 11, 1))

    assert (page.activity_count, page.result_count, page.who.total) == (1, 1, Total(9))
    assert page.months.months == (date(2026, 11, 1),)


SHARED = st.tuples(st.sampled_from(ALL), st.sets(st.sampled_from(ALL)), st.integers(5, 60))


class TestCountedOnce(TestCase):
    @settings(max_examples=20, deadline=None)  # each writes to the database
    @given(st.lists(SHARED, min_size=1, max_size=6))
    def test_no_total_exceeds_the_union_and_countries_minus_shared_are_the_union(
        self, told: list[tuple[str, set[str], int]]
    ) -> None:
        project = project_of("relais-belgique", countries=list(ALL))
        measure = measure_of("relais-belgique", of=project)
        for home, shared, count in told:
            where: dict[str, Any] = {"about_country": home, "shared_with": sorted(shared)}
            activity_of("relais-belgique", project=project, reach={CELL: count}, **where)
            result_of("relais-belgique", measure=measure, figure=Figure(count), **where)
        union = sum(count for _home, _shared, count in told)
        again = sum(count * len(shared - {home}) for home, shared, count in told)
        reader = persona("relais-maroc")

        page = overview(reader, Choice())
        (counts,) = field_counts(reader, EVERYTHING)
        results = {
            country: people_in_results(of_countries(results_visible_to(reader), [country]), reader)
            for country in ALL
        }

        assert sum(line.total.count for line in page.months.countries) - again == union
        assert sum(each.reached.count for each in counts.countries.values()) - again == union
        assert sum(each.count for each in results.values()) - again == union
        together = people_in_results(results_visible_to(reader), reader)
        assert {page.months.total.count, page.who.total.count, together.count} == {union}
        assert counts.together.reached.count == union
        assert page.activity_count == counts.together.activities == len(told)

    @settings(max_examples=15, deadline=None)
    @given(
        st.lists(SHARED, min_size=1, max_size=5),
        st.sets(st.sampled_from(ALL), min_size=1),
    )
    def test_any_choice_of_countries_counts_each_row_once(
        self, told: list[tuple[str, set[str], int]], chosen: set[str]
    ) -> None:
        for home, shared, count in told:
            activity_of(
                "relais-belgique",
                about_country=home,
                shared_with=sorted(shared),
                reach={CELL: count},
            )
        mine = [count for home, shared, count in told if {home, *shared} & chosen]

        page = overview(persona("relais-maroc"), Choice(countries=tuple(sorted(chosen))))

        assert page.who.total == Total(sum(mine))
        assert page.activity_count == len(mine)
        rows = of_countries(activities_visible_to(persona("relais-maroc")), chosen)
        assert rows.count() == len(mine)
