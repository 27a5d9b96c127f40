"""What is to be followed up stands on the home page, group by group, and never says nothing."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from contrepoint.common.markings import Marking
from contrepoint.fieldwork.models import Alliance, AlliancePromise, Appearance, MediaVoice
from contrepoint.fieldwork.services import keep_contact, keep_promise
from contrepoint.synthesis.queries import CandidateKind, agenda_of, origin_of, reminders
from contrepoint.workshops.models import Workshop
from tests.conftest import NOW, persona
from tests.harness.alliances import alliance_of, appearance_of, promise_of, ready_voice_of
from tests.harness.pages import page, text_of
from tests.harness.workshops import workshop_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("example")]

SignIn = Callable[..., Client]
INES, BILAL, COORDINATION, LEILA = (
    "relais-belgique", "participant-belgique", "coordination-1", "protection",
)  # fmt: skip
TODAY = NOW.date()


def told(who: str) -> dict[str, list[str]]:
    groups = reminders(persona(who), "fr", today=TODAY)
    return {group.label: [line.text for line in group.lines] for group in groups}


def ends(voice: MediaVoice, on: date) -> None:
    MediaVoice.objects.filter(pk=voice.pk).update(cleared_until=on)


def test_a_clearance_that_ends_is_told_to_the_person_and_to_those_who_clear() -> None:
    voice = ready_voice_of(BILAL)
    assert [told(who) for who in (BILAL, LEILA)] == [{}, {}]

    ends(voice, TODAY + timedelta(days=30))

    assert told(BILAL) == {
        "Personnes": ["Votre entretien de sécurité prend fin le 23 décembre 2026."]
    }
    assert told(LEILA) == {"Personnes": ["L’entretien de V1 prend fin le 23 décembre 2026."]}
    assert told(INES) == {}


def test_a_refused_clearance_is_nobodys_reminder() -> None:
    voice = ready_voice_of(BILAL)
    MediaVoice.objects.filter(pk=voice.pk).update(
        cleared_on=None, cleared_until=None, cleared_by=None, clearance_refused_on=TODAY
    )

    assert [told(who) for who in (BILAL, LEILA, COORDINATION)] == [{}, {}, {}]


def test_an_alliance_that_cools_calls_who_keeps_its_contact() -> None:
    alliance = alliance_of(INES, "Voix du canal", last_contact_on=TODAY - timedelta(days=60))
    sentence = "Voix du canal\u00a0: se refroidit, sans contact depuis 60 jours."
    assert told(INES) == {"Alliances": [sentence]}
    assert told(BILAL) == {}

    keep_contact(alliance=alliance, by=persona(BILAL), at=NOW)
    assert (told(INES), told(BILAL)) == ({}, {"Alliances": [sentence]})

    Alliance.objects.update(kept_by=None)  # nobody keeps it: its members are called
    assert told(INES) == told(BILAL) == {"Alliances": [sentence]}


def test_promises_of_ones_organisation_are_told_before_and_after_their_day() -> None:
    first = promise_of(INES, "Prêter la salle.", due_on=TODAY + timedelta(days=14))
    second = promise_of(INES, "Venir à douze.", due_on=TODAY + timedelta(days=15))
    AlliancePromise.objects.filter(pk=second.pk).update(due_on=TODAY - timedelta(days=1))

    assert told(INES)["Promesses"] == [
        "Promis pour le 7 décembre 2026\u00a0: Prêter la salle.",
        "Était promis pour le 22 novembre 2026\u00a0: Venir à douze.",
    ]
    assert "Promesses" not in told(BILAL)

    for promise in (first, second):
        keep_promise(promise=promise, by=persona(INES), at=NOW)
    assert "Promesses" not in told(INES)


def test_a_correction_that_waits_calls_who_keeps_the_desk_and_who_spoke() -> None:
    voice = ready_voice_of(BILAL)
    appearance = appearance_of(INES)
    Appearance.objects.filter(pk=appearance.pk).update(
        voice=voice, state="done", appeared_on=TODAY, correction="asked", correction_asked_on=TODAY
    )

    for who in (INES, BILAL, "relais-maroc"):
        (line,) = told(who)["Rectifications"]
        assert "Radio du canal" in line
    assert "Rectifications" not in told("participante-maroc")


def test_what_the_reader_may_not_see_is_not_told() -> None:
    alliance_of(INES, marking=Marking.PRIVATE, last_contact_on=TODAY - timedelta(days=100))
    Alliance.objects.update(kept_by=None)

    assert set(told(INES)) == {"Alliances"}
    assert told(BILAL) == {}  # of a member, and not the author


def test_a_group_is_short_and_says_how_much_is_left() -> None:
    for number in range(5):
        alliance_of(INES, f"Alliance {number}", last_contact_on=TODAY - timedelta(days=60 + number))

    (group,) = reminders(persona(INES), "fr", today=TODAY)

    assert [line.text.partition("\u00a0")[0] for line in group.lines] == [
        "Alliance 0",
        "Alliance 1",
        "Alliance 2",
    ]
    assert group.more == 2


def test_the_home_page_never_leaves_the_section_empty(signed_in: SignIn) -> None:
    client = signed_in(INES)
    assert "Personne n’attend de signe de vous" in text_of(client.get("/"))

    alliance_of(INES, "Voix du canal")
    Alliance.objects.update(last_contact_on=timezone.localdate() - timedelta(days=60))

    html = page(client.get("/"))
    links = html.xpath("//section[@aria-labelledby='follow']//a/@href")
    assert links == ["/s-allier/alliances/L1/"]
    assert not page(signed_in("bailleur").get("/")).xpath("//*[@id='follow']")


def test_the_home_page_asks_no_more_questions_for_more_to_follow_up(signed_in: SignIn) -> None:
    client = signed_in(INES)

    def questions() -> int:
        with CaptureQueriesContext(connection) as seen:
            client.get("/")
        return len(seen)

    def one_more() -> None:
        promise_of(INES, due_on=TODAY + timedelta(days=5))
        Alliance.objects.update(last_contact_on=TODAY - timedelta(days=60))
        AlliancePromise.objects.update(due_on=TODAY)

    one_more()
    first = questions()
    one_more()
    one_more()

    assert questions() == first
    assert first <= 20


def test_sleeping_alliances_are_topics_for_the_next_workshop() -> None:
    alliance_of(INES, "Voix du canal", last_contact_on=TODAY - timedelta(days=100))
    alliance_of(INES, "Voix du fleuve", last_contact_on=TODAY)
    workshop = workshop_of()

    topics = agenda_of(
        Workshop.objects.get(pk=workshop.pk), persona(COORDINATION), "fr", today=TODAY
    ).topics

    (topic,) = [each for each in topics if each.kind is CandidateKind.ALLIANCE]
    assert (topic.code, topic.words.text) == ("L1", "Voix du canal")
    assert topic.why == "Cette alliance dort\u00a0: sans contact depuis 100 jours."


def test_a_session_that_a_sleeping_alliance_asked_for_leads_back_to_it() -> None:
    alliance_of(INES, "Voix du canal", marking=Marking.COUNTRY)

    origin = origin_of("L1", persona(BILAL), "fr")

    assert origin is not None
    assert (origin.kind, origin.words.text) == (CandidateKind.ALLIANCE, "Voix du canal")
    assert (origin.url_name, origin.url_args) == ("ally:alliance", ("L1",))
    assert origin_of("L1", persona("relais-maroc"), "fr") is None
