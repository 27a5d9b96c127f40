"""Workshops, sessions, lines, commitments and agreements for tests, made in the product."""

from typing import Any

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.network.models import User
from contrepoint.workshops.enums import (
    AgreementKind,
    CommitmentKind,
    NoteKind,
    Position,
    SessionKind,
)
from contrepoint.workshops.models import (
    Agreement,
    Amendment,
    Commitment,
    Note,
    Session,
    Stand,
    Workshop,
)
from contrepoint.workshops.services import (
    CommitmentPlan,
    Reason,
    SessionPlan,
    StandTaken,
    WorkshopPlan,
    add_agreement,
    add_commitment,
    add_note,
    add_session,
    open_workshop,
    propose_amendment,
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
) -> Note:
    return add_note(
        session=session or conclusions(),
        kind=kind,
        text=text,
        language=Language.FRENCH,
        **signed_by(who, marking),
    )


def commitment_of(
    who: User | str,
    promise: str = "ouvrir un club du soir",
    *,
    session: Session | None = None,
    owners: tuple[User | str, ...] = (),
    marking: Marking = Marking.NETWORK,
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
        **signed_by(who, marking),
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
