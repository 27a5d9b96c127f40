"""Milestones of a project, on one line of time."""

from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from contrepoint.fieldwork.models.projects import Project
from contrepoint.network.contribution import ContentText


class Milestone(models.Model):
    """What is to be reached by a day, in one country or jointly. Words are in `MilestoneText`.

    It belongs to its project and is as open as that is. `first_due_on` is the day that was said
    first: a day that is moved leaves its trace.
    """

    code = models.CharField(max_length=16, unique=True)
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="milestones")
    position = models.PositiveSmallIntegerField()
    country = models.CharField(max_length=2, blank=True)
    organisation = models.ForeignKey(
        "network.Organisation", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    first_due_on = models.DateField()
    due_on = models.DateField()
    done_on = models.DateField(null=True, blank=True)
    dropped_on = models.DateField(null=True, blank=True)

    history = HistoricalRecords()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["project", "position"], name="milestone_position_once"),
            models.CheckConstraint(
                condition=Q(done_on=None) | Q(dropped_on=None), name="milestone_done_or_dropped"
            ),
        ]

    def __str__(self) -> str:
        return self.code


class MilestoneText(ContentText):
    """What is to be reached, in one language."""

    milestone = models.ForeignKey(Milestone, on_delete=models.CASCADE, related_name="texts")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["milestone", "language"], name="milestone_text_once")
        ]
