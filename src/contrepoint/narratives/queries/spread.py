"""Where and when was a claim met, month by month?  How far has it spread, and is it rising?"""

import dataclasses
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from django.db.models import Count, Q

from contrepoint.narratives.access import sightings_visible_to
from contrepoint.narratives.models import Claim
from contrepoint.narratives.rising import LATELY, is_rising
from contrepoint.network.access import Viewer, standing_of

MONTHS = 12
SPREAD_OVER = timedelta(days=90)
FEWEST = 5  # below it, a number of other teams could point at who reported


@dataclasses.dataclass(frozen=True, slots=True)
class Spread:
    """How a claim was met in the last 90 days, and in the reader's country among them.

    `recent` counts the last 30 days, `before` the 30 before these.
    """

    recent: int = 0
    before: int = 0
    here: int = 0
    recent_here: int = 0
    before_here: int = 0
    countries: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()

    @property
    def is_rising(self) -> bool:
        """Met more often in the last 30 days than in the 30 before, and not just once or twice."""
        return is_rising(self.recent, self.before)

    @property
    def is_rising_here(self) -> bool:
        return is_rising(self.recent_here, self.before_here)


def spreads(user: Viewer, today: date, *, among: Iterable[int] | None = None) -> dict[int, Spread]:
    """How claims spread, by key, as far as the reader may see their sightings: one question.

    Those that nobody met in 90 days are left out.
    """
    rows = sightings_visible_to(user).filter(seen_on__gt=today - SPREAD_OVER, seen_on__lte=today)
    if among is not None:
        rows = rows.filter(claim__in=list(among))
    lately = Q(seen_on__gt=today - LATELY)
    before = Q(seen_on__gt=today - 2 * LATELY, seen_on__lte=today - LATELY)
    groups = rows.order_by().values_list("claim_id", "about_country", "channel")
    here = standing_of(user).country
    found: dict[int, Spread] = {}
    for claim, country, channel, count, recent, earlier in groups.annotate(
        count=Count("pk"), recent=Count("pk", filter=lately), earlier=Count("pk", filter=before)
    ):
        told = found.get(claim, Spread())
        is_here = country == here
        found[claim] = Spread(
            recent=told.recent + recent,
            before=told.before + earlier,
            here=told.here + count * is_here,
            recent_here=told.recent_here + recent * is_here,
            before_here=told.before_here + earlier * is_here,
            countries=told.countries | {country},
            channels=told.channels | {channel},
        )
    return found


@dataclasses.dataclass(frozen=True, slots=True)
class MonthCell:
    """How often in a month; `tenths` is the height of its bar beside the highest.

    Held back where other teams reported from one to four: its bar is the lowest, its count 0.
    """

    count: int
    tenths: int
    is_held_back: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class CountryLine:
    """The months of one country."""

    country: str
    cells: tuple[MonthCell, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class TimeLine:
    """Twelve months, the last one the reader's; countries from the one where it was met most."""

    months: tuple[date, ...]
    lines: tuple[CountryLine, ...]

    def __bool__(self) -> bool:
        return bool(self.lines)


def time_line(claim: Claim, user: Viewer, today: date) -> TimeLine:
    """When a claim was met, country by country and month by month, as the reader may know it.

    What other teams reported from one to four times in a month and country is held back.
    """
    months = tuple(_months_up_to(today))
    rows = sightings_visible_to(user).filter(claim=claim, seen_on__gte=months[0])
    team = standing_of(user).organisation_id
    own: Counter[tuple[str, date]] = Counter()
    others: Counter[tuple[str, date]] = Counter()
    for day, country, organisation, author in rows.order_by().values_list(
        "seen_on", "about_country", "organisation_id", "author_id"
    ):
        is_own = author == user.pk or (team is not None and organisation == team)
        (own if is_own else others)[country, day.replace(day=1)] += 1
    told = {
        key: (0, True) if 0 < others[key] < FEWEST else (own[key] + others[key], False)
        for key in own.keys() | others.keys()
    }
    highest = max((count for count, _held in told.values()), default=0)
    totals = Counter(country for country, _month in (own + others).elements())
    return TimeLine(
        months,
        tuple(
            CountryLine(
                country, tuple(_cell(*told.get((country, m), (0, False)), highest) for m in months)
            )
            for country, _count in sorted(totals.items(), key=lambda item: (-item[1], item[0]))
        ),
    )


def _cell(count: int, held_back: bool, highest: int) -> MonthCell:
    tenths = 1 if held_back else -(-10 * count // highest) if count else 0
    return MonthCell(count, tenths, held_back)


def _months_up_to(today: date) -> Iterator[date]:
    for back in reversed(range(MONTHS)):
        months = today.year * 12 + today.month - 1 - back
        yield date(months // 12, months % 12 + 1, 1)
