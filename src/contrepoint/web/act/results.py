"""Agir: what came of it, counted once; and the figures, noted with their source."""

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking, tightest
from contrepoint.fieldwork.access import (
    campaigns_visible_to,
    is_of_team,
    measure_to_run,
    projects_visible_to,
    result_to_run,
    result_visible,
    results_visible_to,
    whole_of,
)
from contrepoint.fieldwork.enums import Evidence, Rung, Sureness
from contrepoint.fieldwork.errors import (
    CellsBeyondTotalError,
    LinkInEvidenceError,
    NoCountryError,
    NotAFigureError,
    SharedOutsideProjectError,
    SourceMissingError,
    ViewsAreSeenError,
)
from contrepoint.fieldwork.queries import (
    Belonging,
    Choice,
    campaigns_to_choose,
    cells_counted,
    countries_of_measure,
    indicator_card_of,
    overview,
    peers_of,
    projects_to_choose,
    result_card,
    result_lines,
    result_original,
    results_of,
)
from contrepoint.fieldwork.services import (
    ResultEntry,
    note_result,
    remove_result,
    revise_result,
)
from contrepoint.network.access import organisations_visible_to
from contrepoint.network.queries import country_codes
from contrepoint.web.act.plots import ladder_plot, months_plot
from contrepoint.web.act.result_forms import FilterForm, ResultForm, cells_of_form
from contrepoint.web.choices import Choices, country_choices, named, organisation_choices
from contrepoint.web.contributions import Beside, choices_made, first_choices, keep
from contrepoint.web.pages import page_of, shown_on
from contrepoint.web.requests import MemberRequest, reading_language

if TYPE_CHECKING:
    from contrepoint.fieldwork.models import Measure, Result

RESULTS_A_PAGE = 12
A_YEAR, A_QUARTER = 11, 2  # months before this one
BESIDE: dict[type[DomainError], str] = {
    ViewsAreSeenError: "rung",
    LinkInEvidenceError: "kept_where",
    SharedOutsideProjectError: "shared_with",
    SourceMissingError: "source",
    NotAFigureError: "value",
    CellsBeyondTotalError: "value",
    NoCountryError: "about_country",
    DomainError: "measured_on",
}


@require_safe
def listing(request: MemberRequest) -> HttpResponse:
    """What came of it: people reached by month and country, the ladder, the figures."""
    user, language = request.user, reading_language()
    form = FilterForm(
        request.GET,
        countries=country_choices(country_codes()),
        projects=_choices(projects_to_choose(user, language)),
        campaigns=_choices(campaigns_to_choose(user, language)),
    )
    choice = _choice(request, form)
    rows = results_of(user, choice).order_by("-measured_on", "-pk")
    page = page_of(request, rows, RESULTS_A_PAGE)
    seen = overview(user, choice)
    context = {
        "form": form,
        "overview": seen,
        "plot": months_plot(seen.months),
        "rungs": ladder_plot(seen.ladder),
        "page": page,
        "results": result_lines(shown_on(page, results_visible_to(user)), user, language),
        "is_filtered": form.is_valid() and any(form.cleaned_data.values()),
    }
    return render(request, "act/results.html", context)


def _choices(rows: list[Belonging]) -> Choices:
    return [(row.code, named(row.code, row.title)) for row in rows]


def _choice(request: MemberRequest, form: FilterForm) -> Choice:
    """What the form asks for; what means nothing is as if it had not been asked."""
    form.is_valid()
    told = form.cleaned_data
    country, user = told.get("pays"), request.user
    project, campaign = told.get("projet"), told.get("campagne")
    return Choice(
        countries=(country,) if country else (),
        project=projects_visible_to(user).filter(code=project).first() if project else None,
        campaign=campaigns_visible_to(user).filter(code=campaign).first() if campaign else None,
        since=_since(told.get("periode") or ""),
    )


def _since(period: str) -> date | None:
    """The first day of a period, always that of a month: no choice isolates a single day."""
    today = timezone.localdate()
    if period == "annee":
        return today.replace(month=1, day=1)
    back = {"douze": A_YEAR, "trois": A_QUARTER}.get(period)
    if back is None:
        return None
    first = today.replace(day=1)
    for _month in range(back):
        first = (first - timedelta(days=1)).replace(day=1)
    return first


@require_safe
def result(request: MemberRequest, code: str) -> HttpResponse:
    """One figure, with its source, who shares it, and what peers say of it."""
    user, language = request.user, reading_language()
    found = result_visible(user, code)
    context = {
        "card": result_card(found, user, language),
        "peers": peers_of(found, user, language),
    }
    return render(request, "act/result.html", context)


@require_http_methods(["GET", "POST"])
def add(request: MemberRequest, code: str) -> HttpResponse:
    """Note a figure for the measure of this code."""
    user = request.user
    measure = measure_to_run(user, code)
    cap = tightest((Marking(measure.marking), whole_of(measure).marking))
    sharing = _sharing(measure)
    own = user.standing.country
    form = ResultForm(
        request.POST or None,
        user=user,
        cap=cap,
        initial={
            "measured_on": timezone.localdate(),
            "about_country": own,
            "rung": measure.indicator.rung,
            "evidence": Evidence.SELF,
        }
        | first_choices(user, cap),
        **_offered(request, measure, sharing),
    )
    if request.method == "POST" and form.is_valid():
        written = partial(note_result, measure=measure, entry=_entry(form))
        kept = keep(request, form, written, beside=_beside(form))
        if kept:
            return redirect("act:result", code=kept)
    context = {"form": form, "measure": measure, "code": ""}
    return render(request, "act/result_form.html", context)


@require_http_methods(["GET", "POST"])
def edit(request: MemberRequest, code: str) -> HttpResponse:
    """Rewrite a figure; its table is for its team."""
    user = request.user
    found = result_to_run(user, code)
    for_team = is_of_team(user, found)
    form = ResultForm(
        request.POST or None,
        user=user,
        may_sign=found.author_id == user.pk,
        may_count=for_team,
        stored=_as_written(found) | (cells_of_form(cells_counted(found)) if for_team else {}),
        **_offered(request, found.measure, _sharing(found.measure)),
    )
    if request.method == "POST" and form.is_valid():
        written = partial(revise_result, result=found, entry=_entry(form))
        kept = keep(request, form, written, receipt_of=found, beside=_beside(form))
        if kept:
            return redirect("act:result", code=code)
    context = {"form": form, "measure": found.measure, "code": code}
    return render(request, "act/result_form.html", context)


@require_POST
def remove(request: MemberRequest, code: str) -> HttpResponse:
    """Remove a figure, with all that it said."""
    found = result_to_run(request.user, code)
    measure = found.measure.code
    remove_result(result=found, by=request.user, at=timezone.now())
    messages.success(request, _("Removed, with all that it said: %(code)s.") % {"code": code})
    return redirect("act:measure", code=measure)


def _sharing(measure: "Measure") -> list[str]:
    """The countries that can share a figure: those of the project, or of the programme."""
    return countries_of_measure(measure) or country_codes()


def _offered(request: MemberRequest, measure: "Measure", sharing: list[str]) -> dict[str, Any]:
    return {
        "indicator": indicator_card_of(measure.indicator, reading_language()),
        "countries": country_codes(),
        "sharing": sharing,
        "partners": organisation_choices(organisations_visible_to(request.user)),
    }


def _beside(form: ResultForm) -> Beside:
    """A box that this form does not have cannot hold a sentence: it stands over the form then."""
    return {kind: box for kind, box in BESIDE.items() if box in form.fields}


def _entry(form: ResultForm) -> ResultEntry:
    told = form.cleaned_data
    return ResultEntry(
        figure=form.figure(),
        measured_on=told["measured_on"],
        about_country=told["about_country"],
        rung=Rung(told["rung"]),
        source=told["source"],
        sureness=Sureness(told["sureness"]),
        language=Language(told["language"]),
        evidence=Evidence(told["evidence"]),
        kept_where=told["kept_where"],
        observed=told["observed"],
        shared_with=told.get("shared_with", ()),
        partners=told["partners"],
        cells=form.cells_or_none(),
    )


def _as_written(result: "Result") -> dict[str, object]:
    observed = result_original(result)
    return choices_made(result, observed.language if observed else reading_language()) | {
        "value": result.value,
        "value_of": result.value_of,
        "is_unknown": result.value is None,
        "measured_on": result.measured_on,
        "about_country": result.about_country,
        "source": result.source,
        "sureness": result.sureness,
        "rung": result.rung,
        "evidence": result.evidence,
        "kept_where": result.kept_where,
        "observed": observed.text if observed else "",
        "shared_with": list(
            result.shared_with.order_by("country").values_list("country", flat=True)
        ),
        "partners": list(result.partners.order_by("code").values_list("code", flat=True)),
    }
