"""Refusals about workshops and sessions."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError
from contrepoint.workshops.models import Workshop


class WorkshopFinalError(DomainError):
    """The record of a final workshop is closed. Carries the workshop."""

    code = "workshop_final"

    def __init__(self, workshop: Workshop) -> None:
        self.workshop = workshop
        super().__init__(
            _("The report of workshop %(number)d is final: its record is closed.")
            % {"number": workshop.number}
        )


class DaysReversedError(DomainError):
    """A meeting cannot end before it begins."""

    code = "days_reversed"

    def __init__(self) -> None:
        super().__init__(
            _("The last day comes before the first, or there is no first. Correct the days.")
        )


class NoTitleError(DomainError):
    """A session cannot be found again by its kind alone."""

    code = "no_title"

    def __init__(self) -> None:
        super().__init__(_("The session has no title yet. Give it a few words, then send again."))


class NoChapterCountryError(DomainError):
    """A country chapter is about a country."""

    code = "no_chapter_country"

    def __init__(self) -> None:
        super().__init__(_("A country chapter needs its country. Choose one, then send again."))
