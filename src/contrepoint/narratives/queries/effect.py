"""What is known of the effect of an answer: uses, countries, reactions, evidence. Never stars.

What other teams reported from one to four times is not told, so that it points at nobody.
"""

import dataclasses
from collections import Counter
from collections.abc import Iterable

from contrepoint.narratives.access import uses_visible_to
from contrepoint.narratives.enums import Reaction
from contrepoint.network.access import Viewer, standing_of

FEWEST = 5


@dataclasses.dataclass(frozen=True, slots=True)
class Effect:
    """The uses of one answer, as its reader may know them.

    `own` counts those of the reader's team, in full. `total` counts all of them, and is None where
    the other teams together reported too few; the countries and reactions told are those with
    enough. `firsthand` counts who was there, or None where that, or the rest, is too few.
    """

    own: int
    total: int | None
    countries: tuple[tuple[str, int], ...]
    reactions: tuple[tuple[Reaction, int], ...]
    firsthand: int | None

    def __bool__(self) -> bool:
        """Whether somebody reported a use."""
        return self.own > 0 or self.total is None


@dataclasses.dataclass(frozen=True, slots=True)
class _Use:
    country: str
    reaction: str
    is_firsthand: bool
    is_own: bool


def effects_of(codes: Iterable[str], user: Viewer) -> dict[str, Effect]:
    """The effect of each of these answers, by code, in one question."""
    team = standing_of(user).organisation_id
    found: dict[str, list[_Use]] = {code: [] for code in codes}
    rows = uses_visible_to(user).filter(answer__code__in=list(found)).order_by()
    columns = ("author", "organisation", "about_country", "reaction", "is_firsthand")
    for code, author, organisation, country, reaction, was_there in rows.values_list(
        "answer__code", *columns
    ):
        is_own = author == user.pk or (team is not None and organisation == team)
        found[code].append(_Use(country, reaction, was_there, is_own))
    return {code: _effect(uses) for code, uses in found.items()}


def _effect(uses: list[_Use]) -> Effect:
    own = [use for use in uses if use.is_own]
    total = _told(uses)
    countries = Counter({c: _told(u for u in uses if u.country == c) for c in _of(uses)})
    reactions = {r: _told(u for u in uses if u.reaction == r) for r in Reaction}
    return Effect(
        own=len(own),
        total=total,
        countries=tuple(
            sorted(
                ((country, n) for country, n in countries.items() if country and n),
                key=lambda each: (-each[1], each[0]),
            )
        ),
        reactions=tuple((reaction, n) for reaction, n in reactions.items() if n),
        firsthand=_firsthand(uses) if total else None,
    )


def _of(uses: list[_Use]) -> set[str]:
    return {use.country for use in uses}


def _told(uses: Iterable[_Use]) -> int | None:
    """How many they are; None where the other teams would be pointed at."""
    rows = list(uses)
    others = sum(not use.is_own for use in rows)
    return None if 0 < others < FEWEST else len(rows)


def _firsthand(uses: list[_Use]) -> int | None:
    seen = _told(use for use in uses if use.is_firsthand)
    heard = _told(use for use in uses if not use.is_firsthand)
    return None if heard is None else seen
