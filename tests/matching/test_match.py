"""What holds for any register and any message."""

import unicodedata

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from contrepoint.matching import (
    MESSAGE_LIMIT,
    ClaimTexts,
    Index,
    IndexBuilder,
    MatchingError,
    Wording,
)

VACCINES = (
    ClaimTexts(
        "V1",
        (
            Wording("fr", "fr", "Ma belle-mère dit que les vaccins cachent une puce électronique."),
            Wording("en", "en", "Is it true that vaccines hide an electronic chip?"),
            Wording("ar", "ar", "سمعت أن اللقاحات تخفي شريحة إلكترونية، هل هذا صحيح؟"),
        ),
    ),
    ClaimTexts(
        "V2",
        (
            Wording(
                "fr", "fr", "Un collègue affirme que les médecins touchent une prime par dose."
            ),
            Wording("en", "en", "A colleague claims that doctors earn a bonus for each dose."),
            Wording("ar", "ar", "يزعم زميلي أن الأطباء يتقاضون مكافأة عن كل جرعة."),
        ),
    ),
    ClaimTexts(
        "V3",
        (
            Wording("fr", "fr", "On m'a dit que l'ail remplace tous les médicaments."),
            Wording("en", "en", "They say that garlic replaces every medicine."),
            Wording("ar", "ar", "قالوا لي إن الثوم يعوّض كل الأدوية."),
        ),
    ),
)
WORDINGS = [(claim.claim, wording) for claim in VACCINES for wording in claim.wordings]


def index_of(claims: tuple[ClaimTexts, ...]) -> Index:
    builder = IndexBuilder()
    for claim in claims:
        builder.add(claim)
    return builder.freeze()


INDEX = index_of(VACCINES)


@pytest.mark.parametrize(("claim", "wording"), WORDINGS)
def test_a_wording_finds_its_own_claim_first(claim: str, wording: Wording) -> None:
    first = INDEX.match(wording.text).matches[0]

    assert (first.claim, first.wording) == (claim, wording)
    assert first.score > 0.9


def test_the_order_of_adding_does_not_matter() -> None:
    turned = tuple(
        ClaimTexts(claim.claim, tuple(reversed(claim.wordings))) for claim in reversed(VACCINES)
    )
    other = index_of(turned)

    assert all(other.match(w.text) == INDEX.match(w.text) for _, w in WORDINGS)


@given(st.text(max_size=300))
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_text_gives_an_outcome_or_a_matching_error(message: str) -> None:
    try:
        outcome = INDEX.match(message)
    except MatchingError:
        return
    for match in outcome.matches:
        assert 0 <= match.score <= 1
        assert match.shared
        for shared in match.shared:
            assert 0 <= shared.message.start < shared.message.end <= len(message)
            assert 0 <= shared.wording.start < shared.wording.end <= len(match.wording.text)


@given(st.lists(st.sampled_from([w.text for _, w in WORDINGS] + ["bonjour", "؟", "a\u200fb"])))
@settings(deadline=None)
def test_the_same_message_has_the_same_outcome(parts: list[str]) -> None:
    message = " ".join(parts)
    assume(any(c.isalpha() for c in message) and len(message) <= MESSAGE_LIMIT)

    assert INDEX.match(message) == index_of(VACCINES).match(message)


def elongated(text: str) -> str:
    return "".join(c * 4 if c in "aeiouاوي" else c for c in text)


def pointed(text: str) -> str:
    return "".join(c + "\u064e" if "\u0620" <= c <= "\u064a" else c for c in text)


def stretched(text: str) -> str:
    return "".join(c + "\u0640" if "\u0620" <= c <= "\u064a" else c for c in text)


def wrapped(text: str) -> str:
    return " ".join(f"\u2067{word}\u2069" for word in text.split(" "))


@pytest.mark.parametrize(
    "disguise",
    [
        str.upper,
        elongated,
        pointed,
        stretched,
        wrapped,
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: unicodedata.normalize("NFKC", text),
        lambda text: "".join(
            c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)
        ),
        lambda text: text.replace("o", "0").replace("i", "1"),
        lambda text: text.replace("a", "\u0430").replace("e", "\u0435"),
    ],
)
@pytest.mark.parametrize(("claim", "wording"), WORDINGS)
def test_a_disguise_does_not_change_the_winner(
    claim: str, wording: Wording, disguise: "object"
) -> None:
    assert callable(disguise)

    assert INDEX.match(disguise(wording.text)).matches[0].claim == claim


def test_offsets_hold_among_marks_and_both_directions() -> None:
    message = "\u2067سَمِعْتُ أنّ اللقاحات\u2069 (les vaccins) تُخفي شريحةً إلكترونية"

    match = INDEX.match(message).matches[0]

    assert match.claim == "V1"
    assert [message[s.message.start : s.message.end] for s in match.shared] == [
        "اللقاحات",
        "تُخفي",
        "شريحةً",
        "إلكترونية",
    ]


def test_a_claim_is_found_deep_in_a_long_text() -> None:
    around = "Le marché était calme hier et nous avons acheté des tomates. " * 40
    message = around + "Sinon, ma tante croit que les vaccins cachent une puce. " + around

    match = INDEX.match(message).matches[0]

    assert match.claim == "V1"
    assert [message[s.message.start : s.message.end] for s in match.shared] == [
        "vaccins",
        "cachent",
        "puce",
    ]


def test_one_shared_word_is_never_enough() -> None:
    assert INDEX.match("Les vaccins").matches == ()
    assert INDEX.match("Où sont gardés les vaccins du dispensaire ?").matches == ()


def test_a_register_in_a_language_without_rules() -> None:
    spanish = index_of(
        (
            ClaimTexts("E1", (Wording("a", "es", "Dicen que la fuente del pueblo está seca."),)),
            ClaimTexts("E2", (Wording("a", "es", "Cuentan que el tren nocturno no volverá."),)),
        )
    )

    outcome = spanish.match("Mi abuela dice que la fuente del pueblo está seca desde ayer")

    assert outcome.language == "es"
    assert [match.claim for match in outcome.matches] == ["E1"]


def test_ties_are_broken_by_claim() -> None:
    twins = tuple(
        ClaimTexts(name, (Wording("a", "fr", "La fontaine du village est sèche."),))
        for name in ("B", "A")
    )

    outcome = index_of(twins).match("La fontaine du village est sèche.")

    assert [match.claim for match in outcome.matches] == ["A", "B"]


def test_the_limit_keeps_the_surest() -> None:
    message = " ".join(claim.wordings[0].text for claim in VACCINES)

    everything = INDEX.match(message).matches

    assert sorted(match.claim for match in everything) == ["V1", "V2", "V3"]
    assert INDEX.match(message, limit=1).matches == everything[:1]


BELONGING = (
    ClaimTexts(
        "D1",
        (
            Wording("a", "fr", "Mon fils dit que chez Daesh il trouve des frères et un salaire."),
            Wording("b", "fr", "Daesh promet un salaire et une fraternité à mon neveu."),
        ),
        mirrors=("D2",),
    ),
    ClaimTexts(
        "D2",
        (
            Wording("a", "fr", "Mon fils dit que les nationalistes lui donnent des frères."),
            Wording("b", "fr", "Elle a trouvé des sœurs et un but chez les nationalistes."),
        ),
    ),
    *VACCINES,
)


def test_a_message_that_names_one_group_is_not_led_to_the_mirror_of_the_other() -> None:
    named = index_of(BELONGING).match("Il dit avoir trouvé chez Daesh des frères et un salaire.")

    assert [match.claim for match in named.matches] == ["D1"]


def test_a_mirror_whose_every_wording_names_its_group_needs_it_named() -> None:
    unnamed = index_of(BELONGING).match("Elle a trouvé là-bas des sœurs, des frères et un but.")
    named = index_of(BELONGING).match("Elle a trouvé des sœurs et un but chez des nationalistes.")

    assert [match.claim for match in unnamed.matches] == []
    assert [match.claim for match in named.matches] == ["D2"]


def test_claims_that_mirror_each_other_do_not_compete() -> None:
    text = "La fontaine du village est sèche depuis que les moulins tournent."
    rows = (Wording("a", "fr", text),)
    message = "Ma tante dit que la fontaine du village est sèche."

    rivals = index_of((ClaimTexts("A", rows), ClaimTexts("B", rows))).match(message).matches
    mirrors = index_of((ClaimTexts("A", rows, ("B",)), ClaimTexts("B", rows))).match(message)

    assert [match.claim for match in mirrors.matches] == ["A", "B"]
    assert all(
        match.score > rival.score for match, rival in zip(mirrors.matches, rivals, strict=False)
    )


def test_an_animal_is_no_claim_where_nobody_is_spoken_of() -> None:
    beasts = index_of(
        (
            ClaimTexts(
                "H1",
                (
                    Wording(
                        "a", "fr", "On lui a appris que les réfugiés sont des rats et des bêtes."
                    ),
                    Wording("b", "fr", "Il compare les étrangers à des insectes et à des animaux."),
                ),
            ),
            *VACCINES,
        )
    )

    assert beasts.match("Des rats et des insectes dans la cave, qui appeler ?").matches == ()
    assert [m.claim for m in beasts.match("Il appelle les étrangers des rats.").matches] == ["H1"]
