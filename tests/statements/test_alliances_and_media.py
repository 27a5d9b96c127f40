"""What the source says of alliances and of the media, seen working on records made there."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from contrepoint.narratives.models import CounterArgument
from tests.harness.narratives import vetted_answer
from tests.harness.pages import page, state_shown, text_of
from tests.harness.signed import SIGNED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
DESK = "/agir/medias/"
REQUEST = "/agir/medias/interventions/I1/"


def codes_under(client_answer: object, heading: str) -> list[str]:
    """The codes of the cards in the section that this heading names."""
    cards = page(client_answer).xpath(f"//section[@aria-labelledby='{heading}']//li")
    return [card.xpath("string(.//*[@class='code'])") for card in cards]


def test_S03_who_can_speak_in_dutch_tonight_and_the_line_that_was_used(  # noqa: N802
    signed_in: SignIn,
) -> None:
    bilal, ines = signed_in("participant-belgique"), signed_in("relais-belgique")
    card = SIGNED | {"person": "participant-belgique", "speaks": ["nl", "fr"]}
    bilal.post(f"{DESK}voix/ajouter/", card | {"topics": "Les jeunes, le sport, le quartier"})
    looked_for = {"topic": "le départ des JEUNES", "spoken_in": "nl"}

    before = ines.post(DESK, looked_for)
    bilal.post(f"{DESK}voix/V1/etape/agree/")
    uncleared = ines.post(DESK, looked_for)
    today = timezone.localdate()
    days = {"talked_on": today.isoformat(), "until": (today + timedelta(days=90)).isoformat()}
    signed_in("protection").post(f"{DESK}voix/V1/entretien/", days)
    after = ines.post(DESK, looked_for)

    for found in (before, uncleared):
        assert (codes_under(found, "on-topic"), codes_under(found, "not-ready")) == ([], ["V1"])
    assert (codes_under(after, "on-topic"), codes_under(after, "not-ready")) == (["V1"], [])
    assert codes_under(ines.post(DESK, looked_for | {"spoken_in": "ar"}), "on-topic") == []

    ines.post(
        f"{DESK}interventions/ajouter/",
        SIGNED
        | {
            "outlet": "Radio du canal",
            "medium": "radio",
            "topic": "Pourquoi des jeunes partent",
            "spoken_in": "nl",
            "due_on": today.isoformat(),
        },
    )
    ines.post(f"{REQUEST}proposer/", {"voice": "V1"})
    assert state_shown(ines.get(REQUEST)) == "proposée à une voix"
    assert ines.post(f"{REQUEST}etape/accept/").status_code == 404

    bilal.post(f"{REQUEST}etape/accept/")
    assert state_shown(ines.get(REQUEST)) == "acceptée"

    vetted_answer()
    bilal.post(
        f"{REQUEST}conclure/",
        {
            "appeared_on": today.isoformat(),
            "used": "C01-R1",
            "said": "Bien reçu.",
            "language": "fr",
        },
    )
    CounterArgument.objects.filter(code="C01-R1").update(version=9)
    seen = signed_in("relais-maroc").get(REQUEST)
    assert state_shown(ines.get(REQUEST)) == "a eu lieu"
    assert page(seen).xpath("//aside//a/@href") == ["/repondre/reponses/C01-R1/validation/"]
    for words in ("C01-R1", "version 1", "Bien reçu.", "Participant·e, Belgique"):
        assert words in text_of(seen)


def test_S03_a_voice_that_stops_is_off_the_air_at_once(signed_in: SignIn) -> None:  # noqa: N802
    bilal = signed_in("participant-belgique")
    bilal.post(
        f"{DESK}voix/ajouter/",
        SIGNED | {"person": "participant-belgique", "speaks": ["nl"], "topics": "Le sport"},
    )
    bilal.post(f"{DESK}voix/V1/etape/agree/")

    bilal.post(f"{DESK}voix/V1/etape/stop/")

    found = signed_in("relais-belgique").post(DESK, {"topic": "sport", "spoken_in": "nl"})
    assert (codes_under(found, "on-topic"), codes_under(found, "not-ready")) == ([], ["V1"])


def test_S09_an_alliance_with_mutual_promises_one_of_them_kept(  # noqa: N802
    signed_in: SignIn,
) -> None:
    idriss = signed_in("relais-maroc")
    idriss.post(
        "/s-allier/alliances/ajouter/",
        SIGNED
        | {
            "kind": "alliance",
            "title": "Oulémas et mourchidates",
            "message": "La foi protège la vie.",
            "next_step": "Une rencontre à trois.",
            "members": ["cercle-oulemas", "mourchidates", "clubs-du-canal"],
            "last_contact_on": timezone.localdate().isoformat(),
        },
    )
    zineb = signed_in("participante-maroc")
    for browser, who, text, due in (
        (idriss, "cercle-oulemas", "Relire les prêches.", ""),
        (zineb, "mourchidates", "Ouvrir douze cercles de femmes.", date(2027, 6, 1).isoformat()),
    ):
        browser.post(
            "/s-allier/alliances/L1/promettre/",
            SIGNED | {"text": text, "promised_by": who, "due_on": due},
        )
    for step in ("agree", "start"):
        idriss.post(f"/s-allier/alliances/L1/etape/{step}/")
    idriss.post("/s-allier/promesses/L1-1/keep/")

    reader = signed_in("participante-tunisie")
    html = page(reader.get("/s-allier/alliances/L1/"))

    assert state_shown(reader.get("/s-allier/alliances/L1/")) == "active"
    promises = [
        " ".join(item.text_content().split())
        for item in html.xpath("//section[@aria-labelledby='promises']//ol/li")
    ]
    assert ["tenue le" in promise for promise in promises] == [True, False]
    assert "Relire les prêches." in promises[0]
    assert "1er juin 2027" in promises[1]
    assert html.xpath("//section[@aria-labelledby='members']//span/text()")[:2] == [
        "Maroc",
        "Belgique",
    ]
    for words in ("La foi protège la vie.", "Une rencontre à trois."):
        assert words in html.text_content()
    assert "promesses tenues : 1 sur 2" in text_of(reader.get("/s-allier/"))
