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
