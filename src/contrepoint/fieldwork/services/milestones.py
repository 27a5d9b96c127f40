"""Milestones: set, moved, reached, dropped, taken up again."""

import dataclasses
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from contrepoint.common.languages import Language
from contrepoint.fieldwork.errors import (
    FarAwayError,
    LongAgoError,
    MilestoneEmptyError,
    NotACountryOfItError,
    NotAPartnerError,
    TooManyMilestonesError,
)
from contrepoint.fieldwork.models import Milestone, MilestoneText, Project
from contrepoint.fieldwork.services.projects import under_this_hand
from contrepoint.network.access import organisations_visible_to
from contrepoint.network.models import User
from contrepoint.network.services import record, write_original

if TYPE_CHECKING:
    from contrepoint.network.models import Organisation

TEN_YEARS = timedelta(days=3653)
MOST_MILESTONES = 40


@dataclasses.dataclass(frozen=True, slots=True)
class MilestoneEntry:
    """What is to be reached by a day, in one language; in a country, or jointly for "".

    `organisation` is the code of who sees to it, "" for nobody in particular.
    """

    text: str
    language: Language
    due_on: date
    country: str = ""
    organisation: str = ""


@transaction.atomic
def add_milestone(*, project: Project, entry: MilestoneEntry, by: User, at: datetime) -> Milestone:
    """Keep what is to be reached; its code is the receipt.

    Refuses one without words (MilestoneEmptyError), a day ten years away (LongAgoError,
    FarAwayError), a country that is not one of the project's (NotACountryOfItError), an
    organisation that takes no part (NotAPartnerError), and more than a line of time can hold.
    """
    project = under_this_hand(project, by=by)
    position = project.milestones.count() + 1
    if position > MOST_MILESTONES:
        raise TooManyMilestonesError(MOST_MILESTONES)
    _insist(project, entry, at=at)
    milestone = Milestone.objects.create(
        code=f"{project.code}-{position}",
        project=project,
        position=position,
        country=entry.country,
        organisation=_organisation(project, entry.organisation, by=by),
        first_due_on=entry.due_on,
        due_on=entry.due_on,
    )
    _write(milestone, entry)
    _told(milestone, "add", by=by, at=at)
    return milestone


@transaction.atomic
def revise_milestone(
    *, milestone: Milestone, entry: MilestoneEntry, by: User, at: datetime
) -> None:
    """Rewrite a milestone; the day that was said first stays on record. Refuses as adding does."""
    project = under_this_hand(milestone.project, by=by)
    milestone = Milestone.objects.select_for_update().get(pk=milestone.pk)
    _insist(project, entry, at=at)
    milestone.country, milestone.due_on = entry.country, entry.due_on
    milestone.organisation = _organisation(
        project, entry.organisation, by=by, kept=milestone.organisation
    )
    milestone.save(update_fields=["country", "due_on", "organisation"])
    _write(milestone, entry)
    _told(milestone, "revise", by=by, at=at)


@transaction.atomic
def reach_milestone(*, milestone: Milestone, by: User, at: datetime) -> None:
    """Say that it was reached, today; said twice, the first day stands."""
    milestone = Milestone.objects.select_for_update().get(pk=milestone.pk)
    if milestone.done_on is None:
        _set(milestone, done_on=timezone.localdate(at), dropped_on=None)
        _told(milestone, "reach", by=by, at=at)


@transaction.atomic
def reopen_milestone(*, milestone: Milestone, by: User, at: datetime) -> None:
    """Say that it is still to be reached."""
    milestone = Milestone.objects.select_for_update().get(pk=milestone.pk)
    if milestone.done_on is not None or milestone.dropped_on is not None:
        _set(milestone, done_on=None, dropped_on=None)
        _told(milestone, "reopen", by=by, at=at)


@transaction.atomic
def drop_milestone(*, milestone: Milestone, by: User, at: datetime) -> None:
    """Give it up, or take back one that was written by mistake; the others keep their numbers."""
    milestone = Milestone.objects.select_for_update().get(pk=milestone.pk)
    if milestone.dropped_on is None:
        _set(milestone, done_on=None, dropped_on=timezone.localdate(at))
        _told(milestone, "drop", by=by, at=at)


def _set(milestone: Milestone, *, done_on: date | None, dropped_on: date | None) -> None:
    milestone.done_on, milestone.dropped_on = done_on, dropped_on
    milestone.save(update_fields=["done_on", "dropped_on"])


def _insist(project: Project, entry: MilestoneEntry, *, at: datetime) -> None:
    today = timezone.localdate(at)
    if not entry.text.strip():
        raise MilestoneEmptyError
    if entry.due_on < today - TEN_YEARS:
        raise LongAgoError
    if entry.due_on > today + TEN_YEARS:
        raise FarAwayError
    if entry.country and not project.countries.filter(country=entry.country).exists():
        raise NotACountryOfItError


def _organisation(
    project: Project, code: str, *, by: User, kept: "Organisation | None" = None
) -> "Organisation | None":
    """Who sees to it: of those who take part, one that the writer may see.

    What the writer may not see was not offered, and stays as it was.
    """
    seen = organisations_visible_to(by)
    if not code:
        is_hidden = kept is not None and not seen.filter(pk=kept.pk).exists()
        return kept if is_hidden else None
    if kept is not None and kept.code == code:
        return kept
    takes_part = Q(pk=project.organisation_id or 0) | Q(pk__in=project.partners.values("pk"))
    found = seen.filter(takes_part, code=code).first()
    if found is None:
        raise NotAPartnerError
    return found


def _write(milestone: Milestone, entry: MilestoneEntry) -> None:
    write_original(
        MilestoneText.objects.all(),
        language=entry.language,
        text=entry.text,
        milestone=milestone,
    )


def _told(milestone: Milestone, action: str, *, by: User, at: datetime) -> None:
    record(actor=by, action=action, object_kind="milestone", object_code=milestone.code, at=at)
