"""Refusals of replies and their translations."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError

if TYPE_CHECKING:
    from contrepoint.narratives.fidelity import Doubt


class ReplyIncompleteError(DomainError):
    """A reply is something to say and something to read."""

    code = "reply_incomplete"

    def __init__(self) -> None:
        super().__init__(
            _("Write what to say in thirty seconds and the plain answer, then send again.")
        )


class TooLongToSayError(DomainError):
    """What is said in thirty seconds is short. Carries how many words it has, and may have."""

    code = "too_long_to_say"

    def __init__(self, count: int, most: int) -> None:
        self.count, self.most = count, most
        super().__init__(
            _(
                "It has %(count)d words, and thirty seconds hold %(most)d. "
                "Keep the heart of it here, and the rest in the plain answer."
            )
            % {"count": count, "most": most}
        )


class PartTooLongError(DomainError):
    """Each form of a reply has its length. Carries the form's name, and how much it may have."""

    code = "part_too_long"

    def __init__(self, part: str, most: int) -> None:
        self.part, self.most = part, most
        super().__init__(
            _("“%(part)s” has %(most)d characters at most: shorten it, then send again.")
            % {"part": part, "most": most}
        )


class UnknownReferenceError(DomainError):
    """A code in brackets that is no reference. Carries the code."""

    code = "unknown_reference"

    def __init__(self, reference: str) -> None:
        self.reference = reference
        super().__init__(
            _("[%(code)s] is not among the references. Correct it, or choose one of the list.")
            % {"code": reference}
        )


class AnswerClosedError(DomainError):
    """What reviewers are reading, or what was retired, does not change. Carries the code."""

    code = "answer_closed"

    def __init__(self, answer_code: str, state: str) -> None:
        self.answer_code, self.state = answer_code, state
        super().__init__(
            _(
                "The reply %(code)s stands at “%(state)s” and cannot be rewritten now. "
                "Wait for its reviewers, or write another reply."
            )
            % {"code": answer_code, "state": state}
        )


class NoRightsBasisError(DomainError):
    """No reply goes to its reviewers without the rights on which it stands. Carries the code."""

    code = "no_rights_basis"

    def __init__(self, answer_code: str) -> None:
        self.answer_code = answer_code
        super().__init__(
            _(
                "The reply %(code)s names no rights basis yet. "
                "Rewrite it, choose the article or declaration on which it stands, "
                "then hand it in."
            )
            % {"code": answer_code}
        )


class OriginalLanguageError(DomainError):
    """Nothing is translated into the language in which it was written."""

    code = "original_language"

    def __init__(self, language: str) -> None:
        super().__init__(
            _("The original is in this language (%(language)s). Choose another one.")
            % {"language": language}
        )


class DoubtfulTranslationError(DomainError):
    """Something in a translation looks wrong. Carries the doubts."""

    code = "doubtful_translation"

    def __init__(self, doubts: "Sequence[Doubt]") -> None:
        self.doubts = tuple(doubts)
        super().__init__(
            _("Look again at what is listed below. Mend it, or say that it is right as it is.")
        )


class OwnTranslationError(DomainError):
    """Nobody vouches for a translation that they made themselves."""

    code = "own_translation"

    def __init__(self) -> None:
        super().__init__(
            _("You translated this yourself: somebody who reads both languages vouches for it.")
        )


class OutdatedTranslationError(DomainError):
    """The original changed after it was translated."""

    code = "outdated_translation"

    def __init__(self) -> None:
        super().__init__(
            _("The original has changed since. Bring the translation up to date first.")
        )


class NoTranslationError(DomainError):
    """Nothing waits to be vouched for in this language."""

    code = "no_translation"

    def __init__(self) -> None:
        super().__init__(_("No translation waits for a second look in this language."))
