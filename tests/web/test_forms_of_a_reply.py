"""The forms of a reply through the pages: written, asked for, shown to whom they fit."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from contrepoint.narratives.enums import FURTHER_REGISTERS, Audience, Register
from tests.harness.narratives import answer_of, claim_of
from tests.harness.pages import page, text_of
from tests.harness.signed import SIGNED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
CLAIM = "/repondre/affirmations/C101/"
REPLY = SIGNED | {"kind": "rights", "spoken": "Viens voir.", "plain": "C’est un droit."}
CHOSEN = "//section[contains(@class, 'chosen')]"


def test_a_reply_is_written_with_its_step_its_public_and_its_countries(signed_in: SignIn) -> None:
    client = signed_in("relais-belgique")
    claim_of("relais-maroc")
    told: dict[str, Any] = {
        "step": "Samedi, au club, avec l’entraîneur.",
        "sermon": "Trois points [Q-60-8].",
        "audience": "youth",
        "messenger": "former",
        "countries": ["BE", "FR"],
    }

    client.post(f"{CLAIM}repondre/", REPLY | told)

    edit = page(client.get("/repondre/reponses/C101-R1/modifier/"))
    assert edit.xpath("string(//textarea[@name='step'])").strip() == told["step"]
    assert edit.xpath("//select[@name='audience']/option[@selected]/@value") == ["youth"]
    countries = edit.xpath("//input[@name='countries'][@checked]/@value")
    assert sorted(countries) == told["countries"]
    text = text_of(client.get(CLAIM))
    for words in (told["step"], "pour les jeunes", "une personne qui en est revenue", "Belgique"):
        assert words in text


def test_each_box_tells_how_much_it_holds_and_refuses_more(signed_in: SignIn) -> None:
    client = signed_in("relais-maroc")
    claim_of("relais-maroc")
    form = page(client.get(f"{CLAIM}repondre/"))

    for register, most in FURTHER_REGISTERS.items():
        (field,) = form.xpath(f"//textarea[@name='{register.value}']")
        assert field.get("maxlength") == str(most)
        assert str(most) in form.xpath(f"string(//*[@id='id_{register.value}_helptext'])")
        html = page(client.post(f"{CLAIM}repondre/", REPLY | {register.value: "x" * (most + 1)}))
        assert html.xpath(f"string(//*[@id='id_{register.value}_error'])").strip()


def test_the_reader_chooses_for_whom_and_in_which_form(signed_in: SignIn) -> None:
    client = signed_in("relais-maroc")
    claim = claim_of("relais-maroc")
    answer_of("relais-maroc", "Aux parents.", claim=claim, audience=Audience.PARENTS)
    texts = {Register.SPOKEN: "Aux jeunes.", Register.PLAIN: "Oui.", Register.POST: "Un billet."}
    answer_of("relais-maroc", claim=claim, audience=Audience.YOUTH, texts=texts)

    html = page(client.get(CLAIM, {"public": "youth", "forme": "post"}))

    spoken = html.xpath("//section[@class='spoken']/p/text()")
    assert [words.strip() for words in spoken] == ["Aux jeunes.", "Aux parents."]
    chosen = [" ".join(each.text_content().split()) for each in html.xpath(CHOSEN)]
    assert chosen[0].endswith("Un billet.")
    assert "pas encore" in chosen[1]


def test_an_odd_wish_is_no_wish(signed_in: SignIn) -> None:
    claim_of("relais-maroc")

    answer = signed_in("relais-maroc").get(CLAIM, {"public": "martiens", "forme": "\0"})

    assert answer.status_code == 200
    assert not page(answer).xpath(CHOSEN)
