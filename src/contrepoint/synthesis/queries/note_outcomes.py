"""What has a note of the record become?  The claim, promise, decision, request or lesson."""

import dataclasses
import enum
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet, Value
from django.utils.translation import gettext_lazy as _

from contrepoint.narratives.access import claims_visible_to
from contrepoint.network.access import Viewer, may_keep_the_record, standing_of
from contrepoint.progress.access import help_visible_to, lessons_visible_to
from contrepoint.workshops.access import (
    agreements_visible_to,
    commitments_visible_to,
    notes_visible_to,
)

if TYPE_CHECKING:
    from contrepoint.workshops.models import Note


class OutcomeKind(enum.Enum):
    """What a note can become; the label stands in a sentence, the page shows the thing."""

    CLAIM = ("claim", _("a claim of the register"), "answer:claim")
    COMMITMENT = ("commitment", _("a commitment"), "act:commitment")
    AGREEMENT = ("agreement", _("a decision"), "meet:agreement")
    HELP = ("help", _("a request for help"), "ally:help")
    LESSON = ("lesson", _("a lesson"), "report:lesson")

    def __init__(self, code: str, label: str, url_name: str) -> None:
        self.code, self.label, self.url_name = code, label, url_name


@dataclasses.dataclass(frozen=True, slots=True)
class NoteOutcome:
    """One thing that a note became, and whether its reader may undo that."""

    kind: OutcomeKind
    code: str
    may_undo: bool


def note_outcomes(user: Viewer, *, session: int) -> dict[str, tuple[NoteOutcome, ...]]:
    """By the code of a note of this session, what it became, as far as the reader may see it."""
    notes = notes_visible_to(user).filter(session=session)
    keeps = may_keep_the_record(user)
    found: dict[str, list[NoteOutcome]] = defaultdict(list)
    for kind, note, code, author in sorted(_made_of(user, notes), key=str):
        may_undo = standing_of(user).is_member and (keeps or author == user.pk)
        found[note].append(NoteOutcome(OutcomeKind[kind], code, may_undo))
    return {note: tuple(each) for note, each in found.items()}


def _made_of(
    user: Viewer, notes: "QuerySet[Note]"
) -> "QuerySet[Any, tuple[str, str, str, int | None]]":
    """In one question: the kind, the note, what it became, and who made that."""
    claims = claims_visible_to(user).order_by().values("pk")
    raised = notes.filter(claim__in=claims).annotate(made=Value(OutcomeKind.CLAIM.name))
    inside = {"note__in": notes.order_by().values("pk")}
    others: dict[OutcomeKind, QuerySet[Any]] = {
        OutcomeKind.COMMITMENT: commitments_visible_to(user),
        OutcomeKind.AGREEMENT: agreements_visible_to(user),
        OutcomeKind.HELP: help_visible_to(user),
        OutcomeKind.LESSON: lessons_visible_to(user),
    }
    rows: QuerySet[Any, Any] = raised.order_by().values_list(
        "made", "code", "claim__code", "claim__author"
    )
    return rows.union(
        *(
            visible.filter(**inside)
            .order_by()
            .annotate(made=Value(kind.name))
            .values_list("made", "note__code", "code", "author")
            for kind, visible in others.items()
        )
    )
