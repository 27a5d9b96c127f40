"""Measures and results: what is refused, what is capped, what is kept, what stays on which rung."""

import dataclasses
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from contrepoint.common.attribution import Attribution
from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.enums import (
    VIEWED,
    ActivityKind,
    AgeBand,
    Evidence,
    Leg,
    Rung,
    Sex,
    Sureness,
)
from contrepoint.fieldwork.errors import (
    CellsBeyondTotalError,
    ChosenAlreadyError,
    LinkInEvidenceError,
    LongAgoError,
    MeasureInUseError,
    NegativeCountError,
    NoCountryError,
    NotAFigureError,
    SourceMissingError,
    TargetBeforeBaselineError,
    ViewsAreSeenError,
)
from contrepoint.fieldwork.models import Activity, Measure, Result, ResultCell, ResultText
from contrepoint.fieldwork.queries import (
    Choice,
    measure_card,
    overview,
    result_card,
    result_lines,
)
from contrepoint.fieldwork.services import (
    Figure,
    ResultEntry,
    drop_measure,
    remove_result,
    revise_result,
)
from contrepoint.narratives.errors import FutureDayError
from contrepoint.network.models import AuditEntry
from tests.conftest import NOW, persona
from tests.harness.fieldwork import activity_of, campaign_of, project_of
from tests.harness.results import (
    PEOPLE,
    SCALE,
    SHARE,
    VIEWS,
    confirmation_of,
    measure_of,
    result_of,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

INES = "relais-belgique"
CELL = (Sex.WOMEN, AgeBand.FROM_18)


def test_a_figure_is_kept_with_its_source_and_recorded_without_words() -> None:
    result = result_of(INES, "  Un ami est venu.  ", cells={CELL: 4}, shared_with=["MA"])

    assert (result.code, result.value, result.source) == (
        "X1",
        12,
        "Comptés à la porte par deux personnes.",
    )
    assert result.texts.get().text == "Un ami est venu."
    assert list(result.shared_with.values_list("country", flat=True)) == ["MA"]
    entry = AuditEntry.objects.get(object_code="X1")
    assert (entry.action, entry.object_kind) == ("note", "result")


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"measured_on": date(2026, 11, 24)}, FutureDayError),
        ({"measured_on": date(2016, 11, 1)}, LongAgoError),
        ({"about_country": ""}, NoCountryError),
        ({"source": "  "}, SourceMissingError),
        ({"figure": Figure(-1)}, NotAFigureError),
        ({"figure": Figure(1, 2)}, NotAFigureError),
        ({"cells": {CELL: 13}}, CellsBeyondTotalError),
        ({"cells": {CELL: -1}}, NegativeCountError),
        ({"kept_where": "https://exemple.org/dossier"}, LinkInEvidenceError),
        ({"figure": Figure(), "cells": {CELL: 1}}, CellsBeyondTotalError),
    ],
)
def test_what_is_no_result_is_refused_and_nothing_is_kept(
    changes: dict[str, Any], refusal: type[DomainError]
) -> None:
    with pytest.raises(refusal) as refused:
        result_of(INES, **changes)

    assert str(refused.value).endswith(".")
    assert not Result.objects.exists()


@pytest.mark.parametrize(
    ("indicator", "figure", "is_one"),
    [
        (SHARE, Figure(18, 40), True),
        (SHARE, Figure(0, 40), True),
        (SHARE, Figure(41, 40), False),
        (SHARE, Figure(18), False),
        (SHARE, Figure(None, 40), False),
        (SHARE, Figure(0, 0), False),
        (SCALE, Figure(4), True),
        (SCALE, Figure(5), False),
        (SCALE, Figure(0), False),
        (PEOPLE, Figure(0), True),
    ],
)
def test_a_figure_is_of_the_kind_that_its_indicator_asks_for(
    indicator: str, figure: Figure, is_one: bool
) -> None:
    measure = measure_of(INES, indicator)

    def note() -> None:
        result_of(INES, measure=measure, figure=figure)

    if is_one:
        note()
    else:
        with pytest.raises(NotAFigureError):
            note()

    assert Result.objects.exists() is is_one


@pytest.mark.parametrize("indicator", [PEOPLE, SHARE, SCALE])
def test_not_known_is_a_figure_and_is_not_zero(indicator: str) -> None:
    measure = measure_of(INES, indicator)
    result_of(INES, measure=measure, figure=Figure())

    (line,) = result_lines(Result.objects.all(), persona(INES), "fr")

    assert (line.figure.is_known, line.figure.value) == (False, None)
    assert not measure_card(measure, persona(INES), "fr").line.now.is_known


def test_numbers_add_up_and_a_reading_is_the_last_one() -> None:
    project = project_of(INES, countries=["BE", "MA"])
    people = measure_of(INES, PEOPLE, of=project, target=Figure(40))
    scale = measure_of(INES, SCALE, of=project, baseline=Figure(1), target=Figure(4))
    for day, number, degree in ((date(2026, 10, 1), 12, 2), (date(2026, 11, 1), 8, 3)):
        result_of(INES, measure=people, measured_on=day, figure=Figure(number))
        result_of(INES, measure=scale, measured_on=day, figure=Figure(degree))
    result_of(INES, measure=people, figure=Figure())

    counted = measure_card(people, persona(INES), "fr").line
    read = measure_card(scale, persona(INES), "fr").line

    assert (counted.now.value, counted.reached, counted.result_count) == (20, 50, 3)
    assert (read.now.value, read.reached) == (3, 75)
    assert read.now.degree is not None
    assert read.now.degree.text == "Les participants se sont répondu, même en désaccord."


def test_an_indicator_is_chosen_once_and_dropped_before_it_has_figures() -> None:
    project = project_of(INES)
    measure = measure_of(INES, of=project)
    with pytest.raises(ChosenAlreadyError) as refused:
        measure_of(INES, of=project)
    assert refused.value.measure_code == measure.code
    measure_of(INES, of=campaign_of(INES))
    result = result_of(INES, measure=measure)
    with pytest.raises(MeasureInUseError):
        drop_measure(measure=measure, by=persona(INES), at=NOW)

    remove_result(result=result, by=persona(INES), at=NOW)
    drop_measure(measure=measure, by=persona(INES), at=NOW)

    assert list(Measure.objects.values_list("code", flat=True)) == ["Y2"]


def test_a_target_lies_ahead_of_its_baseline() -> None:
    with pytest.raises(TargetBeforeBaselineError):
        measure_of(INES, baseline_on=date(2026, 5, 1), target_on=date(2026, 4, 1))


def test_a_result_is_marked_no_wider_than_what_it_is_measured_by() -> None:
    project = project_of(INES, countries=["BE"], marking=Marking.COUNTRY)
    measure = measure_of(INES, of=project, marking=Marking.TEAM)

    assert (measure.marking, result_of(INES, measure=measure).marking) == ("team", "team")


NAMED = "Karim Benali"


def entry(**changes: Any) -> ResultEntry:
    values: dict[str, Any] = {
        "figure": Figure(7),
        "measured_on": date(2026, 11, 21),
        "about_country": "BE",
        "rung": Rung.SEEN,
        "source": "Deux personnes.",
        "sureness": Sureness.LOW,
        "language": Language.FRENCH,
    }
    return ResultEntry(**values | changes)


def test_what_a_result_said_before_is_kept_nowhere_and_nobody_vouches_for_it_any_more() -> None:
    result = result_of(INES, f"{NAMED} est venu.", source=f"dit {NAMED}", kept_where=NAMED)
    confirmation_of("relais-maroc", result)

    revise_result(
        result=result,
        entry=entry(),
        marking=Marking.COUNTRY,
        attribution=Attribution.NOBODY,
        by=persona(INES),
        at=NOW,
    )

    result.refresh_from_db()
    assert (result.value, result.marking, result.kept_where) == (7, "country", "")
    kept = [Result.history, ResultText.history, ResultCell.history]
    assert NAMED not in str([list(table.values()) for table in kept])
    (line,) = result_lines(Result.objects.all(), persona(INES), "fr")
    assert (line.is_confirmed, line.evidence) == (False, Evidence.SELF)


def test_a_removed_result_leaves_its_code_in_the_trail_and_nothing_else() -> None:
    result = result_of(INES, f"{NAMED} est venu.", cells={CELL: 6})

    remove_result(result=result, by=persona(INES), at=NOW)

    assert not Result.objects.exists()
    assert not ResultCell.history.exists()
    assert NAMED not in str(list(ResultText.history.values()))
    trail = AuditEntry.objects.filter(object_code="X1").order_by("sequence")
    assert list(trail.values_list("action", flat=True)) == ["note", "remove"]


@pytest.mark.parametrize(
    ("indicator", "figure", "held_back"),
    [
        (PEOPLE, Figure(4), True),
        (PEOPLE, Figure(5), False),
        (PEOPLE, Figure(0), False),
        (SHARE, Figure(3, 40), True),
        (SHARE, Figure(38, 40), True),
        (SHARE, Figure(20, 40), False),
        (SCALE, Figure(3), False),
        (VIEWS, Figure(3), False),
    ],
)
def test_outside_the_team_no_figure_tells_of_fewer_than_five_people(
    indicator: str, figure: Figure, held_back: bool
) -> None:
    result = result_of(INES, measure=measure_of(INES, indicator), figure=figure)

    def shown(who: str) -> bool:
        card = result_card(result, persona(who), "fr")
        return card.line.figure.is_held_back

    assert (shown("relais-maroc"), shown(INES)) == (held_back, False)


def test_the_table_of_a_result_is_for_its_team() -> None:
    result = result_of(INES, cells={CELL: 6})

    assert result_card(result, persona(INES), "fr").cells.total.count == 6
    assert not result_card(result, persona("relais-maroc"), "fr").cells


@pytest.mark.parametrize("rung", [rung for rung in Rung if rung != Rung.SEEN])
def test_views_never_count_above_seen(rung: Rung) -> None:
    measure = measure_of(INES, VIEWS)
    with pytest.raises(ViewsAreSeenError):
        result_of(INES, measure=measure, rung=rung)
    with pytest.raises(ViewsAreSeenError):
        activity_of(INES, kind=ActivityKind.RADIO, rung=rung)
    with pytest.raises(ViewsAreSeenError):
        activity_of(INES, leg=Leg.ONLINE, rung=rung)
    seen = result_of(INES, measure=measure)
    post = activity_of(INES, kind=ActivityKind.POST, leg=Leg.ONLINE)

    for row in (seen, post):  # no door around the service
        with pytest.raises(IntegrityError), transaction.atomic():
            type(row).objects.filter(pk=row.pk).update(rung=rung)


class TestTheLadder(TestCase):
    @settings(max_examples=30, deadline=None)  # each writes to the database
    @given(
        st.lists(
            st.tuples(
                st.sampled_from(list(ActivityKind)),
                st.sampled_from(list(Leg)),
                st.sampled_from(list(Rung)),
                st.integers(5, 50),
            ),
            max_size=5,
        )
    )
    def test_above_the_first_rung_stands_nothing_that_was_only_viewed(
        self, tried: list[tuple[ActivityKind, Leg, Rung, int]]
    ) -> None:
        met = dict.fromkeys(Rung, 0)
        for kind, leg, rung, count in tried:
            is_viewed = kind in VIEWED or leg == Leg.ONLINE
            try:
                activity_of(INES, kind=kind, leg=leg, rung=rung, reach={CELL: count})
            except ViewsAreSeenError:
                assert is_viewed
                assert rung != Rung.SEEN
                continue
            assert rung == Rung.SEEN or not is_viewed
            met[rung] += count

        ladder = overview(persona(INES), Choice()).ladder

        assert {line.rung: line.met.count for line in ladder.rungs} == met
        above = Activity.objects.exclude(rung=Rung.SEEN)
        assert not above.filter(kind__in=VIEWED).exists()
        assert not above.filter(leg=Leg.ONLINE).exists()


def test_an_entry_says_by_itself_that_it_rests_on_the_own_word() -> None:
    fields = {field.name: field.default for field in dataclasses.fields(ResultEntry)}

    assert fields["evidence"] == Evidence.SELF
