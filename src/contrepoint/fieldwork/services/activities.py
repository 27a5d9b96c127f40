"""Activities: logged once, in a minute."""

import dataclasses
from collections.abc import Iterable, Mapping
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking, tightest
from contrepoint.fieldwork.access import campaigns_visible_to, projects_visible_to
from contrepoint.fieldwork.enums import ActivityKind, AgeBand, Leg, Sex
from contrepoint.fieldwork.errors import NegativeCountError, NoCountryError
from contrepoint.fieldwork.models import Activity, ActivityText, Campaign, Project, Reach
from contrepoint.narratives.access import answers_visible_to
from contrepoint.narratives.errors import FutureDayError
from contrepoint.network.access import the_one
from contrepoint.network.enums import CodeLetter
from contrepoint.network.models import User
from contrepoint.network.services import next_code, record, signed, write_original

ReachCount = Mapping[tuple[Sex, AgeBand], int]


@dataclasses.dataclass(frozen=True, slots=True)
class ActivityEntry:
    """What was done. `reach` holds the cells that somebody counted, `answers` codes."""

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
    reach: ReachCount = dataclasses.field(default_factory=dict)


@transaction.atomic
def log_activity(
    *, entry: ActivityEntry, marking: Marking, attribution: Attribution, by: User, at: datetime
) -> Activity:
    """Keep what was done; its code is the receipt.

    The marking is capped by those of the campaign and of the project. Refuses a day to come
    (FutureDayError), no country (NoCountryError), a number below zero (NegativeCountError), and
    a campaign or project that the author may not see (NotHereError).
    """
    if entry.held_on > timezone.localdate(at):
        raise FutureDayError
    if not entry.about_country:
        raise NoCountryError
    if any(count < 0 for count in entry.reach.values()):
        raise NegativeCountError
    caps = [marking]
    if entry.campaign:
        caps.append(Marking(the_one(campaigns_visible_to(by).filter(pk=entry.campaign.pk)).marking))
    if entry.project:
        caps.append(Marking(the_one(projects_visible_to(by).filter(pk=entry.project.pk)).marking))
    activity = Activity.objects.create(
        code=next_code(CodeLetter.ACTIVITY),
        kind=entry.kind,
        held_on=entry.held_on,
        about_country=entry.about_country,
        place=entry.place.strip(),
        leg=entry.leg,
        campaign=entry.campaign,
        project=entry.project,
        **signed(marking=tightest(caps), attribution=attribution, by=by, at=at),
    )
    write_original(
        ActivityText.objects.all(),
        language=entry.language,
        text=entry.observed,
        activity=activity,
    )
    activity.answers.set(answers_visible_to(by).filter(code__in=list(entry.answers)))
    for (sex, age_band), count in entry.reach.items():
        Reach.objects.create(activity=activity, sex=sex, age_band=age_band, count=count)
    record(actor=by, action="log", object_kind="activity", object_code=activity.code, at=at)
    return activity
