"""A claim is rewritten and put in other languages, through its pages."""

from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from contrepoint.narratives.models import Claim, ClaimText, GrievanceText
from contrepoint.narratives.services import load_library
from tests.conftest import NOW
from tests.harness.narratives import answer_of, claim_of
from tests.harness.pages import page, text_of
from tests.harness.signed import SIGNED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
EDIT = "/repondre/affirmations/C101/modifier/"
INTO_ARABIC = "/repondre/affirmations/C101/traduire/ar/"
CLAIM = SIGNED | {
    "statement": "Voter serait trahir sa foi.",
    "grievance": "Des promesses non tenues.",
    "kind": "misconception",
    "extremisms": ["daesh"],
    "themes": ["T16"],
}
ARABIC = {"statement": "يُزعم أنّ التصويت خيانة للدين.", "grievance": "وعود لم تُنفَّذ."}


@pytest.fixture
def idriss(signed_in: SignIn) -> Client:
    claim_of("relais-maroc", mirrors=["C01"])
    return signed_in("relais-maroc")


def statements(code: str = "C101") -> dict[str, tuple[str, str]]:
    rows = ClaimText.objects.filter(claim__code=code)
    return {row.language: (row.text, row.status) for row in rows}


def test_a_claim_is_rewritten_and_what_it_said_stays_in_its_history(idriss: Client) -> None:
    html = page(idriss.get(EDIT))
    assert html.xpath("//input[@name='mirrors'][@checked]/@value") == ["C01"]
    told = CLAIM | {
        "statement": "Voter serait un péché.",
        "extremisms": ["daesh", "supremacist"],
        "themes": ["T05", "T10"],
        "kind": "religious",
        "appeal": "meaning",
        "aimed_at": "young_men",
    }

    shown = text_of(idriss.post(EDIT, told, follow=True))

    claim = Claim.objects.get(code="C101")
    assert statements() == {"fr": ("Voter serait un péché.", "original")}
    assert (claim.kind, claim.is_of_daesh, claim.is_of_supremacists) == ("religious", True, True)
    assert list(claim.themes.values_list("theme", flat=True)) == ["T05", "T10"]
    assert list(claim.mirrors.all()) == []
    assert "du sens" in shown
    said = claim.statements.get().history.values_list("text", flat=True)
    assert set(said) == {"Voter serait trahir sa foi.", "Voter serait un péché."}


def test_a_translation_stands_beside_the_original_to_be_vetted(
    idriss: Client, signed_in: SignIn
) -> None:
    assert "Voter serait trahir sa foi." in text_of(idriss.get(INTO_ARABIC))

    idriss.post(INTO_ARABIC, ARABIC)

    assert statements()["ar"] == (ARABIC["statement"], "draft")
    assert statements()["fr"] == ("Voter serait trahir sa foi.", "original")
    in_arabic = page(signed_in("participante-maroc", "ar").get("/repondre/affirmations/C101/"))
    assert in_arabic.xpath("string(//h1)").strip() == ARABIC["statement"]
    languages = in_arabic.xpath("string(//*[@id='languages'])")
    assert "Voter serait trahir sa foi." in languages
    assert ARABIC["grievance"] in languages


def test_a_translation_goes_away_when_the_original_says_something_else(idriss: Client) -> None:
    idriss.post(INTO_ARABIC, ARABIC)

    idriss.post(EDIT, CLAIM | {"statement": "Voter serait un péché."})

    assert set(statements()) == {"fr"}
    assert list(GrievanceText.objects.filter(claim__code="C101", language="ar")) != []


def test_the_language_of_the_original_is_no_translation(idriss: Client) -> None:
    for language in ("fr", "xx"):
        address = f"/repondre/affirmations/C101/traduire/{language}/"
        assert idriss.get(address).status_code == 404
        assert idriss.post(address, ARABIC).status_code == 404


@pytest.mark.parametrize(
    ("who", "code"),
    [("relais-maroc", 200), ("coordination-1", 200), ("relais-belgique", 404), ("bailleur", 404)],
)
def test_a_claim_is_rewritten_by_its_author_and_the_coordination(
    idriss: Client, signed_in: SignIn, who: str, code: int
) -> None:
    assert signed_in(who).get(EDIT).status_code == code
    assert signed_in(who).post(EDIT, {}).status_code == code


def test_under_another_hand_marking_and_signature_are_not_asked(
    idriss: Client, signed_in: SignIn
) -> None:
    html = page(signed_in("coordination-1").get(EDIT))

    assert html.xpath("//*[@name='marking' or @name='attribution']") == []


def test_loading_the_library_again_leaves_a_rewritten_claim_and_a_translation(
    signed_in: SignIn,
) -> None:
    salma = signed_in("coordination-1")
    told: dict[str, Any] = CLAIM | {"statement": "Les mots du réseau.", "themes": ["T02"]}
    salma.post("/repondre/affirmations/C05/modifier/", told)
    salma.post("/repondre/affirmations/C06/traduire/ar/", ARABIC)

    load_library(folder=settings.LIBRARY, at=NOW)

    assert statements("C05")["fr"] == ("Les mots du réseau.", "original")
    assert statements("C06")["ar"] == (ARABIC["statement"], "draft")


def test_a_covered_claim_shows_its_words_to_who_asks_for_them(idriss: Client) -> None:
    idriss.post(EDIT, CLAIM | {"sensitivity": "covered"})

    html = page(idriss.get("/repondre/affirmations/C101/"))
    listed = page(idriss.get("/repondre/affirmations/"))

    assert "Voter" not in html.xpath("string(//title)") + html.xpath("string(//h1)")
    assert "Voter serait trahir sa foi." in html.xpath(
        "string(//details[contains(@class,'covered')])"
    )
    assert "Voter serait trahir sa foi." not in listed.xpath("string(//main)")


def test_a_translation_is_vouched_for_by_a_reviewer_who_did_not_make_it(
    idriss: Client, signed_in: SignIn
) -> None:
    idriss.post(INTO_ARABIC, ARABIC)
    vouch = f"{INTO_ARABIC}relue/"

    idriss.post(vouch)
    assert statements()["ar"][1] == "draft"  # nobody vouches for an own translation
    assert signed_in("participant-belgique").post(vouch).status_code == 404
    reviewer = signed_in("relecteur-oulema")
    html = page(reviewer.get("/repondre/affirmations/C101/"))
    assert html.xpath(f"//form[@action='{vouch}']")
    reviewer.post(vouch)

    assert statements()["ar"] == (ARABIC["statement"], "reviewed")
    reviewer.post(INTO_ARABIC, ARABIC | {"statement": "يُزعم أنّ التصويت ذنب."})
    reviewer.post(vouch)
    assert statements()["ar"][1] == "draft"


def test_a_reply_of_a_merged_claim_is_translated_where_it_now_stands(
    idriss: Client, signed_in: SignIn
) -> None:
    claim = claim_of("relais-maroc", wordings=[])
    answer_of("relais-maroc", claim=claim)
    signed_in("coordination-1").post("/repondre/affirmations/C102/fusionner/", {"into": "C101"})

    assert idriss.get("/repondre/reponses/C102-R1/langues/ar/").status_code == 200
