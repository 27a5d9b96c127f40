"""What does a topic weigh, and why?  A sum of parts, each with the records that speak for it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from contrepoint.agenda.weights import Part, Weights

_FULL: Final = 100
_LONG: Final = 270  # days: from here on a topic has waited as long as counts
_EVERYWHERE: Final = 4  # countries
_OF_THE_WHOLE: Final = frozenset({Part.WAITING, Part.BREADTH, Part.SUPPORT, Part.ACROSS})


@dataclass(frozen=True, slots=True)
class Ask:
    """One record that speaks for a topic: how strongly, 0 to 100, for how many days, from where.

    `country` is "" where the record tells none.
    """

    part: Part
    code: str
    strength: int
    days: int = 0
    country: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic, and everything that speaks for it.

    `support` and `across` are what a ballot says of it, 0 to 100; None where there was none.
    """

    code: str
    asks: tuple[Ask, ...]
    support: int | None = None
    across: int | None = None


@dataclass(frozen=True, slots=True)
class Points:
    """One part of a score: its points, how strong it is of 100, the records that it rests on."""

    part: Part
    points: int
    strength: int
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scored:
    """What a topic weighs. `parts` are those that count for anything, in the order of `Part`."""

    code: str
    points: int
    parts: tuple[Points, ...]
    days: int
    countries: tuple[str, ...]


def weigh(topic: Topic, weights: Weights) -> Scored:
    """The points of a topic: each part gives its weight times its strength, to the nearest point.

    Two records of strength 50 make 75, three 88: another one always counts, and always less.
    """
    countries = tuple(sorted({ask.country for ask in topic.asks if ask.country}))
    days = max((ask.days for ask in topic.asks), default=0)
    strengths = {
        Part.WAITING: min(_FULL, max(days, 0) * _FULL // _LONG),
        # One country is where everything comes from; what counts is that others ask as well.
        Part.BREADTH: min(_FULL, max(len(countries) - 1, 0) * _FULL // (_EVERYWHERE - 1)),
        Part.SUPPORT: topic.support or 0,
        Part.ACROSS: topic.across or 0,
    }
    parts = []
    for part in Part:
        asks = [ask for ask in topic.asks if ask.part is part]
        strength = strengths[part] if part in _OF_THE_WHOLE else _together(asks)
        points = (weights.of(part) * strength * 2 + _FULL) // (2 * _FULL)
        if points:
            codes = tuple(sorted({ask.code for ask in asks}))
            parts.append(Points(part, points, strength, codes))
    total = sum(part.points for part in parts)
    return Scored(topic.code, total, tuple(parts), days, countries)


def _together(asks: Iterable[Ask]) -> int:
    """What several records say together, of 100."""
    missing = _FULL
    for strength in sorted((ask.strength for ask in asks), reverse=True):
        missing = missing * (_FULL - min(max(strength, 0), _FULL)) // _FULL
    return _FULL - missing
