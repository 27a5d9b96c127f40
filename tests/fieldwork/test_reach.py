"""Small numbers stay in the team."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from contrepoint.fieldwork.access import activities_visible_to
from contrepoint.fieldwork.enums import AgeBand, Sex
from contrepoint.fieldwork.models import Activity
from contrepoint.fieldwork.queries import Cell, activity_card, reach_table
from tests.conftest import persona
from tests.harness.fieldwork import activity_of, project_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

REACH = {
    (Sex.WOMEN, AgeBand.FROM_15): 12,
    (Sex.MEN, AgeBand.FROM_15): 4,
    (Sex.MEN, AgeBand.FROM_18): 5,
    (Sex.NOT_RECORDED, AgeBand.FROM_18): 0,
}


def numbers(who: str) -> list[list[str]]:
    """The table as a page would print it: – held back, + at least."""
    table = reach_table(Activity.objects.all(), persona(who))
    rows = [
        ["–" if cell.is_held_back else str(cell.count) for cell in row.cells]
        + [f"{row.total.count}{'+' * row.total.is_at_least}"]
        for row in table.rows
    ]
    sums = [*table.totals, table.total]
    return [*rows, [f"{total.count}{'+' * total.is_at_least}" for total in sums]]


def test_the_team_reads_every_number() -> None:
    activity_of("relais-belgique", reach=REACH)

    assert numbers("relais-belgique") == [
        ["12", "4", "0", "16"],
        ["0", "5", "0", "5"],
        ["12", "9", "0", "21"],
    ]


def test_outside_the_team_cells_under_five_are_held_back_and_cannot_be_computed() -> None:
    activity_of("relais-belgique", reach=REACH)

    assert numbers("relais-maroc") == [
        ["12", "–", "0", "12+"],
        ["0", "5", "0", "5"],
        ["12", "5+", "0", "17+"],
    ]


def test_several_activities_are_added_before_anything_is_held_back() -> None:
    activity_of("relais-belgique", reach={(Sex.WOMEN, AgeBand.FROM_15): 3})
    activity_of("relais-belgique", reach={(Sex.WOMEN, AgeBand.FROM_15): 4})

    assert numbers("relais-maroc") == [["7", "0", "0", "7"], ["7", "0", "0", "7"]]


def test_where_nobody_counted_there_is_no_table() -> None:
    activity_of("relais-belgique")

    assert not reach_table(Activity.objects.all(), persona("relais-belgique"))


@pytest.mark.parametrize(
    ("who", "in_full"),
    [
        ("relais-belgique", True),
        ("relectrice-droits", True),  # of the same organisation
        ("participant-belgique", False),
        ("relais-maroc", False),
        ("coordination-1", False),
    ],
)
def test_only_the_team_that_counted_reads_small_numbers(who: str, in_full: bool) -> None:
    project = project_of("relais-belgique")
    activity = activity_of("relais-belgique", project=project, reach=REACH)
    reader = persona(who)

    table = reach_table(activities_visible_to(reader).filter(project=project), reader)
    card = activity_card(activity, reader, "fr")

    assert table.rows[0].cells[1].is_held_back is not in_full
    assert bool(card.reach) is in_full
    assert card.line.reached == (21 if in_full else None)


def test_what_others_counted_from_one_to_four_is_not_found_by_adding_to_it() -> None:
    project = project_of("relais-belgique")
    activity_of("relais-belgique", project=project, reach=REACH)
    activity_of("relais-maroc", project=project, reach={(Sex.MEN, AgeBand.FROM_15): 9})

    def cell(who: str | None) -> Cell:
        reader = persona(who) if who else None
        return reach_table(Activity.objects.all(), reader).rows[0].cells[1]

    assert cell("relais-belgique") == Cell(13)  # their own four, and nine of others
    assert cell("relais-maroc") == cell("coordination-1") == cell(None) == Cell(0, True)


CELLS = st.dictionaries(
    st.tuples(st.sampled_from(list(Sex)), st.sampled_from(list(AgeBand))),
    st.integers(0, 30),
    min_size=1,
)


class TestWhatLeavesTheTeam(TestCase):
    @settings(max_examples=25, deadline=None)  # each writes to the database
    @given(CELLS)
    def test_no_number_from_one_to_four_is_ever_told(self, reach: dict[object, int]) -> None:
        activity = activity_of("relais-belgique", reach=reach)

        table = reach_table(Activity.objects.filter(pk=activity.pk), None)

        told = [cell.count for row in table.rows for cell in row.cells]
        assert not [count for count in told if 0 < count < 5]
        assert table.total.count == sum(told)
