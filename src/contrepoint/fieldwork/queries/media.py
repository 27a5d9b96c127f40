"""The media desk: requests, appearances, the line that was used, corrections."""

import dataclasses
from datetime import date, datetime, time

from django.db.models import Case, F, QuerySet, Value, When
from django.utils import timezone

from contrepoint.common.languages import Language, Words, best_words
from contrepoint.common.markings import Marking
from contrepoint.common.steps import open_steps
from contrepoint.fieldwork.access import (
    appearances_visible_to,
    may_answer_request,
    may_conclude,
    may_offer,
    voices_visible_to,
)
from contrepoint.fieldwork.enums import (
    APPEARANCE_STEPS,
    AppearancePart,
    AppearanceState,
    AppearanceStep,
    CorrectionState,
    Medium,
)
from contrepoint.fieldwork.models import Appearance
from contrepoint.fieldwork.queries.lines_used import LineUsed, line_used
from contrepoint.fieldwork.queries.voices import VoiceName, open_cards
from contrepoint.network.access import Viewer
from contrepoint.network.queries import Byline, byline, person_byline, with_authors

STILL_ASKED = frozenset(
    {AppearanceState.RECEIVED, AppearanceState.OFFERED, AppearanceState.DECLINED}
)


@dataclasses.dataclass(frozen=True, slots=True)
class RequestMention:
    """A media request where it is only mentioned: who asks, for when, how it stands."""

    code: str
    outlet: str
    medium: Medium
    spoken_in: Language
    due_on: date
    due_at: time | None
    is_overdue: bool
    state: AppearanceState


@dataclasses.dataclass(frozen=True, slots=True)
class AppearanceLine:
    """One media request or appearance; `is_overdue` when nobody said yes in time.

    `voice` is left out where the reader may not see it, and who declined is told to nobody but
    those who offer.
    """

    code: str
    outlet: str
    topic: Words
    medium: Medium
    spoken_in: Language
    due_on: date
    due_at: time | None
    is_overdue: bool
    appeared_on: date | None
    state: AppearanceState
    voice: VoiceName | None
    is_asked_of_reader: bool
    correction: CorrectionState
    marking: Marking
    byline: Byline


@dataclasses.dataclass(frozen=True, slots=True)
class CorrectionMention:
    """An appearance of which a correction waits, where it is only mentioned."""

    code: str
    outlet: str
    asked_on: date | None


@dataclasses.dataclass(frozen=True, slots=True)
class AppearanceCard:
    """One media request or appearance with everything that its page shows."""

    line: AppearanceLine
    said: Words
    used: LineUsed | None
    to_put_right: Words
    asked_on: date | None
    closed_on: date | None
    followed_up_on: date | None
    may_follow: bool
    steps: tuple[AppearanceStep, ...]
    may_offer: bool
    may_conclude: bool


def soonest_first(appearances: QuerySet[Appearance]) -> QuerySet[Appearance]:
    """The order of every list: what is open by its day, then what took place, latest first."""
    done = AppearanceState.DONE
    return appearances.alias(
        is_done=Case(When(state=done, then=Value(1)), default=Value(0)),
        still_due=Case(When(state=done, then=None), default=F("due_on")),
    ).order_by(
        "is_done",
        F("still_due").asc(nulls_last=True),
        F("due_at").asc(nulls_last=True),
        "-appeared_on",
        "-pk",
    )


def is_overdue(row: Appearance, now: datetime) -> bool:
    """Nobody said yes by the day and the hour."""
    if row.state not in STILL_ASKED:
        return False
    local = timezone.localtime(now)
    if row.due_on != local.date():
        return row.due_on < local.date()
    return row.due_at is not None and row.due_at < local.time()


def requests_ahead(user: Viewer, count: int) -> list[RequestMention]:
    """The next media requests that have not taken place, soonest first: one question."""
    ahead = soonest_first(appearances_visible_to(user).exclude(state=AppearanceState.DONE))
    return [request_mention(row) for row in ahead[:count]]


def request_mention(row: Appearance) -> RequestMention:
    """A media request where it is only mentioned."""
    return RequestMention(
        code=row.code,
        outlet=row.outlet,
        medium=Medium(row.medium),
        spoken_in=Language(row.spoken_in),
        due_on=row.due_on,
        due_at=row.due_at,
        is_overdue=is_overdue(row, timezone.now()),
        state=AppearanceState(row.state),
    )


def appearance_lines(
    appearances: QuerySet[Appearance], user: Viewer, language: str
) -> list[AppearanceLine]:
    """These requests and appearances, as their reader sees them."""
    rows = list(
        with_authors(soonest_first(appearances))
        .select_related("voice__person__country", "voice__person__user")
        .prefetch_related("texts", "voice__person__user__mandates")
    )
    seen = set(
        voices_visible_to(user)
        .filter(pk__in={row.voice_id for row in rows if row.voice_id})
        .values_list("pk", flat=True)
    )
    named = open_cards(user)
    return [_appearance_line(row, seen, named, user, language) for row in rows]


def _part(row: Appearance, part: AppearancePart, language: str) -> Words:
    return best_words([text for text in row.texts.all() if text.part == part], language)


def _appearance_line(
    row: Appearance, seen: set[int], named: set[int], user: Viewer, language: str
) -> AppearanceLine:
    is_asked = may_answer_request(user, row)
    shown = row.voice_id in seen and (
        row.state != AppearanceState.DECLINED or is_asked or may_offer(user, row)
    )
    return AppearanceLine(
        code=row.code,
        outlet=row.outlet,
        topic=_part(row, AppearancePart.TOPIC, language),
        medium=Medium(row.medium),
        spoken_in=Language(row.spoken_in),
        due_on=row.due_on,
        due_at=row.due_at,
        is_overdue=is_overdue(row, timezone.now()),
        appeared_on=row.appeared_on,
        state=AppearanceState(row.state),
        voice=VoiceName(
            row.voice.code,
            person_byline(row.voice.person, may_be_named=row.voice.person_id in named),
        )
        if row.voice and shown
        else None,
        is_asked_of_reader=is_asked,
        correction=CorrectionState(row.correction),
        marking=Marking(row.marking),
        byline=byline(row),
    )


def appearance_card(appearance: Appearance, user: Viewer, language: str) -> AppearanceCard:
    """One media request or appearance that the reader may see."""
    (line,) = appearance_lines(Appearance.objects.filter(pk=appearance.pk), user, language)
    steps = open_steps(APPEARANCE_STEPS, appearance.state)
    answers_it = may_answer_request(user, appearance)
    return AppearanceCard(
        line=line,
        said=_part(appearance, AppearancePart.OUTCOME, language),
        used=line_used(appearance, user, language),
        to_put_right=_part(appearance, AppearancePart.CORRECTION, language),
        asked_on=appearance.correction_asked_on,
        closed_on=appearance.correction_closed_on,
        followed_up_on=appearance.followed_up_on,
        may_follow=may_conclude(user, appearance),
        steps=tuple(
            step
            for step in steps
            if answers_it and step in {AppearanceStep.ACCEPT, AppearanceStep.DECLINE}
        ),
        may_offer=AppearanceStep.OFFER in steps and may_offer(user, appearance),
        may_conclude=AppearanceStep.CONCLUDE in steps and may_conclude(user, appearance),
    )


def corrections_open(user: Viewer) -> list[CorrectionMention]:
    """Corrections that were asked and not answered, the longest waiting first: one question."""
    rows = appearances_visible_to(user).filter(correction=CorrectionState.ASKED)
    values = rows.order_by("correction_asked_on", "pk").values_list(
        "code", "outlet", "correction_asked_on"
    )
    return [CorrectionMention(*each) for each in values]
