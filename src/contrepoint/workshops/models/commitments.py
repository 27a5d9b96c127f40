"""Commitments."""

from django.db import models
from django.db.models import Q

from contrepoint.network.contribution import ContentText, Contribution
from contrepoint.workshops.enums import (
    MOST_CARRIES,
    CommitmentKind,
    CommitmentPart,
    CommitmentState,
)
from contrepoint.workshops.models.meetings import Session, Workshop
from contrepoint.workshops.models.notes import Note


class Commitment(Contribution):
    """A promise made in a session: a verb and its object, by its owners, perhaps by a day.

    `position` is the place in the session's record, among its notes. Without an owner it is
    everybody's, and shown as such. `given_by` holds the owners who have given their word; with
    the last of them it is confirmed. What keeps it is named from here, downwards.
    """

    code = models.CharField(max_length=16, unique=True)
    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="commitments")
    position = models.PositiveIntegerField()
    note = models.ForeignKey(
        Note, on_delete=models.SET_NULL, null=True, blank=True, related_name="commitments"
    )
    kind = models.CharField(max_length=12, choices=CommitmentKind)
    state = models.CharField(
        max_length=16, choices=CommitmentState, default=CommitmentState.PROPOSED
    )
    owners = models.ManyToManyField("network.Person", blank=True, related_name="+")
    given_by = models.ManyToManyField("network.Person", blank=True, related_name="+")
    due_on = models.DateField(null=True, blank=True)
    carried_to = models.ForeignKey(
        Workshop, on_delete=models.PROTECT, null=True, blank=True, related_name="carried_here"
    )
    carry_count = models.PositiveSmallIntegerField(default=0)
    project = models.ForeignKey(
        "fieldwork.Project", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    campaign = models.ForeignKey(
        "fieldwork.Campaign", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.UniqueConstraint(fields=["session", "position"], name="commitment_place_once"),
            models.CheckConstraint(
                condition=Q(state__in=CommitmentState.values), name="commitment_state_known"
            ),
            models.CheckConstraint(
                condition=Q(carry_count__lte=MOST_CARRIES), name="commitment_not_carried_for_ever"
            ),
        ]

    def __str__(self) -> str:
        return self.code


class CommitmentText(ContentText):
    """One part of a commitment in one language; what is promised is an infinitive, its object."""

    commitment = models.ForeignKey(Commitment, on_delete=models.CASCADE, related_name="texts")
    part = models.CharField(max_length=8, choices=CommitmentPart, default=CommitmentPart.PROMISE)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["commitment", "part", "language"], name="commitment_text_once"
            ),
            models.CheckConstraint(
                condition=Q(part__in=CommitmentPart.values), name="commitment_part_known"
            ),
        ]
