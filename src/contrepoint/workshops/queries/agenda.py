"""What was settled of the next agenda: its frame, its topics, its ballot, the weights."""

import dataclasses
from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Prefetch, Q

from contrepoint.agenda import Choice, VoteCast, Weights
from contrepoint.common.languages import Words, best_words
from contrepoint.network.access import Viewer
from contrepoint.workshops.access import (
    sessions_visible_to,
    topics_visible_to,
    wishes_declined,
)
from contrepoint.workshops.enums import TopicState, VoteChoice
from contrepoint.workshops.frame import Frame, usual_frame
from contrepoint.workshops.models import (
    AgendaFrame,
    AgendaWeights,
    Topic,
    TopicLink,
    TopicRecord,
    TopicVote,
    Workshop,
)

if TYPE_CHECKING:
    from contrepoint.workshops.models import Session


@dataclasses.dataclass(frozen=True, slots=True)
class WeightsLine:
    """How much each reason counts; version 0 are the defaults that nobody ever touched."""

    version: int
    weights: Weights
    set_at: datetime | None


@dataclasses.dataclass(frozen=True, slots=True)
class FrameLine:
    """How much time topics have, and where the ballot stands."""

    days: int
    minutes_a_day: int
    minutes_each: int
    proposed_at: datetime | None
    is_best: bool
    ballot_opened_at: datetime | None
    ballot_closed_at: datetime | None

    @property
    def is_ballot_open(self) -> bool:
        return self.ballot_opened_at is not None and self.ballot_closed_at is None

    @property
    def frame(self) -> Frame:
        return Frame(self.days, self.minutes_a_day, self.minutes_each)


@dataclasses.dataclass(frozen=True, slots=True)
class TopicLine:
    """What was settled of one topic at one workshop. `session` is its place there, 0 for none."""

    workshop_number: int
    lead: str
    codes: tuple[str, ...]
    state: TopicState
    is_by_hand: bool
    place: int | None
    minutes: int | None
    why: str
    instead: str
    labels: tuple[str, ...]
    ballot_place: int | None
    reason: Words
    session: int
    is_to_be_heard: bool


def agenda_weights() -> WeightsLine:
    """The weights that count now."""
    last = AgendaWeights.objects.order_by("-version").first()
    if last is None:
        return WeightsLine(0, Weights(), None)
    return WeightsLine(last.version, Weights(last.values), last.set_at)


def agenda_frame(workshop: Workshop) -> FrameLine:
    """The frame of a workshop's agenda; what is usual, where nothing was set."""
    row = AgendaFrame.objects.filter(workshop=workshop).first()
    if row is None:
        usual = usual_frame(workshop)
        return FrameLine(
            usual.days, usual.minutes_a_day, usual.minutes_each, None, True, None, None
        )
    return FrameLine(
        row.days,
        row.minutes_a_day,
        row.minutes_each,
        row.proposed_at,
        row.is_best,
        row.ballot_opened_at,
        row.ballot_closed_at,
    )


def topic_links() -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Records that ask for the same, and records that do not, as a person said."""
    rows = TopicLink.objects.order_by("one", "other").values_list("one", "other", "is_same")
    found = list(rows)
    return (
        [(one, other) for one, other, is_same in found if is_same],
        [(one, other) for one, other, is_same in found if not is_same],
    )


def topic_lines(user: Viewer, language: str) -> list[TopicLine]:
    """What was settled of topics, workshop by workshop, as far as the reader may see them.

    The words of a topic are not among it: whoever may not see a record learns nothing of it but
    from the code, which is to be looked up before anything of the topic is shown.
    """
    sessions = sessions_visible_to(user).order_by()
    rows = (
        topics_visible_to(user)
        .select_related("workshop")
        .prefetch_related(
            "records",
            "reasons",
            "heard_by",
            Prefetch("session", queryset=sessions),
        )
        .order_by("workshop__number", "place", "pk")
    )
    return [_line(row, user, language) for row in rows]


def _line(row: Topic, user: Viewer, language: str) -> TopicLine:
    session: Session | None = row.session
    return TopicLine(
        workshop_number=row.workshop.number,
        lead=row.lead,
        codes=tuple(sorted(each.code for each in row.records.all())),
        state=TopicState(row.state),
        is_by_hand=row.is_by_hand,
        place=row.place,
        minutes=row.minutes,
        why=row.why,
        instead=row.instead,
        labels=tuple(row.labels),
        ballot_place=row.ballot_place,
        reason=best_words(row.reasons.all(), language),
        session=session.position if session else 0,
        is_to_be_heard=all(reader.pk != user.pk for reader in row.heard_by.all()),
    )


def votes_cast(workshop: Workshop) -> tuple[VoteCast, ...]:
    """What was chosen on a ballot that is closed, for the engine to count; none before.

    Not for pages: see `agenda.tally` for what may be told of it.
    """
    rows = TopicVote.objects.filter(
        topic__workshop=workshop, topic__workshop__frame__ballot_closed_at__isnull=False
    ).order_by("pk")
    return tuple(
        VoteCast(lead, country, Choice(choice))
        for lead, country, choice in rows.values_list("topic__lead", "country", "choice")
    )


def own_choices(workshop: Workshop, user: Viewer) -> dict[str, VoteChoice]:
    """What the reader chose on the ballot of a workshop, by the code of the topic's record."""
    rows = TopicVote.objects.filter(topic__workshop=workshop, voter=user.pk).order_by("pk")
    return {lead: VoteChoice(choice) for lead, choice in rows.values_list("topic__lead", "choice")}


def voter_count(workshop: Workshop) -> int:
    """How many people have ranked anything on the ballot of a workshop."""
    voters = TopicVote.objects.filter(topic__workshop=workshop).order_by()
    return voters.values("voter").distinct().count()


def ballot_leads(workshop: Workshop, user: Viewer) -> list[str]:
    """Codes of the records that lead the topics on the ballot, in their order."""
    rows = topics_visible_to(user).filter(workshop=workshop, ballot_place__isnull=False)
    return list(rows.order_by("ballot_place").values_list("lead", flat=True))


def topics_calling(user: Viewer) -> list[tuple[int, str, bool]]:
    """Topics that wait for the reader: workshop, code of the record, whether it was declined.

    Those on an open ballot that the reader has not ranked; and those that the reader wished for,
    that were declined, and of which the reader has not said that the reason was read.
    """
    mine = TopicVote.objects.filter(topic=OuterRef("pk"), voter=user.pk).order_by()
    to_rank = Q(
        ~Exists(mine),
        ballot_place__isnull=False,
        workshop__frame__ballot_opened_at__isnull=False,
        workshop__frame__ballot_closed_at__isnull=True,
    )
    unread = wishes_declined(user).exclude(heard_by=user.pk).order_by().values("pk")
    rows = topics_visible_to(user).filter(to_rank | Q(pk__in=unread))
    return [
        (number, lead, state == TopicState.DECLINED)
        for number, lead, state in rows.order_by("workshop__number", "pk").values_list(
            "workshop__number", "lead", "state"
        )
    ]


def topic_records(workshop: Workshop, lead: str) -> list[str]:
    """Codes of the records that ask for the same as the one that leads a topic."""
    rows = TopicRecord.objects.filter(topic__workshop=workshop, topic__lead=lead)
    return list(rows.exclude(code=lead).order_by("pk").values_list("code", flat=True))


def topic_reason(topic: Topic, language: str) -> Words:
    """Why a topic was declined."""
    return best_words(topic.reasons.all(), language)
