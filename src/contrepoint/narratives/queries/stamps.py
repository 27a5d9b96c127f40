"""Who vouches for an answer, and where does it stand at each of its gates?

The stamp goes wherever an answer is shown, printed or exported.
"""

import dataclasses
from collections.abc import Iterable
from datetime import date

from django.db.models import CharField, DateField, F, IntegerField, Value
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from contrepoint.common.days import day_in_words
from contrepoint.narratives.access import gates_of
from contrepoint.narratives.enums import (
    HEART_OF_IT,
    WITHDRAWN,
    AnswerState,
    Gate,
    GateState,
    Verdict,
)
from contrepoint.narratives.models import AwaitedReview, CounterArgument, Review
from contrepoint.network.access import Viewer
from contrepoint.network.enums import Role

KEYS_AT_ONCE = 5000


@dataclasses.dataclass(frozen=True, slots=True)
class Stamp:
    """Which version, vouched for when and by which roles, or that it is still to be vetted."""

    version: int
    state: AnswerState
    approved_on: date | None
    due_again_on: date | None
    is_due: bool
    roles: tuple[Role, ...]
    dissent_count: int

    @property
    def is_vetted(self) -> bool:
        return self.state == AnswerState.APPROVED

    @property
    def is_withdrawn(self) -> bool:
        return self.state in WITHDRAWN

    @property
    def words(self) -> str:
        """The whole of it, for where there is no page: a file, a terminal, a card."""
        parts = [self._standing, _("version %(n)d") % {"n": self.version}]
        if self.is_vetted:
            if self.approved_on:
                parts.append(_day(self.approved_on))
            parts += [str(role.label) for role in self.roles]
        if self.is_due and self.due_again_on:
            parts.append(_("review due since %(day)s") % {"day": _day(self.due_again_on)})
        if self.dissent_count:
            dissent = ngettext("%(n)d dissent", "%(n)d dissents", self.dissent_count)
            parts.append(dissent % {"n": self.dissent_count})
        return " · ".join(parts)

    @property
    def _standing(self) -> str:
        if self.is_withdrawn:
            return str(self.state.label)
        return _("vetted") if self.is_vetted else _("to be vetted")

    def __str__(self) -> str:
        return self.words


def _day(day: date) -> str:
    return day_in_words(day, get_language() or "fr")


@dataclasses.dataclass(frozen=True, slots=True)
class GateLine:
    """One gate of the version of now: open until when, passed in which role, or sent back."""

    gate: Gate
    state: GateState
    role: Role | None
    due_on: date
    is_late: bool


@dataclasses.dataclass(frozen=True, slots=True)
class Vetting:
    """The stamp of an answer, and the gates that its version needs; none before it is handed in.

    `spoken` holds who has spoken of this version, and where.
    """

    stamp: Stamp
    gates: tuple[GateLine, ...]
    spoken: frozenset[tuple[int, Gate]]

    def open_to(self, user: Viewer, *, is_own: bool) -> tuple[Gate, ...]:
        """The gates at which `user` may speak of this version, also after others, or again.

        Of one that is vetted, too: to dissent.
        """
        if self.stamp.state not in {AnswerState.IN_REVIEW, AnswerState.APPROVED} or is_own:
            return ()
        taken = {gate for who, gate in self.spoken if who == user.pk} & HEART_OF_IT
        own = gates_of(user)
        return tuple(
            line.gate
            for line in self.gates
            if line.gate in own and not (line.gate in HEART_OF_IT and taken - {line.gate})
        )

    def waits_for(self, user: Viewer, *, is_own: bool) -> bool:
        """Nobody has passed a gate at which `user` may speak, and has not spoken yet."""
        waiting = {line.gate for line in self.gates if line.state == GateState.OPEN}
        return any(
            gate in waiting and (user.pk, gate) not in self.spoken
            for gate in self.open_to(user, is_own=is_own)
        )


@dataclasses.dataclass(frozen=True, slots=True)
class _Row:
    """A gate that is awaited until a day, or what one person said there."""

    answer: int
    gate: str
    verdict: str
    role: str
    reviewer: int
    due_on: date | None


def vettings_of(
    answers: Iterable[CounterArgument], today: date | None = None
) -> dict[int, Vetting]:
    """Of each of these answers, by its key: one question for all of them.

    Where there are thousands, one for each thousand: a database takes so many keys at once.
    """
    rows = list(answers)
    found: dict[int, list[_Row]] = {row.pk: [] for row in rows}
    keys = list(found)
    for start in range(0, len(keys), KEYS_AT_ONCE):
        for row in _rows(keys[start : start + KEYS_AT_ONCE]):
            found[row.answer].append(row)
    day = today or timezone.localdate()
    return {row.pk: _vetting(row, found[row.pk], day) for row in rows}


def _rows(keys: list[int]) -> list[_Row]:
    """What stands at the gates of the versions of now, in the order of those who spoke."""
    said = (
        Review.objects.filter(answer__in=keys, version=F("answer__version"))
        .annotate(due=Cast(Value(None), DateField()))
        .order_by()
        .values_list("answer", "gate", "verdict", "role", "reviewer", "due", "pk")
    )
    awaited = (
        AwaitedReview.objects.filter(
            hand_in__answer__in=keys, hand_in__version=F("hand_in__answer__version")
        )
        .annotate(
            said=Value("", CharField()), by=Value("", CharField()), who=Value(0, IntegerField())
        )
        .order_by()
        .values_list("hand_in__answer", "gate", "said", "by", "who", "due_on", "pk")
    )
    together = said.union(awaited, all=True)
    return [_Row(*values) for *values, _pk in sorted(together, key=lambda row: row[-1])]


def _vetting(answer: CounterArgument, rows: list[_Row], today: date) -> Vetting:
    said = [row for row in rows if row.verdict]
    lines = [_gate_line(row, said, today) for row in rows if row.due_on]
    return Vetting(
        stamp=_stamp(answer, said, today),
        gates=tuple(sorted(lines, key=lambda line: list(Gate).index(line.gate))),
        spoken=frozenset((row.reviewer, Gate(row.gate)) for row in said),
    )


def _stamp(answer: CounterArgument, said: list[_Row], today: date) -> Stamp:
    due_again_on = answer.due_again_on
    vouched = {row.role for row in said if row.verdict == Verdict.APPROVED}
    return Stamp(
        version=answer.version,
        state=AnswerState(answer.state),
        approved_on=answer.approved_on,
        due_again_on=due_again_on,
        is_due=due_again_on is not None and due_again_on <= today,
        roles=tuple(role for role in Role if role in vouched),
        dissent_count=sum(row.verdict == Verdict.DISSENT for row in said),
    )


def _gate_line(awaited: _Row, said: list[_Row], today: date) -> GateLine:
    state, role = GateState.OPEN, ""
    for row in said:
        if row.gate != awaited.gate:
            continue
        if row.verdict == Verdict.APPROVED and state == GateState.OPEN:
            state, role = GateState.PASSED, row.role
        if row.verdict == Verdict.CHANGES_REQUESTED:
            state, role = GateState.CHANGES_REQUESTED, row.role
    due_on = awaited.due_on or today
    return GateLine(
        gate=Gate(awaited.gate),
        state=state,
        role=Role(role) if role else None,
        due_on=due_on,
        is_late=state == GateState.OPEN and due_on < today,
    )
