"""The agenda with its hours: a draft, versions, what changed, who is told."""

from datetime import time, timedelta

import pytest
from django.db import IntegrityError

from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.workshops.enums import BreakKind, ChangeKind, Remark
from contrepoint.workshops.errors import (
    HoursReversedError,
    NothingChangedError,
    NothingTimedError,
    WorkshopFinalError,
)
from contrepoint.workshops.models import Break, Session, Workshop
from contrepoint.workshops.queries import (
    ReleasedAgenda,
    agenda_draft,
    agenda_to_note,
    calls_of,
    released_agendas,
)
from contrepoint.workshops.services import (
    BreakPlan,
    Hours,
    SessionHours,
    SessionPlan,
    TimetablePlan,
    draft_timetable,
    note_agenda,
    revise_session,
)
from tests.conftest import NOW, persona
from tests.harness.workshops import (
    FIRST_DAY,
    drafted,
    hours,
    registration_of,
    released,
    timed_workshop,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SALMA, IDRISS = "coordination-1", "relais-maroc"
PRAYER = BreakPlan(BreakKind.PRAYER, hours(13, 14), "Dohr")


def read(workshop: Workshop, who: str = IDRISS) -> list[ReleasedAgenda]:
    return released_agendas(workshop, persona(who), "fr")


def told(agenda: ReleasedAgenda) -> list[tuple[str, time]]:
    return [
        (slot.session.title.text if slot.session else slot.label.text, slot.starts_at)
        for slot in agenda.slots
    ]


def test_nothing_is_told_before_it_is_released() -> None:
    workshop = timed_workshop("Les femmes")

    assert read(workshop) == []
    released(workshop)

    assert told(read(workshop)[0]) == [("Les femmes", time(9))]


def test_a_release_stays_as_it_was_while_the_draft_goes_on() -> None:
    workshop = timed_workshop("Les femmes")
    released(workshop)

    drafted(workshop, SessionHours(1, hours(15, 16)))

    assert told(read(workshop)[0]) == [("Les femmes", time(9))]


def test_what_changed_is_told_line_by_line() -> None:
    workshop = timed_workshop("Les femmes", "Le dialogue", "Les coalitions")
    drafted(workshop, breaks=[PRAYER])
    released(workshop)
    second = Session.objects.get(workshop=workshop, position=2)
    revise_session(
        session=second,
        plan=SessionPlan(second.kind, Language.FRENCH, "Le dialogue entre nous"),  # type: ignore[arg-type]
        by=persona(SALMA),
        at=NOW,
    )
    drafted(
        workshop,
        SessionHours(1, hours(15, 16), "Salle verte"),
        SessionHours(3, Hours()),
        breaks=[BreakPlan(BreakKind.MEAL, hours(12, 13), "Déjeuner")],
    )
    released(workshop, "La matinée est plus courte.")

    newest, first = read(workshop)
    found = {
        (change.kind, change.slot.session.position if change.slot.session else change.slot.kind)
        for change in newest.changes
    }
    assert found == {
        (ChangeKind.MOVED, 1),
        (ChangeKind.RENAMED, 2),
        (ChangeKind.REMOVED, 3),
        (ChangeKind.ADDED, BreakKind.MEAL),
    }
    assert (newest.number, newest.why.text, first.changes) == (2, "La matinée est plus courte.", ())


def test_a_room_alone_is_a_change() -> None:
    workshop = timed_workshop("Les femmes")
    released(workshop)
    drafted(workshop, SessionHours(1, hours(9, 10), "Salle bleue"))
    released(workshop)

    (change,) = read(workshop)[0].changes
    assert (change.kind, change.before and change.before.room) == (ChangeKind.ROOM, "Salle verte")


def test_an_agenda_without_hours_or_without_a_change_is_not_released() -> None:
    workshop = timed_workshop()
    drafted(workshop, breaks=[PRAYER])

    with pytest.raises(NothingTimedError):
        released(workshop)
    workshop = timed_workshop("Les femmes")
    released(workshop)
    with pytest.raises(NothingChangedError):
        released(workshop)

    assert [agenda.number for agenda in read(workshop)] == [1]


@pytest.mark.parametrize(
    "wrong",
    [
        Hours(FIRST_DAY, time(10), time(9)),
        Hours(FIRST_DAY, time(10), None),
        Hours(None, time(9), time(10)),
    ],
)
def test_hours_are_whole_and_in_their_order(wrong: Hours) -> None:
    workshop = timed_workshop("Les femmes")

    with pytest.raises(HoursReversedError):
        drafted(workshop, SessionHours(1, wrong))
    with pytest.raises(HoursReversedError):
        drafted(workshop, breaks=[BreakPlan(BreakKind.MEAL, wrong)])

    with pytest.raises(IntegrityError):
        Session.objects.filter(workshop=workshop).update(starts_at=time(23))


def test_the_record_of_a_final_workshop_takes_no_hours() -> None:
    workshop = timed_workshop("Les femmes")
    Workshop.objects.filter(pk=workshop.pk).update(state="final")

    with pytest.raises(WorkshopFinalError):
        drafted(workshop, SessionHours(1, hours(10, 11)))
    with pytest.raises(WorkshopFinalError):
        released(workshop)


def test_a_break_is_changed_and_taken_away() -> None:
    workshop = timed_workshop("Les femmes")
    drafted(workshop, breaks=[PRAYER])
    kept = Break.objects.get(workshop=workshop)

    drafted(workshop, breaks=[BreakPlan(BreakKind.PRAYER, hours(16, 17), "Asr", key=kept.uuid)])
    kept.refresh_from_db()
    assert (kept.label, kept.starts_at) == ("Asr", time(16))
    plan = TimetablePlan(dropped=[kept.uuid])
    draft_timetable(workshop=workshop, plan=plan, by=persona(SALMA), at=NOW)

    assert not Break.objects.filter(workshop=workshop).exists()


def test_what_overlaps_and_what_is_on_another_day_is_said() -> None:
    workshop = timed_workshop("Les femmes", "Le dialogue", "Les coalitions")
    drafted(
        workshop,
        SessionHours(2, hours(9, 11), "Salle bleue"),
        SessionHours(3, hours(9, 10, FIRST_DAY + timedelta(days=9)), "Salle verte"),
        breaks=[BreakPlan(BreakKind.PAUSE, hours(9, 11))],
    )

    lines, blank = agenda_draft(workshop, persona(SALMA), "fr")

    remarks = {
        line.slot.session.position if line.slot.session else 0: line.remarks for line in lines
    }
    assert remarks == {0: (Remark.OVERLAPS,), 1: (), 2: (), 3: (Remark.OUTSIDE,)}
    assert blank == []


def test_two_sessions_at_once_in_two_rooms_are_no_mistake() -> None:
    workshop = timed_workshop("Les femmes", "Le dialogue")
    drafted(workshop, SessionHours(2, hours(9, 10), "Salle bleue"))

    lines, _blank = agenda_draft(workshop, persona(SALMA), "fr")

    assert [line.remarks for line in lines] == [(), ()]


def test_who_may_not_see_a_session_reads_no_line_of_it_and_no_change() -> None:
    workshop = timed_workshop("Les femmes", "Entre nous")
    Session.objects.filter(workshop=workshop, position=2).update(
        marking=Marking.COUNTRY, country="BE"
    )
    released(workshop)
    drafted(workshop, SessionHours(2, hours(15, 16)))
    released(workshop)

    mine, theirs = read(workshop)[0], read(workshop, "relais-belgique")[0]

    assert (told(mine), mine.changes) == ([("Les femmes", time(9))], ())
    assert len(theirs.slots) == 2
    assert [change.kind for change in theirs.changes] == [ChangeKind.MOVED]


def test_those_who_are_registered_are_told_of_each_version_until_they_have_read_it() -> None:
    workshop = timed_workshop("Les femmes")
    registration_of(IDRISS, workshop=workshop)
    idriss, other = persona(IDRISS), persona("relais-france")
    assert calls_of(idriss) == []
    released(workshop)

    (call,) = calls_of(idriss)
    assert (call.number, call.version, call.is_unanswered) == (workshop.number, 1, False)
    assert (calls_of(other), agenda_to_note(workshop, other)) == ([], 0)
    assert note_agenda(workshop=workshop, by=idriss, at=NOW) == 1
    assert calls_of(idriss) == []
    drafted(workshop, SessionHours(1, hours(11, 12)))
    released(workshop)

    assert [call.version for call in calls_of(idriss)] == [2]
    assert agenda_to_note(workshop, idriss) == 2
