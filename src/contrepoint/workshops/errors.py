"""Refusals of the workshops, shared by more than one service."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError
from contrepoint.workshops.models import Workshop


class EmptyTextError(DomainError):
    """Nothing was written."""

    code = "empty_text"

    def __init__(self) -> None:
        super().__init__(_("There is nothing to keep yet. Write a sentence, then send again."))


class WorkshopFinalError(DomainError):
    """The record of a final workshop is closed. Carries the workshop."""

    code = "workshop_final"

    def __init__(self, workshop: Workshop) -> None:
        self.workshop = workshop
        super().__init__(
            _("The report of workshop %(number)d is final: its record is closed.")
            % {"number": workshop.number}
        )
