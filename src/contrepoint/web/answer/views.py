"""Répondre: the box, the register of claims, one claim."""

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from contrepoint.common.markings import Marking, tightest
from contrepoint.narratives.access import (
    claim_visible,
    claims_visible_to,
    may_report,
    may_vouch_for_translations,
    may_write,
)
from contrepoint.narratives.enums import Extremism, Reaction
from contrepoint.narratives.errors import UnreadableMessageError
from contrepoint.narratives.queries import (
    answer_records,
    claim_card,
    claim_lines,
    in_code_order,
    matches_for,
    of_extremism,
    replies_in_review,
    review_lines,
    sighting_summary,
)
from contrepoint.network.queries import country_codes
from contrepoint.web.answer.forms import MessageForm, ReviewForm, SightingForm
from contrepoint.web.answer.samples import SAMPLES
from contrepoint.web.pages import page_of, shown_on
from contrepoint.web.requests import MemberRequest, reading_language

if TYPE_CHECKING:
    from contrepoint.narratives.models import Claim

CLAIMS_A_PAGE = 32
REPLIES_A_PAGE = 24


@require_http_methods(["GET", "POST"])
def box(request: MemberRequest) -> HttpResponse:
    """Paste a message, read the claims that it pushes. The message is not kept anywhere."""
    if request.method != "POST":
        form = MessageForm(initial={"reply_in": reading_language()})
        return render(request, "answer/box.html", {"form": form, "samples": SAMPLES})
    form = MessageForm(request.POST)
    context = {
        "form": form,
        "samples": SAMPLES,
        "asked": True,
        "may_write": may_write(request.user),
        "may_report": may_report(request.user),
    }
    form.is_valid()
    message = form.cleaned_data["message"]
    language = form.cleaned_data.get("reply_in") or reading_language()
    try:
        found = matches_for(message, user=request.user, language=language)
    except UnreadableMessageError as error:
        context["refusal"] = str(error)
    else:
        context |= {"found": found, "message": message}
    template = "answer/box.html#found" if request.htmx else "answer/box.html"
    return render(request, template, context)


@require_safe
def claims(request: MemberRequest) -> HttpResponse:
    """The register of claims, page by page; all of it, or what one extremism pushes."""
    visible = in_code_order(claims_visible_to(request.user))
    asked = request.GET.get("camp")
    extremism = Extremism(asked) if asked in Extremism.values else None
    if extremism:
        visible = of_extremism(visible, extremism)
    page = page_of(request, visible, CLAIMS_A_PAGE)
    lines = claim_lines(shown_on(page, visible), request.user, reading_language())
    return render(
        request,
        "answer/claims.html",
        {
            "page": page,
            "lines": lines,
            "extremisms": Extremism,
            "chosen": extremism,
            "may_write": may_write(request.user),
        },
    )


@require_safe
def in_review(request: MemberRequest) -> HttpResponse:
    """Replies that were handed in, those that wait for the reader's own review first."""
    rows = replies_in_review(request.user)
    page = page_of(request, rows, REPLIES_A_PAGE)
    lines = review_lines(shown_on(page, rows), request.user, reading_language())
    return render(request, "answer/in_review.html", {"page": page, "lines": lines})


@require_safe
def claim(request: MemberRequest, code: str) -> HttpResponse:
    """One claim, its answers, its mirror."""
    return claim_page(request, claim_visible(request.user, code))


def claim_page(
    request: MemberRequest,
    claim: "Claim",
    *,
    sighting_form: SightingForm | None = None,
    review_form: ReviewForm | None = None,
) -> HttpResponse:
    """The page of a claim; a form that was refused comes back with what was typed."""
    user = request.user
    card = claim_card(claim, user, reading_language())
    records = answer_records(card, user)
    countries = country_codes()
    if sighting_form is None:
        sighting_form = SightingForm(
            user=user,
            countries=countries,
            cap=Marking(claim.marking),
            initial={
                "seen_on": timezone.localdate(),
                "about_country": user.standing.country,
                "marking": tightest((claim.marking, Marking.NETWORK)),
            },
        )
    context = {
        "card": card,
        "answers": [(answer, records[answer.code]) for answer in card.answers],
        "sightings": sighting_summary(claim, user),
        "sighting_form": sighting_form,
        "review_form": review_form or ReviewForm(),
        "may_report": may_report(user),
        "may_write": may_write(user),
        "may_vouch": may_vouch_for_translations(user),
        "reactions": Reaction,
    }
    return render(request, "answer/claim.html", context)
