"""What the pages that write in a session share."""

import dataclasses
from typing import TYPE_CHECKING

from contrepoint.common.markings import Marking, tightest
from contrepoint.web.requests import MemberRequest, asked_for
from contrepoint.workshops.access import note_to_make_of, reach_of_note
from contrepoint.workshops.queries import note_words, notes_behind_claim

if TYPE_CHECKING:
    from contrepoint.narratives.models import Claim
    from contrepoint.workshops.models import Note, Session, Workshop


@dataclasses.dataclass(frozen=True, slots=True)
class Beginning:
    """With what a form begins that makes something of a note: its words, and how far it may go."""

    note: "Note | None"
    cap: Marking
    initial: dict[str, object]


def begun_with_note(request: MemberRequest, box: str, cap: Marking = Marking.NETWORK) -> Beginning:
    """`?note=N3-7-ABCD` begins a form with the words of a note, put in this box."""
    code = asked_for(request, "note")
    if not code:
        return Beginning(None, cap, {})
    note = note_to_make_of(request.user, code)
    words = note_words(note)
    reach = tightest((cap, reach_of_note(request.user, note)))
    return Beginning(note, reach, {box: words.text, "language": words.language})


def widest_marking(session: "Session") -> Marking:
    """The widest marking that something of this session can have."""
    return tightest((session.marking, widest_marking_in(session.workshop)))


def widest_marking_in(workshop: "Workshop") -> Marking:
    """The widest marking that a session of this workshop can have."""
    return tightest((workshop.marking, workshop.series.marking))


def cap_of_claim(request: MemberRequest, claim: "Claim") -> Marking:
    """The widest marking that its author can give a claim: not wider than a note that raised it."""
    notes = notes_behind_claim(claim)
    return tightest([Marking.NETWORK, *(reach_of_note(request.user, note) for note in notes)])
