"""Milestones as lines, and how they stand."""

import dataclasses
import itertools
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from contrepoint.common.languages import Words, best_words
from contrepoint.fieldwork.enums import STILL_AHEAD
from contrepoint.fieldwork.models import Milestone, MilestoneText
from contrepoint.network.access import Viewer, organisations_visible_to


@dataclasses.dataclass(frozen=True, slots=True)
class MilestoneLine:
    """One milestone; `country` is "" for a joint one.

    An organisation that the reader may not see is left out. `is_late` when its day has passed and
    the project still goes on.
    """

    code: str
    number: int
    what: Words
    country: str
    who: Words | None
    first_due_on: date
    due_on: date
    done_on: date | None
    dropped_on: date | None
    is_late: bool

    @property
    def is_ahead(self) -> bool:
        """Still to be reached, late or not."""
        return self.done_on is None and self.dropped_on is None

    @property
    def is_moved(self) -> bool:
        """The day is another one than was said first."""
        return self.due_on != self.first_due_on

    @property
    def stands_on(self) -> date:
        """Where it stands on the line of time: the day of its deed, else that of its promise."""
        return self.done_on or self.due_on


def milestone_lines(
    milestones: QuerySet[Milestone], user: Viewer, language: str, *, today: date
) -> list[MilestoneLine]:
    """These milestones, in the order of their days; those that were dropped come last.

    They come with their texts, in one question: none is without.
    """
    seen = organisations_visible_to(user).order_by().filter(pk=OuterRef("milestone__organisation"))
    texts = (
        MilestoneText.objects.filter(milestone__in=milestones.order_by().values("pk"))
        .select_related("milestone__project", "milestone__organisation")
        .annotate(is_organisation_seen=Exists(seen))
        .order_by("milestone__due_on", "milestone__position", "language")
    )
    lines = [
        _line(list(rows), language, today)
        for _key, rows in itertools.groupby(texts, key=lambda text: text.milestone_id)
    ]
    return sorted(lines, key=lambda line: line.dropped_on is not None)


def _line(texts: list[MilestoneText], language: str, today: date) -> MilestoneLine:
    row = texts[0].milestone
    is_ahead = row.done_on is None and row.dropped_on is None
    goes_on = row.project.state in STILL_AHEAD
    is_seen: bool = texts[0].is_organisation_seen  # type: ignore[attr-defined]  # by milestone_lines
    organisation = row.organisation if is_seen else None
    return MilestoneLine(
        code=row.code,
        number=row.position,
        what=best_words(texts, language),
        country=row.country,
        who=Words(organisation.name, organisation.name_language) if organisation else None,
        first_due_on=row.first_due_on,
        due_on=row.due_on,
        done_on=row.done_on,
        dropped_on=row.dropped_on,
        is_late=is_ahead and goes_on and row.due_on < today,
    )


def next_milestone(lines: list[MilestoneLine]) -> MilestoneLine | None:
    """The one to be reached first."""
    return next((line for line in lines if line.is_ahead), None)


def milestone_as_written(milestone: Milestone) -> dict[str, object]:
    """A milestone for who rewrites it."""
    text = milestone.texts.filter(status="original").first()
    return {
        "text": text.text if text else "",
        "language": text.language if text else "",
        "due_on": milestone.due_on,
        "country": milestone.country,
        "organisation": milestone.organisation.code if milestone.organisation else "",
    }
