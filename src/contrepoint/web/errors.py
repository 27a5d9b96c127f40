"""When something goes wrong, a page says so, and what to do next."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page stayed open too long, or came from elsewhere."""
    return render(request, "errors/form_too_old.html", status=403)


def not_understood(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A request that no form of ours sends, or one that is far too large."""
    return render(request, "errors/not_understood.html", status=400)


def nothing_here(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Missing and forbidden: one page."""
    return render(request, "errors/nothing_here.html", status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """Something broke: nothing of the database or of the session is asked here."""
    return render(request, "errors/broken.html", status=500)
