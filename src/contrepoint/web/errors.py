"""When something goes wrong, a page says so, and what to do next."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from contrepoint.web.unsent import unsent_texts


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page stayed open too long, or came from elsewhere."""
    unsent = unsent_texts(request)
    return render(request, "errors/form_too_old.html", {"unsent": unsent}, status=403)


def session_ended(request: HttpRequest) -> HttpResponse:
    """A form was sent by somebody who is not signed in, or no longer."""
    unsent = unsent_texts(request)
    return render(request, "errors/session_ended.html", {"unsent": unsent}, status=401)


def not_understood(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A request that no form of ours sends, or one that is far too large."""
    return render(request, "errors/not_understood.html", status=400)


def nothing_here(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Missing and forbidden: one page."""
    return render(request, "errors/nothing_here.html", status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """Something broke: nothing of the database or of the session is asked here."""
    return render(request, "errors/broken.html", status=500)
