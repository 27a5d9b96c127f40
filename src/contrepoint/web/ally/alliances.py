"""S’allier: alliances, and what their members promise one another."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.access import (
    alliance_to_run,
    alliance_visible,
    alliances_visible_to,
    may_do_fieldwork,
    promise_to_run,
    promise_to_withdraw,
    promisers_for,
)
from contrepoint.fieldwork.enums import PLANNED_PARTS, AllianceKind
from contrepoint.fieldwork.errors import (
    ContactBeforeItBeganError,
    NotAMemberError,
    NotTheirsToPromiseError,
    PastDayError,
)
from contrepoint.fieldwork.queries import (
    AllianceLine,
    alliance_card,
    alliance_lines,
    alliance_originals,
)
from contrepoint.fieldwork.services import (
    AlliancePlan,
    PromiseEntry,
    add_promise,
    agree_alliance,
    end_alliance,
    keep_contact,
    keep_promise,
    leave_contact,
    note_contact,
    open_alliance,
    reopen_promise,
    rest_alliance,
    revise_alliance,
    start_alliance,
    wake_alliance,
    withdraw_promise,
)
from contrepoint.narratives.errors import FutureDayError
from contrepoint.network.access import not_here, organisations_visible_to
from contrepoint.web.ally.alliance_forms import AllianceForm, PromiseForm
from contrepoint.web.choices import organisation_choices
from contrepoint.web.contributions import Beside, as_written, first_choices, keep
from contrepoint.web.pages import page_of, shown_on
from contrepoint.web.requests import MemberRequest, reading_language
from contrepoint.web.steps import take

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from contrepoint.fieldwork.models import Alliance, AlliancePromise

ALLIANCES_A_PAGE = 24
A_GLANCE = 3
STEPS: dict[str, Callable[..., None]] = {
    "agree": agree_alliance,
    "start": start_alliance,
    "rest": rest_alliance,
    "wake": wake_alliance,
    "end": end_alliance,
    "contact": note_contact,
    "keep": keep_contact,
    "leave": leave_contact,
}
BESIDE: Beside = {
    FutureDayError: "last_contact_on",
    ContactBeforeItBeganError: "last_contact_on",
    DomainError: "title",
}
PROMISE_BESIDE: Beside = {
    PastDayError: "due_on",
    NotAMemberError: "promised_by",
    NotTheirsToPromiseError: "promised_by",
    DomainError: "text",
}
PROMISE_STEPS: dict[str, tuple[Callable[..., "AlliancePromise"], Callable[..., None]]] = {
    "keep": (promise_to_run, keep_promise),
    "reopen": (promise_to_run, reopen_promise),
    "withdraw": (promise_to_withdraw, withdraw_promise),
}


def latest_alliances(request: MemberRequest) -> list[AllianceLine]:
    """The newest ones, for the room."""
    latest = alliances_visible_to(request.user).order_by("-pk")[:A_GLANCE].values("pk")
    return _lines(request, alliances_visible_to(request.user).filter(pk__in=latest))


def _lines(request: MemberRequest, rows: "QuerySet[Alliance]") -> list[AllianceLine]:
    return alliance_lines(rows, request.user, reading_language(), today=timezone.localdate())


@require_safe
def listing(request: MemberRequest) -> HttpResponse:
    """Alliances, newest first; those that have gone silent say so."""
    rows = alliances_visible_to(request.user)
    page = page_of(request, rows.order_by("-pk"), ALLIANCES_A_PAGE)
    context = {
        "page": page,
        "lines": _lines(request, shown_on(page, rows)),
        "may_write": may_do_fieldwork(request.user),
    }
    return render(request, "ally/alliances.html", context)


def _card(request: MemberRequest, alliance: "Alliance") -> dict[str, object]:
    today = timezone.localdate()
    return {"card": alliance_card(alliance, request.user, reading_language(), today=today)}


@require_safe
def alliance(request: MemberRequest, code: str) -> HttpResponse:
    """One alliance: its members and countries, what it says, what is promised."""
    found = alliance_visible(request.user, code)
    return render(request, "ally/alliance.html", _card(request, found))


@require_POST
def step(request: MemberRequest, code: str, step: str) -> HttpResponse:
    """Move an alliance to its next state, or note that its members spoke today."""
    found = alliance_to_run(request.user, code)
    take(request, STEPS, step, alliance=found)
    if not request.htmx:
        return redirect("ally:alliance", code=code)
    return render(request, "ally/alliance.html#standing", _card(request, found))


@require_http_methods(["GET", "POST"])
def add(request: MemberRequest) -> HttpResponse:
    """Write down that an alliance is being explored."""
    if not may_do_fieldwork(request.user):
        raise not_here()
    form = AllianceForm(
        request.POST or None,
        user=request.user,
        members=organisation_choices(organisations_visible_to(request.user)),
        initial={
            "kind": AllianceKind.ALLIANCE,
            "members": _own_organisation(request),
            "last_contact_on": timezone.localdate(),
        }
        | first_choices(request.user),
    )
    if request.method == "POST" and form.is_valid():
        kept = keep(request, form, partial(open_alliance, plan=_plan(form)), beside=BESIDE)
        if kept:
            return redirect("ally:alliance", code=kept)
    return render(request, "ally/alliance_form.html", {"form": form, "code": ""})


@require_http_methods(["GET", "POST"])
def edit(request: MemberRequest, code: str) -> HttpResponse:
    """Rewrite an alliance."""
    found = alliance_to_run(request.user, code)
    form = AllianceForm(
        request.POST or None,
        user=request.user,
        members=organisation_choices(organisations_visible_to(request.user)),
        may_sign=found.author_id == request.user.pk,
        stored=_as_written(found),
    )
    if request.method == "POST" and form.is_valid():
        written = partial(revise_alliance, alliance=found, plan=_plan(form))
        kept = keep(request, form, written, receipt_of=found, beside=BESIDE)
        if kept:
            return redirect("ally:alliance", code=found.code)
    return render(request, "ally/alliance_form.html", {"form": form, "code": found.code})


@require_http_methods(["GET", "POST"])
def add_a_promise(request: MemberRequest, code: str) -> HttpResponse:
    """Write down what one member promises to the others."""
    found = alliance_to_run(request.user, code)
    cap = Marking(found.marking)
    own = _own_organisation(request)
    form = PromiseForm(
        request.POST or None,
        user=request.user,
        cap=cap,
        members=organisation_choices(promisers_for(request.user, found)),
        initial={"promised_by": own[0] if own else ""} | first_choices(request.user, cap),
    )
    if request.method == "POST" and form.is_valid():
        written = partial(
            add_promise,
            alliance=found,
            entry=PromiseEntry(
                text=form.cleaned_data["text"],
                language=Language(form.cleaned_data["language"]),
                promised_by=form.cleaned_data["promised_by"],
                due_on=form.cleaned_data["due_on"],
            ),
        )
        kept = keep(request, form, written, beside=PROMISE_BESIDE)
        if kept:
            return redirect("ally:alliance", code=found.code)
    context = {"form": form, "code": found.code, "has_members": found.members.exists()}
    return render(request, "ally/promise_form.html", context)


@require_POST
def promise_step(request: MemberRequest, code: str, step: str) -> HttpResponse:
    """Say that a promise was kept, that it is still to be kept, or take it back."""
    if step not in PROMISE_STEPS:
        raise Http404
    promise_of, move = PROMISE_STEPS[step]
    found = promise_of(request.user, code)
    move(promise=found, by=request.user, at=timezone.now())
    messages.success(request, _("Kept. Receipt: %(code)s.") % {"code": found.code})
    return redirect("ally:alliance", code=found.alliance.code)


def _own_organisation(request: MemberRequest) -> list[str]:
    organisation = request.user.standing.organisation_id
    if organisation is None:
        return []
    own = organisations_visible_to(request.user).filter(pk=organisation)
    return list(own.values_list("code", flat=True))


def _plan(form: AllianceForm) -> AlliancePlan:
    told = form.cleaned_data
    return AlliancePlan(
        kind=AllianceKind(told["kind"]),
        language=Language(told["language"]),
        texts={part: told[part.value] for part in PLANNED_PARTS},
        members=told["members"],
        since=told["since"],
        last_contact_on=told["last_contact_on"],
    )


def _as_written(alliance: "Alliance") -> dict[str, object]:
    language, texts = alliance_originals(alliance)
    return as_written(alliance, language, texts) | {
        "kind": alliance.kind,
        "members": list(alliance.members.order_by("code").values_list("code", flat=True)),
        "since": alliance.since,
        "last_contact_on": alliance.last_contact_on,
    }
