"""What fits into the days of a meeting?  No topic is cut in two by a night."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

_Sizes = tuple[tuple[int, int], ...]  # (minutes, how many), the longest first


@dataclass(frozen=True, slots=True)
class Room:
    """The minutes that each day has for topics."""

    days: tuple[int, ...]

    @property
    def minutes(self) -> int:
        return sum(self.days)

    def holds(self, lengths: Iterable[int]) -> bool:
        """Whether topics of these lengths can be spread over the days in some way."""
        return _pack(_sizes(lengths), tuple(sorted(self.days, reverse=True))) is not None

    def spread(self, topics: Sequence[tuple[str, int]]) -> tuple[tuple[str, ...], ...]:
        """Topics (code, minutes) over the days, or as much of them as `holds` allows.

        The first ones come on the first days as far as lengths allow; the order is kept in a day.
        """
        days = sorted(range(len(self.days)), key=lambda day: (-self.days[day], day))
        packed = _pack(
            _sizes(minutes for _code, minutes in topics), tuple(self.days[day] for day in days)
        )
        if packed is None:
            raise ValueError("the days do not hold these topics")
        wanted = {day: Counter(dict(sizes)) for day, sizes in zip(days, packed, strict=True)}
        spread: list[list[str]] = [[] for _ in self.days]
        for code, minutes in topics:
            day = next(day for day in sorted(wanted) if wanted[day][minutes])
            wanted[day][minutes] -= 1
            spread[day].append(code)
        return tuple(tuple(codes) for codes in spread)


def laid_out(
    order: Sequence[str], minutes: Mapping[str, int], room: Room
) -> tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]:
    """The topics in this order, day by day, and those for which there is no day any more.

    A topic that does not fit into what is left of a day opens the next one.
    """
    days: list[list[str]] = [[] for _ in room.days]
    left = list(room.days)
    day = 0
    for place, code in enumerate(order):
        while day < len(left) and left[day] < minutes[code]:
            day += 1
        if day == len(left):
            return tuple(map(tuple, days)), tuple(order[place:])
        days[day].append(code)
        left[day] -= minutes[code]
    return tuple(map(tuple, days)), ()


def _sizes(lengths: Iterable[int]) -> _Sizes:
    return tuple(sorted(Counter(lengths).items(), reverse=True))


@lru_cache(maxsize=65_536)
def _pack(sizes: _Sizes, days: tuple[int, ...]) -> tuple[_Sizes, ...] | None:
    """What each day takes, or None; the days with most time first."""
    if sum(minutes * count for minutes, count in sizes) > sum(days):
        return None
    quick = _longest_first(sizes, days)
    return quick if quick is not None else _exactly(sizes, days)


def _longest_first(sizes: _Sizes, days: tuple[int, ...]) -> tuple[_Sizes, ...] | None:
    """Each topic, the longest first, on the first day that has room for it."""
    left = list(days)
    taken: list[Counter[int]] = [Counter() for _ in days]
    for minutes, count in sizes:
        for _ in range(count):
            day = next((day for day, free in enumerate(left) if free >= minutes), None)
            if day is None:
                return None
            left[day] -= minutes
            taken[day][minutes] += 1
    return tuple(tuple(sorted(day.items(), reverse=True)) for day in taken)


@lru_cache(maxsize=65_536)
def _exactly(sizes: _Sizes, days: tuple[int, ...]) -> tuple[_Sizes, ...] | None:
    """The same by trying every full day: slower, and sure."""
    if not sizes:
        return ((),) * len(days)
    if not days or sum(minutes * count for minutes, count in sizes) > sum(days):
        return None
    for day in _full_days(sizes, days[0]):
        used = Counter(dict(day))
        rest = tuple((m, n - used[m]) for m, n in sizes if n > used[m])
        others = _exactly(rest, days[1:])
        if others is not None:
            return (day, *others)
    return None


def _full_days(sizes: _Sizes, room: int) -> list[_Sizes]:
    """Every way to fill a day into which nothing of what is left would fit any more."""
    found: list[_Sizes] = []

    def fill(place: int, left: int, day: _Sizes, smallest: int) -> None:
        if place == len(sizes):
            if left < smallest:
                found.append(day)
            return
        minutes, count = sizes[place]
        most = min(count, left // minutes) if minutes else count
        for taken in range(most, -1, -1):
            kept = min(smallest, minutes) if taken < count else smallest
            told = (*day, (minutes, taken)) if taken else day
            fill(place + 1, left - taken * minutes, told, kept)

    fill(0, room, (), room + 1)
    return found
