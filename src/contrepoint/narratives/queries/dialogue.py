"""The dialogue around an answer, as a tree, and the objections that wait for a rejoinder."""

import dataclasses
from datetime import date

from django.db.models import QuerySet
from django.utils.timezone import localdate

from contrepoint.common.languages import Words, best_words
from contrepoint.common.markings import Marking
from contrepoint.narratives.access import answers_visible_to
from contrepoint.narratives.dialogue_access import rejoinders_wanted, turns_visible_to
from contrepoint.narratives.enums import Side
from contrepoint.narratives.models import CounterArgument, Turn
from contrepoint.narratives.queries.names import AnswerName, answer_names
from contrepoint.network.access import Viewer
from contrepoint.network.queries import Byline, byline, with_authors


@dataclasses.dataclass(frozen=True, slots=True)
class TurnLine:
    """One turn of the dialogue, and those that reply to it.

    `is_vetted`: the reviewers have vouched for the version of the answer with which they read it.
    """

    code: str
    side: Side
    words: Words
    byline: Byline
    marking: Marking
    said_on: date
    is_vetted: bool
    replies: tuple["TurnLine", ...]

    @property
    def is_rejoinder(self) -> bool:
        return self.side == Side.REJOINDER

    @property
    def wants_rejoinder(self) -> bool:
        return not self.is_rejoinder and not self.replies


@dataclasses.dataclass(frozen=True, slots=True)
class WantedLine:
    """An objection without a rejoinder, and the answer to which it was made."""

    code: str
    words: Words
    answer: AnswerName
    said_on: date


def dialogue(answer: CounterArgument, user: Viewer, language: str) -> tuple[TurnLine, ...]:
    """What was objected to an answer and what can be said then, as far as `user` may read it.

    The oldest first. A turn whose parent is closed to the reader is left out.
    """
    rows = list(
        with_authors(turns_visible_to(user).filter(answer=answer))
        .prefetch_related("texts")
        .order_by("written_at", "pk")
    )
    beneath: dict[int | None, list[Turn]] = {}
    for row in rows:
        beneath.setdefault(row.parent_id, []).append(row)

    def lines(parent: int | None) -> tuple[TurnLine, ...]:
        return tuple(
            TurnLine(
                code=row.code,
                side=Side(row.side),
                words=best_words(row.texts.all(), language),
                byline=byline(row),
                marking=Marking(row.marking),
                said_on=localdate(row.written_at),
                is_vetted=answer.is_vetted and row.version <= answer.version,
                replies=lines(row.pk),
            )
            for row in beneath.get(parent, [])
        )

    return lines(None)


def objections_waiting(user: Viewer) -> QuerySet[Turn]:
    """Objections without a rejoinder, the oldest first."""
    return rejoinders_wanted(user).order_by("written_at", "pk")


def wanted_lines(rows: QuerySet[Turn], user: Viewer, language: str) -> list[WantedLine]:
    """These objections, in the order of `objections_waiting`."""
    turns = list(
        rows.select_related("answer").prefetch_related("texts").order_by("written_at", "pk")
    )
    among = answers_visible_to(user).filter(pk__in=[turn.answer_id for turn in turns]).order_by()
    names = answer_names(user, language, among=among)
    return [
        WantedLine(
            turn.code,
            best_words(turn.texts.all(), language),
            names[turn.answer.code],
            localdate(turn.written_at),
        )
        for turn in turns
        if turn.answer.code in names
    ]
