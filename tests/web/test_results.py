"""Agir, results: the bank, measures, figures, plots, and what peers say, through their pages."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from contrepoint.common.markings import Marking
from contrepoint.fieldwork.enums import AgeBand, Evidence, Rung, Sex
from contrepoint.fieldwork.models import Activity, Measure, PeerWord, Reach, Result
from contrepoint.fieldwork.services import Figure
from tests.harness.fieldwork import activity_of, campaign_of, project_of
from tests.harness.pages import page, text_of
from tests.harness.results import (
    SCALE,
    SHARE,
    VIEWS,
    confirmation_of,
    measure_of,
    question_of,
    result_of,
)
from tests.harness.signed import SIGNED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
LOG = "/agir/activites/ajouter/"
RESULTS = "/agir/resultats/"
CELL = (Sex.WOMEN, AgeBand.FROM_18)


@pytest.fixture
def ines(signed_in: SignIn) -> Client:
    return signed_in("relais-belgique")


@pytest.fixture
def idriss(signed_in: SignIn) -> Client:
    return signed_in("relais-maroc")


def figure_form(**changes: Any) -> dict[str, Any]:
    return (
        SIGNED
        | {
            "value": "12",
            "measured_on": timezone.localdate().isoformat(),
            "about_country": "BE",
            "source": "Comptés à la porte.",
            "sureness": "high",
            "rung": "seen",
            "evidence": "self",
        }
        | changes
    )


def short_form(**changes: Any) -> dict[str, Any]:
    """What a phone sends when nothing but the short form was touched."""
    return SIGNED | {"kind": "sport", "when": "today", "about_country": "BE"} | changes


# Activities in a minute


def test_the_short_form_is_enough_and_one_number_is_not_recorded_by_sex_or_age(
    ines: Client,
) -> None:
    ines.post(LOG, short_form(people="23", place="Le canal"))

    activity = Activity.objects.get()
    assert (activity.held_on, activity.leg) == (timezone.localdate(), "offline")
    assert list(Reach.objects.values_list("sex", "age_band", "count")) == [
        ("unknown", "unknown", 23)
    ]


def test_a_number_beside_a_table_leaves_the_rest_as_not_recorded(ines: Client) -> None:
    ines.post(LOG, short_form(people="23", reach_women_15_17="9"))

    assert set(Reach.objects.values_list("sex", "age_band", "count")) == {
        ("women", "15_17", 9),
        ("unknown", "unknown", 14),
    }
    html = page(ines.get("/agir/activites/A1/modifier/"))
    assert html.xpath("//input[@name='reach_unknown_unknown']/@value") == ["14"]


def test_one_number_comes_back_as_one_number(ines: Client) -> None:
    ines.post(LOG, short_form(people="23"))

    html = page(ines.get("/agir/activites/A1/modifier/"))

    assert html.xpath("//input[@name='people']/@value") == ["23"]
    assert not html.xpath("//input[starts-with(@name, 'reach_') and @value]")


@pytest.mark.parametrize(
    ("when", "held_on", "days_ago"),
    [("today", "", 0), ("yesterday", "", 1), ("other", 9, 9), ("today", 0, 0)],
)
def test_the_day_is_today_yesterday_or_another(
    ines: Client, when: str, held_on: int | str, days_ago: int
) -> None:
    today = timezone.localdate()
    day = "" if held_on == "" else (today - timedelta(days=int(held_on))).isoformat()

    ines.post(LOG, short_form(when=when, held_on=day))

    assert Activity.objects.get().held_on == today - timedelta(days=days_ago)


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"when": "other"}, "id_held_on_error"),
        ({"when": "today", "held_on": "2026-01-05"}, "id_held_on_error"),
        ({"people": "5", "reach_women_15_17": "6"}, "id_people_error"),
        ({"people": "beaucoup"}, "id_people_error"),
        ({"kept_where": "https://exemple.org/a"}, "id_kept_where_error"),
        ({"kind": "radio", "rung": "took_part"}, "id_rung_error"),
        ({"leg": "online", "rung": "talked_back"}, "id_rung_error"),
        ({"evidence": "photo"}, "id_evidence_error"),
        ({"also_on_1": "demain"}, "id_also_on_1_error"),
    ],
)
def test_what_cannot_be_is_said_beside_its_box_and_its_fold_stands_open(
    ines: Client, changes: dict[str, str], where: str
) -> None:
    html = page(ines.post(LOG, short_form(place="Le canal") | changes))

    assert not Activity.objects.exists()
    (said,) = html.xpath(f"//*[@id='{where}']")
    assert said.text_content().strip()
    assert not said.xpath("ancestor::details[not(@open)]")
    assert html.xpath("//input[@name='place']/@value") == ["Le canal"]


def test_without_a_word_a_post_is_online_and_the_rest_face_to_face(ines: Client) -> None:
    for kind in ("post", "radio"):
        ines.post(LOG, short_form(kind=kind))

    assert dict(Activity.objects.values_list("kind", "leg")) == {
        "post": "online",
        "radio": "offline",
    }


def test_everything_but_the_short_form_is_folded_until_there_is_something_in_it(
    ines: Client,
) -> None:
    project_of("relais-belgique")
    html = page(ines.get(LOG))
    assert not html.xpath("//main//details[@open]")
    assert html.xpath("//input[@name='when' and @checked]/@value") == ["today"]

    told = page(ines.get(f"{LOG}?projet=P1"))

    assert [fold.xpath("string(summary)").strip() for fold in told.xpath("//details[@open]")] == [
        "Campagne, projet, pays, partenaires"
    ]


def test_what_was_used_lately_comes_first_among_the_replies(ines: Client) -> None:
    activity_of("relais-belgique", answers=["C07-R1"])

    html = page(ines.get(LOG))

    assert html.xpath("//input[@name='answers']/@value")[0] == "C07-R1"


def test_a_series_is_logged_at_once(ines: Client) -> None:
    today = timezone.localdate()
    weeks = [today - timedelta(days=7 * week) for week in (1, 2)]

    ines.post(
        LOG,
        short_form(
            kind="lesson",
            people="14",
            also_on_1=weeks[0].isoformat(),
            also_on_3=weeks[1].isoformat(),
        ),
    )

    assert set(Activity.objects.values_list("held_on", flat=True)) == {today, *weeks}
    assert Reach.objects.count() == 1


def test_the_last_of_each_kind_is_done_again_in_one_tap(ines: Client) -> None:
    activity_of("relais-belgique", place="Le canal", reach={CELL: 9})
    activity_of("relais-maroc")
    html = page(ines.get(LOG))
    (address,) = html.xpath("//section[@class='again']//form/@action")

    answer = ines.post(address, follow=True)

    assert address == "/agir/activites/A1/refaire/"
    assert answer.redirect_chain[-1][0] == "/agir/activites/A3/"
    made = Activity.objects.get(code="A3")
    assert (made.held_on, made.place) == (timezone.localdate(), "Le canal")
    assert not made.reach.exists()
    assert "A3" in page(answer).xpath("string(//*[@id='notices'])")


def test_again_on_another_day_is_the_form_without_numbers_and_words(ines: Client) -> None:
    activity_of("relais-belgique", "Karim est venu.", place="Le canal", reach={CELL: 9})

    html = page(ines.get(f"{LOG}?comme=A1"))

    assert html.xpath("//input[@name='place']/@value") == ["Le canal"]
    assert html.xpath("//input[@name='kind' and @checked]/@value") == ["sport"]
    assert html.xpath("//input[@name='when' and @checked]/@value") == ["other"]
    assert not html.xpath("//input[@name='people' and @value]")
    assert "Karim" not in html.text_content()


def test_another_team_does_not_do_it_again(idriss: Client) -> None:
    activity_of("relais-belgique")

    assert idriss.post("/agir/activites/A1/refaire/").status_code == 404
    assert idriss.get(f"{LOG}?comme=A1").status_code == 404
    assert Activity.objects.count() == 1


# Measures and figures


def test_a_project_is_measured_from_the_bank_to_a_figure(ines: Client) -> None:
    project_of("relais-belgique", countries=["BE", "MA"])
    bank = page(ines.get("/agir/indicateurs/?projet=P1"))
    choose = bank.xpath("//li[@id='IND-21']//a/@href")
    assert choose == ["/agir/indicateurs/IND-21/choisir/?projet=P1"]

    ines.post(
        choose[0],
        SIGNED | {"baseline": "20", "baseline_of": "80", "target": "60", "target_of": "100"},
    )
    ines.post(
        "/agir/mesures/Y1/noter/",
        figure_form(value="18", value_of="40", rung="took_part", shared_with=["MA"]),
    )

    text = text_of(ines.get("/agir/projets/P1/"))
    for words in ("25 % (20 sur 80)", "45 % (18 sur 40)", "60 % (60 sur 100)"):
        assert words in text
    assert "75 % de la cible" in text
    assert page(ines.get("/agir/indicateurs/?projet=P1")).xpath("//li[@id='IND-21']//a") == []


def test_a_campaign_is_measured_too(ines: Client) -> None:
    campaign_of("relais-belgique")

    ines.post("/agir/indicateurs/IND-17/choisir/?campagne=K1", SIGNED | {"target": "60"})

    assert Measure.objects.get().campaign is not None
    assert "Personnes qui ont fait ce que" in text_of(ines.get("/agir/campagnes/K1/"))


def test_an_indicator_for_nothing_leads_to_the_bank(ines: Client) -> None:
    answer = ines.get("/agir/indicateurs/IND-01/choisir/")

    assert answer.headers["location"] == "/agir/indicateurs/"
    assert ines.get("/agir/indicateurs/IND-99/choisir/").status_code == 404


@pytest.mark.parametrize(
    ("indicator", "changes", "where"),
    [
        ("IND-01", {"value": ""}, "id_value_error"),
        ("IND-01", {"is_unknown": "on"}, "id_value_error"),
        ("IND-01", {"reach_women_15_17": "13"}, "id_value_error"),
        ("IND-01", {"source": ""}, "id_source_error"),
        ("IND-01", {"sureness": ""}, "id_sureness_error"),
        ("IND-01", {"kept_where": "www.exemple.org"}, "id_kept_where_error"),
        (SHARE, {"value": "9"}, "id_value_error"),
        (SHARE, {"value": "9", "value_of": "4"}, "id_value_error"),
        (SCALE, {"value": "7"}, "id_value_error"),
        (VIEWS, {"rung": "took_part"}, "id_rung_error"),
        ("IND-01", {"shared_with": ["FR"]}, "id_shared_with_error"),
    ],
)
def test_a_bad_figure_is_refused_with_a_sentence_and_nothing_typed_is_lost(
    ines: Client, indicator: str, changes: dict[str, Any], where: str
) -> None:
    measure_of("relais-belgique", indicator)

    html = page(
        ines.post("/agir/mesures/Y1/noter/", figure_form(observed="Un ami est venu.") | changes)
    )

    assert not Result.objects.exists()
    assert html.xpath(f"string(//*[@id='{where}'])").strip()
    assert "Un ami est venu." in html.xpath("string(//textarea[@name='observed'])")


def test_not_known_is_kept_and_reads_as_not_known_and_not_as_zero(ines: Client) -> None:
    measure_of("relais-belgique")
    ines.post("/agir/mesures/Y1/noter/", figure_form(value="", is_unknown="on"))

    html = page(ines.get("/agir/resultats/X1/"))

    assert html.xpath("normalize-space(//h1)").lower() == "pas connu"
    edit = page(ines.get("/agir/resultats/X1/modifier/"))
    assert edit.xpath("//input[@name='is_unknown']/@checked")


def test_a_figure_is_rewritten_and_removed(ines: Client) -> None:
    result_of("relais-belgique", cells={CELL: 5})
    html = page(ines.get("/agir/resultats/X1/modifier/"))
    assert html.xpath("//input[@name='value']/@value") == ["12"]
    assert html.xpath("//input[@name='reach_women_18_24']/@value") == ["5"]

    ines.post("/agir/resultats/X1/modifier/", figure_form(value="14"))
    assert Result.objects.get().value == 14

    ines.post("/agir/resultats/X1/retirer/")
    assert ines.get("/agir/resultats/X1/").status_code == 404


def test_who_runs_the_project_and_its_partners_measure_it_and_others_read(
    ines: Client, idriss: Client
) -> None:
    project = project_of("relais-belgique", countries=["BE", "MA"])
    measure_of("relais-belgique", of=project)
    addresses = ("/agir/indicateurs/?projet=P1", "/agir/mesures/Y1/noter/")
    assert [idriss.get(path).status_code for path in addresses] == [404, 404]
    assert idriss.get("/agir/mesures/Y1/").status_code == 200

    idriss.post("/agir/projets/P1/partenaires/entrer/")

    assert [idriss.get(path).status_code for path in addresses] == [200, 200]


# What came of it


def test_the_page_of_results_reads_months_ladder_and_figures_and_chooses(
    ines: Client, idriss: Client
) -> None:
    project = project_of("relais-belgique", countries=["BE", "MA"])
    activity_of(
        "relais-belgique",
        project=project,
        held_on=date(2026, 11, 1),
        rung=Rung.TALKED_BACK,
        reach={CELL: 20},
        shared_with=["MA"],
    )
    activity_of("relais-maroc", about_country="MA", reach={CELL: 30})
    result_of("relais-belgique", measure=measure_of("relais-belgique", of=project))

    html = page(idriss.get(RESULTS))
    reading = html.xpath("string(//p[@class='reading'])")
    assert "50 personnes" in reading
    assert "1 activité est commune à plusieurs pays" in reading
    rows = {
        row.xpath("string(th)").strip(): row.xpath("normalize-space(td[last()])")
        for row in html.xpath("(//table)[1]//tr[th[@scope='row']]")
    }
    assert rows == {"Belgique": "20", "Maroc": "50", "Tous, chacun compté une fois": "50"}
    assert len(html.xpath("//svg[@class='months']//rect")) == 2
    assert html.xpath("//svg[@class='months']/@direction") == ["ltr", "ltr"]

    chosen = page(idriss.get(f"{RESULTS}?pays=BE&projet=P1"))
    assert "20 personnes" in chosen.xpath("string(//p[@class='reading'])")
    assert len(chosen.xpath("//ol[contains(@class, 'entries')]/li")) == 1
    none = page(idriss.get(f"{RESULTS}?pays=FR"))
    assert not none.xpath("//svg[@class='months']")
    assert none.xpath("//div[@class='empty']")


@pytest.mark.parametrize("period", ["trois", "douze", "annee"])
def test_a_period_leaves_out_what_was_before_it(ines: Client, period: str) -> None:
    activity_of("relais-belgique", held_on=date(2020, 3, 1), reach={CELL: 700})
    ines.post(LOG, short_form(people="31"))

    def people(query: str) -> str:
        return str(page(ines.get(f"{RESULTS}{query}")).xpath("string(//p[@class='reading'])"))

    assert "31 personnes" in people(f"?periode={period}")
    assert len(page(ines.get(RESULTS)).xpath("//svg[@class='months']//text")) == 2 * 12


def test_what_an_address_cannot_mean_is_as_if_it_were_not_asked(ines: Client) -> None:
    result_of("relais-belgique")

    for query in ("pays=XX", "projet=P99", "campagne=K9", "periode=toujours", "page=9"):
        html = page(ines.get(f"{RESULTS}?{query}"))
        assert html.xpath("//li[@id='X1']"), query


def test_figures_of_a_private_project_are_no_choice_for_others(idriss: Client) -> None:
    project = project_of("relais-belgique", "Canari", countries=["BE"], marking=Marking.TEAM)
    result_of("relais-belgique", measure=measure_of("relais-belgique", of=project))

    text = text_of(idriss.get(f"{RESULTS}?projet={project.code}"))

    assert "Canari" not in text
    assert "X1" not in text


def test_a_country_names_with_whom_it_shares(ines: Client) -> None:
    activity_of("relais-belgique", shared_with=["MA"], reach={CELL: 8})

    for path in ("/agir/activites/A1/", "/agir/activites/", RESULTS):
        assert "Maroc" in text_of(ines.get(path)), path
    assert "commun avec : Maroc" in text_of(ines.get("/agir/activites/A1/"))


def test_lists_of_results_are_paged(ines: Client) -> None:
    measure = measure_of("relais-belgique")
    for _ in range(13):
        result_of("relais-belgique", measure=measure)

    assert len(page(ines.get(RESULTS)).xpath("//li[starts-with(@id, 'X')]")) == 12
    assert len(page(ines.get(f"{RESULTS}?page=2")).xpath("//li[starts-with(@id, 'X')]")) == 1


# Peers


def test_a_peer_confirms_in_one_tap_and_takes_it_back(ines: Client, idriss: Client) -> None:
    activity_of("relais-belgique")
    answer = idriss.post("/agir/temoignages/A1/confirmer/", {"how": "took_part"}, follow=True)
    assert answer.redirect_chain[-1][0] == "/agir/activites/A1/"
    text = text_of(ines.get("/agir/activites/A1/"))
    assert "témoin" in text
    assert "confirmé par un pair" in text
    (back,) = page(answer).xpath("//form[contains(@action, 'reprendre')]/@action")
    assert ines.post(back).status_code == 404

    idriss.post(back)

    assert "confirmé par un pair" not in text_of(ines.get("/agir/activites/A1/"))


def test_the_own_team_finds_no_button_and_is_told_why_by_the_way_around(ines: Client) -> None:
    result_of("relais-belgique")
    html = page(ines.get("/agir/resultats/X1/"))
    assert not html.xpath("//form[contains(@action, 'confirmer')]")

    answer = ines.post("/agir/temoignages/X1/confirmer/", {"how": "saw"}, follow=True)

    assert "une autre organisation" in page(answer).xpath("string(//*[@id='notices'])")
    assert not PeerWord.objects.exists()
    assert ines.get("/agir/temoignages/X1/question/").status_code == 404
    assert ines.post("/agir/temoignages/X1/confirmer/", {"how": "asks"}).status_code == 404


def test_a_question_waits_on_the_home_page_of_the_team_and_is_replied_to(
    ines: Client, idriss: Client, signed_in: SignIn
) -> None:
    result_of("relais-belgique")
    empty = idriss.post("/agir/temoignages/X1/question/", {"text": " ", "language": "fr"})
    assert page(empty).xpath("string(//*[@id='id_text_error'])").strip()
    idriss.post(
        "/agir/temoignages/X1/question/",
        {"text": "Était-ce le même soir ? Mon mail : a@exemple.org", "language": "fr"},
    )
    assert page(ines.get("/")).xpath("//a[@href='/agir/resultats/X1/']")
    card = page(ines.get("/agir/resultats/X1/"))
    assert "Était-ce le même soir" in card.text_content()
    assert "a@exemple.org" not in card.text_content()
    (reply,) = card.xpath("//main//a[contains(@href, 'temoignages')]/@href")
    assert idriss.get(reply).status_code == 404

    ines.post(reply, {"text": "Oui, le jeudi.", "language": "fr"})

    assert not page(ines.get("/")).xpath("//a[@href='/agir/resultats/X1/']")
    assert "Oui, le jeudi." in text_of(idriss.get("/agir/resultats/X1/"))
    others = text_of(signed_in("relais-france").get("/agir/resultats/X1/"))
    assert "Oui, le jeudi." not in others
    assert "l’équipe a répondu" in others


@pytest.mark.parametrize(
    "url",
    [
        RESULTS,
        "/agir/resultats/X1/",
        "/agir/resultats/X1/modifier/",
        "/agir/mesures/Y1/",
        "/agir/mesures/Y1/noter/",
        "/agir/indicateurs/?projet=P1",
        "/agir/projets/P1/",
        "/agir/activites/A1/",
        "/agir/activites/",
        LOG,
        "/",
    ],
)
def test_one_more_row_asks_no_more_questions(ines: Client, url: str) -> None:
    project = project_of("relais-belgique", countries=["BE", "MA"])
    measure = measure_of("relais-belgique", of=project)

    def rows() -> None:
        activity = activity_of(
            "relais-belgique", project=project, reach={CELL: 9}, shared_with=["MA"]
        )
        result = result_of("relais-belgique", measure=measure, shared_with=["MA"])
        confirmation_of("relais-maroc", result)
        question_of("relais-maroc", result)
        confirmation_of("relais-maroc", activity)
        question_of("relais-maroc", activity)

    def questions() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert ines.get(url).status_code == 200
        return len(asked)

    rows()
    with_one = questions()
    rows()
    rows()

    assert questions() == with_one
    assert with_one <= 20


def test_a_donor_reads_and_writes_nothing_of_it(signed_in: SignIn) -> None:
    activity_of("relais-belgique", evidence=Evidence.SELF)
    result_of("relais-belgique", "Canari.", figure=Figure(733))
    donor = signed_in("bailleur")

    for path in ("/agir/resultats/X1/", "/agir/mesures/Y1/", "/agir/indicateurs/"):
        assert donor.get(path).status_code == 404, path
    assert "733" not in text_of(donor.get(RESULTS))
    assert donor.post("/agir/temoignages/A1/confirmer/", {"how": "saw"}).status_code == 404
    assert not PeerWord.objects.exists()
