"""Refusals of the narratives, with the sentence that is shown."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError
from contrepoint.matching import (
    EmptyMessageError,
    MatchingError,
    MessageTooLongError,
)

if TYPE_CHECKING:
    from contrepoint.narratives.fidelity import Doubt


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


class WordsMissingError(DomainError):
    """Nothing is kept without words."""

    code = "words_missing"

    def __init__(self) -> None:
        super().__init__(_("There are no words yet. Write a sentence, then send again."))


class ExtremismMissingError(DomainError):
    """Somebody pushes a claim."""

    code = "extremism_missing"

    def __init__(self) -> None:
        super().__init__(_("Say which extremism pushes it, one or both, then send again."))


class ThemeMissingError(DomainError):
    """A claim belongs to a theme."""

    code = "theme_missing"

    def __init__(self) -> None:
        super().__init__(_("It has no theme yet. Choose one or more, then send again."))


class WordingTooLongError(DomainError):
    """A wording is reported speech in a sentence, never a text that was copied."""

    code = "wording_too_long"

    def __init__(self, length: int) -> None:
        self.length = length
        super().__init__(
            _(
                "A wording has %(n)d characters at most: say in one sentence what was said, "
                "then send again."
            )
            % {"n": length}
        )


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
