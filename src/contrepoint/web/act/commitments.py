"""Agir: what was promised, who keeps it, and what became of it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.fieldwork.access import campaign_visible, project_visible
from contrepoint.fieldwork.queries import campaigns_to_choose, projects_to_choose
from contrepoint.synthesis.queries import records_about
from contrepoint.web.act.forms import LinkForm, ReasonForm
from contrepoint.web.pages import page_of
from contrepoint.web.requests import MemberRequest, reading_language
from contrepoint.web.steps import take, tell_state
from contrepoint.workshops.access import (
    commitment_steps,
    commitment_to_move,
    commitment_to_run,
    commitment_visible,
    workshop_visible,
    workshops_to_carry_to,
)
from contrepoint.workshops.enums import WITH_A_REASON, CommitmentState, CommitmentStep
from contrepoint.workshops.errors import NotLaterError
from contrepoint.workshops.queries import (
    CommitmentLine,
    commitment_card,
    commitment_lines,
    commitment_words,
    deed_lines,
    note_behind,
    own_commitment_lines,
)
from contrepoint.workshops.services import (
    Reason,
    block_commitment,
    carry_commitment,
    confirm_commitment,
    fulfil_commitment,
    fulfil_commitment_partly,
    link_commitment,
    miss_commitment,
    start_commitment,
    withdraw_commitment,
)

if TYPE_CHECKING:
    from contrepoint.workshops.models import Commitment

COMMITMENTS_A_PAGE = 24
STEPS: dict[str, Callable[..., None]] = {
    CommitmentStep.START: start_commitment,
    CommitmentStep.FULFIL: fulfil_commitment,
}
WITH_REASON: dict[str, Callable[..., None]] = {
    CommitmentStep.BLOCK: block_commitment,
    CommitmentStep.PARTLY: fulfil_commitment_partly,
    CommitmentStep.MISS: miss_commitment,
    CommitmentStep.WITHDRAW: withdraw_commitment,
}


@require_safe
def listing(request: MemberRequest) -> HttpResponse:
    """Who promised what, in which workshop, and how it stands."""
    return _listing(request, commitment_lines(request.user, reading_language()), only_mine=False)


@require_safe
def own_listing(request: MemberRequest) -> HttpResponse:
    """What the reader promised."""
    return _listing(request, own_commitment_lines(request.user, reading_language()), only_mine=True)


def _listing(
    request: MemberRequest, lines: list[CommitmentLine], *, only_mine: bool
) -> HttpResponse:
    page = page_of(request, lines, COMMITMENTS_A_PAGE)
    return render(request, "act/commitments.html", {"page": page, "only_mine": only_mine})


def _card(request: MemberRequest, commitment: "Commitment") -> dict[str, object]:
    user = request.user
    return {
        "card": commitment_card(commitment, user, reading_language()),
        "note": note_behind(user, pk=commitment.note_id) if commitment.note_id else None,
    }


@require_safe
def commitment(request: MemberRequest, code: str) -> HttpResponse:
    """One commitment, and what became of it."""
    found = commitment_visible(request.user, code)
    return render(request, "act/commitment.html", _card(request, found))


@require_safe
def story(request: MemberRequest, code: str) -> HttpResponse:
    """Step by step: each word given, each change with what was agreed before, what was told."""
    found = commitment_visible(request.user, code)
    language = reading_language()
    context = {
        "code": code,
        "state": CommitmentState(found.state),
        "words": commitment_words(found, language),
        "deeds": deed_lines(found, request.user, language),
        "records": records_about(found, request.user, language),
    }
    return render(request, "act/story.html", context)


@require_POST
def step(request: MemberRequest, code: str, step: str) -> HttpResponse:
    """Move a commitment on, where that needs no reason."""
    found = commitment_to_move(request.user, code, step)
    read = request.POST.get("words")
    confirm = partial(confirm_commitment, read=read)
    take(request, STEPS | {CommitmentStep.CONFIRM: confirm}, step, commitment=found)
    if step == CommitmentStep.CONFIRM and read is not None:
        return redirect("act:commitment-word", code=code)
    if not request.htmx:
        return redirect("act:commitment", code=code)
    return render(request, "act/commitment.html#standing", _card(request, found))


@require_http_methods(["GET", "POST"])
def outcome(request: MemberRequest, code: str) -> HttpResponse:
    """Say what became of a commitment, and why."""
    found = commitment_visible(request.user, code)
    later = workshops_to_carry_to(request.user, found).order_by("number")
    numbers = list(later.values_list("number", flat=True))
    steps = [
        each
        for each in commitment_steps(request.user, found)
        if each in WITH_A_REASON and (each != CommitmentStep.CARRY or numbers)
    ]
    if not steps:
        return redirect("act:commitment", code=code)
    form = ReasonForm(
        request.POST or None,
        steps=steps,
        workshops=numbers if CommitmentStep.CARRY in steps else [],
        initial={"language": reading_language()},
    )
    if request.method == "POST" and form.is_valid():
        try:
            _take_with_reason(request, found, form)
        except DomainError as refusal:
            is_later = isinstance(refusal, NotLaterError)
            form.add_error("workshop" if is_later else "reason", str(refusal))
        else:
            tell_state(request, found)
            if form.cleaned_data["step"] == CommitmentStep.BLOCK:
                ask = reverse("ally:help-add", query={"engagement": code})
                return redirect(ask)
            return redirect("act:commitment", code=code)
    return render(request, "act/outcome_form.html", _card(request, found) | {"form": form})


def _take_with_reason(request: MemberRequest, found: "Commitment", form: ReasonForm) -> None:
    told = form.cleaned_data
    reason = Reason(told["reason"], Language(told["language"]))
    by, at = request.user, timezone.now()
    if told["step"] != CommitmentStep.CARRY:
        WITH_REASON[told["step"]](commitment=found, reason=reason, by=by, at=at)
        return
    number = told.get("workshop")
    to = workshop_visible(by, int(number)) if number else None
    carry_commitment(commitment=found, to=to, reason=reason, by=by, at=at)


@require_http_methods(["GET", "POST"])
def link(request: MemberRequest, code: str) -> HttpResponse:
    """Say which project and which campaign keep a commitment."""
    user, language = request.user, reading_language()
    found = commitment_to_run(user, code)
    form = LinkForm(
        request.POST or None,
        projects=projects_to_choose(user, language),
        campaigns=campaigns_to_choose(user, language),
        initial={
            "project": found.project.code if found.project else "",
            "campaign": found.campaign.code if found.campaign else "",
        },
    )
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        link_commitment(
            commitment=found,
            project=project_visible(user, told["project"]) if told["project"] else None,
            campaign=campaign_visible(user, told["campaign"]) if told["campaign"] else None,
            by=user,
            at=timezone.now(),
        )
        messages.success(request, _("Kept. Receipt: %(code)s.") % {"code": code})
        return redirect("act:commitment", code=code)
    return render(request, "act/link_form.html", _card(request, found) | {"form": form})
