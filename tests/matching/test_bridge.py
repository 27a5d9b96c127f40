"""A claim that is known in another language than the message's."""

from hypothesis import given, settings
from hypothesis import strategies as st

from contrepoint.matching import ClaimTexts, Index, IndexBuilder, Wording
from contrepoint.matching.bridge import aligned, learned

VILLAGE = (
    ("La fontaine du village est sèche.", "The village fountain is dry."),
    ("La fontaine de l’école est froide.", "The school fountain is cold."),
    ("Le moulin du village est vendu.", "The village mill is sold."),
    ("Le moulin de la gare est froid.", "The station mill is cold."),
    ("La toiture de l’école est sèche.", "The school roof is dry."),
    ("La toiture de la gare est vendue.", "The station roof is sold."),
)


def village(*, turned: bool = False) -> Index:
    builder = IndexBuilder()
    claims = [
        ClaimTexts(f"V{number}", (Wording("a", "fr", french), Wording("b", "en", english)))
        for number, (french, english) in enumerate(VILLAGE)
    ]
    claims.append(ClaimTexts("M", (Wording("a", "en", "The school mill is gone for ever."),)))
    for claim in reversed(claims) if turned else claims:
        builder.add(claim)
    return builder.freeze()


def test_what_the_register_says_twice_teaches_its_words() -> None:
    bridge = learned(
        [
            {"fr": frozenset(a.split()), "en": frozenset(b.split())}
            for a, b in (("chat noir", "black cat"), ("chat blanc", "white cat"), ("noir", "black"))
        ]
    )

    assert max(bridge.across(["chat"], "fr", "en").items(), key=lambda pair: pair[1])[0] == "cat"
    assert max(bridge.across(["noir"], "fr", "en").items(), key=lambda pair: pair[1])[0] == "black"


def test_a_message_finds_a_claim_that_is_known_in_another_language_alone() -> None:
    match = village().rank("Le moulin de l’école a disparu pour toujours.", limit=20)

    assert "M" in [ranked.claim for ranked in match[:3]]


def test_words_that_were_led_over_the_bridge_are_shown() -> None:
    index = village()
    message = "Ma tante dit que le moulin de l’école a disparu."

    found = [match for match in index.match(message).matches if match.claim == "M"]

    assert found
    assert [message[s.message.start : s.message.end] for s in found[0].shared] == [
        "moulin",
        "école",
    ]


def test_a_translated_text_teaches_and_is_never_matched() -> None:
    def asked(*texts: dict[str, str]) -> tuple[str, ...]:
        builder = IndexBuilder()
        builder.add(ClaimTexts("G", (Wording("a", "en", "Garlic replaces every medicine."),)))
        builder.add(ClaimTexts("H", (Wording("a", "en", "The old bridge carries no lorry."),)))
        for text in texts:
            builder.learn(text)
        ranked = builder.freeze().rank("ail et médicaments", limit=5)
        return tuple(one.claim for one in ranked if one.nearness > 0.3)

    taught = (
        {"fr": "L’ail est un légume.", "en": "Garlic is a vegetable."},
        {"fr": "On vend l’ail au marché.", "en": "Garlic is sold at the market."},
        {"fr": "Un médicament coûte cher.", "en": "A medicine costs much."},
        {"fr": "Le médicament est à la pharmacie.", "en": "The medicine is at the pharmacy."},
    )

    assert asked() == ()
    assert asked(*taught) == ("G",)


def test_the_order_of_adding_does_not_matter() -> None:
    message = "Le moulin de l’école a disparu."

    assert village().rank(message) == village(turned=True).rank(message)


def test_rows_that_share_no_concept_are_put_side_by_side_by_their_place() -> None:
    none: frozenset[str] = frozenset()
    here = [(frozenset({"un"}), none), (frozenset({"deux"}), none)]
    there = [(frozenset({"one"}), none), (frozenset({"two"}), none)]

    assert list(aligned(here, there)) == [
        (frozenset({"un"}), frozenset({"one"})),
        (frozenset({"deux"}), frozenset({"two"})),
    ]


SIDES = st.lists(
    st.dictionaries(
        st.sampled_from(["fr", "en", "ar"]), st.frozensets(st.text(min_size=1, max_size=3))
    ),
    max_size=8,
)


@given(SIDES)
@settings(deadline=None)
def test_any_parallel_texts_give_a_bridge_whose_shares_are_shares(
    sides: list[dict[str, frozenset[str]]],
) -> None:
    for lexicon in learned(sides).lexicons.values():
        for others in lexicon.values():
            assert all(0 < share <= 1.000001 for _, share in others)
