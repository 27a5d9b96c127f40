"""What happened since the last workshop?  Country by country, before anyone types."""

import dataclasses
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.utils import translation

from contrepoint.common.periods import Period
from contrepoint.fieldwork.queries import FieldCount, field_counts
from contrepoint.narratives.queries import claims_met, replies_written
from contrepoint.network.access import Viewer
from contrepoint.network.queries import country_codes, country_name
from contrepoint.progress.enums import LessonState
from contrepoint.progress.queries import (
    AcceptedReport,
    LessonLine,
    accepted_reports,
    lesson_lines,
)
from contrepoint.workshops.enums import WorkshopKind
from contrepoint.workshops.queries import (
    CommitmentLine,
    WorkshopLine,
    commitments_to_follow_up,
    workshop_lines,
)

if TYPE_CHECKING:
    from contrepoint.workshops.models import Workshop
NOTHING = FieldCount()


@dataclasses.dataclass(frozen=True, slots=True)
class Growth:
    """What was done in one country between two days, in the field and in the register."""

    field: FieldCount = NOTHING
    replies: int = 0
    claims_met: int = 0

    def __bool__(self) -> bool:
        return bool(self.field or self.replies or self.claims_met)


@dataclasses.dataclass(frozen=True, slots=True)
class CountryChapter:
    """One country since the last workshop. `before` counts the time between the two before it.

    The country is "" for what is of no country, or of all of them. `shared` are reports of this
    country and of others: told elsewhere, and named here.
    """

    country: str
    promised: tuple[CommitmentLine, ...]
    reports: tuple[AcceptedReport, ...]
    shared: tuple[AcceptedReport, ...]
    lessons: tuple[LessonLine, ...]
    growth: Growth
    before: Growth | None

    def __bool__(self) -> bool:
        return any((self.promised, self.reports, self.shared, self.lessons, self.growth))


@dataclasses.dataclass(frozen=True, slots=True)
class Opening:
    """What the opening page of a workshop shows.

    `since` is the day after which it counts, None where no day is known. `shared` are the
    accepted reports of projects of two countries or more: told once, beside the chapters.
    `together` is what was done in all countries: what several share stands in the chapter of each,
    and is counted once here, so that it is no sum of the chapters.
    """

    workshop: WorkshopLine
    since: date | None
    until: date | None
    chapters: tuple[CountryChapter, ...]
    shared: tuple[AcceptedReport, ...]
    together: FieldCount
    lessons_of_the_year: tuple[LessonLine, ...]

    @property
    def silent(self) -> tuple[str, ...]:
        """Countries from which no accepted report came that the reader may see."""
        return tuple(
            each.country
            for each in self.chapters
            if each.country and not each.reports and not each.shared
        )

    @property
    def silent_names(self) -> list[str]:
        """Their names, in the reader's language."""
        return [country_name(code) for code in self.silent]

    @property
    def to_decide(self) -> tuple[CommitmentLine, ...]:
        """Commitments that were carried over as often as they may be."""
        found = {c.code: c for each in self.chapters for c in each.promised if c.must_be_decided}
        return tuple(found.values())

    @property
    def is_annual(self) -> bool:
        """An annual meeting puts forward the lessons of its year."""
        return self.workshop.kind == WorkshopKind.ANNUAL_MEETING


def opening_of(workshop: "Workshop", user: Viewer, language: str, *, today: date) -> Opening:
    """The opening page of `workshop` for `user`, from the records that `user` may see."""
    with translation.override(language):
        workshops = workshop_lines(user, language)
        (line,) = [each for each in workshops if each.number == workshop.number]
        now, *before_it = periods_before(line, workshops)
        since, until = now.since, now.until
        promised = commitments_to_follow_up(
            user, language, at=line.number, builds_on=line.builds_on
        )
        accepted = accepted_reports(user, language, workshop=line.number)
        lessons = _since(lesson_lines(user, language), since, until)
        (grown, *before), together = _growth(user, [now, *before_it])
        across = tuple(r for r in accepted if len(r.countries) > 1)
        chapters = [
            CountryChapter(
                country=country,
                promised=tuple(promised.get(country, ())),
                reports=tuple(r for r in accepted if r.countries == (country,)),
                shared=tuple(r for r in across if country in r.countries),
                lessons=tuple(each for each in lessons if each.country == country),
                growth=grown.get(country, Growth()),
                before=before[0].get(country, Growth()) if before else None,
            )
            for country in (*country_codes(), "")
        ]
        return Opening(
            workshop=line,
            since=since,
            until=until,
            chapters=tuple(each for each in chapters if each.country or each),
            shared=across,
            together=together,
            lessons_of_the_year=tuple(lessons_of_the_year(line, user, language, today=today)),
        )


def periods_before(workshop: WorkshopLine, workshops: Sequence[WorkshopLine]) -> list[Period]:
    """The time since the workshop before, then the time between the two before it, if known."""
    earlier = [each for each in workshops if each.number < workshop.number]
    since = _end(earlier[0]) if earlier else None
    periods = [Period(since, workshop.starts_on)]
    if since is not None and len(earlier) > 1 and (start := _end(earlier[1])) is not None:
        periods.append(Period(start, since))
    return periods


def lessons_of_the_year(
    workshop: WorkshopLine, user: Viewer, language: str, *, today: date
) -> list[LessonLine]:
    """The lessons that an annual meeting puts forward; none for another workshop."""
    if workshop.kind != WorkshopKind.ANNUAL_MEETING:
        return []
    standing = [state for state in LessonState if state != LessonState.SUPERSEDED]
    year = (workshop.starts_on or today).year
    return lesson_lines(user, language, year=year, states=standing)


def _growth(user: Viewer, periods: Sequence[Period]) -> tuple[list[dict[str, Growth]], FieldCount]:
    """In each period, by country; and in the first, all of them together.

    One question a table, however many periods there are.
    """
    done = field_counts(user, periods)
    each_period = zip(
        [each.countries for each in done],
        replies_written(user, periods),
        claims_met(user, periods),
        strict=True,
    )
    growth = [
        {
            country: Growth(field.get(country, NOTHING), replies[country], met[country])
            for country in {*field, *replies, *met}
        }
        for field, replies, met in each_period
    ]
    return growth, done[0].together


def _end(workshop: WorkshopLine) -> date | None:
    return workshop.ends_on or workshop.starts_on


def _since(lessons: list[LessonLine], since: date | None, until: date | None) -> list[LessonLine]:
    return [
        each
        for each in lessons
        if (since is None or each.learned_on > since)
        and (until is None or each.learned_on <= until)
    ]
