"""Nobody is put forward before they were talked with, nor for longer than that holds."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import override

from contrepoint.common.errors import DomainError, NotHereError
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.access import voice_to_clear
from contrepoint.fieldwork.enums import Tonight, TrainingKind
from contrepoint.fieldwork.errors import (
    ClearanceRefusedError,
    ClearanceTooLongError,
    NotTheirsToSayError,
    OwnClearanceError,
    PastDayError,
    TrainedThatDayError,
    VoiceNotClearedError,
)
from contrepoint.fieldwork.models import Appearance, MediaVoice
from contrepoint.fieldwork.queries import voice_card, voices_to_ask
from contrepoint.fieldwork.services import (
    accept_request,
    add_training,
    agree_voice,
    ask_for_clearance,
    clear_voice,
    end_clearance,
    offer_request,
    remove_training,
    say_tonight,
)
from contrepoint.narratives.errors import FutureDayError
from contrepoint.network.models import AuditEntry
from tests.conftest import NOW, persona
from tests.harness.alliances import appearance_of, cleared, ready_voice_of, voice_of
from tests.harness.narratives import line_of, vetted_answer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

BILAL, INES, COORDINATION, LEILA = (
    "participant-belgique", "relais-belgique", "coordination-1", "protection",
)  # fmt: skip
TODAY = NOW.date()


def ready() -> MediaVoice:
    """V1, who is Bilal: said yes, and nobody has talked with him."""
    voice = voice_of(BILAL)
    agree_voice(voice=voice, by=persona(BILAL), at=NOW)
    voice.refresh_from_db()
    return voice


def ended(voice: MediaVoice, on: date) -> None:
    """As if that day had been the last one of the clearance."""
    MediaVoice.objects.filter(pk=voice.pk).update(
        cleared_on=on - timedelta(days=100), cleared_until=on
    )
    voice.refresh_from_db()


def clear(voice: MediaVoice, who: str, talked_on: date = TODAY, days: int = 90) -> None:
    clear_voice(
        voice=voice,
        talked_on=talked_on,
        until=talked_on + timedelta(days=days),
        by=persona(who),
        at=NOW,
    )


def offer(voice: MediaVoice) -> Appearance:
    appearance = appearance_of(INES)
    offer_request(appearance=appearance, voice=voice.code, by=persona(INES), at=NOW)
    appearance.refresh_from_db()
    return appearance


@pytest.mark.parametrize("who", [COORDINATION, LEILA])
def test_who_was_talked_with_is_offered_until_that_day(who: str) -> None:
    voice = ready()
    with pytest.raises(VoiceNotClearedError, match="V1"):
        offer(voice)

    clear(voice, who)

    assert offer(voice).state == "offered"
    voice.refresh_from_db()
    assert (voice.cleared_on, voice.cleared_until) == (TODAY, TODAY + timedelta(days=90))
    assert [voice.is_cleared_on(TODAY + timedelta(days=n)) for n in (90, 91)] == [True, False]


def test_a_clearance_that_is_over_means_that_the_voice_is_neither_offered_nor_accepts() -> None:
    voice = ready_voice_of(BILAL)
    appearance = offer(voice)
    ended(voice, timezone.localdate() - timedelta(days=1))

    with pytest.raises(VoiceNotClearedError):
        accept_request(appearance=Appearance.objects.get(), by=persona(BILAL), at=timezone.now())

    found = voices_to_ask(persona(INES), "quartiers", "nl", "fr")
    assert (found.on_topic, [each.code for each in found.not_now]) == ((), ["V1"])
    assert Appearance.objects.get(pk=appearance.pk).state == "offered"


@pytest.mark.parametrize("who", [BILAL, INES, "relais-maroc", "bailleur"])
def test_nobody_else_clears_a_voice(who: str) -> None:
    voice = ready()

    with pytest.raises((NotTheirsToSayError, OwnClearanceError)):
        clear(voice, who)
    with pytest.raises(NotHereError):
        voice_to_clear(persona(who), voice.code)

    assert MediaVoice.objects.get().cleared_on is None


@pytest.mark.parametrize("who", [COORDINATION, LEILA])
def test_nobody_clears_themselves(who: str) -> None:
    voice = voice_of(who)

    with pytest.raises(OwnClearanceError):
        clear(voice, who)


@pytest.mark.parametrize(
    ("talked_on", "days", "refusal"),
    [
        (TODAY + timedelta(days=1), 10, FutureDayError),
        (TODAY, 366, ClearanceTooLongError),
        (TODAY - timedelta(days=30), 29, ClearanceTooLongError),
        (TODAY, -1, ClearanceTooLongError),
    ],
)
def test_a_talk_has_taken_place_and_holds_for_a_year_at_most(
    talked_on: date, days: int, refusal: type[DomainError]
) -> None:
    voice = ready()

    with pytest.raises(refusal):
        clear(voice, LEILA, talked_on, days)
    clear(voice, LEILA, TODAY, 365)

    assert MediaVoice.objects.get().cleared_until == TODAY + timedelta(days=365)


def test_the_person_refuses_at_any_time_and_what_they_were_asked_is_declined() -> None:
    voice = ready_voice_of(BILAL)
    offer(voice)

    end_clearance(voice=voice, by=persona(BILAL), at=NOW)

    voice.refresh_from_db()
    assert (voice.cleared_until, voice.clearance_refused_on) == (None, TODAY)
    assert Appearance.objects.get().state == "declined"
    with pytest.raises(ClearanceRefusedError):
        clear(voice, LEILA)

    ask_for_clearance(voice=voice, by=persona(BILAL), at=NOW)
    clear(voice, LEILA)
    assert MediaVoice.objects.get().cleared_on == TODAY


def test_who_clears_takes_it_back_without_a_refusal_of_the_person() -> None:
    voice = ready_voice_of(BILAL)

    end_clearance(voice=voice, by=persona(COORDINATION), at=NOW)

    voice.refresh_from_db()
    assert (voice.cleared_until, voice.clearance_refused_on) == (None, None)
    for move in (end_clearance, ask_for_clearance):
        with pytest.raises(NotTheirsToSayError):
            move(voice=voice, by=persona(INES), at=NOW)


def test_a_refusal_is_told_to_the_person_and_to_those_who_clear_alone() -> None:
    voice = ready()
    end_clearance(voice=voice, by=persona(BILAL), at=NOW)

    def told(who: str) -> date | None:
        card = voice_card(voice, persona(who), "fr")
        return card.clearance.refused_on if card.clearance else date.min

    assert [told(who) for who in (BILAL, LEILA, COORDINATION)] == [TODAY] * 3
    assert told(INES) is None
    assert told("participante-maroc") == date.min  # the whole card of safety is not shown


def test_why_a_voice_is_not_to_be_asked_is_told_to_whom_it_concerns() -> None:
    ready()

    def why(who: str) -> list[str]:
        with override("fr"):
            found = voices_to_ask(persona(who), "quartiers", "nl", "fr")
            return [each.why for each in found.not_now]

    assert why(INES) == ["pas d’entretien de sécurité valable"]
    assert why("participante-maroc") == ["à ne pas solliciter pour l’instant"]


def test_who_is_available_tonight_comes_first_and_who_is_not_is_left_out() -> None:
    now = timezone.now()
    for who in (BILAL, INES, "relectrice-droits"):
        ready_voice_of(who, "Les jeunes")
    for who, code, says in ((INES, "V2", Tonight.YES), ("relectrice-droits", "V3", Tonight.NO)):
        voice = MediaVoice.objects.get(code=code)
        say_tonight(voice=voice, says=says, by=persona(who), at=now)

    tonight = voices_to_ask(persona(COORDINATION), "jeunes", "nl", "fr", tonight=True)
    any_day = voices_to_ask(persona(COORDINATION), "jeunes", "nl", "fr")

    assert [each.code for each in tonight.on_topic] == ["V2", "V1"]
    assert [each.code for each in tonight.not_now] == ["V3"]
    assert [each.code for each in any_day.on_topic] == ["V1", "V2", "V3"]


def test_what_a_person_says_of_an_evening_ends_by_itself() -> None:
    voice = ready_voice_of(BILAL)
    now = timezone.now()

    say_tonight(voice=voice, says=Tonight.NO, by=persona(BILAL), at=now)
    assert voice_card(voice, persona(INES), "fr").line.tonight == Tonight.NO

    say_tonight(voice=voice, says=Tonight.YES, by=persona(BILAL), at=now - timedelta(days=1))
    assert voice_card(voice, persona(INES), "fr").line.tonight is None

    until = timezone.localdate() + timedelta(days=3)
    say_tonight(voice=voice, says=Tonight.NO, until=until, by=persona(BILAL), at=now)
    voice.refresh_from_db()
    assert voice.tonight_until is not None
    last = timezone.localtime(voice.tonight_until) - timedelta(seconds=1)
    assert last.date() == until


def test_nobody_else_says_it_and_not_for_a_day_that_has_passed() -> None:
    voice = ready_voice_of(BILAL)

    with pytest.raises(NotTheirsToSayError):
        say_tonight(voice=voice, says=Tonight.YES, by=persona(COORDINATION), at=NOW)
    with pytest.raises(PastDayError):
        say_tonight(
            voice=voice,
            says=Tonight.NO,
            until=TODAY - timedelta(days=1),
            by=persona(BILAL),
            at=NOW,
        )

    assert MediaVoice.objects.get().tonight == ""


def test_trainings_are_noted_once_a_day_and_taken_away_when_they_were_a_mistake() -> None:
    voice = ready()
    by = persona(BILAL)
    values: dict[str, Any] = {"voice": voice, "kind": TrainingKind.HARD, "by": by, "at": NOW}
    with pytest.raises(FutureDayError):
        add_training(held_on=TODAY + timedelta(days=1), **values)

    add_training(held_on=TODAY, about="Deux heures, avec Nour 0475 12 34 56", **values)
    with pytest.raises(TrainedThatDayError):
        add_training(held_on=TODAY, **values)

    (line,) = voice_card(voice, by, "fr").trainings
    assert (line.kind, line.held_on) == (TrainingKind.HARD, TODAY)
    assert "0475" not in line.about

    remove_training(training=voice.trainings.get(), by=by, at=NOW)
    assert voice_card(voice, by, "fr").trainings == ()
    trail = AuditEntry.objects.filter(object_code="V1").order_by("sequence")
    assert list(trail.values_list("action", flat=True))[-2:] == ["train", "untrain"]


def test_each_voice_comes_with_its_words_its_load_and_what_it_said_before() -> None:
    voice = ready_voice_of(BILAL, "Les départs de jeunes, le sport")
    said = appearance_of(INES, "Les jeunes et le sport")
    Appearance.objects.filter(pk=said.pk).update(
        voice=voice, state="done", appeared_on=timezone.localdate()
    )
    other = appearance_of(INES, "La météo")
    Appearance.objects.filter(pk=other.pk).update(
        voice=voice, state="done", appeared_on=timezone.localdate() - timedelta(days=31)
    )

    (found,) = voices_to_ask(persona(INES), "pourquoi des JEUNES partent", "nl", "fr").on_topic

    assert set(found.shared) == {"départs", "jeunes"}
    assert (found.load, [each.code for each in found.said]) == (1, ["I1"])


def test_load_counts_nothing_that_the_reader_may_not_see() -> None:
    voice = ready_voice_of(BILAL)
    hidden = appearance_of(INES, marking=Marking.COUNTRY)
    Appearance.objects.filter(pk=hidden.pk).update(voice=voice, state="accepted")

    def load(who: str) -> int:
        (found,) = voices_to_ask(persona(who), "", "nl", "fr").on_topic
        return found.load

    assert (load(INES), load("relais-maroc")) == (1, 0)


def test_arabic_is_met_with_and_without_its_marks() -> None:
    ready_voice_of("relais-maroc", "الشَّباب والمَدرسة", speaks=["ar"], language="ar")

    found = voices_to_ask(persona(COORDINATION), "المدرسه", "ar", "ar")

    assert [each.code for each in found.on_topic] == ["V1"]


def test_what_can_be_said_on_it_is_vetted_or_agreed() -> None:
    from contrepoint.fieldwork.queries import lines_to_say

    line = line_of(INES, "Les jeunes sont d’ici.", adopted=True)
    line_of(INES, "Les jeunes partent.")  # proposed, and not adopted
    reader = persona("relais-maroc")
    assert [each.code for each in lines_to_say(reader, "jeunes", "fr", "fr")] == [line.code]

    answer = vetted_answer()
    topic = answer.claims.get().statements.get(language="fr").text
    codes = [each.code for each in lines_to_say(reader, topic, "fr", "fr")]
    assert codes[0] == answer.code
    assert lines_to_say(reader, "", "fr", "fr") == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"tonight": "yes"},
        {"tonight": "eve", "tonight_until": NOW},
        {"cleared_on": TODAY},
        {"cleared_until": TODAY},
        {"clearance_refused_on": TODAY, "cleared_on": TODAY, "cleared_until": TODAY},
    ],
)
def test_the_database_holds_what_must_be_true_of_a_clearance(wrong: dict[str, object]) -> None:
    ready()

    with pytest.raises(IntegrityError), transaction.atomic():
        MediaVoice.objects.update(**wrong)


def test_a_voice_cleared_once_is_cleared_anew_after_another_talk() -> None:
    voice = ready_voice_of(BILAL)
    ended(voice, TODAY - timedelta(days=1))

    cleared(voice, days=30)

    assert MediaVoice.objects.get().cleared_until == TODAY + timedelta(days=30)
