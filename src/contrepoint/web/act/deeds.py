"""The deeds of the audit trail, in words."""

import dataclasses
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import pgettext_lazy

from contrepoint.network.queries import Deed

OF_PROJECTS: dict[str, Any] = {
    "open": pgettext_lazy("deed", "the project was opened"),
    "revise": pgettext_lazy("deed", "the project was rewritten"),
    "seek": pgettext_lazy("deed", "it looks for partners"),
    "agree": pgettext_lazy("deed", "the partners have agreed"),
    "start": pgettext_lazy("deed", "it was started"),
    "complete": pgettext_lazy("deed", "it was completed"),
    "abandon": pgettext_lazy("deed", "it was abandoned"),
    "evaluate": pgettext_lazy("deed", "it was evaluated"),
    "join": pgettext_lazy("deed", "an organisation takes part"),
    "leave": pgettext_lazy("deed", "an organisation has left"),
    "roles": pgettext_lazy("deed", "roles of partners written"),
    "ask_to_lead": pgettext_lazy("deed", "asked to lead jointly"),
    "agree_lead": pgettext_lazy("deed", "joint lead agreed"),
    "decline_lead": pgettext_lazy("deed", "joint lead declined"),
    "step_down": pgettext_lazy("deed", "leads no longer"),
    "plan": pgettext_lazy("deed", "plan of a country written"),
    "safeguard": pgettext_lazy("deed", "safeguarding sheet filled"),
    "sign": pgettext_lazy("deed", "safeguarding sheet signed"),
}
OF_MILESTONES: dict[str, Any] = {
    "add": pgettext_lazy("deed", "milestone set"),
    "revise": pgettext_lazy("deed", "milestone rewritten"),
    "reach": pgettext_lazy("deed", "milestone reached"),
    "reopen": pgettext_lazy("deed", "milestone taken up again"),
    "drop": pgettext_lazy("deed", "milestone dropped"),
}


@dataclasses.dataclass(frozen=True, slots=True)
class DeedLine:
    """A deed as a reader reads it."""

    day: date
    what: str
    code: str
    by: str


def deeds_in_words(deeds: Iterable[Deed]) -> list[DeedLine]:
    """These deeds, in their order; what has no words here is left to the audit trail."""
    known = {"project": OF_PROJECTS, "milestone": OF_MILESTONES}
    return [
        DeedLine(timezone.localdate(deed.at), str(words), deed.code, deed.by)
        for deed in deeds
        if (words := known[deed.object_kind].get(deed.action))
    ]
