"""Which steps does a state open, and where do they lead?"""

from collections.abc import Collection, Mapping
from typing import Any

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError

Steps = Mapping[Any, tuple[Collection[Any], Any]]
"""Each step, with the states in which it is open and the state to which it leads."""


class StepClosedError(DomainError):
    """From the state of now this step does not lead on. Carries the code and the state."""

    code = "step_closed"

    def __init__(self, object_code: str, state: str) -> None:
        self.object_code, self.state = object_code, state
        super().__init__(
            _("%(code)s stands at “%(state)s”: this step is not open. Reload the page to see why.")
            % {"code": object_code, "state": state}
        )


def state_after(steps: Steps, step: str, row: Any) -> Any:
    """Where a step leads a row that has a `code` and a `state`. Refuses with StepClosedError."""
    before, after = steps[step]
    if row.state not in before:
        raise StepClosedError(row.code, str(row.get_state_display()))
    return after


def open_steps(steps: Steps, state: str) -> tuple[Any, ...]:
    """The steps that a state opens, in their own order."""
    return tuple(step for step, (before, _after) in steps.items() if state in before)
