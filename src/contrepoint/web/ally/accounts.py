"""S’allier: accounts, for the coordinator."""

import uuid
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contrepoint.common.errors import DomainError
from contrepoint.network.access import (
    account_to_run,
    accounts_to_run,
    card_visible,
    may_coordinate,
    not_here,
)
from contrepoint.network.enums import Role
from contrepoint.network.queries import AccountLine, account_lines, person_card
from contrepoint.network.services import Invitation, change_roles, close_account, invite_anew
from contrepoint.network.services import invite as invite_person
from contrepoint.web.ally.forms import InvitationForm, RolesForm
from contrepoint.web.pages import page_of, shown_on
from contrepoint.web.requests import MemberRequest, reading_language

if TYPE_CHECKING:
    from contrepoint.network.models import User

ACCOUNTS_A_PAGE = 36


@require_safe
def listing(request: MemberRequest) -> HttpResponse:
    """Every account, by address."""
    _insist_on_the_coordinator(request)
    rows = accounts_to_run(request.user).order_by("email")
    page = page_of(request, rows, ACCOUNTS_A_PAGE)
    shown = shown_on(page, accounts_to_run(request.user))
    context = {"page": page, "lines": account_lines(shown, request.user)}
    return render(request, "ally/accounts.html", context)


@require_http_methods(["GET", "POST"])
def account(request: MemberRequest, key: uuid.UUID) -> HttpResponse:
    """One account: its roles, which can be changed, and its door."""
    found = account_to_run(request.user, key)
    line = _line(request, found)
    form = RolesForm(request.POST or None, initial={"roles": line.roles})
    if request.method == "POST" and form.is_valid():
        try:
            change_roles(user=found, roles=form.chosen(), by=request.user, at=timezone.now())
        except DomainError as refusal:
            form.add_error("roles", str(refusal))
        else:
            messages.success(request, _("Kept: the roles count from the next page that is opened."))
            return redirect("ally:account", key=key)
    context = {"account": line, "form": form, "may_invite": not settings.DEMO}
    return render(request, "ally/account.html", context)


@require_http_methods(["GET", "POST"])
def invite(request: MemberRequest, code: str) -> HttpResponse:
    """Open an account for a person. The answer shows the link, once: it is kept nowhere."""
    _insist_on_the_coordinator(request)
    person = card_visible(request.user, code)
    form = InvitationForm(request.POST or None, initial={"roles": [Role.PARTICIPANT]})
    if request.method == "POST" and form.is_valid():
        try:
            invitation = invite_person(
                person=person,
                email=form.cleaned_data["email"],
                roles=form.chosen(),
                by=request.user,
                at=timezone.now(),
            )
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            return _show_once(request, invitation)
    card = person_card(person, request.user, reading_language())
    return render(request, "ally/invite.html", {"form": form, "card": card})


@require_POST
def new_link(request: MemberRequest, key: uuid.UUID) -> HttpResponse:
    """A new link for an account. The answer shows it, once: it is kept nowhere."""
    found = account_to_run(request.user, key)
    try:
        invitation = invite_anew(user=found, by=request.user, at=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("ally:account", key=key)
    return _show_once(request, invitation)


@require_POST
def close(request: MemberRequest, key: uuid.UUID) -> HttpResponse:
    """Shut an account; a new link opens it again."""
    found = account_to_run(request.user, key)
    try:
        close_account(user=found, by=request.user, at=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("The account is closed, and its sessions have ended."))
    return redirect("ally:account", key=key)


def _show_once(request: MemberRequest, invitation: Invitation) -> HttpResponse:
    """No redirect here: between two requests the link would have to be kept somewhere."""
    context = {
        "account": _line(request, invitation.user),
        "link": request.build_absolute_uri(invitation.path),
        "days": settings.PASSWORD_RESET_TIMEOUT // 86_400,
    }
    return render(request, "ally/invitation.html", context)


def _line(request: MemberRequest, user: "User") -> AccountLine:
    (line,) = account_lines(accounts_to_run(request.user).filter(pk=user.pk), request.user)
    return line


def _insist_on_the_coordinator(request: MemberRequest) -> None:
    if not may_coordinate(request.user):
        raise not_here()
