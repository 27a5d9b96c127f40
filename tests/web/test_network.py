"""The network as a picture and a table; relationships, stages and agreements through the pages."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from contrepoint.common.markings import Marking
from contrepoint.fieldwork.models import Alliance, AllianceStage, Relationship
from contrepoint.network.models import Organisation
from tests.harness.alliances import agreement_of, alliance_of, relation_of
from tests.harness.network import organisation_of
from tests.harness.pages import page, text_of
from tests.harness.signed import SIGNED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
INES, BILAL, COORDINATION = "relais-belgique", "participant-belgique", "coordination-1"
HOUSE, CLUBS = "maison-des-droits", "clubs-du-canal"
PICTURE = "/s-allier/reseau/"
ONE = "/s-allier/alliances/L1/"


def relation_form(**changes: str) -> dict[str, str]:
    return (
        {
            "source": HOUSE,
            "target": CLUBS,
            "kind": "hosts",
            "about": "Une salle le jeudi.",
            "since": timezone.localdate().isoformat(),
            "proof": "letter",
            "held_by": HOUSE,
        }
        | SIGNED
        | changes
    )


def names(client: Client) -> set[str]:
    return {str(name) for name in page(client.get(PICTURE)).xpath("//*[@class='network']//a/@href")}


def test_the_picture_and_its_table_say_the_same(signed_in: SignIn) -> None:
    alliance_of(INES, "Voix du canal", members=[HOUSE, CLUBS, "cercle-oulemas"])
    relation_of(INES)

    html = page(signed_in("relais-maroc").get(PICTURE))

    drawn = html.xpath("//*[contains(@class, 'tie')]/@class")
    assert sorted(drawn) == ["tie alliance", "tie alliance", "tie both"]
    rows = html.xpath("//section[@aria-labelledby='table']/ul[@class='lines']/li")
    assert len(rows) == len(drawn)
    assert "1 alliance en réunit plusieurs." in text_of(signed_in(INES).get(PICTURE))
    told = {" ".join(row.text_content().split()) for row in rows}
    assert any("est hébergée par" in row or "héberge" in row for row in told)


def test_the_picture_keeps_to_the_policy_of_the_browser(signed_in: SignIn) -> None:
    alliance_of(INES)

    html = page(signed_in(INES).get(PICTURE))

    assert html.xpath("//*[@class='network']/@direction") == ["ltr"]
    assert not html.xpath("//main//@style")
    assert html.xpath("//*[@class='network']/@aria-labelledby") == ["told"]


def test_names_stand_in_the_picture_only_where_they_are_open(signed_in: SignIn) -> None:
    hidden = organisation_of(INES, "Maison fermée", marking=Marking.COUNTRY)
    alliance_of(INES, members=[HOUSE, CLUBS, hidden.code])
    address = f"/s-allier/organisations/{hidden.code}/"

    assert address in names(signed_in(BILAL))
    assert address not in names(signed_in("relais-maroc"))
    assert "Maison fermée" not in text_of(signed_in("relais-maroc").get(PICTURE))


def test_in_arabic_the_first_column_stands_on_the_right(signed_in: SignIn) -> None:
    alliance_of(INES, members=[HOUSE, "cercle-oulemas"])

    def first(language: str) -> int:
        html = page(signed_in(INES, language).get(PICTURE))
        return int(html.xpath("//*[contains(@class, 'country')]/@x")[0])

    assert first("fr") < 410 < first("ar")


def test_an_empty_network_and_a_donor_are_told_what_they_see(signed_in: SignIn) -> None:
    assert "Aucun trait à dessiner" in text_of(signed_in(INES).get(PICTURE))

    alliance_of(INES)
    html = page(signed_in("bailleur").get(PICTURE))
    assert not html.xpath("//*[@class='network']")


def test_the_table_is_paged_and_asks_no_more_questions_for_more_lines(signed_in: SignIn) -> None:
    client = signed_in(INES)
    alliance_of(INES)

    def questions() -> int:
        with CaptureQueriesContext(connection) as seen:
            client.get(PICTURE)
        return len(seen)

    before = questions()
    codes = [organisation_of(INES, f"Maison {number}").code for number in range(8)]
    alliance_of(INES, members=codes)
    relation_of(INES)

    assert questions() == before
    assert before <= 20
    html = page(client.get(f"{PICTURE}?page=2"))
    assert len(html.xpath("//section[@aria-labelledby='table']/ul[@class='lines']/li")) == 5


def test_a_relationship_is_added_rewritten_and_ended_in_sight(signed_in: SignIn) -> None:
    ines = signed_in(INES)
    here = f"/s-allier/organisations/{HOUSE}/"
    html = page(ines.get(f"/s-allier/liens/ajouter/?de={HOUSE}"))
    assert html.xpath("//select[@name='source']/option[@selected]/@value") == [HOUSE]
    assert "nul « à risque »" in html.text_content().replace("\u00a0", " ")

    answer = ines.post("/s-allier/liens/ajouter/", relation_form(), follow=True)
    assert answer.redirect_chain == [(here, 302)]
    assert "Héberge" in text_of(answer)

    code = Relationship.objects.get().code
    since = (timezone.localdate() - timedelta(days=9)).isoformat()
    form = relation_form(kind="trains", since=since)
    ines.post(f"/s-allier/liens/{code}/modifier/", form)
    assert Relationship.objects.get().kind == "trains"

    other = f"/s-allier/organisations/{CLUBS}/"
    assert "Est formée par" in text_of(signed_in(BILAL).get(other))
    signed_in(BILAL).post(f"/s-allier/liens/{code}/terminer/")
    past = page(signed_in("relais-maroc").get(other))
    assert past.xpath("//ul[contains(@class, 'quiet')]/li/@id") == [code]
    for step in ("modifier", "terminer"):
        url = f"/s-allier/liens/{code}/{step}/"
        assert signed_in("relais-maroc").post(url).status_code == 404


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"target": HOUSE}, "id_target_error"),
        ({"target": "personne"}, "id_target_error"),
        ({"kind": "enemy"}, "id_kind_error"),
        ({"since": ""}, "id_since_error"),
        ({"since": "2099-01-01"}, "id_since_error"),
        ({"until": "2019-01-01"}, "id_until_error"),
        ({"proof": "none"}, "id_held_by_error"),
    ],
)
def test_a_bad_relationship_is_refused_with_a_sentence_and_nothing_typed_is_lost(
    signed_in: SignIn, changes: dict[str, str], where: str
) -> None:
    html = page(signed_in(INES).post("/s-allier/liens/ajouter/", relation_form(**changes)))

    assert html.xpath(f"string(//*[@id='{where}'])").strip()
    assert html.xpath("//input[@name='about']/@value") == ["Une salle le jeudi."]
    assert not Relationship.objects.exists()


def test_an_organisations_page_asks_no_more_questions_for_more_ties(signed_in: SignIn) -> None:
    client = signed_in(INES)
    url = f"/s-allier/organisations/{HOUSE}/"
    relation_of(INES)
    alliance_of(INES)

    def questions() -> int:
        with CaptureQueriesContext(connection) as seen:
            client.get(url)
        return len(seen)

    before = questions()
    relation_of(BILAL, "Autre chose.", target="cercle-oulemas")
    relation_of(INES, "Encore.", source="jeunes-medina", target=HOUSE)
    alliance_of(INES)

    assert questions() == before
    assert before <= 20


def test_donors_and_outsiders_write_no_relationship(signed_in: SignIn) -> None:
    answer = signed_in("bailleur").post("/s-allier/liens/ajouter/", relation_form())

    assert answer.status_code == 404
    assert not Relationship.objects.exists()


def test_an_alliance_comes_further_and_back_through_its_page(signed_in: SignIn) -> None:
    alliance_of(INES)
    ines = signed_in(INES)
    since = timezone.localdate().isoformat()

    ines.post(f"{ONE}chemin/", {"stage": "dialogue", "reached_on": since})
    assert "Dialogue" in text_of(ines.get(ONE))
    assert AllianceStage.objects.count() == 2

    html = page(ines.post(f"{ONE}chemin/", {"stage": "action", "reached_on": "2099-01-01"}))
    assert html.xpath("string(//*[@id='id_reached_on_error'])").strip()
    ines.post(f"{ONE}chemin/dialogue/retirer/")
    assert AllianceStage.objects.get().stage == "contact"
    assert ines.post(f"{ONE}chemin/fame/retirer/").status_code == 404
    for url in ("chemin/", "chemin/contact/retirer/", "accord/", "accord/signer/"):
        assert signed_in("relais-maroc").post(f"{ONE}{url}").status_code == 404


def test_each_side_agrees_on_the_page_to_the_text_as_it_stands(signed_in: SignIn) -> None:
    agreement_of(INES, "La Maison prête la salle.")
    ines, bilal = signed_in(INES), signed_in(BILAL)

    def buttons(client: Client) -> list[str]:
        html = page(client.get(ONE))
        return [str(code) for code in html.xpath("//button[@name='organisation']/@value")]

    assert (buttons(ines), buttons(bilal)) == ([HOUSE], [CLUBS])
    refused = ines.post(f"{ONE}accord/signer/", {"organisation": CLUBS}, follow=True)
    assert "votre propre organisation" in text_of(refused)
    bilal.post(f"{ONE}accord/signer/", {"organisation": CLUBS})
    assert "accord donné le" in text_of(signed_in("relais-maroc").get(ONE))

    html = page(ines.post(f"{ONE}accord/", {"text": " ", "language": "fr"}))
    assert html.xpath("string(//*[@id='id_text_error'])").strip()
    ines.post(f"{ONE}accord/", {"text": "La grande salle.", "language": "fr"})
    assert "accord donné à la version 1" in text_of(ines.get(ONE))
    assert buttons(bilal) == [CLUBS]


def test_the_agreement_survives_a_rewriting_of_the_alliance(signed_in: SignIn) -> None:
    agreement_of(INES, "La Maison prête la salle.")

    signed_in(INES).post(
        f"{ONE}modifier/", SIGNED | {"kind": "alliance", "title": "Autrement", "members": [HOUSE]}
    )

    assert Alliance.objects.get().texts.filter(part="agreement").count() == 1
    assert Organisation.objects.get(code=HOUSE) in Alliance.objects.get().members.all()
