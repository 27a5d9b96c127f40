"""What the source says of its workshops, seen working in one that is made in the product."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from contrepoint.network.models import Person
from contrepoint.workshops.models import Amendment
from tests.harness.pages import page, text_of
from tests.harness.signed import SIGNED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
UNSAID = "Le rapport ne doit pas l’imprimer."


def opened(signed_in: SignIn) -> Client:
    """Workshop 4, which builds on the third, with its conclusions as session 1."""
    client = signed_in("coordination-1")
    client.post(
        "/se-reunir/ouvrir/", {"kind": "workshop", "builds_on": ["3"], "marking": "network"}
    )
    client.post("/se-reunir/4/sessions/ajouter/", SIGNED | {"kind": "conclusions", "title": ""})
    return client


def put_down(client: Client, kind: str, text: str) -> None:
    client.post("/se-reunir/4/1/accord/", SIGNED | {"kind": kind, "text": text})


def said(client: Client, url: str) -> list[str]:
    """Who stands where, line by line."""
    items = page(client.get(url)).xpath("//section[@aria-labelledby='stands']/ul/li")
    return [" ".join(item.text_content().split()) for item in items]


def test_S04_the_points_of_an_expert_session_are_traceable_from_the_report(  # noqa: N802
    signed_in: SignIn,
) -> None:
    client = opened(signed_in)
    expert = str(Person.objects.get(code="ebrahim-rasool").uuid)
    client.post(
        "/se-reunir/4/sessions/ajouter/",
        SIGNED | {"kind": "expert", "title": "Ni en marge, ni muets", "speakers": [expert]},
    )
    client.post("/se-reunir/4/2/", SIGNED | {"kind": "point", "text": "La cité a besoin de tous."})

    session = page(client.get("/se-reunir/4/2/"))
    head = " ".join(session.xpath("string(//*[@class='page-head'])").split())
    for words in ("Ebrahim Rasool", "ancien ambassadeur sud-africain", "Ni en marge, ni muets"):
        assert words in head
    (line,) = session.xpath("//ol[@class='record']/li/@id")
    report = page(signed_in("relais-france").get("/se-reunir/4/rapport/"))
    (paragraph,) = report.xpath("//article//p[contains(., 'La cité a besoin de tous.')]")
    assert f"/se-reunir/4/2/#{line}" in paragraph.xpath(".//a/@href")
    assert "Ebrahim Rasool" in report.xpath("string(//article)")


def test_S13_a_workshop_builds_on_the_one_before_and_decides_with_who_agreed_and_who_reserved(  # noqa: N802
    signed_in: SignIn,
) -> None:
    put_down(opened(signed_in), "decision", "Répondre ensemble, ou pas du tout.")
    signed_in("relais-maroc").post("/se-reunir/accords/D1/", SIGNED | {"position": "agrees"})
    signed_in("relais-tunisie").post(
        "/se-reunir/accords/D1/", SIGNED | {"position": "reserves", "reason": "C’est trop lent."}
    )

    reader = signed_in("participant-belgique")

    assert "dans la suite de l’atelier 3" in text_of(reader.get("/se-reunir/4/"))
    assert said(reader, "/se-reunir/accords/D1/") == [
        "d’accord point focal du pays, Maroc",
        f"avec une réserve point focal du pays, Tunisie C’est trop lent. {UNSAID}",
    ]


def test_S14_after_an_intense_discussion_a_joint_statement_is_amended_and_endorsed(  # noqa: N802
    signed_in: SignIn,
) -> None:
    client = opened(signed_in)
    client.post(
        "/se-reunir/4/1/", SIGNED | {"kind": "disagreement", "text": "Faut-il nommer les groupes ?"}
    )
    put_down(client, "statement", "Nous refusons la haine.")
    idriss, ines = signed_in("relais-maroc"), signed_in("relais-belgique")
    ines.post("/se-reunir/accords/J1/", SIGNED | {"position": "agrees"})
    idriss.post(
        "/se-reunir/accords/J1/amender/",
        SIGNED | {"wording": "Nous refusons toute haine.", "reason": "D’où qu’elle vienne."},
    )
    client.post(f"/se-reunir/amendements/{Amendment.objects.get().code}/etape/accept/")

    assert said(ines, "/se-reunir/accords/J1/") == []  # the text has changed: asked anew
    for each in (idriss, ines):
        each.post("/se-reunir/accords/J1/", SIGNED | {"position": "agrees"})
    signed_in("relais-france").post(
        "/se-reunir/accords/J1/", SIGNED | {"position": "reserves", "reason": "Il manque la paix."}
    )

    reader = signed_in("participante-tunisie")
    assert "Faut-il nommer les groupes ?" in text_of(reader.get("/se-reunir/4/1/"))
    assert "Nous refusons toute haine." in text_of(reader.get("/se-reunir/4/"))
    assert said(reader, "/se-reunir/accords/J1/") == [
        "d’accord Cercle d’oulémas de l’Atlas (inventé)",
        "d’accord Maison des droits et du dialogue (inventée)",
        f"avec une réserve Fédération de mosquées du Fleuve (inventée) Il manque la paix. {UNSAID}",
    ]


def test_S14_a_disagreement_stays_in_the_minutes_as_those_who_were_there_amended_and_locked_them(  # noqa: N802
    signed_in: SignIn,
) -> None:
    client = opened(signed_in)
    client.post("/se-reunir/4/1/", SIGNED | {"kind": "point", "text": "- Faut-il les nommer ?"})
    day = (timezone.localdate() + timedelta(days=3)).isoformat()
    client.post("/se-reunir/4/1/proces-verbal/", {"amend_until": day})
    minutes = "/se-reunir/proces-verbaux/PV4-1/"
    ines = signed_in("relais-belgique")
    (amend,) = page(ines.get(minutes)).xpath("//p[@class='minutes-kind']/a/@href")
    wording = {"deed": "change", "wording": "Faut-il nommer les groupes ?", "reason": "Lesquels ?"}
    ines.post(amend, SIGNED | wording)
    (accept,) = page(client.get(minutes)).xpath("//form[contains(@action, '/accept/')]/@action")
    client.post(accept)
    receipt = client.post(f"{minutes}verrouiller/")["Location"]

    reader = signed_in("participant-france")
    locked = page(reader.get(minutes))
    kinds = locked.xpath("//p[@class='minutes-kind']/text()")
    assert "désaccord" in kinds[0]
    assert "Faut-il nommer les groupes ?" in locked.xpath("string(//article)")
    assert "Inchangé" in text_of(reader.post(receipt, {"digest": ""}))
