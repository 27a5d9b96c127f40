"""Agir, through its pages."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from contrepoint.common.markings import Marking
from contrepoint.fieldwork.enums import AgeBand, Sex
from contrepoint.fieldwork.models import Activity, Campaign, Project, Reach
from tests.harness.fieldwork import activity_of, campaign_of, project_of
from tests.harness.pages import assert_swap_equals_reload, page, text_of
from tests.harness.signed import SIGNED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
HTMX = {"HX-Request": "true"}
LOG = "/agir/activites/ajouter/"


def campaign_form(**changes: str) -> dict[str, str]:
    return {"title": "Restons voisins"} | SIGNED | changes


def project_form(**changes: str | list[str]) -> dict[str, str | list[str]]:
    return {"kind": "youth", "title": "Jeunes du canal", "countries": ["BE"], **SIGNED, **changes}


def activity_form(**changes: str) -> dict[str, str]:
    return (
        {
            "kind": "sport",
            "leg": "offline",
            "held_on": timezone.localdate().isoformat(),
            "about_country": "BE",
        }
        | SIGNED
        | changes
    )


@pytest.fixture
def ines(signed_in: SignIn) -> Client:
    return signed_in("relais-belgique")


def test_the_room_holds_campaigns_projects_activities_and_commitments(ines: Client) -> None:
    campaign_of("relais-maroc", "Une campagne marocaine")
    project_of("relais-belgique", "Un projet belge")
    activity_of("relais-belgique", "Une journée claire.")

    html = page(ines.get("/agir/"))

    assert html.xpath("//main//h2/a/@href") == [
        "/agir/campagnes/",
        "/agir/projets/",
        "/agir/resultats/",
        "/agir/medias/",
        "/agir/activites/",
        "/agir/engagements/",
    ]
    text = html.xpath("string(//main)")
    for words in ("Une campagne marocaine", "Un projet belge", "Une journée claire."):
        assert words in text
    assert html.xpath("//article[starts-with(@id, 'E3-')]")


def test_the_form_of_an_activity_is_ready_for_today_in_ones_own_country(ines: Client) -> None:
    campaign_of("relais-belgique")

    html = page(ines.get(f"{LOG}?campagne=K1"))

    assert html.xpath("//input[@name='when' and @checked]/@value") == ["today"]
    assert html.xpath("//select[@name='about_country']/option[@selected]/@value") == ["BE"]
    assert html.xpath("//select[@name='campaign']/option[@selected]/@value") == ["K1"]
    assert len(html.xpath("//input[starts-with(@name, 'reach_')]")) == 18
    assert "jamais de noms" in html.xpath("string(//main)")


def test_an_activity_without_any_number_is_kept_with_a_receipt(ines: Client) -> None:
    answer = ines.post(LOG, activity_form(), follow=True)

    assert "A1" in page(answer).xpath("string(//*[@id='notices'])")
    assert Activity.objects.get().about_country == "BE"
    assert not Reach.objects.exists()


def test_numbers_are_kept_as_they_were_counted_and_blank_is_not_zero(ines: Client) -> None:
    ines.post(LOG, activity_form(reach_women_15_17="12", reach_men_unknown="0"))

    assert set(Reach.objects.values_list("sex", "age_band", "count")) == {
        ("women", "15_17", 12),
        ("men", "unknown", 0),
    }


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"kind": ""}, "id_kind_error"),
        ({"kind": "watching"}, "id_kind_error"),
        (
            {"held_on": (timezone.localdate() + timedelta(days=1)).isoformat()},
            "id_held_on_error",
        ),
        ({"held_on": "hier"}, "id_held_on_error"),
        ({"held_on": "1999-05-01"}, "id_held_on_error"),
        ({"about_country": "XX"}, "id_about_country_error"),
        ({"campaign": "K9"}, "id_campaign_error"),
        ({"marking": "public"}, "id_marking_error"),
        ({"reach_men_18_24": "-1"}, "grid-errors"),
        ({"reach_men_18_24": "beaucoup"}, "grid-errors"),
        ({"observed": "x" * 2001}, "id_observed_error"),
    ],
)
def test_a_bad_activity_is_refused_with_a_sentence_and_nothing_typed_is_lost(
    ines: Client, changes: dict[str, str], where: str
) -> None:
    html = page(ines.post(LOG, activity_form(place="Le canal") | changes))

    assert not Activity.objects.exists()
    assert html.xpath(f"string(//*[@id='{where}'])").strip()
    assert html.xpath("//input[@name='place']/@value") == ["Le canal"]


def test_contact_details_are_hidden_in_every_text_and_the_writer_is_told(ines: Client) -> None:
    answer = ines.post(
        LOG,
        activity_form(place="chez nour@example.org", observed="Joindre le +32 475 12 34 56."),
        follow=True,
    )

    assert "nour@" not in text_of(answer)
    assert "475" not in text_of(answer)
    assert len(page(answer).xpath("//*[@id='notices']/*")) == 2


def test_what_was_masked_in_a_place_is_said_in_the_readers_words(
    ines: Client, signed_in: SignIn
) -> None:
    activity_of("relais-belgique", place="0475 12 34 56", campaign=campaign_of("relais-belgique"))
    arabic = signed_in("relais-belgique", "ar")

    for url in ("/agir/", "/agir/activites/", "/agir/activites/A1/", "/agir/campagnes/K1/"):
        (mark,) = page(ines.get(url)).xpath("//bdi[@class='mark masked']")
        assert (mark.get("lang"), "numéro de téléphone" in mark.text) == ("fr", True)
        assert page(arabic.get(url)).xpath("//bdi[@class='mark masked']/@lang") == ["ar"]
        assert "phone masked" not in text_of(arabic.get(url))


def test_an_activity_is_rewritten_with_its_numbers_and_removed(ines: Client) -> None:
    reach = {(Sex.WOMEN, AgeBand.FROM_15): 12}
    activity_of("relais-belgique", "Karim est venu.", place="Rue du Port 4", reach=reach)
    html = page(ines.get("/agir/activites/A1/modifier/"))
    assert html.xpath("string(//textarea[@name='observed'])").strip() == "Karim est venu."
    assert html.xpath("//input[@name='place']/@value") == ["Rue du Port 4"]
    assert html.xpath("//input[@name='reach_women_15_17']/@value") == ["12"]

    answer = ines.post(
        "/agir/activites/A1/modifier/",
        activity_form(observed="Ils sont venus.", place="Le port", reach_women_15_17="13"),
        follow=True,
    )
    assert "Ils sont venus." in text_of(answer)
    assert "Karim" not in text_of(answer)
    assert Reach.objects.get().count == 13

    removed = ines.post("/agir/activites/A1/retirer/", follow=True)
    assert removed.redirect_chain[-1][0] == "/agir/activites/"
    assert "A1" in page(removed).xpath("string(//*[@id='notices'])")
    assert ines.get("/agir/activites/A1/").status_code == 404
    assert ines.get("/agir/activites/A1/retirer/").status_code == 405


def test_the_coordinator_rewrites_and_removes_without_reading_the_numbers(
    signed_in: SignIn,
) -> None:
    activity_of("relais-belgique", reach={(Sex.WOMEN, AgeBand.FROM_15): 733})
    coordinator = signed_in("coordination-1")

    html = page(coordinator.get("/agir/activites/A1/modifier/"))
    assert not html.xpath("//input[starts-with(@name, 'reach_')]")
    coordinator.post("/agir/activites/A1/modifier/", activity_form(reach_women_15_17="1"))
    assert Reach.objects.get().count == 733

    for who in ("relais-maroc", "participant-belgique", "bailleur"):
        client = signed_in(who)
        assert client.get("/agir/activites/A1/modifier/").status_code == 404
        assert client.post("/agir/activites/A1/retirer/").status_code == 404
    forms = page(signed_in("relais-maroc").get("/agir/activites/A1/")).xpath("//main//form/@action")
    assert forms == ["/agir/temoignages/A1/confirmer/"]
    coordinator.post("/agir/activites/A1/retirer/")
    assert not Activity.objects.exists()


def test_another_organisation_takes_part_in_a_project_and_leaves_it(signed_in: SignIn) -> None:
    project_of("relais-belgique", marking=Marking.NETWORK)
    url = "/agir/projets/P1/"
    idriss = signed_in("relais-maroc")
    assert idriss.get(f"{url}modifier/").status_code == 404

    answer = idriss.post(f"{url}partenaires/entrer/", follow=True)
    assert "Votre organisation participe à P1." in text_of(answer)
    assert idriss.get(f"{url}modifier/").status_code == 404

    idriss.post(f"{url}partenaires/entrer/")
    answer = idriss.post(f"{url}partenaires/sortir/", follow=True)
    assert "Votre organisation s’est retirée de P1." in text_of(answer)
    assert idriss.post(f"{url}partenaires/burn/").status_code == 404
    ines = signed_in("relais-belgique")
    assert not page(ines.get(url)).xpath("//form[contains(@action, '/partenaires/')]")
    assert ines.post(f"{url}partenaires/entrer/").status_code == 404

    Project.objects.update(state="agreed")
    assert not page(idriss.get(url)).xpath("//form[contains(@action, '/partenaires/')]")
    refused = idriss.post(f"{url}partenaires/entrer/", follow=True)
    assert "P1" in page(refused).xpath("string(//*[@id='notices'])")
    assert not Project.objects.get().partners.exists()


def test_a_campaign_is_begun_with_a_title_and_rewritten(ines: Client) -> None:
    ines.post("/agir/campagnes/ajouter/", campaign_form())
    html = page(ines.get("/agir/campagnes/K1/modifier/"))
    assert html.xpath("//input[@name='title']/@value") == ["Restons voisins"]

    answer = ines.post(
        "/agir/campagnes/K1/modifier/",
        campaign_form(goal="Se parler.", offline="Un repas.", offline_measure="Trente couverts."),
        follow=True,
    )

    text = text_of(answer)
    assert answer.redirect_chain[-1][0] == "/agir/campagnes/K1/"
    for words in ("Se parler.", "Un repas.", "Trente couverts."):
        assert words in text


def test_the_two_legs_are_shown_side_by_side_and_the_missing_one_says_so(ines: Client) -> None:
    campaign_of("relais-belgique", legs={})

    html = page(ines.get("/agir/campagnes/K1/"))

    legs = html.xpath("//section[contains(@class, 'leg')]")
    assert [leg.xpath("string(h2)") for leg in legs] == [
        "hors ligne, en face à face",
        "en ligne",
    ]
    assert all("is-missing" in leg.get("class") for leg in legs)


def test_the_team_and_the_coordinator_run_a_campaign_and_others_read_it(
    signed_in: SignIn,
) -> None:
    campaign_of("relais-belgique")

    def buttons(who: str) -> int:
        html = page(signed_in(who).get("/agir/campagnes/K1/"))
        return len(html.xpath("//form[contains(@action, '/etape/')]"))

    assert [buttons(who) for who in ("relectrice-droits", "coordination-1")] == [1, 1]
    assert [buttons(who) for who in ("participant-belgique", "relais-maroc")] == [0, 0]
    answer = signed_in("relais-maroc").post("/agir/campagnes/K1/etape/plan/")
    assert answer.status_code == 404
    assert Campaign.objects.get().state == "idea"


def test_who_is_not_the_author_is_not_asked_who_may_see_it(signed_in: SignIn) -> None:
    campaign_of("relais-belgique", marking=Marking.COUNTRY)
    url = "/agir/campagnes/K1/modifier/"
    coordinator = signed_in("coordination-1")

    assert page(coordinator.get(url)).xpath("//select/@name") == ["language"]
    coordinator.post(url, {"title": "Autrement", "language": "fr", "marking": "network"})

    assert Campaign.objects.get().marking == Marking.COUNTRY


@pytest.mark.parametrize(
    ("url", "steps"),
    [
        ("/agir/campagnes/K1/", ["plan", "launch", "pause", "resume", "close", "evaluate"]),
        ("/agir/projets/P1/", ["seek", "agree", "start", "complete", "evaluate", "evaluate"]),
    ],
)
def test_what_htmx_swaps_is_what_a_reload_shows(ines: Client, url: str, steps: list[str]) -> None:
    campaign_of("relais-belgique")
    project_of("relais-belgique")
    for step in steps:
        swap = ines.post(f"{url}etape/{step}/", headers=HTMX)

        assert page(swap).xpath("string(//*[@id='notices'])").strip()
        assert_swap_equals_reload(swap, ines.get(url), "standing")


def test_an_unknown_step_is_nothing(ines: Client) -> None:
    campaign_of("relais-belgique")

    assert ines.post("/agir/campagnes/K1/etape/burn/").status_code == 404


def test_a_project_is_begun_rewritten_and_carried_through(ines: Client) -> None:
    ines.post("/agir/projets/ajouter/", project_form(partners=["clubs-du-canal"]))
    html = page(ines.get("/agir/projets/P1/modifier/"))
    assert html.xpath("//input[@name='partners' and @checked]/@value") == ["clubs-du-canal"]

    answer = ines.post(
        "/agir/projets/P1/modifier/",
        project_form(objective="Grandir.", countries=["BE", "MA"]),
        follow=True,
    )

    assert "Grandir." in text_of(answer)
    assert "Clubs sportifs" not in text_of(answer)
    assert "transfrontalier" in text_of(answer)


@pytest.mark.parametrize(("field", "value"), [("countries", []), ("title", " "), ("kind", "spy")])
def test_a_bad_project_is_refused_with_a_sentence(ines: Client, field: str, value: object) -> None:
    html = page(ines.post("/agir/projets/ajouter/", project_form() | {field: value}))

    assert not Project.objects.exists()
    assert html.xpath(f"string(//*[@id='id_{field}_error'])").strip()


def test_outside_the_team_one_activity_shows_no_number(signed_in: SignIn) -> None:
    project = project_of("relais-belgique")
    reach = {(Sex.WOMEN, AgeBand.FROM_15): 733, (Sex.MEN, AgeBand.FROM_15): 4}
    activity_of("relais-belgique", project=project, reach=reach)

    def read(who: str, url: str) -> str:
        return text_of(signed_in(who).get(url))

    for url in ("/agir/", "/agir/activites/", "/agir/activites/A1/"):
        assert "737" in read("relais-belgique", url)
        assert "73" not in read("relais-maroc", url)
    assert "737" in read("relais-belgique", "/agir/projets/P1/")
    assert "733" in read("relais-maroc", "/agir/projets/P1/")
    assert "737" not in read("relais-maroc", "/agir/projets/P1/")
    assert "moins de 5" in read("relais-maroc", "/agir/projets/P1/")


def test_lists_are_paged(ines: Client) -> None:
    for _ in range(25):
        activity_of("relais-belgique")

    assert len(page(ines.get("/agir/activites/")).xpath("//ol/li")) == 24
    assert len(page(ines.get("/agir/activites/?page=2")).xpath("//ol/li")) == 1


def test_a_donor_cannot_write(signed_in: SignIn) -> None:
    donor = signed_in("bailleur")

    assert donor.post(LOG, activity_form()).status_code == 404
    assert donor.post("/agir/campagnes/ajouter/", campaign_form()).status_code == 404
    assert donor.post("/agir/projets/ajouter/", project_form()).status_code == 404
    assert not Activity.objects.exists()


@pytest.mark.parametrize(
    "url",
    [
        "/agir/",
        "/agir/campagnes/",
        "/agir/campagnes/K1/",
        "/agir/campagnes/K1/modifier/",
        "/agir/projets/",
        "/agir/projets/transfrontaliers/",
        "/agir/projets/P1/",
        "/agir/projets/P1/modifier/",
        "/agir/activites/",
        "/agir/activites/A1/",
        "/agir/activites/A1/modifier/",
        LOG,
    ],
)
def test_one_more_row_asks_no_more_questions(signed_in: SignIn, url: str) -> None:
    client = signed_in("coordination-1")
    reach = {(Sex.WOMEN, AgeBand.FROM_15): 6}

    def rows(who: str) -> None:
        campaign = campaign_of(who, answers=["C01-R1"])
        project = project_of(who, countries=["BE", "MA"], partners=["clubs-du-canal"])
        activity_of(who, campaign=campaign, project=project, reach=reach, answers=["C01-R1"])

    def questions() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(url).status_code == 200
        return len(queries)

    rows("relais-belgique")
    with_one = questions()
    first = (Campaign.objects.get(), Project.objects.get())
    for who in ("relais-maroc", "relais-belgique"):
        rows(who)
        activity_of(who, campaign=first[0], project=first[1], reach=reach, answers=["C01-R1"])

    assert questions() == with_one
    assert with_one <= 20
