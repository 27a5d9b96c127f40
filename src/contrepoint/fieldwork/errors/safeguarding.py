"""Refusals about safeguarding."""

from collections.abc import Iterable

from babel.lists import format_list
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError
from contrepoint.fieldwork.enums import SafeguardingItem


def _in_a_sentence(items: Iterable[SafeguardingItem]) -> str:
    return format_list([str(item.label) for item in items], locale=get_language() or "fr")


class NotSafeYetError(DomainError):
    """Minors take part, and something that keeps them safe is missing. Carries what."""

    code = "not_safe_yet"

    def __init__(self, missing: Iterable[SafeguardingItem]) -> None:
        self.missing = tuple(missing)
        super().__init__(
            _(
                "Minors take part, and this is missing on the safeguarding sheet: %(items)s. "
                "Complete the sheet and have it signed, then start the project."
            )
            % {"items": _in_a_sentence(self.missing)}
            if self.missing
            else _(
                "Minors take part, and nobody has signed the safeguarding sheet for this year. "
                "Ask the safeguarding focal point or the coordination to sign it, then start."
            )
        )


class SheetIncompleteError(DomainError):
    """One signs what is complete. Carries what is missing."""

    code = "sheet_incomplete"

    def __init__(self, missing: Iterable[SafeguardingItem]) -> None:
        self.missing = tuple(missing)
        super().__init__(
            _("Nothing was signed. This is still missing on the sheet: %(items)s.")
            % {"items": _in_a_sentence(self.missing)}
        )


class OwnSheetError(DomainError):
    """A second pair of eyes signs."""

    code = "own_sheet"

    def __init__(self) -> None:
        super().__init__(
            _(
                "You opened this project or filled its sheet yourself. Ask the safeguarding focal "
                "point or another coordinator to sign it."
            )
        )
