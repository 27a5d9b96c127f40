"""Minutes as a page: their lines, what is proposed of them, and their locks."""

import dataclasses
import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from contrepoint.common.attribution import Attribution, most_discreet
from contrepoint.common.languages import Language, Words, best_words
from contrepoint.common.markings import Marking
from contrepoint.common.steps import open_steps
from contrepoint.narratives.queries.changes import WordChange, compared
from contrepoint.network.access import (
    Viewer,
    may_coordinate,
    may_keep_the_record,
    organisations_visible_to,
)
from contrepoint.network.queries import (
    Byline,
    SignedParts,
    byline,
    country_name,
    signed_parts,
    with_authors,
)
from contrepoint.workshops.access import (
    line_amendments_visible_to,
    minutes_visible_to,
    was_there,
)
from contrepoint.workshops.enums import (
    AMENDMENT_STEPS,
    AmendmentPart,
    AmendmentState,
    AmendmentStep,
    LineDeed,
    MinutesKind,
    MinutesState,
    NoteKind,
    SessionKind,
)
from contrepoint.workshops.models import (
    LineAmendment,
    Minutes,
    MinutesLine,
    Note,
    Session,
    Stand,
    Workshop,
)
from contrepoint.workshops.queries.draft_minutes import Draft
from contrepoint.workshops.queries.locks import LockLine, lock_lines

KIND_LABELS = dict(NoteKind.choices) | dict(MinutesKind.choices)


@dataclasses.dataclass(frozen=True, slots=True)
class LineAmendmentCard:
    """One amendment to a line: what it would change, why, and what became of it."""

    code: str
    deed: LineDeed
    state: AmendmentState
    change: WordChange
    reason: Words
    answer: Words
    byline: Byline
    is_outdated: bool
    steps: tuple[AmendmentStep, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class MinutesLineCard:
    """One line of minutes. A session is a heading; `signed` is empty for nobody."""

    pk: int
    kind: str
    label: str
    is_heading: bool
    source: str
    words: Words
    signed: str
    due_on: date | None
    agree_count: int | None
    session_position: int
    is_struck: bool
    is_changed: bool
    amendments: tuple[LineAmendmentCard, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class MinutesCard:
    """Minutes with everything that their page shows.

    `reissue_count` counts signatures that people have narrowed since the lock: they are shown as
    they agree today, and the next lock keeps them so.
    """

    code: str
    workshop_number: int
    session_position: int | None
    state: MinutesState
    amend_until: date | None
    marking: Marking
    lines: tuple[MinutesLineCard, ...]
    locks: tuple[LockLine, ...]
    waiting_count: int
    reissue_count: int
    may_amend: bool
    may_decide: bool
    may_lock: bool
    may_unlock: bool

    @property
    def lock(self) -> LockLine | None:
        """The lock that stands."""
        return next((each for each in self.locks if each.stands), None)


def draft_card(
    draft: Draft, workshop: Workshop, session: Session | None, user: Viewer
) -> MinutesCard:
    """The minutes as they would be opened today, from the record as it stands."""
    names = _names({line.source for line in draft.lines}, user)
    headings = _headings(workshop)
    lines = [
        MinutesLineCard(
            pk=0,
            kind=line.kind,
            label=str(KIND_LABELS[line.kind]),
            is_heading=line.kind == MinutesKind.SESSION,
            source=line.source,
            words=_heading_or_words(line.kind, line.session_position, line.words, headings),
            signed=_signature(line.source, line.signed, names),
            due_on=line.due_on,
            agree_count=line.agree_count,
            session_position=line.session_position,
            is_struck=False,
            is_changed=False,
        )
        for line in draft.lines
    ]
    return MinutesCard(
        code="",
        workshop_number=workshop.number,
        session_position=session.position if session else None,
        state=MinutesState.DRAFT,
        amend_until=None,
        marking=Marking(session.reach(workshop.marking) if session else workshop.marking),
        lines=tuple(lines),
        locks=(),
        waiting_count=0,
        reissue_count=0,
        may_amend=False,
        may_decide=may_keep_the_record(user),
        may_lock=False,
        may_unlock=False,
    )


def minutes_card(minutes: Minutes, user: Viewer, language: str, *, today: date) -> MinutesCard:
    """Minutes that the reader may see: the lines of the lock that stands, or the open ones."""
    locks = lock_lines(user, minutes=minutes)
    is_locked = minutes.state == MinutesState.LOCKED
    held = {"lock__lifted_at": None, "lock__isnull": False} if is_locked else {"lock": None}
    rows = list(minutes.lines.filter(**held).order_by("position", "pk"))
    proposed = _amendments(minutes, user, language, is_locked=is_locked)
    live = live_signatures(rows)
    names = _names({row.source for row in rows}, user)
    headings = _headings(minutes.workshop)
    lines, reissue = [], 0
    for row in rows:
        frozen = SignedParts(
            Attribution(row.signed_as), row.signed_role, row.signed_country, row.signed_person
        )
        shown = _narrower(frozen, live.get(row.source)) if is_locked else live.get(row.source)
        reissue += is_locked and shown != frozen
        lines.append(
            MinutesLineCard(
                pk=row.pk,
                kind=row.kind,
                label=str(KIND_LABELS[row.kind]),
                is_heading=row.kind == MinutesKind.SESSION,
                source=row.source,
                words=_heading_or_words(
                    row.kind, row.session_position, Words(row.text, row.language), headings
                ),
                signed=_signature(row.source, shown or SignedParts(), names),
                due_on=row.due_on,
                agree_count=row.agree_count,
                session_position=row.session_position,
                is_struck=row.is_struck,
                is_changed=row.version > 1 or row.kind == MinutesKind.ADDED,
                amendments=tuple(proposed.get(row.pk, ())),
            )
        )
    keeps, is_open = may_keep_the_record(user), not is_locked
    waiting = sum(a.state == AmendmentState.PROPOSED for line in lines for a in line.amendments)
    is_over = minutes.amend_until < today
    return MinutesCard(
        code=minutes.code,
        workshop_number=minutes.workshop.number,
        session_position=minutes.session.position if minutes.session else None,
        state=MinutesState(minutes.state),
        amend_until=minutes.amend_until,
        marking=Marking(minutes.marking),
        lines=tuple(lines),
        locks=tuple(locks),
        waiting_count=waiting,
        reissue_count=reissue,
        may_amend=is_open and not is_over and was_there(user, minutes.workshop),
        may_decide=is_open and keeps,
        may_lock=is_open and keeps and (is_over or may_coordinate(user)),
        may_unlock=is_locked and may_coordinate(user),
    )


def _narrower(frozen: SignedParts, live: SignedParts | None) -> SignedParts:
    """What a lock kept, or what its author agrees to today where that is more discreet."""
    if live is None:
        return frozen
    agreed = most_discreet(frozen.attribution, live.attribution)
    return frozen if agreed == frozen.attribution else live


def _sources(codes: Iterable[str]) -> tuple[set[str], list[uuid.UUID]]:
    """Codes of notes, and the identifiers of reservations."""
    notes = {code for code in codes if code.startswith("N")}
    stands = [uuid.UUID(code) for code in codes if len(code) == len(uuid.uuid4().hex)]
    return notes, stands


def _signed_rows(codes: Iterable[str]) -> dict[str, Note | Stand]:
    notes, stands = _sources(set(codes))
    found: dict[str, Note | Stand] = {}
    if notes:
        rows = with_authors(Note.objects.filter(code__in=notes).order_by("pk"))
        found |= {row.code: row for row in rows}
    if stands:
        said = with_authors(Stand.objects.filter(uuid__in=stands).order_by("pk"))
        found |= {row.uuid.hex: row for row in said.select_related("organisation")}
    return found


def live_signatures(rows: Sequence[MinutesLine]) -> dict[str, SignedParts]:
    """How the records that lines tell are signed today, by their source."""
    return {
        source: SignedParts()
        if isinstance(row, Stand) and row.is_for_organisation
        else signed_parts(row)
        for source, row in _signed_rows(row.source for row in rows).items()
    }


def _names(codes: Iterable[str], user: Viewer) -> dict[str, str]:
    """The names that may stand under lines: of people by their consent, of open organisations."""
    names: dict[str, str] = {}
    rows = _signed_rows(codes)
    seen: set[int] = set()
    if any(isinstance(row, Stand) and row.is_for_organisation for row in rows.values()):
        seen = set(organisations_visible_to(user).values_list("pk", flat=True))
    for source, row in rows.items():
        if isinstance(row, Stand) and row.is_for_organisation:
            if row.organisation is not None and row.organisation_id in seen:
                names[source] = row.organisation.name
        else:
            names[source] = byline(row).text
    return names


def _signature(source: str, parts: SignedParts, names: dict[str, str]) -> str:
    """A name only where it is the source's own signature of today; else role and country."""
    is_organisation = parts == SignedParts() and len(source) == len(uuid.uuid4().hex)
    if parts.person or is_organisation:
        return names.get(source, "") or parts.byline.text
    return parts.byline.text


def _headings(workshop: Workshop) -> dict[int, str]:
    """What a session without a title is called."""
    rows = Session.objects.filter(workshop=workshop).order_by("position")
    return {
        place: country_name(country)
        if kind == SessionKind.COUNTRY
        else str(SessionKind(kind).label)
        for place, kind, country in rows.values_list("position", "kind", "about_country")
    }


def _heading_or_words(kind: str, place: int, words: Words, headings: dict[int, str]) -> Words:
    if kind != MinutesKind.SESSION or words.text:
        return words
    return Words(headings.get(place, _("session")), "")


def _amendments(
    minutes: Minutes, user: Viewer, language: str, *, is_locked: bool
) -> dict[int, list[LineAmendmentCard]]:
    rows = with_authors(line_amendments_visible_to(user).filter(line__minutes=minutes))
    decides = not is_locked and may_keep_the_record(user)
    found: dict[int, list[LineAmendmentCard]] = defaultdict(list)
    for row in rows.select_related("line").prefetch_related("texts").order_by("pk"):
        found[row.line_id].append(_amendment(row, language, decides=decides))
    return found


def _amendment(row: LineAmendment, language: str, *, decides: bool) -> LineAmendmentCard:
    texts: dict[str, list[Any]] = defaultdict(list)
    for text in row.texts.all():
        texts[text.part].append(text)
    before = best_words(texts[AmendmentPart.BEFORE], language)
    after = best_words(texts[AmendmentPart.WORDING], language)
    written_in = after.language if after.text else before.language
    waits = row.state == AmendmentState.PROPOSED
    return LineAmendmentCard(
        code=row.code,
        deed=LineDeed(row.deed),
        state=AmendmentState(row.state),
        change=WordChange(Language(written_in), compared(before.text, after.text)),
        reason=best_words(texts[AmendmentPart.REASON], language),
        answer=best_words(texts[AmendmentPart.ANSWER], language),
        byline=byline(row),
        is_outdated=waits and row.version != row.line.version,
        steps=open_steps(AMENDMENT_STEPS, row.state) if decides else (),
    )


def minutes_of(workshop: Workshop, user: Viewer) -> dict[int | None, tuple[str, MinutesState]]:
    """Minutes of a workshop that the reader may see, by the place of their session."""
    rows = minutes_visible_to(user).filter(workshop=workshop).order_by("pk")
    return {
        place: (code, MinutesState(state))
        for place, code, state in rows.values_list("session__position", "code", "state")
    }
