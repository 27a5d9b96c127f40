"""All claims from the nearest down, and the letters that carry words no vocabulary knows."""

import pickle

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contrepoint.matching import ClaimTexts, IndexBuilder, LimitError, MatchingError, Wording
from contrepoint.matching.freezing import register
from contrepoint.matching.nearness import nearness
from contrepoint.matching.postings import distinct, run_hashes, runs
from contrepoint.matching.terms import read
from contrepoint.matching.text import words
from tests.matching.test_match import INDEX, VACCINES, WORDINGS


@pytest.mark.parametrize(("claim", "wording"), WORDINGS)
def test_a_wording_ranks_its_own_claim_first(claim: str, wording: Wording) -> None:
    ranked = INDEX.rank(wording.text)

    assert ranked[0].claim == claim
    assert [one.nearness for one in ranked] == sorted((r.nearness for r in ranked), reverse=True)


@pytest.mark.parametrize(("claim", "wording"), WORDINGS)
def test_a_wording_makes_its_own_claim_the_likeliest(claim: str, wording: Wording) -> None:
    assert INDEX.likeliest(wording.text)[0] == claim
    assert INDEX.likeliest(wording.text, limit=1) == (claim,)
    with pytest.raises(LimitError):
        INDEX.likeliest(wording.text, limit=0)


@pytest.mark.parametrize(
    ("claim", "message"),
    [
        ("V1", "les vac cins cachentune puce élec tronique"),
        ("V1", "v4cc1ns h1de an el3ctronic ch1p"),
        ("V2", "colègue afirme ke les medcins touche une prim par doze"),
        ("V3", "gar1ic rep1aces 3very med1cine"),
        ("V1", "lla9a7at tkhfi chari7a iliktroniya"),
    ],
)
def test_disguised_words_are_known_by_their_letters(claim: str, message: str) -> None:
    assert INDEX.rank(message)[0].claim == claim


def test_the_limit_of_a_ranking() -> None:
    assert len(INDEX.rank(WORDINGS[0][1].text, limit=1)) == 1
    with pytest.raises(LimitError):
        INDEX.rank("vaccins", limit=0)


@given(st.text(max_size=300))
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_text_is_ranked_and_weighed_or_gives_a_matching_error(message: str) -> None:
    try:
        ranked = INDEX.rank(message)
        weighed = INDEX.weighed(message)
    except MatchingError:
        return
    assert all(one.nearness > 0 for one in ranked)
    assert all(0 <= probability <= 1 for _, probability in weighed)


def test_a_probability_from_the_line_up_is_what_match_says() -> None:
    message = WORDINGS[0][1].text

    said = {match.claim: match.score for match in INDEX.match(message).matches}

    assert said == {claim: p for claim, p in INDEX.weighed(message) if claim in said}


def test_an_index_can_be_carried_to_another_process() -> None:
    again = pickle.loads(pickle.dumps(INDEX))  # noqa: S301 – our own bytes, of a moment ago

    assert all(again.match(w.text) == INDEX.match(w.text) for _, w in WORDINGS)


@given(st.lists(st.text(max_size=30), min_size=1, max_size=6), st.text(max_size=40))
@settings(deadline=None)
def test_any_letters_are_near_by_a_share(texts: list[str], asked: str) -> None:
    owners = np.arange(len(texts), dtype=np.int64)
    filed = runs(texts, owners, len(texts), common=0)
    whole = runs(texts, owners, len(texts), common=len(texts))

    scores = whole.scores(asked)

    assert scores.shape == (len(texts),)
    assert np.all(scores >= 0)
    assert np.all(scores <= 2.0001)
    assert np.allclose(filed.exactly(asked, range(len(texts))), scores, atol=1e-4)


def test_runs_of_letters_are_sorted_and_each_once() -> None:
    hashes = distinct(run_hashes("abab abab"))

    assert list(hashes) == sorted(set(run_hashes("abab abab").tolist()))


def test_a_word_that_no_text_holds_is_near_nothing() -> None:
    frozen = register(VACCINES)

    near = nearness(frozen, read(words("zzzzqqqq"), "fr"), "fr")

    assert near.whole.max() == 0


def test_an_empty_register_ranks_nothing() -> None:
    assert IndexBuilder().freeze().rank("vaccins") == ()
    assert IndexBuilder().freeze().match("vaccins").matches == ()


def test_a_claim_without_wordings_is_never_near() -> None:
    builder = IndexBuilder()
    builder.add(ClaimTexts("N", ()))

    assert builder.freeze().rank("vaccins") == ()
