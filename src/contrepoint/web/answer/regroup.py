"""Répondre, two claims made one and one made two: shown before, done, undone."""

from typing import TYPE_CHECKING

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.narratives.access import (
    claim_to_regroup,
    claims_visible_to,
    regrouping_to_undo,
    sightings_visible_to,
)
from contrepoint.narratives.queries import claim_lines, merge_preview, sightings_to_choose
from contrepoint.narratives.services import (
    SplitDraft,
    merge_claims,
    split_claim,
    undo_regrouping,
)
from contrepoint.web.answer.forms import SplitForm
from contrepoint.web.contributions import refuse
from contrepoint.web.requests import MemberRequest, reading_language

if TYPE_CHECKING:
    from contrepoint.narratives.models import Claim


@require_http_methods(["GET", "POST"])
def merge(request: MemberRequest, code: str) -> HttpResponse:
    """Say into which claim, see what would move, then do it."""
    source = claim_to_regroup(request.user, code)
    asked = (request.POST.get("into") or request.GET.get("into", "")).strip().upper()
    target = _claim(request, asked)
    context = {"line": _line(request, source), "asked": asked}
    if target is None:
        context["unknown"] = bool(asked)
        return render(request, "answer/merge.html", context)
    if request.method == "POST":
        try:
            merge_claims(source=source, target=target, by=request.user, at=timezone.now())
        except DomainError as refusal:
            messages.error(request, str(refusal))
        else:
            told = {"source": source.code, "target": target.code}
            messages.success(
                request,
                _("%(source)s was merged into %(target)s. It can be undone on this page.") % told,
            )
            return redirect("answer:register-card", code=target.code)
    context["preview"] = merge_preview(source, target, request.user)
    context["into"] = _line(request, target)
    return render(request, "answer/merge.html", context)


@require_http_methods(["GET", "POST"])
def split(request: MemberRequest, code: str) -> HttpResponse:
    """Give some wordings and sightings to a new claim."""
    claim = claim_to_regroup(request.user, code)
    form = SplitForm(
        request.POST or None,
        wordings=[(str(row.pk), row.text) for row in claim.wordings.order_by("language", "pk")],
        sightings=sightings_to_choose(claim, request.user),
        initial={"language": reading_language()},
    )
    if request.method == "POST" and form.is_valid():
        new = _split(request, claim, form)
        if new:
            return redirect("answer:register-card", code=new)
    context = {"form": form, "line": _line(request, claim)}
    return render(request, "answer/split.html", context)


def _split(request: MemberRequest, claim: "Claim", form: forms.Form) -> str:
    """The code of the new claim; nothing where it was refused."""
    told = form.cleaned_data
    seen = sightings_visible_to(request.user).filter(claim=claim, pk__in=told["sightings"])
    draft = SplitDraft(
        language=Language(told["language"]),
        statement=told["statement"],
        wordings=[int(key) for key in told["wordings"]],
        sightings=list(seen.values_list("pk", flat=True)),
    )
    try:
        done = split_claim(claim=claim, draft=draft, by=request.user, at=timezone.now())
    except DomainError as refusal:
        refuse(form, refusal)
        return ""
    told = {"source": claim.code, "target": done.target.code}
    messages.success(
        request,
        _("%(target)s was split off from %(source)s. It can be undone on this page.") % told,
    )
    return str(done.target.code)


@require_POST
def undo(request: MemberRequest, number: int) -> HttpResponse:
    """Put back what a merge or a split moved."""
    regrouping = regrouping_to_undo(request.user, number)
    source = regrouping.source.code
    try:
        undo_regrouping(regrouping=regrouping, by=request.user, at=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Undone: everything is back where it was."))
    standing = _claim(request, source)
    return redirect("answer:register-card", code=source if standing else regrouping.target.code)


def _claim(request: MemberRequest, code: str) -> "Claim | None":
    return claims_visible_to(request.user).filter(code=code).first() if code.isprintable() else None


def _line(request: MemberRequest, claim: "Claim") -> object:
    rows = claims_visible_to(request.user).filter(pk=claim.pk)
    return claim_lines(rows, request.user, reading_language())[0]
