"""What is agreed in a commitment: its words, the digest of them, and the trace of each step."""

import dataclasses
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from contrepoint.common.languages import Language
from contrepoint.network.models import User
from contrepoint.network.services import write_original
from contrepoint.workshops.access import commitments_visible_to
from contrepoint.workshops.enums import CommitmentKind, CommitmentPart, CommitmentStep
from contrepoint.workshops.errors import OwnerShutOutError
from contrepoint.workshops.models import (
    Commitment,
    CommitmentDeed,
    CommitmentDeedText,
    CommitmentText,
)


@dataclasses.dataclass(frozen=True, slots=True)
class Terms:
    """What is agreed, in one language: what is promised, where, what will show it, by which day."""

    language: Language
    promise: str
    place: str = ""
    evidence: str = ""
    due_on: date | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class CommitmentPlan:
    """What is promised, where, what will show it, the uuids of its owners; nobody: everybody's."""

    kind: CommitmentKind
    language: Language
    promise: str
    place: str = ""
    evidence: str = ""
    owners: Iterable[str] = ()
    due_on: date | None = None


def write_terms(commitment: Commitment, said: CommitmentPlan | Terms) -> None:
    """Let the words of a commitment be these; those of before are for the caller to keep."""
    parts = {
        CommitmentPart.PROMISE: said.promise,
        CommitmentPart.PLACE: said.place,
        CommitmentPart.EVIDENCE: said.evidence,
    }
    for part, text in parts.items():
        write_original(
            CommitmentText.objects.all(),
            language=said.language,
            text=text,
            commitment=commitment,
            part=part,
        )


def insist_on_open_to_owners(commitment: Commitment) -> None:
    """Refuse an owner with an account who could not see what he or she would promise."""
    for owner in commitment.owners.filter(user__is_active=True).select_related("user"):
        if not commitments_visible_to(owner.user).filter(pk=commitment.pk).exists():
            raise OwnerShutOutError


def keep_deed(
    commitment: Commitment,
    step: CommitmentStep,
    *,
    by: User,
    at: datetime,
    texts: Mapping[CommitmentPart, tuple[str, Language]] | None = None,
    **values: Any,
) -> CommitmentDeed:
    """Add a step to the trace of a commitment, with its reason or the words of before."""
    deed = CommitmentDeed.objects.create(
        commitment=commitment,
        step=step,
        by=by,
        at=at,
        **{"version": commitment.version} | values,
    )
    for part, (text, language) in (texts or {}).items():
        if text.strip():
            CommitmentDeedText.objects.create(
                deed=deed, part=part, language=language, text=text.strip()
            )
    return deed
