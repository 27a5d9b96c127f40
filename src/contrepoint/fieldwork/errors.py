"""Refusals of the fieldwork, each with the next step."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError


class TitleMissingError(DomainError):
    """Nothing can be found again without a title."""

    code = "title_missing"

    def __init__(self) -> None:
        super().__init__(_("It has no title yet. Give it a few words, then send again."))


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


class StepClosedError(DomainError):
    """From the state of now this step does not lead on. Carries the code and the state."""

    code = "step_closed"

    def __init__(self, object_code: str, state: str) -> None:
        self.object_code, self.state = object_code, state
        super().__init__(
            _("%(code)s stands at “%(state)s”: this step is not open. Reload the page to see why.")
            % {"code": object_code, "state": state}
        )


class NoCountryError(DomainError):
    """What is done is done somewhere."""

    code = "no_country"

    def __init__(self) -> None:
        super().__init__(_("There is no country yet. Choose one or more, then send again."))


class NegativeCountError(DomainError):
    """Nobody can be fewer than no one."""

    code = "negative_count"

    def __init__(self) -> None:
        super().__init__(
            _("A number of people cannot be below zero. Leave it blank if nobody counted.")
        )
