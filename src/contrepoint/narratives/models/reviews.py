"""Reviews of counter-arguments: by version, by gate, by person."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from contrepoint.common.fields import FreeText
from contrepoint.common.languages import Language
from contrepoint.narratives.enums import Gate, Register, Verdict
from contrepoint.narratives.models.answers import CounterArgument
from contrepoint.network.enums import Role

PASSAGE_LENGTH = 400


class HandIn(models.Model):
    """One version, as it was handed in to its reviewers.

    `text_mark` is the last row of the texts' history on that day: what stood up to it is what
    the reviewers of this version read.
    """

    answer = models.ForeignKey(CounterArgument, on_delete=models.CASCADE, related_name="hand_ins")
    version = models.PositiveIntegerField()
    handed_in_on = models.DateField()
    text_mark = models.PositiveBigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["answer", "version"], name="handed_in_once")]

    def __str__(self) -> str:
        return f"{self.answer_id} version {self.version}"


class AwaitedReview(models.Model):
    """A gate that a version needs, and the day by which somebody is to have spoken there."""

    hand_in = models.ForeignKey(HandIn, on_delete=models.CASCADE, related_name="awaited")
    gate = models.CharField(max_length=9, choices=Gate)
    due_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["hand_in", "gate"], name="awaited_once"),
            models.CheckConstraint(condition=Q(gate__in=Gate.values), name="awaited_gate_known"),
        ]

    def __str__(self) -> str:
        return f"{self.gate} by {self.due_on}"


class Review(models.Model):
    """What one reviewer said of one version, at one gate. Dissent stays beside the approval.

    `passage` was picked from the text of a register; `role` is the one that opened the gate.
    """

    answer = models.ForeignKey(CounterArgument, on_delete=models.CASCADE, related_name="reviews")
    version = models.PositiveIntegerField()
    gate = models.CharField(max_length=9, choices=Gate)
    verdict = models.CharField(max_length=18, choices=Verdict)
    remark = FreeText(blank=True)
    passage = FreeText(blank=True)
    passage_register = models.CharField(max_length=16, choices=Register, blank=True)
    passage_language = models.CharField(max_length=2, choices=Language, blank=True)
    may_be_printed = models.BooleanField(default=False)
    language = models.CharField(max_length=2, choices=Language, default=Language.FRENCH)
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    role = models.CharField(max_length=16, choices=Role, blank=True)
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
