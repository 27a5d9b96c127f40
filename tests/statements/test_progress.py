"""What the source says of reports, lessons and peers, seen working, on records made there."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone

from tests.harness.pages import page, state_shown, text_of
from tests.harness.signed import SIGNED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
REPORTS = "/rendre-compte/rapports/"


def log(client: Client, kind: str, observed: str) -> None:
    client.post(
        "/agir/activites/ajouter/",
        SIGNED
        | {
            "kind": kind,
            "leg": "offline",
            "held_on": timezone.localdate().isoformat(),
            "about_country": "BE",
            "project": "P1",
            "observed": observed,
            "reach_women_15_17": "12",
        },
    )


def as_proposed(client: Client, url: str) -> dict[str, str]:
    """What a form holds before anybody touches it."""
    form = page(client.get(url)).xpath("//form[@class='writing' or @class='writing section']")[0]
    return {
        name: str(value or "").strip("\n")
        for name, value in form.form_values()
        if name != "csrfmiddlewaretoken"
    }


def test_S18_a_progress_report_begins_with_what_was_logged_and_ends_accepted(  # noqa: N802
    signed_in: SignIn,
) -> None:
    author, coordinator = signed_in("relais-belgique"), signed_in("coordination-1")
    project = {"kind": "youth", "title": "Du terrain au musée", "countries": ["BE"]}
    author.post("/agir/projets/ajouter/", SIGNED | project)
    log(author, "sport", "Le match s’est fini autour d’un thé.")
    log(author, "excursion", "Douze jeunes au musée.")
    add = f"{REPORTS}ajouter/?projet=P1"
    assert page(author.get("/agir/projets/P1/")).xpath(f"//a[@href='{add}']")

    draft = as_proposed(author, add)
    day = "".join(draft["done"].partition(" · ")[:1])
    assert draft["done"].split("\n") == [
        f"{day} · sport\u00a0: Le match s’est fini autour d’un thé.",
        f"{day} · excursion\u00a0: Douze jeunes au musée.",
    ]
    author.post(add, draft | {"not_done": "La visite du port, faute de car."})
    author.post(f"{REPORTS}R1/etape/submit/")
    assert "1 rapport d’avancement attend votre lecture." in text_of(coordinator.get("/"))
    coordinator.post(f"{REPORTS}R1/renvoyer/", {"language": "fr", "question": "Combien de mères ?"})
    assert "Votre rapport R1 est revenu avec une question." in text_of(author.get("/"))

    edit = f"{REPORTS}R1/modifier/"
    assert "Combien de mères ?" in text_of(author.get(edit))
    author.post(edit, as_proposed(author, edit) | {"next": "Inviter les mères : elles sont sept."})
    author.post(f"{REPORTS}R1/etape/submit/")
    assert signed_in("relais-maroc").get(f"{REPORTS}R1/").status_code == 404
    coordinator.post(f"{REPORTS}R1/etape/accept/")
    log(author, "debate", "Après le rapport.")

    elsewhere = signed_in("relais-maroc").get(f"{REPORTS}R1/")
    text = text_of(elsewhere)
    assert state_shown(signed_in("relais-maroc").get(f"{REPORTS}R1/")) == "accepté"
    for words in (
        "Douze jeunes au musée.",
        "faute de car",
        "elles sont sept",
        "2 activités",
    ):
        assert words in text
    assert "Combien de mères" not in text
    assert page(elsewhere).xpath("string(//tfoot//strong)").strip() == "24"
    assert "R1" not in text_of(signed_in("bailleur").get(REPORTS))


def test_S19_help_is_asked_in_arabic_given_by_a_peer_and_what_was_learned_is_kept(  # noqa: N802
    signed_in: SignIn,
) -> None:
    asker, peer = signed_in("relais-maroc", "ar"), signed_in("participant-belgique")
    request = SIGNED | {
        "language": "ar",
        "title": "كيف ندعو الآباء؟",
        "need": "لا يأتون إلى اللقاءات.",
        "about_country": "MA",
    }
    asker.post("/s-allier/aide/ajouter/", request)
    assert "1 demande d’aide est ouverte." in text_of(peer.get("/"))

    peer.post("/s-allier/aide/H1/etape/take/")
    assert state_shown(peer.get("/s-allier/aide/H1/")) == "prise en charge"
    peer.post("/s-allier/aide/H1/repondre/", SIGNED | {"text": "L’entraîneur les appelle."})
    assert state_shown(peer.get("/s-allier/aide/H1/")) == "répondue"
    asker.post("/s-allier/aide/H1/clore/", {"useful": "yes"})

    html = page(signed_in("relais-france").get("/s-allier/aide/H1/"))
    assert html.xpath("//h1/span[@lang='ar' and @dir='auto']/text()") == ["كيف ندعو الآباء؟"]
    text = " ".join(html.text_content().split())
    assert "utile\u00a0: oui".replace("\u00a0", " ") in text
    assert "L’entraîneur les appelle." in text
    assert "participant·e, Belgique" in text
    learned = SIGNED | {
        "observation": "Les pères viennent quand l’entraîneur appelle.",
        "learned_on": timezone.localdate().isoformat(),
    }
    asker.post("/rendre-compte/enseignements/ajouter/", learned)
    assert "quand l’entraîneur appelle" in text_of(
        signed_in("relais-france").get("/rendre-compte/enseignements/")
    )


def test_S17_the_lessons_of_the_year_and_one_is_adopted_when_it_says_what_changed(  # noqa: N802
    signed_in: SignIn,
) -> None:
    client = signed_in("relais-belgique")
    today = timezone.localdate()
    lesson = SIGNED | {"observation": "Le thé ouvre la parole.", "learned_on": today.isoformat()}
    url, one = "/rendre-compte/enseignements/", "/rendre-compte/enseignements/B1/"
    client.post(f"{url}ajouter/", lesson)
    before = today.replace(year=today.year - 1, day=1).isoformat()
    client.post(f"{url}ajouter/", lesson | {"observation": "Un autre temps.", "learned_on": before})

    client.post(f"{one}etape/confirm/")
    refused = client.post(f"{one}etape/adopt/", follow=True)
    assert "ne dit pas encore ce qui a changé" in text_of(refused)
    assert state_shown(client.get(one)) == "enseignement"
    client.post(f"{one}modifier/", lesson | {"change": "Chaque débat commence par un thé."})
    client.post(f"{one}etape/adopt/")

    reader = signed_in("relais-maroc")
    assert state_shown(reader.get(one)) == "adopté"
    html = page(reader.get(f"{url}{today.year}/"))
    (card,) = html.xpath("//ul[@class='card-grid']/li")
    text = " ".join(card.text_content().split())
    for words in ("Le thé ouvre la parole.", "Chaque débat commence par un thé.", "adopté"):
        assert words in text
    assert html.xpath("//nav[@class='tabs']/a/text()") == [
        "Tous", str(today.year), str(today.year - 1)
    ]  # fmt: skip
