"""Decisions and joint statements, as a list and as a page."""

import dataclasses
from collections import Counter
from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from contrepoint.common.languages import Language, TranslationStatus, Words, best_words
from contrepoint.common.markings import Marking
from contrepoint.common.steps import open_steps
from contrepoint.narratives.queries.changes import WordChange, compared
from contrepoint.network.access import (
    Viewer,
    may_keep_the_record,
    may_take_notes,
    organisations_visible_to,
)
from contrepoint.network.queries import Byline, byline, with_authors
from contrepoint.workshops.access import (
    agreements_visible_to,
    amendments_visible_to,
    stands_visible_to,
)
from contrepoint.workshops.enums import (
    AMENDMENT_STEPS,
    AgreementKind,
    AmendmentPart,
    AmendmentState,
    AmendmentStep,
    Position,
    WorkshopState,
)
from contrepoint.workshops.models import Agreement, Amendment, Stand, Workshop
from contrepoint.workshops.queries.lines import NotePlace, note_behind
from contrepoint.workshops.queries.locks import LockLine, lock_lines
from contrepoint.workshops.queries.naming import discreetly, unnamed_in_report


@dataclasses.dataclass(frozen=True, slots=True)
class AgreementLine:
    """One decision or joint statement. Stands on versions that are past are not counted."""

    code: str
    kind: AgreementKind
    words: Words
    version: int
    marking: Marking
    agree_count: int
    reserve_count: int
    session_id: int
    workshop_number: int
    session_position: int


@dataclasses.dataclass(frozen=True, slots=True)
class StandLine:
    """Where somebody stands. `who` is empty for who is not to be named."""

    who: Words
    position: Position
    reason: Words
    may_be_printed: bool
    version: int
    is_of_now: bool
    is_mine: bool
    marking: Marking


@dataclasses.dataclass(frozen=True, slots=True)
class AmendmentLine:
    """One amendment: the words that it changes, and the steps that its reader can take.

    `change` is None where the words as they stood were not kept.
    """

    code: str
    wording: Words
    change: WordChange | None
    answer: Words
    reason: Words
    version: int
    state: AmendmentState
    byline: Byline
    steps: tuple[AmendmentStep, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class AgreementCard:
    """One decision or joint statement with everything that its page shows.

    `silent` are, for a joint statement, the organisations open to the reader that have not said
    where they stand on the version of now. `lock` is there once it is closed.
    """

    line: AgreementLine
    byline: Byline
    written_in: str
    texts: tuple[Words, ...]
    say_until: date | None
    lock: LockLine | None
    note: NotePlace | None
    stands: tuple[StandLine, ...]
    past_stands: tuple[StandLine, ...]
    amendments: tuple[AmendmentLine, ...]
    silent: tuple[Words, ...]
    may_write: bool
    may_run: bool

    @property
    def silent_count(self) -> int:
        return len(self.silent)


@dataclasses.dataclass(frozen=True, slots=True)
class SilentLine:
    """A joint statement, and how many organisations have not said where they stand on it."""

    statement: AgreementLine
    count: int


def agreement_lines(user: Viewer, language: str, **conditions: Any) -> list[AgreementLine]:
    """Decisions and joint statements that the reader may see, in the order they were put down."""
    rows = _readable(agreements_visible_to(user).filter(**conditions), user)
    return [_line(row, language) for row in rows.order_by("pk")]


def _readable(rows: QuerySet[Agreement], user: Viewer) -> QuerySet[Agreement]:
    seen = Q(
        stands__in=stands_visible_to(user).order_by().values("pk"), stands__version=F("version")
    )
    return (
        rows.select_related("session__workshop")
        .prefetch_related("texts")
        .annotate(
            agree_count=Count("stands", filter=seen & Q(stands__position=Position.AGREES)),
            reserve_count=Count("stands", filter=seen & Q(stands__position=Position.RESERVES)),
        )
    )


def _line(row: Agreement, language: str) -> AgreementLine:
    return AgreementLine(
        code=row.code,
        kind=AgreementKind(row.kind),
        words=best_words(row.texts.all(), language),
        version=row.version,
        marking=Marking(row.marking),
        agree_count=row.agree_count,  # type: ignore[attr-defined]  # by _readable
        reserve_count=row.reserve_count,  # type: ignore[attr-defined]  # by _readable
        session_id=row.session_id,
        workshop_number=row.session.workshop.number,
        session_position=row.session.position,
    )


def agreement_card(agreement: Agreement, user: Viewer, language: str) -> AgreementCard:
    """One decision or joint statement that the reader may see."""
    row = _readable(with_authors(Agreement.objects.filter(pk=agreement.pk)), user).get()
    stands = _stands(row, user, language)
    original = agreement_original(row)
    lock = next(iter(lock_lines(user, agreement=row)), None)
    is_open = row.session.workshop.state != WorkshopState.FINAL and lock is None
    return AgreementCard(
        line=_line(row, language),
        byline=byline(row),
        written_in=original.language,
        texts=_in_each_language(row, original.language),
        say_until=row.say_until,
        lock=lock,
        note=note_behind(user, agreements=row) if row.note_id else None,
        stands=tuple(stand for stand in stands if stand.is_of_now),
        past_stands=tuple(stand for stand in stands if not stand.is_of_now),
        amendments=_amendments(row, user, language, is_open=is_open),
        silent=_silent(row, user),
        may_write=is_open and may_take_notes(user),
        may_run=is_open and may_keep_the_record(user),
    )


def _stands(row: Agreement, user: Viewer, language: str) -> list[StandLine]:
    rows = with_authors(stands_visible_to(user).filter(agreement=row)).select_related(
        "organisation"
    )
    open_organisations = set(organisations_visible_to(user).values_list("pk", flat=True))
    return [
        StandLine(
            who=_who(stand, open_organisations, language),
            position=Position(stand.position),
            reason=best_words(stand.texts.all(), language),
            may_be_printed=stand.may_be_printed,
            version=stand.version,
            is_of_now=stand.version == row.version,
            is_mine=stand.author_id == user.pk,
            marking=Marking(stand.marking),
        )
        for stand in rows.prefetch_related("texts").order_by("position", "written_at", "pk")
    ]


def _who(stand: Stand, open_organisations: set[int], language: str) -> Words:
    if not stand.is_for_organisation:
        return Words(byline(stand).text, language)
    organisation = stand.organisation
    if organisation is None or organisation.pk not in open_organisations:
        return Words("", language)
    return Words(organisation.name, organisation.name_language)


def _amendments(
    row: Agreement, user: Viewer, language: str, *, is_open: bool
) -> tuple[AmendmentLine, ...]:
    decides = is_open and may_keep_the_record(user)
    rows = with_authors(amendments_visible_to(user).filter(agreement=row))
    return tuple(
        AmendmentLine(
            code=amendment.code,
            wording=(wording := _part(amendment, AmendmentPart.WORDING, language)),
            change=_change(_part(amendment, AmendmentPart.BEFORE, language), wording),
            answer=_part(amendment, AmendmentPart.ANSWER, language),
            reason=_part(amendment, AmendmentPart.REASON, language),
            version=amendment.version,
            state=AmendmentState(amendment.state),
            byline=byline(amendment),
            steps=open_steps(AMENDMENT_STEPS, amendment.state) if decides else (),
        )
        for amendment in rows.prefetch_related("texts").order_by("-pk")
    )


def _part(row: Amendment, part: AmendmentPart, language: str) -> Words:
    return best_words([text for text in row.texts.all() if text.part == part], language)


def _change(before: Words, after: Words) -> WordChange | None:
    if not before.text:
        return None
    return WordChange(Language(after.language), compared(before.text, after.text))


def _in_each_language(row: Agreement, first: str) -> tuple[Words, ...]:
    """The text in every language that it has, the original first."""
    rows = sorted(row.texts.all(), key=lambda text: (text.language != first, text.language))
    return tuple(Words(text.text, text.language, text.status) for text in rows)


def _silent(row: Agreement, user: Viewer) -> tuple[Words, ...]:
    if row.kind != AgreementKind.STATEMENT:
        return ()
    said = stands_visible_to(user).filter(agreement=row, version=row.version)
    rows = organisations_visible_to(user).exclude(pk__in=said.values("organisation"))
    named = rows.order_by("name", "pk").values_list("name", "name_language")
    return tuple(Words(name, language) for name, language in named)


def unanswered_statements(user: Viewer, language: str, *, workshop: Workshop) -> list[SilentLine]:
    """Joint statements of a workshop on which an organisation open to the reader said nothing."""
    lines = agreement_lines(
        user, language, session__workshop=workshop, kind=AgreementKind.STATEMENT
    )
    if not lines:
        return []
    heard = organisations_visible_to(user)
    said = Counter(
        stands_visible_to(user)
        .filter(
            agreement__code__in=[line.code for line in lines], organisation__in=heard.order_by()
        )
        .filter(version=F("agreement__version"))
        .order_by("pk")
        .values_list("agreement__code", flat=True)
    )
    count = heard.count()
    return [SilentLine(line, count - said[line.code]) for line in lines if said[line.code] < count]


def agreement_original(agreement: Agreement) -> Words:
    """The text as it was agreed, in the language in which it was written."""
    text = agreement.texts.get(status=TranslationStatus.ORIGINAL)
    return Words(text.text, text.language)


@dataclasses.dataclass(frozen=True, slots=True)
class PrintedReservation:
    """A reservation whose author lets a report print it. `who` is empty for who is not named."""

    who: Words
    reason: Words


@dataclasses.dataclass(frozen=True, slots=True)
class PrintedAgreement:
    """A decision or joint statement as a report may print it.

    `agree_count` counts who agrees: people, for a decision; organisations, for a joint statement,
    of which `endorsers` are those that may be named. `not_agreed_count` counts the organisations
    that have not agreed to a statement: those that reserve are among them, so that a reservation
    that may not be printed leaves no trace. Only stands on the version of now, and no closer than
    the report, count.
    """

    code: str
    kind: AgreementKind
    words: Words
    marking: Marking
    session_id: int
    session_position: int
    agree_count: int
    not_agreed_count: int
    endorsers: tuple[Words, ...]
    reservations: tuple[PrintedReservation, ...]


def agreements_to_print(
    user: Viewer, language: str, *, workshop_number: int, markings: Collection[Marking]
) -> list[PrintedAgreement]:
    """What was agreed in a workshop, as far as `user` may see it and it may go that far."""
    rows = (
        agreements_visible_to(user)
        .filter(session__workshop__number=workshop_number, marking__in=list(markings))
        .select_related("session")
        .prefetch_related("texts")
        .order_by("pk")
    )
    stands = (
        with_authors(stands_visible_to(user))
        .filter(agreement__in=rows.order_by().values("pk"), version=F("agreement__version"))
        .filter(marking__in=list(markings))
        .select_related("organisation")
        .prefetch_related("texts")
        .order_by("written_at", "pk")
    )
    named = organisations_visible_to(user).filter(marking__in=list(markings))
    open_organisations = set(named.values_list("pk", flat=True))
    taken: dict[int, list[Stand]] = {}
    unnamed = unnamed_in_report(workshop_number)
    for stand in stands:
        if stand.author_id in unnamed:
            stand.attribution = discreetly(stand.attribution)
        taken.setdefault(stand.agreement_id, []).append(stand)
    return [_printed(row, taken.get(row.pk, []), open_organisations, language) for row in rows]


def _printed(
    row: Agreement, stands: list[Stand], open_organisations: set[int], language: str
) -> PrintedAgreement:
    agreeing = [stand for stand in stands if stand.position == Position.AGREES]
    behind_it = {stand.organisation_id for stand in agreeing if stand.is_for_organisation}
    is_statement = row.kind == AgreementKind.STATEMENT
    return PrintedAgreement(
        code=row.code,
        kind=AgreementKind(row.kind),
        words=best_words(row.texts.all(), language),
        marking=Marking(row.marking),
        session_id=row.session_id,
        session_position=row.session.position,
        agree_count=sum(stand.is_for_organisation == is_statement for stand in agreeing),
        not_agreed_count=len(open_organisations - behind_it) if is_statement else 0,
        endorsers=tuple(
            who
            for stand in agreeing
            if stand.is_for_organisation and (who := _who(stand, open_organisations, language)).text
        ),
        reservations=tuple(
            PrintedReservation(
                _who(stand, open_organisations, language),
                best_words(stand.texts.all(), language),
            )
            for stand in stands
            if stand.position == Position.RESERVES and stand.may_be_printed
        ),
    )
