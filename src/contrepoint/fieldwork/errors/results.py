"""Refusals about results, and about how one knows."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError


class ViewsAreSeenError(DomainError):
    """Views say that something was seen, and nothing of what it did to anybody."""

    code = "views_are_seen"

    def __init__(self) -> None:
        super().__init__(
            _(
                "Broadcasts, posts, leaflets and what is online count as “saw or heard it”, and no "
                "higher. For what people did next, log an activity face to face, or note a result."
            )
        )


class LinkInEvidenceError(DomainError):
    """Evidence stays where it is kept; a link would lead there."""

    code = "link_in_evidence"

    def __init__(self) -> None:
        super().__init__(
            _(
                "This line holds a link. Say in words where the evidence is kept, for example "
                "“blue folder at the office”."
            )
        )


class NotAFigureError(DomainError):
    """A figure is whole: the number, the number out of another, or the degree."""

    code = "not_a_figure"

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)


class CellsBeyondTotalError(DomainError):
    """Parts are no more than the whole."""

    code = "cells_beyond_total"

    def __init__(self) -> None:
        super().__init__(
            _(
                "The table holds more people than the number above it. Correct one of them, or "
                "leave the number blank."
            )
        )


class SharedOutsideProjectError(DomainError):
    """What a project did is shared by the countries of that project."""

    code = "shared_outside_project"

    def __init__(self) -> None:
        super().__init__(
            _(
                "One of these countries is not in the project. Choose among its countries, or add "
                "the country to the project first."
            )
        )


class SourceMissingError(DomainError):
    """A figure without a source cannot be looked at again."""

    code = "source_missing"

    def __init__(self) -> None:
        super().__init__(
            _("The source is missing. Say in a few words who counted, and how, then send again.")
        )


class ChosenAlreadyError(DomainError):
    """An indicator is chosen once. Carries the code under which it was."""

    code = "chosen_already"

    def __init__(self, measure_code: str) -> None:
        self.measure_code = measure_code
        super().__init__(
            _("This indicator was chosen already, as %(code)s. Open it to note a figure.")
            % {"code": measure_code}
        )


class MeasureInUseError(DomainError):
    """What has figures is not taken away with them."""

    code = "measure_in_use"

    def __init__(self) -> None:
        super().__init__(
            _("Figures were noted for this indicator. Remove them first, if they were a mistake.")
        )


class TargetBeforeBaselineError(DomainError):
    """A target lies ahead of where one began."""

    code = "target_before_baseline"

    def __init__(self) -> None:
        super().__init__(
            _("The day of the target is before that of the baseline. Check the two days.")
        )
