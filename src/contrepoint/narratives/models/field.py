"""What came back from the field: where a claim was met, where an answer was used."""

from django.db import models
from django.db.models import Q

from contrepoint.narratives.enums import Channel, Confidence, Reaction
from contrepoint.narratives.models.answers import CounterArgument
from contrepoint.narratives.models.claims import Claim
from contrepoint.network.contribution import Contribution


class Sighting(Contribution):
    """A claim was met on a day, in a country, by a channel. Of whom said it: nothing."""

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="sightings")
    seen_on = models.DateField()
    about_country = models.CharField(max_length=2)
    channel = models.CharField(max_length=10, choices=Channel)
    confidence = models.CharField(max_length=8, choices=Confidence, default=Confidence.HEARD)

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.CheckConstraint(
                condition=Q(channel__in=Channel.values), name="sighting_channel_known"
            ),
            models.CheckConstraint(condition=~Q(about_country=""), name="sighting_has_a_country"),
        ]

    def __str__(self) -> str:
        return f"sighting {self.pk}"


class AnswerUse(Contribution):
    """An answer was used, in the version that stood on that day."""

    answer = models.ForeignKey(CounterArgument, on_delete=models.CASCADE, related_name="uses")
    version = models.PositiveIntegerField()
    used_on = models.DateField()
    about_country = models.CharField(max_length=2, blank=True)
    reaction = models.CharField(max_length=10, choices=Reaction, default=Reaction.UNKNOWN)
    is_firsthand = models.BooleanField(default=True)

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.CheckConstraint(
                condition=Q(reaction__in=Reaction.values), name="use_reaction_known"
            ),
        ]

    def __str__(self) -> str:
        return f"use {self.pk}"
