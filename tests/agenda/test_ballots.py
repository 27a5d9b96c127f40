"""What comes out of a ballot, without telling anybody's vote."""

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from contrepoint.agenda import FEWEST, Band, Choice, Standing, Tally, VoteCast, tally

YES, NO, PASS = Choice.AGREE, Choice.DISAGREE, Choice.PASS
SOME_VOTES = st.lists(
    st.builds(
        VoteCast,
        topic=st.just("T"),
        country=st.sampled_from(["", "MA", "BE", "FR"]),
        choice=st.sampled_from(list(Choice)),
    ),
    max_size=30,
)


def votes(**said: str) -> list[VoteCast]:
    """By country, a letter a person: y, n or p."""
    means = {"y": YES, "n": NO, "p": PASS}
    return [VoteCast("T", country, means[each]) for country, all_ in said.items() for each in all_]


def result(cast: Iterable[VoteCast]) -> Tally:
    (told,) = tally(cast, ["T"])
    return told


def test_fewer_than_five_who_decide_are_told_to_nobody() -> None:
    told = result(votes(MA="yyyy", BE="pppppp"))

    assert told == Tally("T", None)
    assert (told.strength, told.across, told.outvoted) == (None, None, None)


def test_a_majority_and_the_share_of_the_countries_are_two_things() -> None:
    told = result(votes(MA="yyyyyyyyyy", BE="nnnnn", FR="nnnny"))

    assert told.overall == Band.HALF_OR_MORE
    assert told.standings == (
        Standing(("BE",), Band.FEW),
        Standing(("FR",), Band.FEW),
        Standing(("MA",), Band.MOST),
    )
    assert told.across == 33


def test_a_country_with_fewer_than_five_is_told_with_the_others_alone() -> None:
    told = result(votes(MA="yyyyyy", BE="yyn", FR="nnn"))

    assert [each.countries for each in told.standings] == [("MA",), ("BE", "FR")]


def test_who_would_be_told_by_what_is_left_takes_the_smallest_country_with_them() -> None:
    told = result(votes(MA="yyyyyyyy", BE="yyyyy", FR="n"))

    assert [each.countries for each in told.standings] == [("MA",), ("BE", "FR")]
    assert [each.countries for each in result(votes(MA="yyyyy", FR="n")).standings] == [
        ("FR", "MA")
    ]


def test_five_who_all_agree_are_told_as_five_of_whom_one_did_not() -> None:
    assert result(votes(MA="yyyyy")) == result(votes(MA="yyyyn"))


def test_what_one_country_wants_and_the_others_outvote_is_known() -> None:
    assert result(votes(MA="yyyyy", BE="nnnnnn", FR="nnnnn")).outvoted == Standing(
        ("MA",), Band.MOST
    )
    assert result(votes(MA="yyyyy", BE="yyyyy", FR="nnnnnnnnnnnn")).outvoted is None
    assert result(votes(MA="yyyyyyyy", BE="nnnnn")).outvoted is None


def test_topics_keep_their_order_and_votes_on_others_are_not_counted() -> None:
    cast = [VoteCast("X", "MA", YES)] * 9

    assert [each.topic for each in tally(cast, ["B", "A"])] == ["B", "A"]
    assert all(each.overall is None for each in tally(cast, ["B", "A"]))


@given(SOME_VOTES)
def test_whatever_is_told_is_told_of_five_people_or_more(cast: list[VoteCast]) -> None:
    told = result(cast)

    decided = [each for each in cast if each.choice is not PASS]
    for standing in told.standings:
        assert sum(each.country in standing.countries for each in decided) >= FEWEST
    known = {country for standing in told.standings for country in standing.countries}
    # Nobody is left out either: what is told of all, less what is told of some, is told of some.
    assert not told.standings or known == {each.country for each in decided}
    assert (told.overall is None) == (len(decided) < FEWEST)


@given(SOME_VOTES)
def test_one_vote_more_or_less_moves_no_figure_by_more_than_a_quarter(
    cast: list[VoteCast],
) -> None:
    more, less = result([*cast, VoteCast("T", "MA", YES)]), result(cast)

    if less.overall is not None and more.overall is not None:
        assert abs(more.overall - less.overall) <= 1
