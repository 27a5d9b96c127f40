"""The safeguarding sheet of a project: filled by who runs it, signed by a second pair of eyes."""

import dataclasses
from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from contrepoint.fieldwork.access import signing_role
from contrepoint.fieldwork.enums import LINES, SafeguardingItem, SafeguardingReply
from contrepoint.fieldwork.errors import OwnSheetError, SheetIncompleteError
from contrepoint.fieldwork.models import Project, SafeguardingLine, SafeguardingSignature
from contrepoint.fieldwork.queries.safeguarding import safeguard_of
from contrepoint.network.access import not_here, people_visible_to
from contrepoint.network.models import User
from contrepoint.network.services import record

if TYPE_CHECKING:
    from contrepoint.network.models import Person


@dataclasses.dataclass(frozen=True, slots=True)
class SafeguardingSheet:
    """What is said of each line, and the uuid of the safeguarding person."""

    replies: Mapping[SafeguardingItem, SafeguardingReply]
    person: str = ""


@transaction.atomic
def fill_safeguarding(
    *, project: Project, sheet: SafeguardingSheet, by: User, at: datetime
) -> None:
    """State the sheet as of today. Whoever fills it answers for all of its lines.

    A signature covers what was signed: where anything changed, it ends, and the sheet waits for
    another one.
    """
    project = Project.objects.select_for_update().get(pk=project.pk)
    today = timezone.localdate(at)
    person = _person(project, sheet.person, by=by)
    before = dict(project.safeguarding.values_list("item", "reply"))
    after = {item.value: reply.value for item, reply in sheet.replies.items() if item in LINES}
    is_changed = before != after or project.safeguarding_person != person
    for line in project.safeguarding.exclude(item__in=after):
        line.delete()
    for item, reply in after.items():
        SafeguardingLine.objects.update_or_create(
            project=project,
            item=item,
            defaults={"reply": reply, "answered_by": by, "answered_on": today},
        )
    project.safeguarding_person = person
    project.save(update_fields=["safeguarding_person"])
    if is_changed:
        _end_signature(project, today)
    record(actor=by, action="safeguard", object_kind="project", object_code=project.code, at=at)


def _person(project: Project, key: str, *, by: User) -> "Person | None":
    """Who was chosen; whom the writer may not see was not offered, and stays."""
    seen = people_visible_to(by)
    kept = project.safeguarding_person
    if not key and kept is not None and not seen.filter(pk=kept.pk).exists():
        return kept
    return seen.filter(uuid=key).first() if key else None


@transaction.atomic
def sign_safeguarding(*, project: Project, by: User, at: datetime) -> SafeguardingSignature:
    """Sign the sheet for a year.

    Refuses while something is missing (SheetIncompleteError), and whoever opened the project or
    filled the sheet (OwnSheetError).
    """
    project = Project.objects.select_for_update().get(pk=project.pk)
    today = timezone.localdate(at)
    role = signing_role(by)
    if role is None:
        raise not_here()
    missing = safeguard_of(project, today=today).missing
    if missing:
        raise SheetIncompleteError(missing)
    if project.author_id == by.pk or project.safeguarding.filter(answered_by=by).exists():
        raise OwnSheetError
    _end_signature(project, today)
    signature = SafeguardingSignature.objects.create(
        project=project,
        signed_by=by,
        signed_as=role,
        signed_on=today,
        expires_on=_a_year_after(today),
    )
    record(actor=by, action="sign", object_kind="project", object_code=project.code, at=at)
    return signature


def _a_year_after(day: date) -> date:
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if is_leap_day else day.day)


def _end_signature(project: Project, today: date) -> None:
    project.signatures.filter(ended_on=None).update(ended_on=today)
