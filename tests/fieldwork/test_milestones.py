"""Milestones, the plan of a country, and where things stand on the line of time."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from contrepoint.common.languages import Language, Words
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.errors import (
    CountryInUseError,
    FarAwayError,
    LongAgoError,
    MilestoneEmptyError,
    NotACountryOfItError,
    NotAPartnerError,
    TooManyMilestonesError,
    TooManyObjectivesError,
)
from contrepoint.fieldwork.models import Milestone, Project
from contrepoint.fieldwork.queries import (
    MilestoneLine,
    country_plan,
    milestone_lines,
    next_milestone,
    project_card,
    timeline_of,
)
from contrepoint.fieldwork.services import (
    MilestoneEntry,
    abandon_project,
    drop_milestone,
    plan_country,
    reach_milestone,
    reopen_milestone,
    revise_milestone,
)
from contrepoint.network.models import Organisation
from tests.conftest import NOW, persona
from tests.fieldwork.test_partnerships import rewritten
from tests.harness.fieldwork import project_of
from tests.harness.projects import milestone_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

IDRISS, INES = "relais-maroc", "relais-belgique"
TODAY = date(2026, 11, 23)


def lines(who: str = INES, today: date = TODAY) -> list[MilestoneLine]:
    rows = Milestone.objects.all()
    return milestone_lines(rows, persona(who), "fr", today=today)


def test_a_milestone_is_of_a_country_or_joint_and_late_once_its_day_has_passed() -> None:
    project = project_of(IDRISS, countries=["MA", "BE"])
    milestone_of(IDRISS, "À Rabat", project=project, country="MA", due_on=date(2026, 11, 20))
    milestone_of(IDRISS, "Ensemble", project=project, due_on=date(2026, 12, 1))

    found = [(line.code, line.country, line.is_late) for line in lines()]

    assert found == [("P1-1", "MA", True), ("P1-2", "", False)]
    abandon_project(project=project, by=persona(IDRISS), at=NOW)
    assert [line.is_late for line in lines()] == [False, False]


def test_a_milestone_is_reached_dropped_and_taken_up_again() -> None:
    first, second = milestone_of(IDRISS, "Un"), milestone_of(IDRISS, "Deux")
    idriss = persona(IDRISS)

    reach_milestone(milestone=first, by=idriss, at=NOW)
    reach_milestone(milestone=first, by=idriss, at=NOW + timedelta(days=3))
    drop_milestone(milestone=second, by=idriss, at=NOW)
    assert [(line.done_on, line.dropped_on) for line in lines()] == [(TODAY, None), (None, TODAY)]
    assert next_milestone(lines()) is None

    reopen_milestone(milestone=first, by=idriss, at=NOW)
    reopen_milestone(milestone=second, by=idriss, at=NOW)
    assert [line.is_ahead for line in lines()] == [True, True]


def test_a_day_that_is_moved_leaves_its_trace() -> None:
    milestone = milestone_of(IDRISS, due_on=date(2027, 3, 1))

    for day in (date(2027, 4, 1), date(2027, 5, 1)):
        revise_milestone(
            milestone=milestone,
            entry=MilestoneEntry("Plus tard", Language.FRENCH, day),
            by=persona(IDRISS),
            at=NOW,
        )

    (line,) = lines()
    assert (line.due_on, line.first_due_on, line.is_moved) == (
        date(2027, 5, 1),
        date(2027, 3, 1),
        True,
    )


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"text": " "}, MilestoneEmptyError),
        ({"due_on": date(2016, 1, 1)}, LongAgoError),
        ({"due_on": date(2037, 1, 1)}, FarAwayError),
        ({"country": "FR"}, NotACountryOfItError),
        ({"organisation": "jeunes-medina"}, NotAPartnerError),
    ],
)
def test_a_milestone_that_says_nothing_or_of_elsewhere_is_refused(
    changes: dict[str, object], refusal: type[Exception]
) -> None:
    values = {"text": "Un groupe"} | changes

    with pytest.raises(refusal):
        milestone_of(IDRISS, **values)  # type: ignore[arg-type]

    assert not Milestone.objects.exists()


def test_a_line_of_time_holds_forty() -> None:
    project = project_of(IDRISS)
    first = milestone_of(IDRISS, project=project)
    for position in range(2, 41):
        Milestone.objects.create(
            code=f"P1-{position}",
            project=project,
            position=position,
            first_due_on=first.due_on,
            due_on=first.due_on,
        )

    with pytest.raises(TooManyMilestonesError, match="40"):
        milestone_of(IDRISS, project=project)


def test_who_sees_to_it_takes_part_and_is_named_to_those_who_may_see_it() -> None:
    project = project_of(IDRISS, countries=["MA", "BE"], partners=["clubs-du-canal"])
    milestone = milestone_of(IDRISS, project=project, organisation="clubs-du-canal")
    Organisation.objects.filter(code="clubs-du-canal").update(marking=Marking.COUNTRY)

    def who(reader: str) -> str:
        (line,) = lines(reader)
        return line.who.text if line.who else ""

    assert [who("participant-belgique"), who(IDRISS)] == ["Clubs sportifs du Canal (inventés)", ""]
    revise_milestone(
        milestone=milestone,
        entry=MilestoneEntry("Autrement", Language.FRENCH, milestone.due_on),
        by=persona(IDRISS),
        at=NOW,
    )
    assert who("participant-belgique") == "Clubs sportifs du Canal (inventés)"


def test_a_country_has_its_plan_and_does_not_leave_with_it() -> None:
    project = project_of(IDRISS, countries=["MA", "BE", "TN"])
    plan = {"project": project, "language": Language.FRENCH, "by": persona(IDRISS), "at": NOW}
    plan_country(country="BE", text="Un groupe à Bruxelles.", **plan)  # type: ignore[arg-type]
    milestone_of(IDRISS, project=project, country="TN")

    with pytest.raises(NotACountryOfItError):
        plan_country(country="FR", text="Rien.", **plan)  # type: ignore[arg-type]
    with pytest.raises(CountryInUseError, match="Belgique"):
        rewritten(project, IDRISS, countries=["MA", "TN"])
    with pytest.raises(CountryInUseError, match="Tunisie"):
        rewritten(project, IDRISS, countries=["MA", "BE"])

    assert country_plan(project, "BE", "ar") == Words("Un groupe à Bruxelles.", "fr")
    plan_country(country="BE", text="", **plan)  # type: ignore[arg-type]
    rewritten(project, IDRISS, countries=["MA", "TN"])
    assert set(project.countries.values_list("country", flat=True)) == {"MA", "TN"}


def test_objectives_are_kept_in_their_order_five_at_most() -> None:
    project = project_of(IDRISS, objectives=["Un", " ", "Deux", "Trois"])

    def told() -> list[str]:
        return [words.text for words in project_card(project, persona(INES), "fr").objectives]

    assert told() == ["Un", "Deux", "Trois"]
    rewritten(project, IDRISS, objectives=["Trois", "Un"])
    assert told() == ["Trois", "Un"]
    with pytest.raises(TooManyObjectivesError, match="5"):
        project_of(IDRISS, objectives=["x"] * 6)


# The line of time


def line(number: int, day: date, country: str = "", done: date | None = None) -> MilestoneLine:
    return MilestoneLine(
        code=f"P1-{number}",
        number=number,
        what=Words("x", "fr"),
        country=country,
        who=None,
        first_due_on=day,
        due_on=day,
        done_on=done,
        dropped_on=None,
        is_late=done is None and day < TODAY,
    )


Drawn = list[tuple[str, list[tuple[int, str, int, str]]]]


def drawn(found: Sequence[MilestoneLine], *, is_mirrored: bool = False) -> Drawn:
    timeline = timeline_of(found, ["BE", "MA"], today=TODAY, language="fr", is_mirrored=is_mirrored)
    assert timeline is not None
    return [
        (lane.country, [(mark.number, mark.at, mark.below, mark.standing) for mark in lane.marks])
        for lane in timeline.lanes
    ]


def test_the_line_of_time_has_a_lane_a_country_and_mirrors_from_right_to_left() -> None:
    found = [
        line(1, date(2026, 11, 1), done=date(2026, 11, 1)),
        line(2, date(2026, 11, 20), "MA"),
        line(3, date(2027, 3, 1), "MA"),
    ]

    assert drawn(found) == [
        ("", [(1, "10.00%", 0, "done")]),
        ("MA", [(2, "23.46%", 0, "late"), (3, "95.00%", 0, "ahead")]),
    ]
    assert drawn(found, is_mirrored=True) == [
        ("", [(1, "90.00%", 0, "done")]),
        ("MA", [(2, "76.54%", 0, "late"), (3, "5.00%", 0, "ahead")]),
    ]


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_marks_that_are_near_stand_one_below_the_other(is_mirrored: bool) -> None:
    found = [line(n, date(2027, 1, n)) for n in (1, 2, 3)] + [line(4, date(2027, 12, 1))]

    ((_lane, marks),) = drawn(found, is_mirrored=is_mirrored)

    assert [below for _number, _at, below, _standing in marks] == [0, 26, 52, 0]


@pytest.mark.parametrize("years", [0, 1, 3, 9])
def test_there_are_never_more_ticks_than_a_phone_can_show(years: int) -> None:
    last = TODAY + timedelta(days=365 * years + 10)

    timeline = timeline_of(
        [line(1, TODAY), line(2, last)], [], today=TODAY, language="ar", is_mirrored=True
    )

    assert timeline is not None
    assert 1 <= len(timeline.ticks) <= 3


def test_without_a_milestone_there_is_nothing_to_draw() -> None:
    assert timeline_of([], ["MA"], today=TODAY, language="fr", is_mirrored=False) is None
    assert Project.objects.count() == 0
