"""Refusals about activities."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError


class NegativeCountError(DomainError):
    """Nobody can be fewer than no one."""

    code = "negative_count"

    def __init__(self) -> None:
        super().__init__(
            _("A number of people cannot be below zero. Leave it blank if nobody counted.")
        )
