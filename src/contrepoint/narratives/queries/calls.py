"""What of the register waits for one reader?  One question, for the home page."""

import dataclasses
from datetime import date
from enum import StrEnum
from typing import Any

from django.db.models import CharField, DateField, Exists, OuterRef, QuerySet, Value
from django.db.models.functions import Cast

from contrepoint.narratives.access import answers_in_use, taken_visible_to
from contrepoint.narratives.models import TakenClaim
from contrepoint.narratives.queries.wordings import field_wordings_to_judge
from contrepoint.narratives.reference_access import answers_flagged_of, flags_to_decide
from contrepoint.network.access import Viewer


class Call(StrEnum):
    """Why something of the register waits for somebody."""

    FLAGGED = "flagged"  # one's own reply cites a reference that was changed
    DECIDE = "decide"  # a reply whose reference was changed: does it still stand?
    SENTENCE = "sentence"  # a sentence from the field
    TAKEN = "taken"  # a claim that one took, and has not answered since


@dataclasses.dataclass(frozen=True, slots=True)
class CallLine:
    """One thing that waits: its code (a sentence has none, and tells its key), until when."""

    call: Call
    code: str
    until: date | None


def register_calls(user: Viewer) -> list[CallLine]:
    """Everything of the register that waits for `user`, what has a day by its day."""
    parts = [
        _told(Call.FLAGGED, answers_flagged_of(user), "code"),
        _told(Call.DECIDE, flags_to_decide(user), "answer__code"),
        _told(Call.SENTENCE, field_wordings_to_judge(user), "pk"),
        _told(Call.TAKEN, claims_taken_by(user), "claim__code", "due_on"),
    ]
    rows = parts[0].union(*parts[1:])
    found = [CallLine(Call(call), code, until) for call, code, until in rows]
    return sorted(found, key=lambda line: (line.call, line.until or date.max, line.code))


def _told(call: Call, rows: QuerySet[Any], code: str, until: str = "") -> QuerySet[Any]:
    day = Cast(until or Value(None), DateField())
    told: QuerySet[Any] = (
        rows.order_by()
        .annotate(what=Value(call.value, CharField()), which=Cast(code, CharField()), by_when=day)
        .values_list("what", "which", "by_when")
    )
    return told


def claims_taken_by(user: Viewer) -> QuerySet[TakenClaim]:
    """The claims that the reader took and has not answered since, the nearest day first."""
    answered = answers_in_use(user).filter(
        author=user.pk, claims=OuterRef("claim"), written_at__gte=OuterRef("written_at")
    )
    rows = taken_visible_to(user).filter(~Exists(answered.order_by()), author=user.pk)
    return rows.order_by("due_on", "pk")
