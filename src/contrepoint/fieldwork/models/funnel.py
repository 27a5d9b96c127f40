"""How many saw a campaign, asked, came, came back and took part."""

from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from contrepoint.fieldwork.enums import Leg
from contrepoint.fieldwork.models.campaigns import Campaign


class FunnelCount(models.Model):
    """What was counted of one leg in one month (its first day). Blank is not known, and not 0."""

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="funnel")
    leg = models.CharField(max_length=8, choices=Leg)
    month = models.DateField()
    seen = models.PositiveIntegerField(null=True, blank=True)
    asked = models.PositiveIntegerField(null=True, blank=True)
    came = models.PositiveIntegerField(null=True, blank=True)
    came_back = models.PositiveIntegerField(null=True, blank=True)
    took_part = models.PositiveIntegerField(null=True, blank=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ["month", "leg"]
        constraints = [
            models.UniqueConstraint(fields=["campaign", "leg", "month"], name="funnel_count_once"),
            models.CheckConstraint(condition=Q(leg__in=Leg.values), name="funnel_leg_known"),
        ]

    def __str__(self) -> str:
        return f"{self.month} {self.leg}"
