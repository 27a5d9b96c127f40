"""Campaigns, their two legs, and what was adjusted on the way."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from contrepoint.fieldwork.enums import (
    AdjustmentPart,
    CampaignPart,
    CampaignState,
    Leg,
    LegPart,
)
from contrepoint.network.contribution import ContentText, Contribution


class Campaign(Contribution):
    """A message for an audience, with what it asks people to do. Words are in `CampaignText`.

    The goal is reached at `goal_number`, by `ends_on`, or both; `checks` are those of
    `ActionCheck` that its author ticked.
    """

    code = models.CharField(max_length=16, unique=True)
    state = models.CharField(max_length=12, choices=CampaignState, default=CampaignState.IDEA)
    answers = models.ManyToManyField("narratives.CounterArgument", blank=True, related_name="+")
    goal_number = models.PositiveIntegerField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    checks = models.JSONField(default=list, blank=True)

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.CheckConstraint(
                condition=Q(state__in=CampaignState.values), name="campaign_state_known"
            ),
        ]

    def __str__(self) -> str:
        return self.code


class CampaignText(ContentText):
    """One part of a campaign in one language."""

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="texts")
    part = models.CharField(max_length=10, choices=CampaignPart)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "part", "language"], name="campaign_text_once"
            ),
            models.CheckConstraint(
                condition=Q(part__in=CampaignPart.values), name="campaign_part_known"
            ),
        ]


class CampaignLeg(models.Model):
    """What a campaign does online, or what it does offline; `hoped_for` people are to come."""

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="legs")
    kind = models.CharField(max_length=8, choices=Leg)
    hoped_for = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["campaign", "kind"], name="campaign_leg_once"),
            models.CheckConstraint(condition=Q(kind__in=Leg.values), name="campaign_leg_known"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} leg of campaign {self.campaign_id}"


class CampaignLegText(ContentText):
    """What is done in a leg, and how one knows that it was done, in one language."""

    leg = models.ForeignKey(CampaignLeg, on_delete=models.CASCADE, related_name="texts")
    part = models.CharField(max_length=8, choices=LegPart)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["leg", "part", "language"], name="campaign_leg_text_once"
            ),
            models.CheckConstraint(
                condition=Q(part__in=LegPart.values), name="campaign_leg_part_known"
            ),
        ]


class Adjustment(models.Model):
    """A campaign was changed on its way. Its words are in `AdjustmentText`.

    `changed` holds the parts, legs and facts of a plan that was rewritten while people saw it.
    """

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="adjustments")
    noted_on = models.DateField()
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    changed = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["noted_on", "pk"]

    def __str__(self) -> str:
        return f"{self.noted_on} {self.changed}"


class AdjustmentText(ContentText):
    """What was adjusted, or why, in one language."""

    adjustment = models.ForeignKey(Adjustment, on_delete=models.CASCADE, related_name="texts")
    part = models.CharField(max_length=4, choices=AdjustmentPart)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["adjustment", "part", "language"], name="adjustment_text_once"
            ),
            models.CheckConstraint(
                condition=Q(part__in=AdjustmentPart.values), name="adjustment_part_known"
            ),
        ]
