"""Campaigns and their two legs."""

from django.db import models
from django.db.models import Q

from contrepoint.fieldwork.enums import CampaignPart, CampaignState, Leg, LegPart
from contrepoint.network.contribution import ContentText, Contribution


class Campaign(Contribution):
    """A message for an audience, with what it asks people to do. Words are in `CampaignText`."""

    code = models.CharField(max_length=16, unique=True)
    state = models.CharField(max_length=12, choices=CampaignState, default=CampaignState.IDEA)
    answers = models.ManyToManyField("narratives.CounterArgument", blank=True, related_name="+")

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
    """What a campaign does online, or what it does offline."""

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="legs")
    kind = models.CharField(max_length=8, choices=Leg)

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
