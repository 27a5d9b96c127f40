"""Alliances, as a list and as a page with their promises."""

import dataclasses
from datetime import date, timedelta

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from contrepoint.common.languages import Words, best_words
from contrepoint.common.markings import Marking, tightest
from contrepoint.common.steps import open_steps
from contrepoint.fieldwork.access import (
    may_run_alliance,
    may_withdraw_promise,
    promises_visible_to,
)
from contrepoint.fieldwork.enums import (
    ALLIANCE_STEPS,
    EXPECTING_CONTACT,
    AllianceKind,
    AlliancePart,
    AllianceState,
    AllianceStep,
)
from contrepoint.fieldwork.models import Alliance, AlliancePromise
from contrepoint.network.access import Viewer, organisations_visible_to
from contrepoint.network.queries import Byline, byline, with_authors

SILENT_AFTER = timedelta(days=90)


@dataclasses.dataclass(frozen=True, slots=True)
class AllianceLine:
    """One alliance in a list. Members that the reader may not see are left out.

    `silent_days` counts from the last contact, or else from the beginning; None while it is not
    too long, and where no contact is expected any more.
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
    silent_days: int | None
    marking: Marking
    byline: Byline


@dataclasses.dataclass(frozen=True, slots=True)
class PromiseLine:
    """One promise; `promised_by` is empty where the reader may not see the organisation."""

    code: str
    words: Words
    promised_by: Words
    due_on: date | None
    kept_on: date | None
    is_overdue: bool
    may_withdraw: bool
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
    promises: tuple[PromiseLine, ...]
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


def _silent_days(row: Alliance, today: date) -> int | None:
    if row.state not in EXPECTING_CONTACT:
        return None
    silence = today - (row.last_contact_on or row.since or timezone.localdate(row.written_at))
    return silence.days if silence > SILENT_AFTER else None


def _line(row: Alliance, language: str, today: date) -> AllianceLine:
    members = row.seen_members  # type: ignore[attr-defined]  # by _readable
    promises = row.seen_promises  # type: ignore[attr-defined]  # by _readable
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
        silent_days=_silent_days(row, today),
        marking=Marking(row.marking),
        byline=byline(row),
    )


def _promise(
    row: AlliancePromise, names: dict[int, Words], user: Viewer, language: str, today: date
) -> PromiseLine:
    return PromiseLine(
        code=row.code,
        words=best_words(row.texts.all(), language),
        promised_by=names.get(row.promised_by_id, Words("", language)),
        due_on=row.due_on,
        kept_on=row.kept_on,
        is_overdue=row.kept_on is None and row.due_on is not None and row.due_on < today,
        may_withdraw=may_withdraw_promise(user, row),
        marking=Marking(row.marking),
        byline=byline(row),
    )


def alliance_card(alliance: Alliance, user: Viewer, language: str, *, today: date) -> AllianceCard:
    """One alliance that the reader may see, on this day."""
    row = _readable(Alliance.objects.filter(pk=alliance.pk), user).get()
    promises = row.seen_promises  # type: ignore[attr-defined]  # by _readable
    promisers = organisations_visible_to(user).filter(
        pk__in={each.promised_by_id for each in promises}
    )
    names = {each.pk: Words(each.name, each.name_language) for each in promisers}
    runs = may_run_alliance(user, alliance)
    return AllianceCard(
        line=_line(row, language, today),
        purpose=_part(row, AlliancePart.PURPOSE, language),
        message=_part(row, AlliancePart.MESSAGE, language),
        since=row.since,
        last_contact_on=row.last_contact_on,
        promises=tuple(_promise(each, names, user, language, today) for each in promises),
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
    texts = {AlliancePart(t.part): t for t in alliance.texts.filter(status="original")}
    return texts[AlliancePart.TITLE].language, {part: row.text for part, row in texts.items()}
