"""The proposed agenda: its frame, its topics in their order, what is declined, the sessions."""

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from django.db import transaction

from contrepoint.agenda import Weights
from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking, tightest
from contrepoint.network.models import User
from contrepoint.network.services import record, signed, write_original
from contrepoint.workshops.enums import LENGTHS, AgendaMove, TopicState
from contrepoint.workshops.errors import (
    NothingTakenError,
    ScheduledAlreadyError,
    TopicReasonMissingError,
)
from contrepoint.workshops.frame import Frame, usual_frame
from contrepoint.workshops.models import (
    AgendaFrame,
    AgendaWeights,
    Session,
    Topic,
    TopicRecord,
    TopicText,
    Workshop,
)
from contrepoint.workshops.services.meetings import SessionPlan, add_session
from contrepoint.workshops.services.record import insist_on_open_record


@dataclasses.dataclass(frozen=True, slots=True)
class TopicEntry:
    """A topic: the code of the record that leads it, those that ask for the same, how far it goes.

    `place` is its place on a proposed agenda, None where it was left out; `why`, `instead` and
    `labels` then say why.
    """

    lead: str
    codes: tuple[str, ...]
    marking: Marking
    minutes: int | None = None
    place: int | None = None
    why: str = ""
    instead: str = ""
    labels: tuple[str, ...] = ()


@transaction.atomic
def set_weights(*, values: Mapping[str, int], by: User, at: datetime) -> AgendaWeights:
    """Say how much each reason counts from now on; the versions before it are kept.

    Without values the defaults count again. Raises what `Weights` raises.
    """
    Weights(dict(values))
    last = AgendaWeights.objects.select_for_update().order_by("-version").first()
    made = AgendaWeights.objects.create(
        version=last.version + 1 if last else 1, values=dict(values), set_by=by, set_at=at
    )
    record(actor=by, action="weigh", object_kind="agenda", object_code=f"v{made.version}", at=at)
    return made


def locked_workshop(workshop: Workshop) -> Workshop:
    """The locked workshop, whose record is still open."""
    found = (
        Workshop.objects.select_for_update(of=("self",))
        .select_related("series")
        .get(pk=workshop.pk)
    )
    insist_on_open_record(found)
    return found


def frame_row(workshop: Workshop) -> AgendaFrame:
    """The frame of a workshop's agenda; made with what is usual where there is none yet."""
    usual = dataclasses.asdict(usual_frame(workshop))
    return AgendaFrame.objects.get_or_create(workshop=workshop, defaults=usual)[0]


def topic_row(workshop: Workshop, entry: TopicEntry, *, by: User, at: datetime) -> Topic:
    """The row of a topic at a workshop, made where there is none; its records are those given.

    It goes as far as the workshop: what is shown of it is shown beside the record alone, to who
    may see that. With the record's marking and the country of whoever settles it, it would be
    open to other people than the record.
    """
    marking = tightest((workshop.marking, workshop.series.marking))
    topic, _made = Topic.objects.get_or_create(
        workshop=workshop,
        lead=entry.lead,
        defaults=signed(marking=marking, attribution=Attribution.NOBODY, by=by, at=at),
    )
    kept = set(topic.records.values_list("code", flat=True))
    topic.records.exclude(code__in=entry.codes).delete()
    TopicRecord.objects.bulk_create(
        TopicRecord(topic=topic, code=code) for code in entry.codes if code not in kept
    )
    return topic


@transaction.atomic
def keep_proposal(
    *,
    workshop: Workshop,
    frame: Frame,
    entries: Sequence[TopicEntry],
    is_best: bool,
    by: User,
    at: datetime,
) -> AgendaFrame:
    """Keep a proposed agenda in place of the one before it.

    What a person took in, declined or made a session of is not given up. Refuses a workshop
    whose report is final (WorkshopFinalError).
    """
    workshop = locked_workshop(workshop)
    kept = frame_row(workshop)
    kept.days, kept.minutes_a_day = frame.days, frame.minutes_a_day
    kept.minutes_each, kept.proposed_at, kept.is_best = frame.minutes_each, at, is_best
    kept.save()
    proposed = {entry.lead for entry in entries}
    for topic in Topic.objects.filter(workshop=workshop).exclude(lead__in=proposed):
        if topic.session_id is None and topic.state != TopicState.DECLINED:
            _put(topic, TopicState.WAITING)
    for entry in entries:
        topic = topic_row(workshop, entry, by=by, at=at)
        if topic.session_id is not None or topic.state == TopicState.DECLINED:
            continue
        topic.minutes = entry.minutes
        topic.why, topic.instead, topic.labels = entry.why, entry.instead, list(entry.labels)
        is_taken = entry.place is not None
        _put(topic, TopicState.TAKEN if is_taken else TopicState.LEFT_OUT, place=entry.place)
    record(actor=by, action="propose", object_kind="agenda", object_code=workshop.code, at=at)
    return kept


def _put(topic: Topic, state: TopicState, *, place: int | None = None) -> None:
    topic.state, topic.place = state, place
    topic.save()


def _in_order(workshop: Workshop) -> list[Topic]:
    """The topics on the proposed agenda, in their order, locked."""
    taken = Topic.objects.select_for_update(of=("self",)).filter(
        workshop=workshop, state=TopicState.TAKEN
    )
    return list(taken.order_by("place", "pk"))


def _number(topics: Iterable[Topic]) -> None:
    for place, topic in enumerate(topics, start=1):
        if topic.place != place:
            topic.place = place
            topic.save(update_fields=["place"])


@transaction.atomic
def move_topic(*, topic: Topic, move: AgendaMove, by: User, at: datetime) -> None:
    """Move a topic of the proposed agenda up or down, take it in, give it more or less time.

    Refuses what has become a session (ScheduledAlreadyError), and a workshop whose report is
    final (WorkshopFinalError).
    """
    order = _order_to_change(topic)
    found = _found(topic)
    place = next((i for i, each in enumerate(order) if each.pk == topic.pk), None)
    if move in {AgendaMove.LONGER, AgendaMove.SHORTER}:
        _stretch(found, 1 if move == AgendaMove.LONGER else -1)
    elif move == AgendaMove.TAKE:
        if place is None:
            _take_in(found, order)
    elif place is not None:
        other = place - 1 if move == AgendaMove.UP else place + 1
        if 0 <= other < len(order):
            order[place], order[other] = order[other], order[place]
            _number(order)
    record(actor=by, action=move, object_kind="topic", object_code=topic.lead, at=at)


@transaction.atomic
def place_topic(*, topic: Topic, place: int, by: User, at: datetime) -> None:
    """Put a topic at this place of the proposed agenda, 1 the first; the others make room.

    Refuses what `move_topic` refuses.
    """
    order = _order_to_change(topic)
    found = _found(topic)
    if all(each.pk != topic.pk for each in order):
        _take_in(found, order)
    row = next(each for each in order if each.pk == topic.pk)
    order.remove(row)
    order.insert(min(max(place, 1), len(order) + 1) - 1, row)
    _number(order)
    record(actor=by, action="place", object_kind="topic", object_code=topic.lead, at=at)


def _order_to_change(topic: Topic) -> list[Topic]:
    return _in_order(locked_workshop(topic.workshop))


def _found(topic: Topic) -> Topic:
    found = Topic.objects.select_for_update(of=("self",)).get(pk=topic.pk)
    if found.session_id is not None:
        raise ScheduledAlreadyError(found.lead)
    return found


def _take_in(topic: Topic, order: list[Topic]) -> None:
    topic.is_by_hand = True
    topic.reasons.all().delete()
    topic.heard_by.clear()
    _put(topic, TopicState.TAKEN, place=len(order) + 1)
    order.append(topic)


def _stretch(topic: Topic, steps: int) -> None:
    now = topic.minutes or frame_row(topic.workshop).minutes_each
    near = min(range(len(LENGTHS)), key=lambda i: abs(LENGTHS[i] - now))
    topic.minutes = LENGTHS[min(max(near + steps, 0), len(LENGTHS) - 1)]
    topic.save(update_fields=["minutes"])


@dataclasses.dataclass(frozen=True, slots=True)
class DeclineReason:
    """Why a topic is not for this workshop, and the language of the words."""

    text: str
    language: Language


@transaction.atomic
def decline_topic(
    *, workshop: Workshop, entry: TopicEntry, reason: DeclineReason, by: User, at: datetime
) -> Topic:
    """Leave a topic out of this workshop; it waits for the next one.

    Whoever wished for it reads the reason. Refuses one without a reason
    (TopicReasonMissingError), what has become a session (ScheduledAlreadyError), and a workshop
    whose report is final (WorkshopFinalError).
    """
    if not reason.text.strip():
        raise TopicReasonMissingError
    workshop = locked_workshop(workshop)
    topic = _found(topic_row(workshop, entry, by=by, at=at))
    topic.is_by_hand, topic.why, topic.instead = True, "", ""
    _put(topic, TopicState.DECLINED)
    _number(_in_order(workshop))
    topic.heard_by.clear()
    write_original(TopicText.objects.all(), language=reason.language, text=reason.text, topic=topic)
    record(actor=by, action="decline", object_kind="topic", object_code=topic.lead, at=at)
    return topic


@transaction.atomic
def reconsider_topic(*, topic: Topic, by: User, at: datetime) -> None:
    """Let a declined topic wait again. Refuses a workshop whose report is final."""
    locked_workshop(topic.workshop)
    found = _found(topic)
    found.reasons.all().delete()
    found.heard_by.clear()
    found.is_by_hand = False
    _put(found, TopicState.WAITING)
    record(actor=by, action="reconsider", object_kind="topic", object_code=found.lead, at=at)


@transaction.atomic
def hear_decline(*, topic: Topic, by: User, at: datetime) -> None:
    """Say that one has read why; said twice, it counts once."""
    if not topic.heard_by.filter(pk=by.pk).exists():
        topic.heard_by.add(by)
        record(actor=by, action="acknowledge", object_kind="topic", object_code=topic.lead, at=at)


@transaction.atomic
def schedule_topic(
    *, workshop: Workshop, entry: TopicEntry, plan: SessionPlan, by: User, at: datetime
) -> Session:
    """Make a topic a session at the end of the workshop, with its record as its origin.

    Refuses what `add_session` refuses, and a topic that is a session of the workshop already
    (ScheduledAlreadyError).
    """
    workshop = locked_workshop(workshop)
    topic = _found(topic_row(workshop, entry, by=by, at=at))
    session = add_session(
        workshop=workshop,
        plan=plan,
        marking=entry.marking,
        attribution=Attribution.NOBODY,
        by=by,
        at=at,
    )
    topic.session = session
    if topic.state != TopicState.TAKEN:
        _put(topic, TopicState.TAKEN, place=len(_in_order(workshop)) + 1)
    else:
        topic.save(update_fields=["session"])
    return session


@transaction.atomic
def schedule_agenda(
    *,
    workshop: Workshop,
    plans: Sequence[tuple[TopicEntry, SessionPlan]],
    by: User,
    at: datetime,
) -> list[Session]:
    """Make the topics of the proposed agenda sessions, in this order.

    Refuses where there is none that waits for it (NothingTakenError), and what `schedule_topic`
    refuses.
    """
    if not plans:
        raise NothingTakenError
    return [
        schedule_topic(workshop=workshop, entry=entry, plan=plan, by=by, at=at)
        for entry, plan in plans
    ]
