"""Who has taken a claim, to write a reply by a day."""

from django.db import models
from django.db.models import Q

from contrepoint.narratives.models.claims import Claim
from contrepoint.network.contribution import Contribution


class TakenClaim(Contribution):
    """Its author answers the claim by this day. It stands until it is handed back."""

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="taken")
    due_on = models.DateField()
    released_at = models.DateTimeField(null=True, blank=True)

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.UniqueConstraint(
                fields=["claim"], condition=Q(released_at=None), name="claim_taken_by_one"
            ),
        ]

    def __str__(self) -> str:
        return f"taken {self.pk}"
