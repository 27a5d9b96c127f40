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


def test_S08_the_training_of_scholars_is_a_kind_of_project_whose_reports_lead_to_lessons(  # noqa: N802
    signed_in: SignIn,
) -> None:
    client, today = signed_in("relais-maroc"), timezone.localdate().isoformat()
    client.post(
        "/agir/projets/ajouter/",
        SIGNED | {"kind": "scholars", "title": "Oulémas et écrans", "countries": ["MA"]},
    )
    report = {"project": "P1", "starts_on": today, "ends_on": today, "done": "Deux journées."}
    client.post("/rendre-compte/rapports/ajouter/?projet=P1", SIGNED | report)
    client.post("/rendre-compte/rapports/R1/etape/submit/")
    signed_in("coordination-1").post("/rendre-compte/rapports/R1/etape/accept/")
    lesson = {"observation": "Ils lisaient un discours ; ils jouent.", "learned_on": today}
    client.post("/rendre-compte/enseignements/ajouter/?rapport=R1", SIGNED | lesson)

    assert "formation d’oulémas" in text_of(client.get("/agir/projets/P1/"))
    assert "R1" in text_of(client.get("/rendre-compte/enseignements/B1/"))


def test_S10_no_youth_project_starts_unsafe_and_its_lessons_rest_on_rights(  # noqa: N802
    signed_in: SignIn,
) -> None:
    client = signed_in("participant-belgique")
    client.post(
        "/agir/projets/ajouter/",
        SIGNED | {"kind": "youth", "title": "Du terrain au musée", "countries": ["BE"]},
    )
    client.post("/agir/projets/P1/etape/agree/")

    refused = client.post("/agir/projets/P1/etape/start/", follow=True)
    assert "la présence de deux adultes" in text_of(refused)
    assert state_shown(client.get("/agir/projets/P1/")) == "convenu"

    lesson = {"title": "Libres et égaux", "age_band": "15_17", "minutes": "60", "steps": "Lire."}
    client.post("/agir/projets/P1/lecons/ajouter/", SIGNED | lesson)
    assert page(client.get("/agir/lecons/")).xpath("//div[@class='empty']")
    client.post("/agir/projets/P1/lecons/ajouter/", SIGNED | lesson | {"rights_basis": ["UDHR-1"]})
    assert "article premier" in text_of(client.get("/agir/lecons/P1-L1/"))


def test_S12_a_project_shows_its_rights_basis_beside_the_religious_one(  # noqa: N802
    signed_in: SignIn,
) -> None:
    client = signed_in("relais-belgique")
    bases = {"rights_basis": ["UDHR-1"], "religious_basis": ["Q-49-13"]}
    client.post(
        "/agir/projets/ajouter/",
        SIGNED | {"kind": "youth", "title": "Voisins", "countries": ["BE"]} | bases,
    )

    sides = page(client.get("/agir/projets/P1/")).xpath("//div[@class='bases']/section")

    assert [side.xpath("string(.//a)") for side in sides] == [
        "Déclaration universelle des droits de l’homme, article premier",
        "Coran, sourate 49 (Al-Hujurat), verset 13",
    ]


def test_S16_a_project_of_two_countries_is_led_by_two_and_planned_in_each(  # noqa: N802
    signed_in: SignIn,
) -> None:
    idriss, ines = signed_in("relais-maroc"), signed_in("relais-belgique")
    both = {"kind": "women", "title": "D’une rive à l’autre", "countries": ["MA", "BE"]}
    idriss.post("/agir/projets/ajouter/", SIGNED | both)
    ines.post("/agir/projets/P1/partenaires/entrer/")
    ines.post("/agir/projets/P1/direction/demander/")
    idriss.post("/agir/projets/P1/direction/maison-des-droits/accepter/")

    for client, country, words in ((idriss, "MA", "À Rabat."), (ines, "BE", "À Bruxelles.")):
        client.post(f"/agir/projets/P1/pays/{country}/", {"text": words, "language": "fr"})

    for client in (idriss, ines):
        assert "À Bruxelles." in text_of(client.get("/agir/projets/P1/?pays=BE"))
        assert "À Rabat." in text_of(client.get("/agir/projets/P1/?pays=MA"))


def test_S02_what_is_only_seen_online_never_counts_as_taking_part(  # noqa: N802
    signed_in: SignIn,
) -> None:
    client = signed_in("relais-france")
    post = SIGNED | {"kind": "post", "when": "today", "about_country": "FR", "people": "900"}

    refused = client.post("/agir/activites/ajouter/", post | {"rung": "took_part"})
    assert "et pas plus haut" in text_of(refused)
    client.post("/agir/activites/ajouter/", post)

    rows = page(client.get("/agir/resultats/")).xpath("(//table)[2]//tbody/tr")
    met = {row.xpath("string(th)"): row.xpath("normalize-space(td[2])") for row in rows}
    assert met == {
        "continuent": "0",
        "ont pris part": "0",
        "voient autrement": "0",
        "ont répondu": "0",
        "ont vu ou entendu": "900",
    }


def test_S06_civic_and_political_action_is_logged_like_a_sermon(  # noqa: N802
    signed_in: SignIn,
) -> None:
    client = signed_in("relais-maroc")

    for kind in ("hearing", "elected", "petition", "civic_meeting"):
        client.post(
            "/agir/activites/ajouter/",
            SIGNED | {"kind": kind, "when": "yesterday", "about_country": "MA", "people": "12"},
        )

    titles = page(client.get("/agir/activites/")).xpath("//ol//*[@class='row-title']/a/text()")
    assert sorted(titles) == [
        "audition",
        "pétition",
        "rencontre avec une personne élue",
        "réunion citoyenne",
    ]


def test_S07_what_two_countries_share_stands_in_both_chapters_and_counts_once(  # noqa: N802
    signed_in: SignIn,
) -> None:
    client = signed_in("relais-maroc")
    client.post(
        "/agir/projets/ajouter/",
        SIGNED | {"kind": "youth", "title": "D’une rive à l’autre", "countries": ["MA", "BE"]},
    )
    for shared in (["BE"], []):
        client.post(
            "/agir/activites/ajouter/",
            SIGNED
            | {"kind": "lesson", "when": "today", "about_country": "MA", "people": "20"}
            | {"project": "P1", "shared_with": shared},
        )

    html = page(signed_in("relais-belgique").get("/se-reunir/3/ouverture/"))

    def counts(section: str) -> list[str]:
        cells = html.xpath(f"//section[@aria-labelledby='{section}']//dl[1]/dd")
        return [" ".join(cell.text_content().split()) for cell in cells[:3]]

    assert counts("since-MA") == ["2", "1, avec : Belgique", "40"]
    assert counts("since-BE") == ["1", "1, avec : Maroc", "20"]
    assert counts("together") == ["2", "40"]


def test_S13_a_peer_of_another_country_answers_for_what_was_done(  # noqa: N802
    signed_in: SignIn,
) -> None:
    signed_in("participant-belgique").post(
        "/agir/activites/ajouter/",
        SIGNED | {"kind": "sport", "when": "today", "about_country": "BE", "people": "18"},
    )

    signed_in("relais-maroc").post("/agir/temoignages/A1/confirmer/", {"how": "saw"})

    read = text_of(signed_in("relais-france").get("/agir/activites/A1/"))
    assert "témoin · confirmé par un pair" in read
    assert "Je l’ai vu" in read
