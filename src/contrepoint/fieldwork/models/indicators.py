"""The bank of indicators, and those that a campaign or project chose."""

from django.db import models
from django.db.models import F, Q

from contrepoint.fieldwork.enums import IndicatorKind, IndicatorPart, ResultLevel, Rung
from contrepoint.fieldwork.models.campaigns import Campaign
from contrepoint.fieldwork.models.projects import Project
from contrepoint.network.contribution import ContentText, Contribution


class Indicator(models.Model):
    """Something that can be measured, common to all. Its words are in `IndicatorText`.

    `is_of_people` says that what is counted is people, so that small numbers stay in the team;
    `is_of_views`, that they only saw or heard something.
    """

    code = models.CharField(max_length=16, unique=True)
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=10, choices=IndicatorKind)
    rung = models.CharField(max_length=12, choices=Rung)
    level = models.CharField(max_length=1, choices=ResultLevel)
    is_of_people = models.BooleanField()
    is_of_views = models.BooleanField()
    by_sex_and_age = models.BooleanField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=IndicatorKind.values), name="indicator_kind_known"
            ),
            models.CheckConstraint(condition=Q(rung__in=Rung.values), name="indicator_rung_known"),
            models.CheckConstraint(
                condition=Q(level__in=ResultLevel.values), name="indicator_level_known"
            ),
            models.CheckConstraint(
                condition=Q(is_of_views=False) | Q(rung=Rung.SEEN), name="indicator_views_are_seen"
            ),
        ]

    def __str__(self) -> str:
        return self.code


class IndicatorText(ContentText):
    """One part of an indicator in one language."""

    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="texts")
    part = models.CharField(max_length=10, choices=IndicatorPart)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "part", "language"], name="indicator_text_once"
            ),
            models.CheckConstraint(
                condition=Q(part__in=IndicatorPart.values), name="indicator_part_known"
            ),
        ]


class Measure(Contribution):
    """An indicator that a campaign or a project chose: from where, to where, by when.

    A figure is a value, with `…_of` beside it where it is a percentage; a degree from 1 where it
    is a scale; None where it is not known.
    """

    code = models.CharField(max_length=16, unique=True)
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="measures")
    campaign = models.ForeignKey(
        Campaign, on_delete=models.PROTECT, null=True, blank=True, related_name="measures"
    )
    project = models.ForeignKey(
        Project, on_delete=models.PROTECT, null=True, blank=True, related_name="measures"
    )
    baseline = models.PositiveIntegerField(null=True, blank=True)
    baseline_of = models.PositiveIntegerField(null=True, blank=True)
    baseline_on = models.DateField(null=True, blank=True)
    target = models.PositiveIntegerField(null=True, blank=True)
    target_of = models.PositiveIntegerField(null=True, blank=True)
    target_on = models.DateField(null=True, blank=True)

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.CheckConstraint(
                condition=Q(campaign__isnull=True, project__isnull=False)
                | Q(campaign__isnull=False, project__isnull=True),
                name="measure_of_one_thing",
            ),
            models.UniqueConstraint(
                fields=["campaign", "indicator"], name="measure_once_a_campaign"
            ),
            models.UniqueConstraint(fields=["project", "indicator"], name="measure_once_a_project"),
            models.CheckConstraint(
                condition=Q(baseline_of=None) | Q(baseline__lte=F("baseline_of")),
                name="measure_baseline_within_its_whole",
            ),
            models.CheckConstraint(
                condition=Q(target_of=None) | Q(target__lte=F("target_of")),
                name="measure_target_within_its_whole",
            ),
        ]

    def __str__(self) -> str:
        return self.code
