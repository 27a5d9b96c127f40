"""What a topic weighs, and why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contrepoint.agenda import (
    DEFAULTS,
    Ask,
    Part,
    Topic,
    UnknownPartError,
    WeightError,
    Weights,
    weigh,
)
from contrepoint.agenda.strengths import (
    WISH,
    divided,
    gap,
    help_wanted,
    lesson,
    overdue,
    unanswered,
)

SOME_PART = st.sampled_from(list(Part))
SOME_ASKS = st.lists(
    st.builds(
        Ask,
        part=SOME_PART,
        code=st.sampled_from(["N1", "N2", "H1", "C01"]),
        strength=st.integers(0, 100),
        days=st.integers(0, 900),
        country=st.sampled_from(["", "MA", "BE", "FR", "TN"]),
    ),
    max_size=6,
).map(tuple)


def wish(code: str = "N1", **changes: object) -> Ask:
    return Ask(Part.WISHED, code, WISH, **changes)  # type: ignore[arg-type]


def points(*asks: Ask, **weights: int) -> dict[Part, int]:
    return {each.part: each.points for each in weigh(Topic("N1", asks), Weights(weights)).parts}


def test_a_score_is_the_sum_of_parts_and_each_part_names_its_records() -> None:
    asks = (wish("N1"), wish("N2"), Ask(Part.HELP, "H1", 50))

    scored = weigh(Topic("N1", asks), Weights())

    assert [(each.part, each.points, each.codes) for each in scored.parts] == [
        (Part.WISHED, 17, ("N1", "N2")),
        (Part.HELP, 6, ("H1",)),
    ]
    assert scored.points == 23


def test_one_more_record_counts_less_than_the_one_before() -> None:
    one, two, three = (points(*[wish(f"N{n}") for n in range(count)]) for count in (1, 2, 3))

    assert [each[Part.WISHED] for each in (one, two, three)] == [12, 17, 19]


def test_what_others_ask_as_well_and_what_waits_long_counts_for_more() -> None:
    alone = points(wish(country="MA"))
    shared = points(wish(country="MA"), wish("N2", country="BE"), wish("N3", country="FR"))
    old = points(wish(days=270))

    assert Part.BREADTH not in alone
    assert shared[Part.BREADTH] == 5
    assert old[Part.WAITING] == DEFAULTS["waiting"]


def test_a_weight_of_nothing_takes_a_reason_away() -> None:
    assert points(wish(), wished=0) == {}


def test_only_parts_that_exist_and_weights_within_bounds_are_taken() -> None:
    with pytest.raises(UnknownPartError) as unknown:
        Weights({"beauty": 3})
    with pytest.raises(WeightError) as heavy:
        Weights({"wished": 51})

    assert (unknown.value.name, heavy.value.name, heavy.value.weight) == ("beauty", "wished", 51)
    assert Weights({"wished": DEFAULTS["wished"]}).are_defaults
    assert not Weights({"wished": 3}).are_defaults


@given(SOME_ASKS, SOME_ASKS)
def test_more_evidence_never_weighs_less(some: tuple[Ask, ...], more: tuple[Ask, ...]) -> None:
    before, after = weigh(Topic("T", some), Weights()), weigh(Topic("T", some + more), Weights())

    assert before.points <= after.points <= sum(DEFAULTS.values())


@given(SOME_ASKS, st.randoms(use_true_random=False))
def test_the_order_of_the_records_changes_nothing(asks: tuple[Ask, ...], chance: object) -> None:
    mixed = sorted(asks, key=lambda _ask: chance.random())  # type: ignore[attr-defined]

    assert weigh(Topic("T", tuple(mixed)), Weights()) == weigh(Topic("T", asks), Weights())


def test_strengths_grow_with_what_they_measure_and_stay_within_a_hundred() -> None:
    assert [overdue(days) for days in (0, 1, 60, 999)] == [0, 40, 60, 80]
    assert [overdue(0, carries) for carries in (1, 2)] == [50, 70]
    assert [unanswered(1, is_rising=False), unanswered(27, is_rising=True)] == [27, 99]
    assert [gap(count) for count in (0, 1, 9)] == [0, 45, 100]
    assert [divided(count) for count in (0, 1, 9)] == [0, 40, 100]
    assert [help_wanted(0, 2), help_wanted(0, 0), help_wanted(999, 0)] == [40, 60, 100]
    assert lesson(is_drawn=False) < lesson(is_drawn=True)
