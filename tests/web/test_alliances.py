"""S’allier, through its pages: alliances and their promises."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from contrepoint.common.markings import Marking
from contrepoint.fieldwork.models import Alliance, AlliancePromise
from tests.harness.alliances import alliance_of, promise_of
from tests.harness.pages import assert_swap_equals_reload, page, text_of
from tests.harness.signed import SIGNED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
HTMX = {"HX-Request": "true"}
LIST = "/s-allier/alliances/"
ADD = f"{LIST}ajouter/"
ONE = f"{LIST}L1/"


def alliance_form(**changes: str | list[str]) -> dict[str, str | list[str]]:
    return {"kind": "alliance", "title": "Voix du canal", **SIGNED, **changes}


def promise_form(**changes: str) -> dict[str, str]:
    return {"text": "Prêter la salle.", "promised_by": "maison-des-droits"} | SIGNED | changes


@pytest.fixture
def ines(signed_in: SignIn) -> Client:
    return signed_in("relais-belgique")


def test_the_room_shows_the_newest_alliances_beside_the_organisations(ines: Client) -> None:
    for n in range(4):
        alliance_of("relais-maroc", f"Alliance numéro {n}")

    html = page(ines.get("/s-allier/"))

    cards = html.xpath("//section[@aria-labelledby='alliances']//a[@class='card']/@href")
    assert cards == [f"{LIST}L4/", f"{LIST}L3/", f"{LIST}L2/"]
    assert "/s-allier/organisations/" in html.xpath("//main//h2/a/@href")


def test_an_alliance_begins_with_ones_own_organisation_and_today(ines: Client) -> None:
    html = page(ines.get(ADD))

    assert html.xpath("//input[@name='members' and @checked]/@value") == ["maison-des-droits"]
    assert html.xpath("//input[@name='last_contact_on']/@value") == [
        timezone.localdate().isoformat()
    ]


def test_an_alliance_is_begun_and_rewritten(ines: Client) -> None:
    ines.post(ADD, alliance_form(members=["maison-des-droits", "mourchidates"]))
    html = page(ines.get(f"{ONE}modifier/"))
    assert html.xpath("//input[@name='members' and @checked]/@value") == [
        "mourchidates",
        "maison-des-droits",
    ]

    answer = ines.post(
        f"{ONE}modifier/",
        alliance_form(kind="coalition", message="D’ici.", members=["maison-des-droits"]),
        follow=True,
    )

    text = text_of(answer)
    assert answer.redirect_chain[-1][0] == ONE
    for words in ("Coalition", "D’ici.", "L1"):
        assert words in text
    assert "mourchidates" not in text


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"title": " "}, "id_title_error"),
        ({"kind": "army"}, "id_kind_error"),
        ({"members": ["nobody"]}, "id_members_error"),
        (
            {"last_contact_on": (timezone.localdate() + timedelta(days=1)).isoformat()},
            "id_last_contact_on_error",
        ),
        ({"since": "hier"}, "id_since_error"),
        ({"since": "2026-05-02", "last_contact_on": "2026-05-01"}, "id_last_contact_on_error"),
        ({"title": "x" * 201}, "id_title_error"),
        ({"marking": "public"}, "id_marking_error"),
    ],
)
def test_a_bad_alliance_is_refused_with_a_sentence_and_nothing_typed_is_lost(
    ines: Client, changes: dict[str, str | list[str]], where: str
) -> None:
    html = page(ines.post(ADD, alliance_form(next_step="Se voir") | changes))

    assert not Alliance.objects.exists()
    assert html.xpath(f"string(//*[@id='{where}'])").strip()
    assert html.xpath("//input[@name='next_step']/@value") == ["Se voir"]


def test_contact_details_are_hidden_in_its_texts_and_in_its_promises(ines: Client) -> None:
    told = alliance_form(message="Joindre le +32 475 12 34 56.", members=["maison-des-droits"])
    ines.post(ADD, told, follow=True)
    answer = ines.post(
        f"{ONE}promettre/", promise_form(text="Écrire à nour@example.org"), follow=True
    )

    assert "475" not in text_of(answer)
    assert "nour@" not in text_of(answer)
    assert len(page(answer).xpath("//*[@id='notices']/*")) == 2


def test_promises_are_added_kept_and_reopened(ines: Client) -> None:
    alliance_of("relais-belgique")
    html = page(ines.get(f"{ONE}promettre/"))
    assert html.xpath("//select[@name='promised_by']/option/@value") == ["maison-des-droits"]
    answer = ines.post(f"{ONE}promettre/", promise_form(), follow=True)
    assert "L1-1" in page(answer).xpath("string(//*[@id='notices'])")

    kept = ines.post("/s-allier/promesses/L1-1/keep/", follow=True)
    assert "tenue le" in text_of(kept)

    reopened = ines.post("/s-allier/promesses/L1-1/reopen/", follow=True)
    assert "tenue le" not in text_of(reopened)
    assert ines.post("/s-allier/promesses/L1-1/burn/").status_code == 404

    withdrawn = ines.post("/s-allier/promesses/L1-1/withdraw/", follow=True)
    assert "Prêter la salle." not in text_of(withdrawn)
    assert ines.post("/s-allier/promesses/L1-1/keep/").status_code == 404


def test_who_may_promise_for_no_member_is_told_so(ines: Client) -> None:
    alliance_of("relais-belgique", members=["mourchidates"])

    answer = ines.get(f"{ONE}promettre/")

    assert "Votre organisation n’est pas dans cette alliance" in text_of(answer)
    assert not page(answer).xpath("//form[@class='writing']")


def test_an_empty_promise_or_one_of_a_stranger_is_refused_with_a_sentence(ines: Client) -> None:
    alliance_of("relais-belgique")

    for changes, where in (
        ({"text": " "}, "id_text_error"),
        ({"promised_by": "mourchidates"}, "id_promised_by_error"),
        ({"promised_by": "clubs-du-canal"}, "id_promised_by_error"),  # a member, and not one's own
        ({"due_on": "2019-05-01"}, "id_due_on_error"),
    ):
        html = page(ines.post(f"{ONE}promettre/", promise_form(**changes)))
        assert html.xpath(f"string(//*[@id='{where}'])").strip()
    assert not AlliancePromise.objects.exists()


def test_without_members_the_page_says_what_to_do_first(ines: Client) -> None:
    alliance_of("relais-belgique", members=[])

    html = page(ines.get(f"{ONE}promettre/"))

    assert html.xpath("//main//a[@class='button calm']/@href") == [f"{ONE}modifier/"]


def test_people_of_a_member_run_it_too_and_others_read_it(signed_in: SignIn) -> None:
    promise_of("relais-belgique")

    def doors(who: str) -> list[int]:
        client = signed_in(who)
        shown = len(page(client.get(ONE)).xpath("//main//form"))
        return [shown, client.get(f"{ONE}modifier/").status_code]

    assert doors("relais-belgique") == [7, 200]
    assert doors("participant-belgique") == [6, 200]  # all but taking the promise back
    assert doors("coordination-1") == [7, 200]
    assert doors("relais-maroc") == [0, 404]
    for url in (
        f"{ONE}etape/agree/",
        f"{ONE}etape/contact/",
        "/s-allier/promesses/L1-1/keep/",
        "/s-allier/promesses/L1-1/withdraw/",
    ):
        assert signed_in("relais-maroc").post(url).status_code == 404
    assert Alliance.objects.get().state == "exploring"
    assert AlliancePromise.objects.get().kept_on is None


def test_who_is_not_the_author_is_not_asked_who_may_see_it(signed_in: SignIn) -> None:
    alliance_of("relais-belgique", marking=Marking.COUNTRY)
    client = signed_in("participant-belgique")

    assert page(client.get(f"{ONE}modifier/")).xpath("//select/@name") == ["language"]
    client.post(f"{ONE}modifier/", {"kind": "alliance", "title": "Autrement", "language": "fr"})

    assert Alliance.objects.get().marking == Marking.COUNTRY


def test_what_htmx_swaps_is_what_a_reload_shows(ines: Client) -> None:
    alliance_of("relais-belgique")
    for step in ("contact", "agree", "agree", "start", "rest", "wake", "end"):
        swap = ines.post(f"{ONE}etape/{step}/", headers=HTMX)

        assert page(swap).xpath("string(//*[@id='notices'])").strip()
        assert_swap_equals_reload(swap, ines.get(ONE), "standing")
    assert ines.post(f"{ONE}etape/burn/").status_code == 404


def test_a_silent_alliance_is_marked_in_the_list_until_its_members_speak(ines: Client) -> None:
    silence = timezone.localdate() - timedelta(days=100)
    alliance_of("relais-belgique")
    Alliance.objects.update(last_contact_on=silence)

    assert "sans contact depuis 100 jours" in text_of(ines.get(LIST))

    ines.post(f"{ONE}etape/contact/")
    assert "sans contact" not in text_of(ines.get(LIST))


def test_the_list_is_paged(ines: Client) -> None:
    for _ in range(25):
        alliance_of("relais-belgique")

    assert len(page(ines.get(LIST)).xpath("//ul[@class='card-grid']/li")) == 24
    assert len(page(ines.get(f"{LIST}?page=2")).xpath("//ul[@class='card-grid']/li")) == 1


def test_a_donor_cannot_write(signed_in: SignIn) -> None:
    donor = signed_in("bailleur")

    assert donor.post(ADD, alliance_form()).status_code == 404
    assert not Alliance.objects.exists()


@pytest.mark.parametrize("url", ["/s-allier/", LIST, ONE, f"{ONE}modifier/", f"{ONE}promettre/"])
def test_one_more_row_asks_no_more_questions(signed_in: SignIn, url: str) -> None:
    client = signed_in("coordination-1")

    def questions() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(url).status_code == 200
        return len(queries)

    promise_of("relais-belgique")
    with_one = questions()
    first = Alliance.objects.get()
    for who in ("relais-maroc", "relais-belgique"):
        promise_of(who)
        promise_of(who, alliance=first)

    assert questions() == with_one
    assert with_one <= 20
