"""Which single records wait for the reader?  Asked together, so that it is one question."""

import enum
from collections.abc import Iterator
from typing import Any

from django.db.models import CharField, IntegerField, QuerySet, Value
from django.db.models.functions import Cast

from contrepoint.narratives.access import lines_to_adopt
from contrepoint.network.access import Viewer
from contrepoint.progress.access import answered_help_of, help_visible_to, reports_to_judge
from contrepoint.progress.enums import HelpState


class Wait(enum.IntEnum):
    """What the reader is waited for."""

    ADOPT_LINE = 1
    JUDGE_REPORT = 2
    CLOSE_HELP = 3
    GIVE_HELP = 4


def waiting(user: Viewer) -> dict[Wait, list[str]]:
    """Codes of what waits for the reader, the oldest first."""
    of_others = help_visible_to(user).exclude(author=user.pk)
    parts = {
        Wait.ADOPT_LINE: lines_to_adopt(user),
        Wait.JUDGE_REPORT: reports_to_judge(user),
        Wait.CLOSE_HELP: answered_help_of(user),
        Wait.GIVE_HELP: of_others.filter(state=HelpState.OPEN),
    }
    first, *others = _told(parts)
    found: dict[Wait, list[str]] = {wait: [] for wait in Wait}
    for wait, _pk, code in sorted(first.union(*others, all=True)):
        found[Wait(wait)].append(code)
    return found


def _told(parts: dict[Wait, Any]) -> "Iterator[QuerySet[Any, Any]]":
    for wait, rows in parts.items():
        yield (
            rows.order_by()
            .annotate(what=Value(wait.value, IntegerField()), which=Cast("code", CharField()))
            .values_list("what", "pk", "which")
        )
