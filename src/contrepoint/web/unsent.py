"""What was typed in a form that could not be taken: handed back at once, and kept nowhere."""

import re

from django.http import HttpRequest

from contrepoint.web.context import ROOMS

_SECRET = re.compile(r"csrf|password|token|secret|otp", re.IGNORECASE)
# Codes, days, numbers and what a list offers: to be chosen again rather than copied.
_CHOSEN = re.compile(r"[a-z0-9_.:-]{0,40}|[A-Z0-9-]{0,20}", re.ASCII)


def unsent_texts(request: HttpRequest) -> list[str]:
    """The texts of a form of the five rooms, in its order.

    Nothing comes back of the forms at the door, nor of what another site sent in our name.
    """
    match = request.resolver_match
    is_ours = match is not None and match.namespace in {room.name for room in ROOMS}
    if not is_ours or _is_from_elsewhere(request):
        return []
    return [
        text
        for name, values in request.POST.lists()
        for text in map(str, values)
        if not (_SECRET.search(name) or _CHOSEN.fullmatch(text.strip()))
    ]


def _is_from_elsewhere(request: HttpRequest) -> bool:
    """Another site sent it, as far as the browser tells."""
    origin = request.headers.get("Origin", "")
    ours = {"", f"{request.scheme}://{request.get_host()}"}
    return origin not in ours or request.headers.get("Sec-Fetch-Site") in {
        "cross-site",
        "same-site",
    }
