"""Which records ask for the same?  What people said counts for more than what looks alike."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Group:
    """Records that ask for one topic; the first one leads, and gives it its name."""

    codes: tuple[str, ...]

    @property
    def lead(self) -> str:
        return self.codes[0]


def joined(
    codes: Sequence[str],
    *,
    alike: Iterable[Pair] = (),
    subjects: Mapping[str, Iterable[str]] | None = None,
    same: Iterable[Pair] = (),
    apart: Iterable[Pair] = (),
    followers: Iterable[str] = (),
) -> tuple[Group, ...]:
    """The records in groups, in the order of `codes`, which is also the order within a group.

    `same` and `apart` are what a person said of two records, and hold whatever else is true.
    `subjects` names what a record points at (a claim): two that point at the same thing are one
    topic. `alike` are pairs, the surest first: they are joined unless somebody in one group is
    to stay apart from somebody in the other. `followers` speak for a topic and make none: alone,
    or with none but their like, they are left out, and they never join two topics.
    """
    order = {code: place for place, code in enumerate(codes)}
    groups = _Groups(order, apart)
    behind = set(followers)
    for one, other in same:
        groups.join(one, other)
    for one, other in _pointing_at_the_same(codes, subjects or {}):
        groups.join_unless_apart(one, other)
    likely = list(alike)
    for one, other in likely:
        if one not in behind and other not in behind:
            groups.join_unless_apart(one, other)
    _follow(groups, likely, behind, {code for pair in same for code in pair})
    return tuple(sorted(groups.led(behind), key=lambda group: order[group.lead]))


def _follow(groups: "_Groups", alike: Iterable[Pair], behind: set[str], placed: set[str]) -> None:
    """A follower goes with what it is most like, and with nothing else."""
    for one, other in alike:
        for follower, leader in ((one, other), (other, one)):
            is_free = follower in behind and leader not in behind and follower not in placed
            if is_free and groups.join_unless_apart(follower, leader):
                placed.add(follower)


def _pointing_at_the_same(
    codes: Sequence[str], subjects: Mapping[str, Iterable[str]]
) -> Iterator[Pair]:
    first: dict[str, str] = {}
    for code in codes:
        for subject in sorted(subjects.get(code, ())):
            if subject in first:
                yield first[subject], code
            else:
                first[subject] = code


class _Groups:
    """Groups that grow, and what must stay apart."""

    def __init__(self, order: Mapping[str, int], apart: Iterable[Pair]) -> None:
        self._order = order
        self._group = {code: {code} for code in order}
        self._apart: dict[str, set[str]] = {}
        for one, other in apart:
            self._apart.setdefault(one, set()).add(other)
            self._apart.setdefault(other, set()).add(one)

    def join(self, one: str, other: str) -> None:
        if one not in self._group or other not in self._group:
            return
        mine, theirs = self._group[one], self._group[other]
        if mine is not theirs:
            mine |= theirs
            for code in theirs:
                self._group[code] = mine

    def join_unless_apart(self, one: str, other: str) -> bool:
        if one not in self._group or other not in self._group:
            return False
        theirs = self._group[other]
        if any(self._apart.get(code, set()) & theirs for code in self._group[one]):
            return False
        self.join(one, other)
        return True

    def led(self, behind: set[str]) -> Iterator[Group]:
        """The groups that have a leader; followers stand last in them."""
        seen: set[int] = set()
        for group in self._group.values():
            leaders = group - behind
            if leaders and id(group) not in seen:
                codes = sorted(group, key=lambda code: (code in behind, self._order[code]))
                yield Group(tuple(codes))
            seen.add(id(group))
