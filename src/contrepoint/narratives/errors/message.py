"""Refusals of the common message."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError


class LineNotProposedError(DomainError):
    """Words that organisations may stand behind do not change. Carries the line's code."""

    code = "line_not_proposed"

    def __init__(self, line_code: str) -> None:
        self.line_code = line_code
        super().__init__(
            _(
                "The line %(code)s is no longer a proposal: its words do not change under those "
                "who stand behind it. Propose another line instead."
            )
            % {"code": line_code}
        )


class LineNotOpenError(DomainError):
    """A line that the network cannot read is not common to it. Carries the line's code."""

    code = "line_not_open"

    def __init__(self, line_code: str) -> None:
        self.line_code = line_code
        super().__init__(
            _(
                "The line %(code)s is not open to the whole network yet. "
                "Ask its author to rewrite who may see it, then adopt it."
            )
            % {"code": line_code}
        )


class LineNotAdoptedError(DomainError):
    """Organisations speak of the lines that were adopted. Carries the line's code."""

    code = "line_not_adopted"

    def __init__(self, line_code: str) -> None:
        self.line_code = line_code
        super().__init__(
            _(
                "The line %(code)s is not part of the common message now. "
                "Your organisation can speak of it once it is adopted."
            )
            % {"code": line_code}
        )


class NoOrganisationError(DomainError):
    """Who belongs to no organisation speaks for none."""

    code = "no_organisation"

    def __init__(self) -> None:
        super().__init__(
            _(
                "Organisations stand behind a line, and you belong to none here. "
                "Ask the coordinator to enter yours."
            )
        )


class ReasonMissingError(DomainError):
    """A reservation and an adaptation say why."""

    code = "reason_missing"

    def __init__(self) -> None:
        super().__init__(_("Say why in a sentence, then send again."))
