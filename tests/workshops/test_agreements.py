"""Decisions and joint statements: who stands where, and how a text is amended."""

from datetime import timedelta

import pytest

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language, TranslationStatus
from contrepoint.common.markings import Marking
from contrepoint.network.models import Person
from contrepoint.workshops.enums import AmendmentState, Position
from contrepoint.workshops.errors import (
    AmendmentOutdatedError,
    DeadlinePastError,
    DeadlineToComeError,
    EmptyTextError,
    NoOrganisationError,
    ReasonMissingError,
    SameLanguageError,
    StatementClosedError,
    UndecidedAmendmentsError,
    WindowDayError,
    WorkshopFinalError,
)
from contrepoint.workshops.models import Agreement, Stand, StandText, Workshop
from contrepoint.workshops.queries import agreement_card
from contrepoint.workshops.services import (
    Reason,
    StandTaken,
    accept_amendment,
    close_agreement,
    decline_amendment,
    set_deadline,
    take_stand,
    translate_agreement,
)
from tests.conftest import NOW, persona
from tests.harness.workshops import (
    BECAUSE,
    amendment_of,
    decision_of,
    session_of,
    stand_of,
    statement_of,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]


def original_of(agreement: Agreement) -> str:
    return str(agreement.texts.get(status=TranslationStatus.ORIGINAL).text)


def translated(agreement: Agreement, text: str, language: Language) -> None:
    translate_agreement(
        agreement=agreement, text=text, language=language, by=persona("relais-maroc"), at=NOW
    )


def counts(agreement: Agreement, who: str = "relais-france") -> tuple[int, int, int]:
    """Agreed, reserved, said of a version that is past."""
    card = agreement_card(agreement, persona(who), "fr")
    return card.line.agree_count, card.line.reserve_count, len(card.past_stands)


def test_nobody_stands_by_a_decision_before_saying_so() -> None:
    decision = decision_of("rapporteur")

    assert decision.code == "D1"
    assert counts(decision) == (0, 0, 0)


def test_each_person_stands_once_and_the_last_word_counts() -> None:
    decision = decision_of("rapporteur")
    stand_of("relais-maroc", on=decision)
    stand_of("participante-maroc", "Une saison est trop courte.", on=decision)
    assert counts(decision) == (1, 1, 0)

    stand_of("participante-maroc", on=decision)

    assert counts(decision) == (2, 0, 0)
    assert StandText.objects.count() == 0


def test_a_reservation_has_its_reason() -> None:
    decision = decision_of("rapporteur")

    with pytest.raises(ReasonMissingError):
        take_stand(
            agreement=decision,
            stand=StandTaken(Position.RESERVES, Language.FRENCH),
            marking=Marking.NETWORK,
            attribution=Attribution.COUNTRY,
            by=persona("relais-maroc"),
            at=NOW,
        )

    assert Stand.objects.count() == 0


def test_a_stand_is_no_more_open_than_what_it_is_about_and_may_be_closer() -> None:
    decision = decision_of("rapporteur")

    stand = stand_of("relais-maroc", "Trop tôt.", on=decision, marking=Marking.COUNTRY)

    assert stand.marking == Marking.COUNTRY
    assert counts(decision, "participante-maroc") == (0, 1, 0)
    assert counts(decision, "relais-france") == (0, 0, 0)


def test_organisations_endorse_a_joint_statement_once_each() -> None:
    statement = statement_of("rapporteur")
    stand_of("relais-belgique", on=statement)
    stand_of("participant-belgique", on=statement)
    stand_of("relais-france", on=statement)
    stand_of("participant-france", "Un mot nous manque.", on=statement)

    card = agreement_card(statement, persona("relais-maroc"), "fr")

    assert statement.code == "J1"
    assert [(stand.who.text, stand.position) for stand in card.stands] == [
        ("Maison des droits et du dialogue (inventée)", "agrees"),
        ("Clubs sportifs du Canal (inventés)", "agrees"),
        ("Fédération de mosquées du Fleuve (inventée)", "reserves"),
    ]
    assert card.silent_count == 4


def test_who_belongs_to_no_organisation_endorses_nothing() -> None:
    statement = statement_of("rapporteur")
    Person.objects.filter(code="relais-maroc").update(organisation=None)

    with pytest.raises(NoOrganisationError):
        stand_of("relais-maroc", on=statement)


def test_an_accepted_amendment_rewrites_the_text_and_asks_everybody_anew() -> None:
    statement = statement_of("rapporteur")
    stand_of("relais-belgique", on=statement)
    translated(statement, "نرفض الكراهية.", Language.ARABIC)
    amendment = amendment_of("relais-maroc", "Nous refusons toute haine.", on=statement)

    accept_amendment(amendment=amendment, by=persona("rapporteur"), at=NOW)

    statement.refresh_from_db()
    amendment.refresh_from_db()
    assert (statement.version, amendment.state) == (2, AmendmentState.ACCEPTED)
    assert list(statement.texts.values_list("language", "text")) == [
        ("fr", "Nous refusons toute haine.")
    ]
    assert counts(statement) == (0, 0, 1)
    stand_of("relais-belgique", on=statement)
    assert counts(statement) == (1, 0, 0)


def test_a_declined_amendment_changes_nothing_and_stays_on_record() -> None:
    statement = statement_of("rapporteur")
    amendment = amendment_of("relais-maroc", on=statement)

    decline_amendment(amendment=amendment, why=BECAUSE, by=persona("coordination-1"), at=NOW)

    assert original_of(statement) == "Nous refusons la haine."
    card = agreement_card(statement, persona("relais-france"), "fr")
    assert [(line.code, line.state, line.answer.text) for line in card.amendments] == [
        (amendment.code, AmendmentState.DECLINED, BECAUSE.text)
    ]


def test_an_amendment_is_not_declined_without_a_reason() -> None:
    amendment = amendment_of("relais-maroc", on=statement_of("rapporteur"))
    nothing = Reason("  ", Language.FRENCH)

    with pytest.raises(ReasonMissingError):
        decline_amendment(amendment=amendment, why=nothing, by=persona("rapporteur"), at=NOW)

    amendment.refresh_from_db()
    assert amendment.state == AmendmentState.PROPOSED


def test_an_amendment_shows_the_words_that_it_takes_away_and_those_that_it_brings() -> None:
    statement = statement_of("rapporteur", "Nous refusons la haine.")
    amendment_of("relais-maroc", "Nous refusons toute haine.", on=statement)

    (line,) = agreement_card(statement, persona("relais-france"), "fr").amendments

    assert line.change is not None
    assert [(each.kind.value, each.text) for each in line.change.stretches] == [
        ("same", "Nous refusons "),
        ("removed", "la"),
        ("added", "toute"),
        ("same", " haine."),
    ]


def test_an_amendment_to_a_text_that_has_changed_is_not_accepted() -> None:
    statement = statement_of("rapporteur")
    first = amendment_of("relais-maroc", "Nous refusons toute haine.", on=statement)
    second = amendment_of("relais-france", "Nous choisissons la paix.", on=statement)
    accept_amendment(amendment=first, by=persona("rapporteur"), at=NOW)

    with pytest.raises(AmendmentOutdatedError):
        accept_amendment(amendment=second, by=persona("rapporteur"), at=NOW)

    assert original_of(statement) == "Nous refusons toute haine."


def test_an_amendment_says_something_and_why() -> None:
    statement = statement_of("rapporteur")

    with pytest.raises(EmptyTextError):
        amendment_of("relais-maroc", " ", on=statement)


def test_a_text_is_given_in_other_languages_as_a_translation_to_be_vetted() -> None:
    statement = statement_of("rapporteur")
    translated(statement, "نرفض الكراهية.", Language.ARABIC)

    words = agreement_card(statement, persona("relais-maroc"), "ar").line.words

    assert (words.text, words.status) == ("نرفض الكراهية.", TranslationStatus.DRAFT)
    with pytest.raises(SameLanguageError):
        translated(statement, "Nous refusons.", Language.FRENCH)


def test_once_the_report_is_final_nothing_moves_any_more() -> None:
    statement = statement_of("rapporteur")
    amendment = amendment_of("relais-maroc", on=statement)
    Workshop.objects.filter(number=3).update(state="final")

    with pytest.raises(WorkshopFinalError):
        stand_of("relais-maroc", on=statement)
    with pytest.raises(WorkshopFinalError):
        accept_amendment(amendment=amendment, by=persona("rapporteur"), at=NOW)
    with pytest.raises(WorkshopFinalError):
        decision_of("rapporteur")


def test_a_decision_is_no_more_open_than_its_session() -> None:
    assert decision_of("rapporteur", session=session_of(marking=Marking.COUNTRY)).marking == (
        Marking.COUNTRY
    )


def test_after_the_last_day_nobody_takes_a_stand_and_before_it_nobody_closes() -> None:
    statement = statement_of("rapporteur")
    by = persona("coordination-1")
    set_deadline(agreement=statement, say_until=NOW.date(), by=by, at=NOW)
    stand_of("relais-maroc", on=statement)
    with pytest.raises(DeadlineToComeError):
        close_agreement(agreement=statement, by=by, at=NOW)
    Agreement.objects.update(say_until=NOW.date() - timedelta(days=1))

    with pytest.raises(DeadlinePastError):
        stand_of("relais-belgique", on=statement)

    assert counts(statement) == (1, 0, 0)


def test_a_day_that_is_past_is_refused() -> None:
    with pytest.raises(WindowDayError):
        set_deadline(
            agreement=statement_of("rapporteur"),
            say_until=NOW.date() - timedelta(days=1),
            by=persona("rapporteur"),
            at=NOW,
        )


def test_a_closed_statement_takes_nothing_more_and_names_who_stayed_silent() -> None:
    statement = statement_of("rapporteur")
    stand_of("relais-maroc", on=statement)
    amendment = amendment_of("relais-france", on=statement)
    by = persona("coordination-1")
    with pytest.raises(UndecidedAmendmentsError):
        close_agreement(agreement=statement, by=by, at=NOW)
    decline_amendment(amendment=amendment, why=BECAUSE, by=by, at=NOW)
    before = len(agreement_card(statement, by, "fr").silent)

    lock = close_agreement(agreement=statement, by=by, at=NOW)

    assert lock.code == f"{statement.code}-V1"
    for deed in (
        lambda: stand_of("relais-belgique", on=statement),
        lambda: amendment_of("relais-france", on=statement),
        lambda: close_agreement(agreement=statement, by=by, at=NOW),
        lambda: set_deadline(agreement=statement, say_until=None, by=by, at=NOW),
    ):
        with pytest.raises(StatementClosedError):
            deed()
    card = agreement_card(statement, by, "fr")
    assert (len(card.silent), card.line.agree_count) == (before, 1)
    assert card.lock is not None
    assert card.may_write is False
