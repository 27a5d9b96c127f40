"""What do the members want, country by country, without telling what any one of them said?

Two people of a country who agree cannot be told from their country's figure if it is the only
figure that is told of them; and what is told of everybody, less what is told of the others, is
theirs. So nothing is counted for fewer than five people: countries with fewer are counted
together, with the smallest of the others where they are still too few. What is told is never a
number of votes but a quarter, so that five who all agree are not told to have done so. The score
uses what is told, and nothing else: it reveals nothing more.
"""

import enum
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

FEWEST: Final = 5


class Choice(enum.Enum):
    """What a member says of a topic. Whoever passes counts in no figure."""

    AGREE = "agree"
    DISAGREE = "disagree"
    PASS = "pass"  # noqa: S105  # a choice, not a secret


class Band(enum.IntEnum):
    """Which share of those who decided agrees, told in quarters."""

    FEW = 0
    LESS_THAN_HALF = 1
    HALF_OR_MORE = 2
    MOST = 3

    @property
    def has_majority(self) -> bool:
        return self >= Band.HALF_OR_MORE

    @property
    def strength(self) -> int:
        """The middle of the quarter, of 100."""
        return (12, 37, 62, 87)[self]


@dataclass(frozen=True, slots=True)
class VoteCast:
    """One choice; nobody's name is needed to count it. `country` is "" for whoever has none."""

    topic: str
    country: str
    choice: Choice


@dataclass(frozen=True, slots=True)
class Standing:
    """What one country says of a topic; several, where each alone would be too few people."""

    countries: tuple[str, ...]
    band: Band


@dataclass(frozen=True, slots=True)
class Tally:
    """What the members say of one topic. `overall` is None where fewer than five decided.

    `across` is the share of the standings with a majority, of 100; None where nothing is told.
    """

    topic: str
    overall: Band | None
    standings: tuple[Standing, ...] = ()

    @property
    def across(self) -> int | None:
        if not self.standings:
            return None
        return 100 * sum(each.band.has_majority for each in self.standings) // len(self.standings)

    @property
    def strength(self) -> int | None:
        return None if self.overall is None else self.overall.strength

    @property
    def outvoted(self) -> Standing | None:
        """The one country where a topic has a majority that the others do not give it."""
        if self.overall is None or self.overall.has_majority:
            return None
        wanting = [each for each in self.standings if each.band.has_majority]
        return wanting[0] if len(wanting) == 1 and len(self.standings) > 1 else None


def tally(votes: Iterable[VoteCast], topics: Sequence[str]) -> tuple[Tally, ...]:
    """What may be told of each topic, in the order of `topics`."""
    agreed: dict[str, Counter[str]] = {topic: Counter() for topic in topics}
    decided: dict[str, Counter[str]] = {topic: Counter() for topic in topics}
    for vote in votes:
        if vote.topic in decided and vote.choice is not Choice.PASS:
            decided[vote.topic][vote.country] += 1
            agreed[vote.topic][vote.country] += vote.choice is Choice.AGREE
    return tuple(_tally(topic, agreed[topic], decided[topic]) for topic in topics)


def _tally(topic: str, agreed: Counter[str], decided: Counter[str]) -> Tally:
    everybody = decided.total()
    if everybody < FEWEST:
        return Tally(topic, None)
    standings = tuple(
        Standing(
            countries,
            _band(sum(agreed[c] for c in countries), sum(decided[c] for c in countries)),
        )
        for countries in _told_together(decided)
    )
    return Tally(topic, _band(agreed.total(), everybody), standings)


def _told_together(decided: Counter[str]) -> list[tuple[str, ...]]:
    """Countries that are told alone, then those that are told together."""
    by_size = sorted((count, country) for country, count in decided.items() if count)
    pool = [country for count, country in by_size if count < FEWEST]
    alone = [country for count, country in by_size if count >= FEWEST]
    while pool and alone and sum(decided[country] for country in pool) < FEWEST:
        pool.append(alone.pop(0))
    told: list[tuple[str, ...]] = [(country,) for country in sorted(alone)]
    return [*told, tuple(sorted(pool))] if pool else told


def _band(agreed: int, decided: int) -> Band:
    return Band(min(4 * agreed // decided, 3))
