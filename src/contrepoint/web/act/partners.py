"""Agir: who does what in a project, who asks to lead it jointly, and who did what for it."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from contrepoint.common.errors import DomainError
from contrepoint.fieldwork.access import project_to_run, project_to_take_part_in
from contrepoint.fieldwork.queries import deeds_on, project_card
from contrepoint.fieldwork.services import (
    agree_joint_lead,
    ask_to_lead,
    decline_joint_lead,
    give_roles,
    step_down,
)
from contrepoint.web.act.deeds import deeds_in_words
from contrepoint.web.act.project_forms import RolesForm
from contrepoint.web.requests import MemberRequest, reading_language

Change = tuple[Callable[..., None], Any]
OWN: dict[str, Change] = {
    "demander": (ask_to_lead, gettext_lazy("Asked. The other lead, or the coordination, agrees.")),
    "retirer": (step_down, gettext_lazy("Your organisation does not lead %(code)s.")),
}
REQUESTS: dict[str, Change] = {
    "accepter": (agree_joint_lead, gettext_lazy("Agreed: %(code)s has a joint lead.")),
    "decliner": (decline_joint_lead, gettext_lazy("Declined. It stays a partner of %(code)s.")),
}


@require_http_methods(["GET", "POST"])
def partners(request: MemberRequest, code: str) -> HttpResponse:
    """What each partner does; who asks to lead; who did what."""
    found = project_to_run(request.user, code)
    card = project_card(found, request.user, reading_language(), today=timezone.localdate())
    form = RolesForm(request.POST or None, partners=card.partners)
    if request.method == "POST" and form.is_valid():
        give_roles(project=found, roles=form.roles(), by=request.user, at=timezone.now())
        messages.success(request, _("Kept. Receipt: %(code)s.") % {"code": found.code})
        return redirect("act:partners", code=code)
    context = {"card": card, "form": form, "deeds": deeds_in_words(deeds_on(found))}
    return render(request, "act/partners.html", context)


@require_POST
def own_lead(request: MemberRequest, code: str, step: str) -> HttpResponse:
    """Ask that one's own organisation leads jointly, or take that back."""
    found = project_to_take_part_in(request.user, code)
    if step not in OWN:
        raise Http404
    change, sentence = OWN[step]
    try:
        change(project=found, by=request.user, at=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, sentence % {"code": found.code})
    return redirect("act:project", code=code)


@require_POST
def lead_request(request: MemberRequest, code: str, organisation: str, step: str) -> HttpResponse:
    """Agree that an organisation leads jointly, or decline."""
    found = project_to_run(request.user, code)
    if step not in REQUESTS:
        raise Http404
    change, sentence = REQUESTS[step]
    try:
        change(project=found, organisation=organisation, by=request.user, at=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, sentence % {"code": found.code})
    return redirect("act:project", code=code)
