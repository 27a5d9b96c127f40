"""S’allier: the organisations of the network."""

from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.access import may_do_fieldwork
from contrepoint.fieldwork.queries import ties_of
from contrepoint.network.access import (
    may_add_to_network,
    may_coordinate,
    not_here,
    organisation_to_run,
    organisation_visible,
    organisations_listed_for,
)
from contrepoint.network.enums import OrganisationKind
from contrepoint.network.queries import (
    country_codes,
    country_name,
    in_order,
    organisation_card,
    organisation_line,
)
from contrepoint.network.services import (
    OrganisationEntry,
    add_organisation,
    known_countries,
    revise_organisation,
)
from contrepoint.network.services import add_country as keep_country
from contrepoint.web.ally.forms import CountryForm, OrganisationForm
from contrepoint.web.contributions import hand_in
from contrepoint.web.pages import page_of
from contrepoint.web.requests import MemberRequest, reading_language

ORGANISATIONS_A_PAGE = 36


@require_safe
def listing(request: MemberRequest) -> HttpResponse:
    """Country by country, the organisations that the reader may see."""
    rows = in_order(organisations_listed_for(request.user))
    page = page_of(request, rows, ORGANISATIONS_A_PAGE)
    context = {
        "page": page,
        "lines": [organisation_line(row) for row in page.object_list],
        "may_write": may_add_to_network(request.user),
        "may_coordinate": may_coordinate(request.user),
    }
    return render(request, "ally/organisations.html", context)


@require_safe
def organisation(request: MemberRequest, code: str) -> HttpResponse:
    """One organisation, and its people who agree to be named."""
    found = organisation_visible(request.user, code)
    card = organisation_card(found, request.user, reading_language())
    context = {
        "card": card,
        "ties": ties_of(found, request.user, reading_language()),
        "may_relate": may_do_fieldwork(request.user),
    }
    return render(request, "ally/organisation.html", context)


@require_http_methods(["GET", "POST"])
def add(request: MemberRequest) -> HttpResponse:
    """Add an organisation."""
    user = request.user
    if not may_add_to_network(user):
        raise not_here()
    form = OrganisationForm(
        request.POST or None,
        user=user,
        initial={
            "language": reading_language(),
            "country": user.standing.country,
            "marking": Marking.NETWORK,
        },
    )
    if request.method == "POST" and form.is_valid():
        written = partial(
            add_organisation, entry=_entry(form), marking=Marking(form.cleaned_data["marking"])
        )
        kept = hand_in(request, form, written, beside="name")
        if kept:
            return redirect("ally:organisation", code=kept)
    return render(request, "ally/organisation_form.html", {"form": form, "organisation": None})


@require_http_methods(["GET", "POST"])
def edit(request: MemberRequest, code: str) -> HttpResponse:
    """Rewrite an organisation."""
    found = organisation_to_run(request.user, code)
    line = organisation_line(found)
    form = OrganisationForm(
        request.POST or None,
        user=request.user,
        present=line.marking,
        stored={
            "name": line.name.text,
            "language": line.name.language,
            "kind": line.kind,
            "country": line.country,
            "town": line.town,
            "marking": line.marking,
        },
    )
    if request.method == "POST" and form.is_valid():
        written = partial(
            revise_organisation,
            organisation=found,
            entry=_entry(form),
            marking=Marking(form.cleaned_data["marking"]),
        )
        kept = hand_in(request, form, written, receipt_of=found, beside="name")
        if kept:
            return redirect("ally:organisation", code=found.code)
    return render(request, "ally/organisation_form.html", {"form": form, "organisation": line})


@require_http_methods(["GET", "POST"])
def add_country(request: MemberRequest) -> HttpResponse:
    """Let a country join the programme; the coordinator does."""
    if not may_coordinate(request.user):
        raise not_here()
    form = CountryForm(
        request.POST or None, countries=known_countries().difference(country_codes())
    )
    if request.method == "POST" and form.is_valid():
        code = form.cleaned_data["country"]
        keep_country(code=code, by=request.user, at=timezone.now())
        sentence = _("%(country)s is now among the countries of the programme.")
        messages.success(request, sentence % {"country": country_name(code)})
        return redirect("ally:organisations")
    return render(request, "ally/country_form.html", {"form": form})


def _entry(form: OrganisationForm) -> OrganisationEntry:
    told = form.cleaned_data
    return OrganisationEntry(
        name=told["name"],
        language=Language(told["language"]),
        kind=OrganisationKind(told["kind"]),
        country=told["country"],
        town=told["town"],
    )
