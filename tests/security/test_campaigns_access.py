"""One table: who reads, writes, counts, signs and stops what belongs to a campaign.

It is written by Idriss, focal point of Morocco, member of the invented circle of ulama, and Bilal,
participant of Belgium, is named to stop it: he sees it whatever its marking.
"""

from collections.abc import Callable

import pytest
from django.utils import timezone

from contrepoint.common.markings import Marking
from contrepoint.fieldwork import access
from contrepoint.fieldwork.enums import SheetPart
from contrepoint.fieldwork.models import Campaign, FunnelCount, HarmSheet
from contrepoint.narratives.enums import AnswerState
from contrepoint.narratives.models import CounterArgument
from contrepoint.network.access import Viewer
from contrepoint.network.models import AuditEntry
from tests.conftest import persona
from tests.harness.doors import opens
from tests.harness.fieldwork import adjusted, counted, live_campaign_of
from tests.harness.visits import browser, everywhere
from tests.security.test_access_table import AUTHOR, viewer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

K1 = "/agir/campagnes/K1/"
STOPPER = "participant-belgique"

#                          private  team   country network donors public    sheet  run    count
TABLE: dict[str, tuple[str, bool, bool, bool]] = {
    AUTHOR:                ("yes    yes    yes     yes     yes    yes", True,  True,  True),
    "colleague":           ("no     yes    yes     yes     yes    yes", True,  True,  True),
    "participante-maroc":  ("no     no     yes     yes     yes    yes", False, False, False),
    "relais-belgique":     ("no     no     no      yes     yes    yes", False, False, False),
    STOPPER:               ("yes    yes    yes     yes     yes    yes", True,  False, False),
    "coordination-1":      ("no     no     yes     yes     yes    yes", True,  True,  False),
    "bailleur":            ("no     no     no      no      no     no",  False, False, False),
    "newcomer":            ("no     no     no      no      no     no",  False, False, False),
    "nobody":              ("no     no     no      no      no     no",  False, False, False),
}  # fmt: skip
CASES = [
    (who, marking, answer == "yes", sheet, runs, counts)
    for who, (answers, sheet, runs, counts) in TABLE.items()
    for marking, answer in zip(Marking, answers.split(), strict=True)
]
DOORS: tuple[Callable[[Viewer, str], object], ...] = (
    access.campaign_visible,
    access.campaign_to_stop,
    access.campaign_to_run,
)


def written(marking: Marking) -> None:
    """A live campaign with everything that hangs on it, and exactly this marking."""
    reply = CounterArgument.objects.filter(code="C01-R1")
    reply.update(state=AnswerState.APPROVED, approved_on=timezone.localdate())
    campaign = live_campaign_of(AUTHOR, answers=["C01-R1"], stopper=persona(STOPPER).person)
    adjusted(campaign, AUTHOR, "Canari ajusté.")
    counted(campaign, AUTHOR, seen=300, took_part=3)
    Campaign.objects.update(marking=marking)


@pytest.mark.parametrize(("who", "marking", "sees", "sheet", "runs", "counts"), CASES)
def test_what_belongs_to_a_campaign_is_open_to_whom_the_table_says(
    who: str, marking: Marking, sees: bool, sheet: bool, runs: bool, counts: bool
) -> None:
    written(marking)
    user = viewer(who)

    assert [opens(door, user, "K1") for door in DOORS] == [sees, sees and sheet, sees and runs]
    client = browser(user)
    pages = {
        "": sees,
        "ajustements/": sees,
        "kits/": sees,
        "kits/C01-R1/texte/": sees,
        "ne-pas-nuire/": sees and sheet,
        "ne-pas-nuire/modifier/": sees and runs,
        "chiffres/": sees and counts,
        "modifier/": sees and runs,
    }
    for page, is_open in pages.items():
        assert (client.get(f"{K1}{page}").status_code == 200) is is_open, page


SHEET = {part.value: "Canari écrit." for part in SheetPart} | {"language": "fr"}
DEEDS: dict[str, dict[str, str]] = {
    "ne-pas-nuire/modifier/": SHEET,
    "ne-pas-nuire/signer/": {},
    "ajustements/": {"what": "Canari écrit.", "why": "Canari écrit.", "language": "fr"},
    "chiffres/": {"leg": "offline", "month": "2026-11-01", "came": "77"},
    "etape/pause/": {},
}


@pytest.mark.parametrize("who", ["relais-belgique", "participante-maroc", "bailleur", "nobody"])
def test_who_does_not_run_a_campaign_changes_nothing_in_it(who: str) -> None:
    written(Marking.PUBLIC)
    client, before = browser(viewer(who)), AuditEntry.objects.count()

    for deed, told in DEEDS.items():
        assert client.post(f"{K1}{deed}", told).status_code in {401, 404}, deed

    assert AuditEntry.objects.count() == before
    assert everywhere("Canari écrit.") == []
    assert (Campaign.objects.get().state, FunnelCount.objects.get().came) == ("live", None)


def test_the_person_named_pauses_and_does_nothing_else() -> None:
    written(Marking.TEAM)
    client = browser(persona(STOPPER))

    codes = {deed: client.post(f"{K1}{deed}", told).status_code for deed, told in DEEDS.items()}

    assert {deed for deed, code in codes.items() if code != 404} == {"etape/pause/"}
    assert Campaign.objects.get().state == "paused"
    assert HarmSheet.objects.get().is_signed


def test_who_is_not_named_any_more_sees_nothing_any_more() -> None:
    written(Marking.TEAM)
    HarmSheet.objects.update(stopper=persona(AUTHOR).person)

    assert browser(persona(STOPPER)).get(K1).status_code == 404


def test_activities_of_the_team_stay_hidden_from_the_person_named() -> None:
    written(Marking.TEAM)

    assert not access.activities_visible_to(persona(STOPPER)).exists()
    assert "moins de 5" in browser(persona(STOPPER)).get(K1).content.decode()
