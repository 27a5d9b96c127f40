"""What is still to be answered: the matrix, who takes a claim, mirrors without a joint reply."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from contrepoint.common.markings import Marking
from contrepoint.narratives.enums import AnswerState, Channel, Confidence
from contrepoint.narratives.models import AnswerText, Claim, ClaimText, CounterArgument, TakenClaim
from contrepoint.narratives.queries import claims_taken_by
from contrepoint.narratives.services import report_sighting
from tests.conftest import NOW, persona
from tests.harness.narratives import answer_of, claim_of, field_wording_of
from tests.harness.pages import page, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
COVERAGE = "/repondre/couverture/"


def met(claim: Claim, country: str = "MA", times: int = 3) -> None:
    for _n in range(times):
        report_sighting(
            claim=claim,
            seen_on=timezone.localdate(),
            about_country=country,
            channel=Channel.SCHOOL,
            confidence=Confidence.HEARD,
            marking=Marking.NETWORK,
            by=persona("relais-maroc"),
            at=timezone.now(),
        )


def rows(browser: Client, query: str = "") -> dict[str, list[str]]:
    """The cells of each claim, as they are told in words."""
    html = page(browser.get(COVERAGE + query))
    return {
        str(row.xpath("string(th//*[@class='code'])")): [
            " ".join(cell.text_content().split()) for cell in row.xpath("td")[:-1]
        ]
        for row in html.xpath("//table[contains(@class, 'cover')]/tbody/tr")
    }


@pytest.fixture
def ines(signed_in: SignIn) -> Client:
    return signed_in("relais-belgique")


def test_a_cell_says_in_words_how_well_a_claim_is_answered_in_a_language(ines: Client) -> None:
    claim_of("relais-maroc", wordings=[])
    CounterArgument.objects.filter(code__startswith="C02-").update(state=AnswerState.APPROVED)
    CounterArgument.objects.filter(code__startswith="C03-").update(state=AnswerState.RETIRED)
    AnswerText.objects.filter(answer__code__startswith="C02-", language="ar").update(
        status="reviewed"
    )

    told = rows(ines) | rows(ines, "?page=2") | rows(ines, "?page=3")

    assert told["C101"][:3] == ["aucune réponse"] * 3
    assert told["C01"][:3] == ["à faire valider"] * 3
    assert told["C02"][:3] == ["validé", "validé", "à faire valider"]
    assert told["C03"][:3] == ["aucune réponse"] * 3


def test_what_rises_without_a_reply_comes_first_and_is_counted(ines: Client) -> None:
    claim_of("relais-maroc", wordings=[])
    met(claim_of("relais-maroc", wordings=[]))

    assert list(rows(ines))[:2] == ["C102", "C01"]
    assert "2 sans réponse, dont 1 en hausse" in text_of(ines.get(COVERAGE))


def test_by_country_a_gap_is_where_it_is_met_and_not_answered(ines: Client) -> None:
    met(claim_of("relais-maroc", wordings=[]), "BE", times=1)
    heads = page(ines.get(f"{COVERAGE}?par=pays")).xpath("//thead//th/text()")

    cells = rows(ines, "?par=pays&page=2")["C101"] if len(rows(ines)) > 24 else None
    told = (rows(ines, "?par=pays") | rows(ines, "?par=pays&page=2"))["C101"]

    assert cells is None or cells == told
    assert dict(zip(heads[1:-1], told, strict=True))["Belgique"] == "aucune réponse"
    assert set(told) == {"aucune réponse", "pas rencontrée"}


def test_a_reply_for_somebody_somewhere_fills_its_own_cells_alone(ines: Client) -> None:
    claim = claim_of("relais-maroc", wordings=[])
    met(claim, "BE", times=1)
    met(claim, "MA", times=1)
    answer_of("relais-maroc", claim=claim)
    CounterArgument.objects.filter(code__startswith="C101").update(
        audience="parents", countries=["MA"]
    )

    def told(layout: str) -> dict[str, str]:
        heads = page(ines.get(f"{COVERAGE}?par={layout}")).xpath("//thead//th/text()")
        found = rows(ines, f"?par={layout}") | rows(ines, f"?par={layout}&page=2")
        return dict(zip(heads[1:-1], found["C101"], strict=True))

    assert told("pays")["Belgique"] == "aucune réponse"
    assert told("pays")["Maroc"] == "à faire valider"
    audiences = told("public")
    assert [head for head, cell in audiences.items() if cell == "à faire valider"] == [
        "les parents"
    ]


def test_the_matrix_is_filtered_by_extremism_and_theme(ines: Client) -> None:
    daesh = set(rows(ines, "?camp=daesh"))
    both = set(rows(ines, "?camp=daesh&theme=T02"))

    wanted = Claim.objects.filter(is_of_daesh=True, themes__theme="T02")
    assert both == set(wanted.values_list("code", flat=True))
    assert both < daesh
    assert rows(ines, "?camp=nobody&theme=T99&par=x")


def test_a_claim_is_taken_in_one_click_until_a_day_and_handed_back(
    ines: Client, signed_in: SignIn
) -> None:
    shown = text_of(ines.post("/repondre/affirmations/C01/prendre/", follow=True))

    taken = TakenClaim.objects.get()
    assert taken.due_on == timezone.localdate() + timedelta(days=14)
    assert "C01 est à vous" in shown
    idriss = signed_in("relais-maroc")
    idriss.post("/repondre/affirmations/C01/prendre/")
    assert TakenClaim.objects.filter(released_at=None).get() == taken
    assert idriss.post(f"/repondre/prises/{taken.pk}/rendre/").status_code == 404
    ines.post(f"/repondre/prises/{taken.pk}/rendre/")
    idriss.post("/repondre/affirmations/C01/prendre/")
    assert TakenClaim.objects.get(released_at=None).author == persona("relais-maroc")


def test_what_was_taken_and_not_answered_by_its_day_may_be_taken_by_somebody_else(
    ines: Client, signed_in: SignIn
) -> None:
    ines.post("/repondre/affirmations/C01/prendre/")
    TakenClaim.objects.update(due_on=NOW.date() - timedelta(days=30))

    signed_in("relais-maroc").post("/repondre/affirmations/C01/prendre/")

    assert TakenClaim.objects.get(released_at=None).author == persona("relais-maroc")


def test_who_took_a_claim_owes_it_until_the_reply_is_written(ines: Client) -> None:
    claim = claim_of("relais-maroc", wordings=[])
    ines.post(f"/repondre/affirmations/{claim.code}/prendre/")
    TakenClaim.objects.update(written_at=NOW)
    me = persona("relais-belgique")
    assert [row.claim.code for row in claims_taken_by(me)] == [claim.code]

    answer_of("relais-belgique", claim=claim)

    assert list(claims_taken_by(me)) == []


def test_mirror_claims_without_a_joint_reply_are_listed_until_one_is_written(ines: Client) -> None:
    one = claim_of("relais-maroc", wordings=[])
    other = claim_of("relais-maroc", mirrors=[one.code], wordings=[])
    hidden = claim_of("relais-maroc", mirrors=[one.code], wordings=[], marking=Marking.PRIVATE)

    def pairs() -> set[str]:
        links = page(ines.get(COVERAGE)).xpath("//*[@aria-labelledby='pairs']//li//a/@href")
        return {str(link).split("/")[3] for link in links}

    CounterArgument.objects.all().delete()
    Claim.objects.exclude(pk__in=[one.pk, other.pk, hidden.pk]).update(marking=Marking.PRIVATE)
    assert pairs() == {"C101", "C102"}
    answer_of("relais-belgique", claim=one, mirrors=[other.code])
    assert pairs() == set()


def test_ten_thousand_claims_ask_no_more_questions_than_one(ines: Client) -> None:
    claim_of("relais-maroc", wordings=[])
    paths = (COVERAGE, f"{COVERAGE}?par=pays", "/repondre/affirmations/")

    def questions(path: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            ines.get(path)
        return len(queries)

    with_few = [questions(path) for path in paths]
    claims = Claim.objects.bulk_create(
        Claim(code=f"C{n}", kind="threat", is_of_daesh=True, written_at=NOW)
        for n in range(1000, 11_000)
    )
    ClaimText.objects.bulk_create(
        ClaimText(claim=claim, language="fr", text="Une parole.") for claim in claims
    )

    assert [questions(path) for path in paths] == with_few
    assert max(with_few) <= 20


def test_home_calls_who_took_a_claim_and_who_has_a_sentence_to_decide_of(
    ines: Client, signed_in: SignIn
) -> None:
    claim = claim_of("relais-maroc", wordings=[])
    ines.post(f"/repondre/affirmations/{claim.code}/prendre/")
    field_wording_of("relais-maroc", claim=claim)

    def lines(browser: Client) -> list[str]:
        return [str(href) for href in page(browser.get("/")).xpath("//main//li//a/@href")]

    assert f"/repondre/affirmations/{claim.code}/" in lines(ines)
    assert "/repondre/formulations/" in lines(signed_in("relecteur-oulema"))
    assert "/repondre/formulations/" not in lines(ines)
