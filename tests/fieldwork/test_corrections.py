"""What was said is bound to a vetted line; what was printed wrong is put right, and followed."""

from datetime import date, time, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from contrepoint.common.errors import DomainError, NotHereError
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.access import requests_to_offer
from contrepoint.fieldwork.enums import CorrectionState
from contrepoint.fieldwork.errors import (
    CorrectionBeforeError,
    CorrectionMissingError,
    LineNotVettedError,
    NoCorrectionAskedError,
    NothingSaidYetError,
    PastHourError,
)
from contrepoint.fieldwork.models import Appearance
from contrepoint.fieldwork.queries import (
    LineUsed,
    appearance_card,
    appearance_lines,
    corrections_open,
    requests_ahead,
)
from contrepoint.fieldwork.services import (
    CorrectionEntry,
    Outcome,
    accept_request,
    ask_correction,
    close_correction,
    conclude_appearance,
    note_follow_up,
    offer_request,
)
from contrepoint.narratives.access import withdrawals_to_read
from contrepoint.narratives.enums import Withdrawing
from contrepoint.narratives.errors import FutureDayError
from contrepoint.narratives.models import CommonLine, CounterArgument
from contrepoint.narratives.services import Leave, acknowledge_withdrawals, withdraw_answer
from contrepoint.synthesis.queries import needs_you_today
from tests.conftest import NOW, persona
from tests.harness.alliances import appearance_of, ready_voice_of
from tests.harness.narratives import changed, line_of, vetted_answer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

BILAL, INES, COORDINATION = "participant-belgique", "relais-belgique", "coordination-1"
TODAY = NOW.date()


def accepted() -> Appearance:
    voice = ready_voice_of(BILAL)
    appearance = appearance_of(INES)
    offer_request(appearance=appearance, voice=voice.code, by=persona(INES), at=NOW)
    appearance.refresh_from_db()
    accept_request(appearance=appearance, by=persona(BILAL), at=NOW)
    appearance.refresh_from_db()
    return appearance


def said(**used: str) -> Appearance:
    """I1, where Bilal spoke on the day of the tests."""
    appearance = accepted()
    outcome = Outcome(TODAY, Language.FRENCH, "Bien reçu.", **used)
    conclude_appearance(appearance=appearance, outcome=outcome, by=persona(BILAL), at=NOW)
    appearance.refresh_from_db()
    return appearance


def used_in(appearance: Appearance, who: str = BILAL) -> LineUsed | None:
    return appearance_card(appearance, persona(who), "fr").used


def asked(appearance: Appearance, **changes: Any) -> None:
    values: dict[str, Any] = {
        "text": "Il manque la fin de la phrase.",
        "language": Language.FRENCH,
        "asked_on": TODAY,
    }
    entry = CorrectionEntry(**values | changes)
    ask_correction(appearance=appearance, entry=entry, by=persona(BILAL), at=NOW)
    appearance.refresh_from_db()


def close(appearance: Appearance, state: CorrectionState, on: date = TODAY) -> None:
    close_correction(appearance=appearance, state=state, closed_on=on, by=persona(INES), at=NOW)


def test_only_a_vetted_reply_or_an_adopted_line_can_have_been_used() -> None:
    appearance = accepted()
    proposed = line_of(INES, "Nous sommes d’ici.")
    for used in ({"answer": "C01-R1"}, {"line": proposed.code}):
        with pytest.raises(LineNotVettedError):
            conclude_appearance(
                appearance=appearance,
                outcome=Outcome(TODAY, Language.FRENCH, "Bien reçu.", **used),
                by=persona(BILAL),
                at=NOW,
            )
    with pytest.raises(NotHereError):
        conclude_appearance(
            appearance=appearance,
            outcome=Outcome(TODAY, Language.FRENCH, "Bien reçu.", line="M99"),
            by=persona(BILAL),
            at=NOW,
        )

    assert Appearance.objects.get().state == "accepted"


def test_a_line_of_the_common_message_is_shown_and_says_when_it_was_retired() -> None:
    line = line_of(INES, "Nous sommes d’ici.", adopted=True)
    appearance = said(line=line.code)

    used = used_in(appearance)
    assert used is not None
    assert (used.code, used.words.text, used.still_stands) == (
        line.code,
        "Nous sommes d’ici.",
        True,
    )

    CommonLine.objects.update(state="retired")
    used = used_in(appearance)
    assert used is not None
    assert used.is_out_of_use


def test_an_appearance_tells_what_became_of_the_reply_since() -> None:
    vetted_answer()
    appearance = said(answer="C01-R1")
    used = used_in(appearance)
    assert used is not None
    assert (used.version, used.still_stands) == (1, True)

    reference = CounterArgument.objects.get(code="C01-R1").references.first()
    assert reference is not None
    changed(reference, gist="Autre chose.")
    used = used_in(appearance)
    assert used is not None
    assert used.changed == (reference.code,)

    CounterArgument.objects.filter(code="C01-R1").update(version=2)
    used = used_in(appearance)
    assert used is not None
    assert (used.version, used.is_rewritten) == (1, True)


@pytest.mark.parametrize("kind", list(Withdrawing))
def test_whoever_said_a_reply_in_public_is_told_when_it_leaves_use(kind: Withdrawing) -> None:
    vetted_answer()
    appearance = said(answer="C01-R1")
    answer = CounterArgument.objects.get(code="C01-R1")

    leave = Leave(kind, "L’article est cité de travers.", Language.FRENCH)
    withdraw_answer(answer=answer, leave=leave, by=persona(COORDINATION), at=NOW)

    assert [row.answer_id for row in withdrawals_to_read(persona(BILAL))] == [answer.pk]
    used = used_in(appearance)
    assert used is not None
    assert used.is_out_of_use
    told = [line.url_args for line in needs_you_today(persona(BILAL), "fr")]
    assert ("C01-R1",) in told

    acknowledge_withdrawals(answer=answer, by=persona(BILAL), at=NOW)
    assert not withdrawals_to_read(persona(BILAL)).exists()


def test_who_was_not_on_the_air_is_told_nothing() -> None:
    vetted_answer()
    said(answer="C01-R1")

    answer = CounterArgument.objects.get(code="C01-R1")
    leave = Leave(Withdrawing.RECALLED, "Cité de travers.", Language.FRENCH)
    withdraw_answer(answer=answer, leave=leave, by=persona(COORDINATION), at=NOW)

    assert not withdrawals_to_read(persona("participante-maroc")).exists()


def test_whoever_spoke_is_called_home_when_a_reference_was_changed() -> None:
    vetted_answer()
    said(answer="C01-R1")
    reference = CounterArgument.objects.get(code="C01-R1").references.first()
    assert reference is not None

    def called() -> bool:
        lines = needs_you_today(persona(BILAL), "fr", limit=20)
        return any(line.kind == "reference_changed" for line in lines)

    assert not called()
    changed(reference, gist="Autre chose.")
    assert called()


def test_a_correction_is_asked_listed_followed_and_made() -> None:
    appearance = said()

    asked(appearance)
    (line,) = corrections_open(persona("relais-maroc"))
    assert (line.code, line.asked_on) == ("I1", TODAY)
    note_follow_up(appearance=appearance, by=persona(INES), at=NOW)
    close(appearance, CorrectionState.MADE)

    card = appearance_card(Appearance.objects.get(), persona(INES), "fr")
    assert (card.line.correction, card.asked_on, card.closed_on, card.followed_up_on) == (
        CorrectionState.MADE, TODAY, TODAY, TODAY,
    )  # fmt: skip
    assert card.to_put_right.text == "Il manque la fin de la phrase."
    assert corrections_open(persona(INES)) == []


def test_a_correction_that_was_refused_may_be_asked_again() -> None:
    appearance = said()
    asked(appearance)
    close(appearance, CorrectionState.REFUSED)

    asked(appearance, text="Il manque toujours la fin.")

    card = appearance_card(Appearance.objects.get(), persona(INES), "fr")
    assert (card.line.correction, card.closed_on) == (CorrectionState.ASKED, None)
    assert card.to_put_right.text == "Il manque toujours la fin."


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"text": " "}, CorrectionMissingError),
        ({"asked_on": TODAY + timedelta(days=1)}, FutureDayError),
        ({"asked_on": TODAY - timedelta(days=1)}, CorrectionBeforeError),
    ],
)
def test_a_correction_says_what_and_its_days_follow_one_another(
    changes: dict[str, Any], refusal: type[DomainError]
) -> None:
    appearance = said()

    with pytest.raises(refusal):
        asked(appearance, **changes)
    with pytest.raises(NoCorrectionAskedError):
        close(appearance, CorrectionState.MADE)
    asked(appearance)
    with pytest.raises(CorrectionBeforeError):
        close(appearance, CorrectionState.MADE, TODAY - timedelta(days=1))

    assert Appearance.objects.get().correction == "asked"


def test_nothing_is_put_right_before_it_was_said() -> None:
    with pytest.raises(NothingSaidYetError, match="I1"):
        asked(accepted())


@pytest.mark.parametrize(
    "wrong",
    [
        {"correction": "asked"},
        {"correction": "made", "correction_asked_on": TODAY},
        {"correction_asked_on": TODAY},
        {
            "correction": "made",
            "correction_asked_on": TODAY,
            "correction_closed_on": TODAY - timedelta(days=1),
        },
    ],
)
def test_the_database_holds_what_must_be_true_of_a_correction(wrong: dict[str, object]) -> None:
    appearance_of(INES)

    with pytest.raises(IntegrityError), transaction.atomic():
        Appearance.objects.update(**wrong)


def test_requests_come_by_day_and_hour_and_those_past_it_are_marked() -> None:
    today = timezone.localdate()
    for due_on, due_at in (
        (today + timedelta(days=1), None),
        (today + timedelta(days=1), time(9)),
        (today, None),
    ):
        appearance_of(INES, due_on=due_on, due_at=due_at)
    late = appearance_of(INES, due_on=today)
    Appearance.objects.filter(pk=late.pk).update(due_on=today - timedelta(days=1))
    passed = appearance_of(INES, due_on=today + timedelta(days=2))
    Appearance.objects.filter(pk=passed.pk).update(due_on=today, due_at=time(0, 0))

    lines = appearance_lines(Appearance.objects.all(), persona("relais-maroc"), "fr")

    assert [line.code for line in lines] == ["I4", "I5", "I3", "I2", "I1"]
    assert [line.is_overdue for line in lines] == [True, True, False, False, False]
    assert [each.code for each in requests_ahead(persona(INES), 2)] == ["I4", "I5"]


def test_an_hour_of_today_that_has_passed_is_refused() -> None:
    local = timezone.localtime(NOW)

    with pytest.raises(PastHourError):
        appearance_of(INES, due_on=local.date(), due_at=time(0, 1))
    kept = appearance_of(INES, due_on=local.date(), due_at=time(23, 59))

    assert kept.due_at == time(23, 59)


def test_requests_without_a_voice_call_those_who_may_offer_them() -> None:
    today = timezone.localdate()
    appearance_of(BILAL, due_on=today + timedelta(days=1), due_at=time(18, 30))
    appearance_of(INES, marking=Marking.COUNTRY, due_on=today + timedelta(days=2))
    past = appearance_of(BILAL)
    Appearance.objects.filter(pk=past.pk).update(due_on=today - timedelta(days=1))

    def told(who: str) -> list[str]:
        lines = needs_you_today(persona(who), "fr", limit=20)
        return [line.text for line in lines if line.url_name == "act:media"]

    assert (
        told(BILAL)[0] == "1 demande d’un média a dépassé son heure sans que personne ait dit oui."
    )
    assert "18:30" in told(BILAL)[1]
    assert "2 demandes de médias attendent une voix" in told(INES)[1]
    assert told("participante-maroc") == []
    assert requests_to_offer(persona("relais-maroc")).count() == 2


def test_who_said_yes_is_asked_for_what_was_said_once_the_day_has_passed() -> None:
    accepted()

    def told(today: date) -> bool:
        lines = needs_you_today(persona(BILAL), "fr", limit=20, today=today)
        return any(line.kind == "said" for line in lines)

    assert [told(date(2026, 11, 24)), told(date(2026, 11, 25))] == [False, True]
