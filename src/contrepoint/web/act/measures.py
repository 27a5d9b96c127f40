"""Agir: what a campaign or a project is measured by."""

from functools import partial
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Words
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.access import (
    campaign_to_measure,
    may_do_fieldwork,
    measure_to_run,
    measure_visible,
    project_to_measure,
    results_visible_to,
)
from contrepoint.fieldwork.queries import (
    Belonging,
    by_rung,
    indicator_bank,
    indicator_card_of,
    indicator_of_code,
    kind_of_whole,
    measure_card,
    measure_lines,
    measures_of,
    result_lines,
)
from contrepoint.fieldwork.services import (
    MeasureEntry,
    choose_indicator,
    drop_measure,
    revise_measure,
)
from contrepoint.network.access import not_here
from contrepoint.web.act.result_forms import MeasureForm
from contrepoint.web.contributions import first_choices, keep
from contrepoint.web.pages import page_of, shown_on
from contrepoint.web.requests import MemberRequest, asked_for, reading_language

if TYPE_CHECKING:
    from contrepoint.fieldwork.models import Campaign, Project

RESULTS_A_PAGE = 24


def measured(request: MemberRequest, whole: "Campaign | Project", *, may: bool) -> dict[str, Any]:
    """What `act/results_of.html` shows on the page of a campaign or a project.

    `may` says whether the reader chooses its indicators: its page knows already.
    """
    rows = measures_of(request.user, whole)
    of = Belonging(whole.code, Words("", reading_language()))  # its page has the title
    return {
        "measured": measure_lines(rows, request.user, reading_language(), of=of),
        "measured_by": f"{_word_of(whole)}={whole.code}",
        "may_measure": may,
    }


@require_safe
def bank(request: MemberRequest) -> HttpResponse:
    """The bank of indicators, rung by rung. `?projet=P1` or `?campagne=K1` chooses among them."""
    if not may_do_fieldwork(request.user):
        raise not_here()
    whole = _whole(request)
    chosen: set[str] = set()
    if whole is not None:
        rows = measures_of(request.user, whole).order_by()
        chosen = set(rows.values_list("indicator__code", flat=True))
    context = {
        "rungs": by_rung(indicator_bank(reading_language())),
        "chosen": chosen,
        "whole": whole,
        "query": f"{_word_of(whole)}={whole.code}" if whole else "",
    }
    return render(request, "act/indicators.html", context)


@require_http_methods(["GET", "POST"])
def add(request: MemberRequest, indicator: str) -> HttpResponse:
    """Choose an indicator for `?projet=P1` or `?campagne=K1`; for neither, one reads the bank."""
    user = request.user
    if not may_do_fieldwork(user):
        raise not_here()
    found = indicator_of_code(indicator)
    whole = _whole(request)
    if whole is None:
        return redirect("act:indicators")
    card = indicator_card_of(found, reading_language())
    cap = Marking(whole.marking)
    form = MeasureForm(
        request.POST or None,
        user=user,
        cap=cap,
        indicator=card,
        initial=first_choices(user, cap),
    )
    if request.method == "POST" and form.is_valid():
        written = partial(choose_indicator, indicator=found, of=whole, entry=_entry(form))
        kept = keep(request, form, written)
        if kept:
            return redirect("act:measure", code=kept)
    context = {
        "form": form,
        "indicator": card,
        "code": "",
        "query": f"{_word_of(whole)}={whole.code}",
    }
    return render(request, "act/measure_form.html", context)


@require_safe
def measure(request: MemberRequest, code: str) -> HttpResponse:
    """One indicator of a campaign or project, with its figures over time."""
    user, language = request.user, reading_language()
    found = measure_visible(user, code)
    rows = results_visible_to(user).filter(measure=found).order_by("-measured_on", "-pk")
    page = page_of(request, rows, RESULTS_A_PAGE)
    context = {
        "card": measure_card(found, user, language),
        "page": page,
        "results": result_lines(shown_on(page, results_visible_to(user)), user, language),
    }
    return render(request, "act/measure.html", context)


@require_http_methods(["GET", "POST"])
def edit(request: MemberRequest, code: str) -> HttpResponse:
    """Say anew where it stood and what is the target."""
    found = measure_to_run(request.user, code)
    card = indicator_card_of(found.indicator, reading_language())
    stored = {
        "baseline": found.baseline,
        "baseline_of": found.baseline_of,
        "baseline_on": found.baseline_on,
        "target": found.target,
        "target_of": found.target_of,
        "target_on": found.target_on,
        "marking": found.marking,
        "attribution": found.attribution,
    }
    form = MeasureForm(
        request.POST or None,
        user=request.user,
        indicator=card,
        may_sign=found.author_id == request.user.pk,
        stored=stored,
    )
    if request.method == "POST" and form.is_valid():
        written = partial(revise_measure, measure=found, entry=_entry(form))
        if keep(request, form, written, receipt_of=found):
            return redirect("act:measure", code=code)
    context = {"form": form, "indicator": card, "code": code}
    return render(request, "act/measure_form.html", context)


@require_POST
def drop(request: MemberRequest, code: str) -> HttpResponse:
    """Measure by it no more; what has figures stays."""
    found = measure_to_run(request.user, code)
    whole = found.campaign or found.project
    try:
        drop_measure(measure=found, by=request.user, at=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("act:measure", code=code)
    messages.success(request, _("%(code)s is measured no more.") % {"code": code})
    return redirect(_page_of(whole)) if whole else redirect("act:results")


def _whole(request: MemberRequest) -> "Campaign | Project | None":
    """The campaign or the project of the address, which the reader may measure."""
    project, campaign = asked_for(request, "projet"), asked_for(request, "campagne")
    if project:
        return project_to_measure(request.user, project)
    return campaign_to_measure(request.user, campaign) if campaign else None


def _word_of(whole: "Campaign | Project") -> str:
    return {"campaign": "campagne", "project": "projet"}[kind_of_whole(whole)]


def _page_of(whole: "Campaign | Project") -> str:
    return reverse(f"act:{kind_of_whole(whole)}", args=[whole.code])


def _entry(form: MeasureForm) -> MeasureEntry:
    told = form.cleaned_data
    return MeasureEntry(
        baseline=form.baseline(),
        baseline_on=told["baseline_on"],
        target=form.target(),
        target_on=told["target_on"],
    )
