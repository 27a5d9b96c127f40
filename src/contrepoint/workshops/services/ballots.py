"""The ballot on the topics of a workshop, and what the coordination says is the same topic."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import transaction

from contrepoint.network.models import User
from contrepoint.network.services import record
from contrepoint.workshops.enums import VoteChoice
from contrepoint.workshops.errors import BallotClosedError, BallotOpenError, NothingToRankError
from contrepoint.workshops.models import (
    AgendaFrame,
    Topic,
    TopicLink,
    TopicVote,
    Workshop,
)
from contrepoint.workshops.services.agenda import (
    TopicEntry,
    frame_row,
    locked_workshop,
    topic_row,
)


@transaction.atomic
def open_ballot(
    *, workshop: Workshop, entries: Sequence[TopicEntry], by: User, at: datetime
) -> AgendaFrame:
    """Ask the members to rank these topics, in this order.

    A workshop has one ballot: two of them, one vote apart, would tell that vote. Refuses a second
    one (BallotClosedError), one without topics (NothingToRankError), and a workshop whose report
    is final (WorkshopFinalError). One that is open stays open, with the topics that it has.
    """
    workshop = locked_workshop(workshop)
    frame = frame_row(workshop)
    if frame.ballot_closed_at is not None:
        raise BallotClosedError
    if frame.ballot_opened_at is not None:
        return frame
    if not entries:
        raise NothingToRankError
    for place, entry in enumerate(entries, start=1):
        topic = topic_row(workshop, entry, by=by, at=at)
        topic.ballot_place = place
        topic.save(update_fields=["ballot_place"])
    frame.ballot_opened_at = at
    frame.save(update_fields=["ballot_opened_at"])
    record(actor=by, action="open", object_kind="ballot", object_code=workshop.code, at=at)
    return frame


@transaction.atomic
def close_ballot(*, workshop: Workshop, by: User, at: datetime) -> None:
    """Count what was chosen until now, for good. Refuses one that is not open."""
    workshop = locked_workshop(workshop)
    frame = frame_row(workshop)
    if frame.ballot_opened_at is None:
        raise NothingToRankError
    if frame.ballot_closed_at is not None:
        raise BallotClosedError
    frame.ballot_closed_at = at
    frame.save(update_fields=["ballot_closed_at"])
    record(actor=by, action="close", object_kind="ballot", object_code=workshop.code, at=at)


@transaction.atomic
def cast_vote(*, topic: Topic, choice: VoteChoice, by: User, at: datetime) -> None:
    """Say what one thinks of a topic; said again, the last word counts.

    The trail says that somebody ranked, not what: neither the topic nor the choice. Refuses a
    ballot that is not open (BallotClosedError).
    """
    frame = AgendaFrame.objects.select_for_update().get(workshop=topic.workshop_id)
    if frame.ballot_opened_at is None or frame.ballot_closed_at is not None:
        raise BallotClosedError
    is_first = not TopicVote.objects.filter(topic__workshop=topic.workshop_id, voter=by).exists()
    TopicVote.objects.update_or_create(
        topic=topic,
        voter=by,
        defaults={"choice": choice, "country": by.standing.country, "cast_at": at},
    )
    if is_first:
        code = topic.workshop.code
        record(actor=by, action="vote", object_kind="ballot", object_code=code, at=at)


@transaction.atomic
def join_topics(
    *, workshop: Workshop, one: Iterable[str], other: Iterable[str], by: User, at: datetime
) -> None:
    """Say that the records of two topics ask for the same; what was kept apart no longer is.

    Refuses while the members rank the topics (BallotOpenError).
    """
    mine, theirs = list(one), list(other)
    _insist_on_no_ballot(workshop)
    for here in mine:
        for there in theirs:
            pair = sorted((here, there))
            TopicLink.objects.filter(one=pair[0], other=pair[1], is_same=False).delete()
    _say(mine[0], theirs[0], is_same=True, by=by, at=at)
    record(actor=by, action="join", object_kind="topic", object_code=mine[0], at=at)


@transaction.atomic
def split_topic(
    *, workshop: Workshop, code: str, others: Iterable[str], by: User, at: datetime
) -> None:
    """Say that a record asks for something else than the others of its topic.

    Refuses while the members rank the topics (BallotOpenError).
    """
    _insist_on_no_ballot(workshop)
    for other in others:
        if other != code:
            _say(code, other, is_same=False, by=by, at=at)
    record(actor=by, action="split", object_kind="topic", object_code=code, at=at)


def _insist_on_no_ballot(workshop: Workshop) -> None:
    frame = frame_row(locked_workshop(workshop))
    if frame.ballot_opened_at is not None and frame.ballot_closed_at is None:
        raise BallotOpenError


def _say(code: str, other: str, *, is_same: bool, by: User, at: datetime) -> None:
    one, two = sorted((code, other))
    TopicLink.objects.update_or_create(
        one=one, other=two, defaults={"is_same": is_same, "set_by": by, "set_at": at}
    )
