"""Lesson plans that rest on articles of human-rights law."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from contrepoint.fieldwork.enums import AGES, LessonPlanPart
from contrepoint.fieldwork.models.activities import Activity
from contrepoint.fieldwork.models.projects import Project
from contrepoint.network.contribution import ContentText, Contribution
from contrepoint.network.enums import Role


class LessonPlan(Contribution):
    """One session with a group: for what age, how long, on which articles. Words are in its texts.

    `position` gives its code, and never changes; `number` is its place in the series of the
    project. `activities` say when it was held.
    """

    code = models.CharField(max_length=16, unique=True)
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="lesson_plans")
    position = models.PositiveSmallIntegerField()
    number = models.PositiveSmallIntegerField()
    age_band = models.CharField(max_length=8, choices=[(band.value, band.label) for band in AGES])
    minutes = models.PositiveSmallIntegerField()
    rights_basis = models.ManyToManyField("narratives.Reference", related_name="+")
    religious_basis = models.ManyToManyField("narratives.Reference", blank=True, related_name="+")
    activities = models.ManyToManyField(Activity, blank=True, related_name="lesson_plans")

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.UniqueConstraint(
                fields=["project", "position"], name="lesson_plan_position_once"
            ),
            models.CheckConstraint(
                condition=Q(age_band__in=[band.value for band in AGES]),
                name="lesson_plan_age_known",
            ),
            models.CheckConstraint(condition=Q(minutes__gt=0), name="lesson_plan_lasts"),
        ]

    def __str__(self) -> str:
        return self.code


class LessonPlanText(ContentText):
    """One part of a lesson plan in one language."""

    plan = models.ForeignKey(LessonPlan, on_delete=models.CASCADE, related_name="texts")
    part = models.CharField(max_length=10, choices=LessonPlanPart)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "part", "language"], name="lesson_plan_text_once"
            ),
            models.CheckConstraint(
                condition=Q(part__in=LessonPlanPart.values), name="lesson_plan_part_known"
            ),
        ]


class LessonPlanReading(models.Model):
    """That a reviewer read the plan as it stands and vouches for what it rests on.

    It goes when the plan is rewritten. The role is shown, never the name.
    """

    plan = models.ForeignKey(LessonPlan, on_delete=models.CASCADE, related_name="readings")
    role = models.CharField(max_length=16, choices=Role)
    read_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    read_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["plan", "role"], name="lesson_plan_reading_once")
        ]

    def __str__(self) -> str:
        return f"{self.role} of plan {self.plan_id}"
