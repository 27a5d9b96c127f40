"""Agir: projects, in one country or across borders."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Unpack

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language, direction
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.access import (
    activities_visible_to,
    may_do_fieldwork,
    milestones_visible_to,
    project_to_run,
    project_to_take_part_in,
    project_visible,
    projects_visible_to,
)
from contrepoint.fieldwork.enums import PartnerRole, ProjectKind, ProjectPart
from contrepoint.fieldwork.errors import (
    CountryInUseError,
    HiddenFromJointLeadError,
    LeadOfOneCountryError,
    NoCountryError,
)
from contrepoint.fieldwork.queries import (
    activity_lines,
    country_plan,
    cross_border,
    latest_first,
    milestone_lines,
    next_milestone,
    project_card,
    project_lines,
    project_originals,
    projects_that_wait_for,
    timeline_of,
)
from contrepoint.fieldwork.services import (
    ProjectPlan,
    abandon_project,
    agree_project,
    complete_project,
    evaluate_project,
    join_project,
    leave_project,
    open_project,
    revise_project,
    seek_partners,
    start_project,
)
from contrepoint.narratives.queries import reference_names
from contrepoint.network.access import not_here, organisations_visible_to
from contrepoint.network.models import User
from contrepoint.network.queries import country_codes
from contrepoint.progress.access import may_report_on
from contrepoint.web.act.measures import measured
from contrepoint.web.act.project_forms import FURTHER, ProjectForm
from contrepoint.web.boxes import LINE_LENGTH
from contrepoint.web.choices import organisation_choices
from contrepoint.web.contributions import Beside, Signature, as_written, first_choices, keep
from contrepoint.web.pages import page_of, shown_on
from contrepoint.web.requests import MemberRequest, asked_for, reading_language
from contrepoint.web.steps import take
from contrepoint.workshops.access import commitment_to_keep, reach_of_what_keeps
from contrepoint.workshops.queries import commitment_words, kept_lines
from contrepoint.workshops.services import begin_keeping

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from contrepoint.fieldwork.models import Project
    from contrepoint.fieldwork.queries import ProjectLine
    from contrepoint.workshops.models import Commitment

PROJECTS_A_PAGE = 24
LATEST = 10
STEPS: dict[str, Callable[..., None]] = {
    "seek": seek_partners,
    "agree": agree_project,
    "start": start_project,
    "complete": complete_project,
    "abandon": abandon_project,
    "evaluate": evaluate_project,
}
PARTNERSHIP: dict[str, tuple[Callable[..., None], Any]] = {
    "entrer": (join_project, gettext_lazy("Your organisation takes part in %(code)s.")),
    "sortir": (leave_project, gettext_lazy("Your organisation has left %(code)s.")),
}

BESIDE: Beside = {
    NoCountryError: "countries",
    CountryInUseError: "countries",
    LeadOfOneCountryError: "countries",
    HiddenFromJointLeadError: "marking",
    DomainError: "title",
}


@require_safe
def listing(request: MemberRequest) -> HttpResponse:
    """Projects, newest first."""
    return _listing(request, projects_visible_to(request.user), only_cross_border=False)


@require_safe
def cross_border_listing(request: MemberRequest) -> HttpResponse:
    """Projects of two countries or more."""
    rows = cross_border(projects_visible_to(request.user))
    return _listing(request, rows, only_cross_border=True)


def _listing(
    request: MemberRequest, rows: "QuerySet[Project]", *, only_cross_border: bool
) -> HttpResponse:
    page = page_of(request, rows.order_by("-pk"), PROJECTS_A_PAGE)
    shown = shown_on(page, rows)
    context = {
        "page": page,
        "lines": project_lines(shown, request.user, reading_language()),
        "only_cross_border": only_cross_border,
        "waiting": projects_that_wait_for(
            request.user, reading_language(), today=timezone.localdate()
        ),
        "may_write": may_do_fieldwork(request.user),
    }
    return render(request, "act/projects.html", context)


def _card(request: MemberRequest, project: "Project") -> dict[str, Any]:
    card = project_card(project, request.user, reading_language(), today=timezone.localdate())
    return {"card": card}


@require_safe
def project(request: MemberRequest, code: str) -> HttpResponse:
    """One project: what comes next, who leads, what is missing; its plan, jointly or by country.

    `?pays=MA` shows the plan of one of its countries.
    """
    found = project_visible(request.user, code)
    context = _card(request, found)
    countries = context["card"].line.countries
    asked = asked_for(request, "pays")
    country = asked if asked in countries and len(countries) > 1 else ""
    context |= _plan_of(request, found, context["card"].line, country)
    context["may_report"] = may_report_on(request.user, found)
    card = context["card"]
    context |= measured(request, found, may=card.may_run or card.is_partner)
    language = reading_language()
    context["keeps"] = [] if country else kept_lines(request.user, language, project=found)
    return render(request, "act/project.html", context)


def _plan_of(
    request: MemberRequest, project: "Project", line: "ProjectLine", country: str
) -> dict[str, Any]:
    """What the page shows of the plan: of one country beside what is joint, or of them all."""
    user, language, today = request.user, reading_language(), timezone.localdate()
    mine = {"about_country": country} if country else {}
    inside = latest_first(activities_visible_to(user).filter(project=project, **mine))
    latest = activities_visible_to(user).filter(pk__in=inside[:LATEST].values("pk"))
    every = milestone_lines(
        milestones_visible_to(user).filter(project=project), user, language, today=today
    )
    milestones = [line for line in every if not country or line.country in {"", country}]
    return {
        "country": country,
        "country_plan": country_plan(project, country, language) if country else None,
        "milestones": milestones,
        "kept_count": sum(line.dropped_on is None for line in milestones),
        "reached_count": sum(line.done_on is not None for line in milestones),
        "late_count": sum(line.is_late for line in milestones),
        "next_milestone": next_milestone(every),
        "timeline": timeline_of(
            milestones,
            line.countries,
            today=today,
            language=language,
            is_mirrored=direction(language) == "rtl",
        ),
        "activities": activity_lines(latest, user, language, known={line.code: line.title}),
        "may_write": may_do_fieldwork(user),
    }


@require_POST
def step(request: MemberRequest, code: str, step: str) -> HttpResponse:
    """Move a project to its next state."""
    found = project_to_run(request.user, code)
    take(request, STEPS, step, project=found)
    if not request.htmx:
        return redirect("act:project", code=code)
    return render(request, "act/project.html#standing", _card(request, found))


@require_POST
def partnership(request: MemberRequest, code: str, step: str) -> HttpResponse:
    """Bring one's own organisation into a project, or take it out again."""
    found = project_to_take_part_in(request.user, code)
    if step not in PARTNERSHIP:
        raise Http404
    change, sentence = PARTNERSHIP[step]
    try:
        change(project=found, by=request.user, at=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, sentence % {"code": found.code})
    return redirect("act:project", code=code)


@require_http_methods(["GET", "POST"])
def add(request: MemberRequest) -> HttpResponse:
    """Write down the concept of a project. `?engagement=E3-7-4` says which commitment it keeps."""
    if not may_do_fieldwork(request.user):
        raise not_here()
    promised = asked_for(request, "engagement")
    commitment = commitment_to_keep(request.user, promised) if promised else None
    own = request.user.standing.country
    cap = reach_of_what_keeps(request.user, commitment) if commitment else Marking.NETWORK
    form = ProjectForm(
        request.POST or None,
        user=request.user,
        cap=cap,
        **_offered(request),
        initial={"kind": ProjectKind.YOUTH, "countries": [own], "names_lead": True}
        | first_choices(request.user, cap)
        | _promise(commitment),
    )
    if request.method == "POST" and form.is_valid():
        written = partial(_open, commitment=commitment, plan=_plan(form))
        kept = keep(request, form, written, beside=BESIDE)
        if kept:
            return redirect("act:project", code=kept)
    context = {"form": form, "code": "", "promised": promised}
    return render(request, "act/project_form.html", context)


def _promise(commitment: "Commitment | None") -> dict[str, str]:
    """The words of a commitment, as the first title of what keeps it, in their own language."""
    if commitment is None:
        return {}
    words = commitment_words(commitment, reading_language())
    return {"title": capfirst(words.text[:LINE_LENGTH]), "language": words.language}


@transaction.atomic
def _open(
    *,
    commitment: "Commitment | None",
    plan: ProjectPlan,
    by: User,
    at: datetime,
    **signed: Unpack[Signature],
) -> "Project":
    """The new project, named by the commitment that it keeps: both, or neither."""
    project = open_project(plan=plan, **signed, by=by, at=at)
    if commitment is not None:
        begin_keeping(commitment=commitment, project=project, by=by, at=at)
    return project


@require_http_methods(["GET", "POST"])
def edit(request: MemberRequest, code: str) -> HttpResponse:
    """Rewrite a project."""
    found = project_to_run(request.user, code)
    form = ProjectForm(
        request.POST or None,
        user=request.user,
        **_offered(request, found),
        may_sign=found.author_id == request.user.pk,
        stored=_as_written(found),
    )
    if request.method == "POST" and form.is_valid():
        written = partial(revise_project, project=found, plan=_plan(form))
        kept = keep(request, form, written, receipt_of=found, beside=BESIDE)
        if kept:
            return redirect("act:project", code=found.code)
    context = {"form": form, "code": found.code, "promised": ""}
    return render(request, "act/project_form.html", context)


def _offered(request: MemberRequest, project: "Project | None" = None) -> dict[str, Any]:
    """What the form offers; who leads jointly is taken out by nobody's tick."""
    organisations = organisations_visible_to(request.user)
    if project is not None:
        leads = project.partnerships.filter(role=PartnerRole.JOINT_LEAD)
        organisations = organisations.exclude(pk__in=leads.values("organisation"))
    return {
        "countries": country_codes(),
        "partners": organisation_choices(organisations),
        "references": reference_names(reading_language()),
        "has_organisation": request.user.standing.organisation_id is not None,
    }


def _plan(form: ProjectForm) -> ProjectPlan:
    told = form.cleaned_data
    return ProjectPlan(
        kind=ProjectKind(told["kind"]),
        language=Language(told["language"]),
        texts={part: told[part.value] for part in (ProjectPart.TITLE, ProjectPart.THEORY)},
        objectives=form.objectives(),
        countries=told["countries"],
        partners=told["partners"],
        rights_basis=told["rights_basis"],
        religious_basis=told["religious_basis"],
        names_lead=told.get("names_lead", False),
        has_minors=told["has_minors"],
    )


def _as_written(project: "Project") -> dict[str, object]:
    written = project_originals(project)
    boxes = ["objective", *(f"objective_{number}" for number in FURTHER)]
    return as_written(project, written.language, written.texts) | {
        **dict(zip(boxes, written.objectives, strict=False)),
        "kind": project.kind,
        "has_minors": project.has_minors,
        "names_lead": project.names_lead,
        "rights_basis": _codes(project.rights_basis),
        "religious_basis": _codes(project.religious_basis),
        "countries": list(project.countries.order_by("country").values_list("country", flat=True)),
        "partners": _codes(project.partners),
    }


def _codes(links: Any) -> list[str]:
    """The codes of what something is linked to."""
    return list(links.order_by("code").values_list("code", flat=True))
