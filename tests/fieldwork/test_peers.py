"""Peers confirm what others did, ask about it, and take it back."""

import pytest
from django.db import IntegrityError, transaction

from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.access import peer_words_visible_to
from contrepoint.fieldwork.enums import Evidence, PeerWordKind
from contrepoint.fieldwork.errors import OwnTeamError, QuestionEmptyError, RepliedAlreadyError
from contrepoint.fieldwork.models import Activity, PeerWord, PeerWordText, Result
from contrepoint.fieldwork.queries import activity_lines, peers_of, questions_waiting
from contrepoint.fieldwork.services import (
    confirm,
    remove_activity,
    reply_to_peer,
    take_back,
)
from contrepoint.network.models import AuditEntry
from contrepoint.synthesis.queries import needs_you_today
from tests.conftest import NOW, persona
from tests.harness.fieldwork import activity_of
from tests.harness.results import confirmation_of, question_of, result_of
from tests.harness.visits import everywhere

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

INES, IDRISS, CAMILLE = "relais-belgique", "relais-maroc", "relais-france"
NAMED = "Karim Benali"


def grade(activity: Activity) -> tuple[Evidence, bool]:
    (line,) = activity_lines(Activity.objects.filter(pk=activity.pk), persona(CAMILLE), "fr")
    return line.evidence, line.is_confirmed


def test_a_confirmation_lifts_the_own_word_to_a_witness_and_taking_it_back_lowers_it() -> None:
    activity = activity_of(INES)
    assert grade(activity) == (Evidence.SELF, False)

    word = confirmation_of(IDRISS, activity)
    assert grade(activity) == (Evidence.WITNESS, True)
    (shown,) = peers_of(activity, persona(CAMILLE), "fr").confirmations
    assert shown.said_on.isoformat() == "2026-11-23"
    assert shown.byline.text

    take_back(word=word, by=persona(IDRISS), at=NOW)
    assert grade(activity) == (Evidence.SELF, False)
    trail = AuditEntry.objects.filter(object_code=activity.code).order_by("sequence")
    assert list(trail.values_list("action", flat=True)) == ["log", "confirm", "take-back"]


def test_a_confirmation_never_lowers_stronger_evidence() -> None:
    activity = activity_of(INES, evidence=Evidence.INDEPENDENT)

    confirmation_of(IDRISS, activity)

    assert grade(activity) == (Evidence.INDEPENDENT, True)


@pytest.mark.parametrize("who", [INES, "relectrice-droits"])  # the author, and a colleague
def test_nobody_confirms_what_the_own_organisation_did(who: str) -> None:
    for row in (activity_of(INES), result_of(INES)):
        with pytest.raises(OwnTeamError):
            confirm(of=row, how=PeerWordKind.SAW, by=persona(who), at=NOW)
        with pytest.raises(OwnTeamError):
            question_of(who, row)

    assert not PeerWord.objects.exists()


def test_one_person_confirms_once_and_the_last_way_stands() -> None:
    result = result_of(INES)
    confirmation_of(IDRISS, result)

    confirmation_of(IDRISS, result, PeerWordKind.CHECKED)

    (shown,) = peers_of(result, persona(INES), "fr").confirmations
    assert shown.kind == PeerWordKind.CHECKED
    with pytest.raises(IntegrityError), transaction.atomic():
        PeerWord.objects.update(ended_at=None)


def test_a_question_is_no_fault_it_waits_for_the_team_until_somebody_replies() -> None:
    result = result_of(INES)
    word = question_of(IDRISS, result, "Était-ce le même soir ?")

    def waiting(who: str) -> list[str]:
        lines = needs_you_today(persona(who), "fr", limit=50)
        return [line.text for line in lines if line.kind == "peer"]

    assert waiting(INES) == waiting("relectrice-droits")
    assert "le résultat X1" in waiting(INES)[0]
    assert waiting(IDRISS) == []
    result.refresh_from_db()
    assert result.evidence == Evidence.SELF

    reply_to_peer(
        word=word, text="Oui, le jeudi.", language=Language.FRENCH, by=persona(INES), at=NOW
    )

    assert questions_waiting(persona(INES)) == []
    (asked,) = peers_of(result, persona(IDRISS), "fr").questions
    assert asked.reply is not None
    assert asked.reply.text == "Oui, le jeudi."
    with pytest.raises(RepliedAlreadyError):
        reply_to_peer(word=word, text="Non.", language=Language.FRENCH, by=persona(INES), at=NOW)


def test_a_question_is_read_by_the_team_and_by_who_asked_and_by_nobody_else() -> None:
    activity = activity_of(INES)
    question_of(IDRISS, activity, "Était-ce le même soir ?")

    def reads(who: str) -> bool:
        (asked,) = peers_of(activity, persona(who), "fr").questions
        return asked.words is not None

    assert [reads(who) for who in (INES, "relectrice-droits", IDRISS)] == [True] * 3
    assert [reads(who) for who in (CAMILLE, "coordination-1", "participante-maroc")] == [False] * 3


def test_an_empty_question_is_refused() -> None:
    with pytest.raises(QuestionEmptyError):
        question_of(IDRISS, activity_of(INES), "   ")

    assert not PeerWord.objects.exists()


def test_words_of_a_question_go_when_it_is_taken_back_and_with_what_it_asks_about() -> None:
    activity = activity_of(INES)
    taken = question_of(IDRISS, activity, f"{NAMED} était là ?")
    take_back(word=taken, by=persona(IDRISS), at=NOW)
    assert everywhere(NAMED) == []

    question_of(IDRISS, activity, f"{NAMED} était là ?")
    remove_activity(activity=activity, by=persona(INES), at=NOW)

    assert everywhere(NAMED) == []
    assert not PeerWordText.objects.exists()


def test_what_peers_say_is_seen_by_whoever_sees_what_they_speak_of() -> None:
    result = result_of(INES)
    confirmation_of(IDRISS, result)
    assert peer_words_visible_to(persona(CAMILLE)).count() == 1

    Result.objects.update(marking=Marking.COUNTRY)

    assert peer_words_visible_to(persona(CAMILLE)).count() == 0
    assert peer_words_visible_to(persona("bailleur")).count() == 0
    assert peer_words_visible_to(persona("participant-belgique")).count() == 1
