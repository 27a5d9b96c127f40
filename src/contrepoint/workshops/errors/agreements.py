"""Refusals about decisions and joint statements."""

from datetime import date

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from contrepoint.common.days import day_in_words
from contrepoint.common.errors import DomainError


class NoOrganisationError(DomainError):
    """A joint statement is endorsed by organisations."""

    code = "no_organisation"

    def __init__(self) -> None:
        super().__init__(
            _(
                "Organisations endorse a joint statement, and your account belongs to none. "
                "Ask the coordination to say which is yours."
            )
        )


class AmendmentOutdatedError(DomainError):
    """The text has changed since the amendment was written. Carries the amendment's code."""

    code = "amendment_outdated"

    def __init__(self, amendment_code: str) -> None:
        self.amendment_code = amendment_code
        super().__init__(
            _(
                "The text has changed since %(code)s was written. "
                "Decline it, and propose it anew on the text of now."
            )
            % {"code": amendment_code}
        )


class SameLanguageError(DomainError):
    """A translation is in another language than the original."""

    code = "same_language"

    def __init__(self) -> None:
        super().__init__(
            _("The text is in this language already. Choose the language of your translation.")
        )


class TranslationReviewedError(DomainError):
    """Somebody vouched for the translation that stands."""

    code = "translation_reviewed"

    def __init__(self) -> None:
        super().__init__(
            _(
                "A reviewed translation stands in this language. "
                "Propose an amendment if the text itself should change."
            )
        )


class StatementClosedError(DomainError):
    """A closed text is what it was on the day of its closing. Carries its code."""

    code = "statement_closed"

    def __init__(self, agreement_code: str) -> None:
        self.agreement_code = agreement_code
        super().__init__(
            _("%(code)s is closed: its text and who stands behind it are kept as they were.")
            % {"code": agreement_code}
        )


class DeadlinePastError(DomainError):
    """The last day to say where one stands is over. Carries that day."""

    code = "deadline_past"

    def __init__(self, day: date) -> None:
        self.day = day
        super().__init__(
            _("The last day to say so was %(day)s. Ask the coordination to set a later one.")
            % {"day": day_in_words(day, get_language() or "fr")}
        )


class DeadlineToComeError(DomainError):
    """Organisations can still say where they stand. Carries the last day."""

    code = "deadline_to_come"

    def __init__(self, day: date) -> None:
        self.day = day
        super().__init__(
            _("Organisations can say where they stand until %(day)s. Close it afterwards.")
            % {"day": day_in_words(day, get_language() or "fr")}
        )
