"""Fixed lists of the workshops."""

from contrepoint.workshops.enums.agenda import (
    LENGTHS,
    AgendaMove,
    TopicState,
    VoteChoice,
)
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
from contrepoint.workshops.enums.notes import (
    NoteKind,
)

__all__ = [
    "AHEAD",
    "AMENDMENT_STEPS",
    "COMMITMENT_STEPS",
    "LENGTHS",
    "MOST_CARRIES",
    "NAMED_BY_THEIR_KIND",
    "OPEN_COMMITMENT",
    "WITH_A_REASON",
    "WORKSHOP_STEPS",
    "AgendaMove",
    "AgreementKind",
    "AmendmentPart",
    "AmendmentState",
    "AmendmentStep",
    "CommitmentKind",
    "CommitmentPart",
    "CommitmentState",
    "CommitmentStep",
    "NoteKind",
    "Position",
    "SessionKind",
    "TopicState",
    "VoteChoice",
    "WorkshopKind",
    "WorkshopState",
    "WorkshopStep",
]
