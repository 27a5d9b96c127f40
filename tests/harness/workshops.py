"""Workshops, sessions, lines, commitments and agreements for tests, made in the product."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.network.models import Person, User
from contrepoint.workshops.enums import (
    AgreementKind,
    CommitmentKind,
    LineDeed,
    MinutesKind,
    NoteKind,
    Position,
    RegistrationState,
    SessionKind,
    WorkshopConsentKind,
)
from contrepoint.workshops.models import (
    AgendaVersion,
    Agreement,
    Amendment,
    Commitment,
    LineAmendment,
    Lock,
    Minutes,
    MinutesLine,
    Note,
    Registration,
    Session,
    Stand,
    Workshop,
)
from contrepoint.workshops.services import (
    BreakPlan,
    CommitmentPlan,
    Hours,
    Reason,
    RegistrationAnswer,
    SessionHours,
    SessionPlan,
    StandTaken,
    TimetablePlan,
    WorkshopPlan,
    add_agreement,
    add_commitment,
    add_note,
    add_session,
    answer_registration,
    call_roll,
    confirm_commitment,
    draft_timetable,
    lock_minutes,
    open_minutes,
    open_workshop,
    propose_amendment,
    propose_line_amendment,
    release_agenda,
    take_stand,
)
from tests.conftest import NOW, persona
from tests.harness.signed import signed_by

BECAUSE = Reason("La salle a été fermée.", Language.FRENCH)


def conclusions() -> Session:
    """The conclusions of the third workshop, whose record is open."""
    return Session.objects.get(workshop__number=3, position=7)


def uuid_of(who: User | str) -> str:
    """How a form names a person."""
    return str(persona(who).person.uuid)


def workshop_of(
    who: User | str = "coordination-1", *, marking: Marking = Marking.NETWORK, **changes: Any
) -> Workshop:
    """The next workshop, in preparation."""
    plan = WorkshopPlan(**{"builds_on": [3]} | changes)
    return open_workshop(plan=plan, marking=marking, by=persona(who), at=NOW)


def session_of(
    who: User | str = "coordination-1",
    title: str = "Les prisons",
    *,
    workshop: Workshop | None = None,
    marking: Marking = Marking.NETWORK,
    **changes: Any,
) -> Session:
    """One more session of a workshop, by default of the third."""
    values = {"kind": SessionKind.THEMATIC, "language": Language.FRENCH, "title": title}
    return add_session(
        workshop=workshop or Workshop.objects.get(number=3),
        plan=SessionPlan(**values | changes),
        **signed_by(who, marking),
    )


def note_of(
    who: User | str,
    text: str = "Une phrase du compte rendu.",
    *,
    session: Session | None = None,
    kind: NoteKind = NoteKind.POINT,
    marking: Marking = Marking.NETWORK,
    **changes: Any,
) -> Note:
    values = {"language": Language.FRENCH, **signed_by(who, marking)} | changes
    return add_note(session=session or conclusions(), kind=kind, text=text, **values)


def commitment_of(
    who: User | str,
    promise: str = "ouvrir un club du soir",
    *,
    session: Session | None = None,
    owners: tuple[User | str, ...] = (),
    marking: Marking = Marking.NETWORK,
    note: Note | None = None,
    **changes: Any,
) -> Commitment:
    """A proposed commitment; without owners it is everybody's."""
    values: dict[str, Any] = {
        "kind": CommitmentKind.PROJECT,
        "language": Language.FRENCH,
        "promise": promise,
        "owners": [uuid_of(owner) for owner in owners],
    }
    return add_commitment(
        session=session or conclusions(),
        plan=CommitmentPlan(**values | changes),
        note=note,
        **signed_by(who, marking),
    )


def kept_word(commitment: Commitment, *owners: User | str) -> Commitment:
    """Each of these owners has given a word to it."""
    for owner in owners:
        confirm_commitment(commitment=commitment, by=persona(owner), at=NOW)
    commitment.refresh_from_db()
    return commitment


FIRST_DAY = date(2026, 11, 23)


def hours(starts: int, ends: int, day: date = FIRST_DAY) -> Hours:
    """From one full hour to another."""
    return Hours(day, time(starts), time(ends))


def timed_workshop(*titles: str, days: int = 2) -> Workshop:
    """The next workshop, from the day of the tests on, its sessions hour after hour from nine."""
    workshop = workshop_of(starts_on=FIRST_DAY, ends_on=FIRST_DAY + timedelta(days=days - 1))
    for place, title in enumerate(titles, start=1):
        session_of(title=title, workshop=workshop)
        drafted(workshop, SessionHours(place, hours(8 + place, 9 + place), "Salle verte"))
    return workshop


def drafted(workshop: Workshop, *sessions: SessionHours, breaks: Iterable[BreakPlan] = ()) -> None:
    plan = TimetablePlan(sessions=sessions, breaks=breaks)
    draft_timetable(workshop=workshop, plan=plan, by=persona("coordination-1"), at=NOW)


def released(workshop: Workshop, why: str = "") -> AgendaVersion:
    return release_agenda(
        workshop=workshop, why=why, language=Language.FRENCH, by=persona("coordination-1"), at=NOW
    )


def registration_of(
    who: User | str | Person,
    *consents: WorkshopConsentKind,
    workshop: Workshop | None = None,
    state: RegistrationState = RegistrationState.COMING,
    by: User | str = "coordination-1",
) -> Registration:
    """Somebody who is put down, by default of the third workshop, and says that they come."""
    person = who if isinstance(who, Person) else persona(who).person
    row, _made = Registration.objects.get_or_create(
        workshop=workshop or Workshop.objects.get(number=3), person=person
    )
    if state != RegistrationState.EXPECTED:
        answer_registration(
            registration=row,
            answer=RegistrationAnswer(state, consents),
            by=person.user or persona(by),
            at=NOW,
        )
        row.refresh_from_db()
    return row


def attended_by(*people: User | str | Person, workshop: Workshop) -> None:
    """These people come to the workshop, and were there on its first day."""
    codes = [registration_of(who, workshop=workshop).person.code for who in people]
    workshop.starts_on = workshop.starts_on or NOW.date()
    workshop.save(update_fields=["starts_on"])
    call_roll(
        workshop=workshop,
        day=workshop.starts_on,
        people=codes,
        by=persona("rapporteur"),
        at=NOW,
    )


def _agreement_of(
    who: User | str, kind: AgreementKind, text: str, session: Session | None, marking: Marking
) -> Agreement:
    return add_agreement(
        session=session or conclusions(),
        kind=kind,
        text=text,
        language=Language.FRENCH,
        **signed_by(who, marking),
    )


def decision_of(
    who: User | str,
    text: str = "Tenir un atelier par saison.",
    *,
    session: Session | None = None,
    marking: Marking = Marking.NETWORK,
) -> Agreement:
    return _agreement_of(who, AgreementKind.DECISION, text, session, marking)


def statement_of(
    who: User | str,
    text: str = "Nous refusons la haine.",
    *,
    session: Session | None = None,
    marking: Marking = Marking.NETWORK,
) -> Agreement:
    return _agreement_of(who, AgreementKind.STATEMENT, text, session, marking)


def stand_of(
    who: User | str,
    reason: str = "",
    *,
    on: Agreement,
    marking: Marking = Marking.NETWORK,
    may_be_printed: bool = False,
) -> Stand:
    """Agrees; with a reason, reserves."""
    position = Position.RESERVES if reason else Position.AGREES
    return take_stand(
        agreement=on,
        stand=StandTaken(position, Language.FRENCH, reason, may_be_printed),
        **signed_by(who, marking),
    )


def amendment_of(
    who: User | str, wording: str = "Nous refusons toute haine.", *, on: Agreement
) -> Amendment:
    return propose_amendment(
        agreement=on,
        wording=wording,
        reason="Il en est plusieurs.",
        language=Language.FRENCH,
        attribution=Attribution.ROLE_AND_COUNTRY,
        by=persona(who),
        at=NOW,
    )


def minutes_of(
    text: str = "Une phrase du compte rendu.",
    *,
    who: User | str = "relais-maroc",
    session: Session | None = None,
    until: date = date(2026, 11, 30),
    **changes: Any,
) -> Minutes:
    """Minutes of a new session with one line in it, open to amendments for a week from NOW."""
    session = session or session_of()
    note_of(who, text, session=session, **changes)
    return open_minutes(
        workshop=session.workshop,
        session=session,
        amend_until=until,
        by=persona("rapporteur"),
        at=NOW,
    )


def first_line(minutes: Minutes) -> MinutesLine:
    """The first line that is no heading."""
    lines = minutes.lines.filter(lock=None).exclude(kind=MinutesKind.SESSION)
    line = lines.order_by("position", "pk").first()
    assert line is not None
    return line


def line_amendment_of(
    who: User | str,
    wording: str = "Une autre phrase.",
    *,
    of: Minutes,
    deed: LineDeed = LineDeed.CHANGE,
    reason: str = "C’est ce qui a été dit.",
    attribution: Attribution = Attribution.NOBODY,
) -> LineAmendment:
    return propose_line_amendment(
        line=first_line(of),
        deed=deed,
        wording=wording,
        reason=Reason(reason, Language.FRENCH),
        attribution=attribution,
        by=persona(who),
        at=NOW,
    )


def lock_of(minutes: Minutes, who: User | str = "coordination-1", at: datetime = NOW) -> Lock:
    return lock_minutes(minutes=minutes, by=persona(who), at=at)
