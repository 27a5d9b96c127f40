"""Workshops and sessions, opened and moved in the product."""

from datetime import date

import pytest

from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.common.steps import StepClosedError
from contrepoint.network.models import AuditEntry, Person, User
from contrepoint.workshops.enums import SessionKind, WorkshopKind, WorkshopState
from contrepoint.workshops.errors import (
    DaysReversedError,
    NoChapterCountryError,
    NoTitleError,
    WorkshopFinalError,
)
from contrepoint.workshops.models import Series, SessionText, Workshop
from contrepoint.workshops.services import (
    SessionPlan,
    WorkshopPlan,
    begin_workshop,
    correct_report,
    finish_workshop,
    open_workshop,
    review_report,
    revise_session,
    revise_workshop,
    write_report,
)
from tests.conftest import NOW, persona
from tests.harness.workshops import session_of, uuid_of, workshop_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]


def test_a_new_workshop_has_the_next_number_and_builds_on_those_that_were_chosen() -> None:
    workshop = workshop_of(kind=WorkshopKind.ANNUAL_MEETING, builds_on=[1, 3, 9])

    assert (workshop.number, workshop.kind, workshop.state) == (
        4,
        WorkshopKind.ANNUAL_MEETING,
        WorkshopState.IN_PREPARATION,
    )
    assert list(workshop.builds_on.order_by("number").values_list("number", flat=True)) == [1, 3]


def test_the_first_workshop_of_all_begins_the_series(empty_place: None) -> None:
    coordinator = User.objects.create(email="first@demo.invalid", date_joined=NOW)
    coordinator.mandates.create(role="coordinator")

    workshop = open_workshop(plan=WorkshopPlan(), marking=Marking.NETWORK, by=coordinator, at=NOW)

    assert (workshop.number, workshop.series, Series.objects.count()) == (
        1,
        Series.objects.get(),
        1,
    )


def test_a_workshop_is_no_more_open_than_its_series() -> None:
    Series.objects.update(marking=Marking.COUNTRY)

    assert workshop_of().marking == Marking.COUNTRY


@pytest.mark.parametrize("first", [None, date(2027, 3, 2)])
def test_a_workshop_that_ends_before_it_begins_is_refused(first: date | None) -> None:
    with pytest.raises(DaysReversedError):
        workshop_of(starts_on=first, ends_on=date(2027, 3, 1))

    assert Workshop.objects.count() == 3


def test_days_and_what_it_builds_on_are_rewritten_by_the_coordination() -> None:
    workshop = workshop_of()

    revise_workshop(
        workshop=workshop,
        plan=WorkshopPlan(starts_on=date(2027, 3, 1), ends_on=date(2027, 3, 3), builds_on=[2, 4]),
        marking=Marking.NETWORK,
        by=persona("coordination-1"),
        at=NOW,
    )

    workshop.refresh_from_db()
    assert (workshop.starts_on, workshop.ends_on) == (date(2027, 3, 1), date(2027, 3, 3))
    assert list(workshop.builds_on.values_list("number", flat=True)) == [2]


def test_a_workshop_goes_from_preparation_to_its_final_report() -> None:
    workshop, by = workshop_of(), persona("coordination-1")
    states = []

    for move in (
        begin_workshop,
        write_report,
        review_report,
        correct_report,
        review_report,
        finish_workshop,
    ):
        move(workshop=workshop, by=by, at=NOW)
        workshop.refresh_from_db()
        states.append(workshop.state)

    assert states == [
        "under_way",
        "report_being_written",
        "under_review",
        "report_being_written",
        "under_review",
        "final",
    ]
    assert list(
        AuditEntry.objects.filter(object_code="W4")
        .order_by("sequence")
        .values_list("action", flat=True)
    ) == ["open", "begin", "write", "review", "correct", "review", "finish"]


def test_a_report_is_not_final_before_it_was_reviewed() -> None:
    workshop = workshop_of()

    with pytest.raises(StepClosedError):
        finish_workshop(workshop=workshop, by=persona("coordination-1"), at=NOW)


def test_a_session_comes_last_with_its_title_its_speakers_and_its_origin() -> None:
    expert = Person.objects.get(code="ebrahim-rasool")

    session = session_of(
        title="Parler aux élus",
        kind=SessionKind.EXPERT,
        speakers=[uuid_of("experte"), str(expert.uuid)],
        origin="N3-7-2",
    )

    assert (session.code, session.origin) == ("S3-8", "N3-7-2")
    assert session.titles.get().text == "Parler aux élus"
    assert list(session.speakers.order_by("position").values_list("person__code", flat=True)) == [
        "experte",
        "ebrahim-rasool",
    ]


def test_a_session_is_no_more_open_than_its_workshop() -> None:
    workshop = workshop_of(marking=Marking.COUNTRY)

    assert session_of(workshop=workshop).marking == Marking.COUNTRY


def test_a_country_chapter_needs_a_country_and_another_session_a_title() -> None:
    with pytest.raises(NoChapterCountryError):
        session_of(title="Chez nous", kind=SessionKind.COUNTRY)
    with pytest.raises(NoTitleError):
        session_of(title=" ")

    chapter = session_of(title="", kind=SessionKind.COUNTRY, about_country="TN")

    assert (chapter.position, chapter.about_country, chapter.titles.count()) == (8, "TN", 0)


def test_a_session_is_retitled_and_keeps_its_origin() -> None:
    session = session_of(origin="H1", speakers=[uuid_of("experte")])

    revise_session(
        session=session,
        plan=SessionPlan(SessionKind.CLINIC, Language.FRENCH, "Sortir de prison"),
        by=persona("rapporteur"),
        at=NOW,
    )

    session.refresh_from_db()
    assert (session.kind, session.origin) == (SessionKind.CLINIC, "H1")
    assert SessionText.objects.get(session=session).text == "Sortir de prison"
    assert session.speakers.count() == 0


def test_a_speaker_whom_the_writer_cannot_see_stays() -> None:
    session = session_of(speakers=[uuid_of("experte")])
    Person.objects.filter(code="experte").update(marking=Marking.PRIVATE)

    revise_session(
        session=session,
        plan=SessionPlan(SessionKind.CLINIC, Language.FRENCH, "Sortir de prison"),
        by=persona("rapporteur"),
        at=NOW,
    )

    assert session.speakers.get().person.code == "experte"


def test_a_final_workshop_takes_no_more_sessions() -> None:
    with pytest.raises(WorkshopFinalError):
        session_of(workshop=Workshop.objects.get(number=1))
