"""Flags: a reference was changed under an answer that cites it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from contrepoint.common.fields import FreeText
from contrepoint.common.languages import Language
from contrepoint.narratives.enums import FlagDecision
from contrepoint.narratives.models.answers import CounterArgument
from contrepoint.narratives.models.references import Reference
from contrepoint.network.enums import Role


class ReferenceFlag(models.Model):
    """One answer is to be looked at again, because one reference says something else now.

    It is open until a reviewer has decided, and kept afterwards. `version` is that of the answer
    on the day of the change.
    """

    reference = models.ForeignKey(Reference, on_delete=models.CASCADE, related_name="flags")
    answer = models.ForeignKey(CounterArgument, on_delete=models.CASCADE, related_name="flags")
    version = models.PositiveIntegerField()
    changed_at = models.DateTimeField()
    decision = models.CharField(max_length=11, choices=FlagDecision, blank=True)
    remark = FreeText(blank=True)
    language = models.CharField(max_length=2, choices=Language, default=Language.FRENCH)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    decided_as = models.CharField(max_length=16, choices=Role, blank=True)
    decided_at = models.DateTimeField(null=True)

    history = HistoricalRecords()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["reference", "answer"],
                condition=Q(decision=""),
                name="reference_flag_open_once",
            ),
            models.CheckConstraint(
                condition=Q(decision="", decided_at__isnull=True)
                | Q(decision__in=FlagDecision.values, decided_at__isnull=False),
                name="reference_flag_decided_on_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"flag {self.pk}"
