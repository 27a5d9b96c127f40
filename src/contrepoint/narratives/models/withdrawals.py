"""Answers that nobody is to use any more, and who of those concerned has read it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from contrepoint.common.fields import FreeText
from contrepoint.common.languages import Language
from contrepoint.narratives.enums import Withdrawing
from contrepoint.narratives.models.answers import CounterArgument


class Withdrawal(models.Model):
    """One version was retired or recalled, why, and what to use instead."""

    answer = models.ForeignKey(
        CounterArgument, on_delete=models.CASCADE, related_name="withdrawals"
    )
    version = models.PositiveIntegerField()
    kind = models.CharField(max_length=8, choices=Withdrawing)
    reason = FreeText()
    language = models.CharField(max_length=2, choices=Language, default=Language.FRENCH)
    instead = models.ForeignKey(
        CounterArgument, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    withdrawn_at = models.DateTimeField()

    history = HistoricalRecords()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["answer", "version"], name="withdrawn_once"),
            models.CheckConstraint(
                condition=Q(kind__in=Withdrawing.values), name="withdrawal_kind_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.answer_id} version {self.version} {self.kind}"


class Acknowledgement(models.Model):
    """Somebody who wrote or used what was withdrawn, and since when they have read it."""

    withdrawal = models.ForeignKey(
        Withdrawal, on_delete=models.CASCADE, related_name="acknowledgements"
    )
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    acknowledged_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["withdrawal", "reader"], name="told_once")]

    def __str__(self) -> str:
        return f"acknowledgement {self.pk}"
