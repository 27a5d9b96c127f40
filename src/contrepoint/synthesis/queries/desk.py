"""What lines of the home page are made of: who reads, from which facts, how one is told."""

import dataclasses
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from contrepoint.network.standing import Standing
from contrepoint.synthesis.queries.facts import Facts


@dataclasses.dataclass(frozen=True, slots=True)
class TodayLine:
    """One line: a sentence, where it leads, and what sort of thing it is.

    An empty `url_name` leads nowhere: the line only tells.
    """

    text: str
    url_name: str
    url_args: tuple[int | str, ...]
    kind: str


@dataclasses.dataclass(frozen=True, slots=True)
class Desk:
    """What the lines of one reader are drawn from."""

    facts: Facts
    standing: Standing
    today: date
    language: str


Writer = Callable[[Desk], Iterator[TodayLine]]


def counted(count: Callable[[Facts], int], told: Any, url_name: str, kind: str) -> Writer:
    """Writes one line where something waits: how many, and where they are listed."""

    def write(desk: Desk) -> Iterator[TodayLine]:
        waiting = count(desk.facts)
        if waiting:
            yield TodayLine(str(told % {"n": waiting}), url_name, (), kind)

    return write
