"""A forwarded chat pasted into Répondre."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.harness.pages import assert_swap_equals_reload, page, text_of
from tests.harness.visits import everywhere

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
PUSHES = "Mon frère dit que tôt ou tard l’Occident tournera le dos aux musulmans."
CHAT = f"""[12/11/2026, 21:14] Karim Canari: {PUSHES}
[12/11/2026, 21:15] Samira Canari: On se voit demain au marché ?
[12/11/2026, 21:16] Karim Canari: Appelle le +212 661 23 45 67.
[12/11/2026, 21:17] Samira Canari: ابنتي سمعت أن العلماء الذين يدينون داعش مأجورون من الحكومات."""


def test_each_claim_comes_with_the_message_that_it_rests_on_and_nobody_is_named(
    signed_in: SignIn,
) -> None:
    html = page(answer := signed_in("relais-belgique").post("/repondre/", {"message": CHAT}))

    found = {
        str(card.xpath("string(.//*[@class='code'])")): card.xpath("string(.//blockquote)").strip()
        for card in html.xpath("//article[contains(@class, 'match')]")
    }
    assert found["C01"].startswith("Mon frère dit que")
    assert any("ابنتي" in passage for passage in found.values())
    words = text_of(answer)
    for gone in ("Canari", "Karim", "661", "21:14", "12/11"):
        assert gone not in words
    assert everywhere("Mon frère dit que tôt") == []


def test_a_chat_without_a_claim_says_so(signed_in: SignIn) -> None:
    chat = "12/11/2026, 21:14 - Karim: On se voit demain au marché ?"

    html = page(signed_in("relais-belgique").post("/repondre/", {"message": chat}))

    assert html.xpath("//*[@id='found']//*[@class='empty']")


def test_a_chat_of_a_year_is_refused_with_a_sentence(signed_in: SignIn) -> None:
    chat = "\n".join(f"12/11/2026, 21:14 - Karim: Parole {n}." for n in range(201))

    html = page(signed_in("relais-belgique").post("/repondre/", {"message": chat}))

    assert "201" in html.xpath("string(//*[@id='found']//*[@class='notice error'])")


def test_a_chat_without_a_word_is_refused_with_a_sentence(signed_in: SignIn) -> None:
    chat = "12/11/2026, 21:14 - Karim: <Médias omis>"

    html = page(signed_in("relais-belgique").post("/repondre/", {"message": chat}))

    assert html.xpath("//*[@id='found']//*[@class='notice error']")


def test_the_swap_of_a_chat_equals_the_page(signed_in: SignIn) -> None:
    browser = signed_in("relais-belgique")

    def sent(**headers: str) -> object:
        return browser.post("/repondre/", {"message": CHAT}, headers=headers)

    assert_swap_equals_reload(sent(**{"HX-Request": "true"}), sent(), "found")
