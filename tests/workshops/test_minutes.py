"""Minutes: opened, amended, locked under a hash, unlocked with a reason."""

from datetime import date, timedelta

import pytest

from contrepoint.common.attribution import Attribution
from contrepoint.common.errors import NotHereError
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.network.models import AuditEntry, Person
from contrepoint.network.services import verify_audit_trail
from contrepoint.workshops.access import minutes_to_amend, were_there
from contrepoint.workshops.enums import (
    AmendmentState,
    LineDeed,
    LockFinding,
    MinutesState,
    NoteKind,
)
from contrepoint.workshops.errors import (
    LineOutdatedError,
    MinutesEmptyError,
    MinutesOpenAlreadyError,
    ReasonMissingError,
    SameWordsError,
    UndecidedAmendmentsError,
    WindowClosedError,
    WindowDayError,
    WindowOpenError,
)
from contrepoint.workshops.models import Lock, MinutesLine, Stand, Workshop
from contrepoint.workshops.queries import MinutesCard, check_lock, minutes_card, open_texts
from contrepoint.workshops.queries.locks import canonical_form, digest_of
from contrepoint.workshops.services import (
    Reason,
    accept_line_amendment,
    decline_line_amendment,
    open_minutes,
    unlock_minutes,
)
from tests.conftest import NOW, persona
from tests.harness.workshops import (
    BECAUSE,
    attended_by,
    commitment_of,
    decision_of,
    first_line,
    line_amendment_of,
    lock_of,
    minutes_of,
    note_of,
    session_of,
    stand_of,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

LATER = NOW + timedelta(days=8)


def card_of(minutes: object, who: str = "relais-belgique") -> MinutesCard:
    minutes.refresh_from_db()  # type: ignore[attr-defined]  # it is a row
    return minutes_card(minutes, persona(who), "fr", today=NOW.date())  # type: ignore[arg-type]


def said(card: MinutesCard) -> list[str]:
    return [line.words.text for line in card.lines if not (line.is_heading or line.is_struck)]


def test_minutes_hold_the_record_of_a_session_in_its_order() -> None:
    session = session_of(title="Les prisons")
    note_of("relais-maroc", "Première ligne.", session=session)
    commitment_of("relais-belgique", "ouvrir un club", session=session)
    decision = decision_of("rapporteur", "Tenir un atelier.", session=session)
    stand_of("relais-maroc", on=decision)
    stand_of("relais-belgique", "Trop tôt.", on=decision, may_be_printed=True)
    stand_of("relais-france", "À garder entre nous.", on=decision)
    minutes = minutes_of("Seconde ligne.", session=session)

    card = card_of(minutes)

    assert [(line.kind, line.words.text, line.agree_count) for line in card.lines] == [
        ("session", "Les prisons", None),
        ("point", "Première ligne.", None),
        ("promise", "ouvrir un club", None),
        ("point", "Seconde ligne.", None),
        ("decided", "Tenir un atelier.", 1),
        ("reservation", "Trop tôt.", None),
    ]
    assert card.code == f"PV3-{session.position}"


def test_a_note_that_became_a_commitment_is_told_once() -> None:
    session = session_of()
    heard = note_of(
        "rapporteur", "Ils ouvriront un club.", session=session, kind=NoteKind.COMMITMENT
    )
    commitment_of("rapporteur", "ouvrir un club", session=session, note=heard)

    assert said(card_of(minutes_of("Une ligne.", session=session))) == [
        "ouvrir un club",
        "Une ligne.",
    ]


@pytest.mark.parametrize("marking", [Marking.PRIVATE, Marking.TEAM, Marking.COUNTRY])
def test_what_is_kept_closer_than_the_meeting_stays_out(marking: Marking) -> None:
    session = session_of()
    note_of("relais-maroc", "Entre nous.", session=session, marking=marking)
    decision = decision_of("relais-maroc", "Une décision.", session=session)
    stand_of("relais-maroc", "Ma raison.", on=decision, may_be_printed=True)
    Stand.objects.update(marking=marking)

    assert said(card_of(minutes_of("Pour tous.", session=session), "relais-maroc")) == [
        "Pour tous.",
        "Une décision.",
    ]


def test_minutes_of_the_whole_workshop_take_each_session_under_its_title() -> None:
    workshop = Workshop.objects.get(number=3)
    minutes = open_minutes(
        workshop=workshop,
        session=None,
        amend_until=NOW.date(),
        by=persona("rapporteur"),
        at=NOW,
    )

    card = card_of(minutes)

    headings = [line.session_position for line in card.lines if line.is_heading]
    assert (card.code, headings) == ("PV3", list(range(1, 8)))
    assert {line.session_position for line in card.lines} == set(headings)


def test_an_empty_record_a_second_opening_and_a_past_day_are_refused() -> None:
    session = session_of()

    def opened(until: date) -> None:
        open_minutes(
            workshop=session.workshop,
            session=session,
            amend_until=until,
            by=persona("rapporteur"),
            at=NOW,
        )

    today = NOW.date()
    with pytest.raises(MinutesEmptyError):
        opened(today)
    note_of("rapporteur", session=session)
    with pytest.raises(WindowDayError):
        opened(today - timedelta(days=1))
    opened(today)
    with pytest.raises(MinutesOpenAlreadyError):
        opened(today)


def test_an_accepted_amendment_changes_the_line_and_shows_the_words_that_changed() -> None:
    minutes = minutes_of("Le club ouvre en mars.")
    amendment = line_amendment_of("relais-belgique", "Le club ouvre en mai.", of=minutes)

    accept_line_amendment(amendment=amendment, by=persona("rapporteur"), at=NOW)

    card = card_of(minutes)
    assert said(card) == ["Le club ouvre en mai."]
    (shown,) = card.lines[1].amendments
    assert shown.state == AmendmentState.ACCEPTED
    assert [(each.kind.value, each.text) for each in shown.change.stretches] == [
        ("same", "Le club ouvre en "),
        ("removed", "mars"),
        ("added", "mai"),
        ("same", "."),
    ]


def test_a_line_can_be_struck_out_and_one_can_be_added_after_it() -> None:
    session = session_of()
    note_of("rapporteur", "À rayer.", session=session)
    minutes = minutes_of("La suite.", session=session)
    added = line_amendment_of("relais-france", "Un ajout.", of=minutes, deed=LineDeed.ADD)
    struck = line_amendment_of("relais-france", "", of=minutes, deed=LineDeed.STRIKE)

    for amendment in (added, struck):
        accept_line_amendment(amendment=amendment, by=persona("rapporteur"), at=NOW)

    assert said(card_of(minutes)) == ["Un ajout.", "La suite."]


def test_a_declined_amendment_keeps_its_reason_and_changes_nothing() -> None:
    minutes = minutes_of("Le club ouvre en mars.")
    amendment = line_amendment_of("relais-belgique", of=minutes)
    by = persona("coordination-1")

    with pytest.raises(ReasonMissingError):
        decline_line_amendment(amendment=amendment, why=Reason(" ", Language.FRENCH), by=by, at=NOW)
    decline_line_amendment(amendment=amendment, why=BECAUSE, by=by, at=NOW)

    card = card_of(minutes)
    assert said(card) == ["Le club ouvre en mars."]
    (shown,) = card.lines[1].amendments
    assert (shown.state, shown.answer.text) == (AmendmentState.DECLINED, BECAUSE.text)


def test_an_amendment_to_a_line_that_has_changed_is_not_accepted() -> None:
    minutes = minutes_of()
    first = line_amendment_of("relais-belgique", "Une chose.", of=minutes)
    second = line_amendment_of("relais-france", "Une autre chose.", of=minutes)
    accept_line_amendment(amendment=first, by=persona("rapporteur"), at=NOW)

    with pytest.raises(LineOutdatedError):
        accept_line_amendment(amendment=second, by=persona("rapporteur"), at=NOW)

    assert said(card_of(minutes)) == ["Une chose."]


def test_the_same_words_no_reason_and_a_closed_window_are_refused() -> None:
    minutes = minutes_of("Une phrase.", until=NOW.date())

    with pytest.raises(SameWordsError):
        line_amendment_of("relais-france", "Une phrase.", of=minutes)
    with pytest.raises(ReasonMissingError):
        line_amendment_of("relais-france", of=minutes, reason="  ")
    minutes.amend_until = NOW.date() - timedelta(days=1)
    minutes.save(update_fields=["amend_until"])
    with pytest.raises(WindowClosedError):
        line_amendment_of("relais-france", of=minutes)


def test_locking_gives_a_receipt_that_fits_and_stands_in_the_audit_trail() -> None:
    minutes = minutes_of()

    lock = lock_of(minutes)

    minutes.refresh_from_db()
    assert (minutes.state, lock.code) == (MinutesState.LOCKED, f"{minutes.code}-V1")
    assert check_lock(lock) is LockFinding.UNCHANGED
    assert check_lock(lock, f" {lock.digest[:8].upper()} ") is LockFinding.UNCHANGED
    assert check_lock(lock, lock.digest) is LockFinding.UNCHANGED
    assert AuditEntry.objects.filter(
        action="lock", object_code=f"{lock.code}:{lock.digest[:32]}"
    ).exists()
    assert verify_audit_trail() is None


def test_a_hash_that_is_not_the_one_on_paper_is_found() -> None:
    lock = lock_of(minutes_of())
    other = "0" * 8 if not lock.digest.startswith("0") else "1" * 8

    assert check_lock(lock, other) is LockFinding.OTHER_HASH
    assert check_lock(lock, lock.digest[:3]) is LockFinding.OTHER_HASH


@pytest.mark.parametrize(
    "change",
    [
        {"text": "Autre chose."},
        {"position": 99},
        {"kind": "agreement"},
        {"is_struck": True},
        {"signed_as": Attribution.COUNTRY},
        {"signed_country": "FR"},
        {"agree_count": 7},
        {"lock": None},
    ],
    ids=str,
)
def test_whatever_is_changed_of_a_locked_line_in_the_database_is_found(
    change: dict[str, object],
) -> None:
    session = session_of()
    note_of("relais-maroc", "Une première ligne.", session=session)
    minutes = minutes_of("Une seconde ligne.", session=session)
    line = first_line(minutes)
    lock = lock_of(minutes)

    MinutesLine.objects.filter(pk=line.pk).update(**change)

    assert check_lock(lock) is LockFinding.CHANGED


def test_a_line_added_behind_our_back_and_people_added_to_those_there_are_found() -> None:
    minutes = minutes_of()
    lock = lock_of(minutes)
    lock.were_there.remove(persona("relais-france"))
    assert check_lock(lock) is LockFinding.CHANGED
    lock.were_there.add(persona("relais-france"))
    assert check_lock(lock) is LockFinding.UNCHANGED

    MinutesLine.objects.create(
        minutes=minutes,
        lock=lock,
        session_position=1,
        position=9,
        kind=NoteKind.POINT,
        language="fr",
        text="Jamais dit.",
    )

    assert check_lock(lock) is LockFinding.CHANGED


def test_who_changes_the_hash_as_well_is_found_by_the_trail() -> None:
    lock = lock_of(minutes_of())
    MinutesLine.objects.filter(lock=lock).update(text="Autre chose.")
    Lock.objects.filter(pk=lock.pk).update(digest=digest_of(lock))
    lock.refresh_from_db()

    assert check_lock(lock) is LockFinding.NOT_IN_TRAIL


def test_amendments_that_wait_and_an_open_window_hold_the_lock_back() -> None:
    minutes = minutes_of()
    with pytest.raises(WindowOpenError):
        lock_of(minutes, "rapporteur")
    amendment = line_amendment_of("relais-france", of=minutes)
    with pytest.raises(UndecidedAmendmentsError):
        lock_of(minutes)
    decline_line_amendment(amendment=amendment, why=BECAUSE, by=persona("rapporteur"), at=NOW)

    assert lock_of(minutes, "rapporteur", LATER).number == 1


def test_unlocking_asks_for_a_reason_that_stays_and_the_old_receipt_still_fits() -> None:
    minutes = minutes_of("Le club ouvre en mars.")
    old = lock_of(minutes)
    by = persona("coordination-1")

    with pytest.raises(ReasonMissingError):
        unlock_minutes(
            minutes=minutes,
            amend_until=NOW.date(),
            reason=Reason("", Language.FRENCH),
            by=by,
            at=NOW,
        )
    unlock_minutes(minutes=minutes, amend_until=NOW.date(), reason=BECAUSE, by=by, at=NOW)
    amendment = line_amendment_of("relais-france", "Le club ouvre en mai.", of=minutes)
    accept_line_amendment(amendment=amendment, by=by, at=NOW)
    new = lock_of(minutes)

    old.refresh_from_db()
    assert (old.reason, new.code, new.digest != old.digest) == (
        BECAUSE.text,
        f"{minutes.code}-V2",
        True,
    )
    assert [check_lock(lock) for lock in (old, new)] == [LockFinding.UNCHANGED] * 2
    card = card_of(minutes)
    assert said(card) == ["Le club ouvre en mai."]
    assert [(lock.code, lock.stands, lock.reason.text) for lock in card.locks] == [
        (new.code, True, ""),
        (old.code, False, BECAUSE.text),
    ]


def test_a_person_sees_that_they_were_there_and_nobody_sees_the_others() -> None:
    lock_of(minutes := minutes_of())

    assert card_of(minutes, "relais-france").locks[0].was_there is True
    Lock.objects.get().were_there.remove(persona("relais-france"))
    assert card_of(minutes, "relais-france").locks[0].was_there is False


def test_the_form_that_is_hashed_holds_no_name_and_no_account() -> None:
    minutes = minutes_of("Une phrase.", attribution=Attribution.NAMED)
    person = persona("relais-maroc").person
    Person.objects.filter(pk=person.pk).update(attribution=Attribution.NAMED)

    form = canonical_form(lock_of(minutes))

    assert person.code in form
    assert person.display_name not in form
    assert str(persona("relais-maroc").uuid) not in form


def test_a_signature_that_was_narrowed_since_is_shown_narrower_and_counted() -> None:
    Person.objects.filter(user=persona("relais-maroc")).update(attribution=Attribution.NAMED)
    minutes = minutes_of("Une phrase.", attribution=Attribution.NAMED)
    lock = lock_of(minutes)
    assert card_of(minutes).lines[1].signed == persona("relais-maroc").person.display_name

    Person.objects.filter(user=persona("relais-maroc")).update(attribution=Attribution.NOBODY)

    card = card_of(minutes)
    assert (card.lines[1].signed, card.reissue_count) == ("", 1)
    assert check_lock(lock) is LockFinding.UNCHANGED


def test_where_the_roll_was_called_those_who_were_there_amend_and_nobody_else() -> None:
    minutes = minutes_of()
    idriss, ines = persona("relais-maroc"), persona("relais-belgique")
    assert card_of(minutes, "relais-belgique").may_amend

    attended_by("relais-maroc", workshop=minutes.workshop)

    assert card_of(minutes, "relais-maroc").may_amend
    assert not card_of(minutes, "relais-belgique").may_amend
    assert minutes_to_amend(idriss, minutes.code) == minutes
    with pytest.raises(NotHereError):
        minutes_to_amend(ines, minutes.code)
    assert were_there(minutes.workshop) == [idriss]
    said = [
        (text.code, text.was_there)
        for who in (idriss, ines)
        for text in open_texts(who, today=minutes.amend_until or NOW.date())
        if text.is_of_minutes
    ]
    assert said == [(minutes.code, True), (minutes.code, False)]


def test_somebody_without_an_account_on_the_roll_shuts_nobody_out() -> None:
    minutes = minutes_of()

    attended_by(Person.objects.filter(user=None).order_by("pk")[0], workshop=minutes.workshop)

    assert card_of(minutes, "relais-belgique").may_amend
