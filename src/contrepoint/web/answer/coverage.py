"""Répondre, what is still to be answered: claims by language and country, and who takes them."""

from datetime import timedelta

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from contrepoint.common.days import day_in_words
from contrepoint.common.errors import DomainError
from contrepoint.narratives.access import (
    claim_to_answer,
    claims_visible_to,
    may_write,
    taken_to_hand_back,
)
from contrepoint.narratives.enums import Extremism, Theme
from contrepoint.narratives.queries import (
    Columns,
    column_heads,
    cover_rows,
    mirrors_without_joint_reply,
    of_extremism,
    priorities,
)
from contrepoint.narratives.services import hand_back_claim, take_claim
from contrepoint.network.queries import country_codes
from contrepoint.web.pages import page_of
from contrepoint.web.requests import MemberRequest, asked_for, reading_language

CLAIMS_A_PAGE = 24
TIME_TO_ANSWER = timedelta(days=14)


@require_safe
def coverage(request: MemberRequest) -> HttpResponse:
    """The matrix of what is answered, the most urgent first; filtered by extremism and theme."""
    user, today = request.user, timezone.localdate()
    claims = claims_visible_to(user)
    camp, theme, laid = (asked_for(request, name) for name in ("camp", "theme", "par"))
    if camp in Extremism.values:
        claims = of_extremism(claims, Extremism(camp))
    if theme in Theme.values:
        claims = claims.filter(themes__theme=theme)
    columns = Columns(laid) if laid in {each.value for each in Columns} else Columns.LANGUAGE
    ranks = {rank.code: rank for rank in priorities(claims, user, today).values()}
    countries = country_codes()
    page = page_of(request, list(ranks), CLAIMS_A_PAGE)
    pairs, pair_count = mirrors_without_joint_reply(user, reading_language())
    context = {
        "page": page,
        "rows": cover_rows(
            list(page.object_list),
            ranks,
            columns=columns,
            countries=countries,
            user=user,
            language=reading_language(),
            today=today,
        ),
        "heads": column_heads(columns, countries),
        "columns": columns.value,
        "layouts": [(each.value, each.label) for each in Columns],
        "extremisms": Extremism.choices,
        "themes": [(each.value, each.label) for each in Theme],
        "camp": camp,
        "theme": theme,
        "claim_count": len(ranks),
        "unanswered": sum(not rank.is_answered for rank in ranks.values()),
        "rising": sum(rank.is_rising_unanswered for rank in ranks.values()),
        "pairs": pairs,
        "pair_count": pair_count,
        "may_write": may_write(user),
    }
    return render(request, "answer/coverage.html", context)


@require_POST
def take(request: MemberRequest, code: str) -> HttpResponse:
    """Say that one answers a claim, within two weeks."""
    claim = claim_to_answer(request.user, code)
    now = timezone.now()
    due_on = timezone.localdate(now) + TIME_TO_ANSWER
    try:
        take_claim(claim=claim, due_on=due_on, by=request.user, at=now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        told = {"code": claim.code, "day": day_in_words(due_on, reading_language())}
        messages.success(request, _("%(code)s is yours: write a reply by %(day)s.") % told)
    return redirect("answer:coverage")


@require_POST
def hand_back(request: MemberRequest, number: int) -> HttpResponse:
    """Say that one does not answer it after all."""
    taken = taken_to_hand_back(request.user, number)
    hand_back_claim(taken=taken, by=request.user, at=timezone.now())
    messages.success(request, _("Handed back: somebody else may take it."))
    return redirect("answer:coverage")
