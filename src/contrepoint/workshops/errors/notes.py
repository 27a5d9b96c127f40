"""Refusals about what is written down in a session."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError


class EmptyTextError(DomainError):
    """Nothing was written."""

    code = "empty_text"

    def __init__(self) -> None:
        super().__init__(_("There is nothing to keep yet. Write a sentence, then send again."))


class MoreOpenError(DomainError):
    """What keeps a commitment is shown to more people. Carries its code and how far it goes."""

    code = "more_open"

    def __init__(self, commitment_code: str, marking: str) -> None:
        self.commitment_code, self.marking = commitment_code, marking
        super().__init__(
            _("%(code)s is kept within: %(marking)s. What keeps it can go no further.")
            % {"code": commitment_code, "marking": marking}
        )


class KeyTakenError(DomainError):
    """The key that came with a line is that of another line."""

    code = "key_taken"

    def __init__(self) -> None:
        super().__init__(_("This line could not be told from another one. Send it again."))


class MadeAlreadyError(DomainError):
    """A claim stands behind this note already. Carries the note's code."""

    code = "made_already"

    def __init__(self, note_code: str) -> None:
        self.note_code = note_code
        super().__init__(
            _("%(code)s has become a claim already. Open it from the line.") % {"code": note_code}
        )
