"""One table: who sees an alliance, a promise, a media voice, a request of a given marking.

They are written by Idriss, focal point of Morocco, member of the invented circle of ulama.
"""

from collections.abc import Callable

import pytest

from contrepoint.common.markings import Marking
from contrepoint.fieldwork import access
from contrepoint.fieldwork.models import Alliance, AlliancePromise, Appearance, MediaVoice
from contrepoint.fieldwork.services import agree_voice
from contrepoint.network.access import Viewer
from contrepoint.network.models import Person, User
from tests.conftest import NOW, persona
from tests.harness.alliances import alliance_of, appearance_of, promise_of, voice_of
from tests.harness.doors import edges, opens
from tests.harness.visits import browser
from tests.security.test_access_table import AUTHOR, CANARY, viewer
from tests.security.test_fieldwork_access import CASES, TABLE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

ONE: tuple[tuple[Callable[[Viewer, str], object], str], ...] = (
    (access.alliance_visible, "L1"),
    (access.voice_visible, "V1"),
    (access.appearance_visible, "I1"),
)
TO_RUN: tuple[tuple[Callable[[Viewer, str], object], str], ...] = (
    (access.alliance_to_run, "L1"),
    (access.promise_to_run, "L1-1"),
    (access.voice_to_rewrite, "V1"),
)
PAGES = (
    "/s-allier/",
    "/s-allier/alliances/",
    "/s-allier/alliances/L1/",
    "/agir/",
    "/agir/medias/",
    "/agir/medias/voix/",
    "/agir/medias/voix/V1/",
    "/agir/medias/interventions/I1/",
)
FORMS = ("/s-allier/alliances/L1/modifier/", "/agir/medias/voix/V1/modifier/")
LOOKED_FOR = {"topic": CANARY, "spoken_in": "nl"}


def written(marking: Marking) -> None:
    """One of each, with exactly this marking; the voice is of somebody without an account."""
    Person.objects.create(code="sans-compte", display_name="Nour", is_invented=True)
    promise_of(
        AUTHOR,
        f"Promesse {CANARY}",
        alliance=alliance_of(AUTHOR, f"Alliance {CANARY}"),
    )
    voice_of(AUTHOR, f"Sujets {CANARY}", person="sans-compte")
    appearance_of(AUTHOR, f"Demande {CANARY}", outlet=f"Radio {CANARY}")
    for table in (Alliance, AlliancePromise, MediaVoice, Appearance):
        table.objects.update(marking=marking)
    Alliance.objects.get().members.clear()  # people of a member run it as well


@pytest.mark.parametrize(("who", "marking", "sees", "runs"), CASES)
def test_alliances_and_media_are_open_to_whom_the_table_says(
    who: str, marking: Marking, sees: bool, runs: bool
) -> None:
    written(marking)
    user = viewer(who)

    assert [opens(door, user, code) for door, code in ONE] == [sees] * 3
    assert [opens(door, user, code) for door, code in TO_RUN] == [sees and runs] * 3
    assert [
        rows.exists()
        for rows in (
            access.alliances_visible_to(user),
            access.promises_visible_to(user),
            access.voices_visible_to(user),
            access.appearances_visible_to(user),
        )
    ] == [sees] * 4
    if marking not in edges(TABLE[who][0]):
        return
    client = browser(user)
    for url in PAGES:
        assert (CANARY in client.get(url, follow=True).content.decode()) is sees, url
    found = client.post("/agir/medias/", LOOKED_FOR).content.decode()
    assert (f"Sujets {CANARY}" in found) is sees
    for url in FORMS:
        shown = CANARY in client.get(url, follow=True).content.decode()
        assert shown is (sees and runs), url


@pytest.mark.parametrize("marking", [Marking.COUNTRY, Marking.TEAM, Marking.PRIVATE])
def test_a_promise_is_never_more_open_than_its_alliance(marking: Marking) -> None:
    promise_of(AUTHOR, alliance=alliance_of(AUTHOR))
    Alliance.objects.update(marking=marking)
    AlliancePromise.objects.update(marking=Marking.PUBLIC)

    allowed = {
        Marking.COUNTRY: {AUTHOR, "participante-maroc", "relecteur-oulema", "coordination-1"},
        Marking.TEAM: {AUTHOR, "relecteur-oulema"},
        Marking.PRIVATE: {AUTHOR},
    }
    people = allowed[Marking.COUNTRY] | {"relais-belgique", "experte", "bailleur"}
    assert {who for who in people if access.promises_visible_to(persona(who)).exists()} == allowed[
        marking
    ]


def test_a_promise_kept_closer_than_its_alliance_is_not_counted_for_others() -> None:
    promise_of("relais-belgique", f"Promesse {CANARY}", marking=Marking.TEAM)
    Alliance.objects.get().texts.filter(part="title").update(text="Voix du canal")

    def reads(who: str) -> list[bool]:
        client = browser(persona(who))
        one = client.get("/s-allier/alliances/L1/").content.decode()
        rows = client.get("/s-allier/alliances/").content.decode()
        return [CANARY in one, "promesses tenues" in rows]

    assert reads("relectrice-droits") == [True, True]
    assert reads("participant-belgique") == [False, False]


def test_a_request_does_not_show_a_voice_that_its_reader_may_not_see() -> None:
    voice = voice_of("participant-belgique", marking=Marking.COUNTRY)
    agree_voice(voice=voice, by=persona("participant-belgique"), at=NOW)
    appearance = appearance_of("relais-belgique")
    Appearance.objects.filter(pk=appearance.pk).update(voice=voice, state="accepted")

    def names_the_voice(who: str) -> bool:
        url = "/agir/medias/interventions/I1/"
        return "/agir/medias/voix/V1/" in browser(persona(who)).get(url).content.decode()

    assert names_the_voice("relais-belgique")
    assert not names_the_voice("relais-maroc")


@pytest.mark.parametrize("who", ["bailleur", "newcomer", "left", "nobody"])
def test_whoever_is_no_member_decides_nothing_even_of_their_own_voice(who: str) -> None:
    user = viewer(who)
    voice = voice_of(AUTHOR)
    appearance = appearance_of(AUTHOR)
    person = Person.objects.filter(user=user).first() if isinstance(user, User) else None
    if person:
        MediaVoice.objects.update(person=person, marking=Marking.PUBLIC)
    Appearance.objects.update(voice=voice, state="offered", marking=Marking.PUBLIC)

    assert not opens(access.voice_to_decide, user, "V1")
    for door in (
        access.appearance_to_answer,
        access.appearance_to_offer,
        access.appearance_to_conclude,
    ):
        assert not opens(door, user, appearance.code)
