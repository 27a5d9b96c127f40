"""The media desk, through its pages."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from contrepoint.common.markings import Marking
from contrepoint.fieldwork.models import Appearance, MediaVoice
from contrepoint.fieldwork.services import accept_request, offer_request
from contrepoint.network.models import Person
from tests.conftest import NOW, persona
from tests.harness.alliances import appearance_of, ready_voice_of, voice_of
from tests.harness.narratives import vetted_answer
from tests.harness.pages import assert_swap_equals_reload, page, part, text_of
from tests.harness.signed import SIGNED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
HTMX = {"HX-Request": "true"}
BILAL, INES, COORDINATION = "participant-belgique", "relais-belgique", "coordination-1"
DESK = "/agir/medias/"
VOICES = f"{DESK}voix/"
VOICE = f"{VOICES}V1/"
ASKS = f"{DESK}interventions/ajouter/"
ONE = f"{DESK}interventions/I1/"


def voice_form(**changes: str | list[str]) -> dict[str, str | list[str]]:
    return {"person": BILAL, "topics": "Les jeunes", "speaks": ["nl"], **SIGNED, **changes}


def request_form(**changes: str) -> dict[str, str]:
    return (
        {
            "outlet": "Radio du canal",
            "medium": "radio",
            "topic": "Les jeunes",
            "spoken_in": "nl",
            "due_on": timezone.localdate().isoformat(),
        }
        | SIGNED
        | changes
    )


def outcome_form(**changes: str) -> dict[str, str]:
    return {
        "appeared_on": timezone.localdate().isoformat(),
        "used": "C01-R1",
        "said": "Bien reçu.",
        "language": "fr",
    } | changes


def ready(who: str = BILAL) -> MediaVoice:
    return ready_voice_of(who)


def offered(voice: MediaVoice, who: str = INES) -> Appearance:
    appearance = appearance_of(who)
    offer_request(appearance=appearance, voice=voice.code, by=persona(who), at=NOW)
    return appearance


@pytest.fixture
def ines(signed_in: SignIn) -> Client:
    return signed_in(INES)


@pytest.fixture
def bilal(signed_in: SignIn) -> Client:
    return signed_in(BILAL)


def test_a_participant_adds_themselves_says_yes_and_stops(bilal: Client) -> None:
    html = page(bilal.get(f"{VOICES}ajouter/"))
    assert html.xpath("//select[@name='person']/option/@value") == [BILAL]
    bilal.post(f"{VOICES}ajouter/", voice_form())

    assert "attend l’accord" in part(bilal.get(VOICE), "standing")
    bilal.post(f"{VOICE}etape/agree/")
    assert "accord donné en personne le" in part(bilal.get(VOICE), "standing")
    bilal.post(f"{VOICE}etape/stop/")
    assert "s’est retirée" in part(bilal.get(VOICE), "standing")
    assert bilal.post(f"{VOICE}etape/burn/").status_code == 404


def test_who_is_on_the_roster_is_told_so_instead_of_an_empty_form(bilal: Client) -> None:
    voice_of(BILAL)

    html = page(bilal.get(f"{VOICES}ajouter/"))

    assert not html.xpath("//form[@class='writing']")
    assert html.xpath("//main//a[@class='button calm']/@href") == [VOICES]


def test_the_yes_of_another_is_nobodys_button(signed_in: SignIn) -> None:
    voice_of(INES, person=BILAL)

    def buttons(who: str) -> list[str]:
        actions = page(signed_in(who).get(VOICE)).xpath("//main//form/@action")
        return [action.split("/")[-2] for action in actions]

    assert buttons(BILAL) == ["agree", "stop", "end"]
    assert buttons(COORDINATION) == ["stop"]
    assert buttons(INES) == []
    answer = signed_in(COORDINATION).post(f"{VOICE}etape/agree/", follow=True)
    assert "Seule la personne derrière V1" in text_of(answer)
    assert signed_in(INES).post(f"{VOICE}etape/agree/").status_code == 404
    assert MediaVoice.objects.get().state == "asked"


def test_the_coordinator_notes_a_yes_on_paper_for_who_has_no_account(signed_in: SignIn) -> None:
    Person.objects.create(code="sans-compte", display_name="Nour", is_invented=True)
    voice_of(INES, person="sans-compte")
    client = signed_in(COORDINATION)
    assert "Noter l’accord signé sur papier" in text_of(client.get(VOICE))

    answer = client.post(f"{VOICE}etape/agree/", follow=True)

    assert "accord signé sur papier, noté le" in text_of(answer)
    assert MediaVoice.objects.get().state == "ready"


def test_a_person_sees_their_own_card_and_what_they_are_asked_whatever_the_marking(
    bilal: Client, signed_in: SignIn
) -> None:
    offered(ready())
    MediaVoice.objects.update(marking=Marking.PRIVATE, author=persona(INES))
    Appearance.objects.update(marking=Marking.PRIVATE)

    assert [bilal.get(url).status_code for url in (VOICE, ONE)] == [200, 200]
    other = signed_in("participante-maroc")
    assert [other.get(url).status_code for url in (VOICE, ONE)] == [404, 404]


def test_the_person_rewrites_their_card_and_decides_who_may_see_it(bilal: Client) -> None:
    voice_of(INES, person=BILAL)
    html = page(bilal.get(f"{VOICE}modifier/"))
    assert html.xpath("//select/@name") == ["language", "marking"]

    bilal.post(f"{VOICE}modifier/", voice_form(topics="Le sport", marking="country"))

    voice = MediaVoice.objects.get()
    assert voice.marking == Marking.COUNTRY
    assert "Le sport" in text_of(bilal.get(VOICE))


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"topics": " "}, "id_topics_error"),
        ({"speaks": []}, "id_speaks_error"),
        ({"person": INES}, "id_person_error"),
        ({"marking": "public"}, "id_marking_error"),
    ],
)
def test_a_bad_card_is_refused_with_a_sentence_and_nothing_typed_is_lost(
    bilal: Client, changes: dict[str, str | list[str]], where: str
) -> None:
    html = page(bilal.post(f"{VOICES}ajouter/", voice_form(availability="Le soir") | changes))

    assert not MediaVoice.objects.exists()
    assert html.xpath(f"string(//*[@id='{where}'])").strip()
    assert html.xpath("//input[@name='availability']/@value") == ["Le soir"]


def test_what_is_looked_for_is_asked_in_the_body_and_swaps_as_it_reloads(ines: Client) -> None:
    ready()
    looked_for = {"topic": "quartier", "spoken_in": "nl"}

    swap = ines.post(DESK, looked_for, headers=HTMX)

    assert page(swap).xpath("//section[@aria-labelledby='on-topic']//a/@href")[:2] == [VOICE] * 2
    assert_swap_equals_reload(swap, ines.post(DESK, looked_for), "search")
    empty = ines.post(DESK, {"topic": "quartier", "spoken_in": "ar"})
    assert "Personne, dans la liste, ne parle cette langue" in text_of(empty)


def test_a_language_that_nobody_knows_is_refused_with_a_sentence(ines: Client) -> None:
    html = page(ines.post(DESK, {"topic": "quartier", "spoken_in": "xx"}))

    assert html.xpath("string(//*[@id='id_spoken_in_error'])").strip()


def test_a_refused_search_is_told_to_htmx_as_well(ines: Client) -> None:
    swap = ines.post(DESK, {"topic": "x" * 201, "spoken_in": "nl"}, headers=HTMX)

    assert page(swap).xpath("string(//*[@id='id_topic_error'])").strip()


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"outlet": " "}, "id_outlet_error"),
        ({"topic": " "}, "id_topic_error"),
        ({"medium": "leaflet"}, "id_medium_error"),
        ({"due_on": "ce soir"}, "id_due_on_error"),
        ({"due_on": "2019-05-01"}, "id_due_on_error"),
        ({"outlet": "x" * 201}, "id_outlet_error"),
        ({"spoken_in": "xx"}, "id_spoken_in_error"),
    ],
)
def test_a_bad_request_is_refused_with_a_sentence(
    ines: Client, changes: dict[str, str], where: str
) -> None:
    html = page(ines.post(ASKS, request_form(**changes)))

    assert not Appearance.objects.exists()
    assert html.xpath(f"string(//*[@id='{where}'])").strip()


def test_contact_details_are_hidden_at_the_desk_and_the_writer_is_told(ines: Client) -> None:
    answer = ines.post(
        ASKS, request_form(outlet="Radio, 0475 12 34 56", topic="Voir @karim_b"), follow=True
    )
    assert "12 34 56" not in text_of(answer)
    assert "karim" not in text_of(answer)
    assert len(page(answer).xpath("//*[@id='notices']/*")) == 2


def test_a_request_is_offered_accepted_and_concluded(ines: Client, bilal: Client) -> None:
    ready()
    ines.post(ASKS, request_form())
    assert page(ines.get(ONE)).xpath("//button[@name='voice']/@value") == ["V1"]

    ines.post(f"{ONE}proposer/", {"voice": "V1"})
    swap = bilal.post(f"{ONE}etape/accept/", headers=HTMX)
    assert_swap_equals_reload(swap, bilal.get(ONE), "standing")

    vetted_answer()
    answer = ines.post(f"{ONE}conclure/", outcome_form(), follow=True)
    text = text_of(answer)
    for words in ("a eu lieu", "Bien reçu.", "C01-R1", "version 1"):
        assert words in text
    assert ines.get(f"{ONE}proposer/").status_code == 405


def test_only_the_voice_is_asked_for_its_answer(signed_in: SignIn) -> None:
    offered(ready())
    ready("relectrice-droits")

    def doors(who: str) -> list[object]:
        client = signed_in(who)
        html = page(client.get(ONE))
        return [
            html.xpath("boolean(//form[contains(@action, '/etape/accept/')])"),
            html.xpath("boolean(//form[contains(@action, '/proposer/')])"),
        ]

    assert page(signed_in(INES).get(ONE)).xpath("//button[@name='voice']/@value") == ["V2"]
    assert doors(BILAL) == [True, False]
    assert doors(INES) == [False, True]
    assert doors("participante-maroc") == [False, False]
    for who in (INES, COORDINATION, "participante-maroc"):
        assert signed_in(who).post(f"{ONE}etape/accept/").status_code == 404
    outsider = signed_in("participante-maroc")
    assert outsider.post(f"{ONE}proposer/", {"voice": "V1"}).status_code == 404
    assert outsider.post(f"{ONE}conclure/", outcome_form()).status_code == 404
    assert Appearance.objects.get().state == "offered"


def test_an_unready_or_unknown_voice_is_refused_with_a_sentence(
    ines: Client,
) -> None:
    voice_of(BILAL)
    appearance_of(INES)

    answer = ines.post(f"{ONE}proposer/", {"voice": "V1"}, follow=True)

    assert "V1 n’a pas donné son accord" in text_of(answer)
    unknown = ines.post(f"{ONE}proposer/", {"voice": "V9"}, follow=True)
    assert "Il n’y a rien ici" in text_of(unknown)
    assert Appearance.objects.get().state == "received"
    assert ines.post(f"{ONE}etape/burn/").status_code == 404


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        (
            {"appeared_on": (timezone.localdate() + timedelta(days=1)).isoformat()},
            "id_appeared_on_error",
        ),
        ({"appeared_on": ""}, "id_appeared_on_error"),
        ({"used": "C99-R1"}, "id_used_error"),
        ({"said": " "}, "id_said_error"),
    ],
)
def test_a_bad_outcome_is_refused_with_a_sentence_and_nothing_typed_is_lost(
    bilal: Client, changes: dict[str, str], where: str
) -> None:
    appearance = offered(ready())
    accept_request(appearance=appearance, by=persona(BILAL), at=NOW)
    vetted_answer()

    html = page(bilal.post(f"{ONE}conclure/", outcome_form(**changes)))

    assert Appearance.objects.get().state == "accepted"
    assert html.xpath(f"string(//*[@id='{where}'])").strip()
    assert changes.get("said", "Bien reçu.").strip() in html.xpath("string(//textarea)")


def test_what_was_not_accepted_cannot_be_concluded(ines: Client) -> None:
    appearance_of(INES)
    vetted_answer()

    html = page(ines.post(f"{ONE}conclure/", outcome_form()))

    assert "I1" in html.xpath("string(//*[@id='id_appeared_on_error'])")


def test_lists_are_paged(ines: Client) -> None:
    for _ in range(25):
        appearance_of(INES)

    def shown(url: str) -> int:
        html = page(ines.get(url))
        return len(html.xpath("//section[@aria-labelledby='requests']//ul/li"))

    assert [shown(url) for url in (DESK, f"{DESK}?page=2")] == [24, 1]


def test_a_donor_cannot_write(signed_in: SignIn) -> None:
    donor = signed_in("bailleur")

    assert donor.post(ASKS, request_form()).status_code == 404
    assert donor.post(f"{VOICES}ajouter/", voice_form(person="bailleur")).status_code == 404
    assert not Appearance.objects.exists()
    assert not MediaVoice.objects.exists()


@pytest.mark.parametrize(
    "url",
    ["/agir/", DESK, VOICES, VOICE, f"{VOICE}modifier/", ASKS, ONE, f"{ONE}conclure/"],
)
def test_one_more_row_asks_no_more_questions(signed_in: SignIn, url: str) -> None:
    client = signed_in(COORDINATION)

    def questions() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(url).status_code == 200
        return len(queries)

    first = ready()
    offered(first)
    with_one = questions()
    for who in ("relais-maroc", INES):
        offered(ready(who), who)
        offered(first, who)

    assert questions() == with_one
    assert with_one <= 20


def test_looking_for_voices_asks_no_more_questions_for_one_more(signed_in: SignIn) -> None:
    client = signed_in(COORDINATION)

    def questions() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.post(DESK, {"topic": "quartier", "spoken_in": "nl"})
        return len(queries)

    ready()
    with_one = questions()
    for who in ("relais-maroc", INES):
        ready(who)

    assert questions() == with_one
    assert with_one <= 20
