"""What organisations are to one another, since when, and what shows it."""

from django.db import models
from django.db.models import F, Q

from contrepoint.common.fields import FreeText
from contrepoint.fieldwork.enums import Proof, RelationKind
from contrepoint.network.contribution import Contribution


class Relationship(Contribution):
    """One organisation and another, between two days; it ends, and is not removed.

    `held_by` keeps the proof. `about` is a few words on what it is about.
    """

    code = models.CharField(max_length=56, unique=True)
    source = models.ForeignKey("network.Organisation", on_delete=models.PROTECT, related_name="+")
    target = models.ForeignKey("network.Organisation", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8, choices=RelationKind)
    about = FreeText(blank=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    proof = models.CharField(max_length=9, choices=Proof, default=Proof.NONE)
    held_by = models.ForeignKey(
        "network.Organisation",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.CheckConstraint(
                condition=Q(kind__in=RelationKind.values), name="relationship_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(proof__in=Proof.values), name="relationship_proof_known"
            ),
            models.CheckConstraint(
                condition=~Q(source=F("target")), name="relationship_between_two"
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
                name="relationship_ends_after_it_began",
            ),
            models.CheckConstraint(
                condition=Q(held_by__isnull=True) | ~Q(proof=Proof.NONE),
                name="relationship_proof_held",
            ),
        ]

    def __str__(self) -> str:
        return self.code
