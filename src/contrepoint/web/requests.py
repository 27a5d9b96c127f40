"""What every view of a signed-in person can rely on."""

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.utils.translation import get_language
from django_htmx.middleware import HtmxDetails

from contrepoint.network.models import User


class MemberRequest(HttpRequest):
    """A request behind the login (LoginRequiredMiddleware sees to it)."""

    user: User
    htmx: HtmxDetails


class AnyRequest(HttpRequest):
    """A request of a page that is open before the login."""

    user: User | AnonymousUser
    htmx: HtmxDetails


def reading_language() -> str:
    """The language in which the reader wants people's words, where there is a choice."""
    return (get_language() or "fr").partition("-")[0]


def asked_for(request: HttpRequest, name: str) -> str:
    """What the address asks for under this name; "" when nothing that could be a code."""
    value = request.GET.get(name, "")
    return value if value.isprintable() else ""
