"""Fixed lists of the workshops."""

from contrepoint.workshops.enums.agreements import (
    AMENDMENT_STEPS,
    AgreementKind,
    AmendmentPart,
    AmendmentState,
    AmendmentStep,
    Position,
)
from contrepoint.workshops.enums.commitments import (
    COMMITMENT_STEPS,
    MOST_CARRIES,
    OPEN_COMMITMENT,
    WITH_A_REASON,
    CommitmentKind,
    CommitmentPart,
    CommitmentState,
    CommitmentStep,
)
from contrepoint.workshops.enums.meetings import (
    AHEAD,
    NAMED_BY_THEIR_KIND,
    WORKSHOP_STEPS,
    SessionKind,
    WorkshopKind,
    WorkshopState,
    WorkshopStep,
)
from contrepoint.workshops.enums.minutes import (
    LINE_KINDS,
    MINUTES_STEPS,
    LineDeed,
    LockFinding,
    MinutesKind,
    MinutesState,
    MinutesStep,
)
from contrepoint.workshops.enums.notes import (
    SIGNS,
    WORDS,
    NoteKind,
    kind_of_line,
)

__all__ = [
    "AHEAD",
    "AMENDMENT_STEPS",
    "COMMITMENT_STEPS",
    "LINE_KINDS",
    "MINUTES_STEPS",
    "MOST_CARRIES",
    "NAMED_BY_THEIR_KIND",
    "OPEN_COMMITMENT",
    "SIGNS",
    "WITH_A_REASON",
    "WORDS",
    "WORKSHOP_STEPS",
    "AgreementKind",
    "AmendmentPart",
    "AmendmentState",
    "AmendmentStep",
    "CommitmentKind",
    "CommitmentPart",
    "CommitmentState",
    "CommitmentStep",
    "LineDeed",
    "LockFinding",
    "MinutesKind",
    "MinutesState",
    "MinutesStep",
    "NoteKind",
    "Position",
    "SessionKind",
    "WorkshopKind",
    "WorkshopState",
    "WorkshopStep",
    "kind_of_line",
]
