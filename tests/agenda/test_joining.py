"""Which records ask for the same topic."""

from contrepoint.agenda import joined

CODES = ["N1", "N2", "N3", "H1", "P1", "P2"]


def groups(**said: object) -> list[tuple[str, ...]]:
    return [group.codes for group in joined(CODES, **said)]  # type: ignore[arg-type]


def test_what_is_alike_is_one_topic_and_the_first_one_leads() -> None:
    assert groups(alike=[("H1", "N2"), ("N2", "N3")]) == [
        ("N1",),
        ("N2", "N3", "H1"),
        ("P1",),
        ("P2",),
    ]


def test_records_that_point_at_the_same_claim_are_one_topic() -> None:
    subjects = {"N3": ["C05"], "H1": ["C05", "C06"], "P1": ["C06"]}

    assert groups(subjects=subjects)[2] == ("N3", "H1", "P1")


def test_what_a_person_keeps_apart_is_not_joined_by_a_third_record() -> None:
    found = groups(alike=[("N1", "N2"), ("N2", "N3")], apart=[("N1", "N3")])

    assert found[:2] == [("N1", "N2"), ("N3",)]


def test_what_a_person_joins_is_joined_whatever_it_is_like() -> None:
    assert groups(same=[("N1", "P2")], apart=[("N1", "P2")])[0] == ("N1", "P2")


def test_a_follower_goes_with_what_it_is_most_like_and_makes_no_topic() -> None:
    followers = ["P1", "P2"]

    found = groups(alike=[("N2", "P1"), ("N1", "P1"), ("P1", "P2")], followers=followers)

    assert found == [("N1",), ("N2", "P1"), ("N3",), ("H1",)]


def test_a_follower_joins_no_two_topics() -> None:
    found = groups(alike=[("N1", "P1"), ("N2", "P1")], followers=["P1", "P2"])

    assert found[:2] == [("N1", "P1"), ("N2",)]


def test_pairs_of_records_that_are_gone_mean_nothing() -> None:
    assert groups(alike=[("N1", "Z9")], same=[("Z8", "Z9")], apart=[("N1", "Z9")]) == [
        (code,) for code in CODES
    ]
