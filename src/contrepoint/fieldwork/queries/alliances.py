"""Alliances, as a list and as a page with their promises."""

import dataclasses
from datetime import date

from django.db.models import Prefetch, QuerySet

from contrepoint.common.languages import Words, best_words
from contrepoint.common.markings import Marking, tightest
from contrepoint.common.steps import open_steps
from contrepoint.fieldwork.access import (
    alliances_visible_to,
    may_run_alliance,
    promises_visible_to,
)
from contrepoint.fieldwork.enums import (
    ALLIANCE_STEPS,
    PLANNED_PARTS,
    AllianceKind,
    AlliancePart,
    AllianceState,
    AllianceStep,
    Health,
    Stage,
)
from contrepoint.fieldwork.models import Alliance
from contrepoint.fieldwork.queries.health import HealthFound, health_of
from contrepoint.fieldwork.queries.promises import Agreement, Side, agreement_of, sides_of
from contrepoint.network.access import Viewer, organisations_visible_to
from contrepoint.network.queries import Byline, byline, member_byline, with_authors


@dataclasses.dataclass(frozen=True, slots=True)
class StageLine:
    """One stage, and the day on which it was reached; None while it was not."""

    stage: Stage
    reached_on: date | None


@dataclasses.dataclass(frozen=True, slots=True)
class AllianceLine:
    """One alliance in a list. Members that the reader may not see are left out.

    `health` is computed from the last contact, or else from the beginning, and from the promises;
    None once it has ended. `stage` is how far it came.
    """

    code: str
    title: Words
    kind: AllianceKind
    state: AllianceState
    members: tuple[Words, ...]
    countries: tuple[str, ...]
    next_step: Words
    promise_count: int
    kept_count: int
    stage: Stage | None
    health: HealthFound | None
    marking: Marking
    byline: Byline


@dataclasses.dataclass(frozen=True, slots=True)
class AllianceCard:
    """One alliance with everything that its page shows."""

    line: AllianceLine
    purpose: Words
    message: Words
    since: date | None
    last_contact_on: date | None
    sides: tuple[Side, ...]
    stages: tuple[StageLine, ...]
    agreement: Agreement | None
    keeper: Byline
    is_kept: bool
    is_kept_by_reader: bool
    steps: tuple[AllianceStep, ...]
    may_run: bool


def alliance_lines(
    alliances: QuerySet[Alliance], user: Viewer, language: str, *, today: date
) -> list[AllianceLine]:
    """These alliances, newest first, as their reader sees them on this day."""
    return [_line(row, language, today) for row in _readable(alliances, user)]


def _readable(alliances: QuerySet[Alliance], user: Viewer) -> QuerySet[Alliance]:
    return (
        with_authors(alliances)
        .prefetch_related(
            "texts",
            "stages",
            Prefetch(
                "members",
                queryset=organisations_visible_to(user)
                .select_related("country")
                .order_by("country__position", "name", "pk"),
                to_attr="seen_members",
            ),
            Prefetch(
                "promises",
                queryset=with_authors(promises_visible_to(user))
                .prefetch_related("texts")
                .order_by("position"),
                to_attr="seen_promises",
            ),
        )
        .order_by("-pk")
    )


def _part(row: Alliance, part: AlliancePart, language: str) -> Words:
    return best_words([text for text in row.texts.all() if text.part == part], language)


def _line(row: Alliance, language: str, today: date) -> AllianceLine:
    members = row.seen_members  # type: ignore[attr-defined]  # by _readable
    promises = row.seen_promises  # type: ignore[attr-defined]  # by _readable
    stages = [each for each in _stages(row) if each.reached_on]
    return AllianceLine(
        code=row.code,
        title=_part(row, AlliancePart.TITLE, language),
        kind=AllianceKind(row.kind),
        state=AllianceState(row.state),
        members=tuple(Words(each.name, each.name_language) for each in members),
        countries=tuple(dict.fromkeys(each.country.code for each in members if each.country)),
        next_step=_part(row, AlliancePart.NEXT_STEP, language),
        promise_count=len(promises),
        kept_count=sum(each.kept_on is not None for each in promises),
        stage=stages[-1].stage if stages else None,
        health=health_of(row, promises, today),
        marking=Marking(row.marking),
        byline=byline(row),
    )


def _stages(row: Alliance) -> list[StageLine]:
    reached = {each.stage: each.reached_on for each in row.stages.all()}
    return [StageLine(stage, reached.get(stage)) for stage in Stage]


def alliance_card(alliance: Alliance, user: Viewer, language: str, *, today: date) -> AllianceCard:
    """One alliance that the reader may see, on this day."""
    row = _readable(Alliance.objects.filter(pk=alliance.pk).select_related("kept_by"), user).get()
    runs = may_run_alliance(user, alliance)
    return AllianceCard(
        line=_line(row, language, today),
        purpose=_part(row, AlliancePart.PURPOSE, language),
        message=_part(row, AlliancePart.MESSAGE, language),
        since=row.since,
        last_contact_on=row.last_contact_on,
        sides=sides_of(row, row.seen_promises, user, language, today=today),  # type: ignore[attr-defined]  # by _readable
        stages=tuple(_stages(row)),
        agreement=agreement_of(row, user),
        keeper=member_byline(row.kept_by) if row.kept_by else Byline(""),
        is_kept=row.kept_by is not None,
        is_kept_by_reader=row.kept_by_id is not None and row.kept_by_id == user.pk,
        steps=open_steps(ALLIANCE_STEPS, row.state) if runs else (),
        may_run=runs,
    )


@dataclasses.dataclass(frozen=True, slots=True)
class OverduePromise:
    """A promise past its day. `reach_marking` is the tightest of the promise and its alliance."""

    code: str
    alliance: str
    words: Words
    due_on: date
    reach_marking: Marking


def overdue_promises(user: Viewer, language: str, *, today: date) -> list[OverduePromise]:
    """Promises of alliances that go on, past their day and not kept, the oldest first."""
    rows = (
        promises_visible_to(user)
        .filter(kept_on=None, due_on__lt=today)
        .exclude(alliance__state=AllianceState.ENDED)
        .select_related("alliance")
        .prefetch_related("texts")
        .order_by("due_on", "pk")
    )
    return [
        OverduePromise(
            row.code,
            row.alliance.code,
            best_words(row.texts.all(), language),
            row.due_on,
            tightest((row.marking, row.alliance.marking)),
        )
        for row in rows
        if row.due_on is not None
    ]


def alliance_originals(alliance: Alliance) -> tuple[str, dict[AlliancePart, str]]:
    """The language and the parts as they were written, for who rewrites them."""
    rows = alliance.texts.filter(status="original", part__in=PLANNED_PARTS)
    texts = {AlliancePart(t.part): t for t in rows}
    return texts[AlliancePart.TITLE].language, {part: row.text for part, row in texts.items()}


@dataclasses.dataclass(frozen=True, slots=True)
class SleepingAlliance:
    """An alliance that fell asleep, with the reason in words."""

    code: str
    title: Words
    why: str
    marking: Marking


def alliances_that_sleep(user: Viewer, language: str, *, today: date) -> list[SleepingAlliance]:
    """Alliances that the reader may see and that fell asleep, the oldest first."""
    rows = alliances_visible_to(user).exclude(state=AllianceState.ENDED)
    found = []
    for row in rows.prefetch_related("texts").order_by("pk"):
        health = health_of(row, (), today)  # a promise past its day cools, and puts none to sleep
        if health is not None and health.kind == Health.SLEEPING:
            title = _part(row, AlliancePart.TITLE, language)
            found.append(SleepingAlliance(row.code, title, health.why, Marking(row.marking)))
    return found
