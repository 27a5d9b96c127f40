"""The record of a workshop when several people write into it in the same instant."""

import pytest

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.network.services import verify_audit_trail
from contrepoint.workshops.enums import NoteKind
from contrepoint.workshops.models import Commitment, Note, Session
from contrepoint.workshops.services import add_note, add_wish
from tests.conftest import NOW, persona
from tests.harness.at_once import at_once
from tests.harness.workshops import workshop_of

pytestmark = pytest.mark.usefixtures("committed")
WRITERS = 6


def places_of(session: Session) -> list[int]:
    """Of every line of the record, notes and commitments."""
    return sorted(
        place
        for table in (Note, Commitment)
        for place in table._default_manager.filter(session=session).values_list(
            "position", flat=True
        )
    )


def test_every_line_has_a_place_of_its_own_and_none_is_lost() -> None:
    session = Session.objects.get(workshop__number=3, position=7)
    before = places_of(session)

    def write(text: str) -> str:
        return add_note(
            session=session,
            kind=NoteKind.POINT,
            text=text,
            language=Language.FRENCH,
            marking=Marking.NETWORK,
            attribution=Attribution.NOBODY,
            by=persona("rapporteur"),
            at=NOW,
        ).code

    texts = [f"La ligne numéro {number}." for number in range(WRITERS)]
    codes = at_once([lambda text=text: write(text) for text in texts])  # type: ignore[misc]

    assert places_of(session) == [*before, *range(before[-1] + 1, before[-1] + 1 + WRITERS)]
    kept = Note.objects.filter(code__in=map(str, codes)).values_list("texts__text", flat=True)
    assert sorted(kept) == texts
    assert verify_audit_trail() is None


def test_wishes_of_the_same_instant_make_the_conclusions_once() -> None:
    workshop = workshop_of()

    def wish(text: str) -> str:
        return add_wish(
            workshop=workshop,
            text=text,
            language=Language.FRENCH,
            marking=Marking.NETWORK,
            attribution=Attribution.NOBODY,
            by=persona("rapporteur"),
            at=NOW,
        ).code

    texts = [f"Le sujet numéro {number}." for number in range(WRITERS)]
    at_once([lambda text=text: wish(text) for text in texts])  # type: ignore[misc]

    (conclusions,) = Session.objects.filter(workshop=workshop)
    kept = Note.objects.filter(session=conclusions).values_list("texts__text", flat=True)
    assert sorted(kept) == texts
    assert verify_audit_trail() is None
