"""Who sees, rewrites and vouches for which lesson plan?

A plan is never more open than its project.
"""

from django.db.models import QuerySet

from contrepoint.fieldwork.access.activities import activities_visible_to
from contrepoint.fieldwork.access.rules import for_members, may_run, row_if
from contrepoint.fieldwork.enums import HELD_AS
from contrepoint.fieldwork.models import Activity, LessonPlan
from contrepoint.narratives.reference_access import reviewing_role
from contrepoint.network.access import Viewer, markings_open_to, the_one
from contrepoint.network.enums import Role


def lesson_plans_visible_to(user: Viewer) -> QuerySet[LessonPlan]:
    """Lesson plans that `user` may see, of projects that `user` may see."""
    return for_members(
        user,
        LessonPlan.objects.filter(
            markings_open_to(user), markings_open_to(user, through="project")
        ),
    )


def lesson_plan_visible(user: Viewer, code: str) -> LessonPlan:
    """The lesson plan of this code, or the same 404 for missing and forbidden."""
    return the_one(lesson_plans_visible_to(user).filter(code=code).select_related("project"))


def lesson_plan_to_run(user: Viewer, code: str) -> LessonPlan:
    """The lesson plan of this code that `user` may rewrite, or the same 404."""
    plan = lesson_plan_visible(user, code)
    return row_if(may_run(user, plan), plan)


def vouching_role(user: Viewer, plan: LessonPlan) -> Role | None:
    """The role in which `user` may read and vouch for a plan of somebody else."""
    is_own = plan.author_id is not None and plan.author_id == user.pk
    return None if is_own else reviewing_role(user)


def lesson_plan_to_vouch_for(user: Viewer, code: str) -> LessonPlan:
    """The lesson plan of this code for which `user` may vouch, or the same 404.

    That it is one's own is for the service to say, with a sentence.
    """
    plan = lesson_plan_visible(user, code)
    return row_if(reviewing_role(user) is not None, plan)


def activities_of_lessons(user: Viewer, plan: LessonPlan) -> QuerySet[Activity]:
    """The lessons and trainings of its project in which a plan can have been held."""
    return activities_visible_to(user).filter(project=plan.project_id, kind__in=HELD_AS)
