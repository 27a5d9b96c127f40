"""Which topics fit the time, and are of many countries, themes and sources?

Branch and bound, exact on whatever it can look through. An agenda is worth the points of its
topics and, for each label (a country, a theme, a source), a bonus for the first topic that has it,
half of it for the second, a quarter for the third: a fourth topic of one country is worth nothing
but its points.
"""

import enum
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations
from typing import Final

from contrepoint.agenda.room import Room

_LOOKED_AT: Final = 5_000
"""Branches at most: half a second. What is found by then is good, and not proven best."""
_SHARES: Final = (1, 2, 4)
"""Which part of the bonus the first, the second and the third topic of a label bring."""


@dataclass(frozen=True, slots=True)
class Item:
    """A topic with its points, the minutes that it wants, and what it is balanced by."""

    code: str
    points: int
    minutes: int
    labels: frozenset[str] = frozenset()


class Why(enum.Enum):
    """Why a topic was left out."""

    NO_ROOM = "no_room"
    TOO_LONG = "too_long"
    LONGER = "longer"
    BALANCE = "balance"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A topic that was left out. `instead` was taken with fewer points, and `labels` are why."""

    code: str
    why: Why
    instead: str = ""
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is taken, day by day, and what is not. `is_best`: nothing better can be found."""

    days: tuple[tuple[str, ...], ...]
    left_out: tuple[LeftOut, ...]
    worth: int
    is_best: bool

    @property
    def taken(self) -> tuple[str, ...]:
        return tuple(code for day in self.days for code in day)


def worth(items: Iterable[Item], balance: int) -> int:
    """What these topics are worth together."""
    counts: Counter[str] = Counter()
    total = 0
    for item in items:
        total += item.points
        for label in sorted(item.labels):
            total += _bonus(balance, counts[label])
            counts[label] += 1
    return total


def propose(
    items: Iterable[Item], room: Room, *, balance: int = 0, must: Sequence[str] = ()
) -> Proposal:
    """The agenda that is worth most, in the time that there is.

    Topics in `must` come first whatever they are worth, as far as the days hold them. Topics that
    are worth the same are taken in the order of their codes: the same topics, the same agenda.
    """
    known = {item.code: item for item in sorted(items, key=lambda item: item.code)}
    fixed: list[Item] = []
    for code in dict.fromkeys(must):
        if code in known and room.holds([known[code].minutes, *(i.minutes for i in fixed)]):
            fixed.append(known[code])
    kept = {item.code for item in fixed}
    longest = max(room.days, default=0)
    free = [i for i in known.values() if i.code not in kept and i.minutes <= longest]
    search = _Search(free, fixed, room, balance)
    search.run()
    taken = sorted(
        [*fixed, *(search.items[place] for place in search.best)],
        key=lambda item: (-item.points, item.code),
    )
    days = room.spread([(item.code, item.minutes) for item in taken])
    left = [item for item in known.values() if item not in taken]
    left.sort(key=lambda item: (-item.points, item.code))
    return Proposal(
        days,
        tuple(_left_out(item, taken, kept, longest) for item in left),
        worth(taken, balance),
        search.is_best,
    )


def _bonus(balance: int, held: int) -> int:
    return balance // _SHARES[held] if held < len(_SHARES) else 0


def _left_out(item: Item, taken: Sequence[Item], kept: set[str], longest: int) -> LeftOut:
    if item.minutes > longest:
        return LeftOut(item.code, Why.TOO_LONG)
    weaker = [t for t in reversed(taken) if t.points < item.points and t.code not in kept]
    for other in weaker:
        brought = other.labels - item.labels
        if other.minutes >= item.minutes and brought:
            return LeftOut(item.code, Why.BALANCE, other.code, tuple(sorted(brought)))
    if weaker:
        return LeftOut(item.code, Why.LONGER, weaker[0].code)
    return LeftOut(item.code, Why.NO_ROOM)


class _Search:
    """Topics by what they bring a minute, each taken or not.

    A branch that cannot be better than the best is left, and so is one that takes a topic after
    leaving out another that is at least as good in every way.
    """

    def __init__(
        self, free: Sequence[Item], fixed: Sequence[Item], room: Room, balance: int
    ) -> None:
        self._fixed, self._room, self._balance = fixed, room, balance
        self.items = sorted(free, key=self._density)
        self.best: tuple[int, ...] = ()
        self._best_worth = -1
        self._looked_at = 0
        count = len(self.items)
        self._better = [
            [early for early in range(late) if _is_as_good(self.items[early], self.items[late])]
            for late in range(count)
        ]
        # How many topics from each place on have a label.
        self._ahead: list[Counter[str]] = [Counter()] * (count + 1)
        for place in reversed(range(count)):
            self._ahead[place] = self._ahead[place + 1] + Counter(self.items[place].labels)
        self._tails = [_Tail(self.items[place:]) for place in range(count + 1)]

    def _density(self, item: Item) -> tuple[float, int, str]:
        brought = item.points + self._balance * len(item.labels) / 2
        return (-brought / item.minutes, item.minutes, item.code)

    @property
    def is_best(self) -> bool:
        return self._looked_at < _LOOKED_AT

    def run(self) -> None:
        counts: Counter[str] = Counter()
        for item in self._fixed:
            counts.update(item.labels)
        lengths = [item.minutes for item in self._fixed]
        gained = worth(self._fixed, self._balance)
        self._greedy(counts, lengths, gained)
        self._exchange()
        self._branch(0, gained, counts, lengths, [], set())

    def _greedy(self, counts: Counter[str], lengths: list[int], gained: int) -> None:
        """A good first answer: what brings most a minute, again and again."""
        counts, lengths, taken = Counter(counts), list(lengths), []
        left = set(range(len(self.items)))
        while left:
            place = min(
                left,
                key=lambda i: (-self._gain(i, counts) / self.items[i].minutes, i),
            )
            left.remove(place)
            item = self.items[place]
            if self._room.holds([*lengths, item.minutes]):
                gained += self._gain(place, counts)
                counts.update(item.labels)
                lengths.append(item.minutes)
                taken.append(place)
        self.best, self._best_worth = tuple(sorted(taken)), gained

    def _exchange(self) -> None:
        """Mend the first answer while it helps: one topic for another, for two, two for one."""
        ways = ((0, 1), (1, 1), (1, 2), (2, 1))
        while any(self._exchanged(out, into) for out, into in ways):
            pass

    def _exchanged(self, out: int, into: int) -> bool:
        outside = [place for place in range(len(self.items)) if place not in self.best]
        for leaving in combinations(self.best, out):
            staying = [place for place in self.best if place not in leaving]
            kept = [*self._fixed, *(self.items[place] for place in staying)]
            counts = Counter(label for item in kept for label in item.labels)
            free = self._room.minutes - sum(item.minutes for item in kept)
            missing = self._best_worth - worth(kept, self._balance)
            for coming in combinations(outside, into):
                new = [self.items[place] for place in coming]
                if sum(item.minutes for item in new) > free:
                    continue
                brought = self._brought(new, counts)
                if brought > missing and self._room.holds(i.minutes for i in (*kept, *new)):
                    self.best = tuple(sorted((*staying, *coming)))
                    self._best_worth += brought - missing
                    return True
        return False

    def _brought(self, new: Sequence[Item], counts: Counter[str]) -> int:
        """What these topics add to others whose labels are counted."""
        added: Counter[str] = Counter()
        total = 0
        for item in new:
            total += item.points
            for label in item.labels:
                total += _bonus(self._balance, counts[label] + added[label])
                added[label] += 1
        return total

    def _gain(self, place: int, counts: Counter[str]) -> int:
        item = self.items[place]
        return item.points + sum(_bonus(self._balance, counts[label]) for label in item.labels)

    def _branch(
        self,
        place: int,
        gained: int,
        counts: Counter[str],
        lengths: list[int],
        taken: list[int],
        skipped: set[int],
    ) -> None:
        if gained > self._best_worth:
            self.best, self._best_worth = tuple(taken), gained
        if place == len(self.items) or not self.is_best:
            return
        self._looked_at += 1
        free = self._room.minutes - sum(lengths)
        if gained + self._at_most(place, free, counts) <= self._best_worth:
            return
        item = self.items[place]
        is_allowed = item.minutes <= free and skipped.isdisjoint(self._better[place])
        if is_allowed and self._room.holds([*lengths, item.minutes]):
            gain = self._gain(place, counts)
            counts.update(item.labels)
            lengths.append(item.minutes)
            taken.append(place)
            self._branch(place + 1, gained + gain, counts, lengths, taken, skipped)
            taken.pop()
            lengths.pop()
            counts.subtract(item.labels)
        skipped.add(place)
        self._branch(place + 1, gained, counts, lengths, taken, skipped)
        skipped.remove(place)

    def _at_most(self, place: int, free: int, counts: Counter[str]) -> float:
        """What the topics from this place on can bring at most in the minutes that are left."""
        bonus = 0
        for label, ahead in self._ahead[place].items():
            held = counts[label]
            bonus += sum(_bonus(self._balance, held + more) for more in range(min(ahead, 3)))
        return self._tails[place].worth(free) + bonus


def _is_as_good(early: Item, late: Item) -> bool:
    """Whoever leaves the early one out has no reason to take the late one."""
    return (
        early.points >= late.points
        and early.minutes <= late.minutes
        and early.labels >= late.labels
    )


class _Tail:
    """The points that some topics bring at most in a time, if they could be cut."""

    def __init__(self, topics: Iterable[Item]) -> None:
        items = sorted(topics, key=lambda item: -item.points / item.minutes)
        self._minutes = [0, *accumulate(item.minutes for item in items)]
        self._points = [0, *accumulate(item.points for item in items)]
        self._items = items

    def worth(self, minutes: int) -> float:
        place = bisect_right(self._minutes, minutes) - 1
        whole = float(self._points[place])
        if place < len(self._items):
            item = self._items[place]
            whole += item.points * (minutes - self._minutes[place]) / item.minutes
        return whole
