"""Decisions and joint statements in the compiled report: what is told, and what never is."""

import pytest

from contrepoint.common.markings import Marking
from contrepoint.network.models import Organisation
from contrepoint.synthesis.report import compile_report
from contrepoint.synthesis.text import plain_text
from contrepoint.workshops.models import Agreement, Stand, Workshop
from tests.conftest import persona
from tests.harness.workshops import (
    amendment_of,
    decision_of,
    session_of,
    stand_of,
    statement_of,
    workshop_of,
)

pytestmark = pytest.mark.django_db

CANARY = "Quetzalcoatl"
CLOSE = [Marking.PRIVATE, Marking.TEAM, Marking.COUNTRY]


@pytest.fixture(autouse=True)
def _from_an_empty_place(programme: None) -> None:
    """Unlike its neighbours, this file begins with the whole programme."""


@pytest.fixture
def fourth(programme: None) -> Workshop:
    """A workshop with one session, in which everything is agreed."""
    workshop = workshop_of()
    session_of(workshop=workshop)
    return workshop


def session(workshop: Workshop) -> dict[str, object]:
    return {"session": workshop.sessions.get()}


def sentences(workshop: Workshop, who: str = "relais-tunisie") -> list[str]:
    document = compile_report(workshop, user=persona(who), language="fr")
    return [str(each).replace("\xa0", " ").replace("\u202f", " ") for each in document.sentences]


def printed(workshop: Workshop, who: str) -> str:
    document = compile_report(workshop, user=persona(who), language="fr")
    return plain_text(document) + repr(document)


def test_a_decision_tells_how_many_stand_by_it_and_the_reservation_that_may_be_printed(
    fourth: Workshop,
) -> None:
    decision = decision_of("rapporteur", "Tenir un atelier par saison", **session(fourth))  # type: ignore[arg-type]
    for who in ("relais-maroc", "relais-france"):
        stand_of(who, on=decision)
    stand_of("relais-belgique", "une saison est trop longue", on=decision, may_be_printed=True)

    assert sentences(fourth) == [
        "Il a été décidé : Tenir un atelier par saison.",
        "2 personnes ont dit qu’elles s’y tiennent.",
        "Une réserve est notée, de point focal du pays, Belgique : Une saison est trop longue.",
    ]


def test_a_statement_names_the_organisations_behind_it_and_each_of_its_lines(
    fourth: Workshop,
) -> None:
    text = "Nous sommes voisins.\n\nNous le restons."
    statement = statement_of("rapporteur", text, **session(fourth))  # type: ignore[arg-type]
    stand_of("relais-maroc", on=statement)

    others = Organisation.objects.count() - 1
    assert sentences(fourth) == [
        "1 organisation a donné son accord à une déclaration commune : Nous sommes voisins.",
        "Nous le restons.",
        "Ces organisations la soutiennent : Cercle d’oulémas de l’Atlas (inventé).",
        f"{others} organisations n’ont pas dit qu’elles la soutiennent.",
    ]


def test_a_statement_that_nobody_agreed_to_is_a_draft(fourth: Workshop) -> None:
    statement_of("rapporteur", **session(fourth))  # type: ignore[arg-type]

    assert sentences(fourth) == [
        "Un projet de déclaration commune a été proposé : Nous refusons la haine.",
        f"{Organisation.objects.count()} organisations n’ont pas dit qu’elles la soutiennent.",
    ]


def test_an_organisation_whose_reservation_is_not_printed_is_told_from_no_other(
    fourth: Workshop,
) -> None:
    statement = statement_of("rapporteur", **session(fourth))  # type: ignore[arg-type]
    before = sentences(fourth)

    stand_of("relais-belgique", CANARY, on=statement)

    for who in ("relais-belgique", "coordination-1", "rapporteur"):
        assert sentences(fourth, who) == before


@pytest.mark.parametrize("marking", CLOSE)
def test_an_organisation_that_agrees_closer_than_the_network_is_told_from_no_other(
    fourth: Workshop, marking: Marking
) -> None:
    statement = statement_of("rapporteur", **session(fourth))  # type: ignore[arg-type]
    before = sentences(fourth)
    stand_of("relais-maroc", on=statement)
    assert sentences(fourth) != before

    Stand.objects.update(marking=marking)

    for who in ("relais-maroc", "coordination-1"):
        assert sentences(fourth, who) == before


def test_a_reservation_that_may_not_be_printed_leaves_no_trace(fourth: Workshop) -> None:
    decision = decision_of("rapporteur", **session(fourth))  # type: ignore[arg-type]
    before = sentences(fourth)

    stand_of("relais-belgique", CANARY, on=decision)

    for who in ("relais-belgique", "coordination-1", "rapporteur"):
        assert sentences(fourth, who) == before


@pytest.mark.parametrize("marking", CLOSE)
def test_what_was_agreed_closer_than_the_network_stays_out(
    fourth: Workshop, marking: Marking
) -> None:
    decision_of("relais-maroc", CANARY, **session(fourth))  # type: ignore[arg-type]
    assert CANARY in printed(fourth, "relais-maroc")

    Agreement.objects.update(marking=marking)

    for who in ("relais-maroc", "coordination-1"):
        assert CANARY not in printed(fourth, who)


@pytest.mark.parametrize("marking", CLOSE)
def test_a_stand_closer_than_the_network_is_neither_told_nor_counted(
    fourth: Workshop, marking: Marking
) -> None:
    decision = decision_of("rapporteur", **session(fourth))  # type: ignore[arg-type]
    before = sentences(fourth)
    stand_of("relais-belgique", CANARY, on=decision, may_be_printed=True)
    stand_of("relais-maroc", on=decision)
    assert len(sentences(fourth)) == len(before) + 2

    Stand.objects.update(marking=marking)

    for who in ("relais-belgique", "relais-maroc", "coordination-1"):
        assert sentences(fourth, who) == before


@pytest.mark.parametrize("marking", CLOSE)
def test_an_organisation_that_the_network_does_not_see_is_not_named(
    fourth: Workshop, marking: Marking
) -> None:
    statement = statement_of("rapporteur", **session(fourth))  # type: ignore[arg-type]
    stand_of("relais-maroc", on=statement)
    Organisation.objects.filter(code="cercle-oulemas").update(name=CANARY)
    assert CANARY in printed(fourth, "relais-tunisie")

    Organisation.objects.filter(code="cercle-oulemas").update(marking=marking)

    for who in ("relais-maroc", "relecteur-oulema", "coordination-1"):
        assert CANARY not in printed(fourth, who)


def test_who_stood_behind_an_earlier_wording_is_not_said_to_stand_behind_this_one(
    fourth: Workshop,
) -> None:
    statement = statement_of("rapporteur", **session(fourth))  # type: ignore[arg-type]
    stand_of("relais-maroc", on=statement)
    amendment_of("relais-belgique", on=statement)

    Agreement.objects.update(version=2)

    assert sentences(fourth) == [
        "Un projet de déclaration commune a été proposé : Nous refusons la haine.",
        f"{Organisation.objects.count()} organisations n’ont pas dit qu’elles la soutiennent.",
    ]
