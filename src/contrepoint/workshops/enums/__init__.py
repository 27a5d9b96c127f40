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
from contrepoint.workshops.enums.notes import (
    NoteKind,
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
    "MOST_CARRIES",
    "NAMED_BY_THEIR_KIND",
    "ON_THEIR_OWN_PAGE",
    "OPEN_COMMITMENT",
    "TERMS",
    "WITH_A_REASON",
    "WORKSHOP_STEPS",
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
    "MissingPart",
    "NoteKind",
    "Position",
    "RegistrationState",
    "Remark",
    "SessionKind",
    "WorkshopConsentKind",
    "WorkshopKind",
    "WorkshopState",
    "WorkshopStep",
]
