"""Two claims made one, one claim made two: what moved, so that it can be put back."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from contrepoint.narratives.enums import RegroupingKind
from contrepoint.narratives.models.claims import Claim


class Regrouping(models.Model):
    """What a merge or a split moved from `source` to `target`.

    `moved` holds keys of rows and what stood before, never a word; `touched` the keys of the
    claims whose links changed. It stands until it is undone.
    """

    kind = models.CharField(max_length=5, choices=RegroupingKind)
    source = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="+")
    target = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="+")
    moved = models.JSONField()
    touched = models.JSONField()
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    done_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=RegroupingKind.values), name="regrouping_kind_known"
            ),
            models.CheckConstraint(
                condition=~Q(source=models.F("target")), name="regrouping_of_two_claims"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"
