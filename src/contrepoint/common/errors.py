"""What is said when something cannot be done: a full sentence, with the next step."""

from typing import ClassVar

from django.http import Http404


class DomainError(Exception):
    """A refusal that its reader can act on. `str(error)` is shown as it is."""

    code: ClassVar[str] = "refused"


class NotHereError(DomainError, Http404):
    """Missing and forbidden look the same from outside."""

    code = "not_here"
