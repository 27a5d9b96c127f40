"""Sentences from the field, through the pages of Répondre."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from contrepoint.narratives.models import Claim, FieldWording, Wording
from tests.harness.narratives import field_wording_of
from tests.harness.pages import page, text_of
from tests.harness.visits import everywhere

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
MESSAGE = "Mon fils dit que, tôt ou tard, l’Occident tournera le dos aux musulmans. Canari-vipère."
PROPOSE = "/repondre/affirmations/C01/formulation/"
CARD = "/repondre/affirmations/C01/fiche/"
SENTENCES = "/repondre/formulations/"
SAID = {"verdict": "is_it", "language": "fr", "text": "Un élève dit que l’Europe va tout fermer."}


def test_a_result_asks_whether_it_is_the_claim_and_sends_no_message_along(
    signed_in: SignIn,
) -> None:
    found = page(signed_in("relais-maroc").post("/repondre/", {"message": MESSAGE}))

    form = found.xpath(f"//form[@action='{PROPOSE}']")[0]
    assert form.xpath(".//button/@value") == ["is_it", "is_not_it"]
    assert "Canari" not in " ".join(value or "" for _name, value in form.form_values())


def test_a_sentence_is_proposed_judged_and_learned_from_and_the_message_is_nowhere(
    signed_in: SignIn,
) -> None:
    idriss, reviewer = signed_in("relais-maroc"), signed_in("relecteur-oulema")
    idriss.post("/repondre/", {"message": MESSAGE})
    kept = idriss.post(PROPOSE, SAID, follow=True)
    assert SAID["text"] in text_of(kept)
    number = FieldWording.objects.get().pk
    assert page(idriss.get(CARD)).xpath("//input[@name='text'][@value]") == []

    waiting = page(reviewer.get(SENTENCES))
    assert waiting.xpath("//input[@name='text']/@value") == [SAID["text"]]
    told = {"step": "take", "text": "Un élève dit que l’Europe se fermera.", "from": "list"}
    reviewer.post(f"{SENTENCES}{number}/", told)

    assert Wording.objects.get(origin="confirmed").text == told["text"]
    assert everywhere("Canari-vipère") == []


def test_what_reaches_a_person_is_masked_in_a_sentence(signed_in: SignIn) -> None:
    told = SAID | {"text": "Mon fils suit @karim_b, joignable au +32 475 12 34 56."}

    answer = signed_in("relais-maroc").post(PROPOSE, told, follow=True)

    kept = FieldWording.objects.get().text
    assert "karim" not in kept + text_of(answer)
    assert "475" not in kept


@pytest.mark.parametrize(
    "changes", [{"text": ""}, {"text": "x" * 201}, {"verdict": "maybe"}, {"language": "xx"}]
)
def test_a_bad_sentence_is_refused_beside_its_box(
    signed_in: SignIn, changes: dict[str, str]
) -> None:
    html = page(signed_in("relais-maroc").post(PROPOSE, SAID | changes))

    assert not FieldWording.objects.exists()
    assert html.xpath(f"string(//*[@id='id_{next(iter(changes))}_error'])").strip()


@pytest.mark.parametrize("who", ["relais-maroc", "experte", "bailleur"])
def test_who_does_not_keep_the_register_decides_of_nothing(signed_in: SignIn, who: str) -> None:
    number = field_wording_of("relais-belgique").pk
    browser = signed_in(who)

    answer = browser.post(f"{SENTENCES}{number}/", {"step": "take", "text": "Oui."})

    assert answer.status_code == 404
    assert page(browser.get(SENTENCES)).xpath("//input[@name='text']") == []


def test_one_and_three_sentences_ask_the_same_number_of_questions(signed_in: SignIn) -> None:
    reviewer = signed_in("relecteur-oulema")

    def questions(url: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            reviewer.get(url)
        return len(queries)

    field_wording_of("relais-maroc", "Une phrase.")
    with_one = [questions(url) for url in (SENTENCES, CARD)]
    for n, code in enumerate(("C02", "C03")):
        claim = Claim.objects.get(code=code)
        field_wording_of("relais-belgique", f"Phrase {n}.", claim=claim)
        field_wording_of("relais-belgique", f"Phrase {n}.")

    assert [questions(url) for url in (SENTENCES, CARD)] == with_one
    assert max(with_one) <= 20
