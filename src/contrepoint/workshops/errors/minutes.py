"""Refusals about minutes, their amendments and their locks."""

from datetime import date

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from contrepoint.common.days import day_in_words
from contrepoint.common.errors import DomainError


class MinutesEmptyError(DomainError):
    """There is no line that could be read by everybody who sees the meeting."""

    code = "minutes_empty"

    def __init__(self) -> None:
        super().__init__(
            _(
                "Nothing is on record that the minutes could hold. "
                "Write the first line, then open them."
            )
        )


class MinutesOpenAlreadyError(DomainError):
    """Minutes of this meeting were opened before."""

    code = "minutes_open_already"

    def __init__(self) -> None:
        super().__init__(_("These minutes are open already. Reload the page to see them."))


class WindowDayError(DomainError):
    """A window ends on a day to come, or today."""

    code = "window_day"

    def __init__(self) -> None:
        super().__init__(_("This day is past. Choose today or a later day."))


class WindowClosedError(DomainError):
    """The amendment window is over, or the minutes are locked."""

    code = "window_closed"

    def __init__(self) -> None:
        super().__init__(
            _("The amendment window is closed. Tell the coordination what is wrong, and why.")
        )


class WindowOpenError(DomainError):
    """Those who were there can still propose amendments. Carries the last day."""

    code = "window_open"

    def __init__(self, until: date) -> None:
        self.until = until
        super().__init__(
            _(
                "Those who were there can propose amendments until %(day)s. Lock the minutes "
                "afterwards, or ask the coordination to lock them earlier."
            )
            % {"day": day_in_words(until, get_language() or "fr")}
        )


class UndecidedAmendmentsError(DomainError):
    """Amendments wait for a yes or a no. Carries how many."""

    code = "undecided_amendments"

    def __init__(self, count: int) -> None:
        self.count = count
        super().__init__(
            ngettext(
                "%(n)d amendment waits for a yes or a no. Decide it first.",
                "%(n)d amendments wait for a yes or a no. Decide them first.",
                count,
            )
            % {"n": count}
        )


class LineOutdatedError(DomainError):
    """The line has changed since the amendment was written. Carries the amendment's code."""

    code = "line_outdated"

    def __init__(self, amendment_code: str) -> None:
        self.amendment_code = amendment_code
        super().__init__(
            _(
                "This line has changed since %(code)s was written. Decline it with this reason, "
                "and its author can propose it anew."
            )
            % {"code": amendment_code}
        )


class SameWordsError(DomainError):
    """An amendment that changes no word."""

    code = "same_words"

    def __init__(self) -> None:
        super().__init__(_("These are the words that stand already. Change them, then send again."))


class UnknownReceiptError(DomainError):
    """No lock has this receipt. Carries what was typed."""

    code = "unknown_receipt"

    def __init__(self, receipt: str) -> None:
        self.receipt = receipt
        super().__init__(
            _("There is no receipt %(code)s here. Compare it with the paper, letter by letter.")
            % {"code": receipt}
        )
