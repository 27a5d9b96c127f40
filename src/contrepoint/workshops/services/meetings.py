"""Workshops and their sessions: opened, rewritten, moved on."""

import dataclasses
from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking, tightest
from contrepoint.network.access import people_visible_to
from contrepoint.network.models import User
from contrepoint.network.services import record, signed, take_step, write_original
from contrepoint.workshops.access import workshops_visible_to
from contrepoint.workshops.enums import (
    NAMED_BY_THEIR_KIND,
    WORKSHOP_STEPS,
    SessionKind,
    WorkshopKind,
    WorkshopStep,
)
from contrepoint.workshops.errors import (
    DaysReversedError,
    NoChapterCountryError,
    NoTitleError,
)
from contrepoint.workshops.models import (
    Series,
    Session,
    SessionLanguage,
    SessionSpeaker,
    SessionText,
    Workshop,
)
from contrepoint.workshops.services.record import insist_on_open_record, open_session

FIRST_SERIES = "programme"


@dataclasses.dataclass(frozen=True, slots=True)
class WorkshopPlan:
    """What a workshop is, its days where they are known, the numbers of those it builds on."""

    kind: WorkshopKind = WorkshopKind.WORKSHOP
    starts_on: date | None = None
    ends_on: date | None = None
    builds_on: Iterable[int] = ()
    time_zone: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class SessionPlan:
    """A session: its title in one language, its country if it is a chapter, who speaks in it.

    `speakers` are the uuids of people, in their order. `origin` is the code of what put it on
    the agenda.
    """

    kind: SessionKind
    language: Language
    title: str = ""
    about_country: str = ""
    speakers: Iterable[str] = ()
    languages: Iterable[Language] = ()
    origin: str = ""


@transaction.atomic
def open_workshop(*, plan: WorkshopPlan, marking: Marking, by: User, at: datetime) -> Workshop:
    """Open the next workshop of the series; the very first one begins the series.

    The marking is capped by that of the series. Refuses days in the wrong order
    (DaysReversedError).
    """
    series = Series.objects.select_for_update().order_by("pk").first()
    base = signed(marking=Marking.NETWORK, attribution=Attribution.NOBODY, by=by, at=at)
    if series is None:
        series = Series.objects.create(code=FIRST_SERIES, **base)
    last = Workshop.objects.aggregate(last=Max("number"))["last"] or 0
    _insist_on_days(plan)
    workshop = Workshop.objects.create(
        series=series,
        number=last + 1,
        kind=plan.kind,
        starts_on=plan.starts_on,
        ends_on=plan.ends_on,
        time_zone=plan.time_zone,
        **base | {"marking": tightest((marking, series.marking))},
    )
    _build_on(workshop, plan, by=by)
    record(actor=by, action="open", object_kind="workshop", object_code=workshop.code, at=at)
    return workshop


@transaction.atomic
def revise_workshop(
    *, workshop: Workshop, plan: WorkshopPlan, marking: Marking, by: User, at: datetime
) -> None:
    """Rewrite what a workshop is and its days. Who may see it changes only for who opened it.

    Refuses days in the wrong order, and a workshop whose report is final.
    """
    workshop = (
        Workshop.objects.select_for_update(of=("self",))
        .select_related("series")
        .get(pk=workshop.pk)
    )
    insist_on_open_record(workshop)
    _insist_on_days(plan)
    workshop.kind, workshop.starts_on, workshop.ends_on = plan.kind, plan.starts_on, plan.ends_on
    workshop.time_zone = plan.time_zone
    if workshop.author_id == by.pk:
        workshop.marking = tightest((marking, workshop.series.marking))
    workshop.save(update_fields=["kind", "starts_on", "ends_on", "time_zone", "marking"])
    _build_on(workshop, plan, by=by)
    record(actor=by, action="revise", object_kind="workshop", object_code=workshop.code, at=at)


def _insist_on_days(plan: WorkshopPlan) -> None:
    if plan.ends_on and (plan.starts_on is None or plan.ends_on < plan.starts_on):
        raise DaysReversedError


def _build_on(workshop: Workshop, plan: WorkshopPlan, *, by: User) -> None:
    # What the writer cannot see was not offered, and stays as it was.
    offered = workshops_visible_to(by).filter(number__lt=workshop.number)
    chosen = offered.filter(number__in=list(plan.builds_on))
    workshop.builds_on.remove(*workshop.builds_on.filter(pk__in=offered.exclude(pk__in=chosen)))
    workshop.builds_on.add(*chosen)


def _move(workshop: Workshop, step: WorkshopStep, *, by: User, at: datetime) -> None:
    take_step(workshop, WORKSHOP_STEPS, step, kind="workshop", by=by, at=at)


@transaction.atomic
def begin_workshop(*, workshop: Workshop, by: User, at: datetime) -> None:
    """The participants are there."""
    _move(workshop, WorkshopStep.BEGIN, by=by, at=at)


@transaction.atomic
def write_report(*, workshop: Workshop, by: User, at: datetime) -> None:
    """The participants have left; the record is completed."""
    _move(workshop, WorkshopStep.WRITE, by=by, at=at)


@transaction.atomic
def review_report(*, workshop: Workshop, by: User, at: datetime) -> None:
    """Give the report to those who took part."""
    _move(workshop, WorkshopStep.REVIEW, by=by, at=at)


@transaction.atomic
def correct_report(*, workshop: Workshop, by: User, at: datetime) -> None:
    """Take it back, to mend what they found."""
    _move(workshop, WorkshopStep.CORRECT, by=by, at=at)


@transaction.atomic
def finish_workshop(*, workshop: Workshop, by: User, at: datetime) -> None:
    """Close the record for good."""
    _move(workshop, WorkshopStep.FINISH, by=by, at=at)


@transaction.atomic
def add_session(
    *,
    workshop: Workshop,
    plan: SessionPlan,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> Session:
    """Add a session at the end of a workshop.

    The marking is capped by those of the workshop and the series. Refuses a chapter without its
    country (NoChapterCountryError), another session without a title (NoTitleError), and a
    workshop whose report is final (WorkshopFinalError).
    """
    workshop = (
        Workshop.objects.select_for_update(of=("self",))
        .select_related("series")
        .get(pk=workshop.pk)
    )
    insist_on_open_record(workshop)
    _insist_on_a_name(plan)
    last = Session.objects.filter(workshop=workshop).aggregate(last=Max("position"))["last"] or 0
    session = Session.objects.create(
        workshop=workshop,
        position=last + 1,
        kind=plan.kind,
        about_country=_country(plan),
        origin=plan.origin,
        **signed(
            marking=tightest((marking, workshop.marking, workshop.series.marking)),
            attribution=attribution,
            by=by,
            at=at,
        ),
    )
    _write(session, plan, by=by)
    record(actor=by, action="add", object_kind="session", object_code=session.code, at=at)
    return session


@transaction.atomic
def revise_session(*, session: Session, plan: SessionPlan, by: User, at: datetime) -> None:
    """Rewrite a session's title, kind, languages and speakers; where it came from stays.

    Refuses what `add_session` refuses.
    """
    session = open_session(session)
    _insist_on_a_name(plan)
    session.kind, session.about_country = plan.kind, _country(plan)
    session.origin = session.origin or plan.origin
    session.save(update_fields=["kind", "about_country", "origin"])
    _write(session, plan, by=by)
    record(actor=by, action="revise", object_kind="session", object_code=session.code, at=at)


def _country(plan: SessionPlan) -> str:
    return plan.about_country if plan.kind == SessionKind.COUNTRY else ""


def _insist_on_a_name(plan: SessionPlan) -> None:
    if plan.kind == SessionKind.COUNTRY and not plan.about_country:
        raise NoChapterCountryError
    if plan.kind not in NAMED_BY_THEIR_KIND and not plan.title.strip():
        raise NoTitleError


def _write(session: Session, plan: SessionPlan, *, by: User) -> None:
    write_original(
        SessionText.objects.all(), language=plan.language, text=plan.title, session=session
    )
    spoken = set(plan.languages)
    session.languages.exclude(language__in=spoken).delete()
    for language in sorted(spoken):
        SessionLanguage.objects.get_or_create(session=session, language=language)
    # Whom the writer cannot see was not offered, and stays.
    offered = people_visible_to(by)
    SessionSpeaker.objects.filter(session=session, person__in=offered).delete()
    last = session.speakers.aggregate(last=Max("position"))["last"] or 0
    people = {str(person.uuid): person for person in offered.filter(uuid__in=list(plan.speakers))}
    chosen = [people[key] for key in map(str, plan.speakers) if key in people]
    for place, person in enumerate(chosen, start=last + 1):
        SessionSpeaker.objects.create(session=session, person=person, position=place)
