"""Refusals of reviews, uses and recalls."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError
from contrepoint.narratives.enums import EthicsQuestion


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
    """Its content, or its faith, and its rights are looked at by two different people."""

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


class ChecklistIncompleteError(DomainError):
    """Each question before handing in has its answer."""

    code = "checklist_incomplete"

    def __init__(self) -> None:
        super().__init__(_("Answer each question with yes or no, then hand it in."))


class EthicsRefusedError(DomainError):
    """No reviewer is asked for this. Carries the answer's code and the question."""

    code = "ethics_refused"

    def __init__(self, answer_code: str, question: EthicsQuestion) -> None:
        self.answer_code, self.question = answer_code, question
        super().__init__(question.reason)


class RedLinesUnreadError(DomainError):
    """Who hands in has read the red lines of the common message. Carries their codes."""

    code = "red_lines_unread"

    def __init__(self, codes: list[str]) -> None:
        self.codes = codes
        super().__init__(
            _("Read each red line, tick it, then hand it in: %(codes)s.")
            % {"codes": ", ".join(codes)}
        )


class AvoidedWordsError(DomainError):
    """A word to avoid is mended or confirmed. Carries the codes of the lines."""

    code = "avoided_words"

    def __init__(self, codes: list[str]) -> None:
        self.codes = codes
        super().__init__(
            _("Words to avoid stand in it (%(codes)s): rewrite them, or say that they are to stay.")
            % {"codes": ", ".join(codes)}
        )


class AnswerWithdrawnError(DomainError):
    """What was retired or recalled is not used any more, nor withdrawn again. Carries the code."""

    code = "answer_withdrawn"

    def __init__(self, answer_code: str) -> None:
        self.answer_code = answer_code
        super().__init__(
            _("The reply %(code)s is no longer in use. Its page says why, and what to use instead.")
            % {"code": answer_code}
        )


class GateNotNeededError(DomainError):
    """This version is not looked at there. Carries the answer's code."""

    code = "gate_not_needed"

    def __init__(self, answer_code: str) -> None:
        self.answer_code = answer_code
        super().__init__(
            _(
                "This version of %(code)s does not need this gate. "
                "Reload the page to see which gates are open."
            )
            % {"code": answer_code}
        )


class RemarkMissingError(DomainError):
    """Who asks for changes says which; who dissents says why."""

    code = "remark_missing"

    def __init__(self) -> None:
        super().__init__(
            _("Say in a sentence what should change, or why you dissent, then send again.")
        )


class PassageNotFoundError(DomainError):
    """A remark quotes what stands in the text that is reviewed."""

    code = "passage_not_found"

    def __init__(self) -> None:
        super().__init__(
            _("This passage is not in the text. Choose it again from the text, then send again.")
        )
