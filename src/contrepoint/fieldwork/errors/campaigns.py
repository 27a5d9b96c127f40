"""Refusals about campaigns."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError


class NoGoalError(DomainError):
    """A campaign without a goal cannot be launched. Carries the campaign's code."""

    code = "no_goal"

    def __init__(self, campaign_code: str) -> None:
        self.campaign_code = campaign_code
        super().__init__(
            _(
                "The campaign %(code)s has no goal yet. "
                "Write what should have changed when it ends, then launch it."
            )
            % {"code": campaign_code}
        )


class NoOfflineLegError(DomainError):
    """A campaign that lives online only cannot be launched. Carries the campaign's code."""

    code = "no_offline_leg"

    def __init__(self, campaign_code: str) -> None:
        self.campaign_code = campaign_code
        super().__init__(
            _(
                "The campaign %(code)s has no offline leg yet: online alone, it leads nowhere. "
                "Write what people will do together, face to face, then launch it."
            )
            % {"code": campaign_code}
        )


class GoalNotMeasurableError(DomainError):
    """A goal that nothing can show cannot be launched. Carries the campaign's code."""

    code = "goal_not_measurable"

    def __init__(self, campaign_code: str) -> None:
        self.campaign_code = campaign_code
        super().__init__(
            _(
                "Nobody could tell yet whether the goal of %(code)s is reached. "
                "Write what will show it, with a number or a day, then launch it."
            )
            % {"code": campaign_code}
        )


class NoSheetError(DomainError):
    """Nobody has thought through what could go wrong. Carries the campaign's code."""

    code = "no_sheet"

    def __init__(self, campaign_code: str) -> None:
        self.campaign_code = campaign_code
        super().__init__(
            _(
                "The do-no-harm sheet of %(code)s is not written yet. "
                "Fill in its five parts, name who can stop the campaign, and sign it."
            )
            % {"code": campaign_code}
        )


class NoStopperError(DomainError):
    """Nobody is named who can stop the campaign. Carries the campaign's code."""

    code = "no_stopper"

    def __init__(self, campaign_code: str) -> None:
        self.campaign_code = campaign_code
        super().__init__(
            _(
                "Nobody is named yet who can stop %(code)s. "
                "Name a person on its do-no-harm sheet, and sign it."
            )
            % {"code": campaign_code}
        )


class SheetNotSignedError(DomainError):
    """Nobody stands for the sheet as it is now. Carries the campaign's code."""

    code = "sheet_not_signed"

    def __init__(self, campaign_code: str) -> None:
        self.campaign_code = campaign_code
        super().__init__(
            _(
                "The do-no-harm sheet of %(code)s is not signed as it stands now. "
                "Read it against the plan, and sign it."
            )
            % {"code": campaign_code}
        )


class ReasonMissingError(DomainError):
    """A plan that people see does not change without a reason."""

    code = "reason_missing"

    def __init__(self) -> None:
        super().__init__(
            _(
                "This campaign is under way: say in a sentence why its plan changes. "
                "It is kept in the log of adjustments."
            )
        )


class NothingAdjustedError(DomainError):
    """An adjustment says what changed and why."""

    code = "nothing_adjusted"

    def __init__(self) -> None:
        super().__init__(_("Say what changed, and why, then send again."))


class NothingCountedError(DomainError):
    """A month of which nothing is known has no line."""

    code = "nothing_counted"

    def __init__(self) -> None:
        super().__init__(_("Write at least one number; leave blank what nobody counted."))


class MonthToComeError(DomainError):
    """What has not happened cannot be counted."""

    code = "month_to_come"

    def __init__(self) -> None:
        super().__init__(_("This month is still to come. Choose this month or an earlier one."))
