"""Se réunir: the sessions of a workshop are put on its agenda, and retitled."""

from functools import partial
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.common.markings import tightest
from contrepoint.network.queries import country_codes, people_to_choose
from contrepoint.synthesis.queries import origin_of
from contrepoint.web.contributions import (
    Beside,
    first_choices,
    hand_in,
    refuse,
    signature,
    tell_kept,
)
from contrepoint.web.meet.forms import SessionForm
from contrepoint.web.requests import MemberRequest, reading_language
from contrepoint.workshops.access import session_to_keep, workshop_to_fill
from contrepoint.workshops.enums import SessionKind
from contrepoint.workshops.errors import NoChapterCountryError
from contrepoint.workshops.queries import session_original
from contrepoint.workshops.services import SessionPlan, add_session, revise_session

if TYPE_CHECKING:
    from contrepoint.workshops.models import Session

BESIDE: Beside = {NoChapterCountryError: "about_country", DomainError: "title"}


@require_http_methods(["GET", "POST"])
def add(request: MemberRequest, number: int) -> HttpResponse:
    """Add a session at the end of a workshop."""
    found = workshop_to_fill(request.user, number)
    cap = tightest((found.marking, found.series.marking))
    form = SessionForm(
        request.POST or None,
        user=request.user,
        cap=cap,
        countries=country_codes(),
        people=people_to_choose(request.user),
        initial={"kind": SessionKind.THEMATIC} | first_choices(request.user, cap),
    )
    if request.method == "POST" and form.is_valid() and _has_known_origin(request, form):
        try:
            kept = add_session(
                workshop=found,
                plan=_plan(form),
                **signature(form),
                by=request.user,
                at=timezone.now(),
            )
        except DomainError as refusal:
            refuse(form, refusal, BESIDE)
        else:
            tell_kept(request, form, kept.code)
            return redirect("meet:session", number=number, position=kept.position)
    context = {"form": form, "number": number, "position": 0}
    return render(request, "meet/session_form.html", context)


@require_http_methods(["GET", "POST"])
def edit(request: MemberRequest, number: int, position: int) -> HttpResponse:
    """Retitle a session."""
    found = session_to_keep(request.user, number, position)
    form = SessionForm(
        request.POST or None,
        user=request.user,
        countries=country_codes(),
        people=people_to_choose(request.user),
        may_sign=False,
        has_origin=bool(found.origin),
        stored=_as_written(found),
    )
    if request.method == "POST" and form.is_valid() and _has_known_origin(request, form):
        written = partial(revise_session, session=found, plan=_plan(form))
        kept = hand_in(request, form, written, receipt_of=found, beside=BESIDE)
        if kept:
            return redirect("meet:session", number=number, position=position)
    context = {"form": form, "number": number, "position": position}
    return render(request, "meet/session_form.html", context)


def _has_known_origin(request: MemberRequest, form: SessionForm) -> bool:
    """What put a session on the agenda is a record that the writer may see."""
    code = form.cleaned_data.get("origin", "").strip()
    if not code or origin_of(code, request.user, reading_language()):
        return True
    form.add_error("origin", _("No record of this code is open to you. Copy it from its page."))
    return False


def _plan(form: SessionForm) -> SessionPlan:
    told = form.cleaned_data
    return SessionPlan(
        kind=SessionKind(told["kind"]),
        language=Language(told["language"]),
        title=told["title"],
        about_country=told["about_country"],
        speakers=told["speakers"],
        languages=[Language(language) for language in told["languages"]],
        origin=told.get("origin", "").strip(),
    )


def _as_written(session: "Session") -> dict[str, object]:
    title = session_original(session)
    spoken = session.languages.order_by("language")
    speakers = session.speakers.order_by("position").values_list("person__uuid", flat=True)
    return {
        "kind": session.kind,
        "language": title.language if title else reading_language(),
        "title": title.text if title else "",
        "about_country": session.about_country,
        "speakers": list(map(str, speakers)),
        "languages": list(spoken.values_list("language", flat=True)),
        "origin": session.origin,
    }
