"""Commitments."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from contrepoint.network.contribution import ContentText, Contribution
from contrepoint.workshops.enums import (
    MOST_CARRIES,
    CommitmentKind,
    CommitmentPart,
    CommitmentState,
    CommitmentStep,
)
from contrepoint.workshops.models.meetings import Session, Workshop
from contrepoint.workshops.models.notes import Note


class Commitment(Contribution):
    """A promise made in a session: a verb and its object, by its owners, perhaps by a day.

    `position` is the place in the session's record, among its notes. Without an owner it is
    everybody's, and shown as such. `given_by` holds the owners who have given their word; with
    the last of them it is confirmed. What keeps it is named from here, downwards. `version` counts
    the wordings that words were given to; what was agreed before stands in `CommitmentDeed`.
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
    version = models.PositiveSmallIntegerField(default=1)
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


class CommitmentDeed(models.Model):
    """One step of a commitment's life, with what was so until then. Added, never changed.

    Where a word was given: whose it is (`person`; nobody's where it is everybody's), the day on
    which a paper was signed, and the digest of the very words. Where it was agreed anew:
    `due_on` is the day of before, and the words of before stand in `CommitmentDeedText`.
    `version` is the wording of which it speaks.
    """

    commitment = models.ForeignKey(Commitment, on_delete=models.CASCADE, related_name="deeds")
    step = models.CharField(max_length=16, choices=CommitmentStep)
    version = models.PositiveSmallIntegerField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(
        "network.Person", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    signed_on = models.DateField(null=True, blank=True)
    digest = models.CharField(max_length=64, blank=True)
    due_on = models.DateField(null=True, blank=True)
    carried_to = models.ForeignKey(
        Workshop, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(step__in=CommitmentStep.values), name="commitment_deed_step_known"
            )
        ]

    def __str__(self) -> str:
        return f"{self.step}, version {self.version}"


class CommitmentDeedText(ContentText):
    """A reason, or a part of the words of before, in one language."""

    deed = models.ForeignKey(CommitmentDeed, on_delete=models.CASCADE, related_name="texts")
    part = models.CharField(max_length=8, choices=CommitmentPart)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["deed", "part", "language"], name="commitment_deed_text_once"
            ),
            models.CheckConstraint(
                condition=Q(part__in=CommitmentPart.values), name="commitment_deed_part_known"
            ),
        ]
