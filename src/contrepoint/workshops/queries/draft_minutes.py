"""What minutes are made of: the record of a meeting in its order, the same for whoever reads it.

Only what goes as far as the meeting itself enters: whoever may read the minutes could read every
line of them already. What became a commitment or a decision is told by that.
"""

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeVar

from django.db.models import F, Q

from contrepoint.common.languages import TranslationStatus, Words
from contrepoint.common.markings import Marking
from contrepoint.network.contribution import ContentText, Contribution
from contrepoint.network.queries import SignedParts, signed_parts, with_authors
from contrepoint.workshops.enums import (
    AgreementKind,
    CommitmentPart,
    CommitmentState,
    MinutesKind,
    Position,
)
from contrepoint.workshops.models import (
    Agreement,
    Commitment,
    Note,
    Session,
    Stand,
    Workshop,
)
from contrepoint.workshops.queries.lines import is_told_elsewhere

KINDS = {
    AgreementKind.DECISION: MinutesKind.DECISION,
    AgreementKind.STATEMENT: MinutesKind.STATEMENT,
}
NOBODY = SignedParts()
# Shared with a circle of people, which two rows with this marking need not have in common.
_OF_A_CIRCLE = {
    Marking.PRIVATE: "author_id",
    Marking.TEAM: "organisation_id",
    Marking.COUNTRY: "country",
}


OfSession = TypeVar("OfSession", Note, Commitment, Agreement)


@dataclasses.dataclass(frozen=True, slots=True)
class DraftLine:
    """One line, as it stands in the record."""

    session_position: int
    kind: str
    source: str
    words: Words
    signed: SignedParts = NOBODY
    due_on: date | None = None
    agree_count: int | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Draft:
    """The lines of a meeting that its minutes can hold.

    What is kept closer than the meeting is not even counted: a number would tell its reader that
    somebody wrote something.
    """

    lines: tuple[DraftLine, ...]


def holder_of(workshop: Workshop, session: Session | None) -> Contribution:
    """What decides how far the minutes of a meeting go: the tightest of what they stand in."""
    around: list[Contribution] = [workshop, workshop.series]
    if session is not None:
        around.insert(0, session)
    return min(around, key=lambda row: Marking(row.marking).rank)


def _goes_as_far(row: Contribution, holder: Contribution) -> bool:
    marking, most = Marking(row.marking), Marking(holder.marking)
    if marking.rank != most.rank:
        return marking.rank > most.rank
    circle = _OF_A_CIRCLE.get(most)
    return circle is None or getattr(row, circle) == getattr(holder, circle)


def draft_of(workshop: Workshop, session: Session | None) -> Draft:
    """What the minutes of a workshop, or of one of its sessions, would hold today."""
    holder = holder_of(workshop, session)
    places = Q(workshop=workshop) if session is None else Q(pk=session.pk)
    rows = Session.objects.filter(places).order_by("position")
    held = rows.select_related("workshop").prefetch_related("titles")
    notes = _by_session(_notes(held))
    promises = _by_session(_promises(held))
    agreements = _by_session(_agreements(held))
    stands = _printed_stands(held)
    lines: list[DraftLine] = []
    for each in held:
        if not _goes_as_far(each, holder):
            continue
        lines_of: list[Note | Commitment] = [*notes[each.pk], *promises[each.pk]]
        told = sorted(lines_of, key=lambda row: row.position)
        record: list[Contribution] = [*told, *agreements[each.pk]]
        open_rows = [row for row in record if _goes_as_far(row, holder)]
        if open_rows:
            lines.append(_heading(each))
        for row in open_rows:
            lines += _told(row, each.position, stands, holder)
    return Draft(tuple(lines))


def _notes(held: Iterable[Session]) -> Iterable[Note]:
    rows = Note.objects.filter(session__in=held, withdrawn_at=None)
    rows = rows.exclude(is_told_elsewhere())
    return with_authors(rows.order_by("pk")).prefetch_related("texts")


def _promises(held: Iterable[Session]) -> Iterable[Commitment]:
    rows = Commitment.objects.filter(session__in=held).exclude(state=CommitmentState.WITHDRAWN)
    return rows.order_by("pk").prefetch_related("texts")


def _agreements(held: Iterable[Session]) -> Iterable[Agreement]:
    return Agreement.objects.filter(session__in=held).order_by("pk").prefetch_related("texts")


def _by_session(rows: Iterable[OfSession]) -> dict[int, list[OfSession]]:
    found: dict[int, list[OfSession]] = defaultdict(list)
    for row in rows:
        found[row.session_id].append(row)
    return found


def _printed_stands(held: Iterable[Session]) -> dict[int, list[Stand]]:
    """Stands on the version of now, by agreement."""
    rows = Stand.objects.filter(agreement__session__in=held, version=F("agreement__version"))
    found: dict[int, list[Stand]] = defaultdict(list)
    for stand in with_authors(rows.order_by("pk")).prefetch_related("texts"):
        found[stand.agreement_id].append(stand)
    return found


def _original(rows: Iterable[ContentText]) -> Words:
    rows = list(rows)
    written = [row for row in rows if row.status == TranslationStatus.ORIGINAL]
    first = next(iter(written or rows), None)
    return Words(first.text, first.language) if first else Words("", "fr")


def _heading(session: Session) -> DraftLine:
    words = _original(session.titles.all())
    return DraftLine(session.position, MinutesKind.SESSION, session.code, words)


def _told(
    row: Contribution, place: int, stands: dict[int, list[Stand]], holder: Contribution
) -> Iterator[DraftLine]:
    if isinstance(row, Note):
        yield DraftLine(place, row.kind, row.code, _original(row.texts.all()), signed_parts(row))
    elif isinstance(row, Commitment):
        promise = [text for text in row.texts.all() if text.part == CommitmentPart.PROMISE]
        words = _original(promise)
        yield DraftLine(place, MinutesKind.PROMISE, row.code, words, due_on=row.due_on)
    elif isinstance(row, Agreement):
        said = [stand for stand in stands[row.pk] if _goes_as_far(stand, holder)]
        agree = sum(stand.position == Position.AGREES for stand in said)
        kind, words = KINDS[AgreementKind(row.kind)], _original(row.texts.all())
        yield DraftLine(place, kind, row.code, words, agree_count=agree)
        for stand in said:
            if stand.position == Position.RESERVES and stand.may_be_printed:
                yield DraftLine(
                    place,
                    MinutesKind.RESERVATION,
                    stand.uuid.hex,
                    _original(stand.texts.all()),
                    NOBODY if stand.is_for_organisation else signed_parts(stand),
                )
