"""Merging and splitting claims through their pages."""

from collections.abc import Callable

import pytest
from django.test import Client

from contrepoint.narratives.models import Claim, Regrouping, Wording
from contrepoint.network.models import AuditEntry
from tests.harness.narratives import WORDING, answer_of, claim_of
from tests.harness.pages import page, text_of
from tests.harness.signed import SIGNED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
MERGE = "/repondre/affirmations/C102/fusionner/"
SPLIT = "/repondre/affirmations/C101/partager/"
REPLY = SIGNED | {"kind": "rights", "spoken": "Viens voir.", "plain": "C’est un droit."}


@pytest.fixture
def salma(signed_in: SignIn) -> Client:
    claim_of("relais-maroc")
    answer_of("relais-maroc", claim=claim_of("relais-maroc", wordings=[]))
    return signed_in("coordination-1")


def test_a_merge_is_shown_done_and_undone(salma: Client, signed_in: SignIn) -> None:
    shown = text_of(salma.get(MERGE, {"into": "c101"}))
    assert "C102-R1" in shown
    assert not Regrouping.objects.exists()

    done = salma.post(MERGE, {"into": "C101"}, follow=True)

    led = signed_in("relais-belgique").get("/repondre/affirmations/C102/", follow=True)
    assert led.redirect_chain == [("/repondre/affirmations/C101/", 302)]
    assert "C102" in page(led).xpath("string(//*[@id='notices'])")
    (address,) = page(done).xpath("//form[contains(@action, 'regroupements')]/@action")
    salma.post(address)
    assert Claim.objects.get(code="C102").merged_into is None
    deeds = AuditEntry.objects.filter(object_code="C102").order_by("sequence")
    assert list(deeds.values_list("action", flat=True)) == ["write", "merge", "undo"]


def test_the_author_of_a_reply_rewrites_it_after_its_claim_was_merged(
    salma: Client, signed_in: SignIn
) -> None:
    salma.post(MERGE, {"into": "C101"})
    idriss = signed_in("relais-maroc")

    assert idriss.get("/repondre/reponses/C102-R1/modifier/").status_code == 200
    kept = idriss.post("/repondre/reponses/C102-R1/modifier/", REPLY)

    assert kept.headers["location"] == "/repondre/affirmations/C101/"
    claims = Claim.objects.filter(answers__code="C102-R1").values_list("code", flat=True)
    assert list(claims) == ["C101"]


def test_a_split_gives_what_was_chosen_to_a_new_claim(salma: Client) -> None:
    wording = Wording.objects.get(text=WORDING)
    told = {"language": "fr", "statement": "Les urnes seraient piégées.", "wordings": [wording.pk]}

    done = salma.post(SPLIT, told, follow=True)

    assert done.redirect_chain == [("/repondre/affirmations/C103/fiche/", 302)]
    assert WORDING in text_of(done)
    nothing = page(salma.post(SPLIT, told | {"wordings": []}))
    assert nothing.xpath("//*[@role='alert']")


@pytest.mark.parametrize("who", ["relais-maroc", "experte", "bailleur"])
def test_who_does_not_keep_the_register_regroups_nothing(
    salma: Client, signed_in: SignIn, who: str
) -> None:
    salma.post(MERGE, {"into": "C101"})
    number = Regrouping.objects.get().pk
    browser = signed_in(who)

    for path in (SPLIT, f"/repondre/regroupements/{number}/annuler/"):
        assert browser.post(path, {}).status_code == 404
    card = browser.get("/repondre/affirmations/C101/fiche/")
    assert page(card).xpath("//main//form[contains(@action, 'regroupements')]") == []


@pytest.mark.parametrize("code", ["C999", "", "C102", "é\n"])
def test_a_code_that_leads_to_no_other_claim_merges_nothing(salma: Client, code: str) -> None:
    answer = salma.post(MERGE, {"into": code})

    assert answer.status_code == 200
    assert not Regrouping.objects.exists()
