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
    ON_THEIR_OWN_PAGE,
    OPEN_COMMITMENT,
    TERMS,
    WITH_A_REASON,
    CommitmentKind,
    CommitmentPart,
    CommitmentState,
    CommitmentStep,
    MissingPart,
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
from contrepoint.workshops.enums.registration import (
    RegistrationState,
    WorkshopConsentKind,
)
from contrepoint.workshops.enums.timetable import (
    BreakKind,
    ChangeKind,
    Remark,
)

__all__ = [
    "AHEAD",
    "AMENDMENT_STEPS",
    "COMMITMENT_STEPS",
    "LENGTHS",
    "LINE_KINDS",
    "MINUTES_STEPS",
    "MOST_CARRIES",
    "NAMED_BY_THEIR_KIND",
    "ON_THEIR_OWN_PAGE",
    "OPEN_COMMITMENT",
    "SIGNS",
    "TERMS",
    "WITH_A_REASON",
    "WORDS",
    "WORKSHOP_STEPS",
    "AgendaMove",
    "AgreementKind",
    "AmendmentPart",
    "AmendmentState",
    "AmendmentStep",
    "BreakKind",
    "ChangeKind",
    "CommitmentKind",
    "CommitmentPart",
    "CommitmentState",
    "CommitmentStep",
    "LineDeed",
    "LockFinding",
    "MinutesKind",
    "MinutesState",
    "MinutesStep",
    "MissingPart",
    "NoteKind",
    "Position",
    "RegistrationState",
    "Remark",
    "SessionKind",
    "TopicState",
    "VoteChoice",
    "WorkshopConsentKind",
    "WorkshopKind",
    "WorkshopState",
    "WorkshopStep",
    "kind_of_line",
]
