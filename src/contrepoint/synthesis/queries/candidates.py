"""What could the next workshop speak of?  Topics from every record, each with its reasons."""

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.utils import translation

from contrepoint.agenda import Scored, Tally, Topic, Weights, tally, weigh
from contrepoint.common.languages import Words, capitalised
from contrepoint.common.markings import Marking, tightest
from contrepoint.network.access import Viewer
from contrepoint.synthesis.queries.grouping import grouped
from contrepoint.synthesis.queries.reasons import ReasonLine, reasons_of
from contrepoint.synthesis.queries.sources import SOURCES, Asking, CandidateKind, Found
from contrepoint.workshops.enums import TopicState
from contrepoint.workshops.queries import (
    FrameLine,
    TopicLine,
    WorkshopLine,
    agenda_frame,
    agenda_weights,
    places_on_agendas,
    topic_lines,
    votes_cast,
    workshop_line,
)

if TYPE_CHECKING:
    from contrepoint.workshops.models import Workshop


@dataclasses.dataclass(frozen=True, slots=True)
class AgendaCandidate:
    """One topic, and the records that ask for it: the first one leads and gives its words.

    `marking` is the tightest of the records. `session` is its place on the agenda of the workshop
    at hand, 0 while it has none; `settled` is what was settled of it there, `earlier` what was at
    workshops before, `tally` what the members said. `near` are topics that may be the same.
    """

    records: tuple[Found, ...]
    words: Words
    marking: Marking
    scored: Scored
    minutes: int
    session: int = 0
    settled: TopicLine | None = None
    earlier: tuple[TopicLine, ...] = ()
    tally: Tally | None = None
    near: tuple["AgendaCandidate", ...] = ()
    reasons: tuple[ReasonLine, ...] = ()

    @property
    def lead(self) -> Found:
        return self.records[0]

    @property
    def code(self) -> str:
        return self.lead.code

    @property
    def kind(self) -> CandidateKind:
        return self.lead.kind

    @property
    def why(self) -> str:
        return self.lead.why

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(record.code for record in self.records)

    @property
    def others(self) -> tuple[Found, ...]:
        """The records that ask for the same."""
        return self.records[1:]

    @property
    def points(self) -> int:
        return self.scored.points

    @property
    def state(self) -> TopicState:
        return self.settled.state if self.settled else TopicState.WAITING

    @property
    def is_declined(self) -> bool:
        return self.state == TopicState.DECLINED

    @property
    def may_be_planned(self) -> bool:
        """The whole network may read it: a session repeats its words to everybody."""
        return self.marking.rank >= Marking.NETWORK.rank

    @property
    def themes(self) -> tuple[str, ...]:
        return tuple(sorted({theme for record in self.records for theme in record.themes}))

    @property
    def kinds(self) -> tuple[CandidateKind, ...]:
        """What sorts of records ask for it, in the order of the list."""
        held = {record.kind for record in self.records}
        return tuple(kind for kind in CandidateKind if kind in held)

    @property
    def since(self) -> date | None:
        return min((record.since for record in self.records if record.since), default=None)

    @property
    def declined_before(self) -> tuple[TopicLine, ...]:
        """What was said to it at earlier workshops that did not take it up."""
        return tuple(line for line in self.earlier if line.state == TopicState.DECLINED)


@dataclasses.dataclass(frozen=True, slots=True)
class Agenda:
    """A workshop, and the topics that the records ask it to take up, the weightiest first."""

    workshop: WorkshopLine
    frame: FrameLine
    weights: Weights
    topics: tuple[AgendaCandidate, ...]

    def topic_of(self, code: str) -> AgendaCandidate | None:
        """The topic that the record of this code leads; None where there is none."""
        return next((topic for topic in self.topics if topic.code == code), None)

    def topic_with(self, code: str) -> AgendaCandidate | None:
        """The topic for which the record of this code asks, leading it or not."""
        return next((topic for topic in self.topics if code in topic.codes), None)

    @property
    def plannable(self) -> tuple[AgendaCandidate, ...]:
        """Topics of which the whole network may read every record."""
        return tuple(topic for topic in self.topics if topic.may_be_planned)


def agenda_of(workshop: "Workshop", user: Viewer, language: str, *, today: date) -> Agenda:
    """Topics for `workshop` from the records that `user` may see, the weightiest first.

    The same records give the same list: what weighs the same stands in the order of its source,
    the oldest first.
    """
    with translation.override(language):
        asking = Asking(workshop_line(workshop, user, language), user, language, today)
        number = asking.workshop.number
        places = places_on_agendas(user)
        found = [
            record
            for source in SOURCES
            for record in source(asking)
            if not _is_settled_elsewhere(record, places, number)
        ]
        lines = topic_lines(user, language)
        here = {line.lead: line for line in lines if line.workshop_number == number}
        before = [line for line in lines if line.workshop_number < number]
        topics = grouped(found, here)
        leads = [records[0].code for records in topics.topics]
        told = {each.topic: each for each in tally(votes_cast(workshop), leads)}
        weights, frame = agenda_weights().weights, agenda_frame(workshop)
        candidates = [
            _candidate(
                records,
                weights=weights,
                told=told[records[0].code],
                settled=here.get(records[0].code),
                session=max((places.get(r.code, {}).get(number, 0) for r in records), default=0),
                earlier=tuple(line for line in before if _speaks_of(line, records)),
                minutes_each=frame.minutes_each,
            )
            for records in topics.topics
        ]
        by_code = {candidate.code: candidate for candidate in candidates}
        candidates = [
            dataclasses.replace(
                each, near=tuple(by_code[code] for code in topics.near.get(each.code, ()))
            )
            for each in candidates
        ]
        candidates.sort(key=lambda each: -each.points)  # stable
        return Agenda(asking.workshop, frame, weights, tuple(candidates))


def _is_settled_elsewhere(
    record: Found, places: Mapping[str, Mapping[int, int]], number: int
) -> bool:
    """A wish is granted once; what is still open asks again."""
    taken_up = places.get(record.code, {})
    return record.is_settled_once and bool(taken_up) and number not in taken_up


def _speaks_of(line: TopicLine, records: Sequence[Found]) -> bool:
    return any(record.code == line.lead or record.code in line.codes for record in records)


def _candidate(
    records: tuple[Found, ...],
    *,
    weights: Weights,
    told: Tally,
    settled: TopicLine | None,
    session: int,
    earlier: tuple[TopicLine, ...],
    minutes_each: int,
) -> AgendaCandidate:
    asks = tuple(ask for record in records for ask in record.asks)
    topic = Topic(records[0].code, asks, told.strength, told.across)
    scored = weigh(topic, weights)
    return AgendaCandidate(
        records=records,
        words=capitalised(records[0].words),
        marking=tightest(record.marking for record in records),
        scored=scored,
        minutes=(settled.minutes if settled and settled.minutes else minutes_each),
        session=session,
        settled=settled,
        earlier=earlier,
        tally=told if told.overall is not None else None,
        reasons=tuple(reasons_of(scored, weights)),
    )
