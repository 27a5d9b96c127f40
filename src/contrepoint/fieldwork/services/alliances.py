"""Alliances: opened, rewritten, moved on; what their members promise one another."""

import dataclasses
from collections.abc import Iterable, Mapping
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.enums import (
    ALLIANCE_STEPS,
    PLANNED_PARTS,
    AllianceKind,
    AlliancePart,
    AllianceStep,
    Stage,
)
from contrepoint.fieldwork.errors import (
    ContactBeforeItBeganError,
    TitleMissingError,
    TooFewMembersError,
)
from contrepoint.fieldwork.models import (
    Alliance,
    AllianceStage,
    AllianceText,
)
from contrepoint.narratives.errors import FutureDayError
from contrepoint.network.access import organisations_visible_to
from contrepoint.network.enums import CodeLetter
from contrepoint.network.models import User
from contrepoint.network.services import (
    choose_offered,
    let_the_author_choose,
    next_code,
    record,
    signed,
    take_step,
    write_original,
)


@dataclasses.dataclass(frozen=True, slots=True)
class AlliancePlan:
    """The words of an alliance in one language, its kind, the codes of its members, its days."""

    kind: AllianceKind
    language: Language
    texts: Mapping[AlliancePart, str]
    members: Iterable[str] = ()
    since: date | None = None
    last_contact_on: date | None = None


@transaction.atomic
def open_alliance(
    *, plan: AlliancePlan, marking: Marking, attribution: Attribution, by: User, at: datetime
) -> Alliance:
    """Keep that an alliance is being explored; its code is the receipt.

    The first contact is reached that day, and whoever writes it keeps the contact.
    Refuses one without a title (TitleMissingError), a contact to come (FutureDayError), and one
    before it began (ContactBeforeItBeganError).
    """
    alliance = Alliance.objects.create(
        code=next_code(CodeLetter.ALLIANCE),
        kind=plan.kind,
        since=plan.since,
        last_contact_on=plan.last_contact_on,
        kept_by=by,
        **signed(marking=marking, attribution=attribution, by=by, at=at),
    )
    _write(alliance, plan, by=by, at=at)
    reached_on = plan.since or plan.last_contact_on or timezone.localdate(at)
    AllianceStage.objects.create(alliance=alliance, stage=Stage.CONTACT, reached_on=reached_on)
    record(actor=by, action="open", object_kind="alliance", object_code=alliance.code, at=at)
    return alliance


@transaction.atomic
def revise_alliance(
    *,
    alliance: Alliance,
    plan: AlliancePlan,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> None:
    """Rewrite an alliance. Who may see it and how it is signed change only for its author."""
    alliance = Alliance.objects.select_for_update().get(pk=alliance.pk)
    alliance.kind, alliance.since = plan.kind, plan.since
    alliance.last_contact_on = plan.last_contact_on
    let_the_author_choose(alliance, marking=marking, attribution=attribution, by=by)
    alliance.save(update_fields=["kind", "since", "last_contact_on", "marking", "attribution"])
    _write(alliance, plan, by=by, at=at)
    record(actor=by, action="revise", object_kind="alliance", object_code=alliance.code, at=at)


def _write(alliance: Alliance, plan: AlliancePlan, *, by: User, at: datetime) -> None:
    if not plan.texts.get(AlliancePart.TITLE, "").strip():
        raise TitleMissingError
    if plan.last_contact_on and plan.last_contact_on > timezone.localdate(at):
        raise FutureDayError
    if plan.since and plan.last_contact_on and plan.last_contact_on < plan.since:
        raise ContactBeforeItBeganError
    for part in PLANNED_PARTS:
        write_original(
            AllianceText.objects.all(),
            language=plan.language,
            text=plan.texts.get(part, ""),
            alliance=alliance,
            part=part,
        )
    choose_offered(alliance.members, offered=organisations_visible_to(by), codes=plan.members)


@transaction.atomic
def note_contact(*, alliance: Alliance, by: User, at: datetime) -> None:
    """Say that its members spoke with one another today."""
    alliance = Alliance.objects.select_for_update().get(pk=alliance.pk)
    alliance.last_contact_on = timezone.localdate(at)
    alliance.save(update_fields=["last_contact_on"])
    record(actor=by, action="contact", object_kind="alliance", object_code=alliance.code, at=at)


def _insist_on_two_members(alliance: Alliance) -> None:
    if alliance.members.count() < 2:  # it takes two
        raise TooFewMembersError(alliance.code)


def _move(alliance: Alliance, step: AllianceStep, *, by: User, at: datetime) -> None:
    insist = _insist_on_two_members if step == AllianceStep.AGREE else None
    take_step(alliance, ALLIANCE_STEPS, step, kind="alliance", by=by, at=at, insist=insist)


@transaction.atomic
def agree_alliance(*, alliance: Alliance, by: User, at: datetime) -> None:
    """Say that the members have agreed. Refuses fewer than two of them (TooFewMembersError)."""
    _move(alliance, AllianceStep.AGREE, by=by, at=at)


@transaction.atomic
def start_alliance(*, alliance: Alliance, by: User, at: datetime) -> None:
    """Begin to act together."""
    _move(alliance, AllianceStep.START, by=by, at=at)


@transaction.atomic
def rest_alliance(*, alliance: Alliance, by: User, at: datetime) -> None:
    """Let it rest for a while."""
    _move(alliance, AllianceStep.REST, by=by, at=at)


@transaction.atomic
def wake_alliance(*, alliance: Alliance, by: User, at: datetime) -> None:
    """Go on after a rest."""
    _move(alliance, AllianceStep.WAKE, by=by, at=at)


@transaction.atomic
def end_alliance(*, alliance: Alliance, by: User, at: datetime) -> None:
    """Come to an end; what was promised and kept stays on record."""
    _move(alliance, AllianceStep.END, by=by, at=at)
