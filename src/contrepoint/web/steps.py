"""What every button that moves something to its next state shares."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError
from contrepoint.web.requests import MemberRequest

if TYPE_CHECKING:
    from contrepoint.network.contribution import Contribution


def take(
    request: MemberRequest,
    steps: Mapping[str, Callable[..., object]],
    step: str,
    **named: "Contribution",
) -> None:
    """Take a step by its service, and say what came of it.

    `named` is the row, under the name by which its services call it: `take(…, campaign=found)`.
    """
    move = steps.get(step)
    if move is None:
        raise Http404
    try:
        move(**named, by=request.user, at=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return
    for row in named.values():
        tell_state(request, row)


def tell_state(request: MemberRequest, row: "Contribution") -> None:
    """The receipt of a step: the code, and the state in which it leaves the row."""
    found: Any = row
    found.refresh_from_db()
    messages.success(
        request,
        _("Noted: %(code)s is now “%(state)s”.")
        % {"code": found.code, "state": found.get_state_display()},
    )
