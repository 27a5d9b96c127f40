"""What stands in the records today?  A handful of numbers, all through the access functions."""

import dataclasses
from collections import Counter
from datetime import date, datetime, time
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.db.models import Count, Exists, F, Min, OuterRef, Q
from django.db.models.functions import Coalesce

from contrepoint.common.marks import LOST_PASSAGE
from contrepoint.fieldwork.access import in_team, media_calling, voices_that_wait_for
from contrepoint.fieldwork.queries import WaitingQuestion, questions_waiting
from contrepoint.narratives.access import (
    answers_calling,
    answers_in_use,
    reviews_calling,
)
from contrepoint.narratives.enums import AnswerState, Withdrawing
from contrepoint.narratives.queries import Call, CallLine, register_calls
from contrepoint.network.access import Viewer, standing_of
from contrepoint.progress.access import (
    lessons_visible_to,
    reports_visible_to,
)
from contrepoint.progress.enums import ReportState
from contrepoint.synthesis.queries.waiting import Wait, waiting
from contrepoint.workshops.access import (
    commitments_visible_to,
    notes_visible_to,
    sessions_visible_to,
    workshops_visible_to,
)
from contrepoint.workshops.enums import (
    OPEN_COMMITMENT,
    CommitmentKind,
    CommitmentState,
    NoteKind,
    SessionKind,
    WorkshopState,
)
from contrepoint.workshops.queries import (
    AgendaCall,
    OpenText,
    calls_of,
    is_taken_up,
    open_texts,
    topics_calling,
)

if TYPE_CHECKING:
    from contrepoint.narratives.models import CounterArgument


@dataclasses.dataclass(frozen=True, slots=True)
class WorkshopFact:
    """A workshop, and how many of its sessions the reader may see.

    `my_chapter` is the place of the chapter of the reader's country, None where there is none.
    """

    number: int
    state: WorkshopState
    session_count: int
    spoken_by_me: int
    my_chapter: int | None


@dataclasses.dataclass(frozen=True, slots=True)
class NoteFact:
    """The notes of one kind in one session.

    `lost_count`: those with a lost passage; `gone_count`: those with nothing else.
    `taken_up_count`: those whose topic is on an agenda.
    """

    workshop: int
    session: int
    session_kind: SessionKind
    country: str
    kind: NoteKind
    count: int
    lost_count: int
    gone_count: int
    taken_up_count: int


@dataclasses.dataclass(frozen=True, slots=True)
class CommitmentFact:
    """An open commitment. `is_mine`: the reader is one of its owners.

    `waits_for_me`: it is proposed, and the reader has not given his or her word yet.
    """

    workshop: int
    kind: CommitmentKind
    state: CommitmentState
    due_on: date | None
    made_at: datetime
    is_everybodys: bool
    is_mine: bool
    waits_for_me: bool


@dataclasses.dataclass(frozen=True, slots=True)
class MediaCall:
    """A request or appearance that waits for the reader; `is_mine`: as the voice."""

    code: str
    state: str
    due_on: date
    due_at: time | None
    is_mine: bool


@dataclasses.dataclass(frozen=True, slots=True)
class AnswerFacts:
    """Numbers of counter-arguments in use, and of those that still wait for their reviewers."""

    count: int
    to_vet_count: int


class Facts:
    """The facts for one reader; each group is asked for once, when it is first needed."""

    def __init__(self, user: Viewer) -> None:
        self._user = user
        self._open_texts: list[OpenText] | None = None

    @cached_property
    def workshops(self) -> list[WorkshopFact]:
        """Workshops, newest first."""
        seen = sessions_visible_to(self._user).order_by()
        spoken = seen.filter(speakers__person__user=self._user.pk)
        at_home = seen.filter(
            kind=SessionKind.COUNTRY, about_country=standing_of(self._user).country
        )
        rows = (
            workshops_visible_to(self._user)
            .order_by("-number")
            .annotate(
                seen=Count("sessions", filter=Q(sessions__in=seen.values("pk"))),
                spoken=Count("sessions", filter=Q(sessions__in=spoken.values("pk"))),
                chapter=Min("sessions__position", filter=Q(sessions__in=at_home.values("pk"))),
            )
            .values_list("number", "state", "seen", "spoken", "chapter")
        )
        return [WorkshopFact(number, WorkshopState(state), *rest) for number, state, *rest in rows]

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
                taken_up=Count("pk", filter=is_taken_up(self._user)),
            )
        )
        return [
            NoteFact(number, place, SessionKind(sort), country, NoteKind(kind), *counts)
            for number, place, sort, country, kind, *counts in rows
        ]

    def note_count(self, kind: NoteKind) -> int:
        """How many notes of a kind stand."""
        return sum(n.count for n in self.notes if n.kind == kind)

    @property
    def wish_count(self) -> int:
        """How many topics were asked for and are on no agenda yet."""
        wishes = (n for n in self.notes if n.kind == NoteKind.AGENDA_WISH)
        return sum(n.count - n.taken_up_count for n in wishes)

    @cached_property
    def _topics_calling(self) -> list[tuple[int, str, bool]]:
        return topics_calling(self._user)

    @property
    def my_ballots(self) -> list[tuple[int, int]]:
        """Workshops whose topics the reader can rank, with how many are still to be ranked."""
        left = Counter(number for number, _lead, declined in self._topics_calling if not declined)
        return sorted(left.items())

    @property
    def my_declined_wishes(self) -> list[tuple[int, str]]:
        """Wishes of the reader that were declined and not read of: workshop, code of the topic."""
        return [(number, lead) for number, lead, declined in self._topics_calling if declined]

    def lost_count(self, workshop: int) -> int:
        """How many notes of a workshop have a lost passage."""
        return sum(n.lost_count for n in self.notes if n.workshop == workshop)

    @cached_property
    def commitments(self) -> list[CommitmentFact]:
        """Open commitments, in the record's order."""
        visible = commitments_visible_to(self._user)
        same = visible.filter(pk=OuterRef("pk")).order_by()
        rows = (
            visible.filter(state__in=OPEN_COMMITMENT)
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
                "written_at",
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
                made_at,
                not owned,
                mine,
                mine and not given and state == CommitmentState.PROPOSED,
            )
            for workshop, kind, state, due, made_at, owned, mine, given in rows
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
        found = answers_in_use(self._user).aggregate(
            count=Count("pk"), to_vet=Count("pk", filter=~Q(state=AnswerState.APPROVED))
        )
        return AnswerFacts(found["count"], found["to_vet"])

    @cached_property
    def _reviews_calling(self) -> list[tuple[int, date, bool]]:
        rows: Any = reviews_calling(self._user).order_by()  # is_mine is an annotation
        return list(rows.values_list("hand_in__answer", "due_on", "is_mine"))

    @property
    def answers_to_review_count(self) -> int:
        """Counter-arguments that the reader can review now."""
        return len({answer for answer, _due, is_mine in self._reviews_calling if is_mine})

    def replies_late_count(self, today: date) -> int:
        """Counter-arguments past the day of a review; the reader's to review, or to see to."""
        return len({answer for answer, due_on, _mine in self._reviews_calling if due_on < today})

    @cached_property
    def _answers_calling(self) -> "list[CounterArgument]":
        return list(answers_calling(self._user).order_by("pk"))

    @property
    def my_withdrawn_answers(self) -> list[tuple[str, Withdrawing]]:
        """What the reader wrote or used, was withdrawn, and is not acknowledged yet."""
        calling = [(row.code, row.out) for row in self._answers_calling]  # type: ignore[attr-defined]  # by answers_calling
        return [(code, Withdrawing(out)) for code, out in calling if out]

    @property
    def my_returned_answers(self) -> list[tuple[str, str]]:
        """The reader's own counter-arguments that a reviewer sent back, oldest first.

        Each by its code and that of the claim on whose page it stands.
        """
        return [
            (row.code, row.home_code)
            for row in self._answers_calling
            if row.author_id == self._user.pk and row.state == AnswerState.CHANGES_REQUESTED
        ]

    @cached_property
    def _register_calls(self) -> list[CallLine]:
        return register_calls(self._user)

    def _called(self, call: Call) -> list[CallLine]:
        return [line for line in self._register_calls if line.call is call]

    @property
    def my_flagged_answers(self) -> list[tuple[str, str]]:
        """The reader's own counter-arguments that cite a reference which was changed.

        Each by its code and that of the claim on whose page it stands.
        """
        flagged = self._called(Call.FLAGGED)
        return [(line.code, line.code.rpartition("-R")[0]) for line in flagged]

    @property
    def flags_to_decide_count(self) -> int:
        """Counter-arguments of which the reader can say whether they still stand."""
        return len(self._called(Call.DECIDE))

    @property
    def sentences_to_judge_count(self) -> int:
        """Sentences from the field of which the reader can decide."""
        return len(self._called(Call.SENTENCE))

    @property
    def my_taken_claims(self) -> list[tuple[str, date]]:
        """The claims that the reader took and has not answered since, with their days."""
        return [(line.code, line.until) for line in self._called(Call.TAKEN) if line.until]

    @cached_property
    def _waiting(self) -> dict[Wait, list[str]]:
        return waiting(self._user)

    @property
    def proposed_lines_count(self) -> int:
        """Proposed lines of the common message that the reader may adopt."""
        return len(self._waiting[Wait.ADOPT_LINE])

    @cached_property
    def questions_to_my_team(self) -> list[WaitingQuestion]:
        """What peers ask about activities and results of the reader's team, the oldest first."""
        return questions_waiting(self._user)

    @cached_property
    def my_asked_voices(self) -> list[str]:
        """Codes under which the reader was put on the roster of voices, and has not said yes."""
        return list(voices_that_wait_for(self._user).values_list("code", flat=True))

    @cached_property
    def media_calls(self) -> list[MediaCall]:
        """What of the media desk waits for the reader, the soonest first."""
        rows: Any = media_calling(self._user)  # is_mine is an annotation
        ordered = rows.order_by("due_on", F("due_at").asc(nulls_last=True), "pk")
        values = ordered.values_list("code", "state", "due_on", "due_at", "is_mine")
        return [MediaCall(*each) for each in values]

    @property
    def my_answered_help(self) -> list[str]:
        """Codes of the reader's own requests for help that were answered, oldest first."""
        return self._waiting[Wait.CLOSE_HELP]

    @cached_property
    def agenda_calls(self) -> list[AgendaCall]:
        """Workshops that the reader is put down for: unanswered, or with an agenda to read."""
        return calls_of(self._user)

    @property
    def reports_to_read_count(self) -> int:
        """Progress reports that wait for the reader to accept or return them."""
        return len(self._waiting[Wait.JUDGE_REPORT])

    @cached_property
    def _reports_of_my_team(self) -> list[tuple[str, str, int | None, datetime]]:
        """Their codes, states, authors, and when they were accepted or else begun."""
        of_team = reports_visible_to(self._user).filter(in_team(self._user)).order_by("pk")
        moment = Coalesce("accepted_at", "written_at")
        return list(of_team.annotate(at=moment).values_list("code", "state", "author", "at"))

    @property
    def my_returned_reports(self) -> list[str]:
        """Codes of the reader's own reports that came back with a question, oldest first."""
        return [
            code
            for code, state, author, _at in self._reports_of_my_team
            if author == self._user.pk and state == ReportState.RETURNED
        ]

    @property
    def my_duties(self) -> list[CommitmentFact]:
        """Reporting duties of the reader for which the own team has handed nothing in since."""
        handed_in = (ReportState.SUBMITTED, ReportState.ACCEPTED)
        moments = [at for _c, state, _a, at in self._reports_of_my_team if state in handed_in]
        last = max(moments, default=None)
        return [
            duty
            for duty in self.duties
            if (duty.is_mine or duty.is_everybodys) and (last is None or last < duty.made_at)
        ]

    def open_texts(self, today: date) -> list[OpenText]:
        """Minutes that are open, and joint statements on which the organisation is silent."""
        if self._open_texts is None:
            self._open_texts = open_texts(self._user, today=today)
        return self._open_texts

    @property
    def help_wanted_count(self) -> int:
        """Requests for help of others that nobody took yet."""
        return len(self._waiting[Wait.GIVE_HELP])

    @cached_property
    def lesson_count(self) -> int:
        """Lessons that the reader may see, whatever their state."""
        return lessons_visible_to(self._user).count()
