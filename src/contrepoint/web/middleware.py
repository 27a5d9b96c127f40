"""What stands between the network and the pages."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden
from django.shortcuts import redirect
from django.utils import translation
from django.utils.translation import gettext as _

from contrepoint.network.models import User
from contrepoint.web.errors import session_ended

GetResponse = Callable[[HttpRequest], HttpResponse]
LOOPBACK = {"127.0.0.1", "::1", ""}  # "" is a socket file of this machine
OPEN_WITHOUT_SECOND_FACTOR = ("/compte/", "/sortir/", "/quitter/", "/langue/")
FORWARDED = ("HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_X_REAL_IP")


class DemoOnLoopbackMiddleware:
    """Demo mode signs anybody in with one click, so it answers this machine alone."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Refuses a demo request that comes from elsewhere, or through a proxy."""
        from_elsewhere = request.META.get("REMOTE_ADDR", "") not in LOOPBACK
        forwarded = any(request.META.get(header) for header in FORWARDED)
        if settings.DEMO and (from_elsewhere or forwarded):
            return HttpResponseForbidden(
                _("The demonstration answers this machine alone. Open it on 127.0.0.1."),
                content_type="text/plain; charset=utf-8",
            )
        return self.get_response(request)


class SecondFactorMiddleware:
    """Coordinators and reviewers must enrol a second proof before they see anything."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Sends those who owe a second factor to the page where they enrol it."""
        user = request.user
        if settings.DEMO or not isinstance(user, User) or not user.needs_second_factor:
            return self.get_response(request)
        from allauth.mfa.utils import is_mfa_enabled  # needs the app registry

        if is_mfa_enabled(user) or request.path.startswith(OPEN_WITHOUT_SECOND_FACTOR):
            return self.get_response(request)
        return redirect("mfa_activate_totp")


class AccountRequiredMiddleware(LoginRequiredMiddleware):
    """Whoever is not signed in is led to the door; what was typed is not lost on the way."""

    def handle_no_permission(  # type: ignore[override]  # for the stubs it only redirects
        self, request: HttpRequest, view_func: Any
    ) -> HttpResponse:
        """Leads to the door; a form that was sent gets a page with what was typed.

        A swap gets no page in its place: what was typed is still on the screen.
        """
        if request.headers.get("HX-Request") == "true":
            return HttpResponse(status=HTTPStatus.UNAUTHORIZED)
        if request.method == "POST":
            return session_ended(request)
        return super().handle_no_permission(request, view_func)


class OwnLanguageMiddleware:
    """Without a choice made in this browser, the account's own language is spoken."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Follows the account where the browser says nothing."""
        user = request.user
        if settings.LANGUAGE_COOKIE_NAME not in request.COOKIES and isinstance(user, User):
            translation.activate(user.language)
            request.LANGUAGE_CODE = user.language
        return self.get_response(request)


class KeptOutOfCachesMiddleware:
    """No page of a signed-in person stays in a shared cache or behind the back button."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Marks what may not be kept."""
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "no-store, private")
        response.headers.setdefault(
            "Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()"
        )
        return response
