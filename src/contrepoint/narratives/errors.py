"""Refusals of the narratives, with the sentence that is shown."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError
from contrepoint.matching import (
    EmptyMessageError,
    MatchingError,
    MessageTooLongError,
)


class FutureDayError(DomainError):
    """What has not happened yet cannot be reported."""

    code = "future_day"

    def __init__(self) -> None:
        super().__init__(_("This day has not come yet. Choose today or an earlier day."))


class OwnTextError(DomainError):
    """Nobody vouches for what they wrote themselves."""

    code = "own_text"

    def __init__(self) -> None:
        super().__init__(_("This is your own text: two other people must review it."))


class SameReviewerError(DomainError):
    """Content and rights are looked at by two different people."""

    code = "same_reviewer"

    def __init__(self) -> None:
        super().__init__(
            _("You have reviewed this version at the other gate: somebody else takes this one.")
        )


class NotInReviewError(DomainError):
    """A review needs a text that was handed in for review. Carries the answer's code."""

    code = "not_in_review"

    def __init__(self, answer_code: str) -> None:
        self.answer_code = answer_code
        super().__init__(
            _("The reply %(code)s is not in review. Reload the page to see where it stands.")
            % {"code": answer_code}
        )


class RemarkMissingError(DomainError):
    """Who asks for changes says which."""

    code = "remark_missing"

    def __init__(self) -> None:
        super().__init__(_("Say in a sentence what should change, then send again."))


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
