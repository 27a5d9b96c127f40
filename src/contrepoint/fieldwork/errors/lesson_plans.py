"""Refusals about lesson plans."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError


class NoArticleError(DomainError):
    """A lesson rests on a right."""

    code = "no_article"

    def __init__(self) -> None:
        super().__init__(
            _(
                "The lesson rests on no article of human-rights law yet. "
                "Choose one or more, then send again."
            )
        )


class StepsMissingError(DomainError):
    """A plan says what is done."""

    code = "steps_missing"

    def __init__(self) -> None:
        super().__init__(
            _("It does not say yet how the lesson goes. Write its steps, then send again.")
        )


class OwnLessonPlanError(DomainError):
    """Whoever wrote a plan does not vouch for it."""

    code = "own_lesson_plan"

    def __init__(self) -> None:
        super().__init__(_("You wrote this plan, or rewrote it. Ask another reviewer to read it."))
