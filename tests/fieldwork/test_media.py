"""The media desk: nobody speaks before their own yes, nor after their own no."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils.translation import override

from contrepoint.common.attribution import Attribution
from contrepoint.common.errors import NotHereError
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.common.steps import StepClosedError
from contrepoint.fieldwork.enums import VoicePart
from contrepoint.fieldwork.errors import (
    AlreadyAVoiceError,
    AskedAlreadyError,
    NoLanguageError,
    NotTheirsToSayError,
    OutletMissingError,
    PastDayError,
    SaidMissingError,
    TopicsMissingError,
    VoiceNotReadyError,
)
from contrepoint.fieldwork.models import Appearance, MediaVoice
from contrepoint.fieldwork.queries import (
    appearance_card,
    appearance_lines,
    people_for_roster,
    requests_ahead,
    voice_card,
    voices_to_ask,
    voices_to_offer,
)
from contrepoint.fieldwork.services import (
    Outcome,
    VoicePlan,
    accept_request,
    agree_voice,
    conclude_appearance,
    decline_request,
    offer_request,
    revise_voice,
    stop_voice,
)
from contrepoint.narratives.errors import FutureDayError
from contrepoint.narratives.models import CounterArgument
from contrepoint.network.models import Person, User
from tests.conftest import NOW, persona
from tests.harness.alliances import appearance_of, ready_voice_of, voice_of
from tests.harness.narratives import vetted_answer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

BILAL, INES, COORDINATION = "participant-belgique", "relais-belgique", "coordination-1"
TODAY = NOW.date()


def ready(who: str = BILAL, topics: str = "Jeunes et quartiers", **changes: Any) -> MediaVoice:
    return ready_voice_of(who, topics, **changes)


def offered(**changes: Any) -> Appearance:
    """I1, offered to V1, who is Bilal."""
    voice = ready()
    appearance = appearance_of(INES, **changes)
    offer_request(appearance=appearance, voice=voice.code, by=persona(INES), at=NOW)
    appearance.refresh_from_db()
    return appearance


def accepted() -> Appearance:
    appearance = offered()
    accept_request(appearance=appearance, by=persona(BILAL), at=NOW)
    appearance.refresh_from_db()
    return appearance


def on_paper() -> MediaVoice:
    """V1, of somebody without an account, put on the roster by Inès."""
    Person.objects.create(code="sans-compte", display_name="Nour", is_invented=True)
    return voice_of(INES, person="sans-compte")


@pytest.mark.parametrize("who", [INES, COORDINATION, "relais-maroc"])
def test_nobody_says_yes_for_somebody_who_has_an_account(who: str) -> None:
    voice = voice_of(INES, person=BILAL)

    with pytest.raises(NotTheirsToSayError, match="V1"):
        agree_voice(voice=voice, by=persona(who), at=NOW)

    assert MediaVoice.objects.get().state == "asked"


def test_the_persons_own_yes_makes_a_voice_ready_with_its_day() -> None:
    voice = voice_of(INES, person=BILAL)

    agree_voice(voice=voice, by=persona(BILAL), at=NOW)

    voice.refresh_from_db()
    assert (voice.state, voice.agreed_on, voice.is_on_paper) == ("ready", TODAY, False)


def test_without_an_account_the_coordinator_notes_the_yes_on_signed_paper() -> None:
    voice = on_paper()
    with pytest.raises(NotTheirsToSayError):
        agree_voice(voice=voice, by=persona(INES), at=NOW)

    agree_voice(voice=voice, by=persona(COORDINATION), at=NOW)

    voice.refresh_from_db()
    assert (voice.state, voice.agreed_on, voice.is_on_paper) == ("ready", TODAY, True)


def test_who_stops_is_not_ready_and_what_they_were_asked_is_declined() -> None:
    appearance = accepted()
    voice = MediaVoice.objects.get()
    with pytest.raises(NotTheirsToSayError):
        stop_voice(voice=voice, by=persona(INES), at=NOW)

    stop_voice(voice=voice, by=persona(BILAL), at=NOW)

    voice.refresh_from_db()
    appearance.refresh_from_db()
    assert (voice.state, voice.agreed_on) == ("stopped", None)
    assert appearance.state == "declined"
    with pytest.raises(StepClosedError):
        stop_voice(voice=voice, by=persona(BILAL), at=NOW)


def test_the_coordinator_may_stop_a_voice_for_safety_and_the_person_may_come_back() -> None:
    voice = ready()

    stop_voice(voice=voice, by=persona(COORDINATION), at=NOW)
    agree_voice(voice=voice, by=persona(BILAL), at=NOW)

    assert MediaVoice.objects.get().state == "ready"


@pytest.mark.parametrize(("who", "state"), [(INES, "asked"), (BILAL, "ready")])
def test_a_card_that_somebody_else_rewrote_needs_a_new_yes(who: str, state: str) -> None:
    voice = voice_of(INES, person=BILAL)
    agree_voice(voice=voice, by=persona(BILAL), at=NOW)

    revise_voice(
        voice=voice,
        plan=VoicePlan(Language.FRENCH, {VoicePart.TOPICS: "La politique"}, ["fr"]),
        marking=Marking.COUNTRY,
        attribution=Attribution.NOBODY,
        by=persona(who),
        at=NOW,
    )

    voice.refresh_from_db()
    assert (voice.state, voice.marking) == (state, Marking.COUNTRY)
    assert voice.attribution == ("nobody" if who == INES else "role_and_country")
    assert list(voice.languages.values_list("language", flat=True)) == ["fr"]


def test_a_card_needs_topics_and_a_language_and_each_person_has_one() -> None:
    with pytest.raises(TopicsMissingError):
        voice_of(BILAL, " ")
    with pytest.raises(NoLanguageError):
        voice_of(BILAL, speaks=[])
    voice_of(BILAL)
    with pytest.raises(AlreadyAVoiceError):
        voice_of(INES, person=BILAL)

    assert MediaVoice.objects.count() == 1


def test_participants_put_forward_only_themselves() -> None:
    with pytest.raises(NotHereError):
        voice_of(BILAL, person=INES)

    assert [code for code, _ in people_for_roster(persona(BILAL))] == [BILAL]


def test_those_who_keep_the_roster_choose_among_people_who_are_not_on_it_and_no_donor() -> None:
    voice_of(BILAL)

    offered_people = {code for code, _ in people_for_roster(persona(INES))}

    assert {INES, "relais-maroc", "experte"} <= offered_people
    assert offered_people & {BILAL, "bailleur"} == set()


@pytest.mark.parametrize(
    ("topic", "first"),
    [
        ("JEUNESSE et éducation", "V1"),
        ("droits de l’homme", "V2"),
        ("l’ecole", "V2"),
        ("القانون", "V2"),
        ("la météo", None),
    ],
)
def test_the_best_voice_for_a_topic_comes_first(topic: str, first: str | None) -> None:
    ready(BILAL, "Les jeunes et le sport", speaks=["fr", "nl"])
    ready(INES, "L’école, la loi et les droits humains", speaks=["nl"])
    voice_of("relectrice-droits", "Les jeunes, l’école, les droits", speaks=["nl"])
    ready("relais-maroc", "Les jeunes", speaks=["ar"])

    found = voices_to_ask(persona(COORDINATION), topic, "nl", "fr")

    assert next((line.code for line in found.on_topic), None) == first
    assert {line.code for line in (*found.on_topic, *found.on_others)} == {"V1", "V2"}
    assert [line.code for line in found.not_now] == ["V3"]


def test_without_a_topic_everybody_who_speaks_the_language_is_found() -> None:
    ready()

    found = voices_to_ask(persona(INES), "", "nl", "fr")

    assert ([line.code for line in found.on_topic], found.on_others) == (["V1"], ())
    assert not voices_to_ask(persona(INES), "", "ar", "fr")


@pytest.mark.parametrize(
    ("attribution", "marking", "name"),
    [
        (Attribution.NAMED, Marking.NETWORK, "Bilal"),
        (Attribution.NAMED, Marking.PRIVATE, "participant·e, Belgique"),
        (Attribution.ROLE_AND_COUNTRY, Marking.NETWORK, "participant·e, Belgique"),
        (Attribution.COUNTRY, Marking.NETWORK, "Belgique"),
        (Attribution.NOBODY, Marking.NETWORK, ""),
    ],
)
def test_a_voice_is_named_only_as_agreed_and_only_where_the_card_is_open(
    attribution: Attribution, marking: Marking, name: str
) -> None:
    voice = ready()
    Person.objects.filter(code=BILAL).update(attribution=attribution, marking=marking)
    offer_request(appearance=appearance_of(INES), voice="V1", by=persona(INES), at=NOW)
    reader = persona("relais-maroc")

    with override("fr"):
        card = voice_card(voice, reader, "fr")
        (line,) = appearance_lines(Appearance.objects.all(), reader, "fr")

    assert card.line.name.text == name
    assert line.voice is not None
    assert line.voice.name.text == name


def test_a_request_goes_from_received_to_done_with_the_line_of_that_day() -> None:
    appearance = accepted()
    vetted_answer()
    CounterArgument.objects.filter(code="C01-R1").update(version=3)

    conclude_appearance(
        appearance=appearance,
        outcome=Outcome(TODAY, Language.FRENCH, "Bien reçu.", "C01-R1"),
        by=persona(BILAL),
        at=NOW,
    )
    CounterArgument.objects.filter(code="C01-R1").update(version=4)

    card = appearance_card(Appearance.objects.get(), persona("relais-maroc"), "fr")
    assert (card.line.state, card.line.appeared_on, card.said.text) == (
        "done",
        TODAY,
        "Bien reçu.",
    )
    assert card.used is not None
    assert (card.used.code, card.used.version, card.used.is_rewritten) == ("C01-R1", 3, True)


def test_an_answer_that_the_reader_may_not_see_is_left_out() -> None:
    appearance = accepted()
    vetted_answer()
    outcome = Outcome(TODAY, Language.FRENCH, "Bien reçu.", "C01-R1")
    conclude_appearance(appearance=appearance, outcome=outcome, by=persona(BILAL), at=NOW)
    CounterArgument.objects.filter(code="C01-R1").update(marking=Marking.PRIVATE)

    card = appearance_card(Appearance.objects.get(), persona("relais-maroc"), "fr")

    assert card.used is None
    with pytest.raises(NotHereError):
        conclude_appearance(appearance=appearance, outcome=outcome, by=persona(INES), at=NOW)


def test_only_the_voice_accepts_and_declines_also_after_a_yes() -> None:
    appearance = offered()
    for move in (accept_request, decline_request):
        with pytest.raises(NotTheirsToSayError, match="V1"):
            move(appearance=appearance, by=persona(COORDINATION), at=NOW)

    accept_request(appearance=appearance, by=persona(BILAL), at=NOW)
    appearance.refresh_from_db()
    decline_request(appearance=appearance, by=persona(BILAL), at=NOW)

    assert Appearance.objects.get().state == "declined"


def test_who_declined_is_told_to_nobody_but_those_who_offer() -> None:
    decline_request(appearance=offered(), by=persona(BILAL), at=NOW)

    def told(who: str) -> list[bool]:
        user = persona(who)
        lines = appearance_lines(Appearance.objects.all(), user, "fr")
        cards = voice_card(MediaVoice.objects.get(), user, "fr").appearances
        return [lines[0].voice is not None, bool(cards)]

    assert [told(who) for who in (BILAL, INES, COORDINATION)] == [[True, True]] * 3
    assert told("participante-maroc") == [False, False]


def test_a_declined_request_is_offered_to_somebody_else() -> None:
    appearance = offered()
    decline_request(appearance=appearance, by=persona(BILAL), at=NOW)
    ready("relectrice-droits")

    offer_request(appearance=appearance, voice="V2", by=persona(INES), at=NOW)

    found = Appearance.objects.get()
    assert (found.state, found.voice_id) == ("offered", MediaVoice.objects.get(code="V2").pk)


def test_who_has_not_said_yes_is_not_asked() -> None:
    voice_of(BILAL)
    appearance = appearance_of(INES)

    with pytest.raises(VoiceNotReadyError, match="V1"):
        offer_request(appearance=appearance, voice="V1", by=persona(INES), at=NOW)
    with pytest.raises(NotHereError):
        offer_request(appearance=appearance, voice="V9", by=persona(INES), at=NOW)

    found = voices_to_offer(appearance, persona(INES), "fr")
    assert (found.on_topic, found.on_others) == ((), ())
    assert Appearance.objects.get().voice is None


def test_a_voice_asked_again_accepts_nothing_before_its_new_yes() -> None:
    appearance = offered()
    MediaVoice.objects.update(state="asked", agreed_on=None)
    appearance = Appearance.objects.get(pk=appearance.pk)

    with pytest.raises(VoiceNotReadyError):
        accept_request(appearance=appearance, by=persona(BILAL), at=NOW)


def test_an_accepted_request_is_not_offered_over_the_head_of_its_voice() -> None:
    appearance = accepted()
    ready("relectrice-droits")

    with pytest.raises(StepClosedError):
        offer_request(appearance=appearance, voice="V2", by=persona(INES), at=NOW)

    assert Appearance.objects.get().voice == MediaVoice.objects.get(code="V1")


def test_a_request_needs_an_outlet_and_a_topic_and_is_concluded_on_a_day_that_has_come() -> None:
    with pytest.raises(OutletMissingError):
        appearance_of(INES, outlet=" ")
    with pytest.raises(TopicsMissingError):
        appearance_of(INES, " ")
    tomorrow = Outcome(TODAY + timedelta(days=1), Language.FRENCH, "Bien reçu.")
    with pytest.raises(PastDayError):
        appearance_of(INES, due_on=TODAY - timedelta(days=1))
    appearance = accepted()
    with pytest.raises(FutureDayError):
        conclude_appearance(appearance=appearance, outcome=tomorrow, by=persona(BILAL), at=NOW)
    with pytest.raises(SaidMissingError):
        conclude_appearance(
            appearance=appearance,
            outcome=Outcome(TODAY, Language.FRENCH, " "),
            by=persona(BILAL),
            at=NOW,
        )


@pytest.mark.parametrize("declined", [False, True])
def test_a_voice_is_asked_the_same_thing_once(declined: bool) -> None:
    appearance = offered()
    if declined:
        decline_request(appearance=appearance, by=persona(BILAL), at=NOW)
    ready("relectrice-droits")

    with pytest.raises(AskedAlreadyError, match="V1"):
        offer_request(appearance=appearance, voice="V1", by=persona(INES), at=NOW)

    appearance = Appearance.objects.get(pk=appearance.pk)
    assert [each.code for each in voices_to_offer(appearance, persona(INES), "fr").on_topic] == [
        "V2"
    ]


def test_the_next_request_comes_first_and_what_took_place_comes_last() -> None:
    said = Outcome(TODAY, Language.FRENCH, "Bien reçu.")
    conclude_appearance(appearance=accepted(), outcome=said, by=persona(BILAL), at=NOW)
    appearance_of(INES, due_on=date(2026, 12, 2))
    appearance_of(INES, due_on=date(2026, 12, 1))
    user: User = persona("relais-maroc")

    lines = appearance_lines(Appearance.objects.all(), user, "fr")

    assert [line.code for line in lines] == ["I3", "I2", "I1"]
    assert [mention.code for mention in requests_ahead(user, 3)] == ["I3", "I2"]


@pytest.mark.parametrize(
    ("table", "wrong"),
    [
        (MediaVoice, {"state": "ready", "agreed_on": None}),
        (MediaVoice, {"state": "famous"}),
        (Appearance, {"voice": None}),
        (Appearance, {"state": "done"}),
        (Appearance, {"answer_version": 1}),
        (Appearance, {"medium": "leaflet"}),
    ],
)
def test_the_database_holds_what_must_be_true(
    table: type[MediaVoice | Appearance], wrong: dict[str, object]
) -> None:
    offered()

    with pytest.raises(IntegrityError), transaction.atomic():
        table.objects.update(**wrong)
