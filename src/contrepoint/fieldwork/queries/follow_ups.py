"""Whom and what does a reader follow up?  Voices, alliances, promises, corrections."""

import dataclasses
from datetime import date, timedelta

from django.db.models import Prefetch, Q

from contrepoint.common.languages import Words, best_words
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
from contrepoint.fieldwork.queries.health import HealthFound, health_of
from contrepoint.network.access import Viewer, standing_of

BEFORE_IT_ENDS = timedelta(days=30)
BEFORE_IT_IS_DUE = timedelta(days=14)


@dataclasses.dataclass(frozen=True, slots=True)
class VoiceToTalkWith:
    """A voice that is ready and whose clearance is missing, over, or ends soon."""

    code: str
    until: date | None
    is_own: bool
    said_yes_on: date | None


@dataclasses.dataclass(frozen=True, slots=True)
class AllianceToWake:
    """An alliance of which the reader keeps contact, and that cools or sleeps."""

    code: str
    title: Words
    health: HealthFound
    last_contact_on: date | None


@dataclasses.dataclass(frozen=True, slots=True)
class PromiseToKeep:
    """A promise of the reader's organisation that is late or due soon."""

    code: str
    alliance: str
    words: Words
    due_on: date
    is_late: bool


@dataclasses.dataclass(frozen=True, slots=True)
class CorrectionToFollow:
    """A correction that an outlet has not answered."""

    code: str
    outlet: str
    asked_on: date


def voices_to_talk_with(user: Viewer, *, today: date) -> list[VoiceToTalkWith]:
    """The reader's own, and all of them for whoever clears; what ends last comes first."""
    ending = Q(cleared_until=None) | Q(cleared_until__lte=today + BEFORE_IT_ENDS)
    rows = voices_visible_to(user).filter(ending, state=VoiceState.READY, clearance_refused_on=None)
    if not may_clear_voices(user):
        rows = rows.filter(person__user=user.pk)
    found = [
        VoiceToTalkWith(row.code, row.cleared_until, row.person.user_id == user.pk, row.agreed_on)
        for row in rows.select_related("person").order_by("-pk")
    ]
    return sorted(found, key=lambda line: line.until or line.said_yes_on or date.min, reverse=True)


def alliances_to_wake(user: Viewer, language: str, *, today: date) -> list[AllianceToWake]:
    """Those that cool or sleep, the ones that spoke last first."""
    rows = (
        alliances_kept_by(user)
        .exclude(state=AllianceState.ENDED)
        .prefetch_related(
            "texts",
            Prefetch("promises", queryset=promises_visible_to(user), to_attr="seen_promises"),
        )
        .order_by("-pk")
    )
    found = []
    for row in rows:
        health = health_of(row, row.seen_promises, today)
        if health is None or health.kind == Health.ALIVE:
            continue
        titles = [text for text in row.texts.all() if text.part == AlliancePart.TITLE]
        title = best_words(titles, language)
        found.append(AllianceToWake(row.code, title, health, row.last_contact_on))
    return sorted(found, key=lambda line: line.last_contact_on or date.min, reverse=True)


def promises_to_keep(user: Viewer, language: str, *, today: date) -> list[PromiseToKeep]:
    """Promises of the reader's organisation, late or due within two weeks, the latest day first."""
    organisation = standing_of(user).organisation_id
    if organisation is None:
        return []
    rows = (
        promises_visible_to(user)
        .filter(promised_by=organisation, kept_on=None, due_on__lte=today + BEFORE_IT_IS_DUE)
        .exclude(alliance__state=AllianceState.ENDED)
        .select_related("alliance")
        .prefetch_related("texts")
        .order_by("-due_on", "-pk")
    )
    return [
        PromiseToKeep(
            row.code,
            row.alliance.code,
            best_words(row.texts.all(), language),
            row.due_on,
            row.due_on < today,
        )
        for row in rows
        if row.due_on is not None
    ]


def corrections_to_follow(user: Viewer) -> list[CorrectionToFollow]:
    """Of one's own team and appearances; for whoever keeps the desk, all. The last asked first."""
    rows = appearances_visible_to(user).filter(correction=CorrectionState.ASKED)
    if not may_keep_roster(user):
        rows = rows.filter(in_team(user) | Q(voice__person__user=user.pk))
    return [
        CorrectionToFollow(row.code, row.outlet, row.correction_asked_on)
        for row in rows.order_by("-correction_asked_on", "-pk")
        if row.correction_asked_on is not None
    ]
