"""Activities: logged in a minute, rewritten, removed without a trace of what they said."""

import dataclasses
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from functools import partial

from django.db import transaction
from django.utils import timezone

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking, tightest
from contrepoint.fieldwork.access import campaigns_visible_to, projects_visible_to
from contrepoint.fieldwork.enums import (
    VIEWED,
    ActivityKind,
    AgeBand,
    Evidence,
    Leg,
    Rung,
    Sex,
)
from contrepoint.fieldwork.errors import LongAgoError, NegativeCountError, NoCountryError
from contrepoint.fieldwork.models import Activity, ActivityText, Campaign, Project, Reach
from contrepoint.fieldwork.services.attesting import (
    attest,
    end_confirmations,
    forget_words_of_peers,
    insist_on_evidence,
    share,
)
from contrepoint.narratives.access import answers_in_use
from contrepoint.narratives.errors import FutureDayError
from contrepoint.network.access import reach_for, the_one
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
COLUMNS = (
    "kind",
    "held_on",
    "leg",
    "about_country",
    "place",
    "campaign",
    "project",
    "rung",
    "evidence",
    "kept_where",
)


@dataclasses.dataclass(frozen=True, slots=True)
class ActivityEntry:
    """What was done. `reach` holds the cells that somebody counted, `answers` codes.

    Without a `reach` (None) the numbers stay as they are: they are for their team alone.
    `shared_with` are further countries, `partners` codes of organisations.
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
    rung: Rung = Rung.SEEN
    evidence: Evidence = Evidence.SELF
    kept_where: str = ""
    shared_with: Iterable[str] = ()
    partners: Iterable[str] = ()


@transaction.atomic
def log_activity(
    *, entry: ActivityEntry, marking: Marking, attribution: Attribution, by: User, at: datetime
) -> Activity:
    """Keep what was done; its code is the receipt.

    The marking is capped by those of the campaign and of the project. Refuses a day to come
    (FutureDayError) or more than ten years ago (LongAgoError), no country (NoCountryError), a
    number below zero (NegativeCountError), views above the first rung (ViewsAreSeenError), a link
    as evidence (LinkInEvidenceError), a country outside of the project (SharedOutsideProjectError),
    and a campaign or project that the author may not see (NotHereError).
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
def log_series(
    *,
    entry: ActivityEntry,
    also_on: Iterable[date],
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> Activity:
    """Log an activity, and the same on other days: there without its numbers and what was observed.

    The one of `entry` comes back. Refuses all of them where it refuses one.
    """
    log = partial(log_activity, marking=marking, attribution=attribution, by=by, at=at)
    bare = dataclasses.replace(entry, observed="", reach={})
    for day in sorted(set(also_on) - {entry.held_on}):
        log(entry=dataclasses.replace(bare, held_on=day))
    return log(entry=entry)


def repeat_activity(*, activity: Activity, held_on: date, by: User, at: datetime) -> Activity:
    """Log the same on another day: without its numbers, its evidence and what was observed.

    It goes no further than the activity that it copies. Refuses as logging does.
    """
    entry = ActivityEntry(
        kind=ActivityKind(activity.kind),
        held_on=held_on,
        about_country=activity.about_country,
        leg=Leg(activity.leg),
        language=Language.FRENCH,  # of words that it does not have yet
        place=activity.place,
        campaign=activity.campaign,
        project=activity.project,
        answers=activity.answers.values_list("code", flat=True),
        shared_with=activity.shared_with.values_list("country", flat=True),
        partners=activity.partners.values_list("code", flat=True),
    )
    return log_activity(
        entry=entry,
        marking=reach_for(by, activity),
        attribution=Attribution(activity.attribution),
        by=by,
        at=at,
    )


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

    What it said before is kept nowhere, for it may have named somebody; what peers confirmed was
    that, and is confirmed no more. Refuses as logging does.
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
    end_confirmations(activity, at=at)
    _forget_what_it_said(activity.pk)
    record(actor=by, action="revise", object_kind="activity", object_code=activity.code, at=at)


@transaction.atomic
def remove_activity(*, activity: Activity, by: User, at: datetime) -> None:
    """Remove an activity with its words and its numbers, in the history too: nothing is left.

    The trail keeps its code, and who removed it.
    """
    activity = Activity.objects.select_for_update().get(pk=activity.pk)
    code, key = activity.code, activity.pk
    forget_words_of_peers(activity.peer_words.all())
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
    is_viewed = entry.leg == Leg.ONLINE or entry.kind in VIEWED
    insist_on_evidence(rung=entry.rung, is_viewed=is_viewed, kept_where=entry.kept_where)


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
    attest(activity, rung=entry.rung, evidence=entry.evidence, kept_where=entry.kept_where)


def _write_beside(activity: Activity, entry: ActivityEntry, *, by: User) -> None:
    write_original(
        ActivityText.objects.all(),
        language=entry.language,
        text=entry.observed,
        activity=activity,
    )
    choose_offered(activity.answers, offered=answers_in_use(by), codes=entry.answers)
    share(
        activity,
        countries=entry.shared_with,
        partners=entry.partners,
        project=activity.project,
        by=by,
    )
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
