"""Activities, and how many people they reached."""

from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from contrepoint.common.fields import FreeText
from contrepoint.fieldwork.enums import VIEWED, ActivityKind, AgeBand, Leg, Rung, Sex
from contrepoint.fieldwork.models.attested import Attested, SharedCountry
from contrepoint.fieldwork.models.campaigns import Campaign
from contrepoint.fieldwork.models.projects import Project
from contrepoint.network.contribution import ContentText


class Activity(Attested):
    """Something was done on a day. Who came is a number, never a name; the place is coarse."""

    code = models.CharField(max_length=16, unique=True)
    kind = models.CharField(max_length=14, choices=ActivityKind)
    held_on = models.DateField()
    about_country = models.CharField(max_length=2)
    place = FreeText(blank=True)
    leg = models.CharField(max_length=8, choices=Leg)
    campaign = models.ForeignKey(
        Campaign, on_delete=models.PROTECT, null=True, blank=True, related_name="activities"
    )
    project = models.ForeignKey(
        Project, on_delete=models.PROTECT, null=True, blank=True, related_name="activities"
    )
    answers = models.ManyToManyField("narratives.CounterArgument", blank=True, related_name="+")

    class Meta(Attested.Meta):
        verbose_name_plural = "activities"
        constraints = [
            *Attested.Meta.constraints,
            models.CheckConstraint(
                condition=Q(kind__in=ActivityKind.values), name="activity_kind_known"
            ),
            models.CheckConstraint(condition=Q(leg__in=Leg.values), name="activity_leg_known"),
            models.CheckConstraint(condition=~Q(about_country=""), name="activity_has_a_country"),
            models.CheckConstraint(
                condition=Q(rung=Rung.SEEN)
                | (Q(leg=Leg.OFFLINE) & ~Q(kind__in=sorted(kind.value for kind in VIEWED))),
                name="activity_views_are_seen",
            ),
        ]

    def __str__(self) -> str:
        return self.code


class ActivityText(ContentText):
    """What was observed, in one language."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="texts")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["activity", "language"], name="activity_text_once")
        ]


class ActivityCountry(SharedCountry):
    """Another country that shares an activity: it is told in both, and counted once."""

    of = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="shared_with")

    class Meta(SharedCountry.Meta):
        pass


class Reach(models.Model):
    """How many people of one sex and age band an activity met; no row where nobody counted."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="reach")
    sex = models.CharField(max_length=8, choices=Sex)
    age_band = models.CharField(max_length=8, choices=AgeBand)
    count = models.PositiveIntegerField()

    history = HistoricalRecords()

    class Meta:
        verbose_name_plural = "reach"
        constraints = [
            models.UniqueConstraint(fields=["activity", "sex", "age_band"], name="reach_cell_once"),
            models.CheckConstraint(condition=Q(count__gte=0), name="reach_not_negative"),
            models.CheckConstraint(condition=Q(sex__in=Sex.values), name="reach_sex_known"),
            models.CheckConstraint(
                condition=Q(age_band__in=AgeBand.values), name="reach_age_band_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sex} {self.age_band}: {self.count}"
