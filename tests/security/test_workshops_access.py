"""One table: who sees a commitment, a decision, a stand, an amendment of a given marking.

They are written by Idriss, focal point of Morocco, member of the invented circle of ulama. What
lives in a session, or in a decision, is never more open than that.
"""

import pytest

from contrepoint.common.markings import Marking
from contrepoint.workshops import access
from contrepoint.workshops.models import Agreement, Amendment, Commitment, Session, Stand, Workshop
from tests.conftest import persona
from tests.harness.doors import opens
from tests.harness.pages import text_of
from tests.harness.visits import browser
from tests.harness.workshops import (
    amendment_of,
    commitment_of,
    decision_of,
    session_of,
    stand_of,
    workshop_of,
)
from tests.security.test_access_table import AUTHOR, CANARY, viewer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

#                          private  team   country network donors public   keeps the record
TABLE: dict[str, tuple[str, bool]] = {
    AUTHOR:                ("yes    yes    yes     yes     yes    yes", False),
    "colleague":           ("no     yes    yes     yes     yes    yes", False),
    "relecteur-oulema":    ("no     yes    yes     yes     yes    yes", False),
    "participante-maroc":  ("no     no     yes     yes     yes    yes", False),
    "relais-belgique":     ("no     no     no      yes     yes    yes", False),
    "relectrice-droits":   ("no     no     no      yes     yes    yes", False),
    "experte":             ("no     no     no      yes     yes    yes", False),
    "coordination-1":      ("no     no     yes     yes     yes    yes", True),
    "rapporteur":          ("no     no     no      yes     yes    yes", True),
    "bailleur":            ("no     no     no      no      no     no",  False),
    "newcomer":            ("no     no     no      no      no     no",  False),
    "left":                ("no     no     no      no      no     no",  False),
    "nobody":              ("no     no     no      no      no     no",  False),
}  # fmt: skip

CASES = [
    (who, marking, answer == "yes", keeps)
    for who, (answers, keeps) in TABLE.items()
    for marking, answer in zip(Marking, answers.split(), strict=True)
]
PROMISE, DECISION, RESERVE = (f"{CANARY}-{n}" for n in range(1, 4))
WORDING = "Salamandre"  # no word in common: the page shows an amendment by what it changes
PAGES = {
    "/agir/": {PROMISE},
    "/agir/engagements/": {PROMISE},
    "/agir/engagements/E3-7-ABCD/": {PROMISE},
    "/se-reunir/3/": {PROMISE, DECISION},
    "/se-reunir/3/7/": {PROMISE, DECISION},
    "/se-reunir/accords/D1/": {DECISION, RESERVE, WORDING},
}


def written(marking: Marking) -> None:
    """One of each, with exactly this marking."""
    commitment_of(AUTHOR, PROMISE)
    decision = decision_of(AUTHOR, DECISION)
    stand_of(AUTHOR, RESERVE, on=decision)
    amendment_of(AUTHOR, WORDING, on=decision)
    Commitment.objects.filter(author=persona(AUTHOR)).update(marking=marking, code="E3-7-ABCD")
    Amendment.objects.update(marking=marking, code="D1-ABCD")
    for table in (Agreement, Stand):
        table._default_manager.update(marking=marking)


@pytest.mark.parametrize(("who", "marking", "sees", "keeps"), CASES)
def test_what_is_agreed_is_open_to_whom_the_table_says(
    who: str, marking: Marking, sees: bool, keeps: bool
) -> None:
    written(marking)
    user = viewer(who)

    assert [
        opens(access.commitment_visible, user, "E3-7-ABCD"),
        opens(access.agreement_visible, user, "D1"),
        access.stands_visible_to(user).exists(),
        access.amendments_visible_to(user).exists(),
    ] == [sees] * 4
    assert opens(access.amendment_to_decide, user, "D1-ABCD") is (sees and keeps)
    client = browser(user)
    for url, canaries in PAGES.items():
        text = text_of(client.get(url, follow=True))
        assert {c for c in (PROMISE, DECISION, RESERVE, WORDING) if c in text} == (
            canaries if sees else set()
        ), url


@pytest.mark.parametrize("marking", [Marking.COUNTRY, Marking.TEAM, Marking.PRIVATE])
def test_a_stand_and_an_amendment_are_never_more_open_than_the_decision(marking: Marking) -> None:
    decision = decision_of(AUTHOR)
    stand_of(AUTHOR, CANARY, on=decision)
    amendment_of(AUTHOR, WORDING, on=decision)
    Agreement.objects.update(marking=marking)
    Stand.objects.update(marking=Marking.PUBLIC)
    Amendment.objects.update(marking=Marking.PUBLIC)

    allowed = {
        Marking.COUNTRY: {AUTHOR, "participante-maroc", "relecteur-oulema", "coordination-1"},
        Marking.TEAM: {AUTHOR, "relecteur-oulema"},
        Marking.PRIVATE: {AUTHOR},
    }
    people = allowed[Marking.COUNTRY] | {"relais-belgique", "experte", "bailleur"}
    for rows in (access.stands_visible_to, access.amendments_visible_to):
        assert {who for who in people if rows(persona(who)).exists()} == allowed[marking]


@pytest.mark.parametrize("container", [Session, Workshop])
def test_nothing_in_a_closed_session_or_workshop_is_open(
    container: type[Session] | type[Workshop],
) -> None:
    session = session_of(workshop=workshop_of())
    commitment_of(AUTHOR, CANARY, session=session)
    decision = decision_of(AUTHOR, CANARY, session=session)
    stand_of(AUTHOR, CANARY, on=decision)
    amendment_of(AUTHOR, WORDING, on=decision)

    container._default_manager.filter(pk__in=(session.pk, session.workshop_id)).update(
        marking=Marking.PRIVATE
    )

    for rows in (
        access.commitments_visible_to(persona(AUTHOR)).filter(session=session),
        access.agreements_visible_to(persona(AUTHOR)),
        access.stands_visible_to(persona(AUTHOR)),
        access.amendments_visible_to(persona(AUTHOR)),
    ):
        assert not rows.exists()


#            opens the workshop, fills it, keeps its sessions, writes in them
DOORS = {
    "coordination-1": (True, True, True, True),
    "rapporteur": (False, True, True, True),
    "relais-maroc": (False, False, False, True),
    "experte": (False, False, False, True),
    "bailleur": (False, False, False, False),
}


@pytest.mark.parametrize(("who", "allowed"), DOORS.items())
def test_who_runs_a_workshop_who_keeps_its_record_and_who_writes_in_it(
    who: str, allowed: tuple[bool, ...]
) -> None:
    client = browser(persona(who))
    urls = (
        ("/se-reunir/ouvrir/", "/se-reunir/3/modifier/"),
        ("/se-reunir/3/sessions/ajouter/",),
        ("/se-reunir/3/7/modifier/", "/se-reunir/3/7/accord/"),
        ("/se-reunir/3/7/engagement/", "/se-reunir/souhait/"),
    )

    for group, may in zip(urls, allowed, strict=True):
        for url in group:
            assert (client.get(url).status_code == 200) is may, url
            assert (client.post(url, {}).status_code == 200) is may, url


def test_a_person_who_is_not_to_be_named_is_named_nowhere_as_an_owner_or_in_a_choice() -> None:
    named = persona("relais-belgique").person
    commitment_of("rapporteur", owners=("relais-belgique",))
    client = browser(persona("rapporteur"))
    urls = ("/se-reunir/3/7/engagement/", "/se-reunir/3/sessions/ajouter/", "/agir/engagements/")

    assert all(named.display_name not in text_of(client.get(url)) for url in urls)
    assert "point focal du pays, Belgique" in text_of(client.get("/agir/engagements/"))
