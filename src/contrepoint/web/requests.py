"""What every view of a signed-in person can rely on."""

from urllib.parse import urlencode, urlsplit

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from django_htmx.middleware import HtmxDetails

from contrepoint.network.models import User


class MemberRequest(HttpRequest):
    """A request behind the login (AccountRequiredMiddleware sees to it)."""

    user: User
    htmx: HtmxDetails


class AnyRequest(HttpRequest):
    """A request of a page that is open before the login."""

    user: User | AnonymousUser
    htmx: HtmxDetails


def reading_language() -> str:
    """The language in which the reader wants people's words, where there is a choice."""
    return (get_language() or "fr").partition("-")[0]


def page_before_the_reader(request: HttpRequest) -> str:
    """The address of the page before the reader's eyes; of a form that was sent, where it stood."""
    if request.method in {"GET", "HEAD"}:
        return request.get_full_path()
    came_from = urlsplit(request.headers.get("Referer", ""))
    page = f"{came_from.path}?{came_from.query}" if came_from.query else came_from.path
    is_here = came_from.netloc == request.headers.get("Host")
    return page if is_here and _is_local(page) else request.path


def wanted_page(values: QueryDict) -> str:
    """Where a sign-in leads: the page that was asked for, if it is one of ours, or home."""
    page = values.get("next", "")
    return page if _is_local(page) else reverse("home")


def _is_local(page: str) -> bool:
    return page.startswith("/") and url_has_allowed_host_and_scheme(page, allowed_hosts=None)


def door_to(page: str, door: str = "login") -> str:
    """The address of a door that leads to a page."""
    query = "" if page == reverse("home") else "?" + urlencode({"next": page}, safe="/")
    return reverse(door) + query


def asked_for(request: HttpRequest, name: str) -> str:
    """What the address asks for under this name; "" when nothing that could be a code."""
    value = request.GET.get(name, "")
    return value if value.isprintable() else ""
