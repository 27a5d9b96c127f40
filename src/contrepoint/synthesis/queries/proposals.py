"""Which topics fit the time of a workshop, and what does the proposed agenda look like?"""

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from django.utils import translation
from django.utils.translation import gettext as _

from contrepoint.agenda import Item, LeftOut, Room, Why, laid_out, propose
from contrepoint.narratives.enums import Theme
from contrepoint.network.queries import country_name
from contrepoint.synthesis.queries.candidates import Agenda, AgendaCandidate
from contrepoint.synthesis.queries.sources import CandidateKind
from contrepoint.workshops.enums import TopicState
from contrepoint.workshops.frame import Frame
from contrepoint.workshops.services import TopicEntry

if TYPE_CHECKING:
    from datetime import datetime

COUNTRY, THEME, SOURCE = "country", "theme", "source"
MOST_SHOWN = 24


@dataclasses.dataclass(frozen=True, slots=True)
class Proposed:
    """What is to be kept of a proposal, and whether nothing better can be found."""

    entries: tuple[TopicEntry, ...]
    is_best: bool


@dataclasses.dataclass(frozen=True, slots=True)
class PlannedDay:
    """One day of the proposed agenda, and how full it is."""

    number: int
    topics: tuple[AgendaCandidate, ...]
    minutes: int
    room: int

    @property
    def percent(self) -> int:
        return min(100 * self.minutes // self.room, 100) if self.room else 100


@dataclasses.dataclass(frozen=True, slots=True)
class OutLine:
    """A topic that is not on the proposed agenda, and why."""

    topic: AgendaCandidate
    why: str


@dataclasses.dataclass(frozen=True, slots=True)
class Share:
    """How many topics of the proposed agenda a country, a theme or a source has."""

    name: str
    count: int


@dataclasses.dataclass(frozen=True, slots=True)
class Plan:
    """The proposed agenda of a workshop, day by day, and everything that it leaves out.

    Of what was left out and declined, the weightiest are shown; the list of topics has them all.
    `too_much` are topics for which no day has room any more. `minority` is the code of the topic
    that one country wants and the others outvoted; it has a place whatever it is worth.
    """

    agenda: Agenda
    days: tuple[PlannedDay, ...]
    too_much: tuple[AgendaCandidate, ...]
    left_out: tuple[OutLine, ...]
    left_out_count: int
    declined: tuple[AgendaCandidate, ...]
    minority: str
    countries: tuple[Share, ...]
    sources: tuple[Share, ...]

    @property
    def order(self) -> tuple[AgendaCandidate, ...]:
        """Every topic of the proposed agenda, in its order."""
        return tuple(t for day in self.days for t in day.topics) + self.too_much

    @property
    def to_schedule(self) -> tuple[AgendaCandidate, ...]:
        """Topics that wait to become a session; what fits no day is not among them."""
        return tuple(t for day in self.days for t in day.topics if not t.session)

    @property
    def proposed_at(self) -> "datetime | None":
        return self.agenda.frame.proposed_at


def proposed(agenda: Agenda, frame: Frame) -> Proposed:
    """The agenda that the engine proposes in this frame.

    What was declined stays out; what a person took in, or what is a session already, stays in;
    one place is kept for what one country wants and the others outvoted.
    """
    topics = [topic for topic in agenda.plannable if not topic.is_declined]
    items = [
        Item(topic.code, topic.points, _minutes(topic, frame), frozenset(labels_of(topic)))
        for topic in topics
    ]
    stays = [topic for topic in topics if topic.session or _is_kept_by_hand(topic)]
    must = [topic.code for topic in stays]
    minority = minority_of(topics)
    room = Room((frame.minutes_a_day,) * frame.days)
    found = propose(
        items,
        room,
        balance=agenda.weights.balance,
        must=[*must, minority] if minority else must,
    )
    places = {code: place for place, code in enumerate(found.taken, start=1)}
    out = {left.code: left for left in found.left_out}
    minutes = {item.code: item.minutes for item in items}
    entries = [
        _entry(topic, minutes[topic.code], places.get(topic.code), out.get(topic.code))
        for topic in topics
    ]
    return Proposed(tuple(entries), found.is_best)


def _minutes(topic: AgendaCandidate, frame: Frame) -> int:
    return topic.settled.minutes or frame.minutes_each if topic.settled else frame.minutes_each


def _is_kept_by_hand(topic: AgendaCandidate) -> bool:
    return bool(topic.settled and topic.settled.is_by_hand and topic.state == TopicState.TAKEN)


def _entry(
    topic: AgendaCandidate, minutes: int, place: int | None, left: LeftOut | None
) -> TopicEntry:
    return dataclasses.replace(
        entry_of(topic),
        minutes=minutes,
        place=place,
        why=left.why.value if left else "",
        instead=left.instead if left else "",
        labels=left.labels if left else (),
    )


def entry_of(topic: AgendaCandidate) -> TopicEntry:
    """What the workshops keep of a topic."""
    return TopicEntry(topic.code, topic.codes, topic.marking)


def minority_of(topics: Iterable[AgendaCandidate]) -> str:
    """The code of the topic with the strongest support in one country that the others outvoted."""
    outvoted = [
        (-standing.band, -topic.points, topic.code)
        for topic in topics
        if topic.tally and (standing := topic.tally.outvoted)
    ]
    return min(outvoted)[2] if outvoted else ""


def labels_of(topic: AgendaCandidate) -> Iterator[str]:
    """What an agenda is balanced by: countries, themes, and the sources of what is asked."""
    yield from (f"{COUNTRY}:{code}" for code in topic.scored.countries)
    yield from (f"{THEME}:{code}" for code in topic.themes)
    yield from (f"{SOURCE}:{kind.value}" for kind in topic.kinds)


def plan_of(agenda: Agenda, language: str) -> Plan:
    """The proposed agenda as it stands, in the words of its reader."""
    with translation.override(language):
        taken = sorted(
            (t for t in agenda.topics if t.state == TopicState.TAKEN and t.settled),
            key=lambda t: (t.settled.place or 0, t.code) if t.settled else (0, t.code),
        )
        by_code = {topic.code: topic for topic in agenda.topics}
        frame = agenda.frame
        minutes = {topic.code: topic.minutes for topic in taken}
        room = Room((frame.minutes_a_day,) * frame.days)
        days, too_much = laid_out([topic.code for topic in taken], minutes, room)
        left = [
            OutLine(topic, _why(topic, by_code, language))
            for topic in agenda.topics
            if topic.state == TopicState.LEFT_OUT
        ]
        return Plan(
            agenda=agenda,
            days=tuple(
                PlannedDay(
                    number,
                    tuple(by_code[code] for code in day),
                    sum(minutes[code] for code in day),
                    frame.minutes_a_day,
                )
                for number, day in enumerate(days, start=1)
            ),
            too_much=tuple(by_code[code] for code in too_much),
            left_out=tuple(left[:MOST_SHOWN]),
            left_out_count=len(left),
            declined=tuple(topic for topic in agenda.topics if topic.is_declined)[:MOST_SHOWN],
            minority=minority_of(agenda.plannable),
            countries=_shares(taken, COUNTRY, language),
            sources=_shares(taken, SOURCE, language),
        )


def _why(topic: AgendaCandidate, by_code: Mapping[str, AgendaCandidate], language: str) -> str:
    settled = topic.settled
    if settled is None or not settled.why:
        return ""
    instead = by_code.get(settled.instead)
    names = ", ".join(label_in_words(label, language) for label in settled.labels)
    match Why(settled.why):
        case Why.TOO_LONG:
            return _("It wants more time than a day has.")
        case Why.BALANCE if instead:
            return _("%(code)s was taken in its place, for balance: it brings %(labels)s.") % {
                "code": instead.code,
                "labels": names,
            }
        case Why.LONGER if instead:
            return _(
                "It would fit only if it were shorter; %(code)s was taken in the time left."
            ) % {"code": instead.code}
        case _:
            return _("There was no time left, and what was taken counts for more.")


def label_in_words(label: str, language: str) -> str:
    """How a reader calls what an agenda is balanced by."""
    sort, _colon, code = label.partition(":")
    match sort:
        case "country":
            return country_name(code, language)
        case "theme":
            return str(Theme(code).label)
        case _:
            return CandidateKind(code).label


def _shares(topics: Iterable[AgendaCandidate], sort: str, language: str) -> tuple[Share, ...]:
    counts: dict[str, int] = {}
    for topic in topics:
        for label in labels_of(topic):
            if label.startswith(f"{sort}:"):
                counts[label] = counts.get(label, 0) + 1
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(Share(label_in_words(label, language), count) for label, count in ordered)
