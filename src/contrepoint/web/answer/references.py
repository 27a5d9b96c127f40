"""Répondre, the references: read, written, verified; what was changed is looked at again."""

from functools import partial

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.narratives.access import may_write
from contrepoint.narratives.enums import FlagDecision, Locus, ReferenceKind
from contrepoint.narratives.queries import (
    flag_lines,
    flags_open,
    reference_as_written,
    reference_card,
    reference_rows,
    references_found,
)
from contrepoint.narratives.reference_access import (
    flag_to_decide,
    reference_to_rewrite,
    reference_to_verify,
    reference_visible,
)
from contrepoint.narratives.services import (
    decide_flag,
    revise_reference,
    verify_reference,
    write_reference,
)
from contrepoint.network.access import not_here
from contrepoint.web.answer.reference_forms import (
    BESIDE,
    FlagForm,
    RewrittenReferenceForm,
    form_for,
)
from contrepoint.web.contributions import hand_in, refuse
from contrepoint.web.pages import page_of, shown_on
from contrepoint.web.requests import MemberRequest, asked_for, reading_language

REFERENCES_A_PAGE = 40
FLAGS_A_PAGE = 24


@require_safe
def references(request: MemberRequest) -> HttpResponse:
    """The references, all or of one kind."""
    asked = asked_for(request, "sorte")
    kind = ReferenceKind(asked) if asked in ReferenceKind.values else None
    rows = references_found(request.user, kind)
    page = page_of(request, rows, REFERENCES_A_PAGE)
    context = {
        "page": page,
        "lines": reference_rows(shown_on(page, rows), request.user, reading_language()),
        "kinds": ReferenceKind,
        "chosen": kind,
        "may_write": may_write(request.user),
    }
    return render(request, "answer/references.html", context)


@require_safe
def reference(request: MemberRequest, reference: str) -> HttpResponse:
    """One reference: what it says, where it was read, who verified it, what cites it."""
    row = reference_visible(request.user, reference)
    card = reference_card(row, request.user, reading_language())
    return render(request, "answer/reference.html", {"card": card})


@require_http_methods(["GET", "POST"])
def add(request: MemberRequest, locus: str) -> HttpResponse:
    """Write a reference that is not there yet."""
    if not may_write(request.user):
        raise not_here()
    if locus not in Locus.values:
        raise Http404
    kind = Locus(locus)
    initial = {"language": reading_language(), "read_on": timezone.localdate()}
    form = form_for(kind)(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            place = form.place()
        except DomainError as refusal:
            refuse(form, refusal, BESIDE)
        else:
            service = partial(write_reference, kind=kind.kind, place=place, draft=form.draft())
            if kept := hand_in(request, form, service, beside=BESIDE):
                return redirect("answer:reference", reference=kept)
    context = {"form": form, "loci": Locus, "chosen": kind}
    return render(request, "answer/reference_form.html", context)


@require_http_methods(["GET", "POST"])
def edit(request: MemberRequest, reference: str) -> HttpResponse:
    """Rewrite what a reference says in one language, or say it in one more."""
    row = reference_to_rewrite(request.user, reference)
    asked = asked_for(request, "language")
    language = asked if asked in Language.values else reading_language()
    form = RewrittenReferenceForm(
        request.POST or None,
        stored=reference_as_written(row, Language(language)),
        of_language=language,
        is_hadith=row.kind == ReferenceKind.HADITH,
    )
    if request.method == "POST" and form.is_valid():
        service = partial(revise_reference, reference=row, draft=form.draft())
        if hand_in(request, form, service, receipt_of=row, beside=BESIDE):
            return redirect("answer:reference", reference=row.code)
    context = {
        "form": form,
        "card": reference_card(row, request.user, reading_language()),
        "languages": Language,
        "chosen": language,
    }
    return render(request, "answer/reference_edit.html", context)


@require_POST
def verify(request: MemberRequest, reference: str) -> HttpResponse:
    """Vouch that a reference says what its text says."""
    row = reference_to_verify(request.user, reference)
    try:
        verify_reference(reference=row, by=request.user, at=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Kept: you verified this reference."))
    return redirect("answer:reference", reference=row.code)


@require_safe
def changed(request: MemberRequest) -> HttpResponse:
    """Replies that cite a reference which was changed, until somebody has looked again."""
    rows = flags_open(request.user)
    page = page_of(request, rows, FLAGS_A_PAGE)
    lines = flag_lines(shown_on(page, rows), request.user, reading_language())
    return render(request, "answer/references_changed.html", {"page": page, "lines": lines})


@require_http_methods(["GET", "POST"])
def decide(request: MemberRequest, code: str, reference: str) -> HttpResponse:
    """Say whether a reply still stands now that its reference says something else."""
    flag = flag_to_decide(request.user, code, reference)
    form = FlagForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        service = partial(
            decide_flag,
            flag=flag,
            decision=FlagDecision(told["decision"]),
            remark=told["remark"],
            language=Language(reading_language()),
        )
        if hand_in(request, form, service, receipt_of=flag.answer, beside="remark"):
            return redirect("answer:references-changed")
    same = flags_open(request.user).filter(pk=flag.pk)
    (line,) = flag_lines(same, request.user, reading_language())
    card = reference_card(flag.reference, request.user, reading_language())
    context = {"form": form, "line": line, "card": card}
    return render(request, "answer/reference_decide.html", context)
