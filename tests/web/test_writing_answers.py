"""Writing in Répondre, through its pages: claims, replies, joint replies."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from contrepoint.narratives.models import Claim, CounterArgument, Wording
from tests.harness.narratives import HANDED_IN, answer_of, claim_of
from tests.harness.pages import each_page, page, text_of
from tests.harness.signed import SIGNED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
ADD = "/repondre/affirmations/ajouter/"
REPLY_TO_C01 = "/repondre/affirmations/C01/repondre/"
CLAIM = SIGNED | {
    "statement": "Voter serait trahir sa foi.",
    "kind": "misconception",
    "extremisms": ["daesh"],
    "themes": ["T16"],
}
REPLY = SIGNED | {"kind": "rights", "spoken": "Viens voir.", "plain": "C’est un droit."}


@pytest.fixture
def ines(signed_in: SignIn) -> Client:
    return signed_in("relais-belgique")


def test_the_box_leads_to_a_new_claim_and_brings_no_message_along(ines: Client) -> None:
    nothing = page(ines.post("/repondre/", {"message": "Canari-couleuvre au jardin."}))
    (href,) = nothing.xpath("//*[@id='found']//a[contains(@href, 'ajouter')]/@href")

    form = ines.get(href)

    assert href == ADD
    assert "Canari" not in form.content.decode()
    assert "n’a pas été gardé" in text_of(form)


def test_a_claim_is_kept_with_a_receipt_and_its_wordings_in_their_languages(ines: Client) -> None:
    told = {
        "wording_1": "Mon fils dit que voter est un péché.",
        "wording_1_language": "fr",
        "wording_3": "قال زميلي إن الانتخاب حرام.",
        "wording_3_language": "ar",
    }

    kept = ines.post(ADD, CLAIM | told, follow=True)

    assert "C101" in page(kept).xpath("string(//*[@id='notices'])")
    assert set(Wording.objects.filter(claim__code="C101").values_list("language", "text")) == {
        ("fr", told["wording_1"]),
        ("ar", told["wording_3"]),
    }


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"statement": " "}, "statement"),
        ({"statement": "x" * 501}, "statement"),
        ({"kind": "slogan"}, "kind"),
        ({"extremisms": []}, "extremisms"),
        ({"themes": ["T99"]}, "themes"),
        ({"wording_2": "x" * 201}, "wording_2"),
        ({"marking": "public"}, "marking"),
        ({"mirrors": ["C999"]}, "mirrors"),
    ],
)
def test_a_bad_claim_is_refused_with_a_sentence_and_nothing_typed_is_lost(
    ines: Client, changes: dict[str, Any], field: str
) -> None:
    html = page(ines.post(ADD, CLAIM | {"grievance": "Une vraie peine."} | changes))

    assert not Claim.objects.filter(code="C101").exists()
    assert html.xpath(f"string(//*[@id='id_{field}_error'])").strip()
    assert html.xpath("string(//textarea[@name='grievance'])").strip() == "Une vraie peine."


def test_contact_details_are_hidden_in_every_box_and_the_writer_is_told(ines: Client) -> None:
    told = {
        "grievance": "Joindre le +32 475 12 34 56.",
        "wording_1": "Ma fille suit @karim_b et dit que voter est mal.",
        "wording_1_language": "fr",
    }

    answer = ines.post(ADD, CLAIM | told, follow=True)

    assert "475" not in text_of(answer)
    assert "karim" not in Wording.objects.get(claim__code="C101").text
    assert len(page(answer).xpath("//*[@id='notices']/*")) == 2


def test_claims_of_the_product_come_after_those_of_the_library(ines: Client) -> None:
    claim_of("relais-maroc")

    codes = [
        code
        for shown in each_page(ines, "/repondre/affirmations/")
        for code in shown.xpath("//li//*[@class='code']/text()")
    ]

    assert codes[-1] == "C101"
    assert codes[:-1] == sorted(codes[:-1])
    assert len(codes) == Claim.objects.count()


def test_a_reply_is_written_signed_and_opens_to_its_author_as_it_was_written(ines: Client) -> None:
    told = {"mirrors": ["C02"], "rights_basis": ["ICCPR-25"], "references": ["Q-5-32"]}
    mirrors = Claim.objects.get(code="C01").mirrors
    told["mirrors"] = list(mirrors.values_list("code", flat=True))[:1]

    kept = ines.post(REPLY_TO_C01, REPLY | told, follow=True)

    assert "C01-R11" in page(kept).xpath("string(//*[@id='notices'])")
    html = page(ines.get("/repondre/reponses/C01-R11/modifier/"))
    assert html.xpath("string(//textarea[@name='spoken'])").strip() == "Viens voir."
    for name, codes in told.items():
        assert html.xpath(f"//input[@name='{name}'][@checked]/@value") == codes
    shown = page(ines.get("/repondre/affirmations/C01/"))
    (article,) = shown.xpath("//article[@aria-labelledby='C01-R11']")
    assert "point focal du pays, Belgique" in " ".join(article.text_content().split())


def test_only_mirror_claims_are_offered_for_a_joint_reply(ines: Client) -> None:
    mirrors = Claim.objects.get(code="C01").mirrors.order_by("code")

    html = page(ines.get(REPLY_TO_C01))

    assert html.xpath("//input[@name='mirrors']/@value") == list(
        mirrors.values_list("code", flat=True)
    )


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"spoken": " "}, "spoken"),
        ({"plain": ""}, "plain"),
        ({"kind": "ruling"}, "kind"),
        ({"rights_basis": ["Q-5-1"]}, "rights_basis"),
        ({"references": ["Q-999-1"]}, "references"),
        ({"mirrors": ["C999"]}, "mirrors"),
    ],
)
def test_a_bad_reply_is_refused_with_a_sentence_and_nothing_typed_is_lost(
    ines: Client, changes: dict[str, Any], field: str
) -> None:
    html = page(ines.post(REPLY_TO_C01, REPLY | {"avoid": "Ne pas rire."} | changes))

    assert not CounterArgument.objects.filter(code="C01-R11").exists()
    assert html.xpath(f"string(//*[@id='id_{field}_error'])").strip()
    assert html.xpath("string(//textarea[@name='avoid'])").strip() == "Ne pas rire."


def test_what_went_to_review_says_that_rewriting_begins_a_version(ines: Client) -> None:
    answer_of("relais-belgique")
    edit = "/repondre/reponses/C01-R11/modifier/"
    assert "ouvre la suivante" not in text_of(ines.get(edit))

    ines.post("/repondre/reponses/C01-R11/a-relire/", HANDED_IN)
    refused = page(ines.post(edit, REPLY))
    CounterArgument.objects.filter(code="C01-R11").update(state="changes_requested")

    assert "ne peut pas être réécrite maintenant" in refused.xpath(
        "string(//form//*[@role='alert'])"
    )
    assert "ouvre la suivante" in text_of(ines.get(edit))


def test_a_mirror_without_a_joint_reply_leads_to_writing_one(ines: Client) -> None:
    html = page(ines.get("/repondre/affirmations/C01/"))

    assert html.xpath("//*[@class='mirror-joint']/a/@href") == [REPLY_TO_C01] * len(
        html.xpath("//*[@class='mirror']")
    )


def test_joint_replies_by_several_authors_ask_no_more_questions(ines: Client) -> None:
    claim = claim_of("relais-maroc")
    mirror = claim_of("relais-tunisie", mirrors=[claim.code], wordings=[])
    answer_of("relais-maroc", claim=claim, mirrors=[mirror.code])

    def questions(url: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            ines.get(url)
        return len(queries)

    urls = (f"/repondre/affirmations/{claim.code}/", "/repondre/affirmations/", ADD, REPLY_TO_C01)
    with_one = [questions(url) for url in urls]
    for who in ("relais-france", "relais-belgique"):
        other = claim_of(who, mirrors=[claim.code], wordings=[])
        answer_of(who, claim=claim, mirrors=[other.code])

    assert [questions(url) for url in urls] == with_one
    assert max(with_one) <= 20
