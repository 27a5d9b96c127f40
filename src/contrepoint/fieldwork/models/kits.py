"""Replies that a campaign hands out, each with an address that says whether it still stands."""

from django.db import models
from django.db.models import Q

from contrepoint.common.languages import Language
from contrepoint.fieldwork.models.campaigns import Campaign


class Kit(models.Model):
    """One version of a reply, in one language, as a campaign hands it out until a day.

    `token` stands on paper: whoever has it is told whether the kit still stands, nothing else.
    """

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="kits")
    answer = models.ForeignKey(
        "narratives.CounterArgument", on_delete=models.PROTECT, related_name="+"
    )
    version = models.PositiveIntegerField()
    language = models.CharField(max_length=2, choices=Language)
    expires_on = models.DateField()
    token = models.CharField(max_length=16, unique=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "answer", "version", "language", "expires_on"], name="kit_once"
            ),
            models.CheckConstraint(
                condition=Q(language__in=Language.values), name="kit_language_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.language} kit of campaign {self.campaign_id}"
