"""Which texts wait for somebody?  Minutes that are open, statements with a last day."""

import dataclasses
from datetime import date
from typing import Any

from django.db.models import (
    BooleanField,
    Count,
    Exists,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Value,
)

from contrepoint.network.access import Viewer, may_take_notes, standing_of
from contrepoint.workshops.access import (
    agreements_visible_to,
    minutes_visible_to,
    workshops_attended,
)
from contrepoint.workshops.enums import (
    AgreementKind,
    AmendmentState,
    MinutesState,
    WorkshopState,
)
from contrepoint.workshops.models import Stand


@dataclasses.dataclass(frozen=True, slots=True)
class OpenText:
    """Minutes to amend or to lock, or a statement on which the reader's organisation is silent.

    `was_there`: the reader took part in what the minutes tell. `waiting_count` counts amendments
    that wait for a yes or a no.
    """

    is_of_minutes: bool
    code: str
    until: date
    was_there: bool
    waiting_count: int


def open_texts(user: Viewer, *, today: date) -> list[OpenText]:
    """Both, in one question, the soonest first; statements whose last day is past are none."""
    rows = _minutes(user).union(_statements(user, today=today), all=True)
    found = [
        OpenText(bool(is_of), code, until, bool(there), n) for is_of, code, until, there, n in rows
    ]
    return sorted(found, key=lambda text: (text.until, text.code))


def _minutes(user: Viewer) -> "QuerySet[Any, Any]":
    proposed = Count(
        "lines__amendments",
        filter=Q(lines__amendments__state=AmendmentState.PROPOSED, lines__lock=None),
    )
    attended = workshops_attended(user).filter(pk=OuterRef("workshop")).order_by()
    rows = minutes_visible_to(user).filter(state=MinutesState.OPEN).order_by()
    return rows.annotate(
        is_of=Value(True, output_field=BooleanField()), waiting=proposed, there=Exists(attended)
    ).values_list("is_of", "code", "amend_until", "there", "waiting")


def _statements(user: Viewer, *, today: date) -> "QuerySet[Any, Any]":
    said = Stand.objects.filter(
        agreement=OuterRef("pk"),
        organisation=standing_of(user).organisation_id,
        version=OuterRef("version"),
    )
    speaks = may_take_notes(user) and standing_of(user).organisation_id is not None
    rows = (
        agreements_visible_to(user)
        .filter(~Exists(said), kind=AgreementKind.STATEMENT, say_until__gte=today, locks=None)
        .exclude(session__workshop__state=WorkshopState.FINAL)
        .order_by()
    )
    # A reader without an organisation is asked nothing: the union keeps its shape.
    rows = rows if speaks else rows.filter(pk__in=[0])
    return rows.annotate(
        is_of=Value(False, output_field=BooleanField()),
        waiting=Value(0, output_field=IntegerField()),
        there=Value(False, output_field=BooleanField()),
    ).values_list("is_of", "code", "say_until", "there", "waiting")
