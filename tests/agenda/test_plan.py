"""The proposed agenda: it fits, it is balanced, and nothing better can be found."""

from itertools import combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contrepoint.agenda import Item, LeftOut, Room, Why, laid_out, propose, worth

LABELS = st.frozensets(st.sampled_from(["country:MA", "country:BE", "theme:T01", "source:wish"]))
SOME_ITEMS = st.lists(
    st.tuples(st.integers(0, 40), st.sampled_from([20, 30, 45, 60]), LABELS), max_size=8
).map(
    lambda rows: [
        Item(f"N{n}", points, minutes, labels) for n, (points, minutes, labels) in enumerate(rows)
    ]
)
SOME_ROOM = st.lists(st.integers(20, 110), min_size=1, max_size=3).map(lambda d: Room(tuple(d)))


def item(code: str, points: int, minutes: int = 60, *labels: str) -> Item:
    return Item(code, points, minutes, frozenset(labels))


def fits(lengths: list[int], room: Room) -> bool:
    """By trying every order, each day filled in turn: slow, and plain."""
    for order in set(permutations(lengths)):
        left = list(room.days)
        for minutes in order:
            while left and left[0] < minutes:
                left.pop(0)
            if not left:
                break
            left[0] -= minutes
        else:
            return True
    return not lengths


@settings(deadline=None, max_examples=150)
@given(SOME_ITEMS, SOME_ROOM, st.sampled_from([0, 4, 20]))
def test_it_is_as_good_as_looking_at_every_possible_agenda(
    items: list[Item], room: Room, balance: int
) -> None:
    found = propose(items, room, balance=balance)

    best = max(
        worth(chosen, balance)
        for count in range(len(items) + 1)
        for chosen in combinations(items, count)
        if room.holds(each.minutes for each in chosen)
    )
    assert found.worth == best
    assert found.is_best
    by_code = {each.code: each for each in items}
    assert worth([by_code[code] for code in found.taken], balance) == best


@settings(deadline=None, max_examples=150)
@given(st.lists(st.sampled_from([20, 30, 45, 60]), max_size=6), SOME_ROOM)
def test_what_the_days_hold_is_what_trying_every_order_says(lengths: list[int], room: Room) -> None:
    by_days = sorted(room.days)
    plain = any(fits(lengths, Room(tuple(days))) for days in set(permutations(by_days)))

    assert room.holds(lengths) == plain


@settings(deadline=None)
@given(SOME_ITEMS, SOME_ROOM)
def test_no_day_is_longer_than_it_is_and_nothing_is_lost(items: list[Item], room: Room) -> None:
    found = propose(items, room, balance=4)

    minutes = {each.code: each.minutes for each in items}
    for day, length in zip(found.days, room.days, strict=True):
        assert sum(minutes[code] for code in day) <= length
    everything = [*found.taken, *(left.code for left in found.left_out)]
    assert sorted(everything) == sorted(minutes)
    again, too_much = laid_out(found.taken, minutes, room)
    assert too_much == ()
    assert [code for day in again for code in day] == list(found.taken)


@given(SOME_ITEMS, SOME_ROOM, st.randoms(use_true_random=False))
@settings(deadline=None)
def test_the_order_of_the_topics_changes_nothing(
    items: list[Item], room: Room, chance: object
) -> None:
    mixed = sorted(items, key=lambda _item: chance.random())  # type: ignore[attr-defined]

    assert propose(mixed, room, balance=4) == propose(items, room, balance=4)


def test_a_topic_of_a_country_that_has_none_yet_is_taken_before_a_slightly_weightier_one() -> None:
    items = [
        item("A", 30, 60, "country:MA"),
        item("B", 28, 60, "country:MA"),
        item("C", 27, 60, "country:BE"),
    ]

    assert propose(items, Room((120,))).taken == ("A", "B")
    found = propose(items, Room((120,)), balance=4)
    assert found.taken == ("A", "C")
    assert found.left_out == (LeftOut("B", Why.BALANCE, "C", ("country:BE",)),)


def test_each_topic_that_is_left_out_says_why() -> None:
    items = [item("A", 30), item("B", 20, 45), item("C", 25, 90), item("D", 40, 240), item("E", 2)]

    found = propose(items, Room((110,)))

    assert found.taken == ("A", "B")
    assert found.left_out == (
        LeftOut("D", Why.TOO_LONG),
        LeftOut("C", Why.LONGER, "B"),
        LeftOut("E", Why.NO_ROOM),
    )


def test_what_must_be_taken_is_taken_first_as_far_as_there_is_room() -> None:
    items = [item("A", 30), item("B", 20), item("C", 1), item("D", 2), item("E", 3)]

    found = propose(items, Room((120,)), must=["C", "gone", "D", "E"])

    assert found.taken == ("D", "C")


def test_a_day_that_is_too_full_sends_its_last_topic_to_the_next_one() -> None:
    minutes = {"A": 60, "B": 60, "C": 60, "D": 60}

    assert laid_out("ABC", minutes, Room((100, 120))) == ((("A",), ("B", "C")), ())
    assert laid_out("ABCD", minutes, Room((100, 120))) == ((("A",), ("B", "C")), ("D",))


def test_more_than_the_days_hold_cannot_be_spread() -> None:
    with pytest.raises(ValueError, match="do not hold"):
        Room((60,)).spread([("A", 61)])


def test_of_sixty_topics_twenty_four_places_are_filled() -> None:
    countries, sources = ("MA", "BE", "FR", "TN"), ("wish", "help", "claim", "lesson", "line")
    items = [
        item(
            f"N{n:02}",
            10 + (n * 37) % 50,
            60,
            f"country:{countries[n % 4]}",
            f"source:{sources[n % 5]}",
        )
        for n in range(60)
    ]

    found = propose(items, Room((360,) * 4), balance=4)

    assert len(found.taken) == 24
    assert found.worth >= sum(sorted((i.points for i in items), reverse=True)[:24])
