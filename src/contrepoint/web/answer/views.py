"""Répondre: the box, the register of claims, one claim."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from contrepoint.common.chats import messages_of
from contrepoint.common.errors import NotHereError
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking, tightest
from contrepoint.narratives.access import (
    claim_led_to,
    claim_visible,
    claims_visible_to,
    may_keep_register,
    may_report,
    may_vouch_for_translations,
    may_write,
)
from contrepoint.narratives.enums import Extremism, Reaction
from contrepoint.narratives.errors import ChatTooLongError, UnreadableMessageError
from contrepoint.narratives.queries import (
    ByUrgency,
    answer_records,
    claim_card,
    in_code_order,
    lines_in_order,
    matches_for,
    matches_for_chat,
    nearest_claims,
    of_extremism,
    priorities,
    replies_in_review,
    review_lines,
    sighting_summary,
)
from contrepoint.network.queries import country_codes
from contrepoint.web.answer.forms import MessageForm, ReadingForm, SightingForm
from contrepoint.web.answer.samples import SAMPLES
from contrepoint.web.pages import page_of, shown_on
from contrepoint.web.requests import MemberRequest, reading_language
from contrepoint.workshops.queries import note_behind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from contrepoint.narratives.models import Claim
    from contrepoint.narratives.queries import ClaimLine, MatchFound

CLAIMS_A_PAGE = 32
REPLIES_A_PAGE = 24
NEAREST = 5


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
        "wording_languages": Language.choices,
        "reading_language": reading_language(),
    }
    form.is_valid()
    message = form.cleaned_data["message"]
    language = form.cleaned_data.get("reply_in") or reading_language()
    chat = messages_of(message)
    if chat is not None:  # who wrote it and when is dropped before anything else
        message = "\n".join(chat)
        context["form"] = MessageForm({"message": message, "reply_in": language})
        context["chat"] = {"count": len(chat)}
    try:
        if chat:
            found = matches_for_chat(chat, user=request.user, language=language)
        else:
            found = matches_for(message, user=request.user, language=language)
            if "proches" in request.POST:
                context["nearest"] = _nearest(request, message, found)
    except (UnreadableMessageError, ChatTooLongError) as error:
        context["refusal"] = str(error)
    else:
        context |= {"found": found, "message": message}
    template = "answer/box.html#found" if request.htmx else "answer/box.html"
    return render(request, template, context)


def _nearest(
    request: MemberRequest, message: str, found: "Sequence[MatchFound]"
) -> "list[ClaimLine]":
    """The likeliest claims that are not named, for whoever asks to judge for themselves."""
    named = {match.card.line.code for match in found}
    codes = nearest_claims(message, user=request.user, limit=NEAREST + len(named))
    others = [code for code in codes if code not in named][:NEAREST]
    visible = claims_visible_to(request.user)
    return lines_in_order(visible, others, request.user, reading_language())


@require_safe
def claims(request: MemberRequest) -> HttpResponse:
    """The register of claims, page by page: the most urgent first, or by their codes.

    All of it, or what one extremism pushes.
    """
    visible = claims_visible_to(request.user)
    asked = request.GET.get("camp")
    extremism = Extremism(asked) if asked in Extremism.values else None
    if extremism:
        visible = of_extremism(visible, extremism)
    today = timezone.localdate()
    by_code = request.GET.get("ordre") == "code"
    rows = (
        in_code_order(visible).values_list("code", flat=True)
        if by_code
        else ByUrgency(visible, request.user, today)
    )
    page = page_of(request, rows, CLAIMS_A_PAGE)
    codes = list(page.object_list)
    ranks = priorities(visible.filter(code__in=codes), request.user, today)
    lines = lines_in_order(visible, codes, request.user, reading_language())
    told = {rank.code: rank for rank in ranks.values()}
    return render(
        request,
        "answer/claims.html",
        {
            "page": page,
            "lines": [(line, told[line.code]) for line in lines],
            "by_code": by_code,
            "extremisms": Extremism,
            "chosen": extremism,
            "may_write": may_write(request.user),
            "keeps_register": may_keep_register(request.user),
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
    """One claim, its answers, its mirror. One that was merged leads to where it went."""
    try:
        return claim_page(request, claim_visible(request.user, code))
    except NotHereError:
        held_by = claim_led_to(request.user, code)
        if held_by is None:
            raise
    told = {"source": code, "target": held_by.code}
    messages.info(request, _("%(source)s was merged into %(target)s: here it is.") % told)
    return redirect("answer:claim", code=held_by.code)


def claim_page(
    request: MemberRequest,
    claim: "Claim",
    *,
    sighting_form: SightingForm | None = None,
) -> HttpResponse:
    """The page of a claim; a form that was refused comes back with what was typed."""
    user = request.user
    asked = ReadingForm(request.GET)
    card = claim_card(claim, user, reading_language(), asked.audience)
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
        "note": note_behind(user, claim=claim),
        "answers": [
            (answer, records[answer.code], answer.part(asked.register)) for answer in card.answers
        ],
        "reading_form": asked,
        "register_chosen": asked.register,
        "sightings": sighting_summary(claim, user),
        "sighting_form": sighting_form,
        "may_report": may_report(user),
        "may_write": may_write(user),
        "may_vouch": may_vouch_for_translations(user),
        "reactions": Reaction,
    }
    return render(request, "answer/claim.html", context)
