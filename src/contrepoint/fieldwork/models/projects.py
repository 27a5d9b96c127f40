"""Projects, their countries and their partners."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from contrepoint.fieldwork.enums import (
    MOST_OBJECTIVES,
    PartnerRole,
    ProjectKind,
    ProjectPart,
    ProjectState,
)
from contrepoint.network.contribution import ContentText, Contribution


class Project(Contribution):
    """Work that lasts, in one country or several. Words are in `ProjectText`.

    Its own organisation leads it, and is named as the lead where its author wants it to be.
    Which commitment it keeps is not said here: commitments live upstairs, and the link is theirs.
    """

    code = models.CharField(max_length=16, unique=True)
    kind = models.CharField(max_length=10, choices=ProjectKind)
    state = models.CharField(max_length=18, choices=ProjectState, default=ProjectState.CONCEPT)
    partners = models.ManyToManyField(
        "network.Organisation", blank=True, related_name="+", through="ProjectPartner"
    )
    names_lead = models.BooleanField(default=False)
    has_minors = models.BooleanField(default=False)
    safeguarding_person = models.ForeignKey(
        "network.Person", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    rights_basis = models.ManyToManyField("narratives.Reference", blank=True, related_name="+")
    religious_basis = models.ManyToManyField("narratives.Reference", blank=True, related_name="+")

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


class CountryPlanText(ContentText):
    """What a project does in one country, in one language."""

    country = models.ForeignKey(ProjectCountry, on_delete=models.CASCADE, related_name="texts")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["country", "language"], name="country_plan_text_once")
        ]


class ProjectPartner(models.Model):
    """An organisation that takes part, and what it does.

    Who asked to lead jointly, and who agreed, is kept: nobody is made a lead in silence.
    """

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="partnerships")
    organisation = models.ForeignKey(
        "network.Organisation", on_delete=models.CASCADE, related_name="+"
    )
    role = models.CharField(max_length=10, choices=PartnerRole, default=PartnerRole.PARTNER)
    lead_asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    lead_asked_on = models.DateField(null=True)
    lead_agreed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    lead_agreed_on = models.DateField(null=True)

    history = HistoricalRecords()

    class Meta:
        db_table = "fieldwork_project_partners"
        constraints = [
            models.UniqueConstraint(
                fields=["project", "organisation"], name="project_partner_once"
            ),
            models.CheckConstraint(
                condition=Q(role__in=PartnerRole.values), name="project_partner_role_known"
            ),
            models.CheckConstraint(
                condition=~Q(role=PartnerRole.JOINT_LEAD)
                | Q(lead_asked_on__isnull=False, lead_agreed_on__isnull=False),
                name="project_joint_lead_asked_and_agreed",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} of project {self.project_id}"


class ProjectText(ContentText):
    """One part of a project in one language; of its objectives, the one at a position."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="texts")
    part = models.CharField(max_length=10, choices=ProjectPart)
    position = models.PositiveSmallIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["project", "part", "position", "language"], name="project_text_once"
            ),
            models.CheckConstraint(
                condition=Q(position=1)
                | Q(part=ProjectPart.OBJECTIVE, position__gte=1, position__lte=MOST_OBJECTIVES),
                name="project_text_few_objectives",
            ),
            models.CheckConstraint(
                condition=Q(part__in=ProjectPart.values), name="project_part_known"
            ),
        ]
