"""Agir, a campaign on its way: the do-no-harm sheet, adjustments, the funnel."""

import uuid
from datetime import date
from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.fieldwork.access import (
    campaign_to_run,
    campaign_to_stop,
    campaign_visible,
    is_of_team,
    may_run,
)
from contrepoint.fieldwork.enums import FunnelStage, Leg, SheetPart
from contrepoint.fieldwork.queries import (
    adjustment_lines,
    adjustments_of,
    campaign_title,
    counted_in,
    counted_of,
    counts_of,
    sheet_card,
    sheet_originals,
    stoppers_to_choose,
)
from contrepoint.fieldwork.services import (
    FunnelEntry,
    SheetEntry,
    count_funnel,
    note_adjustment,
    sign_sheet,
    write_sheet,
)
from contrepoint.network.access import not_here
from contrepoint.web.act.campaign_forms import (
    AdjustmentForm,
    FunnelForm,
    SheetForm,
    month_choices,
)
from contrepoint.web.contributions import hand_in
from contrepoint.web.pages import page_of
from contrepoint.web.requests import MemberRequest, asked_for, reading_language

A_PAGE = 24


@require_safe
def sheet(request: MemberRequest, code: str) -> HttpResponse:
    """The do-no-harm sheet, for who runs the campaign and for the person who can stop it."""
    found = campaign_to_stop(request.user, code)
    context = {
        "code": code,
        "title": campaign_title(found, reading_language()),
        "sheet": sheet_card(found, request.user, reading_language()),
        "may_run": may_run(request.user, found),
    }
    return render(request, "act/sheet.html", context)


@require_http_methods(["GET", "POST"])
def sheet_edit(request: MemberRequest, code: str) -> HttpResponse:
    """Write the sheet, in one go or in several."""
    found = campaign_to_run(request.user, code)
    stored = sheet_originals(found, reading_language())
    people = stoppers_to_choose(request.user)
    named = str(stored.stopper or "")
    if named and named not in dict(people):
        people.append((named, _("the person named now")))
    values = {part.value: text for part, text in stored.texts.items()}
    form = SheetForm(
        request.POST or None,
        people=[*people],
        stored=values | {"stopper": named, "language": stored.language},
    )
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        entry = SheetEntry(
            language=Language(told["language"]),
            texts={part: told[part.value] for part in SheetPart},
            stopper=uuid.UUID(told["stopper"]) if told["stopper"] else None,
        )
        written = partial(write_sheet, campaign=found, entry=entry)
        if hand_in(request, form, written, receipt_of=found):
            return redirect("act:sheet", code=code)
    return render(request, "act/sheet_form.html", {"form": form, "code": code})


@require_POST
def sheet_sign(request: MemberRequest, code: str) -> HttpResponse:
    """Stand for the sheet as it is."""
    found = campaign_to_run(request.user, code)
    try:
        sign_sheet(campaign=found, by=request.user, at=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("act:sheet", code=code)
    messages.success(request, _("Signed, with the day of today: %(code)s.") % {"code": code})
    return redirect("act:campaign", code=code)


@require_http_methods(["GET", "POST"])
def adjustments(request: MemberRequest, code: str) -> HttpResponse:
    """The log of adjustments from the first day on; who runs the campaign adds to it."""
    found = campaign_visible(request.user, code)
    runs = may_run(request.user, found)
    form = AdjustmentForm(request.POST or None, initial={"language": reading_language()})
    if request.method == "POST":
        if not runs:
            raise not_here()
        if form.is_valid():
            told = form.cleaned_data
            written = partial(
                note_adjustment,
                campaign=found,
                what=told["what"],
                why=told["why"],
                language=Language(told["language"]),
            )
            if hand_in(request, form, written, receipt_of=found):
                return redirect("act:adjustments", code=code)
    page = page_of(request, adjustments_of(found).prefetch_related("texts"), A_PAGE)
    context = {
        "code": code,
        "title": campaign_title(found, reading_language()),
        "page": page,
        "lines": adjustment_lines(page.object_list, reading_language()),
        "form": form if runs else None,
    }
    return render(request, "act/adjustments.html", context)


@require_http_methods(["GET", "POST"])
def funnel(request: MemberRequest, code: str) -> HttpResponse:
    """Count a month of a leg, or count it again: `?mois=2026-11-01&volet=offline`.

    For the team alone: its small numbers stay there.
    """
    found = campaign_to_run(request.user, code)
    if not is_of_team(request.user, found):
        raise not_here()
    today = timezone.localdate()
    month, leg = _wanted(request, today)
    counted = counted_of(found, leg, month)
    form = FunnelForm(request.POST or None, today=today, month=month, leg=leg, counted=counted)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        entry = FunnelEntry(Leg(told["leg"]), date.fromisoformat(told["month"]), form.counts())
        written = partial(count_funnel, campaign=found, entry=entry)
        if hand_in(request, form, written, receipt_of=found, beside="month"):
            return redirect("act:funnel", code=code)
    page = page_of(request, counts_of(found), A_PAGE)
    context = {
        "code": code,
        "title": campaign_title(found, reading_language()),
        "form": form,
        "page": page,
        "rows": [counted_in(row) for row in page.object_list],
        "stages": list(FunnelStage),
    }
    return render(request, "act/funnel_form.html", context)


def _wanted(request: MemberRequest, today: date) -> tuple[date, Leg]:
    """The month and the leg of which the form speaks: as sent, as asked for, or of now."""
    month = request.POST.get("month") or asked_for(request, "mois")
    leg = request.POST.get("leg") or asked_for(request, "volet")
    months = dict(month_choices(today))
    return (
        date.fromisoformat(month) if month in months else today.replace(day=1),
        Leg(leg) if leg in Leg.values else Leg.OFFLINE,
    )
