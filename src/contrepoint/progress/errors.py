"""Refusals of the progress, each with the next step."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError


class NothingReportedError(DomainError):
    """A report that says nothing cannot be submitted. Carries the report's code."""

    code = "nothing_reported"

    def __init__(self, report_code: str) -> None:
        self.report_code = report_code
        super().__init__(
            _(
                "The report %(code)s does not say yet what was done, or what was not done and "
                "why. Write one of the two, then submit it."
            )
            % {"code": report_code}
        )


class KeptTooCloseError(DomainError):
    """Whoever accepts a report must be able to read it. Carries the report's code."""

    code = "kept_too_close"

    def __init__(self, report_code: str) -> None:
        self.report_code = report_code
        super().__init__(
            _(
                "The report %(code)s is not open to those who accept it. "
                "Let its country or the network see it, then submit it."
            )
            % {"code": report_code}
        )


class PeriodBackwardsError(DomainError):
    """A period ends after it has begun."""

    code = "period_backwards"

    def __init__(self) -> None:
        super().__init__(_("The period ends before it begins. Choose a later last day."))


class ReportNotBeingWrittenError(DomainError):
    """A report in other hands keeps its words. Carries the report's code."""

    code = "report_not_being_written"

    def __init__(self, report_code: str) -> None:
        self.report_code = report_code
        super().__init__(
            _(
                "The report %(code)s has been handed in: its words do not change now. "
                "Whoever reads it can return it with a question."
            )
            % {"code": report_code}
        )


class OwnReportError(DomainError):
    """Nobody accepts or returns what they wrote themselves."""

    code = "own_report"

    def __init__(self) -> None:
        super().__init__(_("This is your own report: somebody else accepts it or returns it."))


class QuestionMissingError(DomainError):
    """Who returns a report says what is missing."""

    code = "question_missing"

    def __init__(self) -> None:
        super().__init__(_("Ask your question first, then return the report."))


class ReportNotAcceptedError(DomainError):
    """A lesson is drawn from an accepted report. Carries the report's code."""

    code = "report_not_accepted"

    def __init__(self, report_code: str) -> None:
        self.report_code = report_code
        super().__init__(
            _("The report %(code)s is not accepted yet. Draw the lesson once it is.")
            % {"code": report_code}
        )


class ObservationMissingError(DomainError):
    """A lesson begins with what somebody saw."""

    code = "observation_missing"

    def __init__(self) -> None:
        super().__init__(_("Nothing has been observed yet. Write what you saw, then send again."))


class NoChangeError(DomainError):
    """An adopted lesson points to what it changed. Carries the lesson's code."""

    code = "no_change"

    def __init__(self, lesson_code: str) -> None:
        self.lesson_code = lesson_code
        super().__init__(
            _(
                "The lesson %(code)s does not say yet what changed. "
                "Rewrite it and say so, then mark it as adopted."
            )
            % {"code": lesson_code}
        )


class OwnRequestError(DomainError):
    """Nobody takes or answers their own request. Carries the request's code."""

    code = "own_request"

    def __init__(self, request_code: str) -> None:
        self.request_code = request_code
        super().__init__(
            _("%(code)s is your own request: others answer it, and you close it.")
            % {"code": request_code}
        )


class AnswerMissingError(DomainError):
    """An answer has words."""

    code = "answer_missing"

    def __init__(self) -> None:
        super().__init__(_("Write your answer first, then send it."))
