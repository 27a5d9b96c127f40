"""Agir: the safeguarding sheet of a project."""

from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from contrepoint.common.errors import DomainError
from contrepoint.fieldwork.access import may_run_project, project_to_sign, project_visible
from contrepoint.fieldwork.queries import safeguarding_card, sheet_as_filled
from contrepoint.fieldwork.services import (
    SafeguardingSheet,
    fill_safeguarding,
    sign_safeguarding,
)
from contrepoint.network.access import not_here
from contrepoint.network.queries import people_to_choose
from contrepoint.web.act.project_forms import SafeguardingForm
from contrepoint.web.contributions import hand_in
from contrepoint.web.requests import MemberRequest


@require_http_methods(["GET", "POST"])
def sheet(request: MemberRequest, code: str) -> HttpResponse:
    """What keeps minors safe, line by line; filled by who runs the project."""
    found = project_visible(request.user, code)
    may_fill = may_run_project(request.user, found)
    if request.method == "POST" and not may_fill:
        raise not_here()
    form = None
    if may_fill:
        form = SafeguardingForm(
            request.POST or None,
            people=list(people_to_choose(request.user)),
            stored=sheet_as_filled(found),
        )
    if form is not None and request.method == "POST" and form.is_valid():
        told = SafeguardingSheet(replies=form.replies(), person=form.cleaned_data["person"])
        service = partial(fill_safeguarding, project=found, sheet=told)
        if hand_in(request, form, service, receipt_of=found):
            return redirect("act:safeguarding", code=code)
    context = {
        "card": safeguarding_card(found, request.user, today=timezone.localdate()),
        "code": found.code,
        "form": form,
    }
    return render(request, "act/safeguarding.html", context)


@require_POST
def sign(request: MemberRequest, code: str) -> HttpResponse:
    """Sign the sheet for a year."""
    found = project_to_sign(request.user, code)
    try:
        sign_safeguarding(project=found, by=request.user, at=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Signed. Receipt: %(code)s.") % {"code": found.code})
    return redirect("act:safeguarding", code=code)
