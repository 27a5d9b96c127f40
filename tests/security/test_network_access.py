"""One table: who sees an organisation and a card of a given marking, behind every door.

Both are written by Idriss, focal point of Morocco; the card is of a member of the invented circle
of ulama, to which Idriss belongs, and agrees to be named.
"""

import pytest

from contrepoint.common.attribution import Attribution
from contrepoint.common.markings import Marking
from contrepoint.network import access
from contrepoint.network.models import Organisation, Person
from tests.harness.doors import edges, opens
from tests.harness.network import organisation_of, person_of
from tests.harness.visits import browser
from tests.security.test_access_table import AUTHOR, CANARY, viewer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

#                          private  team   country network donors public   may rewrite it
TABLE: dict[str, tuple[str, bool]] = {
    AUTHOR:                ("no     yes    yes     yes     yes    yes", True),
    "colleague":           ("no     yes    yes     yes     yes    yes", False),
    "relecteur-oulema":    ("no     yes    yes     yes     yes    yes", False),
    "participante-maroc":  ("no     no     yes     yes     yes    yes", False),
    "relais-belgique":     ("no     no     no      yes     yes    yes", False),
    "relectrice-droits":   ("no     no     no      yes     yes    yes", False),
    "experte":             ("no     no     no      yes     yes    yes", False),
    "coordination-1":      ("no     no     yes     yes     yes    yes", True),
    "rapporteur":          ("no     no     no      yes     yes    yes", False),
    "bailleur":            ("no     no     no      no      no     no",  False),
    "newcomer":            ("no     no     no      no      no     no",  False),
    "left":                ("no     no     no      no      no     no",  False),
    "nobody":              ("no     no     no      no      no     no",  False),
}  # fmt: skip
# Team, of an organisation: those who belong to it, and to a new one nobody does yet.
KEEP_CARDS = {AUTHOR, "relais-belgique", "coordination-1"}

CASES = [
    (who, marking, answer == "yes", runs)
    for who, (answers, runs) in TABLE.items()
    for marking, answer in zip(Marking, answers.split(), strict=True)
]


@pytest.mark.parametrize(("who", "marking", "sees", "runs"), CASES)
def test_a_card_is_open_to_whom_the_table_says(
    who: str, marking: Marking, sees: bool, runs: bool
) -> None:
    kept = person_of(AUTHOR, f"A {CANARY}", organisation="cercle-oulemas")
    Person.objects.filter(pk=kept.pk).update(marking=marking)
    user = viewer(who)

    assert opens(access.card_visible, user, kept.code) is sees
    assert opens(access.card_to_write, user, kept.code) is (sees and runs)
    assert opens(access.card_to_consent, user, kept.code) is (sees and runs)
    if marking not in edges(TABLE[who][0]):
        return
    client = browser(user)
    card = f"/s-allier/personnes/{kept.code}/"
    for url in (
        "/s-allier/personnes/",
        "/s-allier/organisations/cercle-oulemas/",
        card,
    ):
        shown = CANARY in client.get(url, follow=True).content.decode()
        assert shown is sees, url
    looked_for = {"q": CANARY[:6], "country": "MA", "language": "fr"}
    found = client.post("/s-allier/personnes/", looked_for, follow=True)
    assert (CANARY in found.content.decode()) is sees
    shown = CANARY in client.get(f"{card}modifier/", follow=True).content.decode()
    assert shown is (sees and runs)


@pytest.mark.parametrize(("who", "marking", "sees", "runs"), CASES)
def test_an_organisation_is_open_to_whom_the_table_says(
    who: str, marking: Marking, sees: bool, runs: bool
) -> None:
    kept = organisation_of(AUTHOR, f"Organisation {CANARY}")
    Organisation.objects.filter(pk=kept.pk).update(marking=marking)
    sees = sees and marking != Marking.TEAM
    user = viewer(who)

    assert opens(access.organisation_visible, user, kept.code) is sees
    assert opens(access.organisation_to_run, user, kept.code) is (sees and runs)
    if marking not in edges(TABLE[who][0]) | {Marking.COUNTRY}:  # nobody belongs to a new one
        return
    client = browser(user)
    page = f"/s-allier/organisations/{kept.code}/"
    for url, shows in (
        ("/s-allier/organisations/", sees),
        (page, sees),
        (f"{page}modifier/", sees and runs),
        ("/s-allier/personnes/ajouter/", sees and who in KEEP_CARDS),  # where one may belong
    ):
        assert (CANARY in client.get(url, follow=True).content.decode()) is shows, url


@pytest.mark.parametrize("attribution", [a for a in Attribution if a != Attribution.NAMED])
@pytest.mark.parametrize("who", ["relais-belgique", "participante-maroc", "experte", "rapporteur"])
def test_a_name_without_consent_is_behind_no_door(who: str, attribution: Attribution) -> None:
    kept = person_of(AUTHOR, f"A {CANARY}", organisation="cercle-oulemas", attribution=attribution)
    client = browser(viewer(who))

    for url in (
        "/s-allier/",
        "/s-allier/personnes/",
        "/s-allier/organisations/cercle-oulemas/",
        f"/s-allier/personnes/{kept.code}/",
    ):
        assert CANARY not in client.get(url).content.decode(), url


@pytest.mark.parametrize("who", [who for who in TABLE if who != "coordination-1"])
def test_accounts_are_for_the_coordinator_alone(who: str) -> None:
    user = viewer(who)
    key = str(viewer("experte").uuid)  # type: ignore[union-attr]  # a persona
    code = person_of(AUTHOR).code
    client = browser(user)

    assert not access.accounts_to_run(user).exists()
    for url in ("/s-allier/comptes/", f"/s-allier/comptes/{key}/", "/s-allier/pays/ajouter/"):
        answer = client.get(url, follow=True)
        assert "experte@demo.invalid" not in answer.content.decode()
        assert answer.status_code == 404 or "next=" in answer.redirect_chain[0][0]
    before = access.accounts_to_run(viewer("coordination-1")).count()
    client.post(f"/s-allier/comptes/{key}/", {"roles": ["coordinator"]})
    client.post(f"/s-allier/comptes/{key}/fermer/")
    client.post(f"/s-allier/personnes/{code}/inviter/", {"email": "x@example.org"})
    experte = viewer("experte")
    assert experte.is_active
    assert [m.role for m in experte.mandates.all()] == ["expert"]
    assert access.accounts_to_run(viewer("coordination-1")).count() == before
