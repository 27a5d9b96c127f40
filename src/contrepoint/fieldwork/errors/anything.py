"""Refusals about any entry of the fieldwork."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError


class TitleMissingError(DomainError):
    """Nothing can be found again without a title."""

    code = "title_missing"

    def __init__(self) -> None:
        super().__init__(_("It has no title yet. Give it a few words, then send again."))


class PastDayError(DomainError):
    """What is promised or asked for is still to come."""

    code = "past_day"

    def __init__(self) -> None:
        super().__init__(_("This day has passed already. Choose today or a later day."))


class LongAgoError(DomainError):
    """A day that long ago is a slip of the hand."""

    code = "long_ago"

    def __init__(self) -> None:
        super().__init__(_("This day is more than ten years ago. Check the year, then send again."))
