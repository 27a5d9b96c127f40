"""Who is expected, what they say and agree to, who was there."""

from datetime import date, timedelta

import pytest

from contrepoint.common.attribution import Attribution
from contrepoint.network.models import AuditEntry, Person
from contrepoint.workshops.access import attended, people_there, people_to_expect
from contrepoint.workshops.enums import RegistrationState, WorkshopConsentKind
from contrepoint.workshops.errors import (
    AnsweredAlreadyError,
    NoDayOfWorkshopError,
    SpeaksForItselfError,
)
from contrepoint.workshops.models import Registration, Workshop, WorkshopConsent
from contrepoint.workshops.queries import agrees_here, calls_of, coming_counts, delegations
from contrepoint.workshops.services import (
    RegistrationAnswer,
    answer_registration,
    call_roll,
    expect_people,
    strike_off,
)
from tests.conftest import NOW, persona
from tests.harness.network import person_of
from tests.harness.workshops import FIRST_DAY, registration_of, timed_workshop, uuid_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SALMA, IDRISS, INES = "coordination-1", "relais-maroc", "relais-belgique"
NAMED, QUOTED = WorkshopConsentKind.NAMED, WorkshopConsentKind.QUOTED
COMING, NOT_COMING = RegistrationState.COMING, RegistrationState.NOT_COMING
EXPECTED = RegistrationState.EXPECTED


@pytest.fixture
def workshop() -> Workshop:
    return timed_workshop("Les femmes")


def expected(workshop: Workshop, by: str, *people: str) -> list[Registration]:
    return expect_people(workshop=workshop, people=people, by=persona(by), at=NOW)


def roll(workshop: Workshop, day: date, *codes: str) -> int:
    return call_roll(workshop=workshop, day=day, people=codes, by=persona("rapporteur"), at=NOW)


def test_a_focal_point_expects_people_of_the_own_country_alone(workshop: Workshop) -> None:
    both = (uuid_of("participante-maroc"), uuid_of(INES))

    mine = expected(workshop, IDRISS, *both)
    rest = expected(workshop, SALMA, *both)

    assert [row.person.user for row in mine] == [persona("participante-maroc")]
    assert [row.person.user for row in rest] == [persona(INES)]
    assert {row.state for row in mine + rest} == {EXPECTED}
    assert not people_to_expect(persona("participante-maroc"), workshop).exists()


def test_who_is_expected_is_asked_at_home(workshop: Workshop) -> None:
    registration_of(INES, workshop=workshop, state=EXPECTED)

    assert [(call.number, call.is_unanswered) for call in calls_of(persona(INES))] == [
        (workshop.number, True)
    ]
    registration_of(INES, workshop=workshop, state=NOT_COMING)
    assert calls_of(persona(INES)) == []


def test_consents_are_dated_ended_and_never_removed(workshop: Workshop) -> None:
    row = registration_of(INES, NAMED, QUOTED, workshop=workshop)
    later = NOW + timedelta(days=3)

    answer_registration(
        registration=row, answer=RegistrationAnswer(COMING, [QUOTED]), by=persona(INES), at=later
    )

    assert list(
        WorkshopConsent.objects.order_by("kind").values_list("kind", "given_on", "withdrawn_on")
    ) == [(NAMED, NOW.date(), later.date()), (QUOTED, NOW.date(), None)]
    person = persona(INES).person
    assert [agrees_here(person, workshop, kind) for kind in (NAMED, QUOTED)] == [False, True]


def test_who_does_not_come_agrees_to_nothing(workshop: Workshop) -> None:
    row = registration_of(INES, QUOTED, workshop=workshop)

    answer_registration(
        registration=row, answer=RegistrationAnswer(NOT_COMING, [QUOTED]), by=persona(INES), at=NOW
    )

    assert not WorkshopConsent.objects.filter(withdrawn_on=None).exists()


def test_a_consent_is_taken_back_even_when_the_report_is_final(workshop: Workshop) -> None:
    row = registration_of(INES, NAMED, workshop=workshop)
    Workshop.objects.filter(pk=workshop.pk).update(state="final")

    answer_registration(
        registration=row, answer=RegistrationAnswer(COMING), by=persona(INES), at=NOW
    )

    assert not agrees_here(persona(INES).person, workshop, NAMED)


@pytest.mark.parametrize("who", [SALMA, IDRISS, "rapporteur", "participant-belgique"])
def test_nobody_answers_for_who_has_an_account(workshop: Workshop, who: str) -> None:
    row = registration_of(INES, workshop=workshop, state=EXPECTED)

    with pytest.raises(SpeaksForItselfError):
        answer_registration(
            registration=row, answer=RegistrationAnswer(COMING), by=persona(who), at=NOW
        )


def test_for_who_has_no_account_it_is_said_on_paper_in_the_own_country(workshop: Workshop) -> None:
    nadia = person_of(INES, "Nadia")
    row = registration_of(nadia, workshop=workshop, state=EXPECTED)

    for who in (IDRISS, "rapporteur", "participant-belgique"):
        with pytest.raises(SpeaksForItselfError):
            answer_registration(
                registration=row, answer=RegistrationAnswer(COMING), by=persona(who), at=NOW
            )
    answer_registration(
        registration=row, answer=RegistrationAnswer(COMING, [QUOTED]), by=persona(INES), at=NOW
    )

    (belgium,) = [d for d in delegations(workshop, persona(SALMA)) if d.country == "BE"]
    (line,) = belgium.lines
    assert (line.name, line.is_on_paper, [c.is_on_paper for c in line.consents if c.since]) == (
        "Nadia", True, [True],
    )  # fmt: skip


def test_who_answered_is_not_taken_off_the_list(workshop: Workshop) -> None:
    row = registration_of(INES, workshop=workshop)

    with pytest.raises(AnsweredAlreadyError):
        strike_off(registration=row, by=persona(SALMA), at=NOW)
    waiting = registration_of(IDRISS, workshop=workshop, state=EXPECTED)
    strike_off(registration=waiting, by=persona(SALMA), at=NOW)

    assert list(Registration.objects.filter(workshop=workshop)) == [row]


def test_who_is_there_is_written_down_day_by_day(workshop: Workshop) -> None:
    ines, idriss = persona(INES).person, persona(IDRISS).person
    registration_of(INES, workshop=workshop)
    registration_of(IDRISS, workshop=workshop)
    registration_of("relais-france", workshop=workshop, state=NOT_COMING)

    assert (
        roll(workshop, FIRST_DAY, ines.code, idriss.code, persona("relais-france").person.code) == 2
    )
    assert roll(workshop, FIRST_DAY, ines.code) == 1

    assert list(people_there(workshop)) == [ines]
    assert [attended(persona(who), workshop) for who in (INES, IDRISS, "relais-france")] == [
        True, False, False,
    ]  # fmt: skip
    assert not attended(persona(INES), Workshop.objects.get(number=3))


@pytest.mark.parametrize("shift", [-1, 1, 5])
def test_nobody_is_there_on_a_day_that_is_none_or_is_to_come(
    workshop: Workshop, shift: int
) -> None:
    with pytest.raises(NoDayOfWorkshopError):
        roll(workshop, FIRST_DAY + timedelta(days=shift))


def test_numbers_from_one_to_four_are_not_told_and_not_found_by_subtraction(
    workshop: Workshop,
) -> None:
    for number in range(6):
        registration_of(person_of(INES, f"Nadia {number}"), workshop=workshop)
    registration_of(IDRISS, workshop=workshop)
    secret = person_of(INES, "Personne", attribution=Attribution.NOBODY)
    registration_of(secret, workshop=workshop)

    counts = coming_counts(workshop)

    assert [(code, cell.count, cell.is_held_back) for code, cell in counts.countries] == [
        ("MA", 0, True), ("BE", 6, False), ("", 0, True),
    ]  # fmt: skip
    assert (counts.total.count, counts.total.is_at_least) == (6, True)


def test_what_is_done_with_the_list_is_on_the_audit_trail_without_a_name(
    workshop: Workshop,
) -> None:
    person = Person.objects.get(user=persona(INES))
    (row,) = expected(workshop, SALMA, str(person.uuid))
    answer_registration(
        registration=row, answer=RegistrationAnswer(COMING), by=persona(INES), at=NOW
    )

    rows = AuditEntry.objects.filter(object_kind="registration").order_by("sequence")
    assert list(rows.values_list("action", "object_code")) == [
        ("expect", f"W{workshop.number}-{person.code}"),
        ("coming", f"W{workshop.number}-{person.code}"),
    ]
