"""Projects and their countries."""

from django.db import models
from django.db.models import Q

from contrepoint.fieldwork.enums import ProjectKind, ProjectPart, ProjectState
from contrepoint.network.contribution import ContentText, Contribution


class Project(Contribution):
    """Work that lasts, in one country or several. Words are in `ProjectText`.

    Which commitment it keeps is not said here: commitments live upstairs, and the link is theirs.
    """

    code = models.CharField(max_length=16, unique=True)
    kind = models.CharField(max_length=10, choices=ProjectKind)
    state = models.CharField(max_length=18, choices=ProjectState, default=ProjectState.CONCEPT)
    partners = models.ManyToManyField("network.Organisation", blank=True, related_name="+")

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.CheckConstraint(
                condition=Q(state__in=ProjectState.values), name="project_state_known"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=ProjectKind.values), name="project_kind_known"
            ),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def is_cross_border(self) -> bool:
        """Two countries or more."""
        return len(self.countries.all()) > 1


class ProjectCountry(models.Model):
    """One country in which a project takes place."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="countries")
    country = models.CharField(max_length=2)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["project", "country"], name="project_country_once"),
            models.CheckConstraint(condition=~Q(country=""), name="project_country_named"),
        ]

    def __str__(self) -> str:
        return self.country


class ProjectText(ContentText):
    """One part of a project in one language."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="texts")
    part = models.CharField(max_length=10, choices=ProjectPart)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["project", "part", "language"], name="project_text_once"
            ),
            models.CheckConstraint(
                condition=Q(part__in=ProjectPart.values), name="project_part_known"
            ),
        ]
