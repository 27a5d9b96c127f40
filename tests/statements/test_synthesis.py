"""What the source says of the whole, seen working on the pages, on records made there."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone

from contrepoint.fieldwork.models import Campaign
from tests.harness.fieldwork import sheet_for
from tests.harness.pages import page, text_of
from tests.harness.signed import SIGNED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]


def told(html: str) -> str:
    return " ".join(html.split())


def open_workshop_four(coordinator: Client, kind: str = "workshop") -> None:
    coordinator.post("/se-reunir/ouvrir/", {"kind": kind, "builds_on": ["3"], "marking": "network"})


def accepted_report(author: Client, judge: Client, project: str, **parts: str) -> None:
    """R1, towards workshop 4: written, submitted and accepted."""
    today = timezone.localdate().isoformat()
    author.post(
        f"/rendre-compte/rapports/ajouter/?projet={project}",
        SIGNED
        | {"project": project, "starts_on": today, "ends_on": today, "workshop": "4"}
        | parts,
    )
    author.post("/rendre-compte/rapports/R1/etape/submit/")
    judge.post("/rendre-compte/rapports/R1/etape/accept/")


def test_S06_a_campaign_plans_for_civil_society_and_counts_its_civic_action(  # noqa: N802
    signed_in: SignIn,
) -> None:
    client = signed_in("participant-france")
    client.post(
        "/agir/campagnes/ajouter/",
        SIGNED
        | {
            "title": "Notre voix compte",
            "goal": "Que trente familles rencontrent leurs élus.",
            "measure": "Une réponse écrite par famille.",
            "goal_number": "30",
            "messenger": "Des parents d’élèves.",
            "channels": "La sortie de l’école.",
            "monitoring": "Le lundi, le nombre de familles inscrites.",
            "change_because": "Qui a été écouté revient.",
            "audience": "Des familles du quartier.",
            "message": "Nous sommes de la cité, nous parlons.",
            "action": "Venir à la rencontre de samedi.",
            "offline": "Une rencontre avec les élus.",
            "offline_measure": "Une question posée par famille.",
            "online": "Une invitation partagée.",
        },
    )
    sheet_for(Campaign.objects.get(), "participant-france")
    for step in ("plan", "launch"):
        client.post(f"/agir/campagnes/K1/etape/{step}/")
    client.post(
        "/agir/activites/ajouter/",
        SIGNED
        | {
            "kind": "civic_meeting",
            "leg": "offline",
            "held_on": timezone.localdate().isoformat(),
            "about_country": "FR",
            "campaign": "K1",
            "reach_unknown_unknown": "31",
        },
    )

    shown = text_of(signed_in("relais-tunisie").get("/agir/campagnes/K1/"))

    for words in (
        "lancée",
        "Que trente familles rencontrent leurs élus.",
        "Des familles du quartier.",
        "Venir à la rencontre de samedi.",
        "Une réponse écrite par famille.",
        "Des parents d’élèves.",
        "La sortie de l’école.",
        "Le lundi, le nombre de familles inscrites.",
        "Qui a été écouté revient.",
        "réunion citoyenne",
    ):
        assert words in shown


def test_S07_the_chapter_of_morocco_since_the_last_workshop_comes_from_accepted_reports(  # noqa: N802
    signed_in: SignIn,
) -> None:
    salma, idriss = signed_in("coordination-1"), signed_in("relais-maroc")
    open_workshop_four(salma)
    idriss.post(
        "/agir/projets/ajouter/",
        SIGNED | {"kind": "training", "title": "Former cent oulémas", "countries": ["MA"]},
    )
    for place in ("Une école", "Une mosquée"):
        idriss.post(
            "/agir/activites/ajouter/",
            SIGNED
            | {
                "kind": "training",
                "leg": "offline",
                "held_on": timezone.localdate().isoformat(),
                "about_country": "MA",
                "project": "P1",
                "place": place,
                "reach_men_30_more": "12",
            },
        )
    before = text_of(salma.get("/se-reunir/4/ouverture/"))
    accepted_report(
        idriss, salma, "P1", done="La campagne s’est étendue à deux villes.", next="Une troisième."
    )

    html = page(signed_in("relais-belgique").get("/se-reunir/4/ouverture/"))

    assert "La campagne s’est étendue à deux villes." not in before
    (chapter,) = html.xpath("//section[.//h2[@id='since-MA']]")
    words = told(chapter.text_content())
    assert "Former cent oulémas" in words
    assert "La campagne s’est étendue à deux villes." in words
    figures = [told(each.text_content()) for each in chapter.xpath(".//dl/*")]
    assert figures == ["Activités", "2", "Personnes touchées", "24"]  # and no row of noughts
    report = text_of(signed_in("relais-belgique").get("/se-reunir/4/rapport/"))
    assert (
        "Le projet « Former cent oulémas » rapporte : La campagne s’est étendue à deux villes."
        in report.replace("\u202f", " ").replace("\xa0", " ")
    )


def test_S15_what_was_raised_stands_before_the_next_workshop_and_gets_a_session(  # noqa: N802
    signed_in: SignIn,
) -> None:
    salma = signed_in("coordination-1")
    signed_in("participante-tunisie").post(
        "/se-reunir/3/7/", SIGNED | {"kind": "agenda_wish", "text": "Le dialogue avec les mères."}
    )
    open_workshop_four(salma)

    html = page(salma.get("/se-reunir/4/propositions/"))
    titles = [told(each.text_content()) for each in html.xpath("//h2[@class='topic-title']")]
    assert set(titles[:5]) == {
        "L’établissement de coalitions",  # first on the page: the record speaks of alliances, too
        "Les femmes et les enfants soldats",
        "Le dialogue intra-musulman",
        "Les stratégies efficaces de réintégration et de réhabilitation des retournants",
        "Le dialogue avec les mères.",
    }
    assert titles[0] == "L’établissement de coalitions"
    row = "//li[.//h2[contains(., 'les mères')]]"
    (address,) = html.xpath(f"{row}/div[@class='topic-deeds']/form/@action")
    salma.post(address)

    assert "Le dialogue avec les mères." in text_of(
        signed_in("relais-maroc").get("/se-reunir/4/1/")
    )
    again = page(salma.get("/se-reunir/4/propositions/"))
    assert "session 1" in again.xpath(f"string({row}//*[@class='tag warm'])")
    forbidden = signed_in("participante-tunisie").post(address)
    assert forbidden.status_code == 404


def test_S17_an_annual_meeting_puts_forward_the_lessons_of_the_year(  # noqa: N802
    signed_in: SignIn,
) -> None:
    salma = signed_in("coordination-1")
    open_workshop_four(salma, kind="annual_meeting")
    signed_in("participant-belgique").post(
        "/rendre-compte/enseignements/ajouter/",
        SIGNED
        | {
            "observation": "Après le sport, les jeunes restent parler.",
            "recommendation": "Prévoir une heure après le match.",
            "learned_on": timezone.localdate().isoformat(),
            "about_country": "BE",
        },
    )

    reader = signed_in("relais-tunisie")
    opening = page(reader.get("/se-reunir/4/ouverture/"))
    report = text_of(reader.get("/se-reunir/4/rapport/"))

    year = told(opening.xpath("string(//section[.//h2[@id='year']])"))
    assert "Après le sport, les jeunes restent parler." in year
    assert "Prévoir une heure après le match." in report


def test_S21_the_report_of_a_new_workshop_follows_the_order_of_the_source(  # noqa: N802
    signed_in: SignIn,
) -> None:
    salma = signed_in("coordination-1")
    open_workshop_four(salma)
    for kind, title, country in (
        ("conclusions", "", ""),
        ("country", "", "BE"),
        ("thematic", "Les femmes et les enfants", ""),
        ("expert", "Une voix de la société civile", ""),
    ):
        answer = salma.post(
            "/se-reunir/4/sessions/ajouter/",
            SIGNED | {"kind": kind, "title": title, "about_country": country},
        )
        assert answer.status_code == 302
    for position in (1, 2, 3, 4):
        salma.post(
            f"/se-reunir/4/{position}/",
            SIGNED | {"kind": "point", "text": f"Une phrase de la session {position}."},
        )

    html = page(signed_in("relais-maroc").get("/se-reunir/4/rapport/"))

    heads = [told(each.text_content()) for each in html.xpath("//article//h2 | //article//h3")]
    assert heads.index("Belgique") < heads.index("Conclusions")
    assert heads[-1] == "Conclusions"
    codes = html.xpath("//article//*[@class='sources']/a/@href")
    assert [code.partition("#")[0] for code in codes] == [
        f"/se-reunir/4/{position}/" for position in (2, 3, 4, 1)
    ]
