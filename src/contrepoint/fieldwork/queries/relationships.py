"""What an organisation is to others, now and in the past."""

import dataclasses
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from contrepoint.common.languages import Words, best_words
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.access import (
    alliances_visible_to,
    may_run_relationship,
    relationships_visible_to,
)
from contrepoint.fieldwork.enums import (
    FROM_THE_OTHER_SIDE,
    AlliancePart,
    AllianceState,
    Proof,
    RelationKind,
)
from contrepoint.fieldwork.models import Alliance, AllianceText, Relationship
from contrepoint.network.access import Viewer, organisations_visible_to
from contrepoint.network.queries import Byline, byline, with_authors

if TYPE_CHECKING:
    from contrepoint.network.models import Organisation


@dataclasses.dataclass(frozen=True, slots=True)
class End:
    """One end of a relationship."""

    code: str
    name: Words


@dataclasses.dataclass(frozen=True, slots=True)
class RelationLine:
    """One relationship, read from `here`. `says` stands between the two names.

    `holder` is who keeps the proof, where there is one and the reader may see it.
    """

    code: str
    here: End
    says: str
    there: End
    about: str
    since: date
    until: date | None
    proof: Proof
    holder: Words | None
    may_run: bool
    marking: Marking
    byline: Byline


@dataclasses.dataclass(frozen=True, slots=True)
class Ties:
    """What one organisation is to others: what holds, and what has ended."""

    now: tuple[RelationLine, ...]
    past: tuple[RelationLine, ...]
    alliances: tuple[tuple[str, Words], ...]


def relation_lines(
    rows: QuerySet[Relationship], user: Viewer, *, here: "Organisation | None" = None
) -> list[RelationLine]:
    """These relationships, the newest first; read from one of their ends, or as written."""
    found = (
        with_authors(rows).select_related("source", "target", "held_by").order_by("-since", "-pk")
    )
    seen = set(organisations_visible_to(user).values_list("pk", flat=True))
    return [_line(row, seen, user, here) for row in found]


def _line(
    row: Relationship, seen: set[int], user: Viewer, here: "Organisation | None"
) -> RelationLine:
    kind = RelationKind(row.kind)
    is_turned = here is not None and here.pk == row.target_id
    ends = (row.target, row.source) if is_turned else (row.source, row.target)
    holder = row.held_by if row.held_by_id in seen else None
    return RelationLine(
        code=row.code,
        here=_end(ends[0]),
        says=str(FROM_THE_OTHER_SIDE.get(kind, kind.label) if is_turned else kind.label),
        there=_end(ends[1]),
        about=row.about,
        since=row.since,
        until=row.until,
        proof=Proof(row.proof),
        holder=Words(holder.name, holder.name_language) if holder else None,
        may_run=may_run_relationship(user, row),
        marking=Marking(row.marking),
        byline=byline(row),
    )


def _end(row: "Organisation") -> End:
    return End(row.code, Words(row.name, row.name_language))


def ties_of(organisation: "Organisation", user: Viewer, language: str) -> Ties:
    """What an organisation that the reader may see is to others, from its own side."""
    rows = relationships_visible_to(user).filter(Q(source=organisation) | Q(target=organisation))
    lines = relation_lines(rows, user, here=organisation)
    allied = (
        alliances_visible_to(user).filter(members=organisation).exclude(state=AllianceState.ENDED)
    )
    return Ties(
        now=tuple(line for line in lines if line.until is None),
        past=tuple(line for line in lines if line.until is not None),
        alliances=tuple(
            (row.code, best_words(_titles(row), language))
            for row in allied.order_by("pk").prefetch_related("texts")
        ),
    )


def _titles(row: Alliance) -> list[AllianceText]:
    return [text for text in row.texts.all() if text.part == AlliancePart.TITLE]


def relation_line(row: Relationship, user: Viewer) -> RelationLine:
    """One relationship that the reader may see, as it was written."""
    (line,) = relation_lines(Relationship.objects.filter(pk=row.pk), user)
    return line
