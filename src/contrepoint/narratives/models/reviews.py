"""Reviews of counter-arguments."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from contrepoint.common.fields import FreeText
from contrepoint.common.languages import Language
from contrepoint.narratives.enums import Gate, Verdict
from contrepoint.narratives.models.answers import CounterArgument


class Review(models.Model):
    """What one reviewer said of one version, at one gate. Dissent stays beside the approval."""

    answer = models.ForeignKey(CounterArgument, on_delete=models.CASCADE, related_name="reviews")
    version = models.PositiveIntegerField()
    gate = models.CharField(max_length=8, choices=Gate)
    verdict = models.CharField(max_length=18, choices=Verdict)
    remark = FreeText(blank=True)
    language = models.CharField(max_length=2, choices=Language, default=Language.FRENCH)
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    reviewed_at = models.DateTimeField()

    history = HistoricalRecords()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["answer", "version", "gate", "reviewer"], name="review_once"
            ),
            models.CheckConstraint(condition=Q(gate__in=Gate.values), name="review_gate_known"),
            models.CheckConstraint(
                condition=Q(verdict__in=Verdict.values), name="review_verdict_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.gate} {self.verdict}"
