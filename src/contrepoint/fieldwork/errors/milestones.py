"""Refusals about milestones."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError


class MilestoneEmptyError(DomainError):
    """A day alone says nothing."""

    code = "milestone_empty"

    def __init__(self) -> None:
        super().__init__(
            _("It does not say yet what is to be reached. Write a few words, then send again.")
        )


class FarAwayError(DomainError):
    """A day that far ahead is a slip of the hand."""

    code = "far_away"

    def __init__(self) -> None:
        super().__init__(
            _("This day is more than ten years ahead. Check the year, then send again.")
        )


class NotACountryOfItError(DomainError):
    """What is planned in a country is planned in one of the project's."""

    code = "not_a_country_of_it"

    def __init__(self) -> None:
        super().__init__(
            _("The project does not take place in this country. Choose one of its countries.")
        )


class TooManyMilestonesError(DomainError):
    """A line of time holds only so much."""

    code = "too_many_milestones"

    def __init__(self, most: int) -> None:
        super().__init__(
            _(
                "There are %(n)d milestones already, as many as a line of time can show. "
                "Rewrite one of them, or make a second project."
            )
            % {"n": most}
        )
