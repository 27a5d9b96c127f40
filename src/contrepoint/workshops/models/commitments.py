"""Commitments."""

from django.db import models
from django.db.models import Q

from contrepoint.network.contribution import ContentText, Contribution
from contrepoint.workshops.enums import CommitmentKind, CommitmentState
from contrepoint.workshops.models.meetings import Session


class Commitment(Contribution):
    """A promise made in a session: a verb and its object, by its owners, perhaps by a day.

    `position` is the place in the session's record, among its notes. Without an owner it is
    everybody's, and shown as such.
    """

    code = models.CharField(max_length=16, unique=True)
    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="commitments")
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=12, choices=CommitmentKind)
    state = models.CharField(
        max_length=16, choices=CommitmentState, default=CommitmentState.PROPOSED
    )
    owners = models.ManyToManyField("network.Person", blank=True, related_name="+")
    due_on = models.DateField(null=True, blank=True)

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.UniqueConstraint(fields=["session", "position"], name="commitment_place_once"),
            models.CheckConstraint(
                condition=Q(state__in=CommitmentState.values), name="commitment_state_known"
            ),
        ]

    def __str__(self) -> str:
        return self.code


class CommitmentText(ContentText):
    """What is promised, in one language: an infinitive with its object."""

    commitment = models.ForeignKey(Commitment, on_delete=models.CASCADE, related_name="texts")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["commitment", "language"], name="commitment_text_once")
        ]
