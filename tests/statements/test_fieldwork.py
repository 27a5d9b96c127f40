"""What the source says of the field, seen working on the pages, on records made there."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone

from contrepoint.fieldwork.enums import SheetPart
from tests.conftest import persona
from tests.harness.pages import page, state_shown, text_of
from tests.harness.signed import SIGNED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
PLAN = SIGNED | {
    "title": "Nous sommes d’ici",
    "goal": "Que de jeunes citoyens votent.",
    "measure": "Quarante inscriptions.",
    "goal_number": "40",
    "online": "Des portraits d’électrices.",
}


def test_S02_a_campaign_is_not_launched_before_it_says_what_people_do_off_line(  # noqa: N802
    signed_in: SignIn,
) -> None:
    client = signed_in("relais-france")
    client.post("/agir/campagnes/ajouter/", PLAN)
    client.post("/agir/campagnes/K1/etape/plan/")

    refused = client.post("/agir/campagnes/K1/etape/launch/", follow=True)
    assert "pas encore de volet hors ligne" in text_of(refused)
    assert state_shown(client.get("/agir/campagnes/K1/")) == "planifiée"

    client.post(
        "/agir/campagnes/K1/modifier/", PLAN | {"offline": "Une réunion pour s’inscrire ensemble."}
    )
    refused = client.post("/agir/campagnes/K1/etape/launch/", follow=True)
    assert "fiche « ne pas nuire »" in text_of(refused)

    sheet = {part.value: "Nous y avons pensé." for part in SheetPart} | {"language": "fr"}
    stopper = {"stopper": str(persona("relais-france").person.uuid)}
    client.post("/agir/campagnes/K1/ne-pas-nuire/modifier/", sheet | stopper)
    client.post("/agir/campagnes/K1/ne-pas-nuire/signer/")
    client.post("/agir/campagnes/K1/etape/launch/")
    assert state_shown(client.get("/agir/campagnes/K1/")) == "lancée"


def test_S02_what_is_seen_leads_to_who_came_and_took_part_and_the_blanks_are_told(  # noqa: N802
    signed_in: SignIn,
) -> None:
    client = signed_in("relais-france")
    client.post("/agir/campagnes/ajouter/", PLAN)
    month = timezone.localdate().replace(day=1).isoformat()
    for told in ({"leg": "online", "seen": "400"}, {"leg": "offline", "came": "40"}):
        client.post("/agir/campagnes/K1/chiffres/", {"month": month} | told)

    shown = text_of(client.get("/agir/campagnes/K1/"))

    assert "10 % de ceux qui l’ont vue" in shown
    assert "Pas connu : se sont renseignés, sont revenus et ont pris part." in shown


def test_S10_a_youth_project_with_sport_an_excursion_and_a_lesson_and_its_reach(  # noqa: N802
    signed_in: SignIn,
) -> None:
    client = signed_in("participant-belgique")
    client.post(
        "/agir/projets/ajouter/",
        SIGNED | {"kind": "youth", "title": "Du terrain au musée", "countries": ["BE"]},
    )
    for kind in ("sport", "excursion", "lesson"):
        client.post(
            "/agir/activites/ajouter/",
            SIGNED
            | {
                "kind": kind,
                "leg": "offline",
                "held_on": timezone.localdate().isoformat(),
                "about_country": "BE",
                "project": "P1",
                "reach_women_15_17": "4",
                "reach_men_15_17": "5",
                "reach_men_18_24": "1",
            },
        )

    html = page(signed_in("relais-maroc").get("/agir/projets/P1/"))

    assert [item.xpath("string(.//*[@class='row-title'])") for item in html.xpath("//ol/li")] == [
        "leçon",
        "excursion",
        "sport",
    ]
    table = [
        [" ".join(cell.text_content().split()) for cell in row.xpath("th | td")]
        for row in html.xpath("//table[@class='reach']//tr")
    ]
    assert table == [
        ["Âge", "femmes", "hommes", "non relevé", "Ensemble"],
        ["15–17", "12", "15", "0", "27"],
        ["18–24", "0", "moins de 5", "0", "non précisé"],
        ["Ensemble", "12", "au moins 15", "0", "au moins 27"],
    ]


def test_S16_a_project_of_two_countries_is_cross_border_and_listed_once_for_both(  # noqa: N802
    signed_in: SignIn,
) -> None:
    client = signed_in("relais-maroc")
    at_home = SIGNED | {"kind": "training", "title": "Ici seulement", "countries": ["MA"]}
    client.post("/agir/projets/ajouter/", at_home)
    client.post(
        "/agir/projets/ajouter/",
        SIGNED | {"kind": "women", "title": "D’une rive à l’autre", "countries": ["MA", "BE"]},
    )

    for who in ("relais-maroc", "relais-belgique"):
        html = page(signed_in(who).get("/agir/projets/transfrontaliers/"))

        (card,) = html.xpath("//ul[@class='card-grid']/li")
        text = " ".join(card.text_content().split())
        for words in ("D’une rive à l’autre", "transfrontalier", "Maroc", "Belgique"):
            assert words in text
        everything = page(signed_in(who).get("/agir/projets/"))
        assert len(everything.xpath("//ul[@class='card-grid']/li")) == 2
