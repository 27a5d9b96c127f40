"""Codes for people and paper."""

from django.db import models
from django.db.models import Q

from contrepoint.network.enums import CodeLetter


class LastCode(models.Model):
    """The last number given for a letter; its row is locked while the next one is taken."""

    letter = models.CharField(max_length=1, choices=CodeLetter, unique=True)
    number = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(letter__in=CodeLetter.values), name="code_letter_known"
            )
        ]

    def __str__(self) -> str:
        return f"{self.letter}{self.number}"
