"""The chapters of Morocco and Belgium, entered on the pages; the report tells them again."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from contrepoint.workshops.models import Workshop
from tests.harness.pages import page, text_of
from tests.harness.signed import SIGNED
from tests.statements.test_narratives import REPLY, RIGHTS, write_claim

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
CAMPAIGN = SIGNED | {
    "title": "Parlons vrai",
    "goal": "Que cent familles sachent répondre.",
    "offline": "Des causeries dans les mosquées.",
}


def days_ago(days: int) -> str:
    return (timezone.localdate() - timedelta(days=days)).isoformat()


def log(client: Client, kind: str, days: int, **more: str) -> None:
    activity = {"kind": kind, "leg": "offline", "held_on": days_ago(days)}
    answer = client.post("/agir/activites/ajouter/", SIGNED | activity | more)
    assert answer.status_code == 302, text_of(answer)


@pytest.fixture
def fourth_workshop(programme: None, signed_in: SignIn) -> None:
    """Opened on the pages; the three before it were held 300, 200 and 100 days ago."""
    for number, days in ((1, 300), (2, 200), (3, 100)):
        Workshop.objects.filter(number=number).update(
            starts_on=days_ago(days), ends_on=days_ago(days)
        )
    signed_in("coordination-1").post(
        "/se-reunir/ouvrir/", {"kind": "workshop", "builds_on": ["3"], "marking": "network"}
    )


def chapters(client: Client, language: str = "fr") -> dict[str, str]:
    """The report of workshop 4: the words under each heading of a country."""
    client.cookies["django_language"] = language
    html = page(client.get("/se-reunir/4/rapport/"))
    told: dict[str, str] = {}
    for heading in html.xpath("//article//h3"):
        words = []
        for element in heading.itersiblings():
            if element.tag != "p":
                break
            words.append(" ".join(element.text_content().split()))
        told[" ".join(heading.text_content().split())] = " ".join(words)
    return told


@pytest.mark.usefixtures("fourth_workshop")
def test_S07_S08_S09_the_chapter_of_morocco_is_entered_on_the_pages_and_comes_out_of_the_report(  # noqa: N802
    signed_in: SignIn,
) -> None:
    idriss = signed_in("relais-maroc")
    idriss.post("/agir/campagnes/ajouter/", CAMPAIGN)
    for days in (150, 60, 40, 20):  # one between the two workshops before, three since
        log(idriss, "lesson", days, about_country="MA", campaign="K1")
    code = write_claim(idriss)
    idriss.post(f"/repondre/affirmations/{code}/repondre/", REPLY | RIGHTS)
    idriss.post(
        "/agir/projets/ajouter/",
        SIGNED | {"kind": "training", "title": "Former cent oulémas", "countries": ["MA"]},
    )
    log(idriss, "training", 10, about_country="MA", project="P1")
    idriss.post(
        "/s-allier/alliances/ajouter/",
        SIGNED
        | {
            "kind": "alliance",
            "title": "Oulémas et mourchidates",
            "members": ["cercle-oulemas", "mourchidates"],
            "since": days_ago(30),
        },
    )

    morocco = chapters(signed_in("relais-tunisie"))["Maroc"]

    for sentence in (
        "La campagne « Parlons vrai » s’est étendue : 3 activités, après 1 entre",
        "1 contre-argument a été rédigé.",
        "1 d’entre eux répond à une idée fausse.",
        "L’alliance « Oulémas et mourchidates » s’est formée : ",
        "Dans le projet « Former cent oulémas » (formation) ont eu lieu : formation (1).",
    ):
        assert sentence in morocco
    assert all(code in morocco for code in ("K1", "C101-R1", "L1", "P1"))  # where it is read


@pytest.mark.usefixtures("fourth_workshop")
def test_S10_S11_S12_the_chapter_of_belgium_is_entered_on_the_pages_and_comes_out_of_the_report(  # noqa: N802
    signed_in: SignIn,
) -> None:
    bilal, ines = signed_in("participant-belgique"), signed_in("relais-belgique")
    bilal.post(
        "/agir/projets/ajouter/",
        SIGNED | {"kind": "youth", "title": "Du terrain au musée", "countries": ["BE"]},
    )
    for kind, days in (("sport", 50), ("sport", 43), ("excursion", 30), ("lesson", 12)):
        log(bilal, kind, days, about_country="BE", project="P1")
    line = SIGNED | {"kind": "agreed", "words_fr": "Nous sommes d’ici.", "words_ar": "نحن من هنا."}
    ines.post("/s-allier/message/ajouter/", line)
    signed_in("coordination-1").post("/s-allier/message/M1/etape/adopt/")
    for who in (ines, bilal):
        who.post("/s-allier/message/M1/position/", SIGNED | {"stance": "behind"})

    told = chapters(signed_in("participante-maroc"))

    assert (
        "Dans le projet « Du terrain au musée » (jeunes) ont eu lieu : "
        "sport (2), leçon (1) et excursion (1)." in told["Belgique"]
    )
    assert "2 organisations se sont ralliées au message commun, sur 1 ligne." in told["Belgique"]
    assert "Du terrain au musée" not in told.get("Maroc", "")
    arabic = chapters(signed_in("participante-maroc"), "ar")
    assert any("Du terrain au musée" in words for words in arabic.values())


@pytest.mark.usefixtures("fourth_workshop")
@pytest.mark.parametrize("marking", ["private", "team", "country"])
def test_what_is_kept_closer_than_the_network_enters_no_chapter_even_for_who_wrote_it(
    signed_in: SignIn, marking: str
) -> None:
    idriss = signed_in("relais-maroc")
    idriss.post("/agir/campagnes/ajouter/", CAMPAIGN | {"marking": marking})
    log(idriss, "lesson", 20, about_country="MA", campaign="K1", marking=marking)
    idriss.post(
        "/agir/projets/ajouter/",
        SIGNED | {"kind": "training", "title": "Former cent oulémas", "countries": ["MA"]},
    )
    log(idriss, "training", 10, about_country="MA", project="P1", marking=marking)

    told = " ".join(chapters(idriss).values())

    assert "Parlons vrai" not in told
    assert "Former cent oulémas" not in told
