"""What stands in the records today?  A handful of numbers, all through the access functions."""

import dataclasses
from datetime import date
from functools import cached_property

from django.db.models import Count, Exists, OuterRef, Q

from contrepoint.fieldwork.access import requests_offered_to, voices_that_wait_for
from contrepoint.narratives.access import (
    answers_sent_back_to,
    answers_to_review,
    answers_visible_to,
    lines_to_adopt,
)
from contrepoint.narratives.enums import AnswerState
from contrepoint.network.access import Viewer
from contrepoint.progress.access import (
    answered_help_of,
    help_visible_to,
    lessons_visible_to,
    reports_to_judge,
    reports_visible_to,
)
from contrepoint.progress.enums import HelpState, ReportState
from contrepoint.workshops.access import (
    commitments_visible_to,
    notes_visible_to,
    sessions_visible_to,
    workshops_visible_to,
)
from contrepoint.workshops.enums import (
    LOST_PASSAGE,
    CommitmentKind,
    CommitmentState,
    NoteKind,
    SessionKind,
    WorkshopState,
)

OPEN_STATES = (
    CommitmentState.PROPOSED,
    CommitmentState.CONFIRMED,
    CommitmentState.UNDER_WAY,
    CommitmentState.PARTLY,
    CommitmentState.CARRIED_OVER,
)


@dataclasses.dataclass(frozen=True, slots=True)
class WorkshopFact:
    """A workshop, and how many of its sessions the reader may see."""

    number: int
    state: WorkshopState
    session_count: int
    spoken_by_me: int


@dataclasses.dataclass(frozen=True, slots=True)
class NoteFact:
    """The notes of one kind in one session.

    `lost_count`: those with a lost passage; `gone_count`: those with nothing else.
    """

    workshop: int
    session: int
    session_kind: SessionKind
    country: str
    kind: NoteKind
    count: int
    lost_count: int
    gone_count: int


@dataclasses.dataclass(frozen=True, slots=True)
class CommitmentFact:
    """An open commitment. `is_mine`: the reader is one of its owners.

    `waits_for_me`: it is proposed, and the reader has not given his or her word yet.
    """

    workshop: int
    kind: CommitmentKind
    state: CommitmentState
    due_on: date | None
    is_everybodys: bool
    is_mine: bool
    waits_for_me: bool


@dataclasses.dataclass(frozen=True, slots=True)
class AnswerFacts:
    """Numbers of counter-arguments in use, and of those that still wait for their reviewers."""

    count: int
    to_vet_count: int


class Facts:
    """The facts for one reader; each group is asked for once, when it is first needed."""

    def __init__(self, user: Viewer) -> None:
        self._user = user

    @cached_property
    def workshops(self) -> list[WorkshopFact]:
        """Workshops, newest first."""
        seen = sessions_visible_to(self._user).order_by()
        spoken = seen.filter(speakers__person__user=self._user.pk)
        rows = (
            workshops_visible_to(self._user)
            .order_by("-number")
            .annotate(
                seen=Count("sessions", filter=Q(sessions__in=seen.values("pk"))),
                spoken=Count("sessions", filter=Q(sessions__in=spoken.values("pk"))),
            )
            .values_list("number", "state", "seen", "spoken")
        )
        return [
            WorkshopFact(n, WorkshopState(state), seen, spoken) for n, state, seen, spoken in rows
        ]

    @property
    def latest(self) -> WorkshopFact | None:
        """The newest workshop that has taken place or is being held."""
        held = (w for w in self.workshops if w.state != WorkshopState.IN_PREPARATION)
        return next(held, None)

    @property
    def next_number(self) -> int:
        """The number of the workshop to come."""
        return (self.latest.number if self.latest else 0) + 1

    @property
    def has_next(self) -> bool:
        """The workshop to come has been opened."""
        return any(w.number == self.next_number for w in self.workshops)

    @cached_property
    def notes(self) -> list[NoteFact]:
        """Standing notes, by session and kind, in the record's order."""
        visible = notes_visible_to(self._user)
        same = visible.filter(pk=OuterRef("pk")).order_by()
        rows = (
            visible.annotate(
                is_lost=Exists(same.filter(texts__text__contains=LOST_PASSAGE)),
                is_gone=Exists(same.filter(texts__text=LOST_PASSAGE)),
            )
            .order_by("session__workshop__number", "session__position", "kind")
            .values_list(
                "session__workshop__number",
                "session__position",
                "session__kind",
                "session__about_country",
                "kind",
            )
            .annotate(
                count=Count("pk"),
                lost=Count("pk", filter=Q(is_lost=True)),
                gone=Count("pk", filter=Q(is_gone=True)),
            )
        )
        return [
            NoteFact(number, place, SessionKind(sort), country, NoteKind(kind), count, lost, gone)
            for number, place, sort, country, kind, count, lost, gone in rows
        ]

    def note_count(self, kind: NoteKind, *, workshop: int | None = None) -> int:
        """How many notes of a kind stand, in one workshop or in all."""
        return sum(n.count for n in self.notes if n.kind == kind and workshop in (None, n.workshop))

    def lost_count(self, workshop: int) -> int:
        """How many notes of a workshop have a lost passage."""
        return sum(n.lost_count for n in self.notes if n.workshop == workshop)

    @cached_property
    def commitments(self) -> list[CommitmentFact]:
        """Open commitments, in the record's order."""
        visible = commitments_visible_to(self._user)
        same = visible.filter(pk=OuterRef("pk")).order_by()
        rows = (
            visible.filter(state__in=OPEN_STATES)
            .annotate(
                is_owned=Exists(same.filter(owners__isnull=False)),
                is_mine=Exists(same.filter(owners__user=self._user.pk)),
                is_given=Exists(same.filter(given_by__user=self._user.pk)),
            )
            .order_by("session__workshop__number", "session__position", "position")
            .values_list(
                "session__workshop__number",
                "kind",
                "state",
                "due_on",
                "is_owned",
                "is_mine",
                "is_given",
            )
        )
        return [
            CommitmentFact(
                workshop,
                CommitmentKind(kind),
                CommitmentState(state),
                due,
                not owned,
                mine,
                mine and not given and state == CommitmentState.PROPOSED,
            )
            for workshop, kind, state, due, owned, mine, given in rows
        ]

    @property
    def promises(self) -> list[CommitmentFact]:
        """Open commitments to do something in the field."""
        return [c for c in self.commitments if c.kind != CommitmentKind.REPORTING]

    @property
    def duties(self) -> list[CommitmentFact]:
        """Open reporting duties."""
        return [c for c in self.commitments if c.kind == CommitmentKind.REPORTING]

    @cached_property
    def answers(self) -> AnswerFacts:
        """Counter-arguments in use."""
        found = (
            answers_visible_to(self._user)
            .exclude(state=AnswerState.RETIRED)
            .aggregate(count=Count("pk"), to_vet=Count("pk", filter=~Q(state=AnswerState.APPROVED)))
        )
        return AnswerFacts(found["count"], found["to_vet"])

    @cached_property
    def answers_to_review_count(self) -> int:
        """Counter-arguments that the reader can review now."""
        return answers_to_review(self._user).count()

    @cached_property
    def my_returned_answers(self) -> list[tuple[str, str]]:
        """The reader's own counter-arguments that a reviewer sent back, oldest first.

        Each by its code and that of the claim on whose page it stands.
        """
        returned = answers_sent_back_to(self._user).order_by("pk")
        return [(row.code, row.home_code) for row in returned]

    @cached_property
    def proposed_lines_count(self) -> int:
        """Proposed lines of the common message that the reader may adopt."""
        return lines_to_adopt(self._user).count()

    @cached_property
    def my_asked_voices(self) -> list[str]:
        """Codes under which the reader was put on the roster of voices, and has not said yes."""
        return list(voices_that_wait_for(self._user).values_list("code", flat=True))

    @cached_property
    def my_offered_requests(self) -> list[str]:
        """Codes of the media requests that were offered to the reader, the soonest first."""
        offered = requests_offered_to(self._user).order_by("due_on", "pk")
        return list(offered.values_list("code", flat=True))

    @cached_property
    def my_answered_help(self) -> list[str]:
        """Codes of the reader's own requests for help that were answered, oldest first."""
        return list(answered_help_of(self._user).order_by("pk").values_list("code", flat=True))

    @cached_property
    def reports_to_read_count(self) -> int:
        """Progress reports that wait for the reader to accept or return them."""
        return reports_to_judge(self._user).count()

    @cached_property
    def my_returned_reports(self) -> list[str]:
        """Codes of the reader's own reports that came back with a question, oldest first."""
        mine = reports_visible_to(self._user).filter(author=self._user.pk)
        returned = mine.filter(state=ReportState.RETURNED).order_by("pk")
        return list(returned.values_list("code", flat=True))

    @cached_property
    def help_wanted_count(self) -> int:
        """Requests for help of others that nobody took yet."""
        of_others = help_visible_to(self._user).exclude(author=self._user.pk)
        return of_others.filter(state=HelpState.OPEN).count()

    @cached_property
    def lesson_count(self) -> int:
        """Lessons that the reader may see, whatever their state."""
        return lessons_visible_to(self._user).count()
