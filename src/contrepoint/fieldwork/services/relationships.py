"""Relationships between organisations: written, rewritten, ended."""

import dataclasses
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from contrepoint.common.attribution import Attribution
from contrepoint.common.markings import Marking, tightest
from contrepoint.fieldwork.enums import Proof, RelationKind
from contrepoint.fieldwork.errors import (
    EndsBeforeItBeganError,
    ProofNotHeldError,
    WithItselfError,
)
from contrepoint.fieldwork.models import Relationship
from contrepoint.narratives.errors import FutureDayError
from contrepoint.network.access import organisations_visible_to, the_one
from contrepoint.network.models import User
from contrepoint.network.services import let_the_author_choose, record, signed

if TYPE_CHECKING:
    from contrepoint.network.models import Organisation

MOVED = ["kind", "about", "since", "until", "proof", "held_by"]


@dataclasses.dataclass(frozen=True, slots=True)
class RelationEntry:
    """What the organisation of one code is to that of another, since when, and what shows it."""

    source: str
    target: str
    kind: RelationKind
    since: date
    until: date | None = None
    about: str = ""
    proof: Proof = Proof.NONE
    held_by: str = ""


@transaction.atomic
def add_relationship(
    *, entry: RelationEntry, marking: Marking, attribution: Attribution, by: User, at: datetime
) -> Relationship:
    """Keep what two organisations are to one another; its code is the receipt.

    It is open to nobody who may not see both. Refuses one organisation twice (WithItselfError), a
    beginning or an end to come (FutureDayError), an end before the beginning
    (EndsBeforeItBeganError), a holder of no proof (ProofNotHeldError).
    """
    source, target = _ends(entry, by)
    _insist(entry, at)
    number = Relationship.objects.filter(source=source).count() + 1
    relationship = Relationship(
        code=f"{source.code}-{number}",
        source=source,
        target=target,
        **signed(
            marking=tightest((marking, Marking(source.marking), Marking(target.marking))),
            attribution=attribution,
            by=by,
            at=at,
        ),
    )
    _write(relationship, entry, by)
    relationship.save()
    code = relationship.code
    record(actor=by, action="add", object_kind="relationship", object_code=code, at=at)
    return relationship


@transaction.atomic
def revise_relationship(
    *,
    relationship: Relationship,
    entry: RelationEntry,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> None:
    """Put right what a relationship is and its days; its two ends stay. Refuses the same."""
    _insist(entry, at)
    relationship = _locked(relationship)
    _write(relationship, entry, by)
    let_the_author_choose(relationship, marking=marking, attribution=attribution, by=by)
    ends = (Marking(relationship.source.marking), Marking(relationship.target.marking))
    relationship.marking = tightest((Marking(relationship.marking), *ends))
    relationship.save(update_fields=[*MOVED, "marking", "attribution"])
    code = relationship.code
    record(actor=by, action="revise", object_kind="relationship", object_code=code, at=at)


@transaction.atomic
def end_relationship(*, relationship: Relationship, by: User, at: datetime) -> None:
    """Say that it ended today; it stays on the page of both. Said twice, the first day stands."""
    relationship = _locked(relationship)
    if relationship.until is not None:
        return
    relationship.until = timezone.localdate(at)
    relationship.save(update_fields=["until"])
    code = relationship.code
    record(actor=by, action="end", object_kind="relationship", object_code=code, at=at)


def _locked(relationship: Relationship) -> Relationship:
    return Relationship.objects.select_for_update(of=("self",)).get(pk=relationship.pk)


def _ends(entry: RelationEntry, by: User) -> "tuple[Organisation, Organisation]":
    """The two organisations; the first is locked, so that its next number is given once."""
    if entry.source == entry.target:
        raise WithItselfError
    seen = organisations_visible_to(by)
    first = seen.filter(code=entry.source).select_for_update(of=("self",))
    return the_one(first), the_one(seen.filter(code=entry.target))


def _insist(entry: RelationEntry, at: datetime) -> None:
    today = timezone.localdate(at)
    if entry.since > today or (entry.until is not None and entry.until > today):
        raise FutureDayError
    if entry.until is not None and entry.until < entry.since:
        raise EndsBeforeItBeganError
    if entry.held_by and entry.proof == Proof.NONE:
        raise ProofNotHeldError


def _write(relationship: Relationship, entry: RelationEntry, by: User) -> None:
    relationship.kind, relationship.about = entry.kind, entry.about.strip()
    relationship.since, relationship.until = entry.since, entry.until
    relationship.proof = entry.proof
    seen = organisations_visible_to(by)
    relationship.held_by = the_one(seen.filter(code=entry.held_by)) if entry.held_by else None
