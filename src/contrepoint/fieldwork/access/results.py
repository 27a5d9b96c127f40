"""Who sees and runs which measure and result?"""

from django.db.models import Q, QuerySet

from contrepoint.fieldwork.access.campaigns import campaigns_visible_to
from contrepoint.fieldwork.access.projects import is_partner, projects_visible_to
from contrepoint.fieldwork.access.rules import for_members, may_run, row_if
from contrepoint.fieldwork.models import Campaign, Measure, Project, Result
from contrepoint.network.access import Viewer, markings_open_to, the_one


def may_measure(user: Viewer, whole: Campaign | Project) -> bool:
    """Chooses indicators and notes results: who runs it, and the partners of a project."""
    return may_run(user, whole) or (isinstance(whole, Project) and is_partner(user, whole))


def whole_of(measure: Measure) -> Campaign | Project:
    """The campaign or the project that is measured."""
    found = measure.campaign or measure.project
    if found is None:
        raise ValueError("a measure belongs to a campaign or to a project")
    return found


def campaign_to_measure(user: Viewer, code: str) -> Campaign:
    """The campaign of this code that `user` may measure, or the same 404."""
    campaign = the_one(campaigns_visible_to(user).filter(code=code))
    return row_if(may_measure(user, campaign), campaign)


def project_to_measure(user: Viewer, code: str) -> Project:
    """The project of this code that `user` may measure, or the same 404."""
    project = the_one(projects_visible_to(user).filter(code=code))
    return row_if(may_measure(user, project), project)


def _whole_open_to(user: Viewer, through: str = "") -> Q:
    """The filter that keeps what belongs to a campaign or project that `user` may see."""
    campaign, project = f"{through}campaign", f"{through}project"
    return (Q(**{campaign: None}) | markings_open_to(user, through=campaign)) & (
        Q(**{project: None}) | markings_open_to(user, through=project)
    )


def measures_visible_to(user: Viewer) -> QuerySet[Measure]:
    """Measures that `user` may see, of campaigns and projects that `user` may see."""
    return for_members(user, Measure.objects.filter(markings_open_to(user), _whole_open_to(user)))


def measure_visible(user: Viewer, code: str) -> Measure:
    """The measure of this code, or the same 404 for missing and forbidden."""
    rows = measures_visible_to(user).select_related("campaign", "project", "indicator")
    return the_one(rows.filter(code=code))


def measure_to_run(user: Viewer, code: str) -> Measure:
    """The measure of this code that `user` may rewrite and note results for, or the same 404."""
    measure = measure_visible(user, code)
    return row_if(may_measure(user, whole_of(measure)), measure)


def results_visible_to(user: Viewer) -> QuerySet[Result]:
    """Results that `user` may see, of measures that `user` may see."""
    return for_members(
        user,
        Result.objects.filter(
            markings_open_to(user),
            markings_open_to(user, through="measure"),
            _whole_open_to(user, "measure__"),
        ),
    )


def result_visible(user: Viewer, code: str) -> Result:
    """The result of this code, or the same 404 for missing and forbidden."""
    rows = results_visible_to(user).select_related(
        "measure__campaign", "measure__project", "measure__indicator"
    )
    return the_one(rows.filter(code=code))


def result_to_run(user: Viewer, code: str) -> Result:
    """The result of this code that `user` may rewrite and remove, or the same 404."""
    result = result_visible(user, code)
    return row_if(may_run(user, result), result)
