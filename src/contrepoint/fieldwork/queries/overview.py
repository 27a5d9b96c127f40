"""What came of a choice of countries, campaigns, projects and time?  Each is counted once."""

import dataclasses
from collections import Counter
from collections.abc import Collection, Iterable
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum
from django.db.models.functions import TruncMonth

from contrepoint.fieldwork.access import activities_visible_to, in_team, results_visible_to
from contrepoint.fieldwork.enums import AgeBand, Evidence, IndicatorKind, Rung, Sex
from contrepoint.fieldwork.models import Activity, Campaign, Project, Reach, Result
from contrepoint.fieldwork.queries.growth import others_than
from contrepoint.fieldwork.queries.reach import FEWEST, Total
from contrepoint.fieldwork.queries.sharing import evidence_shown, is_confirmed, of_countries
from contrepoint.fieldwork.queries.told import (
    Countries,
    Part,
    Shared,
    parts_told,
    shared_among,
    total_of,
)
from contrepoint.network.access import Viewer

MOST_MONTHS = 12


@dataclasses.dataclass(frozen=True, slots=True)
class Choice:
    """What is looked at: nothing chosen is everything that the reader may see."""

    countries: tuple[str, ...] = ()
    campaign: Campaign | None = None
    project: Project | None = None
    since: date | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class CountryLine:
    """What was done in one country, month by month. What it shares stands in the others too."""

    country: str
    cells: tuple[Total, ...]
    total: Total
    activities: int
    shared: int
    shared_with: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Months:
    """People reached by month and country. `together` counts each activity once."""

    months: tuple[date, ...]
    countries: tuple[CountryLine, ...]
    together: tuple[Total, ...]
    shared: int

    def __bool__(self) -> bool:
        return bool(self.countries)

    @property
    def highest(self) -> int:
        """The tallest bar."""
        return max((cell.count for line in self.countries for cell in line.cells), default=0)

    @property
    def total(self) -> Total:
        """Over the months shown."""
        counts = sum(each.count for each in self.together)
        return Total(counts, any(each.is_at_least for each in self.together))

    @property
    def best(self) -> date | None:
        """The month in which most people were reached; None where nobody was."""
        pairs = [(c.count, m) for m, c in zip(self.months, self.together, strict=True) if c.count]
        return max(pairs, key=lambda pair: pair[0])[1] if pairs else None


@dataclasses.dataclass(frozen=True, slots=True)
class RungLine:
    """One rung. People of activities and of results are never added: they may be the same."""

    rung: Rung
    activities: int
    met: Total
    results: int
    counted: Total
    evidence: tuple[tuple[Evidence, int], ...]

    @property
    def most(self) -> int:
        """The larger of the two numbers: the length of the bar."""
        return max(self.met.count, self.counted.count)


@dataclasses.dataclass(frozen=True, slots=True)
class Ladder:
    """The rungs from the lowest; empty where nothing is on any."""

    rungs: tuple[RungLine, ...]

    def __bool__(self) -> bool:
        return any(line.activities or line.results for line in self.rungs)

    @property
    def highest(self) -> int:
        """The longest bar."""
        return max((line.most for line in self.rungs), default=0)

    @property
    def top(self) -> RungLine | None:
        """The highest rung on which something stands."""
        return next((r for r in reversed(self.rungs) if r.activities or r.results), None)


@dataclasses.dataclass(frozen=True, slots=True)
class WhoLine:
    """One age band, by sex in the order of `Sex`, and together."""

    age_band: AgeBand
    cells: tuple[Total, ...]
    total: Total


@dataclasses.dataclass(frozen=True, slots=True)
class Who:
    """People reached by sex and age band; empty where nobody counted."""

    lines: tuple[WhoLine, ...]
    totals: tuple[Total, ...]
    total: Total

    @property
    def sexes(self) -> tuple[Sex, ...]:
        """The heads of the columns."""
        return tuple(Sex)

    def __bool__(self) -> bool:
        return bool(self.lines)


@dataclasses.dataclass(frozen=True, slots=True)
class Overview:
    """What the page of results shows of a choice. All its sums are of the same parts."""

    activity_count: int
    result_count: int
    who: Who
    months: Months
    ladder: Ladder


def activities_of(user: Viewer, choice: Choice) -> QuerySet[Activity]:
    """The activities of a choice, each once, whatever the number of its countries."""
    rows = activities_visible_to(user)
    if choice.campaign:
        rows = rows.filter(campaign=choice.campaign)
    if choice.project:
        rows = rows.filter(project=choice.project)
    if choice.since:
        rows = rows.filter(held_on__gte=choice.since)
    return of_countries(rows, choice.countries) if choice.countries else rows


def results_of(user: Viewer, choice: Choice) -> QuerySet[Result]:
    """The results of a choice, each once, whatever the number of its countries."""
    rows = results_visible_to(user)
    if choice.campaign:
        rows = rows.filter(measure__campaign=choice.campaign)
    if choice.project:
        rows = rows.filter(measure__project=choice.project)
    if choice.since:
        rows = rows.filter(measured_on__gte=choice.since)
    return of_countries(rows, choice.countries) if choice.countries else rows


def people_in_results(results: QuerySet[Result], user: Viewer) -> Total:
    """How many people these results count together: each result once, never a view."""
    groups = _by_rung(results, user)
    return Total(sum(each.people for each in groups), any(each.has_hidden for each in groups))


def overview(user: Viewer, choice: Choice) -> Overview:
    """What the reader may know of a choice: every total is over rows, so that none counts twice."""
    activities = activities_of(user, choice)
    shared = shared_among(
        activities.annotate(confirmed=is_confirmed("activity")),
        by=("rung", "evidence", "confirmed"),
    )
    reached = Reach.objects.filter(activity__in=activities.order_by()).annotate(
        month=TruncMonth("activity__held_on")
    )
    parts = parts_told(reached, shared, user, by=("month", "activity__rung"))
    ladder = _ladder(shared, parts, _by_rung(results_of(user, choice), user))
    return Overview(
        activity_count=sum(line.activities for line in ladder.rungs),
        result_count=sum(line.results for line in ladder.rungs),
        who=_who(parts),
        months=_months(shared, parts, choice.countries),
        ladder=ladder,
    )


@dataclasses.dataclass(frozen=True, slots=True)
class _Noted:
    """Results of one rung and grade; the people whom those that may be told count."""

    rung: str
    evidence: Evidence
    count: int
    people: int
    has_hidden: bool


def _by_rung(results: QuerySet[Result], user: Viewer) -> list[_Noted]:
    of_people = Q(measure__indicator__is_of_people=True) & Q(
        measure__indicator__kind=IndicatorKind.NUMBER
    )
    hidden = of_people & Q(value__gt=0, value__lt=FEWEST) & ~in_team(user)
    keys = ("rung", "evidence", "confirmed")
    groups = results.annotate(confirmed=is_confirmed("result")).order_by(*keys)
    rows = groups.values_list(*keys).annotate(
        count=Count("pk"),
        people=Sum("value", filter=of_people & ~hidden, default=0),
        hidden=Count("pk", filter=hidden),
    )
    return [
        _Noted(rung, evidence_shown(told, confirmed=confirmed), count, people, bool(kept))
        for rung, told, confirmed, count, people, kept in rows
    ]


def _ladder(shared: Shared, parts: list[Part], noted: Iterable[_Noted]) -> Ladder:
    done: Counter[str] = Counter()
    results: Counter[str] = Counter()
    people: Counter[str] = Counter()
    hides: set[str] = set()
    evidence: dict[str, Counter[Evidence]] = {rung: Counter() for rung in Rung.values}
    for (rung, told, confirmed), _countries, count in shared.groups:
        done[rung] += count
        evidence[rung][evidence_shown(told, confirmed=confirmed)] += count
    for each in noted:
        results[each.rung] += each.count
        people[each.rung] += each.people
        evidence[each.rung][each.evidence] += each.count
        hides |= {each.rung} if each.has_hidden else set()
    return Ladder(
        tuple(
            RungLine(
                rung=rung,
                activities=done[rung],
                met=total_of(part for part in parts if part.key[1] == rung),
                results=results[rung],
                counted=Total(people[rung], rung in hides),
                evidence=tuple((e, evidence[rung][e]) for e in Evidence if evidence[rung][e]),
            )
            for rung in Rung
        )
    )


def _months(among: Shared, parts: list[Part], wanted: tuple[str, ...]) -> Months:
    months = _months_between({part.key[0] for part in parts})
    shown = [part for part in parts if part.key[0] in months]
    held: Counter[Countries] = Counter()
    for _key, countries, count in among.groups:
        held[countries] += count
    lines = []
    for country in {each for countries in held for each in countries}:
        if wanted and country not in wanted:
            continue
        mine = [part for part in shown if country in part.countries]
        of_mine = {c: count for c, count in held.items() if country in c}
        shared = {c: count for c, count in of_mine.items() if len(c) > 1}
        lines.append(
            CountryLine(
                country=country,
                cells=_by_month(mine, months),
                total=total_of(mine),
                activities=sum(of_mine.values()),
                shared=sum(shared.values()),
                shared_with=others_than(country, shared),
            )
        )
    lines.sort(key=lambda line: (-line.total.count, -line.activities, line.country))
    shared_count = sum(count for c, count in held.items() if len(c) > 1)
    return Months(months, tuple(lines), _by_month(shown, months), shared_count)


def _months_between(months: Collection[date]) -> tuple[date, ...]:
    """From the first to the last, empty ones too; the latest where there are more."""
    found: list[date] = []
    month = max(months, default=None)
    while month is not None and month >= min(months) and len(found) < MOST_MONTHS:
        found.append(month)
        month = (month - timedelta(days=1)).replace(day=1)
    return tuple(reversed(found))


def _by_month(parts: Iterable[Part], months: tuple[Any, ...]) -> tuple[Total, ...]:
    of_month: dict[Any, list[Part]] = {month: [] for month in months}
    for part in parts:
        of_month[part.key[0]].append(part)
    return tuple(total_of(of_month[month]) for month in months)


def _who(parts: list[Part]) -> Who:
    def total(sex: Sex | None, band: AgeBand | None) -> Total:
        return total_of(
            part for part in parts if sex in {None, part.sex} and band in {None, part.age_band}
        )

    bands = [band for band in AgeBand if any(part.age_band == band for part in parts)]
    return Who(
        tuple(
            WhoLine(band, tuple(total(sex, band) for sex in Sex), total(None, band))
            for band in bands
        ),
        tuple(total(sex, None) for sex in Sex),
        total(None, None),
    )
