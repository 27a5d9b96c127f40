"""S’allier: people, by consent."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contrepoint.common.attribution import DEFAULT_ATTRIBUTION, Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.network.access import (
    card_to_consent,
    card_to_write,
    card_visible,
    cards_visible_to,
    is_own_card,
    may_add_to_network,
    may_coordinate,
    may_place,
    may_write_card,
    not_here,
    organisations_listed_for,
)
from contrepoint.network.enums import ConsentKind
from contrepoint.network.queries import (
    Search,
    card_readings,
    people_found,
    person_card,
    person_lines,
    written_expertise,
)
from contrepoint.network.services import (
    PersonEntry,
    Place,
    add_person,
    give_consent,
    note_reading,
    revise_person,
    withdraw_consent,
)
from contrepoint.web.ally.forms import OPEN_CARD, PersonForm, SearchForm
from contrepoint.web.choices import Choices, markings_for, organisation_choices
from contrepoint.web.contributions import hand_in
from contrepoint.web.pages import page_of
from contrepoint.web.requests import MemberRequest, reading_language

if TYPE_CHECKING:
    from contrepoint.network.models import Person

PEOPLE_A_PAGE = 24
CONSENT_STEPS: dict[str, Callable[..., None]] = {
    "donner": give_consent,
    "retirer": withdraw_consent,
}


@require_http_methods(["GET", "HEAD", "POST"])
def listing(request: MemberRequest) -> HttpResponse:
    """Who is in the network, and who knows about what.

    What is looked for is sent, never put in the address: it may be a name.
    """
    user, language = request.user, reading_language()
    form = SearchForm(request.POST)
    told = form.cleaned_data if form.is_valid() else {}
    search = Search(told.get("q", ""), told.get("country", ""), told.get("language", ""))
    page = page_of(request, people_found(user, search, language), PEOPLE_A_PAGE)
    shown = cards_visible_to(user).filter(pk__in=list(page.object_list))
    context = {
        "form": form,
        "is_searched": search != Search(),
        "page": page,
        "lines": person_lines(shown, user, language),
        "may_write": may_add_to_network(user),
        "may_coordinate": may_coordinate(user),
    }
    return render(request, "ally/people.html", context)


@require_safe
def person(request: MemberRequest, code: str) -> HttpResponse:
    """One card. That it was opened is recorded, and told to the person it speaks of."""
    found = card_visible(request.user, code)
    note_reading(person=found, by=request.user, at=timezone.now())
    own = is_own_card(request.user, found)
    context = _card(request, found) | {"readings": card_readings(found) if own else None}
    return render(request, "ally/person.html", context)


def _card(request: MemberRequest, person: "Person") -> dict[str, object]:
    return {"card": person_card(person, request.user, reading_language())}


@require_POST
def consent(request: MemberRequest, code: str, kind: str, step: str) -> HttpResponse:
    """Give or withdraw a consent, from today."""
    found = card_to_consent(request.user, code)
    change = CONSENT_STEPS.get(step)
    if change is None or kind not in ConsentKind.values:
        raise Http404
    change(person=found, kind=ConsentKind(kind), by=request.user, at=timezone.now())
    if not request.htmx:
        return redirect("ally:person", code=code)
    return render(request, "ally/person.html#consents", _card(request, found))


@require_http_methods(["GET", "POST"])
def add(request: MemberRequest) -> HttpResponse:
    """Add the card of somebody who has no account, as agreed on signed paper."""
    user = request.user
    if not may_add_to_network(user):
        raise not_here()
    form = PersonForm(
        request.POST or None,
        user=user,
        organisations=_organisations(request),
        initial={
            "is_pseudonym": True,
            "language": reading_language(),
            "attribution": DEFAULT_ATTRIBUTION,
            "marking": Marking.NETWORK,
            "country": user.standing.country,
        },
    )
    if request.method == "POST" and form.is_valid():
        kept = hand_in(request, form, partial(add_person, entry=_entry(form), place=_place(form)))
        if kept:
            return redirect("ally:person", code=kept)
    return render(request, "ally/person_form.html", {"form": form, "card": None})


@require_http_methods(["GET", "POST"])
def edit(request: MemberRequest, code: str) -> HttpResponse:
    """Rewrite a card: one's own, or one that is kept for somebody without an account."""
    user = request.user
    found = card_to_write(user, code)
    own = is_own_card(user, found)
    writes, places = may_write_card(user, found), may_place(user, found)
    form = PersonForm(
        request.POST or None,
        user=user,
        organisations=_organisations(request),
        markings=markings_for(user, Marking.NETWORK) if own else OPEN_CARD,
        present=Marking(found.marking),
        may_write=writes,
        may_place=places,
        stored=_as_written(found),
    )
    if request.method == "POST" and form.is_valid():
        written = partial(
            revise_person,
            person=found,
            entry=_entry(form) if writes else None,
            place=_place(form) if places else None,
        )
        kept = hand_in(request, form, written, receipt_of=found)
        if kept:
            return redirect("ally:person", code=found.code)
    return render(request, "ally/person_form.html", {"form": form} | _card(request, found))


def _organisations(request: MemberRequest) -> Choices:
    return organisation_choices(organisations_listed_for(request.user))


def _entry(form: PersonForm) -> PersonEntry:
    told = form.cleaned_data
    return PersonEntry(
        name=told["name"],
        is_pseudonym=told["is_pseudonym"],
        languages=[Language(value) for value in told["languages"]],
        expertise=told["expertise"],
        written_in=Language(told["language"]),
        attribution=Attribution(told["attribution"]),
        marking=Marking(told["marking"]),
    )


def _place(form: PersonForm) -> Place:
    return Place(form.cleaned_data["country"], form.cleaned_data["organisation"])


def _as_written(person: "Person") -> dict[str, object]:
    expertise = written_expertise(person)
    return {
        "name": person.display_name,
        "is_pseudonym": person.is_pseudonym,
        "languages": list(person.languages.order_by("language").values_list("language", flat=True)),
        "expertise": expertise.text if expertise else "",
        "language": expertise.language if expertise else reading_language(),
        "attribution": person.attribution,
        "marking": person.marking,
        "country": person.country.code if person.country else "",
        "organisation": person.organisation.code if person.organisation else "",
    }
