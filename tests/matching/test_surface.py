"""The public surface, with an invented register about water."""

import pytest

from contrepoint.matching import (
    MESSAGE_LIMIT,
    ClaimTexts,
    DuplicateClaimError,
    EmptyMessageError,
    Index,
    IndexBuilder,
    LimitError,
    MessageTooLongError,
    NotTextError,
    Wording,
)

WATER = (
    ClaimTexts(
        "W1",
        (
            Wording("a", "fr", "Est-ce vrai que l'eau du robinet rend les vaches nerveuses ?"),
            Wording("b", "en", "A neighbour says that tap water makes cows nervous."),
            Wording("c", "ar", "يقول جاري إن ماء الصنبور يجعل الأبقار عصبية."),
        ),
    ),
    ClaimTexts(
        "W2",
        (
            Wording("a", "fr", "Mon oncle dit que le barrage sera vidé avant l'été."),
            Wording("b", "en", "They say the dam will be emptied before the summer."),
        ),
    ),
)


def index_of(*claims: ClaimTexts) -> Index:
    builder = IndexBuilder()
    for claim in claims:
        builder.add(claim)
    return builder.freeze()


@pytest.fixture(scope="module")
def water() -> Index:
    return index_of(*WATER)


def test_the_index_counts_what_was_added(water: Index) -> None:
    assert (water.claim_count, water.wording_count) == (2, 5)
    assert water.languages == ("ar", "en", "fr")


@pytest.mark.parametrize(
    ("message", "language", "claim"),
    [
        ("Ma tante répète que l'eau du robinet rend les vaches nerveuses", "fr", "W1"),
        ("I heard that cows get nervous because of the tap water", "en", "W1"),
        ("سمعت أن ماء الصنبور يجعل الأبقار عصبية", "ar", "W1"),
        ("Le barrage va être vidé avant l'été, paraît-il.", "fr", "W2"),
    ],
)
def test_a_message_finds_its_claim(water: Index, message: str, language: str, claim: str) -> None:
    outcome = water.match(message)

    assert outcome.language == language
    assert [match.claim for match in outcome.matches] == [claim]


def test_a_match_shows_the_words_that_are_shared(water: Index) -> None:
    message = "Ma tante dit : l'eau du robinet rend les vaches nerveuses"

    match = water.match(message).matches[0]

    assert match.wording == WATER[0].wordings[0]
    assert [
        (
            message[shared.message.start : shared.message.end],
            match.wording.text[shared.wording.start : shared.wording.end],
        )
        for shared in match.shared
    ] == [
        ("eau", "eau"),
        ("robinet", "robinet"),
        ("rend", "rend"),
        ("vaches", "vaches"),
        ("nerveuses", "nerveuses"),
    ]


def test_another_subject_matches_nothing(water: Index) -> None:
    assert water.match("Le bus de huit heures est encore en retard").matches == ()


def test_an_empty_index_matches_nothing() -> None:
    assert index_of().match("Bonjour à tous").matches == ()


@pytest.mark.parametrize("message", ["", "  \n\t", "\u200f\u2066 \u2069"])
def test_a_message_without_anything_visible_is_refused(water: Index, message: str) -> None:
    with pytest.raises(EmptyMessageError):
        water.match(message)


@pytest.mark.parametrize("message", ["?!…", "12 34", "👍👍"])
def test_a_message_without_words_is_refused(water: Index, message: str) -> None:
    with pytest.raises(NotTextError) as refusal:
        water.match(message)

    assert refusal.value.position is None


def test_binary_is_refused_with_its_place(water: Index) -> None:
    with pytest.raises(NotTextError) as refusal:
        water.match("PK\x03\x04")

    assert (refusal.value.position, refusal.value.character) == (2, "\x03")


def test_a_message_that_is_too_long_is_refused_with_both_lengths(water: Index) -> None:
    with pytest.raises(MessageTooLongError) as refusal:
        water.match("a" * (MESSAGE_LIMIT + 1))

    assert (refusal.value.length, refusal.value.limit) == (MESSAGE_LIMIT + 1, MESSAGE_LIMIT)


def test_no_match_cannot_be_asked_for(water: Index) -> None:
    with pytest.raises(LimitError):
        water.match("bonjour", limit=0)


def test_a_claim_is_added_once() -> None:
    builder = IndexBuilder()
    builder.add(WATER[0])

    with pytest.raises(DuplicateClaimError) as refusal:
        builder.add(WATER[0])

    assert (refusal.value.claim, refusal.value.wording) == ("W1", None)


def test_a_wording_has_an_identifier_of_its_own() -> None:
    twice = ClaimTexts("W3", (Wording("a", "fr", "un"), Wording("a", "fr", "deux")))

    with pytest.raises(DuplicateClaimError) as refusal:
        IndexBuilder().add(twice)

    assert (refusal.value.claim, refusal.value.wording) == ("W3", "a")


def test_a_frozen_index_does_not_change() -> None:
    builder = IndexBuilder()
    builder.add(WATER[0])
    frozen = builder.freeze()

    builder.add(WATER[1])

    assert (frozen.claim_count, builder.freeze().claim_count) == (1, 2)
