"""Does a message push a claim, answer it, or only share its subject?"""

import pytest

from contrepoint.matching import ClaimTexts, Index, IndexBuilder, Wording
from tests.matching.test_cases import library, rows

__all__ = ["library"]


def hint(library: Index, text: str, claim: str) -> bool:
    return next(m.seems_to_answer for m in library.match(text).matches if m.claim == claim)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("C12", "Les attentats contre des civils ne sont jamais une vengeance légitime"),
        ("C08", "voter n'est pas haram"),
        ("C08", "Voting is not haram, our imam said"),
        ("C08", "Mon fils dit que voter n'est pas haram"),
        ("C08", "التصويت ماشي حرام"),
        ("C10", "ليس الجهاد معهم واجبا"),
        ("C06", "Il n'est pas vrai que les imams soient payés pour condamner Daesh"),
        ("C08", "My son was told voting is forbidden. That is false."),
        ("C09", "Il est faux qu'un musulman ne puisse pas être un citoyen loyal."),
        ("C12", "We condemn the attacks on civilians, no bombing justifies them."),
    ],
)
def test_a_denial_answers(library: Index, claim: str, text: str) -> None:
    assert hint(library, text, claim)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("C01", "Mon fils dit que l'Occident ne nous acceptera jamais, qu'il nous chassera."),
        ("C09", "A Muslim can never be a loyal citizen."),
        ("C08", "Voter est haram, n'est-ce pas ?"),
        ("C08", "Est-ce vrai que voter n'est pas permis, que c'est haram ?"),
        ("C04", "Nobody but Daesh defends humiliated Muslims."),
        ("C04", "لا أحد يدافع عن المسلمين المهانين إلا داعش."),
        ("C10", "ليس الجهاد اختيارا بل فرض على كل مسلم."),
        ("C12", "It is not terrorism, it is revenge for the bombs on our cities."),
        ("C08", "لا يجوز التصويت في الانتخابات لأنه كفر."),
    ],
)
def test_a_negation_of_the_claim_itself_is_no_answer(library: Index, claim: str, text: str) -> None:
    assert not hint(library, text, claim)


@pytest.mark.parametrize(
    "text",
    [
        "Les musulmans et les chrétiens vivent ensemble dans notre quartier",
        "Nous condamnons les attaques contre des civils",
        "Les savants de notre ville condamnent Daesh avec fermeté",
        "العلماء في مدينتنا يدينون داعش",
        "Mon salaire et ma maison me suffisent",
        "L'État a versé une subvention à la mosquée pour le toit",
        "Le médecin a remplacé la population de bactéries",
    ],
)
def test_a_subject_without_what_is_claimed_matches_nothing(library: Index, text: str) -> None:
    assert library.match(text).matches == ()


def test_any_register_can_be_answered() -> None:
    builder = IndexBuilder()
    wording = Wording("a", "fr", "L'eau du robinet rend les vaches nerveuses.")
    builder.add(ClaimTexts("W1", (wording,)))
    water = builder.freeze()

    assert hint(water, "L'eau du robinet ne rend pas les vaches nerveuses.", "W1")
    assert not hint(water, "L'eau du robinet rend mes vaches nerveuses.", "W1")


def test_the_hint_tells_answers_from_claims(library: Index) -> None:
    true, said, found = 0, 0, 0
    for name in ("dev-claims.jsonl", "dev-claims-harder.jsonl", "dev-answers.jsonl"):
        for row in rows(name):
            for match in library.match(row["text"]).matches:
                if match.claim == row["claim"]:
                    answers = name == "dev-answers.jsonl"
                    found += answers
                    said += match.seems_to_answer
                    true += answers and match.seems_to_answer

    assert (true / said >= 0.9, true / found >= 0.9) == (True, True)


def test_a_claim_that_speaks_of_an_invention_is_not_answered_by_saying_so(library: Index) -> None:
    said = "Mon neveu dit que les droits de l'homme sont une invention, c'est une invention de"

    assert not hint(library, f"{said} l'Occident contre la religion.", "C29")
    assert hint(library, "Dire que les droits humains sont occidentaux est une invention.", "C29")
