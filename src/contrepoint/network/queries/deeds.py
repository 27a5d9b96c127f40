"""Who did what to a thing?  From the audit trail, as each of them agreed to be named."""

import dataclasses
from collections.abc import Collection, Mapping
from datetime import datetime

from django.db.models import Q

from contrepoint.network.models import AuditEntry
from contrepoint.network.queries.naming import bylines_of


@dataclasses.dataclass(frozen=True, slots=True)
class Deed:
    """One entry of the trail; `by` is empty where nobody is to be named."""

    at: datetime
    action: str
    object_kind: str
    code: str
    actor: int | None
    by: str


def deeds_about(things: Mapping[str, Collection[str]], most: int) -> list[Deed]:
    """What was done last to these things (codes by kind), for those to whom they are open."""
    about = Q(pk=None)
    for kind, codes in things.items():
        about |= Q(object_kind=kind, object_code__in=codes)
    rows = list(AuditEntry.objects.filter(about).order_by("-sequence")[:most])
    names = bylines_of(row.actor_id for row in rows if row.actor_id is not None)
    return [
        Deed(
            at=row.at,
            action=row.action,
            object_kind=row.object_kind,
            code=row.object_code,
            actor=row.actor_id,
            by=names[row.actor_id].text if row.actor_id in names else "",
        )
        for row in rows
    ]
