"""Se réunir: a promise made aloud is written into a session's record."""

from functools import partial
from typing import TYPE_CHECKING

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.network.access import may_keep_the_record
from contrepoint.network.queries import people_to_choose
from contrepoint.synthesis.queries import outcomes_of
from contrepoint.web.contributions import first_choices, hand_in, keep
from contrepoint.web.meet.forms import CommitmentForm
from contrepoint.web.meet.record import begun_with_note, widest_marking
from contrepoint.web.pages import page_of
from contrepoint.web.requests import MemberRequest, reading_language
from contrepoint.workshops.access import (
    commitment_to_mend,
    commitment_visible,
    may_mend,
    session_to_write_in,
    workshop_to_fill,
    workshop_visible,
)
from contrepoint.workshops.enums import CommitmentKind, CommitmentPart
from contrepoint.workshops.errors import OwnerShutOutError
from contrepoint.workshops.queries import originals_of, read_back
from contrepoint.workshops.services import CommitmentPlan, add_commitment, mend_commitment

if TYPE_CHECKING:
    from contrepoint.workshops.models import Commitment

OUTCOMES_A_PAGE = 24


@require_http_methods(["GET", "POST"])
def add(request: MemberRequest, number: int, position: int) -> HttpResponse:
    """Write a commitment into a session."""
    found = session_to_write_in(request.user, number, position)
    begun = begun_with_note(request, "promise", widest_marking(found))
    cap = begun.cap
    form = CommitmentForm(
        request.POST or None,
        user=request.user,
        cap=cap,
        people=people_to_choose(request.user),
        initial={"kind": CommitmentKind.PROJECT} | first_choices(request.user, cap) | begun.initial,
    )
    if request.method == "POST" and form.is_valid():
        written = partial(add_commitment, session=found, plan=_plan(form), note=begun.note)
        kept = keep(
            request,
            form,
            written,
            beside={OwnerShutOutError: "marking", DomainError: "promise"},
        )
        if kept:
            return redirect("act:commitment", code=kept)
    context = {"form": form, "number": number, "position": position, "note": begun.note}
    return render(request, "meet/commitment_form.html", context)


@require_safe
def read_aloud(request: MemberRequest, number: int) -> HttpResponse:
    """The closing: one commitment after the other in big letters, with what it still lacks."""
    found = workshop_visible(request.user, number)
    lines = read_back(found, request.user, reading_language())
    page = page_of(request, lines, 1)
    current = page.object_list[0] if page.object_list else None
    form = None
    if current is not None:
        form = _mending(request, commitment_visible(request.user, current.line.code))
    context = {
        "number": number,
        "page": page,
        "current": current,
        "lines": lines,
        "form": form,
        "may_print": may_keep_the_record(request.user),
    }
    return render(request, "meet/read_aloud.html", context)


def _mending(
    request: MemberRequest, commitment: "Commitment", *, data: "QueryDict | None" = None
) -> CommitmentForm | None:
    """The form in which a commitment is completed; None where this reader may not."""
    if not may_mend(request.user, commitment):
        return None
    return CommitmentForm(
        data,
        user=request.user,
        may_sign=False,
        people=people_to_choose(request.user),
        stored=_as_proposed(commitment),
    )


def _as_proposed(commitment: "Commitment") -> dict[str, object]:
    said = originals_of(commitment)
    promise = said.get(CommitmentPart.PROMISE)
    owners = commitment.owners.order_by("pk").values_list("uuid", flat=True)
    return {part.value: row.text for part, row in said.items()} | {
        "kind": commitment.kind,
        "owners": list(map(str, owners)),
        "due_on": commitment.due_on,
        "language": promise.language if promise else reading_language(),
    }


@require_http_methods(["GET", "POST"])
def mend(request: MemberRequest, code: str) -> HttpResponse:
    """Complete a commitment while it is read aloud; back to the same place."""
    found = commitment_to_mend(request.user, code)
    number = found.session.workshop.number
    form = _mending(request, found, data=request.POST if request.method == "POST" else None)
    if form is not None and request.method == "POST" and form.is_valid():
        written = partial(mend_commitment, commitment=found, plan=_plan(form))
        beside = {OwnerShutOutError: "owners", DomainError: "promise"}
        if hand_in(request, form, written, receipt_of=found, beside=beside):
            page = request.GET.get("page", "")
            if not page.isdecimal():
                return redirect("act:commitment", code=code)
            return redirect(reverse("meet:read-aloud", args=[number], query={"page": page}))
    context = {"form": form, "code": code, "number": number}
    return render(request, "meet/mend_form.html", context)


@require_safe
def paper(request: MemberRequest, number: int) -> HttpResponse:
    """The commitments on paper, each with a line to sign: for who keeps the record."""
    found = workshop_to_fill(request.user, number)
    lines = read_back(found, request.user, reading_language())
    context = {"number": number, "lines": lines, "today": timezone.localdate()}
    return render(request, "meet/commitments_paper.html", context)


@require_safe
def outcomes(request: MemberRequest, number: int) -> HttpResponse:
    """What became of each commitment of a workshop, and what keeps none."""
    found = workshop_visible(request.user, number)
    followed = outcomes_of(found, request.user, reading_language())
    context = {
        "number": number,
        "page": page_of(request, followed.told, OUTCOMES_A_PAGE),
        "orphan_count": followed.orphan_count,
        "loose": followed,
    }
    return render(request, "meet/outcomes.html", context)


def _plan(form: CommitmentForm) -> CommitmentPlan:
    told = form.cleaned_data
    return CommitmentPlan(
        kind=CommitmentKind(told["kind"]),
        language=Language(told["language"]),
        promise=told["promise"],
        place=told["place"],
        evidence=told["evidence"],
        owners=told["owners"],
        due_on=told["due_on"],
    )
