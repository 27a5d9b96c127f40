"""S’allier: how far an alliance has come, and what its members agreed to."""

from functools import partial

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.fieldwork.access import alliance_to_run
from contrepoint.fieldwork.enums import AlliancePart, Stage
from contrepoint.fieldwork.services import (
    reach_stage,
    sign_agreement,
    undo_stage,
    write_agreement,
)
from contrepoint.web.ally.alliance_forms import AgreementForm, StageForm
from contrepoint.web.contributions import hand_in
from contrepoint.web.requests import MemberRequest, reading_language


@require_http_methods(["GET", "POST"])
def stage(request: MemberRequest, code: str) -> HttpResponse:
    """Say how far the members came, and on which day."""
    found = alliance_to_run(request.user, code)
    form = StageForm(request.POST or None, initial={"reached_on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        written = partial(
            reach_stage,
            alliance=found,
            stage=Stage(told["stage"]),
            reached_on=told["reached_on"],
        )
        if hand_in(request, form, written, receipt_of=found, beside="reached_on"):
            return redirect("ally:alliance", code=code)
    return render(request, "ally/stage_form.html", {"form": form, "code": code})


@require_POST
def stage_undo(request: MemberRequest, code: str, stage: str) -> HttpResponse:
    """Say that they had not come that far."""
    found = alliance_to_run(request.user, code)
    if stage not in Stage.values:
        raise Http404
    undo_stage(alliance=found, stage=Stage(stage), by=request.user, at=timezone.now())
    messages.success(request, _("Kept. Receipt: %(code)s.") % {"code": code})
    return redirect("ally:alliance", code=code)


@require_http_methods(["GET", "POST"])
def agreement(request: MemberRequest, code: str) -> HttpResponse:
    """Write what the members agree, in one language or another."""
    found = alliance_to_run(request.user, code)
    original = found.texts.filter(part=AlliancePart.AGREEMENT, status="original").first()
    form = AgreementForm(
        request.POST or None,
        initial={
            "text": original.text if original else "",
            "language": original.language if original else reading_language(),
        },
    )
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        written = partial(
            write_agreement,
            alliance=found,
            text=told["text"],
            language=Language(told["language"]),
        )
        if hand_in(request, form, written, receipt_of=found, beside="text"):
            return redirect("ally:alliance", code=code)
    context = {"form": form, "code": code, "is_rewritten": original is not None}
    return render(request, "ally/agreement_form.html", context)


@require_POST
def sign(request: MemberRequest, code: str) -> HttpResponse:
    """A member agrees to the text as it stands."""
    found = alliance_to_run(request.user, code)
    try:
        sign_agreement(
            alliance=found,
            organisation=request.POST.get("organisation", ""),
            by=request.user,
            at=timezone.now(),
        )
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Kept. Receipt: %(code)s.") % {"code": code})
    return redirect("ally:alliance", code=code)
