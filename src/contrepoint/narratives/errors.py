"""Refusals of the narratives, with the sentence that is shown."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError
from contrepoint.matching import (
    EmptyMessageError,
    MatchingError,
    MessageTooLongError,
)


class UnreadableMessageError(DomainError):
    """A message that the engine cannot read. Carries the engine's own error as evidence."""

    code = "unreadable_message"

    def __init__(self, evidence: MatchingError) -> None:
        self.evidence = evidence
        super().__init__(_sentence(evidence))


def _sentence(evidence: MatchingError) -> str:
    if isinstance(evidence, EmptyMessageError):
        return _("There is no message yet. Write or paste what you were told, then look again.")
    if isinstance(evidence, MessageTooLongError):
        return _(
            "This text has %(length)s characters; %(limit)s can be read at once. "
            "Keep the passage that matters, then look again."
        ) % {"length": evidence.length, "limit": evidence.limit}
    return _(
        "This is not a text that can be read: it may be a file or a picture. "
        "Write down in words what was said, then look again."
    )
