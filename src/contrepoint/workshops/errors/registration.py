"""Refusals about who comes."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError


class SpeaksForItselfError(DomainError):
    """Whoever has an account says alone whether they come, and what they agree to."""

    code = "speaks_for_itself"

    def __init__(self) -> None:
        super().__init__(
            _(
                "This person has an account and says it alone. "
                "Ask them to open the page of the workshop."
            )
        )


class AnsweredAlreadyError(DomainError):
    """Who has answered is not taken off the list."""

    code = "answered_already"

    def __init__(self) -> None:
        super().__init__(
            _(
                "This person has answered, and stays on the list with the answer. "
                "Let them say that they do not come."
            )
        )


class NoDayOfWorkshopError(DomainError):
    """Somebody is there on a day of the workshop that has begun."""

    code = "no_day_of_workshop"

    def __init__(self) -> None:
        super().__init__(
            _("This is not a day of the workshop that has begun. Correct its days, or wait.")
        )
