"""Whom and what does a reader follow up?  Voices, alliances, promises, corrections, at once."""

import dataclasses
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from django.db.models import (
    Case,
    CharField,
    Count,
    DateField,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, TruncDate

from contrepoint.fieldwork.access import (
    alliances_kept_by,
    appearances_visible_to,
    in_team,
    may_clear_voices,
    may_keep_roster,
    promises_visible_to,
    voices_visible_to,
)
from contrepoint.fieldwork.enums import (
    AlliancePart,
    AllianceState,
    CorrectionState,
    Health,
    VoiceState,
)
from contrepoint.fieldwork.models import AlliancePromiseText, AllianceText
from contrepoint.fieldwork.queries.health import HealthFound, health_by
from contrepoint.network.access import Viewer, standing_of

BEFORE_IT_ENDS = timedelta(days=30)
BEFORE_IT_IS_DUE = timedelta(days=14)


class Sort(StrEnum):
    """What is to be followed up; the order is that of the groups."""

    VOICE = "voice"  # a clearance that is missing, over or ends soon
    ALLIANCE = "alliance"  # it cools or sleeps
    PROMISE = "promise"  # of one's own organisation, late or due soon
    CORRECTION = "correction"  # an outlet has not answered


@dataclasses.dataclass(frozen=True, slots=True)
class FollowUp:
    """One thing to follow up: its code, its words, its day.

    `inside` is the code of what a promise lives in; `is_own` tells the reader's own voice.
    """

    sort: Sort
    code: str
    words: str
    day: date | None
    inside: str = ""
    is_own: bool = False
    health: HealthFound | None = None


def follow_ups(user: Viewer, language: str, *, today: date) -> list[FollowUp]:
    """Everything that waits for a sign of the reader, sort by sort, the newest day first."""
    parts = [
        _voices(user, today),
        _alliances(user, language, today),
        _corrections(user),
        *_promises(user, language, today),
    ]
    rows = parts[0].union(*parts[1:], all=True)
    found = [line for row in rows if (line := _follow_up(*row, today=today))]
    sorts = list(Sort)
    found.sort(key=lambda line: (line.day or date.min, line.code), reverse=True)
    return sorted(found, key=lambda line: sorts.index(line.sort))


def _told(
    sort: Sort,
    rows: "QuerySet[Any]",
    *,
    words: Any,
    day: Any,
    inside: Any,
    began: Any,
    number: Any,
) -> "QuerySet[Any, Any]":
    """The same columns of the same types, whatever the table."""
    told: QuerySet[Any, Any] = (
        rows.order_by()
        .annotate(
            told_sort=Value(sort.value, CharField()),
            told_code=Cast("code", CharField()),
            told_words=Cast(words, TextField()),
            told_day=Cast(day, DateField()),
            told_inside=Cast(inside, CharField()),
            told_began=Cast(began, DateField()),
            told_number=Cast(number, IntegerField()),
        )
        .values_list(
            "told_sort",
            "told_code",
            "told_words",
            "told_day",
            "told_inside",
            "told_began",
            "told_number",
        )
    )
    return told


def _follow_up(
    sort: str,
    code: str,
    words: str | None,
    day: date | None,
    inside: str,
    began: date | None,
    number: int,
    *,
    today: date,
) -> FollowUp | None:
    kind = Sort(sort)
    if kind is not Sort.ALLIANCE:
        return FollowUp(kind, code, words or "", day, inside, is_own=bool(number))
    health = health_by(AllianceState(inside), day, began or today, late_count=number, today=today)
    if health is None or health.kind == Health.ALIVE:
        return None
    return FollowUp(kind, code, words or "", day, health=health)


def _voices(user: Viewer, today: date) -> "QuerySet[Any, Any]":
    """The reader's own; for whoever clears, all of them."""
    ending = Q(cleared_until=None) | Q(cleared_until__lte=today + BEFORE_IT_ENDS)
    own = Q(person__user=user.pk)
    rows = voices_visible_to(user).filter(ending, state=VoiceState.READY, clearance_refused_on=None)
    return _told(
        Sort.VOICE,
        rows if may_clear_voices(user) else rows.filter(own),
        words=Value(""),
        day=F("cleared_until"),
        inside=Value(""),
        began=Value(None, DateField()),
        number=Case(When(own, then=Value(1)), default=Value(0)),
    )


def _in_words(rows: "QuerySet[Any]", language: str) -> Subquery:
    """The words in the reader's language, else as they were written."""
    nearest = Case(When(language=language, then=Value(0)), default=Value(1))
    kept = rows.filter(Q(language=language) | Q(status="original"))
    return Subquery(kept.annotate(near=nearest).order_by("near", "pk").values("text")[:1])


def _alliances(user: Viewer, language: str, today: date) -> "QuerySet[Any, Any]":
    titles = AllianceText.objects.filter(alliance=OuterRef("pk"), part=AlliancePart.TITLE)
    late = (
        promises_visible_to(user)
        .filter(alliance=OuterRef("pk"), kept_on=None, due_on__lt=today)
        .order_by()
        .values("alliance")
        .annotate(n=Count("pk"))
        .values("n")
    )
    return _told(
        Sort.ALLIANCE,
        alliances_kept_by(user).exclude(state=AllianceState.ENDED),
        words=_in_words(titles, language),
        day=F("last_contact_on"),
        inside=F("state"),
        began=Coalesce(F("since"), TruncDate("written_at")),
        number=Coalesce(Subquery(late), Value(0)),
    )


def _promises(user: Viewer, language: str, today: date) -> "list[QuerySet[Any, Any]]":
    organisation = standing_of(user).organisation_id
    if organisation is None:
        return []
    soon = today + BEFORE_IT_IS_DUE
    texts = AlliancePromiseText.objects.filter(promise=OuterRef("pk"))
    rows = promises_visible_to(user).filter(
        promised_by=organisation, kept_on=None, due_on__lte=soon
    )
    return [
        _told(
            Sort.PROMISE,
            rows.exclude(alliance__state=AllianceState.ENDED),
            words=_in_words(texts, language),
            day=F("due_on"),
            inside=F("alliance__code"),
            began=Value(None, DateField()),
            number=Value(0),
        )
    ]


def _corrections(user: Viewer) -> "QuerySet[Any, Any]":
    """Of one's own team and appearances; for whoever keeps the desk, all."""
    rows = appearances_visible_to(user).filter(correction=CorrectionState.ASKED)
    if not may_keep_roster(user):
        rows = rows.filter(in_team(user) | Q(voice__person__user=user.pk))
    return _told(
        Sort.CORRECTION,
        rows,
        words=F("outlet"),
        day=F("correction_asked_on"),
        inside=Value(""),
        began=Value(None, DateField()),
        number=Value(0),
    )
