"""S’allier: what organisations are to one another."""

from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from contrepoint.common.errors import DomainError
from contrepoint.fieldwork.access import may_do_fieldwork, relationship_to_run
from contrepoint.fieldwork.enums import Proof, RelationKind
from contrepoint.fieldwork.errors import (
    EndsBeforeItBeganError,
    ProofNotHeldError,
    WithItselfError,
)
from contrepoint.fieldwork.queries import relation_line
from contrepoint.fieldwork.services import (
    RelationEntry,
    add_relationship,
    end_relationship,
    revise_relationship,
)
from contrepoint.network.access import not_here, organisations_visible_to
from contrepoint.web.ally.alliance_forms import RelationForm
from contrepoint.web.choices import organisation_choices
from contrepoint.web.contributions import Beside, first_choices, keep
from contrepoint.web.requests import MemberRequest

BESIDE: Beside = {
    WithItselfError: "target",
    EndsBeforeItBeganError: "until",
    ProofNotHeldError: "held_by",
    DomainError: "since",
}


@require_http_methods(["GET", "POST"])
def add(request: MemberRequest) -> HttpResponse:
    """Write down what two organisations are to one another."""
    user = request.user
    if not may_do_fieldwork(user):
        raise not_here()
    form = RelationForm(
        request.POST or None,
        user=user,
        organisations=organisation_choices(organisations_visible_to(user)),
        initial={
            "source": request.GET.get("de", ""),
            "since": timezone.localdate(),
            "proof": Proof.NONE,
        }
        | first_choices(user),
    )
    if request.method == "POST" and form.is_valid():
        entry = _entry(form, form.cleaned_data["source"], form.cleaned_data["target"])
        if keep(request, form, partial(add_relationship, entry=entry), beside=BESIDE):
            return redirect("ally:organisation", code=entry.source)
    return render(request, "ally/relation_form.html", {"form": form, "line": None})


@require_http_methods(["GET", "POST"])
def edit(request: MemberRequest, code: str) -> HttpResponse:
    """Put right what a relationship is, its days and its proof."""
    user = request.user
    found = relationship_to_run(user, code)
    line = relation_line(found, user)
    form = RelationForm(
        request.POST or None,
        user=user,
        organisations=organisation_choices(organisations_visible_to(user)),
        may_move=False,
        may_sign=found.author_id == user.pk,
        stored={
            "marking": found.marking,
            "attribution": found.attribution,
            "kind": found.kind,
            "about": found.about,
            "since": found.since,
            "until": found.until,
            "proof": found.proof,
            "held_by": found.held_by.code if found.held_by else "",
        },
    )
    if request.method == "POST" and form.is_valid():
        entry = _entry(form, line.here.code, line.there.code)
        written = partial(revise_relationship, relationship=found, entry=entry)
        if keep(request, form, written, receipt_of=found, beside=BESIDE):
            return redirect("ally:organisation", code=line.here.code)
    return render(request, "ally/relation_form.html", {"form": form, "line": line})


@require_POST
def end(request: MemberRequest, code: str) -> HttpResponse:
    """It ended today; it stays on the page of both."""
    found = relationship_to_run(request.user, code)
    line = relation_line(found, request.user)
    end_relationship(relationship=found, by=request.user, at=timezone.now())
    messages.success(request, _("Kept. Receipt: %(code)s.") % {"code": code})
    return redirect("ally:organisation", code=line.here.code)


def _entry(form: RelationForm, source: str, target: str) -> RelationEntry:
    told = form.cleaned_data
    return RelationEntry(
        source=source,
        target=target,
        kind=RelationKind(told["kind"]),
        since=told["since"],
        until=told["until"],
        about=told["about"],
        proof=Proof(told["proof"]),
        held_by=told["held_by"],
    )
