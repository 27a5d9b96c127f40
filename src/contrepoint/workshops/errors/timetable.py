"""Refusals about the agenda with its hours."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError


class HoursReversedError(DomainError):
    """A line of the agenda has a day, and begins before it ends. Carries what it is about."""

    code = "hours_reversed"

    def __init__(self) -> None:
        super().__init__(
            _("Give a day, a beginning and an end that comes later, or leave all three blank.")
        )


class NothingTimedError(DomainError):
    """An agenda without hours tells nobody when to come."""

    code = "nothing_timed"

    def __init__(self) -> None:
        super().__init__(
            _("No session has its hours yet. Give at least one its day and hours, then release.")
        )


class NothingChangedError(DomainError):
    """A version that says what the one before said would only disturb."""

    code = "nothing_changed"

    def __init__(self) -> None:
        super().__init__(
            _("Nothing has changed since the version that was released: there is nothing to tell.")
        )
