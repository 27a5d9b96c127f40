"""Activities: logged in a minute, rewritten, removed without a trace of what they said."""

import dataclasses
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking, tightest
from contrepoint.fieldwork.access import campaigns_visible_to, projects_visible_to
from contrepoint.fieldwork.enums import ActivityKind, AgeBand, Leg, Sex
from contrepoint.fieldwork.errors import LongAgoError, NegativeCountError, NoCountryError
from contrepoint.fieldwork.models import Activity, ActivityText, Campaign, Project, Reach
from contrepoint.narratives.access import answers_in_use
from contrepoint.narratives.errors import FutureDayError
from contrepoint.network.access import the_one
from contrepoint.network.enums import CodeLetter
from contrepoint.network.models import User
from contrepoint.network.services import (
    choose_offered,
    let_the_author_choose,
    next_code,
    record,
    signed,
    write_original,
)

ReachCount = Mapping[tuple[Sex, AgeBand], int]
TEN_YEARS = timedelta(days=3653)
COLUMNS = ("kind", "held_on", "leg", "about_country", "place", "campaign", "project")


@dataclasses.dataclass(frozen=True, slots=True)
class ActivityEntry:
    """What was done. `reach` holds the cells that somebody counted, `answers` codes.

    Without a `reach` (None) the numbers stay as they are: they are for their team alone.
    """

    kind: ActivityKind
    held_on: date
    about_country: str
    leg: Leg
    language: Language
    place: str = ""
    observed: str = ""
    campaign: Campaign | None = None
    project: Project | None = None
    answers: Iterable[str] = ()
    reach: ReachCount | None = dataclasses.field(default_factory=dict)


@transaction.atomic
def log_activity(
    *, entry: ActivityEntry, marking: Marking, attribution: Attribution, by: User, at: datetime
) -> Activity:
    """Keep what was done; its code is the receipt.

    The marking is capped by those of the campaign and of the project. Refuses a day to come
    (FutureDayError) or more than ten years ago (LongAgoError), no country (NoCountryError), a
    number below zero (NegativeCountError), and a campaign or project that the author may not see
    (NotHereError).
    """
    _insist(entry, at=at)
    activity = Activity(
        code=next_code(CodeLetter.ACTIVITY),
        **signed(marking=marking, attribution=attribution, by=by, at=at),
    )
    _fill(activity, entry, by=by)
    activity.save()
    _write_beside(activity, entry, by=by)
    record(actor=by, action="log", object_kind="activity", object_code=activity.code, at=at)
    return activity


@transaction.atomic
def revise_activity(
    *,
    activity: Activity,
    entry: ActivityEntry,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> None:
    """Rewrite what was done. Who may see it and how it is signed change only for its author.

    What it said before is kept nowhere, for it may have named somebody. Refuses as logging does.
    """
    _insist(entry, at=at)
    activity = Activity.objects.select_for_update().get(pk=activity.pk)
    let_the_author_choose(activity, marking=marking, attribution=attribution, by=by)
    if activity.author_id != by.pk:  # what its campaign or project closed, another does not open
        closed = [each.marking for each in (activity.campaign, activity.project) if each]
        activity.marking = tightest((activity.marking, *closed))
    _fill(activity, entry, by=by)
    activity.save(update_fields=[*COLUMNS, "marking", "attribution"])
    _write_beside(activity, entry, by=by)
    _forget_what_it_said(activity.pk)
    record(actor=by, action="revise", object_kind="activity", object_code=activity.code, at=at)


@transaction.atomic
def remove_activity(*, activity: Activity, by: User, at: datetime) -> None:
    """Remove an activity with its words and its numbers, in the history too: nothing is left.

    The trail keeps its code, and who removed it.
    """
    activity = Activity.objects.select_for_update().get(pk=activity.pk)
    code, key = activity.code, activity.pk
    activity.delete()
    _forget_what_it_said(key)
    record(actor=by, action="remove", object_kind="activity", object_code=code, at=at)


def _insist(entry: ActivityEntry, *, at: datetime) -> None:
    today = timezone.localdate(at)
    if entry.held_on > today:
        raise FutureDayError
    if entry.held_on < today - TEN_YEARS:
        raise LongAgoError
    if not entry.about_country:
        raise NoCountryError
    if any(count < 0 for count in (entry.reach or {}).values()):
        raise NegativeCountError


def _fill(activity: Activity, entry: ActivityEntry, *, by: User) -> None:
    caps = [Marking(activity.marking)]
    if entry.campaign:
        caps.append(Marking(the_one(campaigns_visible_to(by).filter(pk=entry.campaign.pk)).marking))
    if entry.project:
        caps.append(Marking(the_one(projects_visible_to(by).filter(pk=entry.project.pk)).marking))
    activity.marking = tightest(caps)
    activity.kind, activity.held_on, activity.leg = entry.kind, entry.held_on, entry.leg
    activity.about_country, activity.place = entry.about_country, entry.place.strip()
    activity.campaign, activity.project = entry.campaign, entry.project


def _write_beside(activity: Activity, entry: ActivityEntry, *, by: User) -> None:
    write_original(
        ActivityText.objects.all(),
        language=entry.language,
        text=entry.observed,
        activity=activity,
    )
    choose_offered(activity.answers, offered=answers_in_use(by), codes=entry.answers)
    if entry.reach is None:
        return
    Reach.objects.filter(activity=activity).delete()
    for (sex, age_band), count in entry.reach.items():
        Reach.objects.create(activity=activity, sex=sex, age_band=age_band, count=count)


def _forget_what_it_said(key: int) -> None:
    """The history of an activity goes: its place, its words, its numbers."""
    Activity.history.filter(id=key).delete()
    ActivityText.history.filter(activity_id=key).delete()
    Reach.history.filter(activity_id=key).delete()
