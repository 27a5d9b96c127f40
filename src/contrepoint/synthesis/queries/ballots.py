"""What came out of a ballot on the topics of a workshop, as far as it may be told."""

import dataclasses
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from contrepoint.agenda import FEWEST, Tally, tally
from contrepoint.common.languages import capitalised
from contrepoint.network.access import Viewer
from contrepoint.network.queries import country_name
from contrepoint.synthesis.queries.candidates import Agenda, AgendaCandidate
from contrepoint.synthesis.queries.origins import Origin, origins_of
from contrepoint.synthesis.queries.reasons import BANDS
from contrepoint.workshops.enums import VoteChoice
from contrepoint.workshops.queries import ballot_leads, own_choices, votes_cast

if TYPE_CHECKING:
    from contrepoint.workshops.models import Workshop

MOST_RANKED = 60


@dataclasses.dataclass(frozen=True, slots=True)
class StandingLine:
    """What one country says, or several that are told together."""

    name: str
    told: str
    has_majority: bool


@dataclasses.dataclass(frozen=True, slots=True)
class ResultLine:
    """One topic of a ballot: what the reader said of it, and what came out once it is closed.

    `told` is "" while nothing may be told; `across` then is None.
    """

    origin: Origin
    choice: VoteChoice | None
    told: str
    strength: int
    across: int | None
    standings: tuple[StandingLine, ...]
    is_wanted_by_one: bool


def topics_to_rank(agenda: Agenda) -> list[AgendaCandidate]:
    """The topics that a ballot asks about: the weightiest sixty, from the oldest to the newest.

    Not by their points: what stands first would be liked for standing there.
    """
    waiting = [t for t in agenda.plannable if not t.session and not t.is_declined]
    return sorted(
        waiting[:MOST_RANKED],
        key=lambda topic: (topic.since or date.max, topic.code),
    )


def result_order(workshop: "Workshop", user: Viewer) -> list[Tally]:
    """The topics of a ballot, what most want first; in the order of the ballot until it closes."""
    leads = ballot_leads(workshop, user)
    told = tally(votes_cast(workshop), leads)
    return sorted(told, key=lambda each: (-(each.strength or 0), -(each.across or 0)))


def result_lines(
    tallies: Sequence[Tally], workshop: "Workshop", user: Viewer, language: str
) -> list[ResultLine]:
    """These topics in the reader's words, but for those whose record is closed to the reader."""
    origins = origins_of([each.topic for each in tallies], user, language)
    own = own_choices(workshop, user)
    return [
        ResultLine(
            origin=dataclasses.replace(
                origins[each.topic], words=capitalised(origins[each.topic].words)
            ),
            choice=own.get(each.topic),
            told=str(BANDS[each.overall]) if each.overall is not None else "",
            strength=each.strength or 0,
            across=each.across,
            standings=_standings(each, language),
            is_wanted_by_one=each.outvoted is not None,
        )
        for each in tallies
        if each.topic in origins
    ]


def _standings(told: Tally, language: str) -> tuple[StandingLine, ...]:
    return tuple(
        StandingLine(
            ", ".join(country_name(c, language) if c else _("no country") for c in each.countries),
            str(BANDS[each.band]),
            each.band.has_majority,
        )
        for each in told.standings
    )


def told_count(count: int) -> int | None:
    """How many people ranked; None where they are too few to be counted before others."""
    return count if count >= FEWEST else None
