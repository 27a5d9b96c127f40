"""Refusals about what peers confirm and ask."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError


class OwnTeamError(DomainError):
    """Nobody confirms what their own organisation did."""

    code = "own_team"

    def __init__(self) -> None:
        super().__init__(
            _(
                "Your own organisation did this. Ask somebody of another organisation who was "
                "there, or who saw the document, to confirm it."
            )
        )


class QuestionEmptyError(DomainError):
    """A question, and its reply, say something."""

    code = "question_empty"

    def __init__(self) -> None:
        super().__init__(_("Nothing is written yet. Write one sentence, then send again."))


class RepliedAlreadyError(DomainError):
    """A question is replied to once."""

    code = "replied_already"

    def __init__(self) -> None:
        super().__init__(
            _("A colleague has replied already. Reload the page to read what was said.")
        )
