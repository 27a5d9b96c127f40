"""Who confirmed it, and what do peers ask?"""

import dataclasses
from datetime import date

from contrepoint.common.languages import Words, best_words
from contrepoint.fieldwork.access import (
    is_of_team,
    may_speak_of,
    questions_to_team_of,
    reads_question,
)
from contrepoint.fieldwork.enums import CONFIRMING, PeerWordKind, PeerWordPart
from contrepoint.fieldwork.models import Activity, PeerWord, Result
from contrepoint.network.access import Viewer
from contrepoint.network.queries import Byline, byline, with_authors


@dataclasses.dataclass(frozen=True, slots=True)
class Confirmation:
    """A peer of another organisation says that it is so."""

    key: int
    kind: PeerWordKind
    said_on: date
    byline: Byline
    is_mine: bool


@dataclasses.dataclass(frozen=True, slots=True)
class Question:
    """A peer's question; without its words for whom it is not meant."""

    key: int
    said_on: date
    words: Words | None
    reply: Words | None
    byline: Byline
    is_open: bool
    is_mine: bool
    may_reply: bool


@dataclasses.dataclass(frozen=True, slots=True)
class Peers:
    """What peers say of one activity or result."""

    confirmations: tuple[Confirmation, ...]
    questions: tuple[Question, ...]
    may_speak: bool

    @property
    def is_confirmed(self) -> bool:
        return bool(self.confirmations)

    @property
    def confirmed_by_me(self) -> bool:
        return any(each.is_mine for each in self.confirmations)

    @property
    def ways(self) -> tuple[PeerWordKind, ...]:
        """The ways to confirm."""
        return CONFIRMING


def peers_of(row: Activity | Result, user: Viewer, language: str) -> Peers:
    """What stands beside a row that the reader may see, oldest first."""
    key = "activity" if isinstance(row, Activity) else "result"
    words = list(
        with_authors(PeerWord.objects.filter(**{key: row}, ended_at=None))
        .prefetch_related("texts")
        .order_by("pk")
    )
    for word in words:
        setattr(word, key, row)
    return Peers(
        confirmations=tuple(
            Confirmation(
                word.pk, PeerWordKind(word.kind), word.said_on, byline(word), _is_mine(user, word)
            )
            for word in words
            if word.kind in CONFIRMING
        ),
        questions=tuple(
            _question(word, row, user, language) for word in words if word.kind == PeerWordKind.ASKS
        ),
        may_speak=may_speak_of(user, row),
    )


def _is_mine(user: Viewer, word: PeerWord) -> bool:
    return word.author_id is not None and word.author_id == user.pk


def _question(word: PeerWord, row: Activity | Result, user: Viewer, language: str) -> Question:
    def part(wanted: PeerWordPart) -> Words | None:
        texts = [text for text in word.texts.all() if text.part == wanted]
        return best_words(texts, language) if texts and reads_question(user, word) else None

    is_open = word.replied_at is None
    return Question(
        key=word.pk,
        said_on=word.said_on,
        words=part(PeerWordPart.QUESTION),
        reply=part(PeerWordPart.REPLY),
        byline=byline(word),
        is_open=is_open,
        is_mine=_is_mine(user, word),
        may_reply=is_open and is_of_team(user, row),
    )


@dataclasses.dataclass(frozen=True, slots=True)
class WaitingQuestion:
    """A question that waits for the reader's team, by the code of what it asks about."""

    code: str
    is_of_result: bool


def questions_waiting(user: Viewer) -> list[WaitingQuestion]:
    """What waits for the reader's team, each record once, the oldest first."""
    rows = questions_to_team_of(user).order_by("pk").values_list("activity__code", "result__code")
    waiting = (WaitingQuestion(result or activity, bool(result)) for activity, result in rows)
    return list(dict.fromkeys(waiting))
