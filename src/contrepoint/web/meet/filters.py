"""Which topics of a long list are shown?  By where they stand, and by what asks for them."""

import dataclasses
from collections.abc import Iterable
from typing import ClassVar

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from contrepoint.synthesis.queries import AgendaCandidate, CandidateKind
from contrepoint.web.requests import asked_for


@dataclasses.dataclass(frozen=True, slots=True)
class StateChoice:
    """One way to look at the list, how it is called, and how many it shows."""

    key: str
    label: Promise
    count: int


@dataclasses.dataclass(frozen=True, slots=True)
class CandidateFilter:
    """What the address asks for; a word that means nothing asks for everything."""

    state: str = ""
    source: str = ""

    STATES: ClassVar[dict[str, Promise]] = {
        "": pgettext_lazy("topics", "All of them"),
        "attente": pgettext_lazy("topics", "Waiting"),
        "ordre": pgettext_lazy("topics", "On the agenda"),
        "ecartes": pgettext_lazy("topics", "Declined"),
        "reportes": _("Declined before, and here again"),
    }

    @classmethod
    def of(cls, request: HttpRequest) -> "CandidateFilter":
        state, source = asked_for(request, "etat"), asked_for(request, "source")
        known = {kind.value for kind in CandidateKind}
        return cls(
            state if state in cls.STATES else "",
            source if source in known else "",
        )

    def kept(self, topics: Iterable[AgendaCandidate]) -> list[AgendaCandidate]:
        """The topics that are shown, in their order."""
        return [topic for topic in topics if _stands(topic, self.state) and self._comes_from(topic)]

    def _comes_from(self, topic: AgendaCandidate) -> bool:
        return not self.source or CandidateKind(self.source) in topic.kinds

    def counts(self, topics: Iterable[AgendaCandidate]) -> list[StateChoice]:
        """Each way to look at the list, with how many topics of the chosen source it shows."""
        found = [topic for topic in topics if self._comes_from(topic)]
        choices = [
            StateChoice(key, label, sum(_stands(topic, key) for topic in found))
            for key, label in self.STATES.items()
        ]
        return [each for each in choices if each.count or each.key in {"", self.state}]

    @property
    def sources(self) -> list[tuple[str, str]]:
        """What can ask for a topic, to choose from."""
        return [
            (kind.value, kind.label) for kind in CandidateKind if kind is not CandidateKind.MENTION
        ]


def _stands(topic: AgendaCandidate, state: str) -> bool:
    match state:
        case "attente":
            return not topic.session and not topic.is_declined
        case "ordre":
            return bool(topic.session)
        case "ecartes":
            return topic.is_declined
        case "reportes":
            return bool(topic.declined_before) and not topic.session
        case _:
            return True
