"""One table: who sees a claim, a reply, a line of the common message and what is said of it.

All are written by Idriss, focal point of Morocco, member of the invented circle of ulama.
"""

from collections.abc import Callable

import pytest

from contrepoint.common.markings import Marking
from contrepoint.narratives import access
from contrepoint.narratives.models import (
    Adaptation,
    Claim,
    CommonLine,
    CounterArgument,
    Endorsement,
    FieldWording,
)
from contrepoint.network.models import Organisation
from tests.conftest import persona
from tests.harness.doors import opens
from tests.harness.narratives import (
    NEWEST_CLAIMS,
    adaptation_of,
    answer_of,
    claim_of,
    endorsement_of,
    field_wording_of,
    line_of,
)
from tests.harness.visits import browser
from tests.security.test_access_table import AUTHOR, CANARY, viewer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

#                          private  team   country network donors public
MEMBERS = {
    AUTHOR:                 "yes    yes    yes     yes     yes    yes",
    "colleague":            "no     yes    yes     yes     yes    yes",
    "relecteur-oulema":     "no     yes    yes     yes     yes    yes",
    "participante-maroc":   "no     no     yes     yes     yes    yes",
    "relais-belgique":      "no     no     no      yes     yes    yes",
    "experte":              "no     no     no      yes     yes    yes",
    "coordination-1":       "no     no     yes     yes     yes    yes",
}  # fmt: skip
OUTSIDE = ("bailleur", "newcomer", "left", "nobody")
CASES = [
    (who, marking, answer == "yes")
    for who, answers in MEMBERS.items()
    for marking, answer in zip(Marking, answers.split(), strict=True)
] + [(who, marking, False) for who in OUTSIDE for marking in Marking]

MESSAGE = "/s-allier/message/"
# Of what is kept at which marking, and the pages on which its words would stand.
PAGES_OF_A_LINE = (MESSAGE, f"{MESSAGE}coherence/", f"{MESSAGE}M1/", "/s-allier/")
PAGES_OF_WHAT_IS_SAID = (f"{MESSAGE}coherence/", f"{MESSAGE}M1/")


def shown(who: str, urls: tuple[str, ...]) -> list[bool]:
    client = browser(viewer(who))
    return [CANARY in client.get(url, follow=True).content.decode() for url in urls]


@pytest.mark.parametrize(("who", "marking", "sees"), CASES)
def test_a_line_is_open_to_whom_the_table_says(who: str, marking: Marking, sees: bool) -> None:
    line_of(AUTHOR, f"Ligne {CANARY}", adopted=True)
    CommonLine.objects.update(marking=marking)

    assert shown(who, PAGES_OF_A_LINE) == [sees] * len(PAGES_OF_A_LINE)


@pytest.mark.parametrize(("who", "marking", "sees"), CASES)
def test_a_proposal_is_open_to_whom_the_table_says_and_to_rewrite_for_fewer(
    who: str, marking: Marking, sees: bool
) -> None:
    line_of(AUTHOR, f"Ligne {CANARY}", marking=marking)

    assert shown(who, (f"{MESSAGE}propositions/", f"{MESSAGE}M1/")) == [sees] * 2
    user = persona(who) if who in {AUTHOR, "coordination-1", "relais-belgique"} else None
    if user:
        writes = sees and who != "relais-belgique"
        assert shown(who, (f"{MESSAGE}M1/modifier/",)) == [writes]
        assert opens(access.line_to_revise, user, "M1") is writes
        assert opens(access.line_to_run, user, "M1") is (sees and who == "coordination-1")


@pytest.mark.parametrize(("who", "marking", "sees"), CASES)
@pytest.mark.parametrize("said", [endorsement_of, adaptation_of])
def test_what_an_organisation_says_is_open_to_whom_the_table_says(
    said: Callable[..., object], who: str, marking: Marking, sees: bool
) -> None:
    said(AUTHOR, f"Parole {CANARY}", marking=marking)

    assert shown(who, PAGES_OF_WHAT_IS_SAID) == [sees] * len(PAGES_OF_WHAT_IS_SAID)


@pytest.mark.parametrize("around", ["line", "organisation"])
@pytest.mark.parametrize("marking", [Marking.TEAM, Marking.COUNTRY])
def test_what_is_said_is_never_more_open_than_the_line_and_the_organisation(
    around: str, marking: Marking
) -> None:
    line = line_of(AUTHOR, adopted=True)
    endorsement_of(AUTHOR, line=line, marking=Marking.PUBLIC)
    adaptation_of(AUTHOR, line=line, marking=Marking.PUBLIC)
    if around == "line":
        CommonLine.objects.update(marking=marking)
    else:
        Organisation.objects.filter(code="cercle-oulemas").update(marking=marking)

    allowed = {AUTHOR, "relecteur-oulema"}
    if marking == Marking.COUNTRY:
        allowed |= {"participante-maroc", "coordination-1"}
    people = [*MEMBERS, "bailleur"]
    people.remove("colleague")
    for rows in (access.endorsements_visible_to, access.adaptations_visible_to):
        assert {who for who in people if rows(persona(who)).exists()} == allowed


@pytest.mark.parametrize(("who", "marking", "sees"), CASES)
def test_a_claim_and_its_reply_are_open_to_whom_the_table_says(
    who: str, marking: Marking, sees: bool
) -> None:
    claim = claim_of(AUTHOR, f"Affirmation {CANARY}")
    answer_of(AUTHOR, f"Réponse {CANARY}", claim=claim)
    Claim.objects.filter(pk=claim.pk).update(marking=marking)
    CounterArgument.objects.filter(code="C101-R1").update(marking=marking)
    # What is open to the public, or to donors, is so in Répondre: the register is no secret.
    opened = {"bailleur": {Marking.DONORS, Marking.PUBLIC}, "newcomer": {Marking.PUBLIC}}
    sees = sees or marking in opened.get(who, set())
    user = viewer(who)

    client = browser(user)
    pages = (NEWEST_CLAIMS, "/repondre/affirmations/C101/")
    assert [CANARY in client.get(url, follow=True).content.decode() for url in pages] == [sees] * 2
    assert opens(access.claim_visible, user, "C101") is (sees or marking == Marking.PUBLIC)
    assert opens(access.answer_visible, user, "C101-R1") is (sees or marking == Marking.PUBLIC)
    assert opens(access.answer_to_rewrite, user, "C101-R1") is (who == AUTHOR)
    edit = client.get("/repondre/reponses/C101-R1/modifier/", follow=True).content.decode()
    assert (CANARY in edit) is (who == AUTHOR)


@pytest.mark.parametrize(("who", "marking", "sees"), CASES)
def test_a_sentence_from_the_field_is_open_to_whom_the_table_says(
    who: str, marking: Marking, sees: bool
) -> None:
    field_wording_of(AUTHOR, f"Phrase {CANARY}", claim=claim_of(AUTHOR))
    FieldWording.objects.update(marking=marking)

    assert shown(who, ("/repondre/affirmations/C101/fiche/",)) == [sees]


@pytest.mark.parametrize("who", ["bailleur", "newcomer"])
@pytest.mark.parametrize(
    "url",
    [
        "/repondre/affirmations/ajouter/",
        "/repondre/affirmations/C01/repondre/",
        "/repondre/reponses/C01-R1/modifier/",
        f"{MESSAGE}ajouter/",
        f"{MESSAGE}M1/position/",
        f"{MESSAGE}M1/adaptation/",
    ],
)
def test_who_does_not_take_part_finds_no_way_to_write(who: str, url: str) -> None:
    line_of(AUTHOR, adopted=True)
    Claim.objects.update(marking=Marking.PUBLIC)
    CounterArgument.objects.update(marking=Marking.PUBLIC)
    client = browser(viewer(who))

    assert [client.get(url).status_code, client.post(url, {}).status_code] == [404, 404]
    assert (Endorsement.objects.count(), Adaptation.objects.count()) == (0, 0)


@pytest.mark.parametrize("who", [*MEMBERS, *OUTSIDE])
def test_what_is_hidden_is_all_that_is_not_visible(who: str) -> None:
    for marking in Marking:
        for writer in (AUTHOR, "relais-belgique"):
            claim = claim_of(writer)
            Claim.objects.filter(pk=claim.pk).update(marking=marking)
    Claim.objects.filter(pk=claim.pk).update(author=None, organisation=None, country="")
    user = viewer(who)

    visible = set(access.claims_visible_to(user))
    hidden = set(access.claims_hidden_from(user))

    assert visible | hidden == set(Claim.objects.all())
    assert visible & hidden == set()
