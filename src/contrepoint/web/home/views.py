"""The door (personas in a demonstration, accounts elsewhere) and the home page."""

import uuid
from collections.abc import Callable

from django.conf import settings
from django.contrib import auth
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from contrepoint.network.models import User
from contrepoint.network.queries import personas
from contrepoint.network.services import record
from contrepoint.synthesis.queries import Facts, cycle, needs_you_today, reminders
from contrepoint.web.requests import (
    AnyRequest,
    MemberRequest,
    door_to,
    reading_language,
    wanted_page,
)

BACKEND = "contrepoint.web.backend.WithPerson"


@require_safe
def home(request: MemberRequest) -> HttpResponse:
    """The programme's loop with what stands at each station, and what needs the reader today."""
    language, facts = reading_language(), Facts(request.user)
    context = {
        "stations": cycle(request.user, language, facts=facts),
        "today": needs_you_today(request.user, language, facts=facts),
        "reminders": reminders(request.user, language),
    }
    return render(request, "home/home.html", context)


@login_not_required
@require_safe
def login(request: AnyRequest) -> HttpResponse:
    """Personas in a demonstration; the account page elsewhere."""
    wanted = wanted_page(request.GET)
    if request.user.is_authenticated:
        return HttpResponseRedirect(wanted)
    if not settings.DEMO:
        return HttpResponseRedirect(door_to(wanted, "account_login"))
    return render(request, "home/login.html", {"personas": personas(), "wanted": wanted})


@login_not_required
@require_POST
def enter_as(request: AnyRequest) -> HttpResponse:
    """Sign in as a persona: demonstration only, demonstration accounts only."""
    if not settings.DEMO:
        raise Http404
    wanted = wanted_page(request.POST)
    key = request.POST.get("persona", "")
    user = (
        User.objects.filter(uuid=key, is_demo=True, is_active=True).first()
        if _is_uuid(key)
        else None
    )
    if user is None:
        return HttpResponseRedirect(door_to(wanted))
    auth.login(request, user, backend=BACKEND)
    record(
        actor=user,
        action="enter",
        object_kind="user",
        object_code=str(user.uuid),
        at=timezone.now(),
    )
    return HttpResponseRedirect(wanted)


def _is_uuid(text: str) -> bool:
    try:
        uuid.UUID(text)
    except ValueError:
        return False
    return True


@login_not_required
@require_POST
def leave(request: AnyRequest) -> HttpResponse:
    """Sign out; what waits on this device to be sent goes as well."""
    auth.logout(request)
    response = redirect("login")
    response.headers["Clear-Site-Data"] = '"storage"'
    return response


@login_not_required
def quick_exit(request: AnyRequest) -> HttpResponse:
    """Leave at once: sign out and show an empty page that says nothing of this place."""
    auth.logout(request)
    response = HttpResponse("<!doctype html><title>…</title>", status=200)
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


def language(view: Callable[[HttpRequest], HttpResponse]) -> Callable[[AnyRequest], HttpResponse]:
    """Django's language switch, open before the login and kept with the account."""

    @login_not_required
    @require_POST
    def switch(request: AnyRequest) -> HttpResponse:
        code = request.POST.get("language", "")
        if code not in dict(settings.LANGUAGES):
            raise Http404
        response = view(request)
        user = request.user
        if isinstance(user, User):
            user.language = code
            user.save(update_fields=["language"])
        return response

    return switch
