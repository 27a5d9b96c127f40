"""Répondre: the box, the register of claims, one claim."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from contrepoint.narratives.access import claim_visible, claims_visible_to
from contrepoint.narratives.errors import UnreadableMessageError
from contrepoint.narratives.queries import claim_card, claim_lines, matches_for
from contrepoint.web.answer.forms import MessageForm
from contrepoint.web.answer.samples import SAMPLES
from contrepoint.web.requests import MemberRequest, reading_language

CLAIMS_A_PAGE = 24


@require_http_methods(["GET", "POST"])
def box(request: MemberRequest) -> HttpResponse:
    """Paste a message, read the claims that it pushes. The message is not kept anywhere."""
    if request.method != "POST":
        return render(request, "answer/box.html", {"form": MessageForm(), "samples": SAMPLES})
    form = MessageForm(request.POST)
    context = {"form": form, "samples": SAMPLES, "asked": True}
    form.is_valid()
    message = form.cleaned_data["message"]
    try:
        found = matches_for(message, user=request.user, language=reading_language())
    except UnreadableMessageError as error:
        context["refusal"] = str(error)
    else:
        context |= {"found": found, "message": message}
    template = "answer/box.html#found" if request.htmx else "answer/box.html"
    return render(request, template, context)


@require_GET
def claims(request: MemberRequest) -> HttpResponse:
    """The register of claims, page by page."""
    visible = claims_visible_to(request.user).order_by("code")
    page = Paginator(visible, CLAIMS_A_PAGE).get_page(request.GET.get("page"))
    codes = [claim.pk for claim in page.object_list]
    lines = claim_lines(visible.filter(pk__in=codes), request.user, reading_language())
    return render(request, "answer/claims.html", {"page": page, "lines": lines})


@require_GET
def claim(request: MemberRequest, code: str) -> HttpResponse:
    """One claim, its answers, its mirror."""
    found = claim_visible(request.user, code)
    card = claim_card(found, request.user, reading_language())
    return render(request, "answer/claim.html", {"card": card})
